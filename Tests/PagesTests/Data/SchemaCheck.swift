import Guides

/// Holds a value against a JSON Schema (draft 2020-12), as much of it as our schemas use; a keyword that is not
/// known here is a problem too, so that nothing is believed to be checked that is not.
///
/// Beyond the standard a member that the schema does not describe is a problem: what we publish is documented.
struct SchemaCheck {
  let root: JSONValue
  private(set) var problems: [String] = []

  init(schema: JSONValue) { root = schema }

  /// The problems of a value, each with a JSON pointer.
  static func problems(of value: JSONValue, with schema: JSONValue) -> [String] {
    var check = SchemaCheck(schema: schema)
    check.check(value, schema, at: "")
    return check.problems
  }

  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "format", "const", "enum",
    "minimum", "required", "properties", "additionalProperties", "items", "minItems", "maxItems",
    "anyOf",
  ]

  private mutating func check(_ value: JSONValue, _ schema: JSONValue, at pointer: String) {
    for member in schema.members where !Self.known.contains(member.name) {
      problems.append("\(pointer): the schema says “\(member.name)”")
    }
    if let address = schema["$ref"]?.text {
      guard address.hasPrefix("#/$defs/"), let target = root["$defs"]?[String(address.dropFirst(8))]
      else { return problems.append("\(pointer): no schema \(address)") }
      return check(value, target, at: pointer)
    }
    if let choices = schema["anyOf"]?.items {
      let found = choices.map { choice in
        var check = SchemaCheck(schema: root)
        check.check(value, choice, at: pointer)
        return check.problems
      }
      if !found.contains([]) { problems += found.first ?? [] }
      return
    }
    if let constant = schema["const"], constant != value { problems.append("\(pointer): \(value)") }
    if let choices = schema["enum"]?.items, !choices.contains(value) {
      problems.append("\(pointer): \(value) is none of the choices")
    }
    let types = schema["type"].map { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) }
    if let types, !types.contains(value.typeName) {
      problems.append("\(pointer): \(value.typeName) instead of \(types)")
    }
    switch value {
    case .string(let text): check(text, format: schema["format"]?.text, at: pointer)
    case .number(let number):
      if case .number(let least)? = schema["minimum"], number < least {
        problems.append("\(pointer): \(number) is below \(least)")
      }
    case .array(let items):
      if case .number(let least)? = schema["minItems"], items.count < least {
        problems.append("\(pointer): \(items.count) items are too few")
      }
      if case .number(let most)? = schema["maxItems"], items.count > most {
        problems.append("\(pointer): \(items.count) items are too many")
      }
      guard let element = schema["items"] else { break }
      for (index, item) in items.enumerated() { check(item, element, at: "\(pointer)/\(index)") }
    case .object(let members):
      for name in schema["required"]?.items.compactMap(\.text) ?? [] where value[name] == nil {
        problems.append("\(pointer): no “\(name)”")
      }
      for member in members {
        let inner = "\(pointer)/\(member.name)"
        if let known = schema["properties"]?[member.name] ?? schema["additionalProperties"] {
          check(member.value, known, at: inner)
        } else {
          problems.append("\(inner): not described")
        }
      }
    case .bool, .null: break
    }
  }

  private mutating func check(_ text: String, format: String?, at pointer: String) {
    let isRight =
      switch format {
      case nil: true
      case "date": Day(iso: text) != nil
      case "date-time": Instant(rfc3339: text) != nil
      case "duration": ISODuration(text) != nil
      case "uri-reference":
        !text.isEmpty
          && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
      default: false
      }
    if !isRight { problems.append("\(pointer): “\(text)” is no \(format ?? "")") }
  }
}

extension JSONValue {
  fileprivate var typeName: String {
    switch self {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .number: "integer"
    case .bool: "boolean"
    case .null: "null"
    }
  }
}
