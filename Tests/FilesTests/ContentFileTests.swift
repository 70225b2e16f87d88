import Files
import Glibc
import Testing

struct ContentFileTests {
  let site = TemporaryFolder()
  let path = "content/guides/birth.md"

  private func file(_ path: String? = nil) -> ContentFile {
    ContentFile(path ?? self.path, ofSite: site.path)
  }

  private func sum(_ text: String) -> Digest { Digest(of: Array(text.utf8)) }

  /// Names of the folder, so that nothing is left beside a file.
  private func names(_ folder: String = "content/guides") -> [String] {
    guard let stream = opendir(site.at(folder)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  @Test func aFileThatIsStillWhatWasReadIsReplacedAndKeepsItsPermissions() throws {
    site.write(path, "old")
    chmod(site.at(path), 0o640)
    #expect(try file().read(limit: 100) == Array("old".utf8))
    try file().replace(with: Array("new".utf8), expecting: sum("old"))
    #expect(site.text(path) == "new")
    #expect(site.mode(path) == 0o640)
    #expect(names() == ["birth.md"])
  }

  @Test func aFileThatChangedSinceItWasReadIsLeftAlone() throws {
    site.write(path, "somebody else's")
    #expect(throws: FileFailure.changed(path: path)) {
      try file().replace(with: Array("new".utf8), expecting: sum("old"))
    }
    #expect(site.text(path) == "somebody else's")
    #expect(names() == ["birth.md"])
  }

  @Test func aFileThatIsGoneIsNotMadeAgain() throws {
    site.makeFolder("content/guides")
    #expect(try file().read(limit: 100) == nil)
    #expect(throws: FileFailure.changed(path: path)) {
      try file().replace(with: [], expecting: sum("old"))
    }
    #expect(names() == [])
  }

  @Test func aNewFileIsMadeWithItsFoldersAndNeverOverAnother() throws {
    try file("content/guides/a/b.md").create(Array("new".utf8))
    #expect(site.text("content/guides/a/b.md") == "new")
    #expect(site.mode("content/guides/a/b.md") == 0o644)
    #expect(throws: FileFailure.fileExists(path: "content/guides/a/b.md")) {
      try file("content/guides/a/b.md").create(Array("newer".utf8))
    }
    #expect(site.text("content/guides/a/b.md") == "new")
    #expect(names("content/guides/a") == ["b.md"])
  }

  @Test func aLinkThatStaysInTheSiteIsKeptAndItsFileReplaced() throws {
    site.write("content/shared/text.md", "old")
    site.link(path, to: "../shared/text.md")
    try file().replace(with: Array("new".utf8), expecting: sum("old"))
    #expect(site.text("content/shared/text.md") == "new")
    #expect(site.status(path).map { $0.st_mode & S_IFMT } == S_IFLNK)
  }

  @Test func throughALinkThatLeavesTheSiteNothingIsReadOrWritten() throws {
    let outside = TemporaryFolder()
    outside.write("text.md", "theirs")
    site.link(path, to: outside.at("text.md"))
    site.link("content/away", to: outside.path)
    site.link("content/nowhere.md", to: "missing.md")
    site.write(".hidden/text.md", "hidden")
    site.link("content/hidden.md", to: "../.hidden/text.md")
    for path in [path, "content/away/text.md", "content/nowhere.md", "content/hidden.md"] {
      #expect(throws: FileFailure.self, "\(path)") { try file(path).read(limit: 100) }
      for text in ["theirs", "hidden"] {
        #expect(throws: FileFailure.self, "\(path)") {
          try file(path).replace(with: [], expecting: sum(text))
        }
      }
    }
    for path in ["content/away/new.md", "content/away/deep/new.md", "content/nowhere.md"] {
      #expect(throws: FileFailure.self, "\(path)") { try file(path).create([]) }
    }
    #expect(outside.text("text.md") == "theirs")
    #expect(!outside.exists("new.md") && !outside.exists("deep"))
    #expect(site.text(".hidden/text.md") == "hidden")
  }

  @Test(arguments: [
    "", "content", "content/", "content//a.md", "content/../a.md", "../content/a.md",
    "/content/a.md", "themes/a.md", "content/.git/a.md", "content/a\0.md", "content/./a.md",
    "content/a.md~",
  ])
  func aPathThatIsNoneBelowContentIsRefused(_ path: String) {
    site.write("content/a.md", "old")
    #expect(throws: FileFailure.notContent(path: path)) { try file(path).read(limit: 100) }
    #expect(throws: FileFailure.notContent(path: path)) { try file(path).create([]) }
    #expect(throws: FileFailure.notContent(path: path)) {
      try file(path).replace(with: [], expecting: sum("old"))
    }
  }

  @Test func whatIsNoFileIsNotRead() throws {
    site.makeFolder("content/guides/birth.md")
    #expect(throws: FileFailure.notContent(path: path)) { try file().read(limit: 100) }
    site.write("content/large.md", "123456")
    #expect(throws: FileFailure.system(.read, path: "content/large.md", code: EFBIG)) {
      try file("content/large.md").read(limit: 5)
    }
  }

  @Test func ofManyWhoReplaceOneFileAtOnceEachWinsOrIsTold() async throws {
    site.write(path, "0")
    let wins = await withTaskGroup(of: Int.self) { group in
      for writer in 1...8 {
        group.addTask { [file = file()] in
          var wins = 0
          while wins < 5 {
            guard let old = try? file.read(limit: 100) else { return -1 }
            let number = (Int(String(decoding: old, as: UTF8.self)) ?? 0) + 1
            do {
              try file.replace(with: Array(String(number).utf8), expecting: Digest(of: old))
              wins += 1
            } catch FileFailure.changed {
              await Task.yield()
            } catch {
              Issue.record("writer \(writer): \(error)")
              return -1
            }
          }
          return wins
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wins == 40)
    #expect(site.text(path) == "40")
    #expect(names() == ["birth.md"])
  }
}
