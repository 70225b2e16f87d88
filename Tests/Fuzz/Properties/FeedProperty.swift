import Diagnostics
@testable import Feeds
import Foundation
import Guides

/// Our strict reader takes a document exactly where a second one does, reads the same values, and Foundation takes
/// it, too. Of what is understood every record speaks of what the site has; all problems are warnings inside of
/// the text; reading it again gives the same.
@Sendable func checkFeedJSON(_ bytes: [UInt8]) throws {
  let oracle = OracleJSON(bytes)
  if let fault = jsonFault(bytes) {
    try hold(oracle == nil, "refused as \(fault.reason), though it is strict JSON")
    try hold(
      fault.span.start >= 0 && fault.span.end <= bytes.count,
      "\(fault.reason) is outside: \(fault.span)"
    )
  } else {
    guard let oracle, let tree = JSONTree(bytes, at: 0) else {
      throw Broken(description: "accepted, though it is no strict JSON")
    }
    try hold(treeValue(tree.root) == oracle, "the tree has other values")
    try hold(foundationTakes(bytes) || hasLargeNumber(oracle), "Foundation refuses it")
  }
  try holdFeed(bytes, .status)
  try holdFeed(bytes, .statuspage)
}

/// The names that fuzzed feeds may speak of.
private let scope: FeedScope = {
  func id(_ text: String) -> Identifier {
    guard let id = Identifier(text) else { preconditionFailure("\(text) is an id") }
    return id
  }
  return FeedScope(
    guides: [id("birth"): [.online, .counter], id("marriage"): [.counter, .phone]],
    offices: [id("hall"), id("east-hall")],
    entries: [id("mini")],
    departments: [id("weijian")],
    monitors: ["x1": [.init(guide: id("birth"), kind: .online)]]
  )
}()

func holdFeed(_ bytes: [UInt8], _ format: FeedFormat) throws {
  let options = FeedOptions(
    name: "feed",
    format: format,
    sent: Instant(secondsSince1970: 1_795_000_000, offset: .utc)
  )
  let read = parseFeed(bytes, options, scope)
  let again = parseFeed(bytes, options, scope)
  try hold(described(read.problems) == described(again.problems), "two readings find other faults")
  for problem in read.problems {
    try hold(problem.severity == .warning, "\(problem.code) would stop a build")
    guard let place = problem.place else { continue }
    let span = place.span
    try hold(span.start >= 0 && span.end <= bytes.count, "\(problem.code) is outside: \(span)")
  }
  guard let feed = read.value else {
    try hold(!read.problems.isEmpty, "a feed is refused without a word")
    return
  }
  try hold("\(feed)" == again.value.map { "\($0)" }, "two readings differ")
  for record in feed.channels {
    try hold(
      scope.guides[record.guide]?.contains(record.channel) == true,
      "\(record.guide)/\(record.channel) is not of the site"
    )
    try hold(
      record.observation.validUntil >= record.observation.observed,
      "\(record.guide)/\(record.channel) counts until before it was observed"
    )
  }
  let channels = feed.channels.map { "\($0.guide)/\($0.channel)" }
  try hold(Set(channels).count == channels.count, "a channel has two records")
  let services = feed.services.map(\.guide)
  try hold(Set(services).count == services.count, "a service has two records")
  let offices = feed.offices.map(\.office)
  try hold(Set(offices).count == offices.count, "an office has two records")
  try hold(scope.offices.isSuperset(of: offices), "an office is not of the site")
  for affected in feed.incidents.flatMap(\.affects) + feed.maintenance.flatMap(\.affects) {
    try hold(scope.has(affected), "\(affected) is not of the site")
  }
  for window in feed.maintenance {
    try hold(window.from <= window.until, "\(window.id) ends before it begins")
  }
}

private func jsonFault(_ bytes: [UInt8]) -> JSONFault? {
  do throws(JSONFault) {
    try JSONCheck.run(bytes)
    return nil
  } catch {
    return error
  }
}

private func treeValue(_ value: JSONValue) -> OracleJSON {
  switch value.kind {
  case .object:
    .object(
      value.members.map { (Array(($0.key.text ?? "").utf8), treeValue($0.value)) }
    )
  case .array: .array(value.elements.map(treeValue))
  case .text: .text(Array((value.text ?? "").utf8))
  case .number: .number(written(value))
  case .truth, .null: .word(written(value))
  }
}

private func written(_ value: JSONValue) -> [UInt8] {
  Array(value.tree.bytes[value.span.start..<value.span.end])
}

private func foundationTakes(_ bytes: [UInt8]) -> Bool {
  (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
}

/// Foundation refuses a number that no `Double` holds.
private func hasLargeNumber(_ value: OracleJSON) -> Bool {
  switch value {
  case .object(let members): members.contains { hasLargeNumber($0.value) }
  case .array(let elements): elements.contains(where: hasLargeNumber)
  case .number(let digits): digits.count > 15 || digits.contains { $0 | 0x20 == 0x65 }
  case .text, .word: false
  }
}
