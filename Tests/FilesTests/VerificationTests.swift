import Files
import Glibc
import Testing

struct VerificationTests {
  let site = PublishingSite()

  init() throws {
    try site.publish(["a.html": "aaaa", "b/index.html": "b", "c.html": "c"])
  }

  @Test func everyDamageIsFound() throws {
    site.folder.write("site/_site/a.html", "AAAA")
    site.folder.remove("site/_site/b")
    site.folder.write("site/_site/c.html", "cc")
    site.folder.write("site/_site/CNAME", "x")
    #expect(
      try site.verify() == [
        .altered(path: "a.html", .content), .missing(path: "b/index.html"),
        .altered(path: "c.html", .size(published: 1, found: 2)), .foreign(path: "CNAME"),
      ]
    )
  }

  @Test func aFileThatBecameALinkIsAltered() throws {
    site.folder.remove("site/_site/a.html")
    site.folder.link("site/_site/a.html", to: "c.html")
    #expect(try site.verify() == [.altered(path: "a.html", .kind)])
  }

  @Test func aForeignFileIsNoDamage() throws {
    site.folder.write("site/_site/CNAME", "x")
    let findings = try site.verify()
    #expect(findings == [.foreign(path: "CNAME")])
    #expect(findings.allSatisfy { !$0.isDamage })
  }

  @Test func aManifestThatWasAlteredIsFound() throws {
    let manifest = try #require(site.page(".bianmin-manifest"))
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func verify(_ text: String) throws -> [VerifyFinding] {
      site.folder.write("site/_site/.bianmin-manifest", text)
      return try site.verify()
    }
    #expect(try verify(manifest).isEmpty)
    #expect(try verify("") == [.manifestBroken(line: 1)])
    #expect(try verify(String(manifest.dropLast())) == [.manifestBroken(line: 5)])
    #expect(try verify(lines[..<3].joined(separator: "\n") + "\n") == [.manifestBroken(line: 4)])
    #expect(
      try verify(manifest.replacing("index.html", with: "xndex.html")) == [.manifestBroken(line: 5)]
    )
    #expect(try verify(manifest + "more\n") == [.manifestBroken(line: 5)])
    #expect(
      try verify(([lines[0], lines[2], lines[1]] + lines[3...]).joined(separator: "\n")) == [
        .manifestBroken(line: 3)
      ]
    )
    #expect(
      try verify(manifest.replacing("b/index.html", with: "../../up.html"))
        == [.manifestBroken(line: 3)]
    )
    #expect(try verify("bianmin-manifest/9 1\n") == [.manifestUnknownVersion])
    site.folder.remove("site/_site/.bianmin-manifest")
    #expect(try site.verify() == [.manifestMissing])
  }

  @Test func aCopyOfThePublishedFolderIsVerifiedToo() throws {
    for path in ["a.html", "b/index.html", "c.html", ".bianmin-manifest"] {
      site.folder.write("copy/" + path, try #require(site.page(path)))
    }
    #expect(try Publication.verify(site.folder.at("copy")).isEmpty)
  }

  @Test func theManifestIsSortedWithOneFileALine() throws {
    let lines = try #require(site.page(".bianmin-manifest")).split(separator: "\n")
    #expect(lines[0] == "bianmin-manifest/1 3")
    #expect(lines[1] == "\(Digest(of: Array("aaaa".utf8)).hexadecimal) 4 a.html")
    #expect(
      Digest(of: Array("abc".utf8)).hexadecimal
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(
      lines.dropFirst().dropLast().map { $0.split(separator: " ")[2] } == [
        "a.html", "b/index.html", "c.html",
      ]
    )
  }

  @Test func aFolderThatIsNotThereIsAFailure() {
    #expect(throws: FileFailure.publishedMissing(path: "/nowhere")) {
      try Publication.verify("/nowhere")
    }
  }
}
