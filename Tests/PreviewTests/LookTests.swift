import Diagnostics
import Foundation
import Guides
import Pages
import Pipeline
import Testing

/// A site that is looked at again and again while it is written.
@Suite("Looks at a site")
struct LookTests {
  private static let now = "2026-11-23T09:05:00+08:00"

  /// A copy of the sample site, removed with the test.
  private final class Site {
    let folder = FileManager.default.temporaryDirectory.appending(path: "look-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: repository.appending(path: "content"),
        to: folder.appending(path: "content")
      )
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func change(_ path: String, _ old: String, _ new: String) throws {
      let file = folder.appending(path: path)
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains(old), "\(path) has \(old)")
      try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    func look(after last: SiteLook? = nil) async throws -> SiteLook {
      let now = try #require(Instant(rfc3339: LookTests.now))
      var request = BuildRequest(site: folder.path(), now: now)
      request.drafts = true
      request.jobs = 2
      // As if a while had passed since the last change.
      let clock = Int(Date().timeIntervalSince1970) + 10
      return try await Pipeline.look(request, after: last, clock: clock)
    }
  }

  private func files(_ look: SiteLook) async throws -> [String: [UInt8]] {
    let pages = try #require(look.pages)
    return await PageIndex(pages).everything(jobs: 2)
  }

  /// Some pages of every kind that the edits touch.
  private func some(_ look: SiteLook) throws -> [String: [UInt8]] {
    var index = PageIndex(try #require(look.pages))
    var files: [String: [UInt8]] = [:]
    for place in [
      "index.html", "guides/birth-registration/index.html",
      "en/guides/birth-registration/index.html",
      "topics/birth/index.html", "departments/weijian/index.html",
      "api/guides/birth-registration.json",
    ] {
      files[place] = index.file(place)?.value.bytes
    }
    return files
  }

  @Test("one after another shows what a first one would")
  func oneAfterAnother() async throws {
    let site = try Site()
    let guide = "content/guides/family/birth-registration.md"
    var last = try await site.look()
    for (path, old, new) in [
      (guide, "不收费，当场办好", "当场就能办好"),
      (guide, "title: 生育登记", "title: 生育服务登记"),
      ("content/topics.yaml", "zh-Hans: 生孩子", "zh-Hans: 生儿育女"),
      ("content/status/monitor.json", "\"received\": 412", "\"received\": 413"),
      ("content/site.yaml", "locales:", "# 语言\nlocales:"),
      (guide, "- 答复时限：2 个工作日\n", ""),
      (guide, "- 到现场次数：0", "- 答复时限：2 个工作日\n- 到现场次数：0"),
    ] {
      try site.change(path, old, new)
      last = try await site.look(after: last)
      guard last.heldBack.isEmpty else { continue }
      let fresh = try await site.look()
      #expect(try some(last) == some(fresh), "\(new)")
      #expect(last.problems.map(\.message) == fresh.problems.map(\.message))
    }
  }

  @Test("nothing is done where nothing has changed")
  func nothingIsDone() async throws {
    let site = try Site()
    let first = try await site.look()
    #expect(try await site.look(after: first).generation == first.generation)
  }

  @Test("a mistake in one guide holds up no other")
  func aMistakeHoldsUpNoOther() async throws {
    let site = try Site()
    let first = try await site.look()
    try site.change("content/guides/family/birth-registration.md", "title: 生育登记", "titel: 生育登记")
    try site.change("content/guides/family/marriage.md", "title: ", "title: 新的")
    let second = try await site.look(after: first)
    #expect(second.problems.hasErrors)
    #expect(second.heldBack == ["content/guides/family/birth-registration.md"])
    let shown = try some(second)
    let birth = "guides/birth-registration/index.html"
    #expect(try shown[birth] == some(first)[birth])
    var index = PageIndex(try #require(second.pages))
    let other = index.file("guides/marriage/index.html")?.value.bytes ?? []
    #expect(String(decoding: other, as: UTF8.self).contains("新的"))
  }

  @Test("a register that lost an entry is shown as it was")
  func aRegisterThatLostAnEntry() async throws {
    let site = try Site()
    let first = try await site.look()
    try site.change("content/departments.yaml", "id: weijian", "id: weijianju")
    let second = try await site.look(after: first)
    #expect(second.problems.hasErrors)
    #expect(second.pages != nil)
    let birth = "guides/birth-registration/index.html"
    #expect(try some(second)[birth] == some(first)[birth])
  }

  @Test("a guide alone is what it is in the whole site")
  func aGuideAlone() async throws {
    let site = try Site()
    let first = try await site.look()
    let path = "content/guides/family/birth-registration.md"
    try site.change(path, "不收费，当场办好", "当场就能办好")
    let bytes = Array(try Data(contentsOf: site.folder.appending(path: path)))
    let alone = try #require(first.guide(bytes, at: path)?.guide)
    var index = PageIndex(try #require(first.pages)).showing(alone)
    let place = "guides/birth-registration/index.html"
    let whole = try await some(site.look(after: first))
    #expect(index.file(place)?.value.bytes == whole[place])
  }

  @Test("guides that were looked at alone are in lists what they are in the whole site")
  func guidesAloneInLists() async throws {
    let site = try Site()
    let first = try await site.look()
    let birth = "content/guides/family/birth-registration.md"
    let marriage = "content/guides/family/marriage.md"
    let new = "content/guides/family/aaa-first.md"
    try site.change(birth, "title: 生育登记", "title: 生育服务登记")
    try site.change(marriage, "topics: [marriage", "topics: [birth, marriage")
    try FileManager.default.copyItem(
      at: site.folder.appending(path: birth),
      to: site.folder.appending(path: new)
    )
    var looks: [String: GuideLook] = [:]
    for path in [birth, marriage, new] {
      let bytes = Array(try Data(contentsOf: site.folder.appending(path: path)))
      let look = try #require(first.guide(bytes, at: path))
      try #require(look.guide != nil, "\(path): \(look.problems.map(\.message))")
      looks[path] = look
    }
    let lists = [
      "index.html", "topics/index.html", "topics/birth/index.html", "topics/marriage/index.html",
      "departments/weijian/index.html", "a-z/index.html",
    ]
    func shown(_ pages: SiteContext?) throws -> [String: [UInt8]] {
      var index = PageIndex(try #require(pages))
      return Dictionary(
        uniqueKeysWithValues: lists.map { ($0, index.file($0)?.value.bytes ?? []) }
      )
    }
    let alone = try shown(first.pages(with: looks))
    let topic = String(decoding: alone["topics/birth/index.html"] ?? [], as: UTF8.self)
    #expect(topic.contains("生育服务登记") && topic.contains("guides/aaa-first/"))
    let whole = try await site.look(after: first)
    #expect(whole.heldBack.isEmpty)
    #expect(try alone == shown(whole.pages))
  }

  @Test("a guide of which a feed says something new is what it is in the whole site")
  func aGuideWithNewFigures() async throws {
    let site = try Site()
    let first = try await site.look()
    let feed = "content/status/monitor.json"
    #expect(first.isFeed(feed) && !first.isFeed("content/site.yaml"))
    try site.change(feed, "\"received\": 412", "\"received\": 413")
    let ids = Set([try #require(Identifier("birth-registration"))])
    let pages = try #require(first.pages(feedsReadAgainFor: ids, first.request))
    var index = PageIndex(pages)
    let place = "guides/birth-registration/index.html"
    let shown = index.file(place)?.value.bytes
    #expect(try shown != some(first)[place])
    #expect(try await shown == some(site.look(after: first))[place])
  }

  @Test("a file is found among the files that are made when they are asked for")
  func filesAreFound() async throws {
    let site = try Site()
    let look = try await site.look()
    var index = PageIndex(try #require(look.pages))
    let all = try await files(look)
    for (path, bytes) in all {
      #expect(index.file(path)?.value.bytes == bytes, "\(path)")
    }
    #expect(index.file("guides/nothing/index.html") == nil)
  }
}
