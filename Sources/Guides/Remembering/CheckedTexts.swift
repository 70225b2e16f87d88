package import Diagnostics

// Reading and checking what editors wrote takes most of the time of a build in which they wrote nothing new.
// So what came of it is written down, and believed at the next build where every text, the program and the
// day are what they were. Registers are few, and are read each time.

/// What came of reading and checking the texts of a site.
package struct CheckedTexts: Sendable {
  /// In the library's order.
  package var guides: [Guide]
  /// The Markdown of offices, pages and notices by the paths of their files.
  var bodies: [String: MarkdownBody]
  /// What was found in texts and registers.
  package var problems: [Problem]

  init(guides: [Guide], bodies: [String: MarkdownBody], problems: [Problem]) {
    self.guides = guides
    self.bodies = bodies
    self.problems = problems
  }

  package init(_ library: Library, problems: [Problem]) {
    guides = library.guides
    self.problems = problems
    let bodies =
      library.offices.map { ($0.file.path, $0.body) }
      + library.pages.map { ($0.file.path, $0.body) }
      + library.notices.map { ($0.file.path, $0.body) }
    self.bodies = Dictionary(bodies, uniquingKeysWith: { first, _ in first })
  }
}

/// Checked texts as bytes, in parts that can be read at the same time:
///
/// - the number of parts and the length of each, in eight bytes, the lowest first;
/// - in the first part, the bodies and the problems; in each other one as many guides as `guidesInAPart`, each
///   behind the path of its file.
package struct CheckedRecord: Sendable {
  private static let guidesInAPart = 64

  private let bytes: ArraySlice<UInt8>
  private let parts: [Range<Int>]
  private let files: [String: SourceFile]
  /// The bytes of checked texts.
  package static func bytes(_ texts: CheckedTexts) -> [UInt8] {
    var parts = [front(texts)]
    for start in stride(from: 0, to: texts.guides.count, by: guidesInAPart) {
      let guides = texts.guides[start..<min(start + guidesInAPart, texts.guides.count)]
      var part: [UInt8] = []
      for guide in guides {
        var record = RecordWriter(guide.file)
        guide.file.path.write(to: &record)
        guide.write(to: &record)
        part += record.bytes
      }
      parts.append(part)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(8) { $0 + $1.count + 8 })
    for number in [parts.count] + parts.map(\.count) {
      withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    for part in parts { bytes += part }
    return bytes
  }

  private static func front(_ texts: CheckedTexts) -> [UInt8] {
    var record = RecordWriter(SourceFile(path: "", bytes: []))
    record.append(texts.bodies.count)
    for (path, body) in texts.bodies.sorted(by: { $0.key < $1.key }) {
      path.write(to: &record)
      body.write(to: &record)
    }
    record.append(texts.problems.count)
    for problem in texts.problems {
      problem.code.rawValue.write(to: &record)
      problem.path.write(to: &record)
      (problem.place?.span).write(to: &record)
      problem.message.write(to: &record)
      problem.help.write(to: &record)
      (problem.mend?.edits ?? []).write(to: &record)
    }
    return record.bytes
  }

  /// Nil where the bytes are no record. `files` are those that the texts were read from.
  package init?(reading bytes: ArraySlice<UInt8>, of files: [SourceFile]) {
    func number(_ index: Int) -> Int? {
      let start = bytes.startIndex + index * 8
      guard start + 8 <= bytes.endIndex else { return nil }
      return bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard let count = number(0), (1...bytes.count / 8).contains(count) else { return nil }
    var parts: [Range<Int>] = []
    var start = bytes.startIndex + (count + 1) * 8
    for index in 1...count {
      guard let length = number(index), length >= 0, length <= bytes.endIndex - start else {
        return nil
      }
      parts.append(start..<start + length)
      start += length
    }
    guard start == bytes.endIndex else { return nil }
    self.bytes = bytes
    self.parts = parts
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parts that hold guides.
  package var guideParts: [Int] { Array(1..<parts.count) }

  /// The guides of a part; nil where the bytes are damaged.
  package func guides(inPart part: Int) -> [Guide]? {
    read(part) { record throws(RecordDamage) in
      var guides: [Guide] = []
      while !record.isAtEnd {
        record.file = try file(String(from: &record))
        guides.append(try Guide(from: &record))
      }
      return guides
    }
  }

  /// Everything but the guides; nil where the bytes are damaged.
  package func texts(_ guides: [Guide]) -> CheckedTexts? {
    read(0) { record throws(RecordDamage) in
      var bodies: [String: MarkdownBody] = [:]
      for _ in 0..<(try record.count()) {
        let path = try String(from: &record)
        bodies[path] = try MarkdownBody(from: &record)
      }
      var problems: [Problem] = []
      for _ in 0..<(try record.count()) { problems.append(try problem(&record)) }
      return CheckedTexts(guides: guides, bodies: bodies, problems: problems)
    }
  }

  private func problem(_ record: inout RecordReader) throws(RecordDamage) -> Problem {
    guard let code = ProblemCode(rawValue: try String(from: &record)) else { throw RecordDamage() }
    let path = try String(from: &record)
    let span = try Diagnostics.Span?(from: &record)
    let message = try Wording(from: &record)
    let help = try Wording?(from: &record)
    let mend = Mend(try [Mend.Edit](from: &record))
    // Only a site without errors is remembered.
    guard let span else { return Problem(code, file: path, message, help: help).asWarning }
    let place = Place(try file(path), span)
    return Problem(code, at: place, message, help: help, mend: mend).asWarning
  }

  private func file(_ path: String) throws(RecordDamage) -> SourceFile {
    guard let file = files[path] else { throw RecordDamage() }
    return file
  }

  private func read<Value>(
    _ part: Int,
    _ body: (inout RecordReader) throws(RecordDamage) -> Value
  ) -> Value? {
    bytes[parts[part]].withUnsafeBytes { raw in
      var record = RecordReader(raw, of: SourceFile(path: "", bytes: []))
      guard let value = try? body(&record), record.isAtEnd else { return nil }
      return value
    }
  }
}
