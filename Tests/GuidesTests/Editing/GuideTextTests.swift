import Guides
import Testing

/// A guide's file that is changed by a form stays as it is in everything that the form does not show.
@Suite("A guide changed by a form")
struct GuideTextTests {
  /// With all that a form knows nothing of: comments, unknown keys, an order of its own, odd blanks.
  static let written = """
    ---
    # 县里统一编号 2026-17
    keywords: [准生证, "生育, 服务卡"]   # 常用叫法
    title:   生育登记
    id: birth
    owner: { post: 生育登记岗, standin: '政务服务科', phone: "0000-8810021", from: 2026-01-01 }
    department: weijian # 卫健局
    x-county-code: 0017

    topics:
      - birth   # 第一个
      - health
    reviewed: 2026-10-20
    draft: false
    ---

    夫妻都可以登记。\u{20}\u{20}

    ## 收费
    不收费。

    """

  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let from: String
    let to: String
    let change: @Sendable (inout GuideFields) -> Void

    init(
      _ name: String,
      _ from: String,
      _ to: String,
      _ change: @escaping @Sendable (inout GuideFields) -> Void
    ) {
      testDescription = name
      self.from = from
      self.to = to
      self.change = change
    }
  }

  static let changes = [
    Change("a title", "title:   生育登记\n", "title:   生育服务登记\n") { $0.title = "生育服务登记" },
    Change("a title that YAML would misread", "生育登记\n", "\"# 1: [a]\"\n") { $0.title = "# 1: [a]" },
    Change("a department with a comment behind it", "weijian #", "minzheng #") {
      $0.department = "minzheng"
    },
    Change("a stand-in among the owner's facts", "'政务服务科'", "办公室") { $0.ownerStandin = "办公室" },
    Change("a telephone that was quoted", "\"0000-8810021\"", "\"0000-8810099\"") {
      $0.ownerPhone = "0000-8810099"
    },
    Change("a list in brackets", "[准生证, \"生育, 服务卡\"]", "[准生证, \"生育, 服务卡\", 建档]") {
      $0.keywords.append("建档")
    },
    Change("one more line of a list", "  - health\n", "  - health\n  - family\n") {
      $0.topics.append("family")
    },
    Change("one line less", "  - health\n", "") { $0.topics.removeLast() },
    Change("a date", "2026-10-20", "2026-11-26") { $0.reviewed = "2026-11-26" },
    Change("a field that was not there", "  - health\n", "  - health\naudience: both\n") {
      $0.audience = "both"
    },
    Change("a field that goes", "reviewed: 2026-10-20\n", "") { $0.reviewed = "" },
    Change("a draft", "draft: false", "draft: true") { $0.isDraft = true },
    Change("nothing", "", "") { _ in },
  ]

  @Test("changes what was changed and nothing else", arguments: changes, ["\n", "\r\n"])
  func changesNothingElse(change: Change, end: String) throws {
    let mark = end == "\n" ? "" : "\u{FEFF}"
    func bytes(_ text: String) -> [UInt8] {
      Array((mark + text.replacing("\n", with: end)).utf8)
    }
    let before = bytes(Self.written)
    let text = try #require(GuideText(before))
    var fields = try #require(text.fields)
    change.change(&fields)
    let after = try #require(text.changed(fields, body: text.body))
    let expected =
      change.from.isEmpty ? Self.written : Self.written.replacing(change.from, with: change.to)
    #expect(
      String(decoding: after, as: UTF8.self) == String(decoding: bytes(expected), as: UTF8.self)
    )
  }

  @Test("keeps every line end of a file that mixes them")
  func keepsMixedLineEnds() throws {
    let before = Array("---\r\ntitle: 甲\ndepartment: a\r\n---\r\n一。\n二。\r\n三。\r四。".utf8)
    let text = try #require(GuideText(before))
    var fields = try #require(text.fields)
    fields.title = "乙"
    let after = try #require(text.changed(fields, body: text.body.replacing("二。", with: "二！")))
    #expect(after == Array("---\r\ntitle: 乙\r\ndepartment: a\r\n---\r\n一。\n二！\r\n三。\r四。".utf8))
  }

  @Test("has several changes in one")
  func hasSeveralChanges() throws {
    let text = try #require(GuideText(Array("---\ntitle: 甲\n---\n正文。\n".utf8)))
    var fields = try #require(text.fields)
    fields.title = "乙"
    fields.department = "weijian"
    fields.ownerPost = "岗位"
    fields.ownerPhone = "12345"
    fields.topics = ["birth"]
    fields.isDraft = true
    let after = try #require(text.changed(fields, body: "新的。\n"))
    #expect(
      String(decoding: after, as: UTF8.self) == """
        ---
        title: 乙
        department: weijian
        owner: { post: 岗位, phone: 12345 }
        topics: [birth]
        draft: true
        ---
        新的。

        """
    )
  }

  @Test("changes no front matter in one line in a way that would take other fields with it")
  func changesNothingTwice() throws {
    let text = try #require(GuideText(Array("---\n{title: a, summary: bbbb}\n---\n".utf8)))
    var fields = try #require(text.fields)
    fields.title = ""
    fields.summary = ""
    #expect(text.changed(fields, body: "") == nil)
  }

  @Test(
    "leaves front matter alone that a form cannot show",
    arguments: [
      "---\ntitle: [甲]\n---\n", "---\ntitle: 甲\ntitle: 乙\n---\n", "---\ntitle: 甲\n", "没有信息栏\n",
      "---\nowner: 张三\n---\n", "---\ntopics: { a: b }\n---\n", "---\n- a\n---\n",
    ]
  )
  func leavesOtherFrontMatterAlone(written: String) throws {
    let text = try #require(GuideText(Array(written.utf8)))
    #expect(text.fields == nil)
    #expect(text.changed(GuideFields(), body: "") == nil)
    #expect(text.changed(to: text.whole) == Array(written.utf8))
  }

  @Test(
    "never writes what reads otherwise than it was meant",
    arguments: [
      "a\nb", "a\u{0}b", "\"", "'", "\\", "- a", "a: b", "a # b", "{a}", "*a", "&a", "!a", "%a",
      "@a", "`a",
      "true", "~", "null", "0571", "12:30", " 前后空 ", "，", "a,b", "a\u{2028}b", "e\u{301}",
    ]
  )
  func neverWritesAnythingElse(title: String) throws {
    let text = try #require(GuideText(Array(Self.written.utf8)))
    var fields = try #require(text.fields)
    fields.title = title
    fields.ownerPost = title
    fields.keywords = [title]
    guard let after = text.changed(fields, body: text.body) else { return }
    let read = try #require(GuideText(after)?.fields)
    #expect(read.title == read.ownerPost)
    #expect(read.keywords == [read.title])
    #expect(read.department == "weijian")
  }
}
