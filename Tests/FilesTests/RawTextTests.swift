import Diagnostics
import Files
import Testing

struct RawTextTests {
  private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Replaces `二` of the text as it is read, and puts a line behind the first.
  private func mended(_ text: [UInt8]) throws -> [UInt8] {
    let file = try #require(decodeText(text, path: "content/a.md", sizeLimit: 1000).value)
    let two = try #require(file.text(file.span).utf8.firstRange(of: "二".utf8))
    let start = file.text(file.span).utf8.distance(
      from: file.text(file.span).startIndex,
      to: two.lowerBound
    )
    let line = file.line(at: 0).end + 1
    let mend = try #require(
      Mend([Mend.Edit(Span(start, start + 3), "2"), Mend.Edit(Span(line, line), "新\n")])
    )
    return RawText(text).applying(mend)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func aMendKeepsTheMarkTheLineEndsAndEveryOtherByte(_ end: String, _ hasMark: Bool) throws {
    let head = hasMark ? mark : []
    let before = head + Array("一\(end)二 \(end)\(end)三\t".utf8)
    let after = head + Array("一\(end)新\(end)2 \(end)\(end)三\t".utf8)
    #expect(try mended(before) == after)
  }

  @Test func lineEndsThatAreMixedStayMixed() throws {
    #expect(
      try mended(Array("一\r\n二\n三\r四\n".utf8)) == Array("一\r\n新\r\n2\n三\r四\n".utf8)
    )
  }
}
