import Guides
import Diagnostics

/// A description of JSON, as much of JSON Schema (draft 2020-12) as our data needs.
///
/// Our data says every member that its schema names, so every member is required; what may be unknown is
/// `nullable` and says what `null` means. What others write for us may leave members out, and so may a figure
/// that a feed does not give, because there `null` means that there is nothing to measure: those are
/// `optional`. Further members may come with time: they are not forbidden.
///
/// ```swift
/// Schema.object([("fen", .integer, "…"), ("text", .string, "…")])
/// ```
struct Schema: Sendable {
  indirect enum Kind: Sendable {
    case text(format: String?)
    case constant(String)
    case choice([String])
    case integer(from: Int)
    case boolean
    case object([(name: String, schema: Schema, about: String)], optional: Set<String>)
    /// An object with a member for each language.
    case byLanguage(Schema)
    case array(Schema, count: Int?)
    /// Another schema of the same file: `term`.
    case reference(String)
  }

  var kind: Kind
  var isNullable = false
  /// Left out where it is not provided.
  var isOptional = false

  static let string = Schema(kind: .text(format: nil))
  static let day = Schema(kind: .text(format: "date"))
  static let instant = Schema(kind: .text(format: "date-time"))
  /// ISO 8601, without years and months.
  static let duration = Schema(kind: .text(format: "duration"))
  /// A whole address, or one relative to the file.
  static let address = Schema(kind: .text(format: "uri-reference"))
  static let integer = Schema(kind: .integer(from: 0))
  static let boolean = Schema(kind: .boolean)

  static func constant(_ text: String) -> Schema { Schema(kind: .constant(text)) }
  static func choice(_ texts: [String]) -> Schema { Schema(kind: .choice(texts)) }
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> Schema {
    .choice(Choice.allCases.map(\.rawValue))
  }
  static func object(
    _ members: [(name: String, schema: Schema, about: String)],
    optional: Set<String> = []
  ) -> Schema {
    Schema(kind: .object(members, optional: optional))
  }
  static func byLanguage(_ schema: Schema) -> Schema { Schema(kind: .byLanguage(schema)) }
  /// `count` is how many elements there are, where that is fixed.
  static func array(_ element: Schema, count: Int? = nil) -> Schema {
    Schema(kind: .array(element, count: count))
  }
  static func reference(_ name: String) -> Schema { Schema(kind: .reference(name)) }

  /// The same, or `null` where it is not known.
  var orNull: Schema {
    var schema = self
    schema.isNullable = true
    return schema
  }

  /// A figure: left out where it is not provided, `null` where there is nothing to measure.
  var figure: Schema {
    var schema = orNull
    schema.isOptional = true
    return schema
  }
}

/// A schema that is published with the site.
struct SchemaFile {
  /// `guide.json`
  var name: String
  var title: String
  var about: String
  var schema: Schema
  /// What `.reference` names.
  var definitions: [(name: String, schema: Schema, about: String)]

  func file(_ site: SiteContext) -> OutputFile {
    let path = "api/schema/" + name
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      // An id is a whole address; where the site does not know its own there is none.
      if !site.settings.baseURL.isEmpty {
        json.member("$id", DataAddresses(site, in: path)("/" + path))
      }
      json.member("title", title)
      json.member("description", about)
      json.keywords(of: schema)
      json.member("$defs") { json in
        json.object { json in
          for definition in definitions {
            json.member(definition.name) { $0.schema(definition.schema, definition.about) }
          }
        }
      }
    }
    json.endLine()
    return OutputFile(path: path, bytes: json.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func schema(_ schema: Schema, _ about: String) {
    object { json in
      if !about.isEmpty { json.member("description", about) }
      json.keywords(of: schema)
    }
  }

  fileprivate mutating func keywords(of schema: Schema) {
    switch schema.kind {
    case .text(let format):
      type("string", schema)
      if let format { member("format", format) }
    case .constant(let text): member("const", text)
    case .choice(let texts):
      member("enum") { json in
        json.array { json in
          for text in texts { json.string(text) }
          if schema.isNullable { json.null() }
        }
      }
    case .integer(let least):
      type("integer", schema)
      member("minimum", least)
    case .boolean: type("boolean", schema)
    case .object(let members, let optional):
      type("object", schema)
      member(
        "required",
        members.filter { !$0.schema.isOptional && !optional.contains($0.name) }.map(\.name)
      )
      member("properties") { json in
        json.object { json in
          for member in members {
            json.member(member.name) { $0.schema(member.schema, member.about) }
          }
        }
      }
    case .byLanguage(let text):
      type("object", schema)
      member("additionalProperties") { $0.schema(text, "") }
    case .array(let element, let count):
      type("array", schema)
      if let count {
        member("minItems", count)
        member("maxItems", count)
      }
      member("items") { $0.schema(element, "") }
    case .reference(let name):
      let address = "#/$defs/" + name
      guard schema.isNullable else { return member("$ref", address) }
      member("anyOf") { json in
        json.array { json in
          json.object { $0.member("$ref", address) }
          json.object { $0.member("type", "null") }
        }
      }
    }
  }

  private mutating func type(_ name: String, _ schema: Schema) {
    if schema.isNullable { member("type", [name, "null"]) } else { member("type", name) }
  }
}
