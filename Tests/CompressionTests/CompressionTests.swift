import Compression
import Foundation
import Testing

/// What was compressed is read back by the programs that everybody has.
@Suite struct CompressionTests {
  static let texts: [(name: String, bytes: [UInt8])] = [
    ("nothing", []),
    ("a letter", Array("a".utf8)),
    ("a page", Array(String(repeating: "<p>生育登记，当场办好。</p>\n", count: 4000).utf8)),
    ("noise", (0..<70_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }),
  ]

  @Test(arguments: Compression.allCases, texts.indices)
  func whatIsReadBackIsWhatWasCompressed(form: Compression, index: Int) throws {
    let bytes = Self.texts[index].bytes
    let compressed = form.compressed(bytes)
    #expect(try readBack(compressed, form) == bytes, "\(Self.texts[index].name)")
    #expect(form.compressed(bytes) == compressed)
  }

  @Test(arguments: Compression.allCases)
  func aPageBecomesMuchSmaller(form: Compression) {
    #expect(form.compressed(Self.texts[2].bytes).count < Self.texts[2].bytes.count / 20)
  }

  @Test func theHeadOfGzipTellsNoTimeAndNoName() {
    #expect(Compression.gzip.compressed([1]).prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  private func readBack(_ bytes: [UInt8], _ form: Compression) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "bianmin-\(UUID().uuidString)\(form.ending)")
    let result = folder.appending(path: "bianmin-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    try Data().write(to: result)
    defer { for file in [file, result] { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [form == .gzip ? "gzip" : "brotli", "-dc", file.path()]
    process.standardOutput = try FileHandle(forWritingTo: result)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(try Data(contentsOf: result))
  }
}
