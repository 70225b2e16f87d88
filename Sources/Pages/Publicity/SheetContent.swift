import Decisions
import Guides
import HTML
import Markup

/// What stands on a poster or a card above its code: the service in a sentence, three to five things to
/// bring or to do, and every way side by side.
struct SheetContent: Sendable {
  let department: String
  let title: String
  /// What stood in brackets behind the title.
  let aside: String?
  let lead: String
  let bring: [String]
  /// What to do, where there is little to bring.
  let steps: [String]
  let ways: [WayWords]
  let noCounterReason: String?

  /// How much is said, from everything to what must be there.
  private struct Fullness {
    var lead = Lead.whole
    var documents = DocumentLines.Fullness.everything
    var lines = 5
    var steps = true
    var ways = WayWords.Fullness()

    enum Lead { case whole, firstSentence, none }
  }

  /// Each leaves out a little more than the one before: first what the address beside the code leads to
  /// as well, last the hours and the list.
  private static let versions: [Fullness] = {
    var version = Fullness()
    var versions = [version]
    func add(_ change: (inout Fullness) -> Void) {
      change(&version)
      versions.append(version)
    }
    add { $0.steps = false }
    add { $0.lead = .firstSentence }
    add { $0.ways.addresses = false }
    add { $0.documents = .exemptions }
    add { $0.lines = 4 }
    add { $0.ways.places = 1 }
    add { $0.lines = 3 }
    add { $0.ways.hours = false }
    add { $0.lead = .none }
    return versions
  }()

  /// The fullest version that a sheet has room for.
  static func fitting(_ guide: Guide, _ measures: SheetMeasures, _ page: PageContext) -> SheetContent {
    let documents = DocumentLines(guide)
    var content: SheetContent?
    for version in versions {
      let next = SheetContent(guide, documents, version, page)
      if next.height(measures, page) <= measures.height { return next }
      content = next
    }
    // The last version where none fits: a title of a whole paragraph.
    return content ?? SheetContent(guide, documents, Fullness(), page)
  }

  private init(
    _ guide: Guide, _ documents: DocumentLines, _ fullness: Fullness, _ page: PageContext
  ) {
    department = page.site.departments[guide.department]?.name(page.locale) ?? ""
    (title, aside) = guide.title.withoutBracket
    lead =
      switch fullness.lead {
      case .whole: guide.summary
      case .firstSentence: guide.summary.firstSentence
      case .none: ""
      }
    let lines = documents.lines(fullness.documents, page)
    bring =
      documents.groups.isEmpty
      ? [documents.withoutList(page)] : page.shortened(lines, to: fullness.lines)
    let steps = SheetContent.steps(guide)
    let room = fullness.lines - bring.count
    self.steps = fullness.steps && bring.count < 3 && steps.count <= room ? steps : []
    ways = WayWords.all(guide, fullness.ways, page)
    noCounterReason = guide.noCounterReason
  }

  /// The steps at the counter, else of the first way: all of them or none.
  private static func steps(_ guide: Guide) -> [String] {
    let channel = guide.channel(.counter) ?? guide.channels.first
    return (channel?.steps ?? []).compactMap { step in
      guard case .paragraph(let line) = step.blocks.first?.kind else { return nil }
      return line.plainText
    }
  }

  private func height(_ measures: SheetMeasures, _ page: PageContext) -> Double {
    let marks = page.marks
    var height = measures.height(of: department, measures.aside)
    height += measures.height(of: title, measures.title)
    if let aside { height += measures.height(of: aside, measures.aside) }
    if !lead.isEmpty { height += measures.height(of: lead, measures.lead) }
    for lines in [bring, steps, ways.map { $0.line(marks) } + [noCounterReason ?? ""]] {
      let lines = lines.filter { !$0.isEmpty }
      guard !lines.isEmpty else { continue }
      height += measures.height(of: "", measures.heading)
      for line in lines { height += measures.height(of: line, measures.line) }
    }
    return height
  }
}

extension WayWords {
  /// The way on a sheet: its name, what is said of it, the warning.
  fileprivate func line(_ marks: Punctuation) -> String {
    name + marks.colon + marks.sentences(sentences + [warning].compactMap { $0 })
  }
}

extension PageContext {
  /// A list cut to a number of lines, the last of which says how many are missing and whom to ask.
  fileprivate func shortened(_ lines: [String], to count: Int) -> [String] {
    guard lines.count > count else { return lines }
    let shown = lines.prefix(count - 1)
    let more = words[
      "poster.more",
      ["count": String(lines.count - shown.count), "hotline": text(settings.hotline)]]
    return shown + [more]
  }
}
