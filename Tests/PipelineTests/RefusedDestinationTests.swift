import Foundation
import Testing

/// Folders that are never published into, as people and scripts spell them. The program is watched by
/// `strace`: it refuses without having written anything at all.
///
/// The site is `~/site`; `~` is a repository and the home folder. The shell stands in the site.
@Suite(
  "Refused destinations",
  .enabled(if: canTrace, "strace is not installed, or may not trace here")
)
struct RefusedDestinationTests {
  static let spellings = [
    // The root.
    "/", "//", "/.", "/..", "/../", "/tmp/..", "//tmp//..//", "~/links/root", "~/links/root/",
    // The home folder, which is a repository's root too.
    "~", "~/", "~/.", "$HOME", "$HOME//", "..", "../", "../.", "../site/..", "~/links/home",
    "content/../..", "~/nowhere/..", "$HOME/../me",
    // Folders above it.
    "~/..", "../..", "../../", "~/links/..//..", "~/../../home", "~/../ME",
    // The site, the content and the themes.
    ".", "./", "./.", "../site", "~/links/site", "$PWD", "_site/..", "content", "content/",
    "./content", "content/.", "content/..", "content/guides/..", "CONTENT", "Content/",
    "~/links/content",
    "content/_site", "content/guides", "themes", "themes/mine",
    // A repository's own folder, and another repository.
    "~/.git", "../.git/pages", "~/other",
    // Our own work folder.
    "._site.bianmin", "._site.bianmin/previous",
    // What is no folder, or holds what is not ours.
    "content/site.yaml", "~/letter.txt", "~/letter.txt/_site", "~/documents", "~/documents/",
    "~/links/documents", "''", "~/links/circle",
  ]

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeCardSite("home/me/site/")
    for path in [
      "home/me/.git/config", "home/me/other/.git/HEAD", "home/me/other/mine.txt",
      "home/me/letter.txt",
      "home/me/documents/thesis.txt", "home/me/site/themes/mine/theme.yaml",
    ] {
      try folder.write("", to: path)
    }
    let links = folder.url.appending(path: "home/me/links")
    try FileManager.default.createDirectory(at: links, withIntermediateDirectories: true)
    for (name, target) in [
      ("root", "/"), ("home", ".."), ("site", "../site"), ("content", "../site/content"),
      ("documents", "../documents"), ("circle", "circle"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: links.appending(path: name).path(),
        withDestinationPath: target
      )
    }
  }

  @Test("a refused folder is refused without a write", arguments: spellings)
  func aRefusedFolder(_ spelling: String) throws {
    let site = folder.url.appending(path: "home/me/site")
    let trace = try TemporaryFolder()
    let before = try folder.tree(".")
    let calls = "%desc,%file,%process,flock,fsync,syncfs,sendto,connect"
    let result = try Program().shell(
      "strace -f -y -qq -e signal=none -e trace=\(calls) -o $trace $bianmin build --lang en --output \(spelling)",
      in: site,
      environment: [
        "HOME": folder.url.appending(path: "home/me").path(),
        "trace": trace.url.appending(path: "calls").path(),
      ]
    )
    #expect(result.status == 2, "\(result.output)\(result.errors)")
    #expect(result.errors.hasPrefix("bianmin: cannot publish into"), "\(result.errors)")
    let text = try trace.text("calls")
    #expect(text.contains("execve("))
    #expect(text.split(separator: "\n").filter(changesSomething) == [])
    #expect(try folder.tree(".") == before)
  }
}

private let canTrace: Bool = {
  let result = try? Program(path: "/bin/sh").run(
    "-c",
    "strace -o /dev/null /bin/true",
    in: FileManager.default.temporaryDirectory
  )
  return result?.status == 0
}()

/// Whether a line of `strace` is of a call that changes a file system or reaches another machine.
private func changesSomething(_ line: Substring) -> Bool {
  let call = line.drop { $0.isNumber || $0 == " " }
  let name = call.prefix { $0 != "(" }
  let harmless: Set<Substring> = [
    "access", "faccessat", "faccessat2", "readlink", "readlinkat", "stat", "lstat", "fstat",
    "newfstatat", "statx", "statfs", "fstatfs", "read", "pread64", "readv", "lseek", "close",
    "getdents64", "getcwd", "execve", "exit", "exit_group", "clone", "clone3", "fork", "vfork",
    "wait4",
    "mmap", "mprotect", "munmap", "fcntl", "ioctl", "dup", "dup2", "dup3", "poll", "ppoll",
    "fadvise64",
    "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "eventfd2", "timerfd_create",
    "pipe2",
    "timerfd_settime", "prlimit64", "arch_prctl", "set_tid_address", "rseq", "kill", "tgkill",
  ]
  switch name {
  case "open", "openat", "openat2":
    return ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains { call.contains($0) }
  case "write", "writev":
    // The message, or the program waking one of its own threads.
    return !call.hasPrefix("write(2<") && !call.contains("<anon_inode:")
  case let name where name.isEmpty || call.hasPrefix("+++") || call.hasPrefix("<..."):
    return false
  default:
    return !harmless.contains(name)
  }
}
