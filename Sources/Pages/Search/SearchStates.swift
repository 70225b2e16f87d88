import Decisions
import Diagnostics
import Guides

// How the guides that a search finds stand today. It comes from the feeds and changes with every build, so it is
// in files of its own beside what does not: `s3.js` is of the guides of `d3.js`, and says so with the mark of
// that file. It is asked for without a mark in its address, and what it says runs out like every claim.

/// The files of today's state for every language of the site.
func renderSearchStates(_ site: SiteContext) -> [OutputFile] {
  guard site.settings.outputs.search else { return [] }
  return site.settings.locales.flatMap { locale in
    let page = PageContext(site, locale: locale, path: site.path(locale, "/search/"))
    let documents = SearchIndex.shownDocuments(page)
    return zip(SearchIndex.chunks(documents), SearchIndex.cut(documents)).enumerated().map {
      number,
      chunk in
      let (data, documents) = chunk
      let states = SearchFile("s\(number)", states(documents, page), mark: shortMark(of: data))
      return OutputFile(
        path: "assets/search/\(locale.name)/\(states.name).js",
        bytes: states.script
      )
    }
  }
}

/// For each guide its ways: name, how it stands, the moment of that in words, and from when until when it counts.
/// A way of which nothing is known has its name only; a guide that ended has no ways.
private func states(_ documents: ArraySlice<SearchDocument>, _ page: PageContext) -> [UInt8] {
  var json = JSONWriter()
  json.array(of: documents) { json, document in
    let resolved = document.ended == nil ? page.site.guide(document.id, page.locale) : nil
    let ways = resolved.map { Array(zip($0.guide.channels, $0.standings)) } ?? []
    json.array(of: ways) { json, way in
      let (channel, standing) = way
      var parts = [page.words["way.\(channel.kind.rawValue)"]]
      if standing.state != .unknown {
        parts += [
          page.stateWord(standing),
          standing.observed.map(page.time) ?? page.day(page.site.site.today),
          page.mark(standing.observed), page.mark(standing.expires),
        ]
      }
      json.array(of: parts) { $0.string($1) }
    }
  }
  return json.bytes
}

extension PageContext {
  /// Of a way that is open, whether somebody answers is what a reader wants to know.
  fileprivate func stateWord(_ standing: Standing) -> String {
    let tellsAnswers = standing.state == .open && standing.answering != .unmeasured
    return tellsAnswers
      ? words["answering.\(standing.answering.rawValue)"]
      : words["state.\(standing.state.rawValue)"]
  }
}
