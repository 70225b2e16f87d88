import Diagnostics
import Files
import Guides

/// Front matter and body are apart and within the text; what is read is a tree of places that hold each other,
/// without a key twice and no deeper than allowed; reading it again gives the same.
@Sendable func checkFrontMatter(_ bytes: [UInt8]) throws {
  guard let file = try decoded(bytes) else { return }
  let found = FrontMatter.find(in: file)
  try holdProblems(found.problems, in: file.bytes)
  let body = found.value.body
  try holdSpan(body, in: file.bytes, "the body")
  guard let fields = found.value.fields else {
    try hold(!found.problems.isEmpty, "no front matter, and nobody says so")
    return
  }
  try holdSpan(fields, in: file.bytes, "the front matter")
  try hold(found.problems.isEmpty && fields.end <= body.start, "front matter runs into the body")

  let yaml = parseYAML(file, in: fields)
  try holdProblems(yaml.problems, in: file.bytes)
  for problem in yaml.problems {
    guard let span = problem.place?.span else { continue }
    try hold(span.start >= fields.start, "\(problem.code) stands before the front matter")
  }
  let again = parseYAML(file, in: fields)
  try hold(described(yaml.problems) == described(again.problems), "two readings find two faults")
  guard let node = yaml.value else {
    try hold(again.value == nil, "only one of two readings finds something")
    try hold(
      isEmpty(file.text(fields)) || !yaml.problems.isEmpty,
      "front matter is dropped without a word"
    )
    return
  }
  try hold(yaml.problems.isEmpty, "there is a tree in spite of a fault")
  try holdNode(node, within: fields, depth: 1, file)
  try hold(again.value.map(written) == written(node), "two readings differ")
}

/// Whether there are only comments, directives and marks of documents; lines end as YAML 1.1 has them.
private func isEmpty(_ text: String) -> Bool {
  text.unicodeScalars.split { "\n\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }
    .allSatisfy { line in
      line.drop { " \t\u{FEFF}".unicodeScalars.contains($0) }.first
        .map { "#-.%".unicodeScalars.contains($0) } ?? true
    }
}

private func holdNode(_ node: YAMLNode, within span: Span, depth: Int, _ file: SourceFile) throws {
  try holdSpan(node.span, in: file.bytes, "a value")
  try hold(
    node.span.start >= span.start && node.span.end <= span.end,
    "the value at \(node.span) is not within \(span)"
  )
  try hold(depth <= 6, "a value is \(depth) deep")
  switch node.kind {
  case .scalar: break
  case .sequence(let items):
    var start = span.start
    for item in items {
      try hold(item.span.start >= start, "the items stand in another order than in the text")
      start = item.span.start
      try holdNode(item, within: span, depth: depth + 1, file)
    }
  case .mapping(let entries):
    var keys: Set<[UInt8]> = []
    var start = span.start
    for entry in entries {
      let key = Array(entry.key.value.utf8)
      try hold(keys.insert(key).inserted, "the key “\(entry.key.value)” stands twice")
      try hold(entry.key.value != "<<", "a merge key is read")
      try holdSpan(entry.key.span, in: file.bytes, "a key")
      try hold(
        entry.key.span.start >= start && entry.value.span.start >= entry.key.span.start,
        "the entries stand in another order than in the text"
      )
      start = entry.key.span.start
      try holdNode(entry.value, within: span, depth: depth + 1, file)
    }
  }
}

/// A tree as one text, to compare two.
private func written(_ node: YAMLNode) -> String {
  switch node.kind {
  case .scalar(let text): "\(node.span)\(text.debugDescription)"
  case .sequence(let items): "\(node.span)[\(items.map(written).joined(separator: ","))]"
  case .mapping(let entries):
    "\(node.span){"
      + entries.map { "\($0.key.span)\($0.key.value.debugDescription):\(written($0.value))" }
      .joined(separator: ",") + "}"
  }
}

/// The text of a guide's file; nil where there is none, with a reason.
func decoded(_ bytes: [UInt8]) throws -> SourceFile? {
  let decoded = decodeText(bytes, path: "content/guides/birth.md", sizeLimit: 256 * 1024)
  if let file = decoded.value {
    try hold(decoded.problems.isEmpty, "a text is read in spite of a fault")
    try hold(!file.bytes.contains(UInt8(ascii: "\r")), "a carriage return is left")
    try hold(String(validating: file.bytes, as: UTF8.self) != nil, "broken UTF-8 is read")
    return file
  }
  try hold(!decoded.problems.isEmpty, "a text is refused without a word")
  for problem in decoded.problems {
    guard let place = problem.place else { continue }
    try holdSpan(place.span, in: place.file.bytes, "\(problem.code)")
  }
  return nil
}
