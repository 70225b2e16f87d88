import Testing

/// What each target may import of the project and from outside. SwiftPM does not catch an import of a
/// target that is there by another way; this does.
private let allowed: [String: Set<String>] = [
  "Compression": ["CBrotli", "CZlib"],
  "Diagnostics": [],
  "HTML": [],
  "Inert": ["Diagnostics"],
  "Files": ["Diagnostics", "CPlatform", "Crypto", "Glibc"],
  "Markup": ["CCMark", "Diagnostics"],
  // Foundation is for pinyin and collation only: see `foundationUsers`.
  "Guides": ["Diagnostics", "Files", "HTML", "Markup", "Yams", "Foundation", "Synchronization"],
  "Feeds": ["Diagnostics", "Guides"],
  "Items": ["Diagnostics", "Guides"],
  "Fetching": ["CCurl", "Diagnostics", "Guides", "Glibc"],
  "Decisions": ["Feeds", "Guides"],
  "Pages": [
    "CQREncode", "Decisions", "Diagnostics", "Feeds", "Guides", "HTML", "Markup", "Crypto",
    "Mustache",
    "Foundation",
  ],
  "Reports": ["Decisions", "Diagnostics", "Guides", "Pages"],
  "Pipeline": [
    "Compression", "Diagnostics", "Files", "Guides", "Inert", "Feeds", "Fetching", "Decisions",
    "Items", "Pages", "Reports",
  ],
  // Foundation is for what FlyingSocks writes and the thread that waits for changes.
  "Preview": [
    "Pipeline", "Pages", "Guides", "HTML", "Files", "Diagnostics", "FlyingSocks",
    "Foundation",
  ],
  "bianmin": [
    "Pipeline", "Preview", "Reports", "Diagnostics", "Files", "Guides", "ArgumentParser", "Glibc",
    "Synchronization",
  ],
]

@Suite("The arrows between targets")
struct ImportTests {
  let repository = Repository()

  @Test("every import follows the arrows", arguments: allowed.keys.sorted())
  func everyImportFollowsTheArrows(target: String) throws {
    let permitted = try #require(allowed[target])
    for path in try repository.swiftFiles(below: "Sources/" + target) {
      for module in try imports(of: path) {
        #expect(permitted.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test("libcmark is met in one file")
  func libcmarkIsMetInOneFile() throws {
    #expect(try users(of: "CCMark", in: "Sources/Markup").count == 1)
  }

  @Test("libqrencode is met in one file")
  func libqrencodeIsMetInOneFile() throws {
    #expect(try users(of: "CQREncode", in: "Sources/Pages").count == 1)
  }

  @Test("no string of ours outside HTML holds a tag")
  func noStringHoldsATag() throws {
    // The theme's files are compiled in as they are.
    let exceptions = [
      "Sources/Pages/Theme/Generated/DefaultTheme.swift",
      "Sources/Preview/Generated/PreviewAssets.swift",
    ]
    let tag = /"[^"]*<\/?(a|p|div|span|li|ul|table|script|section|html|body)[ >]/
    for folder in ["Pages", "Pipeline", "Preview", "Decisions", "Guides", "Reports"] {
      for path in try repository.swiftFiles(below: "Sources/" + folder)
      where !exceptions.contains(path) {
        for line in try repository.text(path).split(separator: "\n") {
          let code = line.drop { $0 == " " }
          guard !code.hasPrefix("//") else { continue }
          #expect(code.firstMatch(of: tag) == nil, "\(path): \(code)")
        }
      }
    }
  }

  @Test("only the command line reads the clock and the environment")
  func onlyTheCommandLineReadsTheClock() throws {
    let words = [
      "getenv", "ProcessInfo", " Date()", "ContinuousClock", "CommandLine.", "time(nil)",
    ]
    for folder in [
      "Diagnostics", "HTML", "Inert", "Files", "Markup", "Guides", "Feeds", "Fetching", "Decisions",
      "Pages", "Reports",
      "Pipeline", "Preview",
    ] {
      // The theme's scripts run in a reader's browser.
      for path in try repository.swiftFiles(below: "Sources/" + folder)
      where !path.contains("/Generated/") {
        let text = try repository.text(path)
        for word in words { #expect(!text.contains(word), "\(path) says \(word)") }
      }
    }
  }

  private func imports(of path: String) throws -> [String] {
    try repository.text(path).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count,
        index == 0
          || ["package", "public", "internal", "private", "fileprivate"].contains(words[0])
      else { return nil }
      return String(words[index + 1])
    }
  }

  private func users(of module: String, in folder: String) throws -> [String] {
    try repository.swiftFiles(below: folder).filter { try imports(of: $0).contains(module) }
  }
}
