import Compression
import Files
import Foundation
import Guides
import Pipeline
import Testing

/// `build --compress`: what stands beside the text files of a site, and what is made again.
@Suite struct CompressedSiteTests {
  private let folder: TemporaryFolder
  private let site: String
  private let program = Digest(of: Array("the program".utf8))

  init() throws {
    folder = try TemporaryFolder()
    site = folder.url.appending(path: "site").path()
  }

  private func write(_ changing: inout ChangingSite) throws {
    for (path, text) in changing.files() { try folder.write(text, to: "site/" + path) }
  }

  /// Builds the site; gives how many rendered files were compressed, and what lies in the folder.
  private func build(
    _ now: String,
    into output: String = "_site",
    isCompressed: Bool = true,
    program: Digest? = nil
  ) async throws -> (compressed: Int, tree: [String: FileState]) {
    var request = BuildRequest(site: site, now: try #require(Instant(rfc3339: now)))
    request.jobs = 2
    request.program = program ?? self.program
    request.isCompressed = isCompressed
    let path = folder.url.appending(path: output).path()
    let publication = try Publication(output: path, site: site, home: nil)
    let rendered = try await renderSite(request, for: publication)
    let publishing = prepare(rendered, for: publication, allowRemovals: true)
    try #require(rendered.output != nil, "\(rendered.problems)")
    #expect(try publish(publishing, changes: nil) { _ in } == [])
    return (rendered.output?.compressed ?? 0, try folder.tree(output))
  }

  private func isForm(_ path: String) -> Bool { path.hasSuffix(".gz") || path.hasSuffix(".br") }

  @Test func everyTextFileHasBothFormsBesideIt() async throws {
    var changing = ChangingSite(seed: 1)
    try write(&changing)
    let tree = try await build(changing.now).tree
    for path in ["index.html", "assets/site.css", "files/form.txt", "sitemap.xml", "feed.atom"] {
      let bytes = Array(try #require(tree[path]).bytes)
      for form in Compression.allCases {
        #expect(tree[path + form.ending]?.bytes == Data(form.compressed(bytes)), "\(path)")
      }
    }
    let plain = tree.keys.filter { !isForm($0) }
    for path in plain where path.hasSuffix(".html") || path.hasSuffix(".json") {
      #expect(tree[path + ".gz"] != nil && tree[path + ".br"] != nil, "\(path)")
    }
    #expect(tree["_redirects.gz"] == nil)
    let output = folder.url.appending(path: "_site").path()
    #expect(try Publication.verify(output) == [])
  }

  @Test func theFormsDependOnNothingButTheSite() async throws {
    var changing = ChangingSite(seed: 1)
    try write(&changing)
    let first = try await build(changing.now)
    #expect(try await build(changing.now, into: "other").tree == first.tree)
    let again = try await build(changing.now)
    #expect(again.compressed == 0)
    #expect(again.tree == first.tree)
  }

  @Test func onlyWhatChangedIsCompressedAgain() async throws {
    var changing = ChangingSite(seed: 1)
    try write(&changing)
    let first = try await build(changing.now)
    changing.edit("card")
    try write(&changing)
    let second = try await build(changing.now)
    let changed = second.tree.filter { first.tree[$0.key] != $0.value }.keys
    #expect(changed.contains("guides/card/index.html.br"))
    #expect(second.compressed == changed.filter { $0.hasSuffix(".gz") }.count)
    #expect(try await build(changing.now, into: "clean").tree == second.tree)
  }

  @Test func withoutTheOptionNoneRemain() async throws {
    var changing = ChangingSite(seed: 1)
    try write(&changing)
    _ = try await build(changing.now)
    let plain = try await build(changing.now, isCompressed: false)
    #expect(plain.tree.keys.filter(isForm) == [])
    #expect(plain.compressed == 0)
    #expect(try await build(changing.now).tree.keys.contains("index.html.gz"))
  }

  @Test func aFormThatSomebodyAlteredIsPutRight() async throws {
    var changing = ChangingSite(seed: 1)
    try write(&changing)
    let first = try await build(changing.now)
    try folder.write("x", to: "_site/guides/card/index.html.gz")
    try folder.write("x", to: "_site/index.html.br")
    #expect(try await build(changing.now).tree == first.tree)
  }

  @Test func whatAnotherProgramMadeIsCompressedAgain() async throws {
    var changing = ChangingSite(seed: 1)
    try write(&changing)
    let first = try await build(changing.now).compressed
    let other = Digest(of: Array("another program".utf8))
    #expect(try await build(changing.now, program: other).compressed == first)
    #expect(try await build(changing.now, program: other).compressed == 0)
  }

  @Test func anEditorsOwnFormIsLeftAlone() async throws {
    var changing = ChangingSite(seed: 1)
    try write(&changing)
    try folder.write("own", to: "site/content/files/form.txt.gz")
    let tree = try await build(changing.now).tree
    #expect(tree["files/form.txt.gz"]?.bytes == Data("own".utf8))
    #expect(tree["files/form.txt.br"] != nil)
  }
}
