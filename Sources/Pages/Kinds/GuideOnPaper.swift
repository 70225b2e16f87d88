import Guides
import HTML

// What a guide's page has for those who hold paper: a code that leads from a printed guide to its page, and for
// whoever scanned a poster what has changed since it was printed.

extension HTMLWriter {
  /// The code of the page's own address, on paper only.
  mutating func paperCode(_ page: PageContext) {
    guard let address = page.canonical, let code = QRCode(address, .folder) else { return }
    element(.div, .class("paper-code")) { html in
      html.code(code, alternative: page.words["poster.qr-alt", ["url": address]])
      html.element(.p, text: page.words["print.scan"])
    }
  }

  /// Shown by `since.js` to a reader who came with the mark of a poster in the address.
  mutating func since(_ guide: Guide, _ page: PageContext) {
    guard page.settings.outputs.posters, guide.reviewed != nil else { return }
    element(
      .div,
      .class("box"),
      .id("since"),
      .data("marks", FactMarks(guide, page).text),
      .data(
        "day",
        page.words["since.day", ["year": "{year}", "month": "{month}", "day": "{day}"]]
      ),
      .hidden()
    ) { html in
      for state in ["same", "changed", "unknown"] {
        html.element(.p, .data("since", state)) { html in
          html.words("since.\(state)", page) { _, html in html.element(.b) { _ in } }
        }
      }
      html.element(.ul) { html in
        for part in FactMarks.Part.allCases {
          html.element(.li, text: page.words["since.\(part.rawValue)"])
        }
      }
    }
  }
}
