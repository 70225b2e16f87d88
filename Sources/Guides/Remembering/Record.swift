import Diagnostics

// Values as bytes, to be read again by the same program. Numbers have seven bits to a byte, the lowest first;
// a text has its length before it, or is a mark where it stands in the source word for word, which most do.

/// A value that can be written down and read again. Reading asks for every stored property in the order in
/// which writing gave them.
protocol Recorded {
  func write(to record: inout RecordWriter)
  init(from record: inout RecordReader) throws(RecordDamage)
}

/// The bytes are none that were written for this.
struct RecordDamage: Error {}

/// Gathers the bytes of values that were read from one file.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []
  /// The file that the values are from.
  var file: SourceFile

  init(_ file: SourceFile) { self.file = file }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number &<< 1) ^ UInt(bitPattern: number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(_ text: some Collection<UInt8>) {
    append(text.count)
    bytes.append(contentsOf: text)
  }

  /// A text that may be what stands in the file at a place.
  mutating func append(_ text: String, at span: Diagnostics.Span) {
    let isSource =
      span.end <= file.bytes.count
      && text.utf8.elementsEqual(file.bytes[span.start..<span.end])
    append(UInt8(isSource ? 1 : 0))
    if !isSource { append(text.utf8) }
  }
}

/// Reads what a `RecordWriter` wrote. A length that leads out of the bytes ends the reading.
struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  /// The file that the values are from.
  var file: SourceFile

  init(_ bytes: UnsafeRawBufferPointer, of file: SourceFile) {
    self.bytes = bytes
    self.file = file
  }

  var isAtEnd: Bool { index == bytes.count }

  mutating func byte() throws(RecordDamage) -> UInt8 {
    guard index < bytes.count else { throw RecordDamage() }
    defer { index += 1 }
    return bytes[index]
  }

  mutating func number() throws(RecordDamage) -> Int {
    var rest: UInt = 0
    var shift = 0
    while true {
      let byte = try byte()
      guard shift < UInt.bitWidth else { throw RecordDamage() }
      rest |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: rest >> 1) ^ -Int(bitPattern: rest & 1)
  }

  /// How many values follow; each has a byte at least.
  mutating func count() throws(RecordDamage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - index else { throw RecordDamage() }
    return count
  }

  mutating func raw() throws(RecordDamage) -> UnsafeRawBufferPointer {
    let count = try count()
    defer { index += count }
    return UnsafeRawBufferPointer(rebasing: bytes[index..<index + count])
  }

  mutating func text(at span: Diagnostics.Span) throws(RecordDamage) -> String {
    guard try byte() == 1 else { return try String(from: &self) }
    guard span.start >= 0, span.end <= file.bytes.count else { throw RecordDamage() }
    return file.text(span)
  }
}

extension Int: Recorded {
  func write(to record: inout RecordWriter) { record.append(self) }
  init(from record: inout RecordReader) throws(RecordDamage) { self = try record.number() }
}

extension Bool: Recorded {
  func write(to record: inout RecordWriter) { record.append(UInt8(self ? 1 : 0)) }
  init(from record: inout RecordReader) throws(RecordDamage) { self = try record.byte() == 1 }
}

extension String: Recorded {
  func write(to record: inout RecordWriter) { record.append(utf8) }
  init(from record: inout RecordReader) throws(RecordDamage) {
    self.init(decoding: try record.raw(), as: UTF8.self)
  }
}

extension Optional: Recorded where Wrapped: Recorded {
  func write(to record: inout RecordWriter) {
    (self != nil).write(to: &record)
    self?.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    self = try Bool(from: &record) ? try Wrapped(from: &record) : nil
  }
}

extension Array: Recorded where Element: Recorded {
  func write(to record: inout RecordWriter) {
    record.append(count)
    for element in self { element.write(to: &record) }
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let count = try record.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &record)) }
  }
}

extension [Int: String] {
  func write(to record: inout RecordWriter) {
    record.append(count)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      key.write(to: &record)
      value.write(to: &record)
    }
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let count = try record.count()
    self = [:]
    for _ in 0..<count {
      let key = try Int(from: &record)
      self[key] = try String(from: &record)
    }
  }
}

extension Recorded where Self: CaseIterable & Equatable, AllCases == [Self] {
  func write(to record: inout RecordWriter) {
    record.append(Self.allCases.firstIndex(of: self) ?? Self.allCases.count)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let index = try record.number()
    guard Self.allCases.indices.contains(index) else { throw RecordDamage() }
    self = Self.allCases[index]
  }
}
