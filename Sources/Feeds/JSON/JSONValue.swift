import Diagnostics

/// A value of a `JSONTree`.
struct JSONValue {
  enum Kind { case object, array, text, number, truth, null }

  let tree: JSONTree
  fileprivate let index: Int

  init(tree: JSONTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  var kind: Kind {
    switch tree.bytes[start] {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .text
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .truth
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// Where it is written; of a container only its bracket.
  var span: Span {
    node.isContainer ? Span(start, start + 1) : Span(start, node.end)
  }

  /// What a string means.
  var text: String? {
    guard kind == .text else { return nil }
    let content = tree.bytes[(start + 1)..<(node.end - 1)]
    guard content.contains(UInt8(ascii: "\\")) else {
      return String(decoding: content, as: UTF8.self)
    }
    return tree.bytes.withUnsafeBufferPointer {
      String(decoding: Array(JSONText($0, at: start)), as: UTF8.self)
    }
  }

  /// A string that may be a name. Swift compares texts by canonical equivalence, which takes time in the
  /// square of a run of combining marks: a long text is no name.
  var word: String? { node.isContainer || node.end - start > 128 ? nil : text }

  /// A number without sign, fraction and exponent, as far as it can be counted in.
  var whole: Int? {
    guard kind == .number else { return nil }
    return decimalNumber(tree.bytes[start..<node.end])
  }

  /// The value of a member of an object.
  subscript(_ name: StaticString) -> JSONValue? {
    guard kind == .object else { return nil }
    var key = index + 1
    let end = node.next
    while key < end {
      if tree.says(name, at: key) { return JSONValue(tree: tree, index: key + 1) }
      key = tree.after(key + 1)
    }
    return nil
  }

  /// The members of an object in their order.
  var members: [(key: JSONValue, value: JSONValue)] {
    guard kind == .object else { return [] }
    return children(every: 2).map {
      (JSONValue(tree: tree, index: $0), JSONValue(tree: tree, index: $0 + 1))
    }
  }

  /// The elements of an array in their order.
  var elements: [JSONValue] {
    guard kind == .array else { return [] }
    return children(every: 1).map { JSONValue(tree: tree, index: $0) }
  }

  /// The keys of an object that are none of those known.
  func keys(besides known: [StaticString]) -> [JSONValue] {
    guard kind == .object else { return [] }
    var unknown: [JSONValue] = []
    var key = index + 1
    // Keys mostly stand in the order in which they are known.
    var likely = 0
    let end = node.next
    while key < end {
      let found = known.indices.first { tree.says(known[($0 + likely) % known.count], at: key) }
      if let found {
        likely += found + 1
      } else {
        unknown.append(JSONValue(tree: tree, index: key))
      }
      key = tree.after(key + 1)
    }
    return unknown
  }

  /// Where it is in the document, as a JSON pointer (RFC 6901); a key has the pointer of its value.
  var pointer: String {
    var pointer = tree.pointer
    var container = 0
    while container != index, tree.nodes[container].isContainer {
      let isObject = JSONValue(tree: tree, index: container).kind == .object
      let step = isObject ? 1 : 0
      var child = container + 1
      var number = 0
      while tree.after(child + step) <= index {
        child = tree.after(child + step)
        number += 1
      }
      pointer += "/"
      pointer += isObject ? escaped(JSONValue(tree: tree, index: child).text ?? "") : "\(number)"
      if index == child { break }
      container = child + step
    }
    return pointer
  }

  private var node: JSONTree.Node { tree.nodes[index] }
  private var start: Int { Int(node.start) }

  /// The nodes directly in a container: its elements, or its keys.
  private func children(every step: Int) -> [Int] {
    var children: [Int] = []
    let end = node.next
    var child = index + 1
    while child < end {
      children.append(child)
      child = tree.after(child + step - 1)
    }
    return children
  }
}

/// A key as it stands in a pointer.
private func escaped(_ key: String) -> String {
  guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
    return key
  }
  return key.replacing("~", with: "~0").replacing("/", with: "~1")
}

extension JSONTree {
  /// Whether a key is a name, also where it is written with escapes.
  fileprivate func says(_ name: StaticString, at key: Int) -> Bool {
    let node = nodes[key]
    let count = name.utf8CodeUnitCount
    let start = Int(node.start) + 1
    let written = node.end - 1 - start
    guard written >= count else { return false }
    if written == count {
      for index in 0..<count where bytes[start + index] != name.utf8Start[index] { return false }
      return true
    }
    // An escape is longer than what it means.
    guard bytes[start..<(start + written)].contains(UInt8(ascii: "\\")) else { return false }
    return JSONValue(tree: self, index: key).text.map { $0.utf8.elementsEqual("\(name)".utf8) }
      ?? false
  }
}

/// The value of ASCII digits; nil where there is anything else, or more than can be counted in.
func decimalNumber(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 15 else { return nil }
  var value = 0
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}
