package import Diagnostics
package import Files
import Guides

// `check --fix`. Mends are made in memory, round by round, for one may bring to light what another mends:
// after each round everything that editors wrote is checked again. A mend that lets an error appear which was not
// there before is taken back, so that a site is never worse for it.

/// What surely mends a site, made in memory and not yet written.
package struct MendedSite: Sendable {
  package struct File: Sendable {
    package let path: String
    /// As it is on the disk.
    package let before: [UInt8]
    package var after: [UInt8]
    /// What was found in it and is mended, each with the place at which it was found.
    package var mended: [Problem]
  }

  /// In the order of their paths.
  package var files: [File]
  private let site: String

  fileprivate init(_ files: [File], site: String) {
    self.files = files
    self.site = site
  }

  package var mendCount: Int { files.reduce(0) { $0 + $1.mended.count } }

  /// Writes every file, each whole, unless it was changed since it was read.
  package func write() throws(FileFailure) {
    for file in files {
      let sum = Digest(of: file.before)
      try ContentFile(file.path, ofSite: site).replace(with: file.after, expecting: sum)
    }
  }
}

/// Makes all mends that are certain. Nothing is written.
package func mendSite(_ request: BuildRequest) async throws(FileFailure) -> MendedSite {
  var request = request
  // No mend may make an error in a draft either.
  request.drafts = true
  var mending = Mending(source: try await readSource(request), site: request.site)
  var problems = await checkTexts(mending.source, request)
  for _ in 0..<Mending.mostRounds {
    let round = try mending.round(problems)
    guard !round.isEmpty else { break }
    let before = mending.source
    mending.make(round)
    let found = await checkTexts(mending.source, request)
    let worse = newErrors(found, against: problems).union(mending.unmended(round, problems, found))
    guard worse.isEmpty else {
      mending.source = before
      mending.takeBack(round, worse)
      continue
    }
    mending.keep(round)
    problems = found
  }
  return MendedSite(mending.files, site: request.site)
}

/// The paths with an error of a kind of which they had fewer.
private func newErrors(_ found: [Problem], against before: [Problem]) -> Set<[UInt8]> {
  func counts(_ problems: [Problem]) -> [[UInt8]: Int] {
    problems.filter { $0.severity == .error }.reduce(into: [:]) {
      $0[Array("\($1.path)\n\($1.code.rawValue)".utf8), default: 0] += 1
    }
  }
  let old = counts(before)
  let worse = counts(found).filter { $0.value > old[$0.key, default: 0] }.keys
  return Set(worse.map { Array($0.prefix { $0 != 0x0A }) })
}

/// The texts of a site while they are being mended.
private struct Mending {
  static let mostRounds = 100

  /// What one round does to one file.
  struct Step {
    let text: Int
    let after: [UInt8]
    let problems: [Problem]
  }

  var source: SiteSource
  let site: String
  private var raw: [[UInt8]: MendedSite.File] = [:]
  /// Files whose mends are made one at a time, for some together made an error.
  private var careful: Set<[UInt8]> = []
  /// Mends that made an error alone.
  private var refused: Set<[UInt8]> = []

  init(source: SiteSource, site: String) {
    self.source = source
    self.site = site
  }

  var files: [MendedSite.File] {
    raw.values.filter { !$0.mended.isEmpty && $0.before != $0.after }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// For each file as many mends as can be made at once: of two that touch the same byte the first.
  mutating func round(_ problems: [Problem]) throws(FileFailure) -> [Step] {
    var steps: [Step] = []
    let mendable = problems.filter { $0.mend != nil && !refused.contains(key($0)) }
    for (path, group) in Dictionary(grouping: mendable, by: { Array($0.path.utf8) }) {
      guard let text = source.texts.firstIndex(where: { $0.path.utf8.elementsEqual(path) }) else {
        continue
      }
      var chosen: [Problem] = []
      var edits: [Mend.Edit] = []
      for problem in group.sortedByPlace() {
        guard let mend = problem.mend, Mend(edits + mend.edits) != nil else { continue }
        chosen.append(problem)
        edits += mend.edits
        if careful.contains(path) { break }
      }
      guard let mend = Mend(edits) else { continue }
      let file = try read(source.texts[text])
      let after = RawText(file.after).applying(mend)
      steps.append(Step(text: text, after: after, problems: chosen))
    }
    return steps
  }

  /// Puts the mended texts in the place of those that were read.
  mutating func make(_ steps: [Step]) {
    for step in steps {
      let path = source.texts[step.text].path
      let text = decodeText(step.after, path: path, sizeLimit: SiteSource.textLimit)
      if let text = text.value { source.texts[step.text] = text }
    }
  }

  mutating func keep(_ steps: [Step]) {
    for step in steps {
      let path = Array(source.texts[step.text].path.utf8)
      raw[path]?.after = step.after
      raw[path]?.mended += step.problems
    }
  }

  /// The paths of mends that left as many of their problems as there were: they would be made for ever.
  func unmended(_ steps: [Step], _ before: [Problem], _ found: [Problem]) -> Set<[UInt8]> {
    func counts(_ problems: [Problem]) -> [[UInt8]: Int] {
      problems.filter { $0.mend != nil }.reduce(into: [:]) { $0[key($1), default: 0] += 1 }
    }
    let (old, new) = (counts(before), counts(found))
    let problems = steps.flatMap(\.problems).filter {
      new[key($0), default: 0] >= old[key($0), default: 0]
    }
    return Set(problems.map { Array($0.path.utf8) })
  }

  /// From now on the files that got worse are mended one mend at a time; where it is none of them, all are.
  mutating func takeBack(_ steps: [Step], _ worse: Set<[UInt8]>) {
    let touched = steps.filter { worse.contains(Array(source.texts[$0.text].path.utf8)) }
    for step in touched.isEmpty ? steps : touched {
      if step.problems.count == 1 { refused.insert(key(step.problems[0])) }
      careful.insert(Array(source.texts[step.text].path.utf8))
    }
  }

  /// The file as it is by now.
  private mutating func read(_ text: SourceFile) throws(FileFailure) -> MendedSite.File {
    let path = Array(text.path.utf8)
    if let known = raw[path] { return known }
    let file = ContentFile(text.path, ofSite: site)
    guard let bytes = try file.read(limit: SiteSource.textLimit),
      decodeText(bytes, path: text.path, sizeLimit: SiteSource.textLimit).value?.bytes == text.bytes
    else { throw .changed(path: text.path) }
    let read = MendedSite.File(path: text.path, before: bytes, after: bytes, mended: [])
    raw[path] = read
    return read
  }

  /// What tells one mend from another: the file, the kind, and what is written where.
  private func key(_ problem: Problem) -> [UInt8] {
    let words = problem.place.map { $0.file.text($0.span) } ?? ""
    let texts = (problem.mend?.edits ?? []).map(\.text).joined(separator: "\0")
    return Array("\(problem.path)\0\(problem.code.rawValue)\0\(words)\0\(texts)".utf8)
  }
}
