import Diagnostics
import Files
import Foundation
import Glibc
import Testing

/// What can be made to go wrong without a debugger. After each, the old site is whole, and the next
/// build succeeds without help.
struct PublicationFaultTests {
  let site = PublishingSite()

  func expectOldSiteAndAGoodNextBuild(_ old: String) throws {
    #expect(site.page("index.html") == old)
    #expect(try site.verify().allSatisfy { !$0.isDamage })
    let changes = try site.publish(["index.html": "next", "guides/a/index.html": "a"])
    #expect(changes.leftUndone.isEmpty)
    #expect(site.page("index.html") == "next")
    #expect(try site.verify().isEmpty)
    let known: Set = [".gitignore", "lock", "stamps", "previous", "spare"]
    #expect(site.workFolder.subtracting(known).isEmpty)
  }

  // What a build that was killed leaves behind.

  @Test func aHalfStagedSiteIsUsedUp() throws {
    for number in 0..<3 {
      try site.publish(["index.html": "\(number)", "guides/a/index.html": "a"])
    }
    site.folder.write("site/._site.bianmin/next/guides/half", "hal")
    site.folder.write("site/._site.bianmin/next/index.html", "not this")
    site.folder.makeFolder("site/._site.bianmin/next/empty/more")
    chmod(site.folder.at("site/._site.bianmin/next/guides"), 0o700)
    site.folder.write("site/._site.bianmin/stamps.new", "bianmin-st")
    try expectOldSiteAndAGoodNextBuild("2")
    #expect(site.folder.mode("site/_site/guides") == 0o755)
  }

  @Test func aSwitchThatWasNotMadeIsTakenBack() throws {
    for number in 0..<3 { try site.publish(["index.html": "\(number)"]) }
    site.folder.write("site/._site.bianmin/next/index.html", "staged")
    let staged = try #require(site.folder.inode("site/._site.bianmin/next"))
    site.folder.write("site/._site.bianmin/switching", "\(staged)")
    _ = try site.publication.rollBack()
    #expect(site.page("index.html") == "1")
    try expectOldSiteAndAGoodNextBuild("1")
  }

  @Test func aSwitchThatWasMadeIsFinished() throws {
    for number in 0..<3 { try site.publish(["index.html": "\(number)"]) }
    // As if killed right after the exchange: what was published is in `next`.
    let work = site.folder.at("site/._site.bianmin")
    #expect(rename(work + "/previous", work + "/next") == 0)
    let published = try #require(site.inode(""))
    site.folder.write("site/._site.bianmin/switching", "\(published)")
    _ = try site.publication.rollBack()
    #expect(site.page("index.html") == "1")
  }

  @Test func anOutputThatWasMovedAwayIsPutBack() throws {
    for number in 0..<3 { try site.publish(["index.html": "\(number)"]) }
    // As if killed between two renames, where the file system cannot exchange folders.
    #expect(rename(site.output, site.folder.at("site/._site.bianmin/old")) == 0)
    #expect(try site.publication.publishedPaths == ["index.html"])
    #expect(try site.publish(["index.html": "2"]).unchanged == 1)
    try expectOldSiteAndAGoodNextBuild("2")
  }

  @Test func anOutputThatIsASwitchLinkIsSwitched() throws {
    for number in 0..<3 { try site.publish(["index.html": "\(number)", "same.html": "s"]) }
    site.folder.write("site/_site/CNAME", "theirs")
    #expect(rename(site.output, site.folder.at("site/._site.bianmin/site-1")) == 0)
    site.folder.link("site/_site", to: "._site.bianmin/site-1")
    let inode = site.inode("same.html")
    for number in 3..<7 {
      try site.publish(["index.html": "\(number)", "same.html": "s"])
      #expect(site.page("index.html") == "\(number)")
      #expect(site.page("CNAME") == "theirs" && site.inode("same.html") == inode)
      #expect(try site.verify().allSatisfy { !$0.isDamage })
      let status = try #require(site.folder.status("site/_site"))
      #expect(status.st_mode & S_IFMT == S_IFLNK)
    }
    _ = try site.publication.rollBack()
    #expect(site.page("index.html") == "5")
  }

  @Test func whatCannotBeAnnouncedIsNotShown() throws {
    for number in 0..<3 { try site.publish(["index.html": "\(number)"]) }
    let failure = FileFailure.system(.write, path: "/dev/stdout", code: ENOSPC)
    do {
      let next = try site.publication.begin(tries: 2)
      let page = try next.add(OutputFile(path: "index.html", bytes: Array("3".utf8)))
      #expect(throws: failure) {
        try next.publish([page]) { changes throws(FileFailure) in
          #expect(changes.changed == ["index.html"])
          throw failure
        }
      }
    }
    try expectOldSiteAndAGoodNextBuild("2")
    #expect(throws: failure) {
      try site.publication.rollBack { _ throws(FileFailure) in throw failure }
    }
    #expect(site.page("index.html") == "next")
  }

  // Two at once.

  @Test func aSecondPublicationWaitsForTheFirst() async throws {
    try site.publish(["index.html": "0"])
    let lock = open(site.folder.at("site/._site.bianmin/lock"), O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX) == 0)
    let other = Task.detached { [site] in try site.publish(["index.html": "1"], tries: 200) }
    usleep(120_000)
    #expect(site.page("index.html") == "0")
    close(lock)
    _ = try await other.value
    #expect(site.page("index.html") == "1")
  }

  @Test func aSecondPublicationDoesNotWaitForEver() throws {
    try site.publish(["index.html": "0"])
    let lock = open(site.folder.at("site/._site.bianmin/lock"), O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX) == 0)
    let busy = FileFailure.busy(path: site.output)
    #expect(busy.exitStatus == 3)
    #expect(throws: busy) { try site.publish(["index.html": "1"], tries: 2) }
    #expect(throws: busy) { try site.publication.rollBack(tries: 2) }
    close(lock)
    try expectOldSiteAndAGoodNextBuild("0")
  }

  @Test func publicationsAtOnceLeaveOneWholeSite() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<3 {
        group.addTask { [site] in
          for round in 0..<3 {
            try site.publish(
              ["index.html": "\(number)", "\(number)/\(round).html": "x"],
              tries: 600
            )
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try site.verify().isEmpty)
    #expect(try site.publication.publishedPaths.count == 2)
  }

  // Things in the way.

  @Test func aFileInThePlaceOfTheWorkFolderIsReported() throws {
    site.folder.write("site/._site.bianmin", "not a folder")
    let error = #expect(throws: FileFailure.self) { try site.publish(["index.html": "1"]) }
    #expect(error?.exitStatus == 3)
    #expect(error?.message.en.contains("._site.bianmin") == true)
  }

  @Test func aFileInThePlaceOfAParentIsReported() throws {
    let error = #expect(throws: FileFailure.self) {
      site.folder.write("www")
      _ = try Publication(
        output: site.folder.at("www/x/y"),
        site: site.folder.at("site"),
        home: nil
      )
    }
    #expect(error?.exitStatus == 2)
  }

  @Test(.enabled(if: getuid() != 0)) func aFolderThatCannotBeWrittenToIsReported() throws {
    try site.publish(["index.html": "0"])
    chmod(site.folder.at("site/._site.bianmin"), 0o555)
    let error = #expect(throws: FileFailure.self) { try site.publish(["index.html": "1"]) }
    #expect(error?.exitStatus == 3)
    chmod(site.folder.at("site/._site.bianmin"), 0o755)
    try expectOldSiteAndAGoodNextBuild("0")
  }

  // A file system of the test's own, where the user may mount one.

  @Test(.enabled(if: getuid() == 0)) func aFullDiskIsReported() throws {
    let disk = try Mounted(site.folder.at("site"), "size=256k,mode=755")
    site.folder.makeFolder("site/content")
    try site.publish(["index.html": "0"])
    for _ in 0..<2 {
      let error = #expect(throws: FileFailure.self) {
        try site.publish(["index.html": "1", "large.html": String(repeating: "x", count: 300_000)])
      }
      guard case .system(.write, _, ENOSPC) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(error?.exitStatus == 3)
      #expect(error?.message.zh.contains("磁盘满了") == true)
    }
    try expectOldSiteAndAGoodNextBuild("0")
    disk.unmount()
  }

  @Test(.enabled(if: getuid() == 0)) func aReadOnlyDiskIsReported() throws {
    let disk = try Mounted(site.folder.at("site"), "size=256k,mode=755")
    site.folder.makeFolder("site/content")
    try site.publish(["index.html": "0"])
    try disk.remount("ro")
    let error = #expect(throws: FileFailure.self) { try site.publish(["index.html": "1"]) }
    guard case .system(_, _, EROFS) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try site.verify().isEmpty)
    try disk.remount("rw")
    try expectOldSiteAndAGoodNextBuild("0")
    disk.unmount()
  }

  @Test(.enabled(if: getuid() == 0)) func aMountPointIsRefused() throws {
    site.folder.makeFolder("site/_site")
    let disk = try Mounted(site.output, "size=64k")
    #expect(throws: FileFailure.destination(path: site.output, .mountPoint)) {
      try site.publish(["index.html": "0"])
    }
    // A folder inside it will do.
    let inside = try Publication(
      output: site.output + "/www",
      site: site.folder.at("site"),
      home: nil
    )
    _ = try inside.publish(files: [OutputFile(path: "index.html", bytes: [])])
    disk.unmount()
  }
}

/// A small file system in memory, mounted over a folder.
final class Mounted {
  private let path: String

  init(_ path: String, _ options: String) throws {
    self.path = path
    try run("/bin/mount", ["-t", "tmpfs", "-o", options, "tmpfs", path])
  }

  func remount(_ options: String) throws {
    try run("/bin/mount", ["-o", "remount,\(options)", path])
  }

  func unmount() { umount2(path, Int32(MNT_DETACH)) }

  deinit { unmount() }

  private func run(_ command: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "cannot mount \(path)")
  }
}
