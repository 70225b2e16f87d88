import Files
import Glibc
import Testing

/// Files in the output that are not Bianmin's.
struct ForeignFileTests {
  let site = PublishingSite()

  func put(_ path: String, _ text: String = "theirs") {
    site.folder.write("site/_site/" + path, text)
  }

  @Test func theySurviveEveryPublication() throws {
    try site.publish(["index.html": "0", "guides/a/index.html": "a"])
    for path in [
      "CNAME", ".well-known/security.txt", "guides/a/photo.jpg", "guides/own/x.html", ".nojekyll",
    ] {
      put(path, path)
    }
    site.folder.makeFolder("site/_site/empty/inner")
    site.folder.link("site/_site/link", to: "/nowhere")
    chmod(site.folder.at("site/_site/CNAME"), 0o600)
    let inode = site.inode("CNAME")
    for number in 1..<6 {
      let pages =
        number == 3 ? ["index.html": "3"] : ["index.html": "\(number)", "guides/a/index.html": "a"]
      let changes = try site.publish(pages)
      #expect(
        changes.carriedOver == [
          ".nojekyll", ".well-known/security.txt", "CNAME", "guides/a/photo.jpg",
          "guides/own/x.html", "link",
        ]
      )
      for path in changes.carriedOver.dropLast() { #expect(site.page(path) == path) }
      #expect(site.inode("CNAME") == inode)
      #expect(site.folder.mode("site/_site/CNAME") == 0o600)
      #expect(site.folder.exists("site/_site/empty/inner") && site.folder.exists("site/_site/link"))
      #expect(try site.verify().allSatisfy { !$0.isDamage })
    }
  }

  @Test func whatTheirOwnerRemovesStaysRemoved() throws {
    try site.publish(["index.html": "0"])
    put("CNAME")
    for number in 1..<4 { try site.publish(["index.html": "\(number)"]) }
    site.folder.remove("site/_site/CNAME")
    for number in 4..<8 {
      try site.publish(["index.html": "\(number)"])
      #expect(!site.folder.exists("site/_site/CNAME"))
    }
    _ = try site.publication.rollBack()
    #expect(!site.folder.exists("site/_site/CNAME"))
  }

  @Test func theySurviveARollBackAsTheyAreNow() throws {
    try site.publish(["index.html": "0"])
    put("CNAME", "old")
    try site.publish(["index.html": "1"])
    site.folder.remove("site/_site/CNAME")
    put("CNAME", "new")
    put("later.txt", "later")
    let changes = try site.publication.rollBack()
    #expect(changes.carriedOver == ["CNAME", "later.txt"])
    #expect(site.page("CNAME") == "new" && site.page("later.txt") == "later")
    #expect(site.page("index.html") == "0")
  }

  @Test func oneInTheWayIsRefusedAndUntouched() throws {
    try site.publish(["index.html": "0"])
    put("robots.txt")
    #expect(throws: FileFailure.destination(path: site.output, .fileInTheWay(path: "robots.txt"))) {
      try site.publish(["index.html": "1", "robots.txt": "ours"])
    }
    #expect(site.page("robots.txt") == "theirs" && site.page("index.html") == "0")
  }

  @Test func oneWithTheSameContentBecomesOurs() throws {
    try site.publish(["index.html": "0"])
    put("robots.txt", "same")
    #expect(try site.publish(["index.html": "1", "robots.txt": "same"]).added == ["robots.txt"])
    #expect(try site.publish(["index.html": "2"]).removed == ["robots.txt"])
  }

  @Test(arguments: [("guides", "guides/a/index.html"), ("a/b", "a")])
  func oneInTheWayOfAFolderIsRefusedAndUntouched(_ theirs: String, _ ours: String) throws {
    try site.publish(["index.html": "0"])
    try site.publish(["index.html": "1"])
    put(theirs)
    for _ in 0..<3 {
      let error = #expect(throws: FileFailure.self) {
        try site.publish(["index.html": "2", ours: "ours"])
      }
      #expect(error?.exitStatus == 2)
      #expect(site.page(theirs) == "theirs" && site.page("index.html") == "1")
    }
    try site.publish(["index.html": "3"])
    #expect(site.page(theirs) == "theirs")
  }

  @Test func oneInTheWayOfARollBackIsRefused() throws {
    try site.publish(["index.html": "0", "old.html": "old"])
    try site.publish(["index.html": "1"])
    put("old.html")
    #expect(throws: FileFailure.destination(path: site.output, .fileInTheWay(path: "old.html"))) {
      try site.publication.rollBack()
    }
    #expect(site.page("old.html") == "theirs")
  }
}
