import Diagnostics
import Feeds
import Guides
import Testing

@Suite("A feed as a table")
struct TableTests {
  static let table = """
    guide,channel,state,observed,valid_for,note,staff_on_duty,waiting,replies.window,replies.received,\
    replies.answered,replies.on_time,replies_half,replies.nine_in_ten,replies.oldest_waiting,handling.window,\
    handling.count,handling.half,handling_nine_in_ten,generated
    birth-registration,online,open,2026-11-23T09:03:00+08:00,PT45M,"短信晚几分钟，""别急""\n请等",1,,P30D,412,171,130,PT72H,P12D,P14D,,,,,
    birth-registration,counter,limited,2026-11-23T09:04:00+08:00,,,null,3,null,null,,,,,,P30D,230,PT15M,PT25M,
    marriage,phone,closed,,,,,,,,,,,,,,,,,2026-11-23T09:00:00+08:00

    """

  private func read(_ text: String) throws -> StatusFeed {
    let checked = FeedFixture.read(text, .table)
    #expect(checked.problems.map(\.message.zh) == [])
    return try #require(checked.value)
  }

  @Test("has a row for each guide and channel", arguments: ["\n", "\r\n"])
  func everyRowIsARecord(lineEnd: String) throws {
    let feed = try read(
      Self.table.replacing("\n请", with: "请").replacing("\n", with: lineEnd)
    )
    #expect(feed.name == "status.csv")
    #expect(feed.generated == (try FeedFixture.moment("2026-11-23T09:04:00+08:00")))
    #expect(feed.channels.map(\.state) == [.open, .limited, .closed])
    #expect(feed.channels.map(\.channel) == [.online, .counter, .phone])
    let online = feed.channels[0]
    #expect(online.note == "短信晚几分钟，\"别急\"请等")
    #expect(online.observation.observed == (try FeedFixture.moment("2026-11-23T09:03:00+08:00")))
    #expect(online.observation.validUntil == (try FeedFixture.moment("2026-11-23T09:48:00+08:00")))
    #expect(online.staffOnDuty == .value(1))
    #expect(online.waiting == .notProvided)
    var replies = Replies(window: try FeedFixture.span("P30D"), received: 412)
    replies.answered = .value(171)
    replies.onTime = .value(130)
    replies.half = .value(try FeedFixture.span("P3D"))
    replies.nineInTen = .value(try FeedFixture.span("P12D"))
    replies.oldestWaiting = .value(try FeedFixture.span("P14D"))
    #expect(online.replies == .value(replies))
    #expect(online.handling == .notProvided)
    let counter = feed.channels[1]
    #expect(counter.staffOnDuty == .notApplicable)
    #expect(counter.replies == .notApplicable)
    #expect(counter.handling.value?.count == 230)
    #expect(counter.handling.value?.nineInTen == .value(try FeedFixture.span("PT25M")))
  }

  @Test("tells the line of each record, also behind a note of two lines")
  func placesAreLines() throws {
    let feed = try read(Self.table)
    #expect(feed.channels.map(\.place.pointer) == ["line 2", "line 4", "line 5"])
    #expect(feed.channels[0].note == "短信晚几分钟，\"别急\"\n请等")
  }

  @Test("counts for as long as the site says where it does not say so itself")
  func validFor() throws {
    let usual = try read(Self.table).channels[1].observation
    #expect(usual.validUntil == (try FeedFixture.moment("2026-11-23T09:34:00+08:00")))
    let said = FeedFixture.read(Self.table, .table, validFor: try FeedFixture.span("PT2H"))
    #expect(
      said.value?.channels[1].observation.validUntil
        == (try FeedFixture.moment("2026-11-23T11:04:00+08:00"))
    )
  }

  @Test("may begin with a byte order mark and have empty rows and columns without a name")
  func spreadsheets() throws {
    let text = """
      \u{FEFF}guide,channel,state,observed,,
      marriage,counter,open,2026-11-23T09:03:00+08:00,,
      ,,,,,

      marriage,phone,limited,2026-11-23T09:03:00+08:00,,

      """
    let checked = FeedFixture.read(text, .table)
    #expect(checked.value?.channels.map(\.state) == [.open, .limited])
    #expect(checked.problems.isEmpty)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let rows: String
    let code: ProblemCode
    let message: String
    var testDescription: String { rows }

    init(_ rows: String, _ code: ProblemCode, _ message: String) {
      self.rows = rows
      self.code = code
      self.message = message
    }
  }

  static let header =
    "guide,channel,state,observed,replies.window,replies.received,replies.answered\n"
  static let time = "2026-11-23T09:03:00+08:00"

  @Test(
    "that cannot be cut into cells in one way is no feed",
    arguments: [
      Mistake(header + "marriage,counter,op‹\"›en\",\(time),,,\n", .feedSyntax, "格子中间有双引号"),
      Mistake(header + "marriage,\"counter\"‹ ›,open,\(time),,,\n", .feedSyntax, "双引号后面还有文字"),
      Mistake(header + "marriage,‹\"›counter,open,\(time),,,\n", .feedSyntax, "双引号没有关上"),
      Mistake(header + "marriage,counter,open,\(time),,,‹\r›marriage", .feedSyntax, "换行只有回车，没有换行符"),
      Mistake("guide,channel,state,‹state›\n", .feedKeyTwice, "列“state”写了两次"),
      Mistake("‹guide›,channel,observed\n", .feedFrameInvalid, "表头没有“state”这一列"),
      Mistake("‹›", .feedFrameInvalid, "表是空的"),
      Mistake("‹guide›,channel,state\nmarriage,counter,open\n", .feedFrameInvalid, "没有一行写了时刻"),
    ]
  )
  func brokenTablesAreRefused(mistake: Mistake) throws {
    let feed = try expectFeedProblem(
      mistake.code,
      in: mistake.rows,
      mistake.message,
      format: .table
    )
    #expect(feed == nil)
  }

  @Test("in another encoding is no feed")
  func otherEncodings() {
    let checked = FeedFixture.read(
      Array(Self.header.utf8) + [0xB3, 0xC7, 0x0A],
      .table
    )
    #expect(checked.value == nil)
    #expect(checked.problems.map(\.code) == [.feedSyntax])
    #expect(checked.problems.first?.start.line == 2)
  }

  @Test(
    "with a mistake in a row leaves what the row speaks of unknown",
    arguments: [
      Mistake("marriage,counter,‹fine›,\(time),,,\n", .feedEntryInvalid, "“fine”不是一种状态（line 2）"),
      Mistake("marriage,counter,‹Open›,\(time),,,\n", .feedEntryInvalid, "“Open”不是一种状态（line 2）"),
      Mistake("‹marriage›,counter,,\(time),,,\n", .feedEntryInvalid, "缺少“state”（line 2）"),
      Mistake("‹marriage›,counter,open,,,,\n", .feedEntryInvalid, "缺少“observed”（line 2）"),
      Mistake(
        "marriage,counter,open,‹2026/11/23 9:03›,,,\n",
        .feedEntryInvalid,
        "“2026/11/23 9:03”不是一个时刻（line 2）"
      ),
      Mistake(
        "‹marriage›,counter,open,\(time),,\n",
        .feedEntryInvalid,
        "这一行的格数和表头不同，或者行尾断了（line 2）"
      ),
      Mistake(
        "‹marriage›,counter,open,\(time),,,,\n",
        .feedEntryInvalid,
        "这一行的格数和表头不同，或者行尾断了（line 2）"
      ),
      Mistake(
        "‹marriage›,counter,open,\(time),,,",
        .feedEntryInvalid,
        "这一行的格数和表头不同，或者行尾断了（line 2）"
      ),
    ]
  )
  func rowsAreChecked(mistake: Mistake) throws {
    let text =
      Self.header + mistake.rows
      + (mistake.rows.hasSuffix("\n") ? "marriage,phone,open,\(Self.time),,,\n" : "")
    let (plain, span) = unmarked(text)
    let other = FeedFixture.read(plain, .table, sent: Instant(rfc3339: Self.time))
    let problem = try #require(other.problems.first)
    #expect(other.problems.count == 1)
    #expect(problem.code == mistake.code)
    #expect(problem.message.zh == mistake.message)
    #expect(problem.place?.span == span)
    #expect(other.value?.channels.first?.state == .unknown)
    #expect(other.value?.channels.first?.channel == .counter)
    #expect(other.value?.channels.dropFirst().allSatisfy { $0.state == .open } == true)
  }

  @Test("with a wrong figure in a row loses the group")
  func figuresAreChecked() throws {
    let text = Self.header + "marriage,counter,open,\(Self.time),P30D,10,‹11›\n"
    let feed = try expectFeedProblem(
      .feedEntryInvalid,
      in: text,
      "“answered”（11）比“received”（10）多（line 2）",
      format: .table
    )
    #expect(feed?.channels.first?.state == .open)
    #expect(feed?.channels.first?.replies == .notProvided)
  }

  @Test("names guides, channels and columns that there are")
  func namesAreChecked() throws {
    try expectFeedProblem(
      .feedReferenceUnknown,
      in: Self.header + "‹mariage›,counter,open,\(Self.time),,,\n",
      "本站没有指南“mariage”（line 2）",
      format: .table,
      help: "是不是想写“marriage”？"
    )
    try expectFeedProblem(
      .feedReferenceUnknown,
      in: Self.header + "marriage,‹online›,open,\(Self.time),,,\n",
      "指南“marriage”没有渠道“online”（line 2）",
      format: .table
    )
    try expectFeedProblem(
      .feedEntryInvalid,
      in: Self.header + "marriage,‹窗口›,open,\(Self.time),,,\n",
      "“窗口”不是一种渠道（line 2）",
      format: .table,
      help: "写 online、counter、phone、post 或 assisted"
    )
    try expectFeedProblem(
      .feedKeyUnknown,
      in: "guide,channel,state,observed,‹replies.mean›\nmarriage,counter,open,\(Self.time),PT1H\n",
      "不认识的列“replies.mean”（line 1）",
      format: .table
    )
  }

  @Test("with two rows for a channel knows nothing of it")
  func rowsStandOnce() throws {
    let row = "marriage,counter,open,\(Self.time),,,\n"
    let feed = try expectFeedProblem(
      .feedEntryTwice,
      in: Self.header + row + "marriage,phone,open,\(Self.time),,,\n"
        + "marriage,‹counter›,closed,\(Self.time),,,\n",
      "渠道“marriage/counter”写了两次（line 4）",
      format: .table
    )
    #expect(feed?.channels.map(\.state) == [ReportedState.unknown, .open])
  }

  @Test("that was cut has no record of a row that was cut")
  func everyPrefix() throws {
    let bytes = Array(Self.table.utf8)
    let whole = try #require(FeedFixture.read(bytes, .table).value)
    for count in 0..<bytes.count {
      guard let feed = FeedFixture.read(Array(bytes[..<count]), .table).value else { continue }
      let believed = feed.channels.filter { $0.state != .unknown }
      #expect(believed == Array(whole.channels.prefix(believed.count)), "cut at byte \(count)")
      #expect(
        feed.channels.dropFirst(believed.count).allSatisfy { $0.replies == .notProvided },
        "cut at byte \(count)"
      )
    }
  }
}
