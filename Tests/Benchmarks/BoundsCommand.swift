import ArgumentParser
import Glibc

/// `bianmin-bench bounds`
struct BoundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounds",
    abstract: "Builds sites that were made to be slow, and prints how long each took.",
    discussion: """
      Each site has one text or feed that is as large as it may be. The time is processor time, of the whole \
      program, which holds also while others use the machine.
      """
  )

  @Option(help: "The program to measure.")
  var program: String

  @Option(help: "Only cases whose name has this in it.")
  var only: String?

  @Option(help: "Seconds after which one build is given up.")
  var limit: Int = 60

  func run() throws {
    let signals = SignalSet.watched.block()
    defer { signals.restore() }
    let workspace = try Folder.temporary(in: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
    defer { workspace.remove() }
    print("\(Machine.description); load \(Machine.load)")
    print()
    print("| input | KiB | processor s | exit status |")
    print("|---|---:|---:|---:|")
    for hostile in HostileSite.all where only.map({ hostile.name.contains($0) }) ?? true {
      let site = workspace.folder("site")
      site.remove()
      let (files, size) = hostile.files()
      for (path, text) in files { try site.write(at: path, text) }
      let child = try? Child.run(
        program,
        ["build", site.path, "--now", Benchmark.moment, "--quiet"] + hostile.arguments(site),
        log: workspace.path + "/log",
        limit: .seconds(limit)
      )
      let cells = [
        hostile.name, "\(size / 1024)",
        child?.processor.inSeconds(decimals: 2) ?? "not done in \(limit)",
        child?.status.map { "\($0)" } ?? "–",
      ]
      print("| " + cells.joined(separator: " | ") + " |")
      fflush(nil)
    }
  }
}

extension Folder {
  /// Writes a file in a folder below: `content/guides/g.md`.
  fileprivate func write(at path: String, _ text: String) throws(Failure) {
    let parts = path.split(separator: "/")
    try folder(parts.dropLast().joined(separator: "/")).write(String(parts[parts.count - 1]), text)
  }
}
