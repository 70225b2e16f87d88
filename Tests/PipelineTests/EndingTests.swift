import Foundation
import Testing

/// What surroundings a program can meet: nobody who reads, no space, no streams, no home. Whatever they are,
/// it ends with a status and a message of the contract, and a status other than 0 means that the old site
/// is there untouched.
@Suite("Endings")
struct EndingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    /// What the surroundings are.
    let name: String
    /// For the shell; `$bianmin` is the program.
    let line: String
    let status: Int32
    /// What standard error says; empty where it says nothing.
    let errors: String

    init(_ name: String, _ line: String, _ status: Int32, _ errors: String = "") {
      (self.name, self.line, self.status, self.errors) = (name, line, status, errors)
    }

    var testDescription: String { name }
  }

  static let full = "No space left on device"
  static let closed = "Bad file descriptor"
  /// A pipe that nobody reads any more, as descriptor 4.
  static let brokenPipe = "mkfifo pipe; exec 3<>pipe; exec 4>pipe; exec 3<&-; "

  @Test(
    "a build ends well or leaves the old site",
    arguments: [
      Case("a full standard output", "$bianmin build >/dev/full", 3, full),
      Case("a reader who has gone", brokenPipe + "$bianmin build >&4", 3, "Broken pipe"),
      Case("a list of changes that is full", "$bianmin build --changes /dev/full", 3, full),
      Case("a list of changes nowhere", "$bianmin build --changes no/list", 3, "No such file"),
      Case("an account that is full", "$bianmin build --report /dev/full", 3, full),
      Case("files that may not grow", "ulimit -f 1; $bianmin build", 3, "File too large"),
      Case("eight open files", "ulimit -n 8; $bianmin build", 3, "Too many open files"),
      Case("no standard input", "$bianmin build <&-", 0),
      Case("no standard output", "$bianmin build >&-", 3, closed),
      Case("no standard output for a machine", "$bianmin build --format json >&-", 3, closed),
      Case("no standard error", "$bianmin build 2>&-", 0),
      Case("no streams", "$bianmin build <&- >&- 2>&-", 3),
      Case("a quiet build without streams", "$bianmin build --quiet <&- >&- 2>&-", 0),
      Case("no home", "unset HOME; $bianmin build", 0),
      Case("no environment", "env -i $bianmin build", 0),
      Case("a home that is not there", "HOME=/nowhere $bianmin build", 0),
      Case("no temporary folder", "unset TMPDIR; $bianmin build", 0),
      Case("a temporary folder that is not there", "TMPDIR=/nowhere $bianmin build", 0),
    ]
  )
  func aBuild(_ example: Case) throws {
    let program = try Program()
    let folder = try TemporaryFolder()
    try folder.writeCardSite()
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    let before = try folder.tree("_site")
    try folder.write(
      cardGuide.replacing("满十六岁要领身份证。", with: "满十六岁领身份证。"),
      to: "content/guides/card.md"
    )
    let result = try program.shell(
      example.line.replacing("build", with: "build --lang en --now \(sampleNow)"),
      in: folder.url
    )
    #expect(result.status == example.status, "\(result.errors)")
    #expect(example.errors.isEmpty == result.errors.isEmpty, "\(result.errors)")
    #expect(result.errors.contains(example.errors) || example.errors.isEmpty, "\(result.errors)")
    #expect(result.errors.hasPrefix("bianmin: ") || result.errors.isEmpty, "\(result.errors)")
    #expect(try (folder.tree("_site") == before) == (example.status != 0))
    if result.status == 0 { return }
    // What a build leaves behind that was stopped is no hindrance.
    #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    #expect(try folder.text("_site/guides/card/index.html").contains("满十六岁领身份证。"))
  }

  @Test(
    "what cannot be said is a failure of the machine",
    arguments: [
      "$bianmin --version >/dev/full", "$bianmin --help >/dev/full", "$bianmin check >/dev/full",
      "$bianmin verify _site >/dev/full", "$bianmin explain card >/dev/full",
      "$bianmin build --rollback >/dev/full", "$bianmin check --format json >&-",
    ]
  )
  func nothingCanBeSaid(_ line: String) throws {
    let program = try Program()
    let folder = try TemporaryFolder()
    try folder.writeCardSite()
    for text in ["满十六岁要领身份证。", "满十六岁领身份证。"] {
      try folder.write(
        cardGuide.replacing("满十六岁要领身份证。", with: text),
        to: "content/guides/card.md"
      )
      #expect(try program.run("build", "--now", sampleNow, in: folder.url).status == 0)
    }
    let before = try folder.tree("_site")
    let result = try program.shell(line, in: folder.url)
    #expect(result.status == 3, "\(result.errors)")
    #expect(result.errors.hasPrefix("bianmin: "))
    #expect(try folder.tree("_site") == before)
  }
}

extension Program {
  /// Runs a line of the shell; `$bianmin` is the program.
  func shell(_ line: String, in folder: URL, environment: [String: String] = [:]) throws -> Result {
    try Program(path: "/bin/sh").run(
      ["-c", line],
      in: folder,
      environment: ["bianmin": path].merging(environment) { $1 }
    )
  }
}
