/// The status feed of a generated site: for every guide both ways. `changed` of the records, spread over the
/// site, differ from those of the feed with none changed.
func countyFeed(of guides: [String], changed: Int) -> String {
  let step = changed == 0 ? 0 : max(1, guides.count / changed)
  let services = guides.enumerated().map { index, guide in
    let isChanged = step > 0 && index % step == 0 && index / step < changed
    return """
      {"guide":"\(guide)","channels":{"online":{"state":"\(isChanged ? "closed" : "open")",\
      "replies":{"window":"P30D","received":\(20 + index % 400),"on_time":\(15 + index % 5)}},\
      "counter":{"state":"open","handling":{"window":"P30D","count":\(30 + index % 200),"half":"PT15M"}}}}
      """
  }
  return """
    {"schema":"bianmin-status/1","generated":"2026-11-23T08:59:00+08:00","valid_for":"PT30M",
    "services":[
    \(services.joined(separator: ",\n"))
    ]}

    """
}

/// The ids of a generated site's guides, in order.
func guideNames(_ site: Folder) -> [String] {
  let guides = site.folder("content/guides")
  return guides.names.flatMap { guides.folder($0).names }
    .filter { $0.hasSuffix(".md") && !$0.hasSuffix(".en.md") }
    .map { String($0.dropLast(3)) }
    .sorted()
}
