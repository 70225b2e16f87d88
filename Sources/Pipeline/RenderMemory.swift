import Files
import Pages

/// What work gave at the last build, by its key: the files with their sums, and their links. It is kept
/// beside the output and believed only where it is whole; the files themselves are those that are published.
///
/// The bytes: `bianmin-memory/2` and LF; the sum of everything that had a part in the build; the number of
/// entries; of each entry its position among the work, the key, the number of its files, of each file the
/// length of its path, the path and the sum, then the number of targets of links and the targets, and the
/// same of places; at the end the SHA-256 of all before. Numbers have eight bytes, the lowest first.
struct RenderMemory: Sendable {
  struct Entry: Sendable {
    /// Which piece of the build's work it was, from 0.
    var position: Int
    /// Nil where the work may look at anything: then it counts only where everything is the same.
    let key: Digest?
    let files: [(path: String, digest: Digest)]
    let links: PageLinks
  }

  private static let head = Array("bianmin-memory/2\n".utf8)

  /// The sum of everything that had a part in the build.
  private let whole: Digest?
  private let entries: [Entry]
  private let byKey: [Digest: Int]

  /// Nothing.
  init() { self.init(of: nil, []) }

  /// Nothing, too, where the bytes are not what was written.
  init(reading bytes: [UInt8]?) {
    let read = SealedBytes.content(of: bytes, as: Self.head)?.withUnsafeBytes { raw in
      var reader = MemoryReader(raw)
      return reader.memory()
    }
    if let (whole, entries) = read ?? nil {
      self.init(of: whole, entries)
    } else {
      self.init()
    }
  }

  private init(of whole: Digest?, _ entries: [Entry]) {
    self.whole = whole
    self.entries = entries
    byKey = Dictionary(
      entries.indices.lazy.compactMap { index in entries[index].key.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  subscript(_ key: Digest) -> Entry? { byKey[key].map { entries[$0] } }

  /// What each piece of work gave, by its position, where everything is as it was.
  func entries(of whole: Digest) -> [Int: Entry]? {
    guard whole == self.whole else { return nil }
    return Dictionary(
      entries.lazy.map { ($0.position, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  static func bytes(_ entries: [Entry], of whole: Digest) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    func append(_ numbers: [UInt64]) {
      append(numbers.count)
      for number in numbers { append(number) }
    }
    bytes.append(contentsOf: whole.bytes)
    append(entries.count)
    for entry in entries {
      append(entry.position)
      append(entry.key == nil ? 0 : 1)
      if let key = entry.key { bytes.append(contentsOf: key.bytes) }
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

  mutating func memory() -> (Digest, [RenderMemory.Entry])? {
    guard let whole = digest(), let count = count(ofSize: 40) else { return nil }
    var entries: [RenderMemory.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let entry = entry() else { return nil }
      entries.append(entry)
    }
    return offset == bytes.count ? (whole, entries) : nil
  }

  private mutating func entry() -> RenderMemory.Entry? {
    guard let position = number().flatMap(Int.init(exactly:)), let keys = number() else {
      return nil
    }
    let key = keys == 0 ? nil : digest()
    guard let count = count(ofSize: 40) else { return nil }
    var files: [(path: String, digest: Digest)] = []
    files.reserveCapacity(count)
    for _ in 0..<count {
      guard let length = self.count(ofSize: 1), let path = take(length), let digest = digest()
      else { return nil }
      files.append((String(decoding: path, as: UTF8.self), digest))
    }
    guard let targets = numbers(), let places = numbers() else { return nil }
    return RenderMemory.Entry(
      position: position,
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
