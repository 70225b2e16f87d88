import Diagnostics
import Files
import Glibc
import Testing

/// Every way in which a path may lead to a folder that must not be replaced. `~` stands for the test's
/// folder; the site is `~/home/me/site`, a repository is `~/home/me`.
struct DestinationTests {
  let folder = TemporaryFolder()

  init() {
    folder.write("home/me/site/content/guides/a.md")
    folder.write("home/me/site/themes/default/theme.yaml")
    folder.write("home/me/.git/config")
    folder.write("other/mine.txt")
    folder.write("other/.git/HEAD")
    folder.write("documents/letter.txt")
    folder.makeFolder("empty")
    folder.write("file.txt")
    folder.link("links/content", to: "../home/me/site/content")
    folder.link("links/site", to: folder.at("home/me/site"))
    folder.link("links/home", to: "../home/me")
    folder.link("links/root", to: "/")
    folder.link("links/chain", to: "site")
    folder.link("links/circle", to: "circle")
    folder.link("links/documents", to: "../documents")
  }

  func refusal(_ output: String) -> DestinationRefusal? {
    do throws(FileFailure) {
      _ = try Publication(
        output: output,
        site: folder.at("home/me/site"),
        home: folder.at("home/me")
      )
      return nil
    } catch {
      #expect(error.exitStatus == 2)
      #expect(error.message.zh.hasPrefix("不能发布到"))
      #expect(error.message.en.hasPrefix("cannot publish into"))
      guard case .destination(_, let refusal) = error else { return nil }
      return refusal
    }
  }

  func spelt(_ output: String) -> String {
    output.hasPrefix("~") ? folder.path + output.dropFirst() : output
  }

  @Test(arguments: [
    "/", "//", "/.", "/..", "/tmp/..", "/../", "~/links/root", "~/links/root/",
    "~/links/root/tmp/..",
  ])
  func theRootIsRefused(_ output: String) {
    #expect(refusal(spelt(output)) == .rootFolder)
  }

  @Test(arguments: [
    "~/home/me", "~/home/me/", "~//home//me", "~/home/me/.", "~/home/./me", "~/home/me/site/..",
    "~/home/me/site/content/../..", "~/links/home", "~/links/home/", "~/links/site/..",
    "~/missing/../home/me",
  ])
  func theHomeFolderIsRefused(_ output: String) {
    #expect(refusal(spelt(output)) == .homeFolder)
  }

  @Test(arguments: [
    "~/home", "~", "~/", "~/home/..", "~/links/..", "~/home/ME", "~/HOME/me", "/tmp", "/tmp/",
  ])
  func whatHoldsTheHomeFolderIsRefused(_ output: String) {
    #expect(refusal(spelt(output)) == .holds(.home, path: folder.at("home/me")))
  }

  @Test(arguments: [
    "~/home/me/site", "~/home/me/site/", "~/home/me/site/.", "~/home/me/site/_site/..",
    "~/home/me/site/content", "~/home/me/site//content/", "~/home/me/site/content/guides/..",
    "~/home/me/site/Content", "~/home/me/SITE", "~/links/content", "~/links/content/",
    "~/links/site", "~/links/chain", "~/links/chain/content", "~/links/site/content/../content",
  ])
  func theContentAndWhatHoldsItAreRefused(_ output: String) {
    let content = folder.at("home/me/site/content")
    #expect(refusal(spelt(output)) == .holds(.content, path: content))
  }

  @Test(arguments: [
    "~/home/me/site/content/_site", "~/home/me/site/content/guides", "~/links/content/new/site",
    "~/home/me/site/CONTENT/x", "~/home/me/site/themes/../content/x/",
  ])
  func whatIsInTheContentIsRefused(_ output: String) {
    let content = folder.at("home/me/site/content")
    #expect(refusal(spelt(output)) == .inside(.content, path: content))
  }

  @Test(arguments: [
    ("~/home/me/site/themes", true), ("~/home/me/site/Themes/", true),
    ("~/links/site/themes", true), ("~/home/me/site/themes/default", false),
    ("~/links/chain/themes/new", false),
  ])
  func theThemesAreRefused(_ output: String, _ isWhole: Bool) {
    let themes = folder.at("home/me/site/themes")
    #expect(
      refusal(spelt(output))
        == (isWhole ? .holds(.themes, path: themes) : .inside(.themes, path: themes))
    )
  }

  @Test func aPathRelativeToTheCurrentFolderIsTheSame() {
    let up = String(repeating: "../", count: 40)
    let content = folder.at("home/me/site/content")
    #expect(refusal(up) == .rootFolder)
    #expect(refusal(up + folder.at("home/me").dropFirst()) == .homeFolder)
    #expect(refusal(up + content.dropFirst()) == .holds(.content, path: content))
    #expect(refusal(up + folder.at("documents").dropFirst()) == .notOurs(example: "letter.txt"))
  }

  @Test func aRepositoryIsRefused() {
    #expect(refusal(folder.at("other")) == .holds(.repository, path: folder.at("other")))
    #expect(refusal(folder.at("home/me/.git")) == .insideRepositoryData)
    #expect(refusal(folder.at("home/me/.git/pages")) == .insideRepositoryData)
    #expect(refusal(folder.at("home/me/site/.GIT/x")) == .insideRepositoryData)
  }

  @Test func theRepositoryOfTheSiteAndWhatHoldsItAreRefused() throws {
    for output in ["home/me", "home/me/", "home", "links/home", "home/me/site/.."] {
      let error = #expect(throws: FileFailure.self) {
        try Publication(output: folder.at(output), site: folder.at("home/me/site"), home: nil)
      }
      // The content is in it too, and is named first.
      #expect(error?.exitStatus == 2)
    }
  }

  @Test(arguments: ["~/documents", "~/documents/", "~/links/documents", "~/home/../documents/."])
  func aFolderWithOtherFilesIsRefused(_ output: String) {
    #expect(refusal(spelt(output)) == .notOurs(example: "letter.txt"))
  }

  @Test func whatCannotBeAFolderIsRefused() {
    #expect(refusal("") == .noPath)
    #expect(refusal(folder.at("file.txt")) == .notFolder)
    #expect(refusal(folder.at("file.txt/site")) == .notFolder)
    #expect(refusal(folder.at("links/circle")) == .tooManyLinks)
    #expect(refusal(folder.at("links/circle/x")) == .tooManyLinks)
  }

  @Test func theWorkFolderIsRefused() {
    #expect(refusal(folder.at("home/me/site/._site.bianmin")) == .insideWorkFolder)
    #expect(refusal(folder.at("home/me/site/._site.bianmin/previous")) == .insideWorkFolder)
    #expect(refusal(folder.at("home/me/site/.bianmin")) == .insideWorkFolder)
  }

  @Test func aManifestThatIsDamagedOrTooNewIsRefused() {
    folder.write("damaged/.bianmin-manifest", "bianmin-manifest/1 1\nabc\n")
    #expect(refusal(folder.at("damaged")) == .manifestBroken(line: 2))
    folder.write("later/.bianmin-manifest", "bianmin-manifest/2 1\nabc\n")
    #expect(refusal(folder.at("later")) == .manifestUnknownVersion)
    folder.write("unlike/.bianmin-manifest", "hello\n")
    #expect(refusal(folder.at("unlike")) == .manifestBroken(line: 1))
  }

  @Test(arguments: [
    ("~/home/me/site/_site", "home/me/site/_site"), ("~/home/me/site/_site/", "home/me/site/_site"),
    ("~/links/site/_site", "home/me/site/_site"), ("~/empty", "empty"), ("~/empty/.", "empty"),
    ("~/new/one/of/many", "new/one/of/many"), ("~/home/me/site/contents", "home/me/site/contents"),
    ("~/home/me/site/content-en", "home/me/site/content-en"), ("~/new/../fresh", "fresh"),
    ("~/documents/site", "documents/site"), ("~/home/mei", "home/mei"),
  ])
  func otherFoldersAreTaken(_ output: String, _ path: String) throws {
    let publication = try Publication(
      output: spelt(output),
      site: folder.at("home/me/site"),
      home: folder.at("home/me")
    )
    #expect(publication.path == folder.at(path))
    #expect(publication.publishedPaths.isEmpty)
  }

  @Test func lookingAtADestinationMakesNothing() throws {
    let before = folder.list("")
    _ = try Publication(output: folder.at("new/site"), site: folder.at("home/me/site"), home: nil)
    _ = refusal(folder.at("documents"))
    #expect(folder.list("") == before)
  }
}
