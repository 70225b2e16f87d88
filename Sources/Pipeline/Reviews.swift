package import Diagnostics
package import Files
package import Guides
package import Reports

/// What editors wrote, read and checked; feeds and theme are not asked.
func readContent(_ request: BuildRequest) async throws(FileFailure) -> CheckedContent {
  let source = try await readSource(request)
  guard let settings = source.settings else { return CheckedContent(problems: source.problems) }
  var content = await checkContent(source, settings, [:], request)
  content.problems += source.problems
  if content.problems.hasErrors { content.library = nil }
  return content
}

/// What came of recording a review.
package enum RecordedReview: Sendable {
  /// By the file's path below the site's folder.
  case written(path: String, on: Day, parts: Int)
  /// The site has no such guide; the nearest id, where one is near.
  case unknown(nearest: String?)
  /// The content has errors: what its facts are is not certain.
  case problems([Problem])
  /// The front matter is not written line by line.
  case notWritten(path: String)
}

/// A text for one line: blanks in the stead of line breaks and control characters, none at its ends.
package func oneLine(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator:
      if line.last != " " { line.append(" ") }
    default: line.append(scalar)
    }
  }
  let kept = line.drop { $0.properties.isWhitespace }
  let end = kept.lastIndex { !$0.properties.isWhitespace }
  return end.map { String(kept[...$0]) } ?? ""
}

/// Puts on record that the facts of a guide were checked today, and what they are. Of a guide in several
/// languages the file in the site's first one has the record, or the only one that there is.
package func recordReview(
  of name: String,
  by post: String,
  how: String,
  _ request: BuildRequest
) async throws(FileFailure) -> RecordedReview {
  let content = try await readContent(request)
  guard let library = content.library else {
    return .problems(content.problems.filter { $0.severity == .error }.sortedByPlace())
  }
  if let draft = content.guides.first(where: { $0.idText == name }),
    content.unfinished.contains(draft.file.path)
  {
    return .problems(content.problems.filter { $0.path == draft.file.path }.sortedByPlace())
  }
  let primary = library.settings.primaryLocale
  let guides = library.guides.filter { $0.locale == primary } + library.guides
  guard let guide = guides.first(where: { $0.id.text == name }),
    let draft = content.guides.first(where: { $0.file.path == guide.file.path })
  else { return .unknown(nearest: nearest(to: name, among: guides.map(\.id.text))) }
  let today = request.now.at(library.settings.timeZone).day
  let facts = FactSources(library).facts(of: guide)
  let review = Guide.Review(
    by: oneLine(post),
    how: oneLine(how),
    on: today,
    facts: FactSum.sums(of: facts)
  )

  let file = ContentFile(guide.file.path, ofSite: request.site)
  guard let before = try file.read(limit: SiteSource.guideLimit) else {
    throw .changed(path: guide.file.path)
  }
  let text = decodeText(before, path: guide.file.path, sizeLimit: SiteSource.guideLimit)
  // It was read twice: for its facts, and to be written.
  guard text.value?.bytes == draft.file.bytes else { throw .changed(path: guide.file.path) }
  guard let after = reviewWritten(review, on: today, into: before, of: draft),
    isRecorded(review, on: today, in: after, draft, ParsingContext(library.settings))
  else { return .notWritten(path: guide.file.path) }
  try file.replace(with: after, expecting: Digest(of: before))
  return .written(path: guide.file.path, on: today, parts: review.facts.count)
}

/// Reads the new text once more: it says what it should, and the guide is what it was.
private func isRecorded(
  _ review: Guide.Review,
  on day: Day,
  in bytes: [UInt8],
  _ draft: GuideDraft,
  _ context: ParsingContext
) -> Bool {
  let path = draft.file.path
  let text = decodeText(bytes, path: path, sizeLimit: SiteSource.guideLimit)
  guard let file = text.value else { return false }
  let read = parseGuide(file, context).value
  func body(_ guide: GuideDraft) -> ArraySlice<UInt8> {
    guide.file.bytes[guide.frontMatter.end...]
  }
  return read.reviewed?.value == day && read.review == review && body(read) == body(draft)
    && read.title?.value == draft.title?.value
    && read.department?.value == draft.department?.value
}

/// The reviews that are due within so many days, or the errors of the content.
package func listDueReviews(_ request: BuildRequest, within days: Int)
  async throws(FileFailure) -> Result<DueList, ContentErrors>
{
  let content = try await readContent(request)
  guard let library = content.library else { return .failure(ContentErrors(content.problems)) }
  let reviews = dueReviews(library, at: request.now, within: days, drafts: request.drafts)
  let today = request.now.at(library.settings.timeZone).day
  return .success(DueList(reviews, today: today, within: days))
}

/// The content has errors, so nothing can be told from it.
package struct ContentErrors: Error, Sendable {
  package let problems: [Problem]

  init(_ problems: [Problem]) {
    self.problems = problems.filter { $0.severity == .error }.sortedByPlace()
  }
}
