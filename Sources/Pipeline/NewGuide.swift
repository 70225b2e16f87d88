package import Diagnostics
package import Files
package import Guides

/// Writes a new guide into the site and gives its path. A file that is there is never replaced.
package func createGuide(
  _ id: Identifier,
  title: String?,
  _ request: BuildRequest,
  _ language: MessageLanguage
) async throws(FileFailure) -> String {
  let source = try await readSource(request)
  let settings =
    source.settings ?? parseSettings(SourceFile(path: "content/site.yaml", text: "")).value
  let context = ParsingContext(settings)
  var site = SiteDraft(settings: settings)
  for text in source.texts {
    if let draft = parse(text, context) { site.add(draft.value) }
  }
  if let existing = site.guides.first(where: { $0.idText == id.text }) {
    throw .fileExists(path: existing.file.path)
  }
  let text = guideTemplate(
    id: id,
    title: title,
    for: site,
    today: request.now.at(settings.timeZone).day,
    language
  )
  let folder = request.site + "/content/guides"
  try createFolder(folder)
  try createFile("\(folder)/\(id).md", Array(text.utf8))
  return "content/guides/\(id).md"
}
