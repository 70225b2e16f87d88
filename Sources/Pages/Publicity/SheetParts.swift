import Guides
import HTML

extension HTMLWriter {
  /// When the facts were checked, or that nobody says so.
  mutating func checkedText(_ guide: Guide, _ page: PageContext) {
    guard let reviewed = guide.reviewed else {
      text(page.words["guide.reviewed-never"])
      return
    }
    words("poster.checked", page) { _, html in html.day(reviewed, page) }
  }

  /// Text in which a range of times is not broken over two lines: `13:30–17:00`.
  mutating func textKeepingTimes(_ text: String) {
    var rest = Substring(text)
    while let dash = rest.firstIndex(of: "–") {
      let before = rest[..<dash]
      let start =
        before.lastIndex { !$0.isClock }.map { before.index(after: $0) } ?? rest.startIndex
      let end = rest[dash...].dropFirst().firstIndex { !$0.isClock } ?? rest.endIndex
      self.text(String(rest[..<start]))
      element(.span, .class("nb"), text: String(rest[start..<end]))
      rest = rest[end...]
    }
    self.text(String(rest))
  }
}

extension Character {
  fileprivate var isClock: Bool { isASCII && (isNumber || self == ":") }
}
