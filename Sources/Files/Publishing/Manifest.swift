internal import Glibc

/// The list of a published site's files, kept in it as `.bianmin-manifest`: by it Bianmin knows its own
/// output again, `verify` finds what was altered, and the next build what has changed.
///
/// ```
/// bianmin-manifest/1 2
/// 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae 3 404.html
/// fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9 3 guides/birth/index.html
/// end 80e5b1c2…
/// ```
///
/// First the version and the number of files; then the SHA-256, the size in bytes and the path of each,
/// in the order of the paths' bytes; last the SHA-256 of all lines above, by which a list that was cut
/// off or altered is known. There is no time in it: the same site has the same manifest.
struct Manifest: Sendable {
  static let fileName = ".bianmin-manifest"
  static let key = FileKey(fileName)

  struct Entry: Sendable {
    let key: FileKey
    let digest: Digest
    /// Bytes.
    let size: Int
  }

  /// In the order of their paths' bytes.
  let entries: [Entry]
  /// All lines but the last.
  private let lines: [UInt8]
  /// The SHA-256 of those, by which one manifest is told from another.
  let sum: Digest

  init(entries: [Entry] = []) {
    var text = Array("bianmin-manifest/1 \(entries.count)\n".utf8)
    text.reserveCapacity(text.count + entries.count * 128)
    for entry in entries {
      text.append(contentsOf: entry.digest.hexadecimalBytes)
      text.append(contentsOf: " \(entry.size) ".utf8)
      text.append(contentsOf: entry.key.bytes)
      text.append(UInt8(ascii: "\n"))
    }
    self.entries = entries
    lines = text
    sum = Digest(of: text)
  }

  /// The file's content.
  var bytes: [UInt8] { lines + Array("end \(sum.hexadecimal)\n".utf8) }

  /// Why a manifest cannot be read.
  enum Fault: Error {
    case broken(line: Int)
    case unknownVersion
  }

  init(reading bytes: [UInt8]) throws(Fault) {
    var lines = Lines(bytes)
    guard let first = lines.next(), first.starts(with: "bianmin-manifest/".utf8) else {
      throw .broken(line: 1)
    }
    let header = first.split(separator: UInt8(ascii: " "))
    guard header.first?.elementsEqual("bianmin-manifest/1".utf8) == true else {
      throw .unknownVersion
    }
    guard header.count == 2, let count = decimal(header[1]), count <= bytes.count else {
      throw .broken(line: 1)
    }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let line = lines.next(), let entry = Entry(line: line),
        entries.last.map({ $0.key < entry.key }) ?? true
      else { throw .broken(line: entries.count + 2) }
      entries.append(entry)
    }
    let listed = Array(bytes[..<lines.offset])
    let sum = Digest(of: listed)
    guard let last = lines.next(), lines.offset == bytes.count,
      last.elementsEqual("end \(sum.hexadecimal)".utf8)
    else { throw .broken(line: count + 2) }
    self.entries = entries
    self.lines = listed
    self.sum = sum
  }
}

extension Manifest.Entry {
  fileprivate init?(line: ArraySlice<UInt8>) {
    let space = UInt8(ascii: " ")
    // 64 digits, a space, the size, a space, and a path of at least one byte.
    guard line.count >= 68, line[line.startIndex + 64] == space,
      let digest = Digest(hexadecimal: line.prefix(64))
    else { return nil }
    let rest = line.dropFirst(65)
    guard let end = rest.prefix(20).firstIndex(of: space), let size = decimal(rest[..<end]) else {
      return nil
    }
    let path = rest[(end + 1)...]
    guard isPublishablePath(path) else { return nil }
    self.init(key: FileKey(path), digest: digest, size: size)
  }
}

/// Whether a path can be one below the output: relative, without `.`, `..`, empty parts and control
/// characters, and not the manifest's own.
func isPublishablePath(_ path: ArraySlice<UInt8>) -> Bool {
  guard !path.isEmpty, path.count < Int(PATH_MAX) / 2 else { return false }
  var part = 0
  var dots = 0
  for byte in path {
    if byte < 0x20 || byte == 0x7F { return false }
    if byte == UInt8(ascii: "/") {
      if part == 0 || (part == dots && part <= 2) { return false }
      part = 0
      dots = 0
    } else {
      part += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
      if part > Int(NAME_MAX) { return false }
    }
  }
  return part > 0 && !(part == dots && part <= 2) && !path.elementsEqual(Manifest.fileName.utf8)
}

/// The lines of a text one after the other, each ended by LF; what follows the last LF is no line.
struct Lines {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { offset = end + 1 }
    return bytes[offset..<end]
  }
}

/// A whole number of at most 19 digits; nil where it is none.
func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 19 else { return nil }
  var value = 0
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
    if overflow || carry { return nil }
    value = sum
  }
  return value
}
