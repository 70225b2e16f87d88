import Diagnostics
import Feeds
import Testing

@Suite("A feed that is not strict JSON")
struct JSONCheckTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    let testDescription: String

    init(_ name: String, _ text: String, _ message: String) {
      self.text = text
      self.message = message
      testDescription = name
    }
  }

  static let mistakes: [Mistake] = [
    Mistake("nothing", "‹›", "数据到这里就断了"),
    Mistake("only space", " \n‹›", "数据到这里就断了"),
    Mistake("an open object", #"{"a":1‹›"#, "数据到这里就断了"),
    Mistake("an open string", #"{"a‹›"#, "数据到这里就断了"),
    Mistake("an open word", "[tru‹›", "数据到这里就断了"),
    Mistake("an open escape", #"["\u00‹›"#, "数据到这里就断了"),
    Mistake("a comma before }", #"{"a":1‹,› }"#, "最后一项后面多了逗号"),
    Mistake("a comma before ]", "[1‹,›]", "最后一项后面多了逗号"),
    Mistake("two commas", "[1,‹,›2]", "这里不能写“,”"),
    Mistake("a comma first", "[‹,›1]", "这里不能写“,”"),
    Mistake("a comma first in an object", "{‹,›}", "这里不能写“,”"),
    Mistake("a line comment", "[1] ‹//› ok", "JSON 里不能写注释"),
    Mistake("a block comment", "[‹/*› 1 */ 2]", "JSON 里不能写注释"),
    Mistake("a hash comment", "‹#› ok\n[]", "这里不能写“#”"),
    Mistake("text behind", "{} ‹x›", "文档后面还有“x”"),
    Mistake("a second document", "{}\n‹{›}", "文档后面还有“{”"),
    Mistake("a key without quotes", "{‹state›: 1}", "这里不能写“state”"),
    Mistake("single quotes", "[‹'›a']", "这里不能写“'”"),
    Mistake("Chinese quotes", "[‹“›开放”]", "这里不能写““”"),
    Mistake("a number as key", "{‹1›: 1}", "这里不能写“1”"),
    Mistake("no colon", #"{"a" ‹1›}"#, "这里不能写“1”"),
    Mistake("a Chinese colon", #"{"a"‹：›1}"#, "这里不能写“：”"),
    Mistake("no comma", #"{"a":1 ‹"›b":2}"#, "这里不能写“\"”"),
    Mistake("the wrong bracket", #"{"a":1‹]›"#, "这里不能写“]”"),
    Mistake("a word of Python", "[‹None›]", "这里不能写“None”"),
    Mistake("a long word", "[‹trueish›]", "这里不能写“trueish”"),
    Mistake("not a number", "[‹NaN›]", "这里不能写“NaN”"),
    Mistake("a plus sign", "[‹+1›]", "这里不能写“+1”"),
    Mistake("a leading zero", "[‹012›]", "“012”不是 JSON 的数字"),
    Mistake("a minus alone", "[‹-›]", "“-”不是 JSON 的数字"),
    Mistake("a point without digits", "[‹1.›]", "“1.”不是 JSON 的数字"),
    Mistake("a point first", "[‹.5›]", "这里不能写“.5”"),
    Mistake("an exponent without digits", "[‹1e+›]", "“1e+”不是 JSON 的数字"),
    Mistake("hexadecimal", "[‹0x10›]", "“0x10”不是 JSON 的数字"),
    Mistake("an unknown escape", #"["‹\x›41"]"#, #"“\x”不是 JSON 的转义"#),
    Mistake("an escaped Han character", #"["‹\好›"]"#, #"“\好”不是 JSON 的转义"#),
    Mistake("an escape of three digits", #"["‹\u00g›"]"#, #"“\u00g”不是 JSON 的转义"#),
    Mistake("a high surrogate", #"["‹\ud83d›"]"#, #"“\ud83d”只是半个字符"#),
    Mistake("a low surrogate", #"["‹\ude00›"]"#, #"“\ude00”只是半个字符"#),
    Mistake("two high surrogates", #"["‹\ud83d›\ud83d"]"#, #"“\ud83d”只是半个字符"#),
    Mistake("a surrogate and a letter", #"["‹\ud83d›\n"]"#, #"“\ud83d”只是半个字符"#),
    Mistake("a line end in a text", "[\"a‹\n›b\"]", "文字里有控制字符"),
    Mistake("a tab in a text", "[\"‹\t›\"]", "文字里有控制字符"),
    Mistake("an escaped NUL", #"["‹\u0000›"]"#, "文字里有控制字符"),
    Mistake("a no-break space", "[‹\u{A0}›1]", "这里不能写“\u{A0}”"),
    Mistake("33 levels", String(repeating: "[", count: 32) + "‹[›", "嵌套超过 32 层"),
  ]

  @Test("is no feed, and its first mistake is told with its place", arguments: mistakes)
  func mistakesAreFound(mistake: Mistake) throws {
    let feed = try expectFeedProblem(.feedSyntax, in: mistake.text, mistake.message)
    #expect(feed == nil)
  }

  @Test(
    "is no feed where a key stands twice",
    arguments: [
      #"{"a":1,‹"a"›:2}"#, #"{"a":{"b":1},"c":[{"d":1,‹"d"›:1}]}"#,
      // Written in two ways, it is one key.
      #"{"state":1,‹"st\u0061te"›:2}"#, #"{"好":1,‹"\u597d"›:2}"#, #"{"😀":1,‹"\ud83d\ude00"›:2}"#,
      #"{"":1,‹""›:2}"#, #"{"a\/b":1,‹"a/b"›:2}"#, #"{"c":1,"b":1,‹"b"›:2,"c":3}"#,
    ]
  )
  func keysStandOnce(text: String) throws {
    let word = try #require(text.firstMatch(of: /‹(.*)›/)).1
    try expectFeedProblem(.feedKeyTwice, in: text, "同一个对象里，键 \(word) 写了两次")
  }

  @Test("is no feed where one of very many keys stands twice")
  func manyKeys() throws {
    let keys = (0..<20_000).map { "\"k\(($0 * 7919) % 20_000)\":0" }.joined(separator: ",")
    try expectFeedProblem(.feedKeyTwice, in: "{\(keys),‹\"k17\"›:1}", "同一个对象里，键 \"k17\" 写了两次")
    let checked = FeedFixture.read("{\(keys)}")
    #expect(checked.problems.map(\.code) == [.feedFrameInvalid])
  }

  @Test("may have keys that only look alike")
  func keysAreBytes() {
    // é as one character and as two, which Swift's String holds equal.
    let checked = FeedFixture.read("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(checked.problems.map(\.code) == [.feedFrameInvalid])
  }

  @Test(
    "is no feed in another encoding",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], "数据以字节顺序标记（BOM）开头"),
      ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "数据是 UTF-16 编码的"),
      ([0xFE, 0xFF, 0x00, 0x7B], "数据是 UTF-16 编码的"),
      ([0x7B, 0x00, 0x7D, 0x00], "数据是 UTF-16 编码的"),
      ([0x7B, 0x00, 0x00, 0x00], "数据是 UTF-32 编码的"),
      ([0x5B, 0x22, 0xC4, 0xE3, 0x22, 0x5D], "第 2 个字节不是 UTF-8 文字"),
      ([0x5B, 0x22, 0x61, 0x00, 0x22, 0x5D], "第 3 个字节不是 UTF-8 文字"),
      ([0x5B, 0x31, 0x2C, 0x31, 0x00, 0x5D], "第 4 个字节不是 UTF-8 文字"),
      ([0x5B, 0x22, 0xC0, 0x80, 0x22, 0x5D], "第 2 个字节不是 UTF-8 文字"),
      ([0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], "第 2 个字节不是 UTF-8 文字"),
      ([0x5B, 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22, 0x5D], "第 2 个字节不是 UTF-8 文字"),
    ] as [([UInt8], String)]
  )
  func otherEncodings(bytes: [UInt8], message: String) throws {
    let checked = FeedFixture.read(bytes)
    #expect(checked.value == nil)
    #expect(checked.problems.map(\.code) == [.feedSyntax])
    #expect(checked.problems.first?.message.zh == message)
  }

  @Test("stops at no depth of hostile nesting", arguments: ["[", #"{"a":"#])
  func nestingIsNoRecursion(opening: String) {
    let checked = FeedFixture.read(String(repeating: opening, count: 1_000_000))
    #expect(checked.problems.map(\.message.zh) == ["嵌套超过 32 层"])
  }

  @Test("has its place in characters, whatever stands before it on the line")
  func columnsAreCharacters() throws {
    let checked = FeedFixture.read("{\"a\": 1,\n \"名😀称\": 是 }")
    #expect(checked.problems.first?.start == Position(line: 2, column: 9))
  }
}

@Suite("A hostile feed")
struct HostileFeedTests {
  @Test("with very long names is read to its end, and its messages stay short")
  func longNames() throws {
    let long = "e" + String(repeating: "\u{301}", count: 200_000)
    let text = FeedFixture.contract(
      replacing: #""online":  { "state": "open""#,
      with: #""\#(long)": 1, "online":  { "state": "\#(long)", "\#(long)": 1"#
    ).replacing(#"["guide:birth-registration/online"]"#, with: #"["guide:\#(long)"]"#)
    let checked = FeedFixture.read(text)
    #expect(checked.problems.count == 4)
    #expect(checked.problems.allSatisfy { $0.message.zh.utf8.count < 500 })
    #expect(checked.value?.channels.first?.state == .unknown)
  }

  @Test("with very many entries that are wrong is read to its end")
  func manyWrongEntries() throws {
    let windows = (0..<4_000).map { #"{"id":"a\#($0 % 2_000)","title":"x","affects":[]}"# }
    let text = FeedFixture.contract(
      replacing: #""maintenance": ["#,
      with: #""maintenance": [\#(windows.joined(separator: ",")), "#
    )
    let checked = FeedFixture.read(text)
    #expect(checked.problems.count == 101)
    #expect(checked.value?.incidents.count == 2_001)
    #expect(checked.value?.maintenance.count == 1)
  }
}
