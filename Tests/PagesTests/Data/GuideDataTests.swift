import Decisions
import Diagnostics
import Guides
import Testing

@testable import Pages

@Suite("The data of a guide")
struct GuideDataTests {
  @Test("fits its published schema, in every language and state")
  func fitsItsSchema() throws {
    let site = try fixtureSite(DataFixture.endedGuides)
    let schema = try JSONValue(parsing: SchemaFile.guide.file(site).bytes)
    #expect(site.site.guides.count == 4)
    for guide in site.site.guides {
      let data = try guideJSON(guide, site)
      #expect(SchemaCheck.problems(of: data, with: schema) == [], "\(guide.guide.id)")
    }
  }

  @Test("fits its schema where the site does not know its own address")
  func fitsItsSchemaWithoutAnAddress() throws {
    let site = try fixtureSite(DataFixture.withoutAddress)
    let schema = try JSONValue(parsing: SchemaFile.guide.file(site).bytes)
    let data = try guideJSON("birth-registration", site)
    #expect(SchemaCheck.problems(of: data, with: schema) == [])
    #expect(data["$schema"] == .string("../../api/schema/guide.json"))
    #expect(data["url"] == .string("../../guides/birth-registration/"))
    let form = data["documents"]?[3]?["blank_forms"]?[0]
    #expect(form?["url"] == .string("../../files/birth-form.pdf"))
    #expect(form?["bytes"] == .number(21))
  }

  @Test(
    "stands at the guide's id in its first language, beside it in others, and each names the other"
  )
  func languagesNameEachOther() throws {
    let site = try fixtureSite([
      "content/guides/only-english.md": "",
      "content/guides/only-english.en.md": try #require(
        fixtureFiles["content/guides/birth-registration.en.md"]
      ).replacing("---\ntitle:", with: "---\ndepartment: weijian\ntitle:"),
    ])
    #expect(
      site.site.guides.compactMap { guideData($0, site)?.path } == [
        "api/guides/birth-registration.json", "api/guides/birth-registration.en.json",
        "api/guides/only-english.json",
      ]
    )
    for locale in ["zh-Hans", "en"] {
      let data = try guideJSON("birth-registration", site, locale)
      #expect(data["language"] == .string(locale))
      #expect(
        data["languages"]?.items.compactMap { $0["data"]?.text } == [
          "https://qingxi.example/api/guides/birth-registration.json",
          "https://qingxi.example/api/guides/birth-registration.en.json",
        ]
      )
    }
  }

  @Test("says of every way that nothing is known, and never leaves it out")
  func unknownIsSaid() throws {
    let data = try guideJSON("birth-registration", try fixtureSite())
    let channels = try #require(data["channels"]).items
    #expect(channels.map { $0["kind"] } == [.string("online"), .string("counter")])
    for channel in channels {
      #expect(channel["state"] == .string("unknown"))
      #expect(channel["answering"] == .string("unmeasured"))
      #expect(channel["observed"] == .null)
      #expect(channel["expires"] == .null)
    }
    // Said for one way and not for the other: not said is not no.
    #expect(channels[0]["fully_online"] == .bool(true))
    #expect(channels[1]["fully_online"] == .null)
    #expect(channels[0]["visits"] == .number(0))
    #expect(channels[1]["visits"] == .null)
  }

  @Test("gives terms with their unit")
  func termsHaveTheirUnit() throws {
    let data = try guideJSON("birth-registration", try fixtureSite())
    #expect(
      data["channels"]?[0]?["reply_within"]
        == (try JSONValue(
          #"{"unit":"working-days","amount":2,"iso8601":"P2D","text":"2 个工作日"}"#
        ))
    )
    #expect(
      data["terms"]
        == (try JSONValue(
          """
          {"statutory":{"unit":"working-days","amount":20,"iso8601":"P20D","text":"20 个工作日"},
           "promised":{"unit":"on-the-spot","amount":0,"iso8601":"PT0S","text":"当场办结"}}
          """
        ))
    )
    let english = try guideJSON("birth-registration", try fixtureSite(), "en")
    #expect(english["channels"]?[0]?["reply_within"]?["text"] == .string("2 working days"))
  }

  @Test("says where the counter is and when it is open")
  func placesHaveHours() throws {
    let data = try guideJSON("birth-registration", try fixtureSite())
    let place = try #require(data["channels"]?[1]?["places"]?[0])
    #expect(place["detail"] == .string("2 楼 6 号窗口"))
    #expect(place["office"]?["id"] == .string("chengguan-hall"))
    #expect(
      place["office"]?["hours"]?["week"]
        == (try JSONValue(
          """
          [{"days":["monday","tuesday","wednesday","thursday","friday"],
            "open":[{"from":"09:00","until":"12:00"},{"from":"13:30","until":"17:00"}]},
           {"days":["saturday"],"open":[{"from":"09:00","until":"12:00"}]}]
          """
        ))
    )
  }

  @Test(
    "reads the facets of a document",
    arguments: [
      ("身份证", "{}"),
      ("身份证：原件", #"{"originals":{"count":null}}"#),
      ("身份证：复印件 2 份", #"{"copies":{"count":2}}"#),
      ("身份证：原件和复印件", #"{"originals":{"count":null},"copies":{"count":null}}"#),
      ("身份证：网上办理时拍照上传", #"{"photo_upload":true}"#),
      ("身份证：仅网上", #"{"only":["online"]}"#),
      ("身份证：仅窗口", #"{"only":["counter"]}"#),
      ("身份证：可免交", #"{"exempt":{"reason":null}}"#),
      ("身份证：可免交（系统核验）", #"{"exempt":{"reason":"系统核验"}}"#),
      ("身份证：夫妻双方", #"{"remarks":["夫妻双方"]}"#),
      (
        "登记表：[空白表](https://forms.example/a)",
        #"""
        {"blank_forms":[{"title":"空白表","url":"https://forms.example/a","bytes":null}]}
        """#
      ),
    ]
  )
  func documentFacets(line: String, expected: String) throws {
    let guide = try #require(fixtureFiles["content/guides/birth-registration.md"])
      .replacing("- 居民身份证：夫妻双方；原件；网上办理时拍照上传", with: "- " + line)
    let site = try fixtureSite(["content/guides/birth-registration.md": guide])
    let document = try #require(try guideJSON("birth-registration", site)["documents"]?[0])
    let unsaid = try JSONValue(
      """
      {"originals":null,"copies":null,"count":null,"photo_upload":null,"issued_by":[],"only":[],
       "exempt":null,"blank_forms":[],"samples":[],"remarks":[],"notes":null}
      """
    )
    let said = try JSONValue(expected)
    for member in unsaid.members {
      #expect(document[member.name] == said[member.name] ?? member.value, "\(member.name)")
    }
  }

  @Test(
    "reads fees in fen, and never takes silence for free",
    arguments: [
      ("不收费。", #"[{"name":null,"fen":[0]}]"#),
      ("每本 20 元。", #"[{"name":null,"fen":[2000]}]"#),
      (
        "- 工本费：20 元\n- 快递费：10 至 20 元，到付",
        #"[{"name":"工本费","fen":[2000]},{"name":"快递费","fen":[1000,2000]}]"#
      ),
      ("- 工本费：按标准收取", #"[{"name":"工本费","fen":[]}]"#),
      ("按标准收取。", "null"),
      ("补办不收费。\n\n| 项目 | 金额 |\n|---|---|\n| 工本费 | 20 元 |", "null"),
    ]
  )
  func fees(text: String, expected: String) throws {
    let whole = try #require(fixtureFiles["content/guides/birth-registration.md"])
    let guide = whole.replacing("- 工本费：20 元\n- 快递费：10 至 20 元，到付", with: text)
    let site = try fixtureSite(["content/guides/birth-registration.md": guide])
    let fees = try #require(try guideJSON("birth-registration", site)["fees"])
    guard expected != "null" else {
      #expect(fees == .null)
      return
    }
    let found = fees.items.map { fee in
      JSONValue.object([
        .init(name: "name", value: fee["name"] ?? .null),
        .init(
          name: "fen",
          value: .array(fee["amounts"]?.items.map { $0["fen"] ?? .null } ?? [])
        ),
      ])
    }
    #expect(.array(found) == (try JSONValue(expected)))
  }

  @Test("holds every word that the editor wrote")
  func nothingIsLost() throws {
    let site = try fixtureSite()
    let whole = try guideJSON("birth-registration", site).texts.joined(separator: "\n")
    for words in [
      "夫妻生育子女前后都可以登记，不收费，当场办好。", "夫妻一方的户口在本县。", "夫妻双方", "带首页就行。", "县内登记的由系统核验", "网上由系统核对户口。",
      "打开小程序，选“生育登记”。", "照片要四个角都在画面里。", "chengguan-hall（2 楼 6 号窗口）", "当场领证。", "法定时限：20 个工作日",
      "10 至 20 元，到付", "投诉电话：12345", "一方在外地怎么办？", "可以由一方持双方证件办理。", "温馨提示", "带好证件。", "生育登记岗", "准生证",
    ] {
      #expect(whole.contains(words), "\(words)")
    }
  }

  @Test("of a guide that has ended says so, and what took its place")
  func endedGuidesSaySo() throws {
    let site = try fixtureSite(DataFixture.endedGuides)
    #expect(
      try guideJSON("old-card", site)["lifecycle"]
        == (try JSONValue(
          """
          {"state":"withdrawn","until":null,"withdrawn":"2026-11-01","reason":"并入生育登记",
           "successor":{"id":"birth-registration","url":"https://qingxi.example/guides/birth-registration/"}}
          """
        ))
    )
    let lapsed = try guideJSON("lapsed", site)["lifecycle"]
    #expect(lapsed?["state"] == .string("expired"))
    #expect(lapsed?["until"] == .string("2026-11-01T00:00:00+08:00"))
  }

  @Test("is the same whenever it is built, as long as its facts are")
  func theClockIsNotInIt() throws {
    let early = try fixtureSite(now: "2026-11-23T09:05:00+08:00")
    let late = try fixtureSite(now: "2026-12-24T18:00:00+08:00")
    #expect(
      early.site.guides.map { guideData($0, early)?.bytes }
        == late.site.guides.map { guideData($0, late)?.bytes }
    )
  }
}

func guideJSON(_ guide: ResolvedGuide, _ site: SiteContext) throws -> JSONValue {
  try JSONValue(parsing: try #require(guideData(guide, site)).bytes)
}

func guideJSON(_ id: String, _ site: SiteContext, _ locale: String = "zh-Hans") throws -> JSONValue
{
  let id = try #require(Identifier(id))
  return try guideJSON(try #require(site.guide(id, LocaleTag(locale))), site)
}
