import Diagnostics
import Files
import Glibc
import Testing

struct FileFailureTests {
  @Test(arguments: [ENOSPC, EACCES, EROFS, EIO, ENOENT, EMFILE, EDQUOT, 9999])
  func aSystemFailureNamesThePathTheOperationAndTheReason(_ code: Int32) {
    let failure = FileFailure.system(.write, path: "/srv/_site/a.html", code: code)
    let reason = String(cString: strerror(code))
    #expect(failure.exitStatus == 3)
    #expect(failure.message.en == "cannot write “/srv/_site/a.html”: \(reason)")
    #expect(failure.message.zh.hasPrefix("无法写入“/srv/_site/a.html”："))
    #expect(failure.message.zh.contains(reason))
    #expect(failure.help.en.hasSuffix("the published site is untouched"))
  }

  @Test func aRefusalSaysWhyAndWhatToDo() {
    let failure = FileFailure.destination(path: "/home/me", .homeFolder)
    #expect(failure.message.zh == "不能发布到“/home/me”：这是您的主目录")
    #expect(failure.help.en == "choose an empty or a new folder with --output")
  }
}
