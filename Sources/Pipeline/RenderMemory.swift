import Files
import Pages

/// What work gave at the last build, by its key: the files with their sums, and their links. It is kept
/// beside the output and believed only where it is whole; the files themselves are those that are published.
///
/// The bytes: `bianmin-memory/1` and LF; the number of entries; of each entry the key, the number of its
/// files, of each file the length of its path, the path and the sum, then the number of targets of links
/// and the targets, and the same of places; at the end the SHA-256 of all before. Numbers have eight bytes,
/// the lowest first.
struct RenderMemory: Sendable {
  struct Entry: Sendable {
    let key: Digest
    let files: [(path: String, digest: Digest)]
    let links: PageLinks
  }

  private static let head = Array("bianmin-memory/1\n".utf8)

  private let entries: [Digest: Entry]

  /// Nothing.
  init() { entries = [:] }

  /// Nothing, too, where the bytes are not what was written.
  init(reading bytes: [UInt8]?) {
    guard let content = SealedBytes.content(of: bytes, as: Self.head) else {
      entries = [:]
      return
    }
    entries = content.withUnsafeBytes { raw in
      var reader = MemoryReader(raw)
      return reader.entries() ?? [:]
    }
  }

  subscript(_ key: Digest) -> Entry? { entries[key] }

  static func bytes(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    func append(_ numbers: [UInt64]) {
      append(numbers.count)
      for number in numbers { append(number) }
    }
    append(entries.count)
    for entry in entries {
      bytes.append(contentsOf: entry.key.bytes)
      append(entry.files.count)
      for file in entry.files {
        append(file.path.utf8.count)
        bytes.append(contentsOf: file.path.utf8)
        bytes.append(contentsOf: file.digest.bytes)
      }
      append(entry.links.targets)
      append(entry.links.places)
    }
    return SealedBytes.seal(bytes, as: head)
  }
}

/// Reads what is known to be whole; a length that leads out of it still ends the reading, not the program.
private struct MemoryReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func entries() -> [Digest: RenderMemory.Entry]? {
    guard let count = count(ofSize: 32) else { return nil }
    var entries: [Digest: RenderMemory.Entry] = [:]
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let entry = entry() else { return nil }
      entries[entry.key] = entry
    }
    return offset == bytes.count ? entries : nil
  }

  private mutating func entry() -> RenderMemory.Entry? {
    guard let key = digest(), let count = count(ofSize: 40) else { return nil }
    var files: [(path: String, digest: Digest)] = []
    files.reserveCapacity(count)
    for _ in 0..<count {
      guard let length = self.count(ofSize: 1), let path = take(length), let digest = digest()
      else { return nil }
      files.append((String(decoding: path, as: UTF8.self), digest))
    }
    guard let targets = numbers(), let places = numbers() else { return nil }
    return RenderMemory.Entry(
      key: key,
      files: files,
      links: PageLinks(targets: targets, places: places)
    )
  }

  private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  private mutating func digest() -> Digest? { take(32).flatMap { Digest(bytes: $0) } }

  private mutating func number() -> UInt64? {
    take(8).map { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  /// How many things follow, of which each has at least so many bytes.
  private mutating func count(ofSize size: Int) -> Int? {
    guard let number = number(), number <= UInt64((bytes.count - offset) / size) else { return nil }
    return Int(number)
  }

  private mutating func numbers() -> [UInt64]? {
    guard let count = count(ofSize: 8), let raw = take(count * 8) else { return nil }
    return (0..<count).map {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
    }
  }
}
