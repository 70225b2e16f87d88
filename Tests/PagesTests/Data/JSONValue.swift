/// JSON as it was written: members in their order, whole numbers as such. Reading it is strict (RFC 8259), and a
/// name that stands twice in an object is a mistake.
indirect enum JSONValue: Equatable {
  case object([JSONMember])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case bool(Bool)
  case null

  struct JSONMember: Equatable {
    var name: String
    var value: JSONValue
  }

  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  init(parsing bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Mistake(description: "JSON is UTF-8")
    }
    var reader = JSONReader(scalars: Array(text.unicodeScalars))
    self = try reader.value()
    try reader.expectEnd()
  }

  init(_ text: String) throws { try self.init(parsing: Array(text.utf8)) }

  /// A member; nil where there is none.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  subscript(_ index: Int) -> JSONValue? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }

  var members: [JSONMember] { if case .object(let members) = self { members } else { [] } }
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }

  /// Every text in it, at any depth.
  var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.flatMap(\.texts)
    case .object(let members): members.flatMap(\.value.texts)
    default: []
    }
  }
}

private struct JSONReader {
  let scalars: [Unicode.Scalar]
  var index = 0

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func mistake(_ what: String) -> JSONValue.Mistake {
    JSONValue.Mistake(description: "\(what) at character \(index)")
  }

  private mutating func skipSpace() {
    while let scalar = next, " \n\r\t".unicodeScalars.contains(scalar) { index += 1 }
  }

  private mutating func take(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    guard scalars[index...].starts(with: word) else { return false }
    index += word.count
    return true
  }

  mutating func expectEnd() throws {
    skipSpace()
    guard next == nil else { throw mistake("text behind the value") }
  }

  mutating func value() throws -> JSONValue {
    skipSpace()
    switch next {
    case "{": return .object(try members())
    case "[": return .array(try items())
    case "\"": return .string(try string())
    default:
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      if take("null") { return .null }
      return try number()
    }
  }

  private mutating func members() throws -> [JSONValue.JSONMember] {
    index += 1
    var members: [JSONValue.JSONMember] = []
    skipSpace()
    if take("}") { return [] }
    repeat {
      skipSpace()
      let name = try string()
      guard !members.contains(where: { $0.name == name }) else { throw mistake("“\(name)” twice") }
      skipSpace()
      guard take(":") else { throw mistake("no colon") }
      members.append(JSONValue.JSONMember(name: name, value: try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw mistake("no end of the object") }
    return members
  }

  private mutating func items() throws -> [JSONValue] {
    index += 1
    var items: [JSONValue] = []
    skipSpace()
    if take("]") { return [] }
    repeat {
      items.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw mistake("no end of the array") }
    return items
  }

  private mutating func number() throws -> JSONValue {
    let start = index
    _ = take("-")
    while let scalar = next, ("0"..."9").contains(scalar) { index += 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    guard let number = Int(String(text)), String(number) == String(text) else {
      throw mistake("no value")
    }
    return .number(number)
  }

  private mutating func string() throws -> String {
    guard take("\"") else { throw mistake("no text") }
    var text = String.UnicodeScalarView()
    while let scalar = next {
      index += 1
      switch scalar {
      case "\"": return String(text)
      case "\\": text.append(try escape())
      default:
        guard scalar.value >= 0x20 else { throw mistake("a control character") }
        text.append(scalar)
      }
    }
    throw mistake("no end of the text")
  }

  private mutating func escape() throws -> Unicode.Scalar {
    guard let scalar = next else { throw mistake("no escape") }
    index += 1
    switch scalar {
    case "\"", "\\", "/": return scalar
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      let high = try unit()
      guard UTF16.isLeadSurrogate(high) else {
        guard let scalar = Unicode.Scalar(high) else { throw mistake("half a character") }
        return scalar
      }
      guard take("\\u") else { throw mistake("half a character") }
      let units = [high, try unit()]
      guard let text = String(validating: units, as: UTF16.self),
        let only = text.unicodeScalars.first
      else { throw mistake("half a character") }
      return only
    default: throw mistake("no escape")
    }
  }

  private mutating func unit() throws -> UInt16 {
    guard index + 4 <= scalars.count else { throw mistake("no escape") }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[index..<(index + 4)])
    index += 4
    guard let unit = UInt16(String(text), radix: 16) else { throw mistake("no escape") }
    return unit
  }
}
