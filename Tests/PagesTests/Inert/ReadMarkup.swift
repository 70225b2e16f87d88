/// A page or feed taken apart by another reader than the one that checks it: tags by their brackets, text between.
struct ReadMarkup {
  /// `p class id`: an element and the names of its attributes, in their order.
  private(set) var tags: [String] = []
  /// What stands between tags, decoded.
  private(set) var texts: [[UInt8]] = []
  /// The values of attributes, decoded.
  private(set) var values: [[UInt8]] = []
  /// What stands in script elements.
  private(set) var scripts: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        texts.append(decoded(bytes[index..<end]))
        index = end
        continue
      }
      var tag: [UInt8] = []
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        if bytes[index] == quote {
          let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count - 1
          values.append(decoded(bytes[index + 1..<end]))
          index = end + 1
        } else {
          if bytes[index] != UInt8(ascii: "=") { tag.append(bytes[index]) }
          index += 1
        }
      }
      index += 1
      tags.append(String(decoding: tag, as: UTF8.self))
      if tag.starts(with: "script ".utf8) {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        scripts.append(Array(bytes[index..<end]))
        index = end
      }
    }
  }
}

private func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let parts = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
  var decoded = Array(parts[0])
  for part in parts.dropFirst() {
    let name = part.prefix { $0 != UInt8(ascii: ";") }
    switch String(decoding: name, as: UTF8.self) {
    case "lt": decoded.append(UInt8(ascii: "<"))
    case "gt": decoded.append(UInt8(ascii: ">"))
    case "amp": decoded.append(UInt8(ascii: "&"))
    case "quot": decoded.append(UInt8(ascii: "\""))
    case "#39": decoded.append(UInt8(ascii: "'"))
    default: decoded += Array("<unknown reference>".utf8)
    }
    decoded += part.dropFirst(name.count + 1)
  }
  return decoded
}
