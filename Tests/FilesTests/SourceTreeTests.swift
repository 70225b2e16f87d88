import Diagnostics
import Files
import Glibc
import Testing

struct SourceTreeTests {
  let folder = TemporaryFolder()

  func read() throws -> Checked<SourceTree> { try SourceTree.read(site: folder.path) }

  @Test func filesComeInTheOrderOfTheirBytes() throws {
    for name in ["b.md", "a/z.md", "a-b.md", "a.md", "a/中.md", "Z.md"] {
      folder.write("content/guides/\(name)")
    }
    folder.write("themes/county/theme.yaml")
    folder.write("content/site.yaml")
    folder.write("_site/index.html")
    folder.write("README.md")
    let tree = try read()
    #expect(tree.problems.isEmpty)
    #expect(
      tree.value.files.map(\.path) == [
        "content/guides/Z.md", "content/guides/a-b.md", "content/guides/a.md",
        "content/guides/a/z.md", "content/guides/a/中.md", "content/guides/b.md",
        "content/site.yaml", "themes/county/theme.yaml",
      ]
    )
  }

  @Test func textIsReadAndWhatIsPublishedAsItIsIsNot() throws {
    folder.write("content/guides/a.md", "标题")
    folder.write("content/files/form.pdf", "pdf")
    folder.write("content/files/notes.md", "not a guide")
    folder.write("themes/x/assets/a.woff2", "font")
    folder.write("themes/x/assets/A.CSS", "css")
    let files = try read().value.files
    #expect(
      files.map(\.bytes) == [
        nil, nil, Array("标题".utf8), Array("css".utf8), nil,
      ]
    )
    #expect(files.map(\.size) == [3, 11, 6, 3, 4])
    #expect(try files.map { String(decoding: try $0.read(), as: UTF8.self) }.first == "pdf")
    #expect(try files.map { try $0.digest() }.first == Digest(of: Array("pdf".utf8)))
    #expect(files.first?.location.hasSuffix("/content/files/form.pdf") == true)
  }

  @Test func aTextLargerThanTheBufferIsReadWhole() throws {
    let text = String(repeating: "0123456789abcdef", count: 40_000)
    folder.write("content/calendar/2026.json", text)
    #expect(try read().value.files.first?.bytes == Array(text.utf8))
  }

  @Test func aTextOverTheLimitIsAnError() throws {
    folder.write("content/calendar/2026.json", String(repeating: "x", count: 300_000))
    let tree = try SourceTree.read(site: folder.path, textLimit: 299_999)
    #expect(tree.value.files.isEmpty)
    #expect(tree.problems.map(\.code) == [.fileTooLarge])
    #expect(try SourceTree.read(site: folder.path, textLimit: 300_000).problems.isEmpty)
  }

  @Test(arguments: [
    (".hidden.md", LeftOutReason.hidden), (".DS_Store", .hidden), (".#a.md", .hidden),
    ("a.md~", .leftover), ("a.md.swp", .leftover), ("a.swo", .leftover), ("Thumbs.db", .leftover),
    ("desktop.ini", .leftover), ("#a.md#", .leftover), ("~$form.docx", .leftover),
    ("~WRL0001.tmp", .leftover),
  ])
  func whatEditorsLeaveBehindIsLeftOutInSilence(_ name: String, _ reason: LeftOutReason) throws {
    folder.write("content/files/\(name)")
    let tree = try read()
    #expect(tree.value.files.isEmpty)
    #expect(tree.value.leftOut.map(\.path) == ["content/files/\(name)"])
    #expect(tree.value.leftOut.map(\.reason) == [reason])
    #expect(tree.problems.isEmpty)
  }

  @Test(arguments: ["a~b.md", "#标题.md", "~.md", "a.swp.md", "thumbs.md", "a.tmp"])
  func ordinaryNamesAreRead(_ name: String) throws {
    folder.write("content/guides/\(name)")
    #expect(try read().value.files.map(\.path) == ["content/guides/\(name)"])
  }

  @Test func aHiddenFolderIsLeftOutAsOne() throws {
    folder.write("content/.obsidian/a.md")
    folder.write("content/.obsidian/b.md")
    #expect(try read().value.leftOut.map(\.path) == ["content/.obsidian"])
  }

  @Test func linksInsideTheSiteAreFollowed() throws {
    folder.write("content/guides/a.md", "a")
    folder.write("shared/guides/b.md", "b")
    folder.link("content/guides/file.md", to: "a.md")
    folder.link("content/guides/folder", to: "../../shared/guides")
    folder.link("content/guides/absolute.md", to: folder.at("shared/guides/b.md"))
    let tree = try read()
    #expect(tree.problems.isEmpty)
    #expect(
      tree.value.files.map(\.path) == [
        "content/guides/a.md", "content/guides/absolute.md", "content/guides/file.md",
        "content/guides/folder/b.md",
      ]
    )
    #expect(
      tree.value.files.map { String(decoding: $0.bytes ?? [], as: UTF8.self) } == [
        "a", "b", "a", "b",
      ]
    )
  }

  @Test(arguments: [
    ("/etc/passwd", LeftOutReason.linkLeavesSite), ("../../../outside.md", .linkLeavesSite),
    ("../..", .linkLeavesSite), ("nowhere.md", .linkLeadsNowhere), (".", .linkInCircle),
    ("..", .linkInCircle), ("link.md", .linkInCircle), ("../../.git/config", .linkLeadsToHidden),
    ("/dev/null", .linkLeavesSite),
  ])
  func otherLinksAreLeftOutWithAWarning(_ target: String, _ reason: LeftOutReason) throws {
    let outer = TemporaryFolder()
    outer.write("outside.md")
    outer.write("site/.git/config")
    outer.link("site/content/guides/link.md", to: target)
    let tree = try SourceTree.read(site: outer.at("site"))
    #expect(tree.value.files.isEmpty)
    #expect(tree.value.leftOut.map(\.reason) == [reason])
    #expect(tree.problems.map(\.code) == [.fileNotRead])
    #expect(tree.problems.map(\.path) == ["content/guides/link.md"])
  }

  @Test func linksThatMultiplyAreBounded() throws {
    let names = (0..<7).map { "f\($0)" }
    for name in names {
      folder.write("content/\(name)/a.md")
      for other in names where other != name {
        folder.link("content/\(name)/\(other)", to: "../\(other)")
      }
    }
    let tree = try read()
    #expect(tree.value.leftOut.contains { $0.reason == .linksTooMany })
    #expect(tree.value.files.count <= 1007)
  }

  @Test func aFolderTooDeepIsLeftOut() throws {
    let deep = (0..<70).map { _ in "d" }.joined(separator: "/")
    folder.write("content/\(deep)/a.md")
    let left = try read().value.leftOut
    #expect(left.map(\.reason) == [.tooDeep])
    #expect(left.first?.path.hasSuffix("/d") == true)
  }

  @Test func whatIsNoFileIsNotWaitedFor() throws {
    folder.makeFolder("content")
    #expect(mkfifo(folder.at("content/pipe.md"), 0o644) == 0)
    #expect(try read().value.leftOut.map(\.reason) == [.notFile])
  }

  @Test(arguments: [
    ("Marriage.md", "marriage.md"), ("é.md", "e\u{301}.md"), ("ÄRZTE.md", "a\u{308}rzte.md"),
    ("Ａ.md", "ａ.md"),
  ])
  func namesThatOtherSystemsConfuseAreAnError(_ one: String, _ other: String) throws {
    folder.write("content/guides/\(one)")
    folder.write("content/guides/\(other)")
    let tree = try read()
    #expect(tree.value.files.count == 1)
    let problem = try #require(tree.problems.first)
    #expect(problem.code == .fileNameClash)
    #expect(problem.message.zh.contains(one) && problem.message.zh.contains(other))
  }

  @Test func foldersThatOtherSystemsConfuseAreAnErrorToo() throws {
    folder.write("content/Guides/a.md")
    folder.write("content/guides/b.md")
    #expect(try read().problems.map(\.code) == [.fileNameClash])
  }

  @Test func namesMayDifferInMoreThanCase() throws {
    folder.write("content/guides/结婚.md")
    folder.write("content/guides/结婚登记.md")
    folder.write("content/files/Form.pdf")
    folder.write("content/guides/form.md")
    #expect(try read().problems.isEmpty)
  }

  @Test func aNameThatIsNotUtf8IsAnError() throws {
    folder.makeFolder("content/files")
    let name: [CChar] =
      Array(folder.at("content/files/").utf8CString.dropLast())
      + [0xC9, 0xFA, 0x2E, 0x70, 0x64, 0x66, 0].map { CChar(bitPattern: $0) }
    close(open(name, O_WRONLY | O_CREAT, 0o644))
    let tree = try read()
    #expect(tree.value.files.isEmpty)
    #expect(tree.problems.map(\.code) == [.fileNameClash])
  }

  @Test func aControlCharacterInANameIsLeftOut() throws {
    folder.write("content/files/a\nb.pdf")
    #expect(try read().value.leftOut.map(\.reason) == [.nameHasControlCharacter])
  }

  @Test func aSiteThatIsNotThereIsAFailure() {
    #expect(throws: FileFailure.siteMissing(path: "/nowhere/at/all")) {
      try SourceTree.read(site: "/nowhere/at/all")
    }
  }

  @Test func aSiteWithoutItsFoldersIsEmpty() throws {
    let tree = try read()
    #expect(tree.value.files.isEmpty && tree.value.leftOut.isEmpty && tree.problems.isEmpty)
  }

  @Test func readingTheSameSiteTwiceGivesTheSame() throws {
    for number in 0..<300 { folder.write("content/guides/g\(number * 7919 % 300).md", "\(number)") }
    let (one, other) = (try read().value, try read().value)
    #expect(one.files.map(\.path) == other.files.map(\.path))
    #expect(one.files.map(\.bytes) == other.files.map(\.bytes))
  }
}
