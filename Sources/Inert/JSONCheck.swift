/// JSON as RFC 8259 has it and not a byte more: no trailing comma, no control character in a string, no half of a
/// surrogate pair, nothing behind the value.
struct JSONCheck {
  /// Deeper than any data of ours is.
  static let deepest = 64

  private let reader: ByteReader
  private let end: Int
  private(set) var index: Int
  /// A bit for each value that is open, the innermost lowest: 1 is an object.
  private var open: UInt64 = 0
  private var depth = 0

  init(_ reader: ByteReader, _ range: Range<Int>) {
    self.reader = reader
    index = range.lowerBound
    end = range.upperBound
  }

  /// Reads one value and what is around it.
  mutating func run() throws(OutputFault) {
    try value()
    guard index == end else { throw fault(.jsonSyntax) }
  }

  /// Reads one value and the white space behind it.
  mutating func value() throws(OutputFault) {
    let outside = depth
    repeat {
      try beginning()
      // Behind a value: what is open goes on or ends.
      while depth > outside {
        space()
        if byte == UInt8(ascii: ",") {
          index += 1
          if isInObject { try key() }
          break
        }
        guard byte == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw fault(.jsonSyntax)
        }
        close()
      }
    } while depth > outside
    space()
  }

  /// A number, a word, a string, or everything up to the first value that is no beginning of another.
  private mutating func beginning() throws(OutputFault) {
    while true {
      space()
      switch byte {
      case UInt8(ascii: "\""): return try string()
      case UInt8(ascii: "{"):
        try open(isObject: true)
        space()
        if byte == UInt8(ascii: "}") { return close() }
        try key()
      case UInt8(ascii: "["):
        try open(isObject: false)
        space()
        if byte == UInt8(ascii: "]") { return close() }
      case UInt8(ascii: "t"): return try word("true")
      case UInt8(ascii: "f"): return try word("false")
      case UInt8(ascii: "n"): return try word("null")
      default: return try number()
      }
    }
  }

  private var byte: UInt8 { index < end ? reader[index] : 0 }
  private var isInObject: Bool { open & 1 == 1 }

  private mutating func open(isObject: Bool) throws(OutputFault) {
    guard depth < Self.deepest else { throw fault(.jsonTooDeep) }
    depth += 1
    open = open << 1 | (isObject ? 1 : 0)
    index += 1
  }

  private mutating func close() {
    depth -= 1
    open >>= 1
    index += 1
  }

  private mutating func key() throws(OutputFault) {
    space()
    try string()
    space()
    guard byte == UInt8(ascii: ":") else { throw fault(.jsonSyntax) }
    index += 1
  }

  private mutating func space() {
    while byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D { index += 1 }
  }

  private mutating func word(_ word: StaticString) throws(OutputFault) {
    guard reader.isAt(index, word), index + word.utf8CodeUnitCount <= end else {
      throw fault(.jsonSyntax)
    }
    index += word.utf8CodeUnitCount
  }

  private mutating func number() throws(OutputFault) {
    if byte == UInt8(ascii: "-") { index += 1 }
    if byte == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if byte == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(OutputFault) {
    let start = index
    while byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
    guard index > start else { throw fault(.jsonSyntax) }
  }

  private mutating func string() throws(OutputFault) {
    guard byte == UInt8(ascii: "\"") else { throw fault(.jsonSyntax) }
    index += 1
    while true {
      index = min(reader.endOfPlainString(from: index), end)
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0x80...:
        let length = reader.characterLength(at: index)
        guard length > 0 else { throw fault(.notUTF8) }
        index += length
      default: throw fault(index < end ? .controlCharacter : .jsonSyntax)
      }
    }
  }

  private mutating func escape() throws(OutputFault) {
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    case UInt8(ascii: "u"):
      let first = try unit()
      guard first & 0xF800 == 0xD800 else { return }
      guard first < 0xDC00, byte == UInt8(ascii: "\\"), reader[index + 1] == UInt8(ascii: "u")
      else {
        throw fault(.surrogate)
      }
      index += 1
      guard try unit() & 0xFC00 == 0xDC00 else { throw fault(.surrogate) }
    default: throw fault(.jsonSyntax)
    }
  }

  /// `u` and four hexadecimal digits.
  private mutating func unit() throws(OutputFault) -> UInt16 {
    var unit = 0 as UInt16
    for _ in 0..<4 {
      index += 1
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault(.jsonSyntax)
      }
      unit = unit << 4 | UInt16(digit)
    }
    index += 1
    return unit
  }

  private func fault(_ reason: OutputFault.Reason) -> OutputFault {
    OutputFault(
      start: min(index, max(end - 1, 0)),
      end: min(index + 1, max(end, 1)),
      reason: reason
    )
  }
}
