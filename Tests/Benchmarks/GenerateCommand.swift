import ArgumentParser

/// `bianmin-bench generate DIR --guides 1000`
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes a whole site of made-up guides."
  )

  @Argument(help: "The folder of the site, new or empty.")
  var folder: String

  @Option(help: "How many guides; every eighth is written in English, too.")
  var guides: Int

  @Option(help: "Another number makes another site; the same number always makes the same site.")
  var seed: UInt64 = 1

  @Option(help: "A folder for the feeds 0.json and 10.json, of which so many records differ.")
  var feeds: String?

  func validate() throws {
    try checkGuides([guides])
  }

  func run() throws {
    let folder = Folder(path: folder)
    guard folder.names.isEmpty else { throw Failure("\(folder.path) is not empty") }
    try SiteWriter(SiteShape(guides: guides, seed: seed), in: folder).write()
    guard let feeds else { return }
    let names = guideNames(folder)
    for changed in [0, 10] {
      try Folder(path: feeds).write("\(changed).json", countyFeed(of: names, changed: changed))
    }
  }
}

/// Refuses numbers of guides for which there are no different titles.
func checkGuides(_ numbers: [Int]) throws {
  guard numbers.allSatisfy((1...Subjects.limit).contains) else {
    throw ValidationError("--guides takes a whole number from 1 to \(Subjects.limit).")
  }
}
