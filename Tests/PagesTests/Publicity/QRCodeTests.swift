import Foundation
import Testing

@testable import Pages

@Suite struct QRCodeTests {
  static let addresses = [
    "https://qingxi.example/guides/birth-registration/?v=20261020",
    "https://qingxi.example/en/guides/id-card-renewal/?v=20261020",
    "https://a.cn/guides/x/",
    "https://zwfw.qingxi.example/county/guides/" + String(repeating: "a", count: 64)
      + "/?v=20261020",
    "https://清溪.example/guides/marriage/",
  ]

  @Test(arguments: addresses)
  func aCodeLeadsWhereItSays(_ address: String) throws {
    let code = try #require(QRCode(address))
    #expect(try Picture(code).decoded() == address)
  }

  @Test(arguments: addresses)
  func aCodeSurvivesATornCorner(_ address: String) throws {
    let code = try #require(QRCode(address))
    var picture = Picture(code)
    // The corner without a finder pattern, torn off over a third of both sides.
    picture.tearOffCorner(modules: code.size / 3 + QRCode.quietZone)
    #expect(try picture.decoded() == address)
  }

  @Test(arguments: addresses)
  func aCodeHasItsOwnQuietZone(_ address: String) throws {
    let picture = Picture(try #require(QRCode(address)))
    let zone = QRCode.quietZone
    for row in 0..<picture.size {
      for column in 0..<picture.size
      where min(row, column) < zone || max(row, column) >= picture.size - zone {
        #expect(!picture.isDark(row, column), "row \(row), column \(column)")
      }
    }
    #expect(picture.isDark(zone, zone), "the finder pattern begins behind the quiet zone")
  }

  @Test func aCodeIsSmallEnoughForEveryPage() throws {
    let code = try #require(QRCode(Self.addresses[0]))
    #expect(code.size == 45)
    #expect(code.path.utf8.count < 3000)
  }

  @Test func aTextThatNoCodeHoldsHasNone() {
    #expect(QRCode(String(repeating: "a", count: 1664)) == nil)
    #expect(QRCode("a\u{0}b") == nil)
    #expect(QRCode("") == nil)
  }

  /// A code as a camera sees it: its strokes drawn on a grid.
  struct Picture {
    let size: Int
    private var dark: [Bool]

    init(_ code: QRCode) {
      size = code.size
      dark = Array(repeating: false, count: size * size)
      var row = 0
      var column = 0
      for match in code.path.matches(of: /M(\d+) (\d+)\.5|m(\d+) 0|h(\d+)/) {
        let (_, x, y, move, stroke) = match.output
        if let x, let y { (column, row) = (Int(x) ?? 0, Int(y) ?? 0) }
        if let move { column += Int(move) ?? 0 }
        for _ in 0..<(stroke.flatMap { Int($0) } ?? 0) {
          dark[row * size + column] = true
          column += 1
        }
      }
    }

    func isDark(_ row: Int, _ column: Int) -> Bool { dark[row * size + column] }

    mutating func tearOffCorner(modules: Int) {
      for row in 0..<size {
        for column in 0..<size where (size - row) + (size - column) <= modules {
          dark[row * size + column] = false
        }
      }
    }

    /// What zbarimg, a decoder of its own, reads in it.
    func decoded() throws -> String {
      let scale = 6
      let side = size * scale
      var image = Array("P5\n\(side) \(side)\n255\n".utf8)
      for y in 0..<side {
        for x in 0..<side { image.append(isDark(y / scale, x / scale) ? 0 : 255) }
      }
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pgm")
      try Data(image).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let path = "/usr/bin/zbarimg"
      guard FileManager.default.isExecutableFile(atPath: path) else { throw DecoderMissing() }
      let process = Process()
      process.executableURL = URL(filePath: path)
      process.arguments = ["--quiet", "--raw", "--oneshot", file.path()]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
  }

  struct DecoderMissing: Error, CustomStringConvertible {
    var description: String { "zbarimg is not there: apt-get install zbar-tools" }
  }
}
