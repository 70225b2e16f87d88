import Diagnostics
import Files
import Guides
import Pages
import Pipeline

// What the page to write in sends: a form, which becomes a guide's file. Only what the form changed is changed
// in the file.

/// A text as the form sent it.
struct WrittenText: Sendable {
  let file: String
  /// The sum of the file's content that is to be replaced; empty for a file that was not there.
  let expect: String
  let bytes: [UInt8]
  /// The form's fields could not be written into the front matter; these bytes have the rest.
  var isPartial = false

  var unsaved: UnsavedText {
    UnsavedText(file: file, base: expect, bytes: bytes, isPartial: isPartial)
  }
}

extension Preview {
  var unsavedFolder: KeptFiles { KeptFiles(site: options.request.site, folder: "unsaved") }

  /// Texts that somebody decided against: theirs or another's.
  private var droppedFolder: KeptFiles { KeptFiles(site: options.request.site, folder: "dropped") }

  /// The content of a guide's file, and its sum; nil where it is none of the site's guides.
  func content(of file: String) throws(FileFailure) -> (bytes: [UInt8], sum: String)? {
    guard SourceKind(path: file) == .guide,
      let bytes = try ContentFile(file, ofSite: options.request.site).read(limit: 1 << 20)
    else { return nil }
    return (bytes, Digest(of: bytes).hexadecimal)
  }

  /// The guide's file with what the form says. Nil where the file is none.
  func written(_ form: [String: String]) throws(FileFailure) -> WrittenText? {
    guard let file = form["file"], SourceKind(path: file) == .guide else { return nil }
    let base = form["base"] ?? ""
    let expect = form["expect"] ?? base
    // The bytes that the form was filled from, whatever has become of the file since.
    let start = try opened(file, base)
    guard let text = GuideText(start) else { return nil }
    if let whole = form["whole"] {
      return WrittenText(file: file, expect: expect, bytes: text.changed(to: plainLines(whole)))
    }
    let body = plainLines(form["body"] ?? "")
    if let bytes = text.changed(GuideFields(form, shown: text.fields), body: body) {
      return WrittenText(file: file, expect: expect, bytes: bytes)
    }
    // The body at least is not lost.
    let head = String(text.whole.utf8.dropLast(text.body.utf8.count)) ?? ""
    return WrittenText(
      file: file,
      expect: expect,
      bytes: text.changed(to: head + body),
      isPartial: true
    )
  }

  private func opened(_ file: String, _ base: String) throws(FileFailure) -> [UInt8] {
    if let known = openedText(file, base) { return known }
    let now = try content(of: file)
    if let now, now.sum == base { return now.bytes }
    // What was kept last of this very form is nearer to it than what somebody else has put into the file.
    return try UnsavedText.kept(for: file, in: unsavedFolder)?.bytes ?? now?.bytes ?? []
  }

  /// Looks at a text as if it were saved, and keeps it on the disk.
  func check(_ form: [String: String]) -> Answer {
    do throws(FileFailure) {
      guard let text = try written(form) else { return .plain("?", .notFound) }
      let now = try content(of: text.file)
      let isChanged = text.isPartial || text.bytes != now?.bytes
      if isChanged {
        try text.unsaved.keep(in: unsavedFolder)
      } else {
        try UnsavedText.discard(text.file, in: unsavedFolder)
      }
      let tried = look?.guide(text.bytes, at: text.file)
      if let guide = tried?.guide, let index { trial = index.showing(guide) }
      return report(text, tried?.problems ?? problems.filter { $0.path == text.file }) { json in
        json.key("changed")
        json.bool(isChanged)
        json.key("stale")
        json.bool(text.expect != (now?.sum ?? ""))
        json.key("shown")
        json.bool(tried?.guide != nil)
      }
    } catch {
      return failed(error)
    }
  }

  /// Saves a text, unless the file has changed since it was opened.
  func save(_ form: [String: String]) -> Answer {
    do throws(FileFailure) {
      guard let text = try written(form) else { return .plain("?", .notFound) }
      if text.isPartial {
        return message(
          Wording(
            zh: "没有保存：信息栏这样写，表格改不了。请到“全文”里改。",
            en:
              "Not saved: the form cannot change this front matter. Please change it in the whole text."
          ),
          .conflict
        ) { json in
          json.key("partial")
          json.bool(true)
        }
      }
      // First to where it is safe, whatever comes of the rest.
      try text.unsaved.keep(in: unsavedFolder)
      let file = ContentFile(text.file, ofSite: options.request.site)
      let now = try content(of: text.file)
      guard (now?.sum ?? "") == text.expect else { return conflict(text, now?.bytes) }
      if form["over"] != nil, let now {
        try UnsavedText(file: text.file, base: "", bytes: now.bytes).setAside(in: droppedFolder)
      }
      if now?.bytes != text.bytes {
        do throws(FileFailure) {
          if let now {
            try file.replace(with: text.bytes, expecting: Digest(of: now.bytes))
          } else {
            try file.create(text.bytes)
          }
        } catch {
          switch error {
          case .changed, .fileExists: return conflict(text, try content(of: text.file)?.bytes)
          default: throw error
          }
        }
      }
      try UnsavedText.discard(text.file, in: unsavedFolder)
      take(.files([text.file]))
      let sum = Digest(of: text.bytes).hexadecimal
      remember(text.bytes, of: text.file)
      return report(text, look?.guide(text.bytes, at: text.file)?.problems ?? []) { json in
        json.member("saved", sum)
      }
    } catch {
      return failed(error)
    }
  }

  func discard(_ form: [String: String]) -> Answer {
    do throws(FileFailure) {
      guard let file = form["file"], SourceKind(path: file) == .guide else {
        return .plain("?", .notFound)
      }
      try UnsavedText.kept(for: file, in: unsavedFolder)?.setAside(in: droppedFolder)
      try UnsavedText.discard(file, in: unsavedFolder)
      trial = nil
      return Answer(Array("{}".utf8), type: "application/json")
    } catch {
      return failed(error)
    }
  }

  /// Starts a guide from the template.
  func newGuide(_ form: [String: String]) async -> Answer {
    let name = form["id"] ?? ""
    let title = form["title"].flatMap { $0.isEmpty ? nil : $0 }
    guard let id = Identifier(name) else {
      let proposal = Identifier.suggestion(from: pinyin(of: title ?? name).joined(separator: "-"))
      return message(
        Wording(
          zh: "编号只用小写字母、数字和中间的连字符\(proposal.map { "，例如 \($0)" } ?? "")",
          en:
            "An id has small letters, digits and inner hyphens\(proposal.map { ", for example \($0)" } ?? "")"
        ),
        .badRequest
      )
    }
    do throws(FileFailure) {
      var request = options.request
      request.now = options.isMomentFixed ? request.now : options.clock()
      guard
        case .written(let path) = try await createGuide(id, title: title, request)
      else { preconditionFailure("only a copy of another guide can be unknown") }
      await lookAgain()
      var json = JSONWriter()
      json.object { $0.member("edit", Gate.own + "edit/?file=" + formEncoded(path)) }
      return Answer(json.bytes, type: "application/json")
    } catch {
      return failed(error)
    }
  }

  // MARK: Answers

  private func report(
    _ text: WrittenText,
    _ problems: [Problem],
    _ more: (inout JSONWriter) -> Void
  ) -> Answer {
    let guide = GuideText(text.bytes)
    var json = JSONWriter()
    json.object {
      more(&$0)
      $0.key("partial")
      $0.bool(text.isPartial)
      $0.member("before", guide?.linesBeforeBody ?? 0)
      $0.member("problems") {
        $0.array(of: problems.prefix(100)) { json, problem in
          json.object {
            $0.member("severity", problem.severity.rawValue)
            $0.member("line", problem.start.line)
            $0.member("end", problem.end.line)
            $0.member("message", problem.message(options.language))
            $0.member("help", problem.help?(options.language))
            $0.member("field", field(problem, guide))
          }
        }
      }
    }
    return Answer(json.bytes, type: "application/json")
  }

  /// The field of the form that a problem is about.
  private func field(_ problem: Problem, _ text: GuideText?) -> String? {
    let code = problem.code.rawValue
    let byCode = [
      "guide-title": "title", "guide-department": "department", "guide-owner": "ownerPost",
      "guide-standin": "ownerStandin", "guide-topic": "topics", "guide-review": "reviewed",
    ]
    if let known = byCode.first(where: { code.hasPrefix($0.key) }) { return known.value }
    guard let text, problem.place != nil, problem.start.line <= text.linesBeforeBody else {
      return nil
    }
    let key = text.key(onLine: problem.start.line)
    return key == "owner" ? "ownerPost" : key
  }

  private func conflict(_ text: WrittenText, _ theirs: [UInt8]?) -> Answer {
    var json = JSONWriter()
    json.object {
      $0.member(
        "message",
        Wording(
          zh: "没有保存：这个文件刚被别人或别的程序改过。两份都在下面；不要的那一份会留在 .bianmin/dropped 里。",
          en:
            "Not saved: somebody or another program has changed this file. Both texts are below; the one"
            + " that you drop is kept in .bianmin/dropped."
        )(options.language)
      )
      $0.member("mine", String(decoding: text.bytes, as: UTF8.self))
      $0.member("theirs", theirs.map { String(decoding: $0, as: UTF8.self) })
      // What a text that is to go over theirs has to expect.
      $0.member("expect", theirs.map { Digest(of: $0).hexadecimal } ?? "")
    }
    var answer = Answer(json.bytes, type: "application/json")
    answer.status = .conflict
    return answer
  }

  private func failed(_ failure: FileFailure) -> Answer {
    message(
      Wording(
        zh: failure.message(.zh) + "。" + failure.help(.zh),
        en: failure.message(.en) + ". " + failure.help(.en)
      ),
      .failed
    )
  }
}

/// A form's line ends are CRLF or LF; a text's are LF here.
private func plainLines(_ text: String) -> String {
  var bytes: [UInt8] = []
  var wasReturn = false
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\n"), wasReturn {
      wasReturn = false
      continue
    }
    wasReturn = byte == UInt8(ascii: "\r")
    bytes.append(wasReturn ? UInt8(ascii: "\n") : byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension GuideFields {
  /// From the form; lists are separated by commas, `、` or semicolons.
  init(_ form: [String: String], shown: GuideFields?) {
    self.init()
    func list(_ text: String?, _ shown: [String]?) -> [String] {
      if let shown, text == GuideFields.line(shown) { return shown }
      return (text ?? "").split { ",，、;；\n".contains($0) }.map(String.init)
    }
    title = form["title"] ?? ""
    summary = form["summary"] ?? ""
    department = form["department"] ?? ""
    ownerPost = form["ownerPost"] ?? ""
    ownerStandin = form["ownerStandin"] ?? ""
    ownerPhone = form["ownerPhone"] ?? ""
    topics = list(form["topics"], shown?.topics)
    audience = form["audience"] ?? ""
    keywords = list(form["keywords"], shown?.keywords)
    reviewed = form["reviewed"] ?? ""
    isDraft = !(form["draft"] ?? "").isEmpty
  }

  /// A list as the form shows it.
  static func line(_ texts: [String]) -> String { texts.joined(separator: "、") }
}
