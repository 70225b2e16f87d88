package import Diagnostics
package import Files
package import Guides

/// What came of a new guide.
package enum NewGuide: Sendable {
  /// By its path below the site's folder.
  case written(path: String)
  /// There is no guide to begin from; the nearest id, where one is near.
  case unknown(nearest: String?)
}

/// Writes a new guide into the site, as questions or with the text of another one as its start, in the site's
/// first language. A file that is there is never replaced.
package func createGuide(
  _ id: Identifier,
  title: String?,
  from other: String? = nil,
  _ request: BuildRequest
) async throws(FileFailure) -> NewGuide {
  let source = try await readSource(request)
  guard source.paths.contains(where: { SourceKind(path: $0) == .settings }) else {
    throw .noSite(in: request.site)
  }
  let settings =
    source.settings ?? parseSettings(SourceFile(path: "content/site.yaml", text: "")).value
  let language: MessageLanguage = settings.primaryLocale.isChinese ? .zh : .en
  let context = ParsingContext(settings)
  var site = SiteDraft(settings: settings)
  for text in source.texts {
    if let draft = parse(text, context) { site.add(draft.value) }
  }
  if let existing = site.guides.first(where: { $0.idText == id.text }) {
    throw .fileExists(path: existing.file.path)
  }
  let text: String
  if let other {
    let guides = site.guides.filter { $0.locale == settings.primaryLocale }
    guard let guide = guides.first(where: { $0.idText == other }) else {
      return .unknown(nearest: nearest(to: other, among: guides.map(\.idText).sorted()))
    }
    text = guideCopy(of: guide, title: title, language)
  } else {
    text = guideTemplate(
      id: id,
      title: title,
      for: site,
      today: request.now.at(settings.timeZone).day,
      language
    )
  }
  let path = "content/guides/\(id).md"
  try ContentFile(path, ofSite: request.site).create(Array(text.utf8))
  return .written(path: path)
}

/// Writes a new site into a folder that is empty or not there yet.
package func createSite(_ folder: String, today: Day, _ language: MessageLanguage)
  throws(FileFailure)
{
  let files = siteTemplate(language, today: today)
  try writeTree(folder, files.map { ($0.path, Array($0.text.utf8)) })
}
