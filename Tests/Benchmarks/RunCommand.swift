import ArgumentParser
import Glibc

/// `bianmin-bench run`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Builds generated sites and prints what it cost, as a table."
  )

  @Option(help: "How many guides; may be given several times. Default: 1000 and 10000.")
  var guides: [Int] = []

  @Option(help: "The program to measure. Default: the release build beside this one.")
  var program: String?

  @Option(help: "Which site is generated.")
  var seed: UInt64 = 1

  @Option(name: .customLong("in"), help: "Where the sites are made. Default: TMPDIR, or /tmp.")
  var folder: String?

  @Option(help: "Seconds after which one build is given up.")
  var limit: Int = 900

  @Flag(help: "Keep the generated sites and what was built.")
  var keep = false

  func validate() throws {
    try checkGuides(guides)
    if limit < 1 || limit > 86_400 { throw ValidationError("--limit takes 1 to 86400 seconds.") }
  }

  func run() throws {
    let program = try measuredProgram()
    let parent = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // From here on a signal ends the run in good order: `Child` looks for it.
    let signals = SignalSet.watched.block()
    defer { signals.restore() }
    let workspace = try Folder.temporary(in: parent)
    defer { if !keep { workspace.remove() } }
    let benchmark = Benchmark(
      program: program,
      seed: seed,
      limit: .seconds(limit),
      keeps: keep,
      workspace: workspace,
      report: { note("bianmin-bench: \($0)") }
    )
    let (machine, load) = (Machine.description, Machine.load)
    var rows: [String] = []
    for number in guides.isEmpty ? [1000, 10_000] : guides {
      rows += try benchmark.measure(guides: number).map(\.row)
    }
    print("\(machine); load \(load), at the end \(Machine.load)")
    print()
    print(Measurement.header)
    for row in rows { print(row) }
    if keep { note("bianmin-bench: kept in \(workspace.path)") }
  }

  private func measuredProgram() throws -> String {
    let beside = Benchmark.ownPath.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = program ?? "/\(beside)/release/bianmin"
    guard access(path, X_OK) == 0 else {
      throw Failure(
        "there is no program \(path); build it with `swift build -c release`, or name it with --program"
      )
    }
    return path
  }
}

/// A line for the person who waits, apart from the table.
private func note(_ text: String) {
  let line = Array((text + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
}
