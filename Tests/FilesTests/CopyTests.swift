import Diagnostics
import Files
import Glibc
import Testing

/// Forms and pictures, published as they are.
struct CopyTests {
  let site = PublishingSite()

  func publish(_ note: String = "") throws -> Changes {
    try site.publish(
      ["index.html": "i" + note],
      copies: ["files/form.pdf": "content/files/form.pdf"]
    )
  }

  @Test func aCopyIsNoLinkToTheContent() throws {
    site.folder.write("site/content/files/form.pdf", String(repeating: "pdf", count: 300_000))
    #expect(try publish().added == ["files/form.pdf", "index.html"])
    #expect(site.page("files/form.pdf") == site.folder.text("site/content/files/form.pdf"))
    #expect(site.inode("files/form.pdf") != site.folder.inode("site/content/files/form.pdf"))
    #expect(site.folder.mode("site/_site/files/form.pdf") == 0o644)
    #expect(try site.verify().isEmpty)
  }

  @Test func anUnchangedOneIsShared() throws {
    site.folder.write("site/content/files/form.pdf", "one")
    _ = try publish()
    let inode = site.inode("files/form.pdf")
    #expect(try publish("2").changed == ["index.html"])
    // Written again with the same content.
    site.folder.remove("site/content/files/form.pdf")
    site.folder.write("site/content/files/form.pdf", "one")
    #expect(try publish("3").changed == ["index.html"])
    #expect(site.inode("files/form.pdf") == inode)
  }

  @Test func aChangeOfTheSameSizeIsSeen() throws {
    for text in ["one", "two", "six", "ten"] {
      site.folder.write("site/content/files/form.pdf", text)
      _ = try publish()
      #expect(site.page("files/form.pdf") == text)
    }
  }

  @Test func aChangeWithTheOldTimeIsSeen() throws {
    site.folder.write("site/content/files/form.pdf", "one")
    let path = site.folder.at("site/content/files/form.pdf")
    let times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    utimensat(AT_FDCWD, path, times, 0)
    _ = try publish()
    site.folder.write("site/content/files/form.pdf", "two")
    utimensat(AT_FDCWD, path, times, 0)
    #expect(try publish().changed == ["files/form.pdf"])
    #expect(site.page("files/form.pdf") == "two")
  }

  @Test func aSourceThatIsGoneFailsAndLeavesTheSite() throws {
    site.folder.write("site/content/files/form.pdf", "one")
    _ = try publish()
    site.folder.remove("site/content/files/form.pdf")
    let error = #expect(throws: FileFailure.self) { try publish("2") }
    #expect(error?.exitStatus == 3)
    #expect(error?.message.zh.contains("content/files/form.pdf") == true)
    #expect(site.page("files/form.pdf") == "one" && site.page("index.html") == "i")
  }
}
