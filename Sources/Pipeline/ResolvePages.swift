import Decisions
import Feeds
import Guides
import Pages

/// The library at the moment of the request, with all that pages are made from. Guides are resolved on several
/// cores.
func resolvePages(
  _ library: Library,
  _ feeds: [FeedReading],
  _ request: BuildRequest,
  theme: Theme,
  fileSizes: [String: Int]
) async -> SiteContext {
  let resolution = Resolution(library, feeds: feeds, at: request.now, drafts: request.drafts)
  let entries = await concurrentMap(library.guides, jobs: request.jobs) { resolution.resolved($0) }
  let site = resolution.site(entries.compactMap { $0 })
  return SiteContext(site, theme: theme, fileSizes: fileSizes)
}
