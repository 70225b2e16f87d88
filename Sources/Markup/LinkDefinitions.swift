/// The lines `[label]: destination "title"` of a text, by label.
struct LinkDefinitions {
  private var targets: [[UInt8]: LinkTarget] = [:]
  /// How much text links may still take from definitions: a long title named ten thousand times must
  /// not become a page of gigabytes.
  private var allowance = 1 << 20

  var isEmpty: Bool { targets.isEmpty }

  /// Reads the definition that begins at an offset and gives back where the next line begins, or nil
  /// where there is none. Of two with one label the first counts.
  mutating func read(_ text: ByteText, at start: Int) -> Int? {
    guard let labelEnd = text.labelEnd(at: start), text[labelEnd] == UInt8(ascii: ":") else {
      return nil
    }
    let label = LinkDefinitions.key(text, start + 1, labelEnd - 1)
    let place = text.skippingOneLineEnd(labelEnd + 1)
    guard !label.isEmpty, place < text.end, let destination = text.linkDestination(at: place) else {
      return nil
    }
    var end = text.skippingBlanks(destination.end)
    var title: Range<Int>?
    let titleStart = text.skippingOneLineEnd(destination.end)
    if titleStart > destination.end, let found = text.linkTitle(at: titleStart) {
      let behind = text.skippingBlanks(found.end)
      if text.isLineEnd(behind) {
        title = found.text
        end = behind
      }
    }
    guard text.isLineEnd(end) else { return nil }
    if targets[label] == nil { targets[label] = LinkTarget(text, destination.text, title) }
    return min(end + 1, text.end)
  }

  /// What the label between two offsets was defined as.
  mutating func target(_ text: ByteText, _ start: Int, _ end: Int) -> LinkTarget? {
    guard !targets.isEmpty, end - start <= 1000,
      let target = targets[LinkDefinitions.key(text, start, end)]
    else { return nil }
    let size = target.destination.utf8.count + target.title.utf8.count
    guard size <= allowance else { return nil }
    allowance -= size
    return target
  }

  /// A label for comparison: case folded, every run of spaces one space.
  private static func key(_ text: ByteText, _ start: Int, _ end: Int) -> [UInt8] {
    var key: [UInt8] = []
    var isASCII = true
    for index in start..<end {
      let byte = text[index]
      if byte.isSpace {
        if !key.isEmpty, key.last != 0x20 { key.append(0x20) }
      } else {
        if byte >= 0x80 { isASCII = false }
        key.append(byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    if isASCII { return key }
    // First to small letters: the capital ẞ must become SS, as its small letter does.
    return Array(String(decoding: key, as: UTF8.self).lowercased().uppercased().utf8)
  }
}

extension ByteText {
  fileprivate func isLineEnd(_ index: Int) -> Bool { index >= end || self[index] == 0x0A }

  /// Spaces, tabs and at most one line end.
  fileprivate func skippingOneLineEnd(_ index: Int) -> Int {
    let index = skippingBlanks(index)
    return self[index] == 0x0A ? skippingBlanks(index + 1) : index
  }
}
