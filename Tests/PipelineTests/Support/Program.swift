import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  let path: String

  /// Another program.
  init(path: String) { self.path = path }

  init() throws {
    let tests = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    let candidates = [
      tests.appending(path: "bianmin"),
      URL(filePath: #filePath).appending(path: "../../../../.build/debug/bianmin").standardized,
    ]
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path()) }
    path = try #require(found, "the program is built with the tests").path()
  }

  /// Runs a command in a folder, in Chinese and at a fixed moment unless the arguments say otherwise.
  func run(
    _ arguments: String...,
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, in: folder, environment: environment)
  }

  func run(
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": "/nonexistent", "LANG": "zh_CN.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    // Into files and not through pipes: nothing has to read while the program runs.
    let folder = try TemporaryFolder()
    let output = try folder.file("output")
    let errors = try folder.file("errors")
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try folder.text("output"),
      errors: try folder.text("errors")
    )
  }
}

/// The moment of the sample site.
let sampleNow = "2026-11-23T09:05:00+08:00"

/// The repository that holds the sample site.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A folder that is there while a test runs.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "bianmin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: file)
  }

  /// A new file, open for writing.
  func file(_ path: String) throws -> FileHandle {
    try write("", to: path)
    return try FileHandle(forWritingTo: url.appending(path: path))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path())
  }

  /// Every file below a folder with its bytes and mode.
  func tree(_ folder: String) throws -> [String: FileState] {
    let root = url.appending(path: folder)
    var tree: [String: FileState] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path()) {
      let file = root.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      tree[path] = FileState(
        bytes: try Data(contentsOf: file),
        mode: attributes[.posixPermissions] as? Int ?? 0
      )
    }
    return tree
  }
}

struct FileState: Equatable {
  let bytes: Data
  let mode: Int
}
