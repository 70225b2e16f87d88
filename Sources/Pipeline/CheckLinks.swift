package import Diagnostics
import Fetching
package import Files
import Guides

/// How external links are to be tested.
package struct LinkOrder: Sendable {
  /// For all links together.
  package var milliseconds = 60_000
  /// The file in which is kept what came of it; nil keeps nothing.
  package var cache: String?
  /// Hosts and addresses of a private network that may be asked.
  package var privateHosts: [String] = []
  /// Milliseconds from any beginning.
  package var clock: @Sendable () -> Int

  /// The first line of such a file.
  package static let cacheHead = "bianmin-links/1"

  package init(clock: @escaping @Sendable () -> Int) { self.clock = clock }
}

/// What came of testing the external links of a site.
package struct TestedLinks: Sendable {
  package let problems: [Problem]
  /// How many addresses there are.
  package let addresses: Int
  /// Of how many it was known from the time before.
  package let known: Int
  /// The memory that could not be written.
  package let failure: FileFailure?
}

/// Tests the external links of all texts. What the network says is a warning: it never blocks a build.
package func testLinks(_ request: BuildRequest, _ order: LinkOrder)
  async throws(FileFailure) -> TestedLinks
{
  let source = try await readSource(request)
  var places: [String: [Place]] = [:]
  var addresses: [String] = []
  for link in source.texts.flatMap({ externalLinks(in: $0) }) {
    if places[link.address] == nil { addresses.append(link.address) }
    places[link.address, default: []].append(link.place)
  }
  var memory = LinkMemory(order.cache.flatMap { try? BoundedFile.read($0, limit: 1 << 24) })
  let now = request.now
  var found: [String: LinkMemory.Entry] = [:]
  for address in addresses {
    if let entry = memory[address], entry.counts(at: now) { found[address] = entry }
  }
  let known = found.count
  // What was not tested for the longest time goes first, so that in the end all are.
  let open = addresses.filter { found[$0] == nil }.sorted {
    (memory[$0]?.at.secondsSince1970 ?? 0) < (memory[$1]?.at.secondsSince1970 ?? 0)
  }
  var limits = LinkLimits()
  limits.milliseconds = order.milliseconds
  limits.privateHosts = order.privateHosts
  for (address, result) in zip(open, Fetching.testLinks(open, within: limits, clock: order.clock))
  where result != .untested {
    let entry = LinkMemory.Entry(result, at: now, after: memory[address])
    memory[address] = entry
    found[address] = entry
  }
  var problems: [Problem] = []
  for (address, entry) in found {
    guard let code = entry.code else { continue }
    for place in places[address] ?? [] {
      problems.append(.link(code, address, entry.reason, at: place))
    }
  }
  let untested = addresses.count { found[$0] == nil }
  if untested > 0 { problems.append(.linksUntested(untested, of: addresses.count)) }
  return TestedLinks(
    problems: problems.sortedByPlace(),
    addresses: addresses.count,
    known: known,
    failure: order.cache.flatMap { memory.write(to: $0, keeping: Set(addresses)) }
  )
}

extension Problem {
  fileprivate static func link(
    _ code: ProblemCode,
    _ address: String,
    _ reason: Wording,
    at place: Place
  ) -> Problem {
    let help =
      switch code {
      case .linkExternalMissing:
        Wording(zh: "换成新的网址，或者去掉这个链接", en: "Write the new address, or remove the link")
      case .linkExternalUnreachable:
        Wording(
          zh: "用浏览器打开看看；网址写错了就改，对方停了就去掉",
          en: "Open it in a browser; mend the address, or remove it if the site is gone"
        )
      default: Wording(zh: "用浏览器打开看一眼，确认还在", en: "Open it in a browser to see that it is there")
      }
    return Problem(
      code,
      at: place,
      Wording(zh: "外部链接“\(address)”：\(reason.zh)", en: "External link “\(address)”: \(reason.en)"),
      help: help
    )
  }

  fileprivate static func linksUntested(_ count: Int, of all: Int) -> Problem {
    Problem(
      .linkExternalUnclear,
      file: "content",
      Wording(
        zh: "时间到了，\(all) 个外部链接里还有 \(count) 个没有测",
        en: "The time was up: \(count) of \(all) external links were not tested"
      ),
      help: Wording(
        zh: "再运行一次，先测这些；或者多给些时间：--links-time 300",
        en: "Run it again: these go first. Or give it more time: --links-time 300"
      )
    )
  }
}
