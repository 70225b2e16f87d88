import Diagnostics
import Foundation
import Guides
import Testing

/// What was checked is read again as it was, so that a build may begin where the last one ended.
@Suite struct CheckedTextsTests {
  private let files: [SourceFile]
  private let site: SiteDraft
  private let checked: Checked<Library?>
  private let now: Instant

  /// The sample site, which has one of everything.
  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "content")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      .filter { SourceKind(path: "content/" + $0) != .unknown && $0.contains(".") }
    files = try paths.filter { !$0.hasPrefix("files/") && !$0.hasPrefix("status/") }.map {
      SourceFile(
        path: "content/" + $0,
        bytes: Array(try Data(contentsOf: folder.appending(path: $0)))
      )
    }
    let settings = parseSettings(try #require(files.first { $0.path == "content/site.yaml" }))
    let context = ParsingContext(settings.value)
    var site = SiteDraft(settings: settings.value)
    for file in files { if let draft = parse(file, context) { site.add(draft.value) } }
    site.files = paths.filter { $0.hasPrefix("files/") }.map { String($0.dropFirst(6)) }
    now = try #require(Instant(rfc3339: "2026-11-23T09:05:00+08:00"))
    self.site = site
    checked = check(site, at: now)
  }

  private func texts(problems: [Problem] = []) throws -> CheckedTexts {
    CheckedTexts(try #require(checked.value), problems: problems)
  }

  private func read(_ bytes: [UInt8]) -> CheckedTexts? {
    guard let record = CheckedRecord(reading: bytes[...], of: files) else { return nil }
    var guides: [Guide] = []
    for part in record.guideParts {
      guard let part = record.guides(inPart: part) else { return nil }
      guides += part
    }
    return record.texts(guides)
  }

  @Test func theLibraryIsReadAsItWas() throws {
    let texts = try #require(read(CheckedRecord.bytes(try texts())))
    var known = site
    known.guides = []
    let again = library(known, knowing: texts, at: now)
    let first = try #require(checked.value)
    #expect(first.guides.count > 30)
    for (one, other) in zip(first.guides, again.guides) {
      let isSame = everything(in: one) == everything(in: other)
      #expect(isSame, "\(one.id)")
    }
    let isSame = everything(in: first) == everything(in: again)
    #expect(isSame)
  }

  @Test func problemsAreReadAsTheyWere() throws {
    let guide = try #require(files.first { $0.path.hasPrefix("content/guides/") })
    let problems = [
      Problem(
        .plainSentenceLong,
        at: Place(guide, Span(3, 9)),
        Wording(zh: "太长", en: "too long"),
        help: Wording(zh: "分成两句", en: "make it two")
      ),
      Problem(.fileUnknown, file: "content/x", Wording(zh: "没有读", en: "not read")),
    ]
    let texts = try #require(read(CheckedRecord.bytes(try texts(problems: problems))))
    #expect(everything(in: texts.problems) == everything(in: problems))
  }

  @Test func damagedBytesAreNoLibraryOrAnotherOneAndNeverAnEnd() throws {
    let bytes = CheckedRecord.bytes(try texts())
    for length in stride(from: 0, to: bytes.count, by: 997) {
      #expect(read(Array(bytes.prefix(length))) == nil)
    }
    var damaged = bytes
    for index in stride(from: 0, to: bytes.count, by: 1499) {
      damaged[index] ^= 0xFF
      _ = read(damaged)
      damaged[index] = bytes[index]
    }
  }

  @Test func aTextThatIsNotThereIsNotRead() throws {
    let bytes = CheckedRecord.bytes(try texts())
    let others = files.filter { !$0.path.hasPrefix("content/guides/") }
    let record = try #require(CheckedRecord(reading: bytes[...], of: others))
    #expect(record.guides(inPart: try #require(record.guideParts.first)) == nil)
  }
}

/// Every stored property of a value, whoever forgot to record it.
private func everything(in value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  guard !mirror.children.isEmpty else { return "\(value)" }
  if let bytes = value as? [UInt8] { return "\(bytes.hashValue)" }
  let children = mirror.children.map { "\($0.label ?? ""):\(everything(in: $0.value))" }
  let isUnordered = mirror.displayStyle == .dictionary || mirror.displayStyle == .set
  return
    "\(type(of: value))(\((isUnordered ? children.sorted() : children).joined(separator: ",")))"
}
