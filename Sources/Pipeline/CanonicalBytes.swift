// A value as bytes, by which it is known again in another run of the program: every stored property with its
// name, as the compiler's own `Encodable` hands them over, so that none can be forgotten. The bytes are
// only compared, never read.

/// The bytes of a value; equal values have equal bytes, values that differ have others.
func canonicalBytes(of value: some Encodable) -> [UInt8] {
  let sink = ByteSink()
  do {
    try value.encode(to: CanonicalEncoder(sink: sink))
  } catch {
    preconditionFailure("nothing in the encoder throws: \(error)")
  }
  return sink.bytes
}

/// Where the parts of one value gather; it never leaves the call that made it.
private final class ByteSink {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(4096) }

  func mark(_ mark: Unicode.Scalar) { bytes.append(UInt8(ascii: mark)) }

  func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// With its length before it, so that no two texts run into each other.
  func append(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }
}

private struct CanonicalEncoder: Encoder, SingleValueEncodingContainer, UnkeyedEncodingContainer {
  let sink: ByteSink
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var count: Int { 0 }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    sink.mark("{")
    return KeyedEncodingContainer(Members(sink: sink))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    sink.mark("[")
    return self
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
  func superEncoder() -> any Encoder { self }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { unkeyedContainer() }
  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    container(keyedBy: type)
  }

  func encodeNil() { sink.mark("-") }
  func encode(_ value: Bool) { sink.mark(value ? "t" : "f") }
  func encode(_ value: String) {
    sink.mark("s")
    sink.append(value)
  }
  func encode(_ value: Double) { number(value.bitPattern) }
  func encode(_ value: Float) { number(UInt64(value.bitPattern)) }
  func encode(_ value: Int) { number(UInt64(bitPattern: Int64(value))) }
  func encode(_ value: Int8) { encode(Int(value)) }
  func encode(_ value: Int16) { encode(Int(value)) }
  func encode(_ value: Int32) { encode(Int(value)) }
  func encode(_ value: Int64) { number(UInt64(bitPattern: value)) }
  func encode(_ value: UInt) { number(UInt64(value)) }
  func encode(_ value: UInt8) { number(UInt64(value)) }
  func encode(_ value: UInt16) { number(UInt64(value)) }
  func encode(_ value: UInt32) { number(UInt64(value)) }
  func encode(_ value: UInt64) { number(value) }
  func encode(_ value: some Encodable) throws {
    sink.mark("(")
    try value.encode(to: self)
    sink.mark(")")
  }

  private func number(_ value: UInt64) {
    sink.mark("n")
    sink.append(value)
  }
}

/// The members of a value, each behind its name.
private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: ByteSink
  var codingPath: [any CodingKey] { [] }

  private func member(_ key: Key) -> CanonicalEncoder {
    sink.mark("k")
    sink.append(key.stringValue)
    return CanonicalEncoder(sink: sink)
  }

  func superEncoder() -> any Encoder { CanonicalEncoder(sink: sink) }
  func superEncoder(forKey key: Key) -> any Encoder { member(key) }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    member(key).unkeyedContainer()
  }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    member(key).container(keyedBy: type)
  }

  func encodeNil(forKey key: Key) { member(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Float, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).encode(value) }
}
