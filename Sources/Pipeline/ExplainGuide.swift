import Decisions
package import Diagnostics
package import Files
import Guides
import Pages

/// What `bianmin explain` found.
package enum ExplainedGuide: Sendable {
  case found(text: String, json: [UInt8])
  /// The site has no such guide; the nearest id, where one is near.
  case unknown(nearest: String?)
  /// The content has errors, so no page says anything.
  case problems([Problem])
}

/// Explains why a guide's page says what it says; nothing is written. Of a guide in several languages the one in
/// the language of the messages is explained.
package func explainGuide(
  _ name: String,
  _ request: BuildRequest,
  _ language: MessageLanguage
) async throws(FileFailure) -> ExplainedGuide {
  let prepared = try await prepareSite(request)
  guard let pages = prepared.pages else { return .problems(prepared.problems.sortedByPlace()) }
  let locales = pages.settings.locales
  let locale = locales.first { $0.isChinese == (language == .zh) } ?? pages.settings.primaryLocale
  guard let id = Identifier(name), let explained = Explanation(id, in: locale, pages, language)
  else {
    let ids = Set(pages.site.guides.map(\.guide.id.text)).sorted()
    return .unknown(nearest: nearest(to: name, among: ids))
  }
  return .found(text: explained.text, json: explained.json)
}
