import Decisions
import Guides
import HTML
import Markup

/// What stands on a poster or a card above its code: the service in a sentence and its three steps: what to
/// bring, every way side by side, what comes of it. A card has no room for the third.
struct SheetContent: Sendable {
  /// Nil where there is no room for it.
  let department: String?
  let headline: Headline
  let lead: String
  /// A line a document or a case; one line where there is no room for more.
  let bring: [String]
  let ways: [Way]
  /// How soon it is done, what it costs, what one gets; nil on a card.
  let outcome: String?
  let noCounterReason: String?
  /// The number for questions, where it is another than the hotline and has room below it.
  let consult: Telephone?

  struct Way: Sendable {
    let kind: ChannelKind
    let name: String
    let words: String
    let warning: String?
  }

  /// The fullest content that a sheet has room for; the tersest where none is small enough.
  static func fitting(
    _ facts: SheetFacts,
    _ measures: SheetMeasures,
    _ scan: ScanLines,
    _ page: PageContext
  ) -> SheetContent {
    var sheet = SheetReckoning(facts, measures, scan, page)
    // Each cut makes the content lower, so the fewest that are needed are found by halving.
    var range = 0..<SheetCut.allCases.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if sheet.fits(SheetFullness(SheetCut.allCases.prefix(middle))) {
        range = range.lowerBound..<middle
      } else {
        range = middle + 1..<range.upperBound
      }
    }
    // The last cut may have made more room than was needed: what still fits comes back.
    var cuts = Array(SheetCut.allCases.prefix(range.lowerBound))
    for cut in cuts.reversed() {
      let fewer = cuts.filter { $0 != cut }
      if sheet.fits(SheetFullness(fewer)) { cuts = fewer }
    }
    return sheet.content(SheetFullness(cuts))
  }
}

/// What is given up for room, in this order. The title, the counter and the other ways, the hotline and the
/// day of the check never are.
private enum SheetCut: CaseIterable {
  case addresses, result, furtherSentences, facets, furtherPlaces, consult, list, promises, hours
  case department, sentence, names, details
}

/// How much is said.
private struct SheetFullness {
  var lead = Lead.whole
  var documents = Documents.everything
  var hasResult = true
  var hasDepartment = true
  var hasConsult = true
  var ways = WayWords.Fullness(addresses: true)

  enum Lead { case whole, firstSentence, none }
  enum Documents { case everything, exemptions, oneLine, count }

  init(_ cuts: some Sequence<SheetCut>) {
    for cut in cuts {
      switch cut {
      case .result: hasResult = false
      case .addresses: ways.addresses = false
      case .furtherSentences: lead = .firstSentence
      case .facets: documents = .exemptions
      case .furtherPlaces: ways.places = 1
      case .consult: hasConsult = false
      case .list: documents = .oneLine
      case .promises: ways.promises = false
      case .hours: ways.hours = false
      case .department: hasDepartment = false
      case .sentence: lead = .none
      case .names: documents = .count
      case .details: ways.details = false
      }
    }
  }
}

/// What a guide says that may stand on a sheet, read once for its poster and its card.
struct SheetFacts: Sendable {
  let guide: Guide
  let department: String?
  let firstSentence: String
  let documents: DocumentLines
  let ways: [WayWords]
  let outcome: OutcomeWords

  init(_ guide: Guide, _ page: PageContext) {
    self.guide = guide
    department = page.site.departments[guide.department]?.name(page.locale)
    firstSentence = guide.summary.firstSentence
    documents = DocumentLines(guide)
    ways = WayWords.all(guide, page)
    outcome = OutcomeWords(guide, page)
  }
}

/// Reckons how high a sheet would be. Every part is written and measured once for each fullness.
private struct SheetReckoning {
  let facts: SheetFacts
  let measures: SheetMeasures
  let scan: ScanLines
  let page: PageContext
  let headline: Headline
  /// Of what is never cut.
  private let fixedHeight: Double
  private var ways: [(fullness: WayWords.Fullness, ways: [SheetContent.Way], height: Double)] = []
  private var bring: [(fullness: SheetFullness.Documents, lines: [String], height: Double)] = []

  /// Three to five things are what a passer-by takes in.
  private static let most = 5

  init(
    _ facts: SheetFacts,
    _ measures: SheetMeasures,
    _ scan: ScanLines,
    _ page: PageContext
  ) {
    self.facts = facts
    self.measures = measures
    self.scan = scan
    self.page = page
    headline = SheetReckoning.headline(facts.guide.title, measures)
    var height = measures.height(of: headline.head, measures.title)
    if !headline.rest.isEmpty { height += measures.height(of: headline.rest, measures.aside) }
    fixedHeight = height
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

  mutating func fits(_ fullness: SheetFullness) -> Bool {
    var height = fixedHeight + measures.scanHeight(scan.texts(with: consult(fullness)))
    if let department = facts.department, fullness.hasDepartment {
      height += measures.height(of: department, measures.aside)
    }
    let lead = lead(fullness)
    if !lead.isEmpty { height += measures.height(of: lead, measures.lead) }
    height += bring(fullness.documents).height
    if let outcome = outcome(fullness) { height += measures.height(ofList: [outcome]) }
    return height + ways(fullness.ways).height <= measures.height
  }

  mutating func content(_ fullness: SheetFullness) -> SheetContent {
    SheetContent(
      department: fullness.hasDepartment ? facts.department : nil,
      headline: headline,
      lead: lead(fullness),
      bring: bring(fullness.documents).lines,
      ways: ways(fullness.ways).ways,
      outcome: outcome(fullness),
      noCounterReason: facts.guide.noCounterReason,
      consult: consult(fullness)
    )
  }

  private func consult(_ fullness: SheetFullness) -> Telephone? {
    // Beside the other lines it takes no height.
    fullness.hasConsult || measures.scan == nil ? scan.consult : nil
  }

  private func lead(_ fullness: SheetFullness) -> String {
    switch fullness.lead {
    case .whole: facts.guide.summary
    case .firstSentence: facts.firstSentence
    case .none: ""
    }
  }

  private func outcome(_ fullness: SheetFullness) -> String? {
    guard measures.hasOutcome else { return nil }
    return fullness.hasResult ? facts.outcome.whole : facts.outcome.short
  }

  private mutating func bring(
    _ fullness: SheetFullness.Documents
  ) -> (lines: [String], height: Double) {
    if let known = bring.first(where: { $0.fullness == fullness }) {
      return (known.lines, known.height)
    }
    let lines = documentLines(fullness)
    let height = measures.height(ofList: lines)
    bring.append((fullness, lines, height))
    return (lines, height)
  }

  private func documentLines(_ fullness: SheetFullness.Documents) -> [String] {
    let documents = facts.documents
    if documents.groups.isEmpty { return [documents.withoutList(page)] }
    switch fullness {
    case .everything: return shortened(documents.lines(.everything, page))
    case .oneLine where !documents.hasCases:
      return [documents.lines(.exemptions, page).joined(separator: page.marks.list)]
    case .exemptions, .oneLine: return shortened(documents.lines(.exemptions, page))
    case .count: return [documents.shortLine(page)]
    }
  }

  /// At most five lines, the last of which says how many are missing and whom to ask.
  private func shortened(_ lines: [String]) -> [String] {
    guard lines.count > SheetReckoning.most else { return lines }
    let shown = lines.prefix(SheetReckoning.most - 1)
    let left = String(lines.count - shown.count)
    let hotline = page.text(page.settings.hotline)
    return shown + [page.words["poster.more", ["count": left, "hotline": hotline]]]
  }

  private mutating func ways(
    _ fullness: WayWords.Fullness
  ) -> (ways: [SheetContent.Way], height: Double) {
    if let known = ways.first(where: { $0.fullness == fullness }) {
      return (known.ways, known.height)
    }
    let marks = page.marks
    let written = facts.ways.map { way in
      SheetContent.Way(
        kind: way.kind,
        name: way.name,
        words: way.words(fullness, page),
        warning: way.warning.map(marks.sentence)
      )
    }
    let lines = written.map { $0.name + marks.colon + $0.words + ($0.warning ?? "") }
    let height = measures.height(ofList: lines + [facts.guide.noCounterReason].compactMap { $0 })
    ways.append((fullness, written, height))
    return (written, height)
  }
}

extension SheetMeasures {
  /// A part with its heading; one line stands without a bullet.
  fileprivate func height(ofList lines: [String]) -> Double {
    let face = lines.count == 1 ? paragraph : item
    return lines.reduce(height(of: "", heading)) { $0 + height(of: $1, face) }
  }
}
