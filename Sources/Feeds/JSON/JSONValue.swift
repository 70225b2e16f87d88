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
    tree.isContainer(index) ? Span(start, start + 1) : Span(start, end)
  }

  /// What a string means.
  var text: String? {
    guard kind == .text else { return nil }
    let content = tree.bytes[(start + 1)..<(end - 1)]
    guard content.contains(UInt8(ascii: "\\")) else {
      return String(decoding: content, as: UTF8.self)
    }
    return tree.bytes.withUnsafeBufferPointer {
      String(decoding: Array(JSONText($0, at: start)), as: UTF8.self)
    }
  }

  /// A number without sign, fraction and exponent, as far as it can be counted in.
  var whole: Int? {
    guard kind == .number else { return nil }
    return decimalNumber(tree.bytes[start..<end])
  }

  /// The value of a member of an object.
  subscript(_ name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var key = index + 1
    while key < end {
      if says(name, at: key) { return JSONValue(tree: tree, index: key + 1) }
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
  func keys(besides known: [String]) -> [JSONValue] {
    guard kind == .object else { return [] }
    return children(every: 2).filter { key in !known.contains { says($0, at: key) } }
      .map { JSONValue(tree: tree, index: $0) }
  }

  /// Where it is in the document, as a JSON pointer (RFC 6901); a key has the pointer of its value.
  var pointer: String {
    var pointer = tree.base
    var container = 0
    while container != index, tree.isContainer(container) {
      let parent = JSONValue(tree: tree, index: container)
      let step = parent.kind == .object ? 2 : 1
      let children = parent.children(every: step)
      guard let number = children.lastIndex(where: { $0 <= index }) else { break }
      let child = children[number]
      if step == 2 {
        let key = JSONValue(tree: tree, index: child).text ?? ""
        pointer += "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
        if index == child { break }
      } else {
        pointer += "/\(number)"
      }
      container = child + step - 1
    }
    return pointer
  }

  private var start: Int { Int(tree.nodes[index].start) }
  private var end: Int { Int(tree.nodes[index].end) }

  /// The nodes directly in a container: its elements, or its keys.
  private func children(every step: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < end {
      children.append(child)
      child = tree.after(child + step - 1)
    }
    return children
  }

  private func says(_ name: String, at key: Int) -> Bool {
    let node = tree.nodes[key]
    let content = tree.bytes[(Int(node.start) + 1)..<(Int(node.end) - 1)]
    if content.count == name.utf8.count { return content.elementsEqual(name.utf8) }
    guard content.count > name.utf8.count, content.contains(UInt8(ascii: "\\")) else {
      return false
    }
    return JSONValue(tree: tree, index: key).text.map { $0.utf8.elementsEqual(name.utf8) } ?? false
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
