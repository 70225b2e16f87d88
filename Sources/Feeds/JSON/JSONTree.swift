import Diagnostics

/// The values of a part of a document that `JSONCheck` has passed, eight bytes a value, in the order of the
/// text: a container stands before what it holds, a key before its value. Nothing is copied from the text.
///
/// ```swift
/// JSONTree(bytes, at: 0)?.root["state"]?.text
/// ```
struct JSONTree {
  /// More values than any honest entry has: what one entry may cost is bounded.
  static let most = 65_536

  struct Node {
    /// The offset of the value's first byte.
    var start: UInt32
    /// Behind a container: the index of the first node that is not in it. Else the offset behind the value.
    var end: UInt32
  }

  let bytes: [UInt8]
  /// The JSON pointer of the first node.
  let base: String
  private(set) var nodes: [Node] = []
  /// The offset behind the first node's value.
  private(set) var end = 0

  /// Reads the value at an offset; nil where it holds too many. Containers deeper than `levels` look empty.
  init?(_ bytes: [UInt8], at offset: Int, base: String = "", levels: Int = JSONCheck.deepest) {
    self.bytes = bytes
    self.base = base
    let end = bytes.withUnsafeBufferPointer { read($0, from: offset, levels: levels) }
    guard let end else { return nil }
    self.end = end
  }

  var root: JSONValue { JSONValue(tree: self, index: 0) }

  func isContainer(_ index: Int) -> Bool {
    let byte = bytes[Int(nodes[index].start)]
    return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  /// The node behind a value and everything in it.
  func after(_ index: Int) -> Int { isContainer(index) ? Int(nodes[index].end) : index + 1 }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from offset: Int,
    levels: Int
  ) -> Int? {
    var open: [Int] = []
    var index = offset
    while true {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"):
        index += 1
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isShown = open.count < levels
        if isShown { open.append(nodes.count) }
        nodes.append(Node(start: UInt32(index), end: UInt32(nodes.count + 1)))
        index = isShown ? index + 1 : skippedContainer(bytes, from: index)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let container = open.popLast() { nodes[container].end = UInt32(nodes.count) }
        index += 1
      case UInt8(ascii: "\""):
        let start = index
        index = skippedString(bytes, from: index)
        nodes.append(Node(start: UInt32(start), end: UInt32(index)))
      default:
        let start = index
        while index < bytes.count, isInWord(bytes[index]) { index += 1 }
        nodes.append(Node(start: UInt32(start), end: UInt32(index)))
      }
      if nodes.count > Self.most { return nil }
      if open.isEmpty { return index }
    }
  }
}

/// The elements of an array that `JSONCheck` has passed, read one after another, so that only one at a time
/// costs memory.
struct JSONElements {
  private let bytes: [UInt8]
  private let base: String
  private var index: Int
  private var count = 0

  /// `array` is one of an outer tree, where it looks empty.
  init(of array: JSONValue) {
    bytes = array.tree.bytes
    base = array.pointer
    index = array.span.start + 1
  }

  enum Element { case tree(JSONTree), tooLarge(Span) }

  mutating func next() -> Element? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"): return nil
      default:
        guard let tree = JSONTree(bytes, at: index, base: "\(base)/\(count)") else {
          return .tooLarge(Span(index, index + 1))
        }
        index = tree.end
        count += 1
        return .tree(tree)
      }
    }
    return nil
  }
}

/// Neither space nor structure: what numbers and words are made of.
private func isInWord(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): false
  default: true
  }
}

/// The offset behind a string that begins here.
private func skippedString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start + 1
  while bytes[index] != UInt8(ascii: "\"") {
    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
  }
  return index + 1
}

/// The offset behind a container that begins here.
private func skippedContainer(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var depth = 0
  var index = start
  repeat {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      index += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      index += 1
    case UInt8(ascii: "\""): index = skippedString(bytes, from: index)
    default: index += 1
    }
  } while depth > 0
  return index
}
