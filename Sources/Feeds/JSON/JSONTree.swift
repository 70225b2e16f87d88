import Diagnostics

/// The values of a part of a document that `JSONCheck` has passed, eight bytes a value, in the order of the
/// text: a container stands before what it holds, a key before its value. Nothing is copied from the text.
///
/// ```swift
/// JSONTree(bytes, at: 0)?.root["state"]?.text
/// ```
final class JSONTree: Sendable {
  /// More values than any honest entry has: what one entry may cost is bounded.
  static let most = 65_536

  struct Node {
    /// The offset of the value's first byte.
    let start: Int32
    /// The offset behind a simple value; for a container, negative, the index of the first node behind it.
    fileprivate var last: Int32

    fileprivate init(container start: Int, until node: Int) {
      self.start = Int32(start)
      last = -Int32(node)
    }

    fileprivate init(simple start: Int, end: Int) {
      self.start = Int32(start)
      last = Int32(end)
    }

    var isContainer: Bool { last < 0 }
    /// The offset behind a simple value.
    var end: Int { Int(last) }
    /// The index of the first node that is not in a container.
    var next: Int { -Int(last) }
  }

  let bytes: [UInt8]
  let nodes: [Node]
  /// The offset behind the first node's value.
  let end: Int
  /// The JSON pointer of the first node; where there is a number, that of the list of which it is an element.
  let list: String
  let number: Int?

  /// Reads the value at an offset; nil where it holds too many.
  init?(_ bytes: [UInt8], at offset: Int, in list: String = "", number: Int? = nil) {
    let found = bytes.withUnsafeBufferPointer { readNodes($0, from: offset, passing: nil) }
    guard let found else { return nil }
    self.bytes = bytes
    nodes = found.nodes
    end = found.end
    self.list = list
    self.number = number
  }

  /// Reads the outermost value alone: containers in it look empty. `ends` are theirs, from `JSONCheck`.
  init?(outermostOf bytes: [UInt8], ends: [Int]) {
    let found = bytes.withUnsafeBufferPointer { readNodes($0, from: 0, passing: ends) }
    guard let found else { return nil }
    self.bytes = bytes
    nodes = found.nodes
    end = found.end
    list = ""
    number = nil
  }

  var root: JSONValue { JSONValue(tree: self, index: 0) }

  /// The JSON pointer of the first node.
  var pointer: String { number.map { "\(list)/\($0)" } ?? list }

  /// The node behind a value and everything in it.
  func after(_ index: Int) -> Int {
    let node = nodes[index]
    return node.isContainer ? node.next : index + 1
  }
}

private func readNodes(
  _ bytes: UnsafeBufferPointer<UInt8>,
  from offset: Int,
  passing ends: [Int]?
) -> (nodes: [JSONTree.Node], end: Int)? {
  var nodes: [JSONTree.Node] = []
  nodes.reserveCapacity(96)
  var open: [Int] = []
  var index = offset
  var passed = 0
  while true {
    switch bytes[index] {
    case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"):
      index += 1
      continue
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let ends, !open.isEmpty {
        guard passed < ends.count else { return nil }
        nodes.append(.init(container: index, until: nodes.count + 1))
        index = ends[passed]
        passed += 1
      } else {
        open.append(nodes.count)
        nodes.append(.init(container: index, until: nodes.count + 1))
        index += 1
      }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if let container = open.popLast() { nodes[container].last = -Int32(nodes.count) }
      index += 1
    case UInt8(ascii: "\""):
      let start = index
      index = skippedString(bytes, from: index)
      nodes.append(.init(simple: start, end: index))
    default:
      let start = index
      while index < bytes.count, isInWord(bytes[index]) { index += 1 }
      nodes.append(.init(simple: start, end: index))
    }
    if nodes.count > JSONTree.most { return nil }
    if open.isEmpty { return (nodes, index) }
  }
}

/// The elements of an array that `JSONCheck` has passed, read one after another, so that only one at a time
/// costs memory.
struct JSONElements {
  private let bytes: [UInt8]
  private let list: String
  private var index: Int
  private var count = 0

  /// `array` is one of an outer tree, where it looks empty.
  init(of array: JSONValue) {
    bytes = array.tree.bytes
    list = array.pointer
    index = array.span.start + 1
  }

  enum Element { case tree(JSONTree), tooLarge(Span) }

  mutating func next() -> Element? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"): return nil
      default:
        guard let tree = JSONTree(bytes, at: index, in: list, number: count) else {
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
