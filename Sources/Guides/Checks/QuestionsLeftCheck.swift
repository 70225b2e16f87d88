import Diagnostics

/// A guide that is published has answered what its template asked: a question left over, or a line that only
/// explains what to write, would stand on the page as if it were a fact.
@Sendable func checkQuestionsLeft(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard !guide.isDraft else { return [] }
  let bytes = guide.file.bytes
  var problems: [Problem] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let line = bytes[start..<end]
    if line.asks, isLeft(line, isField: start < guide.frontMatter.end) {
      problems.append(.guideQuestionLeft(at: guide.place(Span(start, end))))
    }
    start = end + 1
  }
  return problems
}

private func isLeft(_ line: ArraySlice<UInt8>, isField: Bool) -> Bool {
  if templateQuestions.lines.contains(questionText(line)) { return true }
  return isField && templateQuestions.fields.contains { line.firstRange(of: $0) != nil }
}

extension ArraySlice<UInt8> {
  /// Whether a question mark stands in it, `?` or `？`.
  fileprivate var asks: Bool {
    contains(UInt8(ascii: "?")) || firstRange(of: [0xEF, 0xBC, 0x9F]) != nil
  }
}

extension Problem {
  fileprivate static func guideQuestionLeft(at place: Place) -> Problem {
    Problem(
      .guideQuestionLeft,
      at: place,
      Wording(zh: "样子里的问题还没有回答", en: "A question of the template is not answered"),
      help: Wording(
        zh: "把它换成答案，用不上的删掉；没写完就留着“draft: true”",
        en: "Put the answer in its place, or remove it; until all is written keep “draft: true”"
      )
    )
  }
}
