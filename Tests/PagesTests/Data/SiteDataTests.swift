import Decisions
import Diagnostics
import Guides
import Testing

@testable import Pages

@Suite("The index of a site's data")
struct SiteDataTests {
  @Test(
    "fits its published schema",
    arguments: [[:], DataFixture.withoutAddress, DataFixture.endedGuides]
  )
  func fitsItsSchema(files: [String: String]) throws {
    let site = try fixtureSite(files)
    let schema = try JSONValue(parsing: SchemaFile.site.file(site).bytes)
    let data = try JSONValue(parsing: siteData(site).bytes)
    #expect(SchemaCheck.problems(of: data, with: schema) == [])
  }

  @Test("has a line for each guide")
  func aLineForEachGuide() throws {
    let site = try fixtureSite(DataFixture.endedGuides)
    let lines = String(decoding: siteData(site).bytes, as: UTF8.self).split(separator: "\n")
    for id in ["birth-registration", "lapsed", "old-card"] {
      #expect(lines.count { $0.hasPrefix(#"{"id":"\#(id)","title""#) } == 1)
    }
  }

  @Test("names a guide in all its languages, with its pages and data")
  func aGuideInAllLanguages() throws {
    let data = try JSONValue(parsing: siteData(try fixtureSite()).bytes)
    #expect(
      data["guides"]?[0]
        == (try JSONValue(
          """
          {"id":"birth-registration",
           "title":{"zh-Hans":"生育登记","en":"Birth registration"},
           "summary":{"zh-Hans":"夫妻生育子女前后都可以登记，不收费，当场办好。",
             "en":"Register a birth before or after the child arrives."},
           "lifecycle":"in-force","department":"weijian","topics":["birth"],"audience":"person",
           "channels":["online","counter"],"reviewed":"2026-10-20",
           "url":{"zh-Hans":"https://qingxi.example/guides/birth-registration/",
             "en":"https://qingxi.example/en/guides/birth-registration/"},
           "data":{"zh-Hans":"https://qingxi.example/api/guides/birth-registration.json",
             "en":"https://qingxi.example/api/guides/birth-registration.en.json"}}
          """
        ))
    )
  }

  @Test("lists the coming days on which an office differs from its week, and none that has passed")
  func officesHaveExceptions() throws {
    let data = try JSONValue(parsing: siteData(try fixtureSite()).bytes)
    let office = try #require(data["offices"]?[0])
    #expect(office["public_holidays"] == .string("closed"))
    #expect(office["special"]?.items.map { $0["first"]?.text } == ["2026-12-31", "2027-01-01"])
    #expect(
      office["exceptions"]
        == (try JSONValue(
          """
          [{"first":"2026-12-31","last":"2026-12-31","open":[{"from":"09:00","until":"12:00"}],
            "reason":"下午年终盘点"},
           {"first":"2027-01-01","last":"2027-01-01","open":[],"reason":"元旦"},
           {"first":"2027-01-31","last":"2027-01-31",
            "open":[{"from":"09:00","until":"12:00"},{"from":"13:30","until":"17:00"}],"reason":"春节"},
           {"first":"2027-02-05","last":"2027-02-06","open":[],"reason":"春节"}]
          """
        ))
    )
  }

  @Test("keeps the calendar by which working days are reckoned")
  func theCalendarIsThere() throws {
    let data = try JSONValue(parsing: siteData(try fixtureSite()).bytes)
    #expect(data["calendar"]?["known_years"]?.items == [.number(2026), .number(2027)])
    #expect(
      data["calendar"]?["days"]?[2]
        == (try JSONValue(#"{"date":"2027-01-31","name":"春节","is_working_day":true}"#))
    )
  }

  @Test("says so where a site leaves out the data of its guides")
  func guidesWithoutData() throws {
    let site = try fixtureSite([
      "content/site.yaml": (fixtureFiles["content/site.yaml"] ?? "") + "outputs: { data: false }\n"
    ])
    let data = try JSONValue(parsing: siteData(site).bytes)
    #expect(data["guides"]?[0]?["data"] == .null)
    let paths = sharedFiles(site).map(\.path)
    #expect(paths.contains("api/schema/guides.json"))
    #expect(!paths.contains("api/schema/guide.json"))
  }
}

@Suite("The published schemas")
struct SchemaTests {
  @Test(
    "describe every member, and what its null means",
    arguments: [SchemaFile.guide, .site, .status, .scorecard, .statusFeed]
  )
  func everyMemberIsDescribed(file: SchemaFile) throws {
    let schema = try JSONValue(parsing: file.file(try fixtureSite()).bytes)
    #expect(schema["$schema"] == .string("https://json-schema.org/draft/2020-12/schema"))
    #expect(schema["$id"] == .string("https://qingxi.example/api/schema/" + file.name))
    var seen = 0
    func visit(_ value: JSONValue, _ path: String) {
      for member in value["properties"]?.members ?? [] {
        seen += 1
        let about = member.value["description"]?.text ?? ""
        #expect(about.hasSuffix("."), "\(path)/\(member.name)")
        #expect(
          about.contains("null:") == member.value.mayBeNull,
          "\(path)/\(member.name): \(about)"
        )
      }
      for member in value.members { visit(member.value, path + "/" + member.name) }
      for item in value.items { visit(item, path) }
    }
    visit(schema, "")
    #expect(seen > 50)
  }

  @Test("have no id where the site does not know its own address")
  func noIDWithoutAnAddress() throws {
    let schema = try JSONValue(
      parsing: SchemaFile.guide.file(try fixtureSite(DataFixture.withoutAddress)).bytes
    )
    #expect(schema["$id"] == nil)
  }

  @Test("find what does not fit")
  func theyFindWhatDoesNotFit() throws {
    let site = try fixtureSite()
    let schema = try JSONValue(parsing: SchemaFile.guide.file(site).bytes)
    let data = try #require(site.site.guides.first.flatMap { guideData($0, site) })
    let text = String(decoding: data.bytes, as: UTF8.self)
    for (written, instead) in [
      (#""state":"unknown""#, #""state":"fine""#),
      (#""reviewed":"2026-10-20""#, #""reviewed":"soon""#),
      (#""amount":2,"#, #""amount":-2,"#), (#""audience":"person","#, ""),
      (#""unit":"minutes""#, #""unit":null"#), (#""keywords":"#, #""extra":1,"keywords":"#),
    ] {
      #expect(text.contains(written))
      let changed = try JSONValue(text.replacing(written, with: instead))
      #expect(SchemaCheck.problems(of: changed, with: schema) != [], "\(instead)")
    }
  }
}

extension JSONValue {
  /// Whether a schema allows `null`.
  fileprivate var mayBeNull: Bool {
    self["type"]?.items.contains(.string("null")) == true
      || self["enum"]?.items.contains(.null) == true
      || self["anyOf"]?.items.contains { $0["type"] == .string("null") } == true
  }
}
