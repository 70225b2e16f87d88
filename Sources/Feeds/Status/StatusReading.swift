import Diagnostics
import Guides

// The document is read twice: once to know that it is JSON and nothing else, then entry by entry, so that
// besides its bytes and what was understood only one entry takes memory.

/// Reads a document of `bianmin-status/1`.
func readStatus(
  _ file: SourceFile,
  _ options: FeedOptions,
  _ scope: FeedScope
) throws(FeedRefusal) -> Checked<StatusFeed?> {
  let root = try document(file)
  let feed = try statusFrame(root, options, file)
  var reader = FeedReader(FeedNotes(file), scope, feed)
  reader.notes.unknownKeys(of: root, besides: frameKeys)
  reader.readSource(root)
  try reader.readServices(root)
  try reader.readOffices(root)
  try reader.readIncidents(root)
  try reader.readMaintenance(root)
  return Checked(reader.feed, reader.notes.problems)
}

/// The outermost object of a file that is JSON and nothing else; what its members hold looks empty.
func document(_ file: SourceFile) throws(FeedRefusal) -> JSONValue {
  let ends: [Int]
  do {
    ends = try JSONCheck.run(file.bytes)
  } catch {
    throw FeedRefusal(error.problem(in: file))
  }
  guard let tree = JSONTree(outermostOf: file.bytes, ends: ends) else {
    throw .tooMany(at: Span(0, 1), in: file)
  }
  guard tree.root.kind == .object else {
    throw FeedRefusal(
      at: .json(tree.root),
      in: file,
      Wording(zh: "数据不是一个对象", en: "The feed is no object"),
      help: Wording(zh: "最外层写 { … }", en: "The outermost value is { … }")
    )
  }
  return tree.root
}

private let frameKeys: [StaticString] = [
  "schema", "generated", "valid_for", "source", "services", "offices", "incidents", "maintenance",
]

/// What a document must say of itself before anything in it counts.
private func statusFrame(_ root: JSONValue, _ options: FeedOptions, _ file: SourceFile)
  throws(FeedRefusal) -> StatusFeed
{
  let format = FeedFormat.status.rawValue
  let schema = try required("schema", in: root, file)
  guard schema.word == format else {
    throw FeedRefusal(
      at: .json(schema),
      in: file,
      Wording(
        zh: "schema 是 \(shown(file.text(schema.span)))，不是 \(format)",
        en: "The schema is \(shown(file.text(schema.span))), not \(format)"
      ),
      help: Wording(zh: "写 \"\(format)\"", en: "Write \"\(format)\"")
    )
  }
  let generated = try required("generated", in: root, file)
  guard let moment = generated.text.flatMap({ Instant(rfc3339: $0) }) else {
    throw FeedRefusal(
      at: .json(generated),
      in: file,
      Wording(
        zh: "generated 是 \(shown(file.text(generated.span)))，不是一个时刻",
        en: "generated is \(shown(file.text(generated.span))), which is no moment"
      ),
      help: FeedReader.anyMoment
    )
  }
  let validFor = try required("valid_for", in: root, file)
  guard let duration = validFor.text.flatMap({ ISODuration($0) }) else {
    throw FeedRefusal(
      at: .json(validFor),
      in: file,
      Wording(
        zh: "valid_for 是 \(shown(file.text(validFor.span)))，不是时长",
        en: "valid_for is \(shown(file.text(validFor.span))), which is no length of time"
      ),
      help: FeedReader.anyDuration
    )
  }
  for name: StaticString in ["services", "offices", "incidents", "maintenance"] {
    guard let list = root[name], list.kind != .array, list.kind != .null else { continue }
    throw FeedRefusal(
      at: .json(list),
      in: file,
      Wording(zh: "\(name) 不是一个数组", en: "\(name) is no array"),
      help: Wording(zh: "写 [ … ]", en: "Write [ … ]")
    )
  }
  return StatusFeed(name: options.name, generated: moment, validFor: duration)
}

private func required(_ name: StaticString, in root: JSONValue, _ file: SourceFile)
  throws(FeedRefusal)
  -> JSONValue
{
  guard let value = root[name] else {
    throw FeedRefusal(
      at: .json(root),
      in: file,
      Wording(zh: "缺少“\(name)”", en: "“\(name)” is missing"),
      help: Wording(zh: "写上“\(name)”", en: "Add “\(name)”")
    )
  }
  return value
}

extension FeedReader {
  /// The entries of one of the document's lists, one after another.
  mutating func forEachEntry(
    of name: StaticString,
    in root: JSONValue,
    _ read: (inout FeedReader, JSONValue) -> Void
  ) throws(FeedRefusal) {
    guard let list = root[name], list.kind == .array else { return }
    var elements = JSONElements(of: list)
    while let element = elements.next() {
      switch element {
      case .tree(let tree): read(&self, tree.root)
      case .tooLarge(let span): throw .tooMany(at: span, in: notes.file)
      }
    }
  }

  /// An entry as an object; nil, and noted, where it is none.
  mutating func object(_ value: JSONValue, _ keys: [StaticString]) -> FeedFields? {
    guard value.kind == .object else {
      notes.wrong(.json(value), expected: Wording(zh: "一个对象", en: "an object"))
      return nil
    }
    notes.unknownKeys(of: value, besides: keys)
    return .object(value)
  }

  /// Who measures. It says nothing of any state, so what is wrong in it is left out.
  fileprivate mutating func readSource(_ root: JSONValue) {
    guard let member = root["source"], member.kind != .null else { return }
    guard
      let value = JSONTree(notes.file.bytes, at: member.span.start, in: member.pointer)?.root,
      let fields = object(value, ["name", "phone"]), let name = text("name", in: fields)
    else { return }
    feed.source = StatusFeed.Source(name: name)
    guard let phone = fields["phone"], !phone.isNull else { return }
    guard let telephone = phone.word.flatMap({ Telephone(written: $0) }) else {
      notes.wrong(phone, expected: Wording(zh: "能拨打的电话", en: "a telephone that can be dialled"))
      return
    }
    feed.source?.phone = telephone
  }
}
