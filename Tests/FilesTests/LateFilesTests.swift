import Glibc
import Testing

@testable import Files

/// What other people do in the output while the next site is being staged.
struct LateFilesTests {
  @Test func whatCameWasReplacedOrWentIsBroughtAlong() throws {
    let folder = TemporaryFolder()
    let manifest = Manifest(entries: [
      Manifest.Entry(key: FileKey("index.html"), digest: Digest(of: []), size: 0)
    ])
    folder.makeFolder("new")
    for path in ["index.html", "kept.txt", "removed.txt", "replaced.txt"] {
      folder.write("old/" + path, "then")
      link(folder.at("old/" + path), folder.at("new/" + path))
    }
    guard let old = try Folder.open(folder.at("old")), let new = try Folder.open(folder.at("new"))
    else { return }
    let late = LateFiles(
      survey: try SiteSurvey(old, manifest, stamps: nil),
      manifests: (manifest, manifest)
    )

    folder.remove("old/replaced.txt")
    folder.write("old/replaced.txt", "now")
    folder.remove("old/removed.txt")
    folder.write("old/in/a/folder/came.txt", "now")
    try late.bring(from: old, to: new)

    #expect(
      folder.list("new") == [
        "in", "in/a", "in/a/folder", "in/a/folder/came.txt", "index.html", "kept.txt",
        "replaced.txt",
      ]
    )
    #expect(folder.text("new/replaced.txt") == "now")
    #expect(folder.inode("new/kept.txt") == folder.inode("old/kept.txt"))
    #expect(folder.text("new/index.html") == "then")
  }

  @Test(arguments: ["index.html", "a/folder/index.html"])
  func whetherAnythingCameOrWentIsSeenWithoutLookingAtEveryFile(path: String) throws {
    let folder = TemporaryFolder()
    folder.write("site/index.html", "then")
    folder.write("site/a/folder/index.html", "then")
    let manifest = Manifest(entries: [])
    guard let site = try Folder.open(folder.at("site")) else { return }
    let survey = try SiteSurvey(site, manifest, stamps: nil)
    let made = max(try site.status().changed, try #require(try site.status(FileKey("a/"))).changed)
    #expect(try survey.isUntouched(site, since: made + 2_000_000_000))
    // A folder that was changed just before may be changed again within the same tick of the clock.
    #expect(try !survey.isUntouched(site, since: made))
    usleep(20_000)
    folder.remove("site/" + path)
    #expect(try !survey.isUntouched(site, since: made + 2_000_000_000))
  }
}
