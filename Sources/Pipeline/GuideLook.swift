package import Decisions
package import Diagnostics
import Files
import Guides
package import Pages

/// One guide's text on its own, in a site that is otherwise as it was: what an editor sees at once, before
/// the whole site has been looked at again, and what a text would look like that is not saved.
package struct GuideLook: Sendable {
  /// What is wrong with this text.
  package let problems: [Problem]
  /// Nil where the text has errors.
  package let guide: ResolvedGuide?
}

extension SiteLook {
  /// Looks at bytes as if they stood in this file. Nil where the file is no guide, or where the site was never
  /// without errors that concern all of it.
  package func guide(_ bytes: [UInt8], at path: String) -> GuideLook? {
    guard SourceKind(path: path) == .guide, let pages, let check else { return nil }
    let decoded = decodeText(bytes, path: path, sizeLimit: SiteSource.guideLimit)
    guard let file = decoded.value else {
      return GuideLook(problems: decoded.problems, guide: nil)
    }
    let draft = parseGuide(file, ParsingContext(pages.settings))
    let checked = check.checkedAlone(draft.value, in: pages.site.library)
    let problems = (decoded.problems + draft.problems + checked.problems).sortedByPlace()
    guard !problems.hasErrors, let guide = checked.value else {
      return GuideLook(problems: problems, guide: nil)
    }
    return GuideLook(
      problems: problems,
      guide: pages.site.resolved(guide, drafts: request.drafts)
    )
  }

  /// The site with guides as they were looked at alone, by their files: in lists and figures, too. What only a look
  /// at the whole site tells is as it was: what a translation takes from its original, what is wrong with other
  /// files. A guide with errors stays as it was, too.
  package func pages(with guides: [String: GuideLook]) -> SiteContext? {
    guard let pages else { return nil }
    let shown = guides.filter { !$0.value.problems.hasErrors }
    let others = pages.site.guides.filter { shown[$0.guide.file.path] == nil }
    let locales = pages.settings.locales
    let order = { (guide: Guide) in (guide.id, locales.firstIndex(of: guide.locale) ?? 0) }
    let all = (others + shown.values.compactMap(\.guide))
      .sorted { order($0.guide) < order($1.guide) }
    return SiteContext(
      pages.site.showing(guides: all),
      theme: pages.theme,
      fileSizes: pages.fileSizes
    )
  }
}
