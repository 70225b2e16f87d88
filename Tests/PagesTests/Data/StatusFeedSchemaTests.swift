import Testing

@testable import Pages

@Suite("The published schema of status feeds")
struct StatusFeedSchemaTests {
  /// The example of the contract, §3, its dots filled in.
  private let example = """
    { "schema": "bianmin-status/1",
      "generated": "2026-11-23T09:05:00+08:00", "valid_for": "PT30M",
      "source": { "name": "县政务服务运行监测", "phone": "0000-8812345" },
      "services": [
        { "guide": "birth-registration",
          "channels": {
            "online":  { "state": "open", "observed": "2026-11-23T09:03:00+08:00", "note": "…", "staff_on_duty": 1,
              "replies": { "window": "P30D", "received": 412, "answered": 171, "on_time": 130,
                           "half": "PT72H", "nine_in_ten": "P12D", "oldest_waiting": "P14D" } },
            "counter": { "state": "open", "waiting": 3,
              "handling": { "window": "P30D", "count": 230, "half": "PT15M", "nine_in_ten": "PT25M" } } },
          "satisfaction": { "window": "P90D", "counts": [120, 60, 20, 9, 4], "unrated": 300 },
          "complaints": { "window": "P90D", "received": 7, "resolved": 5, "half": "P3D" } } ],
      "offices": [ { "office": "chengguan-hall", "state": "open", "waiting": 12, "wait": "PT18M" } ],
      "incidents": [ { "id": "2026-11-22-sms", "title": "短信通知延迟", "impact": "limited",
          "affects": ["guide:birth-registration/online"], "started": "2026-11-22T15:00:00+08:00", "resolved": null,
          "updates": [ { "at": "2026-11-22T15:10:00+08:00", "text": "…" } ] } ],
      "maintenance": [ { "id": "2026-12-db", "title": "…", "affects": ["channel:online"],
          "from": "2026-12-01T22:00:00+08:00", "until": "2026-12-02T02:00:00+08:00" } ] }
    """

  private func problems(of text: String) throws -> [String] {
    let schema = try JSONValue(parsing: SchemaFile.statusFeed.file(try fixtureSite()).bytes)
    return SchemaCheck.problems(of: try JSONValue(text), with: schema)
  }

  @Test("fits the contract's example")
  func theExampleFits() throws {
    #expect(try problems(of: example) == [])
  }

  @Test("fits a feed that says only what it must")
  func theLeastFits() throws {
    let least = """
      {"schema":"bianmin-status/1","generated":"2026-11-23T09:05:00+08:00","valid_for":"PT30M",
       "services":[{"guide":"marriage","channels":{"counter":{"state":"open"}},"satisfaction":null}]}
      """
    #expect(try problems(of: least) == [])
  }

  @Test(
    "finds what is wrong",
    arguments: [
      (#""bianmin-status/1""#, #""bianmin-status/2""#), (#""PT30M""#, #""30 min""#),
      (#""state": "open", "observed""#, #""state": "fine", "observed""#),
      (#""received": 412,"#, ""), ("[120, 60, 20, 9, 4]", "[120, 60, 20, 9]"),
      (#""received": 7"#, #""received": -7"#),
      (#""generated": "2026-11-23"#, #""generated": "2026-02-30"#),
      (#""waiting": 3"#, #""waitng": 3"#),
    ]
  )
  func mistakesAreFound(old: String, new: String) throws {
    #expect(example.contains(old))
    #expect(try problems(of: example.replacing(old, with: new)) != [])
  }

  @Test("is published with the site")
  func itIsPublished() throws {
    let paths = sharedFiles(try fixtureSite()).map(\.path)
    #expect(paths.contains("api/schema/status-feed.json"))
  }
}
