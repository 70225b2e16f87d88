import Decisions
import Files
package import Guides
package import Pages

extension SiteLook {
  /// Whether a file is one of those that may be feeds.
  package func isFeed(_ path: String) -> Bool { source.feedFiles.contains { $0.path == path } }

  /// The site in which some guides stand as the feeds say now, and all others as they stood: what somebody who
  /// looks at a guide sees before the whole site has been resolved again. Nil where a feed comes from the network,
  /// which is asked by whole looks only, and where there is nothing to be shown.
  package func pages(feedsReadAgainFor ids: Set<Identifier>, _ request: BuildRequest)
    -> SiteContext?
  {
    guard var pages, let content else { return nil }
    let orders = request.feedOrders(source, pages.settings)
    let isLocal = orders.allSatisfy { if case .url = $0.origin { false } else { true } }
    guard !orders.isEmpty, isLocal else { return nil }
    let feeds = readFeeds(orders, keptIn: request.keptFeeds, content.library, at: request.now)
    let resolution = Resolution(
      content.library,
      feeds: feeds.readings,
      at: request.now,
      drafts: request.drafts
    )
    pages = pages.showing(resolution.site([]).status)
    for id in ids {
      for guide in pages.guides(id) {
        if let now = resolution.resolved(guide.guide)?.guide { pages = pages.showing(now) }
      }
    }
    return pages
  }
}
