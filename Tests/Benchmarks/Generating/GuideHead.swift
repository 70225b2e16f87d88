extension GuideComposer {
  /// The front matter. A translation has its own title and words and takes the rest from its original.
  mutating func writeFrontMatter() {
    let post = random.element(of: postTable)
    let standIn = random.element(of: standInTable)
    let audience = random.element(of: ["person", "person", "person", "business", "both"])
    let reviewed = reviewDay()
    let extras = random.number(below: 100)
    line("---")
    line("title: ", subject.title[edition])
    if edition == .chinese {
      line("department: ", department.id)
      line("owner: { post: \(post[0]), standin: \(standIn[0]), phone: \"\(department.phone)\" }")
      line("topics: [\(subject.topic)]")
      line("audience: ", audience)
      line("keywords: [\(keywords.joined(separator: ", "))]")
    } else {
      line("keywords: [\(subject.thing.english.lowercased()), \(subject.id)]")
    }
    line("reviewed: ", reviewed)
    if edition == .chinese {
      if extras < 30 { line("review: { by: \(standIn[0]), how: 窗口和网上各实办一次，拨通咨询电话 }") }
      if extras % 25 == 7 { line("aliases: [/old/\(subject.id)/]") }
      if ways.kinds == [.online] {
        line("counter: none")
        line("counter_reason: 这件事由全省的系统自动办理，各地都不设窗口。")
      }
      if shape.isWithdrawn(index) {
        let successor = Subjects.id(of: index - 1)
        line("withdrawn: { on: 2026-03-01, reason: 两件事合成一件办, successor: \(successor) }")
      }
    }
    line("---")
  }

  private var keywords: [String] {
    var words = [subject.thing.chinese, subject.nickname, "办" + subject.thing.chinese]
    if let nickname = shape.nickname(of: index) { words.append(nickname) }
    return words
  }

  /// A day of the year before the moment for which the benchmark builds.
  private mutating func reviewDay() -> String {
    let month = random.number(in: 1...10)
    let day = random.number(in: 1...28)
    return "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// What it is, in one or two lines.
  mutating func writeLead() {
    text += "\n"
    line("", random.element(of: leads))
    let isLonger = random.happens(percent: 40)
    let more = random.number(below: leadContinuations.count / 2)
    if isLonger {
      line("", leadContinuations[more * 2])
      line("", leadContinuations[more * 2 + 1])
    }
  }

  mutating func writeEligibility() {
    heading(["谁可以办", "受理条件", "办理条件", "一、谁可以办"], ["Who can apply", "Eligibility"])
    let conditions = random.elements(random.number(in: 2...5), of: eligibilityPhrases)
    let isList = random.happens(percent: 75)
    for condition in conditions { line(isList ? "- " : "", condition) }
  }

  /// A section of the guide's own with a pipe table.
  mutating func writeTable() {
    let choice = random.number(below: tableHeadings.count / 2)
    text += "\n"
    line("## ", tableHeadings[choice * 2])
    text += "\n"
    let columns = words(of: tableHeadings[choice * 2 + 1]).split(separator: ";")
    line("| ", columns.joined(separator: " | "), " |")
    line("|", String(repeating: "---|", count: columns.count))
    for first in random.elements(random.number(in: 3...6), of: tableCells[0]) {
      text += "| "
      say(first)
      for cells in tableCells.dropFirst() {
        text += " | "
        say(random.element(of: cells))
      }
      text += " |\n"
    }
  }

  /// A phrase without slots as text.
  private func words(of phrase: Phrase) -> String {
    phrase[edition].reduce(into: "") { words, piece in
      if case .text(let text) = piece { words += text }
    }
  }
}
