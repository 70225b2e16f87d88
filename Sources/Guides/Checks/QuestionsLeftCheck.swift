import Diagnostics

/// A guide that is published has answered what its template asked: a question left over, or a line that only
/// explains what to write, would stand on the page as if it were a fact.
@Sendable func checkQuestionsLeft(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard !guide.isDraft else { return [] }
  return linesThatAsk(guide.file.bytes).compactMap { line in
    let isField = line.lowerBound < guide.frontMatter.end
    guard isLeft(guide.file.bytes[line], isField: isField) else { return nil }
    return .guideQuestionLeft(at: guide.place(Span(line.lowerBound, line.upperBound)))
  }
}

/// The lines in which a question mark stands, `?` or `？`, without their ends. Every byte of every guide is
/// looked at.
private func linesThatAsk(_ bytes: [UInt8]) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  bytes.withUnsafeBufferPointer { bytes in
    var start = 0
    var asks = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A:
        if asks { lines.append(start..<index) }
        (start, asks) = (index + 1, false)
      case UInt8(ascii: "?"): asks = true
      case 0x9F where index > 1 && bytes[index - 1] == 0xBC && bytes[index - 2] == 0xEF: asks = true
      default: break
      }
    }
    if asks { lines.append(start..<bytes.count) }
  }
  return lines
}

private func isLeft(_ line: ArraySlice<UInt8>, isField: Bool) -> Bool {
  if templateQuestions.lines.contains(questionText(line)) { return true }
  return isField && templateQuestions.fields.contains { line.holds($0) }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ words: [UInt8]) -> Bool {
    indices.contains { self[$0] == words[0] && self[$0...].starts(with: words) }
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
