import Glibc

// What keeps it honest: the program is the release build that people get; every run starts with no output
// folder and no cache; the moment is fixed, so that the same site is built on every day; the runs are child
// processes, so that neither the generator nor this program is measured; a run counts only where the
// program ended with 0 and every guide has its page.

/// Builds generated sites and measures each build.
struct Benchmark {
  static let runs = 3
  /// What the builds take for now.
  static let moment = "2026-11-23T09:00:00+08:00"

  let program: String
  let seed: UInt64
  let limit: Duration
  let keeps: Bool
  let workspace: Folder
  /// Tells a waiting person what happens.
  let report: (String) -> Void

  /// Generates a site and builds it three times from nothing, each time followed by builds with feeds of which
  /// ten records changed. Gives measurements of the first, the second and the last.
  func measure(guides: Int) throws(Failure) -> [Measurement] {
    let place = workspace.folder("guides-\(guides)")
    let site = place.folder("site")
    try place.make()
    defer { if !keeps { place.remove() } }
    report("generating \(guides) guides")
    let log = place.path + "/log"
    let generated = try Child.run(
      Self.ownPath,
      ["generate", site.path, "--guides", "\(guides)", "--seed", "\(seed)"],
      log: log,
      limit: limit
    )
    guard generated.status == 0 else { throw Failure("the generator failed:\n\(tail(of: log))") }
    let ids = guideNames(site)
    var cold: [Measurement] = []
    var first: [Measurement] = []
    var refreshed: [Measurement] = []
    for run in 1...Self.runs {
      let folder = place.folder("run-\(run)")
      try folder.make()
      defer { if !keeps { folder.remove() } }
      site.folder(".bianmin").remove()
      try folder.write("status.json", countyFeed(of: ids, changed: 0))
      cold.append(try build(.cold, site, guides: guides, in: folder, log: log))
      try folder.write("status.json", countyFeed(of: ids, changed: 10))
      first.append(try build(.firstTenRecords, site, guides: guides, in: folder, log: log))
      for changed in [0, 10, 0] {
        try folder.write("status.json", countyFeed(of: ids, changed: changed))
        _ = try build(.tenRecords, site, guides: guides, in: folder, log: log)
      }
      try folder.write("status.json", countyFeed(of: ids, changed: 10))
      refreshed.append(try build(.tenRecords, site, guides: guides, in: folder, log: log))
      let times = [cold, refreshed].map { $0[run - 1].child.wall.inSeconds(decimals: 2) }
      report("run \(run) of \(Self.runs): \(times[0]) s, ten records changed \(times[1]) s")
    }
    guard Set(cold.map(\.written.bytes)).count == 1 else {
      throw Failure("the runs did not write the same number of bytes")
    }
    return [.median(of: cold), .median(of: first), .median(of: refreshed)]
  }

  private func build(
    _ kind: Measurement.Kind,
    _ site: Folder,
    guides: Int,
    in place: Folder,
    log: String
  ) throws(Failure) -> Measurement {
    let output = place.folder("_site")
    sync()
    let child = try Child.run(
      program,
      [
        "build", site.path, "--output", output.path, "--now", Self.moment, "--quiet",
        "--feed", place.path + "/status.json",
      ],
      log: log,
      limit: limit
    )
    guard child.status == 0 else {
      let end = child.status.map { "ended with \($0)" } ?? "was ended by a signal"
      throw Failure("\(program) \(end):\n\(tail(of: log))")
    }
    let pages = output.folder("guides").names.filter { $0.hasPrefix("g") }.count
    guard pages == guides else {
      throw Failure("\(program) made \(pages) pages of guides from \(guides) guides")
    }
    return Measurement(kind: kind, guides: guides, child: child, written: output.tally())
  }

  /// This program's own file.
  static var ownPath: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
  }

  /// The last lines of a log, at most 2,000 bytes.
  private func tail(of log: String) -> String {
    guard let file = fopen(log, "r") else { return "" }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    fseek(file, max(0, ftell(file) - 2000), SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: 2000)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}
