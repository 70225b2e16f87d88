import Files
import Glibc
import Testing

struct PublicationTests {
  let site = PublishingSite()

  @Test func whatIsPublishedIsWhole() throws {
    let changes = try site.publish([
      "index.html": "home", "guides/birth/index.html": "birth", "guides/出生/index.html": "中文",
    ])
    #expect(
      changes.added == ["guides/birth/index.html", "guides/出生/index.html", "index.html"]
    )
    #expect(changes.changed.isEmpty && changes.removed.isEmpty && changes.leftUndone.isEmpty)
    #expect(site.page("guides/出生/index.html") == "中文")
    #expect(try site.verify().isEmpty)
    #expect(
      try site.publication.publishedPaths == [
        "guides/birth/index.html", "guides/出生/index.html", "index.html",
      ]
    )
    #expect(site.workFolder == [".gitignore", "lock", "stamps"])
  }

  @Test func anEmptyFolderIsPublishedInto() throws {
    site.folder.makeFolder("site/_site")
    try site.publish(["index.html": "home"])
    #expect(try site.verify().isEmpty)
  }

  @Test func foldersAboveTheOutputAreMade() throws {
    let publication = try Publication(
      output: site.folder.at("a/b/public"),
      site: site.folder.at("site"),
      home: nil
    )
    _ = try publication.publish(files: [OutputFile(path: "a.html", bytes: [])])
    #expect(site.folder.text("a/b/public/a.html") == "")
  }

  @Test func changesAreListed() throws {
    try site.publish(["a.html": "a", "b/index.html": "b", "c.html": "c", "d.html": "d"])
    let changes = try site.publish([
      "a.html": "a", "b/index.html": "B", "c.html": "c", "e.html": "e",
    ])
    #expect(changes.added == ["e.html"])
    #expect(changes.changed == ["b/index.html"])
    #expect(changes.removed == ["d.html"])
    #expect(changes.unchanged == 2)
    #expect(site.page("d.html") == nil)
    #expect(try site.verify().isEmpty)
  }

  @Test func onlyChangedFilesAreRewritten() throws {
    try site.publish(["a.html": "a", "b.html": "b"])
    let (a, b) = (site.inode("a.html"), site.inode("b.html"))
    try site.publish(["a.html": "a", "b.html": "new"])
    #expect(site.inode("a.html") == a)
    #expect(site.inode("b.html") != b)
    for number in 0..<5 { try site.publish(["a.html": "a", "b.html": "\(number)"]) }
    #expect(site.inode("a.html") == a)
  }

  @Test func nothingIsWrittenWhereNothingChanged() throws {
    try site.publish(["a.html": "a"])
    try site.publish(["a.html": "b"])
    let (folder, manifest) = (site.inode(""), site.inode(".bianmin-manifest"))
    let changes = try site.publish(["a.html": "b"])
    #expect(changes.isEmpty && changes.unchanged == 1)
    #expect(site.inode("") == folder && site.inode(".bianmin-manifest") == manifest)
    // And the previous site is still the one that differs.
    _ = try site.publication.rollBack()
    #expect(site.page("a.html") == "a")
  }

  @Test func theSameSiteHasTheSameBytesWhateverWasThereBefore() throws {
    let pages = ["index.html": "home", "guides/birth/index.html": "birth"]
    try site.publish(pages)
    let other = PublishingSite()
    for number in 0..<4 { try other.publish(["index.html": "\(number)", "x/\(number).html": "x"]) }
    try other.publish(pages)
    #expect(site.page(".bianmin-manifest") == other.page(".bianmin-manifest"))
    #expect(site.folder.list("site/_site") == other.folder.list("site/_site"))
  }

  @Test func modesAreTheSameWhateverTheUmask() throws {
    // Of the whole process, other tests included: they set no store by it.
    let old = umask(0o077)
    defer { umask(old) }
    try site.publish(["a/b/index.html": "a", "c.html": "c"])
    try site.publish(["a/b/index.html": "a", "d/c.html": "c"])
    for (path, mode) in [
      ("", 0o755), ("a", 0o755), ("a/b", 0o755), ("d", 0o755), ("a/b/index.html", 0o644),
      ("d/c.html", 0o644), (".bianmin-manifest", 0o644),
    ] as [(String, mode_t)] {
      #expect(site.folder.mode("site/_site/" + path) == mode, "\(path)")
    }
  }

  @Test func aChangedModeIsPutRight() throws {
    try site.publish(["a.html": "a"])
    chmod(site.folder.at("site/_site/a.html"), 0o600)
    #expect(try site.publish(["a.html": "a"]).changed == ["a.html"])
    #expect(site.folder.mode("site/_site/a.html") == 0o644)
  }

  @Test func whatWasAlteredInTheOutputIsRewritten() throws {
    let pages = [
      "a.html": "aaaa", "b.html": "b", "c/index.html": "c", "d.html": "d", "e.html": "e",
    ]
    try site.publish(pages)
    site.folder.write("site/_site/a.html", "AAAA")
    site.folder.remove("site/_site/b.html")
    site.folder.remove("site/_site/c")
    site.folder.remove("site/_site/d.html")
    site.folder.link("site/_site/d.html", to: "e.html")
    let changes = try site.publish(pages)
    #expect(changes.changed == ["a.html", "b.html", "c/index.html", "d.html"])
    #expect(changes.unchanged == 1)
    #expect(try site.verify().isEmpty)
  }

  @Test func aFileThatWasOnlyTouchedIsReadAndKept() throws {
    try site.publish(["a.html": "a"])
    let inode = site.inode("a.html")
    utimensat(AT_FDCWD, site.folder.at("site/_site/a.html"), nil, 0)
    #expect(try site.publish(["a.html": "a"]).isEmpty)
    #expect(site.inode("a.html") == inode)
  }

  @Test func withoutItsMemoryTheFilesThemselvesAreRead() throws {
    try site.publish(["a.html": "a", "b.html": "b"])
    let inode = site.inode("a.html")
    site.folder.remove("site/._site.bianmin")
    #expect(try site.publish(["a.html": "a", "b.html": "new"]).changed == ["b.html"])
    #expect(site.inode("a.html") == inode)
    site.folder.write("site/._site.bianmin/stamps", "rubbish")
    #expect(try site.publish(["a.html": "a", "b.html": "newer"]).changed == ["b.html"])
  }

  @Test func aFileMayBecomeAFolderAndAFolderAFile() throws {
    for number in 0..<3 {
      try site.publish(["a": "\(number)", "b/c/d": "d"])
      try site.publish(["a/b/c": "\(number)", "b": "b"])
      #expect(try site.verify().isEmpty)
      #expect(site.folder.list("site/_site") == [".bianmin-manifest", "a", "a/b", "a/b/c", "b"])
    }
  }

  @Test func foldersWithoutFilesGo() throws {
    try site.publish(["guides/a/simple/index.html": "a", "index.html": "i"])
    for number in 0..<4 { try site.publish(["index.html": "\(number)"]) }
    #expect(site.folder.list("site/_site") == [".bianmin-manifest", "index.html"])
  }

  @Test(arguments: [
    "/a", "a/", "a//b", ".", "..", "a/../b", "../a", "", ".bianmin-manifest", "a\nb",
  ])
  func aPathOutOfTheOutputIsRefused(_ path: String) throws {
    let error = #expect(throws: FileFailure.self) { try site.publish([path: "x"]) }
    #expect(error == .destination(path: site.output, .pathInvalid(path: path)))
    #expect(!site.folder.exists("site/_site"))
  }

  @Test func twoFilesInOnePlaceAreRefused() throws {
    let file = OutputFile(path: "a", bytes: [])
    let inside = OutputFile(path: "a/b", bytes: [])
    #expect(throws: FileFailure.destination(path: site.output, .twoFilesInOnePlace(path: "a"))) {
      try site.publication.publish(files: [file, file])
    }
    try site.publish(["a": ""])
    for _ in 0..<3 {
      let error = #expect(throws: FileFailure.self) {
        try site.publication.publish(files: [file, inside])
      }
      #expect(error?.exitStatus == 2)
      #expect(try site.verify().isEmpty)
    }
  }

  @Test func anOutputThatIsALinkIsPublishedWhereItLeads() throws {
    site.folder.makeFolder("www")
    site.folder.link("site/_site", to: "../www/county")
    try site.publish(["index.html": "one"])
    try site.publish(["index.html": "two"])
    #expect(site.folder.text("www/county/index.html") == "two")
    #expect(site.folder.status("site/_site").map { $0.st_mode & S_IFMT } == S_IFLNK)
  }
}
