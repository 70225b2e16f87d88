import Diagnostics
import Files
import Testing

struct TextDecodingTests {
  func decode(_ bytes: [UInt8], size: Int = 1 << 18) -> Checked<SourceFile?> {
    decodeText(bytes, path: "content/a.md", sizeLimit: size)
  }

  @Test(arguments: [
    ("plain", "# 标题\n正文\n", "# 标题\n正文\n"),
    ("a byte order mark", "\u{FEFF}标题\n", "标题\n"),
    ("CRLF", "一\r\n二\r\n", "一\n二\n"),
    ("CR", "一\r二\r", "一\n二\n"),
    ("CR, CRLF and LF", "一\r\r\n二\n\r三", "一\n\n二\n\n三"),
    ("a mark and CRLF", "\u{FEFF}---\r\na: b\r\n---\r\n", "---\na: b\n---\n"),
    ("four bytes", "𠮷野家 😀", "𠮷野家 😀"),
    ("a mark in the middle stays", "a\u{FEFF}b", "a\u{FEFF}b"),
    ("nothing", "", ""),
  ])
  func lineEndsAndTheByteOrderMarkChangeNothing(_ name: String, _ written: String, _ read: String)
    throws
  {
    let result = decode(Array(written.utf8))
    #expect(result.problems.isEmpty)
    let file = try #require(result.value)
    #expect(file.bytes == Array(read.utf8))
  }

  struct Broken: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let offset: Int
    let guess: String
    let line: Int
    let column: Int

    init(
      _ name: String,
      _ bytes: [UInt8],
      _ offset: Int,
      _ guess: String,
      _ line: Int,
      _ column: Int
    ) {
      (testDescription, self.bytes, self.offset, self.guess) = (name, bytes, offset, guess)
      (self.line, self.column) = (line, column)
    }
  }

  static let gbk: [UInt8] = [
    0x23, 0x20, 0xC9, 0xFA, 0xD3, 0xFD, 0xB5, 0xC7, 0xBC, 0xC7, 0x0A, 0xB7, 0xF2, 0xC6, 0xDE,
  ]
  static let big5: [UInt8] = [
    0xA5, 0xCD, 0xA8, 0x7C, 0xB5, 0x6E, 0xB0, 0x4F, 0xA6, 0xED, 0xA4, 0x6A, 0xA4, 0x40,
  ]

  @Test(arguments: [
    Broken("GBK", gbk, 2, "像是 GBK 编码", 1, 3),
    Broken("GBK after lines of ASCII", Array("a: b\nc: d\n".utf8) + gbk, 12, "GBK", 3, 3),
    Broken("GB 18030 of four bytes", [0xC9, 0xFA, 0x81, 0x30, 0x81, 0x30], 0, "GBK", 1, 1),
    Broken("Big5", big5, 0, "像是 Big5 编码", 1, 1),
    Broken("UTF-16 LE with a mark", [0xFF, 0xFE, 0x1F, 0x75], 0, "像是 UTF-16 编码", 1, 1),
    Broken("UTF-16 BE with a mark", [0xFE, 0xFF, 0x75, 0x1F], 0, "像是 UTF-16 编码", 1, 1),
    Broken("UTF-16 without a mark", Array("a: b\n".utf8).flatMap { [$0, 0] }, 1, "UTF-16", 1, 2),
    Broken("UTF-32", [0xFF, 0xFE, 0, 0, 0x1F, 0x75, 0, 0], 0, "像是 UTF-32 编码", 1, 1),
    Broken("NUL", Array("标题\nab".utf8) + [0] + Array("cdefghijk".utf8), 9, "NUL", 2, 3),
    Broken("cut in a character", Array("标题很长".utf8.dropLast()), 9, "断了", 1, 4),
    Broken("GBK pasted into UTF-8", Array("标题".utf8) + gbk.dropFirst(2), 6, "粘进", 1, 3),
    Broken("Latin-1", Array("caf".utf8) + [0xE9] + Array(" au lait".utf8), 3, "无法辨认", 1, 4),
    Broken("an overlong slash", [0xC0, 0xAF], 0, "", 1, 1),
    Broken("a surrogate", [0x61, 0xED, 0xA0, 0x80], 1, "", 1, 2),
    Broken("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], 0, "", 1, 1),
    Broken("after CRLF", Array("一\r\n二".utf8) + [0xFF], 8, "", 2, 2),
  ])
  func whatIsNotUtf8HasItsPlaceAndAGuess(_ broken: Broken) throws {
    let result = decode(broken.bytes)
    #expect(result.value == nil)
    let problem = try #require(result.problems.first)
    #expect(result.problems.count == 1)
    #expect(problem.code == .fileNotUtf8)
    #expect(problem.message.zh.contains("第 \(broken.offset) 字节"))
    #expect(problem.message.en.contains("offset \(broken.offset))"))
    #expect(problem.message.zh.contains(broken.guess))
    #expect(problem.start == Position(line: broken.line, column: broken.column))
    #expect(try #require(problem.help).zh.contains("UTF-8"))
  }

  @Test func aLineMayHave16KiBAndNotOneByteMore() throws {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 16 * 1024)
    let newline = [UInt8(ascii: "\n")]
    #expect(decode(line + newline + line).problems.isEmpty)
    #expect(decode(line + [0x0D, 0x0A] + line).problems.isEmpty)
    let result = decode(newline + line + [0x62, 0x0A, 0x63])
    #expect(result.value == nil)
    let problem = try #require(result.problems.first)
    #expect(problem.code == .fileLineTooLong)
    #expect(problem.start == Position(line: 2, column: 1))
    #expect(problem.message.en == "the line has 16385 B, over the limit of 16 KiB")
    #expect(decode(line + [0x62]).problems.map(\.code) == [.fileLineTooLong])
  }

  @Test func everyLineThatIsTooLongIsReported() {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 16 * 1024 + 1) + [0x0A]
    #expect(decode(line + line + line).problems.map(\.start.line) == [1, 2, 3])
  }

  @Test func aFileOverTheLimitIsRefusedWithItsFigure() throws {
    #expect(decode([0x61, 0x0A, 0x61, 0x0A], size: 4).problems.isEmpty)
    let result = decode([0x61, 0x0A, 0x61, 0x0A, 0x61], size: 4)
    #expect(result.value == nil)
    let problem = try #require(result.problems.first)
    #expect(problem.code == .fileTooLarge)
    #expect(problem.message.zh == "文件有 5 B，超过上限 4 B")
  }
}
