/// What the file system said of each published file when it was published, kept outside the site: a
/// file that still has its stamp need not be read again to be known as unaltered.
///
/// It is a memory and no more. Where it is missing, belongs to another manifest or cannot be read (the
/// site was copied, or came out of a cache), the files themselves are read. It stands apart from the
/// manifest because it differs from machine to machine, which the site must not.
struct Stamps: Sendable {
  /// One file's stamp; all zero where nothing is known.
  struct Stamp: Sendable, Hashable {
    var inode: UInt64
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int
    var mode: UInt32
    /// Of the file that it is a copy of; nil where it is none, or one too fresh to be told from a later
    /// change.
    var source: Source?

    init(_ status: FileStatus, source: Source? = nil) {
      inode = status.identity.inode
      size = status.size
      modified = status.modified
      mode = UInt32(status.mode)
      self.source = source
    }

    func matches(_ status: FileStatus) -> Bool {
      inode == status.identity.inode && size == status.size && modified == status.modified
        && mode == UInt32(status.mode)
    }
  }

  /// A file of the content from which one was copied. Nobody can set `changed` back, so a source that
  /// still has all of this has its content too.
  struct Source: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    let modified: Int
    let changed: Int

    init(_ status: FileStatus) {
      device = status.identity.device
      inode = status.identity.inode
      size = status.size
      modified = status.modified
      changed = status.changed
    }

    /// File systems tell time in steps of up to two seconds: a file that was changed less than that
    /// before it was read may be changed again and look the same. `now` is in nanoseconds since 1970.
    func isSettled(at now: Int) -> Bool {
      changed + 2_000_000_000 < now
    }
  }

  /// Of the manifest whose files these are.
  let manifest: Digest
  /// In the order of the manifest.
  let stamps: [Stamp]

  init(manifest: Digest, stamps: [Stamp]) {
    self.manifest = manifest
    self.stamps = stamps
  }

  /// Lines of numbers: inode, size, time and mode, then those of the source if there is one.
  var bytes: [UInt8] {
    var text = Array("bianmin-stamps/1 \(manifest.hexadecimal)\n".utf8)
    text.reserveCapacity(text.count + stamps.count * 64)
    for stamp in stamps {
      append(stamp.inode, to: &text, UInt8(ascii: " "))
      append(UInt64(stamp.size), to: &text, UInt8(ascii: " "))
      append(UInt64(max(stamp.modified, 0)), to: &text, UInt8(ascii: " "))
      append(UInt64(stamp.mode), to: &text, UInt8(ascii: stamp.source == nil ? "\n" : " "))
      guard let source = stamp.source else { continue }
      append(source.device, to: &text, UInt8(ascii: " "))
      append(source.inode, to: &text, UInt8(ascii: " "))
      append(UInt64(source.size), to: &text, UInt8(ascii: " "))
      append(UInt64(max(source.modified, 0)), to: &text, UInt8(ascii: " "))
      append(UInt64(max(source.changed, 0)), to: &text, UInt8(ascii: "\n"))
    }
    return text
  }

  /// Nil where the text is no such list, or one of another site.
  init?(reading bytes: [UInt8], of site: Manifest) {
    var lines = Lines(bytes)
    let start = Array("bianmin-stamps/1 ".utf8)
    guard let first = lines.next(), first.starts(with: start),
      let manifest = Digest(hexadecimal: first.dropFirst(start.count)), manifest == site.sum
    else { return nil }
    var stamps: [Stamp] = []
    stamps.reserveCapacity(site.entries.count)
    while let line = lines.next() {
      guard let stamp = Stamp(line: line) else { return nil }
      stamps.append(stamp)
    }
    guard stamps.count == site.entries.count, lines.offset == bytes.count else { return nil }
    self.init(manifest: manifest, stamps: stamps)
  }
}

extension Stamps.Stamp {
  fileprivate init?(line: ArraySlice<UInt8>) {
    var numbers: [Int] = []
    numbers.reserveCapacity(9)
    var rest = line
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
      guard let number = decimal(rest[rest.startIndex..<end]) else { return nil }
      numbers.append(number)
      if end == rest.endIndex { break }
      rest = rest[(end + 1)...]
    }
    guard numbers.count == 4 || numbers.count == 9 else { return nil }
    inode = UInt64(numbers[0])
    size = numbers[1]
    modified = numbers[2]
    mode = UInt32(truncatingIfNeeded: numbers[3])
    source = numbers.count == 9 ? Stamps.Source(numbers: numbers[4...]) : nil
  }
}

extension Stamps.Source {
  fileprivate init(numbers: ArraySlice<Int>) {
    let first = numbers.startIndex
    device = UInt64(numbers[first])
    inode = UInt64(numbers[first + 1])
    size = numbers[first + 2]
    modified = numbers[first + 3]
    changed = numbers[first + 4]
  }
}

private func append(_ number: UInt64, to text: inout [UInt8], _ separator: UInt8) {
  var rest = number
  let start = text.count
  repeat {
    text.append(UInt8(ascii: "0") + UInt8(rest % 10))
    rest /= 10
  } while rest > 0
  text[start...].reverse()
  text.append(separator)
}
