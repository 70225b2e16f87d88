// Every link of the finished site is followed: the last word on what the checks believed. A site has
// millions of links and few places to which they lead, so both are 64-bit numbers (FNV-1a of the path, and
// of `path#fragment`): what is asked of them is only whether one is among the others. The texts of a
// link that leads nowhere are looked up again, in the few pages that have one.

/// What finished pages link to in the site, and what there is in them to be linked to.
package struct PageLinks: Sendable, Equatable {
  /// The files and fragments that are linked to, each once, in increasing order.
  package var targets: [UInt64]
  /// The files themselves and the fragments in them, each once, in increasing order.
  package var places: [UInt64]

  package init(targets: [UInt64], places: [UInt64]) {
    self.targets = targets
    self.places = places
  }

  /// Of files that are rendered together, and share most of their links.
  package init(_ files: [OutputFile], basePath: String) {
    var targets: Set<UInt64> = []
    var places: Set<UInt64> = []
    for file in files {
      places.insert(LinkTarget.number(of: file.path))
      guard file.path.hasSuffix(".html") else { continue }
      var reader = LinkReader(file, basePath: basePath)
      while let found = reader.next() {
        switch found {
        case .target(let target, _): targets.insert(target.number)
        case .place(let number): places.insert(number)
        }
      }
    }
    self.targets = targets.sorted()
    self.places = places.sorted()
  }

  /// What is linked to and is nowhere. `copies` are the paths of files that are no pages.
  package static func missing(in all: some Sequence<PageLinks>, copies: [String]) -> Set<UInt64> {
    var missing: Set<UInt64> = []
    for links in all { missing.formUnion(links.targets) }
    for links in all { for place in links.places { missing.remove(place) } }
    for path in copies { missing.remove(LinkTarget.number(of: path)) }
    return missing
  }
}

/// A link of the finished site that leads nowhere in it.
package struct BrokenLink: Sendable, Equatable {
  /// The file that holds the link.
  package let path: String
  /// The link as written in the page.
  package let link: String
  /// The file or fragment that is not there.
  package let target: String
}

/// The links of a page that lead to what is missing, in their order.
package func brokenLinks(in file: OutputFile, missing: Set<UInt64>, basePath: String)
  -> [BrokenLink]
{
  guard file.path.hasSuffix(".html") else { return [] }
  var broken: [BrokenLink] = []
  var reader = LinkReader(file, basePath: basePath)
  while let found = reader.next() {
    guard case .target(let target, let written) = found, missing.contains(target.number) else {
      continue
    }
    let link = String(decoding: file.bytes[written], as: UTF8.self)
    broken.append(BrokenLink(path: file.path, link: link, target: target.text))
  }
  return broken
}

/// Where a link leads: the bytes of a path below the site's root and of a fragment in it.
private struct LinkTarget {
  let path: [UInt8]
  /// Empty where the link names none, and where it leads into a file that has no fragments.
  let fragment: ArraySlice<UInt8>

  var number: UInt64 {
    let number = Self.number(Self.start, path)
    return fragment.isEmpty ? number : Self.number(of: fragment, in: number)
  }

  var text: String {
    let path = String(decoding: path, as: UTF8.self)
    return fragment.isEmpty ? path : path + "#" + String(decoding: fragment, as: UTF8.self)
  }

  static func number(of path: String) -> UInt64 { number(start, path.utf8) }

  static func number(of fragment: some Sequence<UInt8>, in path: UInt64) -> UInt64 {
    number(number(path, CollectionOfOne(UInt8(ascii: "#"))), fragment)
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func number(_ start: UInt64, _ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// Reads a page as bytes: in what the writer writes, a quote never stands inside of a value.
private struct LinkReader {
  enum Found {
    /// With the place of the link as it is written.
    case target(LinkTarget, written: Range<Int>)
    case place(UInt64)
  }

  private let bytes: [UInt8]
  private let path: [UInt8]
  private let number: UInt64
  private let basePath: [UInt8]
  private var index = 4

  init(_ file: OutputFile, basePath: String) {
    bytes = file.bytes
    path = Array(file.path.utf8)
    number = LinkTarget.number(of: file.path)
    self.basePath = Array(basePath.utf8)
  }

  mutating func next() -> Found? {
    while let value = nextValue() {
      if isNamed(" href", value) || isNamed(" src", value) || isNamed(" action", value) {
        if let target = target(of: bytes[value]) { return .target(target, written: value) }
      } else if isNamed(" id", value) {
        return .place(LinkTarget.number(of: bytes[value], in: number))
      }
    }
    return nil
  }

  /// The next text between `="` and `"`.
  private mutating func nextValue() -> Range<Int>? {
    let value = bytes.withUnsafeBufferPointer { [index] bytes -> Range<Int>? in
      let quote = UInt8(ascii: "\"")
      var start = index
      while start < bytes.count, bytes[start] != quote || bytes[start - 1] != UInt8(ascii: "=") {
        start += 1
      }
      guard start < bytes.count else { return nil }
      start += 1
      var end = start
      while end < bytes.count, bytes[end] != quote { end += 1 }
      return start..<end
    }
    index = value.map { $0.upperBound + 1 } ?? bytes.count
    return value
  }

  private func isNamed(_ name: StaticString, _ value: Range<Int>) -> Bool {
    let end = value.lowerBound - 2
    let start = end - name.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return bytes[start..<end].elementsEqual(
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    )
  }

  /// The file and fragment that a link names, nil where it leads out of the site.
  private func target(of written: ArraySlice<UInt8>) -> LinkTarget? {
    let link = unescaped(written)
    let slash = UInt8(ascii: "/")
    let cut = link.firstIndex(of: UInt8(ascii: "#")) ?? link.endIndex
    let fragment = link[cut...].dropFirst()
    var rest = link[..<cut]
    if let query = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<query] }
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), !rest[..<colon].contains(slash) {
      return nil
    }
    if rest.isEmpty { return LinkTarget(path: path, fragment: fragment) }
    var file: [UInt8] = []
    if rest.first == slash {
      guard rest.starts(with: basePath) else { return nil }
      rest = rest.dropFirst(basePath.count)
    } else if let folder = path.lastIndex(of: slash) {
      file += path[...folder]
    }
    while !rest.isEmpty {
      let end = rest.firstIndex(of: slash).map { $0 + 1 } ?? rest.endIndex
      let part = rest[..<end]
      rest = rest[end...]
      switch part.last == slash ? part.dropLast() : part {
      case let name where name.elementsEqual("..".utf8):
        let folder = file.dropLast().lastIndex(of: slash).map { $0 + 1 } ?? 0
        file.removeSubrange(folder...)
      case let name where name.elementsEqual(".".utf8): continue
      default: file += part
      }
    }
    if file.isEmpty || file.last == slash { file += "index.html".utf8 }
    // A page of somebody else's, published as it is, was not read.
    let hasFragments =
      file.suffix(5).elementsEqual(".html".utf8) && !file.starts(with: "files/".utf8)
    return LinkTarget(path: file, fragment: hasFragments ? fragment : [])
  }
}

/// A link as its bytes are: entities and percent forms resolved.
private func unescaped(_ link: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let (ampersand, percent) = (UInt8(ascii: "&"), UInt8(ascii: "%"))
  guard link.contains(where: { $0 == ampersand || $0 == percent }) else { return link }
  var bytes: [UInt8] = []
  var rest = link
  while let byte = rest.popFirst() {
    if byte == ampersand, rest.starts(with: "amp;".utf8) {
      bytes.append(ampersand)
      rest = rest.dropFirst(4)
    } else if byte == percent, rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes[...]
}
