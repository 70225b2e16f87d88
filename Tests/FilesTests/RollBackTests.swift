import Files
import Glibc
import Testing

struct RollBackTests {
  let site = PublishingSite()

  @Test func theSiteBeforeIsBack() throws {
    try site.publish(["a.html": "a1", "b.html": "b", "old.html": "old"])
    try site.publish(["a.html": "a2", "b.html": "b", "new.html": "new"])
    let changes = try site.publication.rollBack()
    #expect(changes.added == ["old.html"])
    #expect(changes.changed == ["a.html"])
    #expect(changes.removed == ["new.html"])
    #expect(changes.unchanged == 1)
    #expect(site.page("a.html") == "a1" && site.page("new.html") == nil)
    #expect(try site.verify().isEmpty)
  }

  @Test func twiceIsBackAgain() throws {
    try site.publish(["a.html": "1"])
    try site.publish(["a.html": "2"])
    for expected in ["1", "2", "1", "2"] {
      _ = try site.publication.rollBack()
      #expect(site.page("a.html") == expected)
    }
  }

  @Test func theNextBuildGoesOnFromThere() throws {
    for number in 0..<4 { try site.publish(["a.html": "\(number)", "b.html": "b"]) }
    _ = try site.publication.rollBack()
    #expect(site.page("a.html") == "2")
    #expect(try site.publish(["a.html": "4", "b.html": "b"]).unchanged == 1)
    _ = try site.publication.rollBack()
    #expect(site.page("a.html") == "2")
  }

  @Test func withoutAPreviousSiteThereIsNothingToGoBackTo() throws {
    let error = FileFailure.nothingToRollBack(path: site.output)
    #expect(error.exitStatus == 2)
    #expect(throws: error) { try site.publication.rollBack() }
    #expect(!site.folder.exists("site/._site.bianmin"))
    try site.publish(["a.html": "1"])
    #expect(throws: error) { try site.publication.rollBack() }
    #expect(site.page("a.html") == "1")
  }

  @Test func aPreviousSiteThatWasDamagedIsNotShown() throws {
    try site.publish(["a.html": "1"])
    try site.publish(["a.html": "2"])
    site.folder.write("site/._site.bianmin/previous/a.html", "X")
    let error = FileFailure.previousNotWhole(
      path: site.output,
      .altered(path: "a.html", .content)
    )
    #expect(throws: error) { try site.publication.rollBack() }
    #expect(error.exitStatus == 3)
    #expect(site.page("a.html") == "2")
  }

  @Test func anOutputThatWasDeletedIsBack() throws {
    try site.publish(["a.html": "1"])
    try site.publish(["a.html": "2"])
    site.folder.remove("site/_site")
    _ = try site.publication.rollBack()
    #expect(site.page("a.html") == "1")
  }
}
