import Diagnostics
import Feeds
import Guides
import Testing

@Suite("A mistake in an entry of a feed")
struct EntryTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let message: String
    let help: String?
    var testDescription: String { new }

    init(_ old: String, _ new: String, _ message: String, help: String? = nil) {
      self.old = old
      self.new = new
      self.message = message
      self.help = help
    }
  }

  private func broken(_ mistake: Mistake, _ code: ProblemCode = .feedEntryInvalid) throws
    -> StatusFeed
  {
    let text = FeedFixture.contract(replacing: mistake.old, with: mistake.new)
    let feed = try expectFeedProblem(code, in: text, mistake.message, help: mistake.help)
    return try #require(feed)
  }

  static let channelMistakes = [
    Mistake(
      #""open", "observed""#,
      #"‹"opne"›, "observed""#,
      "“opne”不是一种状态（/services/0/channels/online/state）",
      help: "是不是想写“open”？"
    ),
    Mistake(
      #""open", "observed""#,
      #"‹"OPEN"›, "observed""#,
      "“OPEN”不是一种状态（/services/0/channels/online/state）",
      help: "是不是想写“open”？"
    ),
    Mistake(
      #""open", "observed""#,
      #"‹"正常"›, "observed""#,
      "“正常”不是一种状态（/services/0/channels/online/state）",
      help: "写 open、limited、closed 或 unknown"
    ),
    Mistake(
      #""open", "observed""#,
      #"‹true›, "observed""#,
      "“true”不是一种状态（/services/0/channels/online/state）"
    ),
    Mistake(
      #""open", "observed""#,
      #"‹null›, "observed""#,
      "“null”不是一种状态（/services/0/channels/online/state）"
    ),
    Mistake(
      #"{ "state": "open", "observed""#,
      #"‹{› "observed""#,
      "缺少“state”（/services/0/channels/online）"
    ),
    Mistake(
      #""2026-11-23T09:03:00+08:00""#,
      #"‹"2026-11-31T09:03:00+08:00"›"#,
      "“2026-11-31T09:03:00+08:00”不是一个时刻（/services/0/channels/online/observed）"
    ),
    Mistake(
      #""2026-11-23T09:03:00+08:00""#,
      #"‹"2026-11-23T24:00:00+08:00"›"#,
      "“2026-11-23T24:00:00+08:00”不是一个时刻（/services/0/channels/online/observed）"
    ),
    Mistake(
      #""短信会晚几分钟""#,
      "‹[›]",
      "“[”不能写在这里（/services/0/channels/online/note）"
    ),
  ]

  @Test("in a channel leaves it unknown, without figures", arguments: channelMistakes)
  func aChannelIsUnknown(mistake: Mistake) throws {
    let feed = try broken(mistake)
    let record = try #require(feed.channels.first)
    #expect(record.channel == .online)
    #expect(record.state == .unknown)
    #expect(record.observation.observed == feed.generated)
    #expect(record.note == nil)
    #expect(record.staffOnDuty == .notProvided)
    #expect(record.replies == .notProvided)
    // What stands beside it is read.
    #expect(feed.channels.last?.state == .open)
    #expect(feed.offices.count == 1)
  }

  @Test("that is a channel of another type leaves it unknown")
  func aChannelOfAnotherType() throws {
    let text = FeedFixture.contract(
      replacing: #""counter": {"#,
      with: #""counter": "open", "x": {"#
    )
    let record = try #require(FeedFixture.read(text).value?.channels.last)
    #expect(record.channel == .counter)
    #expect(record.state == .unknown)
  }

  @Test("that is no set of channels leaves all of the guide unknown")
  func channelsOfAnotherType() throws {
    let text = FeedFixture.contract(replacing: #""channels": {"#, with: #""channels": [], "x": {"#)
    let checked = FeedFixture.read(text)
    #expect(checked.problems.map(\.code) == [.feedKeyUnknown, .feedEntryInvalid])
    #expect(checked.value?.channels.map(\.channel) == [.online, .counter])
    #expect(checked.value?.channels.allSatisfy { $0.state == .unknown } == true)
  }

  static let replyMistakes = [
    Mistake(
      #""on_time": 130"#,
      #""on_time": ‹172›"#,
      "“on_time”（172）比“answered”（171）多（/services/0/channels/online/replies/on_time）",
      help: "两个数互相矛盾，这一组数都不采信"
    ),
    Mistake(
      #""answered": 171"#,
      #""answered": ‹413›"#,
      "“answered”（413）比“received”（412）多（/services/0/channels/online/replies/answered）"
    ),
    Mistake(
      #""received": 412"#,
      #""received": ‹-412›"#,
      "“-412”不是件数（/services/0/channels/online/replies/received）"
    ),
    Mistake(
      #""received": 412"#,
      #""received": ‹412.0›"#,
      "“412.0”不是件数（/services/0/channels/online/replies/received）"
    ),
    Mistake(
      #""received": 412"#,
      #""received": ‹"412"›"#,
      "“412”不是件数（/services/0/channels/online/replies/received）"
    ),
    Mistake(
      #""received": 412"#,
      #""received": ‹99999999999999999999›"#,
      "“99999999999999999999”不是件数（/services/0/channels/online/replies/received）"
    ),
    Mistake(
      #""received": 412"#,
      #""received": ‹null›"#,
      "“null”不能写在这里（/services/0/channels/online/replies/received）"
    ),
    Mistake(
      #"{ "window": "P30D", "received": 412"#,
      #"‹{› "received": 412"#,
      "缺少“window”（/services/0/channels/online/replies）"
    ),
    Mistake(
      #""half": "PT72H""#,
      #""half": ‹"72 小时"›"#,
      "“72 小时”不是时长（/services/0/channels/online/replies/half）"
    ),
    Mistake(
      #""half": "PT72H""#,
      #""half": ‹"P13D"›"#,
      "“half”（P13D）比“nine_in_ten”（P12D）长（/services/0/channels/online/replies/half）"
    ),
    Mistake(
      #""oldest_waiting": "P14D""#,
      #""oldest_waiting": ‹14›"#,
      "“14”不是时长（/services/0/channels/online/replies/oldest_waiting）"
    ),
  ]

  @Test("in a group of figures costs the group, not the state", arguments: replyMistakes)
  func aGroupIsNotProvided(mistake: Mistake) throws {
    let record = try #require(try broken(mistake).channels.first)
    #expect(record.state == .open)
    #expect(record.replies == .notProvided)
    #expect(record.staffOnDuty == .value(1))
  }

  @Test("in the other figures costs these alone")
  func otherFigures() throws {
    let staff = try broken(
      Mistake(
        #""staff_on_duty": 1"#,
        #""staff_on_duty": ‹-1›"#,
        "“-1”不是件数（/services/0/channels/online/staff_on_duty）"
      )
    )
    #expect(staff.channels.first?.staffOnDuty == .notProvided)
    #expect(staff.channels.first?.replies.value?.received == 412)
    let handling = try broken(
      Mistake(
        #""count": 230"#,
        #""count": ‹[›]"#,
        "“[”不是件数（/services/0/channels/counter/handling/count）"
      )
    )
    #expect(handling.channels.last?.handling == .notProvided)
    #expect(handling.channels.last?.waiting == .value(3))
    let satisfaction = try broken(
      Mistake(
        "[120, 60, 20, 9, 4]",
        "‹[›120, 60, 20, 9]",
        "满意度有 4 个数，应有五个（/services/0/satisfaction/counts）"
      )
    )
    #expect(satisfaction.services.first?.satisfaction == .notProvided)
    #expect(satisfaction.services.first?.complaints.value?.resolved == .value(5))
    let negative = try broken(
      Mistake(
        "20, 9, 4]",
        "20, ‹-9›, 4]",
        "“-9”不是件数（/services/0/satisfaction/counts/3）"
      )
    )
    #expect(negative.services.first?.satisfaction == .notProvided)
    let complaints = try broken(
      Mistake(
        #""resolved": 5"#,
        #""resolved": ‹8›"#,
        "“resolved”（8）比“received”（7）多（/services/0/complaints/resolved）"
      )
    )
    #expect(complaints.services.first?.complaints == .notProvided)
    let group = try broken(
      Mistake(
        #""unrated": 300 }"#,
        #""unrated": ‹false› }"#,
        "“false”不是件数（/services/0/satisfaction/unrated）"
      )
    )
    #expect(group.services.first?.satisfaction == .notProvided)
  }

  @Test("in an office leaves it unknown")
  func anOfficeIsUnknown() throws {
    let feed = try broken(
      Mistake(
        #""chengguan-hall", "state": "open""#,
        #""chengguan-hall", "state": ‹"busy"›"#,
        "“busy”不是一种状态（/offices/0/state）"
      )
    )
    #expect(feed.offices.first?.state == .unknown)
    #expect(feed.offices.first?.waiting == .notProvided)
  }

  @Test(
    "in an incident keeps it, and nobody knows what it does",
    arguments: [
      Mistake(
        #""impact": "limited""#,
        #""impact": ‹"minor"›"#,
        "“minor”不是一种状态（/incidents/0/impact）"
      ),
      Mistake(
        #""2026-11-22T15:00:00+08:00""#,
        #"‹"yesterday"›"#,
        "“yesterday”不是一个时刻（/incidents/0/started）"
      ),
      Mistake(
        #""resolved": null"#,
        #""resolved": ‹"2026-11-21T15:00:00+08:00"›"#,
        "“resolved”比“started”早（/incidents/0/resolved）"
      ),
      Mistake(#""id": "2026-11-22-sms""#, #""id": ‹"SMS!"›"#, "“SMS!”不能写在这里（/incidents/0/id）"),
      Mistake(#""title": "短信通知延迟""#, #""title": ‹3›"#, "“3”不能写在这里（/incidents/0/title）"),
      Mistake(
        #""text": "正在查" }"#,
        #""text": "正在查" }, ‹3›"#,
        "“3”不能写在这里（/incidents/0/updates/1）"
      ),
    ]
  )
  func anIncidentIsKept(mistake: Mistake) throws {
    let incident = try #require(try broken(mistake).incidents.first)
    #expect(incident.impact == .unknown)
    #expect(incident.resolved == nil)
    #expect(incident.affects == [Affected("guide:birth-registration/online")])
  }

  @Test("in what an incident touches leaves out what is none")
  func whatAnIncidentTouches() throws {
    let feed = try broken(
      Mistake(
        #"["guide:birth-registration/online"]"#,
        #"["office:east-hall", ‹"birth-registration"›]"#,
        "“birth-registration”不能写在这里（/incidents/0/affects/1）",
        help: "这里要写guide:…、channel:…、office:… 或 department:…"
      )
    )
    #expect(feed.incidents.first?.affects == [try #require(Affected("office:east-hall"))])
    #expect(feed.incidents.first?.impact == .unknown)
  }

  @Test(
    "in a maintenance window makes it an incident of which nobody knows what it does",
    arguments: [
      Mistake(
        #""2026-12-02T02:00:00+08:00""#,
        #"‹"2026-12-01T02:00:00+08:00"›"#,
        "“until”不在“from”之后（/maintenance/0/until）"
      ),
      Mistake(
        #""2026-12-02T02:00:00+08:00""#,
        #"‹"2026-12-02"›"#,
        "“2026-12-02”不是一个时刻（/maintenance/0/until）"
      ),
      Mistake(#""2026-12-02T02:00:00+08:00""#, "‹null›", "缺少“until”（/maintenance/0/until）"),
    ]
  )
  func aMaintenanceWindowIsKept(mistake: Mistake) throws {
    let feed = try broken(mistake)
    #expect(feed.maintenance.isEmpty)
    let incident = try #require(feed.incidents.last)
    #expect(incident.id.text == "2026-12-db")
    #expect(incident.impact == .unknown)
    #expect(incident.affects == [.kind(.online)])
    #expect(incident.started == (try FeedFixture.moment("2026-12-01T22:00:00+08:00")))
    #expect(incident.resolved == nil)
  }

  @Test(
    "that is only a key we do not know costs nothing",
    arguments: [
      Mistake(
        #""note": "短信会晚几分钟""#,
        #"‹"noet"›: "短信会晚几分钟""#,
        "不认识的键“noet”（/services/0/channels/online/noet）",
        help: "是不是想写“note”？"
      ),
      Mistake(
        #""half": "PT72H""#,
        #"‹"mean"›: "PT72H""#,
        "不认识的键“mean”（/services/0/channels/online/replies/mean）"
      ),
      Mistake(
        #""unrated": 300"#,
        #"‹"un/rated"›: 300"#,
        "不认识的键“un/rated”（/services/0/satisfaction/un~1rated）",
        help: "是不是想写“unrated”？"
      ),
      Mistake(#""source""#, #"‹"sauce"›"#, "不认识的键“sauce”（/sauce）", help: "是不是想写“source”？"),
      Mistake(#""offices""#, #"‹"office"›"#, "不认识的键“office”（/office）", help: "是不是想写“offices”？"),
      Mistake(
        #""counter": {"#,
        #"‹"conter"›: {"#,
        "不认识的渠道“conter”（/services/0/channels/conter）",
        help: "是不是想写“counter”？"
      ),
    ]
  )
  func unknownKeysCostNothing(mistake: Mistake) throws {
    let feed = try broken(mistake, .feedKeyUnknown)
    #expect(feed.channels.first?.state == .open)
    #expect(feed.channels.first?.replies.value?.received == 412)
    #expect(feed.services.first?.satisfaction.value?.counts == [120, 60, 20, 9, 4])
  }

  @Test(
    "that is a name the site does not have costs nothing else",
    arguments: [
      Mistake(
        #""guide": "birth-registration""#,
        #""guide": ‹"birth-registraton"›"#,
        "本站没有指南“birth-registraton”（/services/0/guide）",
        help: "是不是想写“birth-registration”？"
      ),
      Mistake(
        #""counter": {"#,
        #"‹"phone"›: {"#,
        "指南“birth-registration”没有渠道“phone”（/services/0/channels/phone）",
        help: "它有：online、counter"
      ),
      Mistake(
        #""office": "chengguan-hall""#,
        #""office": ‹"chenguan-hall"›"#,
        "本站没有办事地点“chenguan-hall”（/offices/0/office）",
        help: "是不是想写“chengguan-hall”？"
      ),
      Mistake(
        #"["guide:birth-registration/online"]"#,
        #"[‹"guide:birth-registration/phone"›]"#,
        "本站没有“guide:birth-registration/phone”（/incidents/0/affects/0）"
      ),
      Mistake(
        #"["channel:online"]"#,
        #"[‹"channel:qingxi-mini-programme"›]"#,
        "本站没有“channel:qingxi-mini-programme”（/maintenance/0/affects/0）",
        help: "是不是想写“channel:qingxi-mini-program”？"
      ),
    ]
  )
  func unknownNamesCostNothing(mistake: Mistake) throws {
    let feed = try broken(mistake, .feedReferenceUnknown)
    #expect(feed.incidents.count == 1)
    #expect(feed.maintenance.count == 1)
  }

  @Test("is told once for each, and only counted behind the hundredth")
  func manyMistakes() throws {
    let entries = (0..<150).map { #"{ "office": "no-\#($0)", "state": "open" }"# }
    let checked = FeedFixture.read(
      FeedFixture.contract(
        replacing: #""offices": ["#,
        with: #""offices": [\#(entries.joined(separator: ",")), "#
      )
    )
    #expect(checked.problems.count == 101)
    #expect(checked.problems.last?.code == .feedWarningsMany)
    #expect(checked.problems.last?.message.zh == "这份数据还有 50 处问题没有列出")
    #expect(checked.value?.offices.map(\.office.text) == ["chengguan-hall"])
  }
}
