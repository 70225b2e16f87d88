import Diagnostics
import Files
import Foundation
import Guides
import Pipeline
import Testing

/// What is published does not depend on what was built before, though most of it is not made again.
@Suite struct RebuildTests {
  private let folder: TemporaryFolder
  private let program = Digest(of: Array("the program".utf8))

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The pieces of work of the site: where nothing changed all are kept.
  private static let all = 36

  private struct Built {
    let codes: [String]
    let kept: Int
    let changes: Set<String>
    let tree: [String: FileState]

    func contains(_ text: String, in path: String) -> Bool {
      tree[path].map { String(decoding: $0.bytes, as: UTF8.self).contains(text) } ?? false
    }
  }

  private func write(_ site: inout ChangingSite) throws {
    let files = site.files()
    let root = folder.url.appending(path: "site")
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
    where path.hasPrefix("content/guides/") || path.hasPrefix("content/notices/") {
      if files[path] == nil { try FileManager.default.removeItem(at: root.appending(path: path)) }
    }
    for (path, text) in files { try folder.write(text, to: "site/" + path) }
  }

  private func build(_ now: String, into output: String, program: Digest? = nil) async throws
    -> Built
  {
    let site = folder.url.appending(path: "site").path()
    var request = BuildRequest(site: site, now: try #require(Instant(rfc3339: now)))
    request.jobs = 2
    request.program = program ?? self.program
    let path = folder.url.appending(path: output).path()
    let publication = try Publication(output: path, site: site, home: nil)
    let before = (try? folder.tree(output)) ?? [:]
    let rendered = try await renderSite(request, for: publication)
    let problems = rendered.problems.map { "\($0.path) \($0.code)" }
    let publishing = prepare(rendered, for: publication, allowRemovals: true)
    try #require(rendered.output != nil, "\(rendered.problems)")
    _ = try publish(publishing, changes: nil) { _ in }
    let after = try folder.tree(output)
    return Built(
      codes: problems,
      kept: rendered.output?.kept ?? 0,
      changes: Set(after.filter { before[$0.key] != $0.value }.keys),
      tree: after
    )
  }

  private func expectEqual(_ one: Built, _ other: Built, _ what: String) {
    let paths = Set(one.tree.keys).union(other.tree.keys)
    #expect(paths.filter { one.tree[$0] != other.tree[$0] }.sorted() == [], "\(what)")
    #expect(one.codes == other.codes, "\(what)")
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func aRebuildGivesWhatACleanBuildGives(seed: UInt64) async throws {
    var site = ChangingSite(seed: seed)
    var kept = 0
    for step in 0..<14 {
      var changes: [String] = []
      if step > 0 { for _ in 0...(step % 3) { changes.append(site.change()) } }
      try write(&site)
      let rebuilt = try await build(site.now, into: "rebuilt")
      let clean = try await build(site.now, into: "clean-\(step)")
      expectEqual(rebuilt, clean, "seed \(seed), step \(step): \(changes)")
      #expect(clean.kept == 0)
      kept += rebuilt.kept
    }
    // Else nothing was put to the test.
    #expect(kept > 30)
  }

  @Test func anUnchangedSiteIsNotMadeAgain() async throws {
    var site = ChangingSite(seed: 1)
    try write(&site)
    #expect(try await build(site.now, into: "_site").kept == 0)
    let again = try await build(site.now, into: "_site")
    #expect(again.kept == Self.all)
    #expect(again.changes == [])
  }

  /// A guide that goes moves the work behind it to other places.
  @Test func anUnchangedSiteIsKnownAgainAfterAGuideIsGone() async throws {
    var site = ChangingSite(seed: 1)
    try write(&site)
    _ = try await build(site.now, into: "_site")
    site.remove(try #require(site.ids.first))
    try write(&site)
    _ = try await build(site.now, into: "_site")
    #expect(try await build(site.now, into: "_site").changes == [])
  }

  @Test func aRecordThatChangesRemakesTheGuideItIsOf() async throws {
    var site = ChangingSite(seed: 1)
    try write(&site)
    let page = "guides/card/index.html"
    let before = try await build(site.now, into: "_site")
    #expect(before.contains("data-state=\"open\"", in: page))
    site.setRecord(of: "card/online", state: "limited")
    try write(&site)
    let after = try await build(site.now, into: "_site")
    #expect(after.contains("data-state=\"limited\"", in: page))
    // The other guides, search, and the lists that say nothing of feeds.
    #expect(after.kept == 7)
    #expect(after.changes.filter { $0.hasPrefix("guides/") && !$0.hasPrefix("guides/card/") } == [])
    #expect(after.changes.contains(page))
  }

  @Test func anEditRemakesTheGuideItIsOf() async throws {
    var site = ChangingSite(seed: 1)
    try write(&site)
    _ = try await build(site.now, into: "_site")
    site.edit("card")
    try write(&site)
    let after = try await build(site.now, into: "_site")
    #expect(after.kept == 2)
    #expect(after.changes.filter { $0.hasPrefix("guides/") && !$0.hasPrefix("guides/card/") } == [])
    #expect(after.changes.contains("guides/card/index.html"))
  }

  @Test func aPageThatSomebodyAlteredIsPutRight() async throws {
    var site = ChangingSite(seed: 1)
    try write(&site)
    let first = try await build(site.now, into: "_site")
    try folder.write("x", to: "_site/guides/card/index.html")
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "_site/guides/birth/poster/index.html")
    )
    let second = try await build(site.now, into: "_site")
    #expect(second.tree == first.tree)
    #expect(second.kept == Self.all - 2)
  }

  enum Memory: String, CaseIterable {
    case missing, cutShort, altered, emptied, foreign
  }

  @Test(arguments: ["memory", "checked"], Memory.allCases)
  func aMemoryThatIsNotWholeIsNotBelieved(name: String, memory: Memory) async throws {
    var site = ChangingSite(seed: 1)
    try write(&site)
    let first = try await build(site.now, into: "_site")
    let file = folder.url.appending(path: "._site.bianmin/" + name)
    var bytes = try Data(contentsOf: file)
    switch memory {
    case .missing: try FileManager.default.removeItem(at: file)
    case .cutShort: try bytes.prefix(bytes.count / 2).write(to: file)
    case .altered:
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: file)
    case .emptied: try Data().write(to: file)
    case .foreign: try Data("bianmin-memory/2\nsomething else".utf8).write(to: file)
    }
    let second = try await build(site.now, into: "_site")
    #expect(second.kept == (name == "memory" ? 0 : Self.all))
    #expect(second.tree == first.tree)
    #expect(second.codes == first.codes)
    #expect(try await build(site.now, into: "_site").kept == Self.all)
  }

  @Test func whatAnotherProgramMadeIsMadeAgain() async throws {
    var site = ChangingSite(seed: 1)
    try write(&site)
    _ = try await build(site.now, into: "_site")
    let other = Digest(of: Array("another program".utf8))
    #expect(try await build(site.now, into: "_site", program: other).kept == 0)
    #expect(try await build(site.now, into: "_site", program: other).kept == Self.all)
  }
}
