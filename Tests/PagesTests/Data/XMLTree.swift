/// An element of an XML document. Reading one is strict enough to find what is not well-formed in what we
/// write: tags that do not match, names and values that are not escaped, characters that XML does not have.
struct XMLTree: Equatable {
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLTree] = []
  /// The text in it, without that of its children.
  var text = ""

  struct Mistake: Error { var what: String }

  init(parsing bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Mistake(what: "UTF-8") }
    let bad = text.unicodeScalars.first {
      ($0.value < 0x20 && !"\n\t".unicodeScalars.contains($0))
        || (0xFFFE...0xFFFF).contains($0.value)
    }
    if let bad { throw Mistake(what: "U+\(String(bad.value, radix: 16))") }
    let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
    guard text.hasPrefix(declaration) else { throw Mistake(what: "the declaration") }
    var stack = [XMLTree(name: "")]
    for piece in text.dropFirst(declaration.count).split(
      separator: "<",
      omittingEmptySubsequences: false
    )
    .dropFirst() {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw Mistake(what: "<\(piece)") }
      if parts[0].hasPrefix("/") {
        let closed = stack.removeLast()
        guard closed.name == parts[0].dropFirst(), !stack.isEmpty else {
          throw Mistake(what: "</\(closed.name)> is not \(parts[0])")
        }
        stack[stack.count - 1].children.append(closed)
      } else {
        let isEmpty = parts[0].hasSuffix("/")
        let element = try XMLTree(tag: isEmpty ? parts[0].dropLast() : parts[0])
        if isEmpty {
          stack[stack.count - 1].children.append(element)
        } else {
          stack.append(element)
        }
      }
      guard !parts[1].contains(">") else { throw Mistake(what: String(parts[1])) }
      stack[stack.count - 1].text += try unescaped(parts[1])
    }
    guard stack.count == 1, stack[0].children.count == 1 else { throw Mistake(what: "one root") }
    self = stack[0].children[0]
  }

  private init(name: String) { self.name = name }

  /// `link rel="self" href="…"`
  private init(tag: Substring) throws {
    let end = tag.firstIndex(of: " ") ?? tag.endIndex
    name = String(tag[..<end])
    var rest = tag[end...].drop { $0 == " " }
    while !rest.isEmpty {
      let parts = rest.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].hasSuffix("=") else { throw Mistake(what: String(tag)) }
      let key = String(parts[0].dropLast())
      guard attributes.updateValue(try unescaped(parts[1]), forKey: key) == nil else {
        throw Mistake(what: "\(key) twice")
      }
      rest = parts[2].drop { $0 == " " }
    }
  }

  /// The first child of a name.
  subscript(_ name: String) -> XMLTree? { children.first { $0.name == name } }
  func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }
}

private func unescaped(_ text: some StringProtocol) throws -> String {
  var result = String.UnicodeScalarView()
  var rest = Substring(text).unicodeScalars
  while let scalar = rest.popFirst() {
    guard scalar == "&" else {
      result.append(scalar)
      continue
    }
    guard let end = rest.firstIndex(of: ";") else { throw XMLTree.Mistake(what: String(text)) }
    switch String(rest[..<end]) {
    case "amp": result.append("&")
    case "lt": result.append("<")
    case "gt": result.append(">")
    case "quot": result.append("\"")
    case "#39": result.append("'")
    case let name: throw XMLTree.Mistake(what: "&\(name);")
    }
    rest = rest[rest.index(after: end)...]
  }
  return String(result)
}
