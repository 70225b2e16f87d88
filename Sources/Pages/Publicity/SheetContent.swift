import Decisions
import Guides
import HTML
import Markup

/// What stands on a poster or a card above its code: the service in a sentence, a few things to bring or to
/// do, and every way side by side.
struct SheetContent: Sendable {
  /// Nil where there is no room for it.
  let department: String?
  let headline: Headline
  let lead: String
  /// A line a document or a case; one line where there is no room for more.
  let bring: [String]
  /// What to do, where there is little to bring.
  let steps: [String]
  let ways: [WayWords]
  let noCounterReason: String?
  /// Whether the number for questions stands below the hotline.
  let hasConsult: Bool

  /// How much is said, from everything to what must be there.
  private struct Fullness {
    var lead = Lead.whole
    var documents = Documents.everything
    var steps = true
    var ways = WayWords.Fullness()
    var department = true
    var consult = true

    enum Lead { case whole, firstSentence, none }
    enum Documents { case everything, exemptions, oneLine, count }
  }

  /// Three to five things are what a passer-by takes in.
  private static let most = 5

  /// Each says a little less than the one before. The counter and the other ways, the hotline and the day of
  /// the check are on every one.
  private static let versions: [Fullness] = {
    var version = Fullness()
    var versions = [version]
    func add(_ change: (inout Fullness) -> Void) {
      change(&version)
      versions.append(version)
    }
    add { $0.steps = false }
    add { $0.ways.addresses = false }
    add { $0.lead = .firstSentence }
    add { $0.documents = .exemptions }
    add { $0.ways.places = 1 }
    add { $0.consult = false }
    add { $0.documents = .oneLine }
    add { $0.ways.promises = false }
    add { $0.ways.hours = false }
    add { $0.department = false }
    add { $0.lead = .none }
    add { $0.documents = .count }
    add { $0.ways.details = false }
    return versions
  }()

  /// The fullest version that a sheet has room for.
  static func fitting(
    _ guide: Guide, _ measures: SheetMeasures, _ scan: ScanLines, _ page: PageContext
  ) -> SheetContent {
    let documents = DocumentLines(guide)
    let headline = SheetContent.headline(guide.title, measures)
    func content(_ version: Fullness) -> SheetContent {
      var version = version
      // Beside the other lines it takes no height.
      if measures.scan == nil { version.consult = true }
      return SheetContent(guide, headline, documents, version, page)
    }
    var fitting = content(versions[0])
    for version in versions.dropFirst() where fitting.height(measures, scan, page) > measures.height {
      fitting = content(version)
    }
    return fitting
  }

  /// The title without its bracket, on at most two lines where it can be parted.
  private static func headline(_ title: String, _ measures: SheetMeasures) -> Headline {
    let versions = Headline.versions(of: title)
    // Of versions with as few lines the longest.
    func lines(_ version: Headline) -> Int {
      max(2, lineCount(of: version.head, size: measures.title.size, width: measures.width))
    }
    return versions.filter { !$0.endsInBracket }.min { lines($0) < lines($1) } ?? versions[0]
  }

  private init(
    _ guide: Guide, _ headline: Headline, _ documents: DocumentLines, _ fullness: Fullness,
    _ page: PageContext
  ) {
    department =
      fullness.department ? page.site.departments[guide.department]?.name(page.locale) : nil
    hasConsult = fullness.consult
    self.headline = headline
    lead =
      switch fullness.lead {
      case .whole: guide.summary
      case .firstSentence: guide.summary.firstSentence
      case .none: ""
      }
    bring = SheetContent.bring(documents, fullness.documents, page)
    let steps = SheetContent.steps(guide)
    let hasRoom = bring.count < 3 && bring.count + steps.count <= SheetContent.most
    self.steps = fullness.steps && hasRoom ? steps : []
    ways = WayWords.all(guide, fullness.ways, page)
    noCounterReason = guide.noCounterReason
  }

  private static func bring(
    _ documents: DocumentLines, _ fullness: Fullness.Documents, _ page: PageContext
  ) -> [String] {
    if documents.groups.isEmpty { return [documents.withoutList(page)] }
    switch fullness {
    case .everything: return page.shortened(documents.lines(.everything, page), to: most)
    case .oneLine where !documents.hasCases:
      return [documents.lines(.exemptions, page).joined(separator: page.marks.list)]
    case .exemptions, .oneLine:
      return page.shortened(documents.lines(.exemptions, page), to: most)
    case .count: return [documents.shortLine(page)]
    }
  }

  /// The steps at the counter, else of the first way: all of them or none.
  private static func steps(_ guide: Guide) -> [String] {
    let channel = guide.channel(.counter) ?? guide.channels.first
    return (channel?.steps ?? []).compactMap { step in
      guard case .paragraph(let line) = step.blocks.first?.kind else { return nil }
      return line.plainText
    }
  }

  private func height(
    _ measures: SheetMeasures, _ scan: ScanLines, _ page: PageContext
  ) -> Double {
    var height = measures.scanHeight(scan.texts(withConsult: hasConsult))
    if let department { height += measures.height(of: department, measures.aside) }
    height += measures.height(of: headline.head, measures.title)
    if !headline.rest.isEmpty { height += measures.height(of: headline.rest, measures.aside) }
    if !lead.isEmpty { height += measures.height(of: lead, measures.lead) }
    let items = ways.map { $0.line(page.marks) } + [noCounterReason].compactMap { $0 }
    for lines in [bring, steps, items] where !lines.isEmpty {
      height += measures.height(of: "", measures.heading)
      let face = lines.count == 1 ? measures.paragraph : measures.item
      for line in lines { height += measures.height(of: line, face) }
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
