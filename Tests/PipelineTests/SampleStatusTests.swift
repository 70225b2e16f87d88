import Foundation
import Testing

/// What the sample county's feed makes of its site: the day of an office with everything that can happen.
@Suite("The sample site's status")
struct SampleStatusTests {
  let site: SampleSite

  init() throws { site = try SampleSite.shared.get() }

  @Test("the birth registration page sends to the counter, and says why")
  func birthRegistrationSendsToTheCounter() throws {
    let page = try site.text("guides/birth-registration/index.html")
    #expect(
      page.contains(
        "近30天收到412件，按时答复130件；窗口一般15分钟办完。建议到窗口办理。（11月23日 09:03 的情况）"
      )
    )
    #expect(page.contains("截至 <time datetime=\"2026-11-23\">11月23日</time>"))
  }

  @Test(
    "every state is somewhere",
    arguments: [
      ("individual-business", "data-answering=\"answering\""),
      ("newborn-household", "data-answering=\"slow\""),
      ("birth-registration", "data-answering=\"not-answering\""),
      ("retirement", "网上近30天只收到9件，不足20件"),
      ("driving-licence-renewal", "data-channel=\"online\" data-state=\"limited\""),
      ("public-rental-housing", "data-channel=\"online\" data-state=\"closed\""),
      ("provident-fund-withdrawal", "“公积金系统月度结账”"),
      ("vehicle-inspection-mark", "“短信通知延迟”"),
      ("passport", "data-channel=\"counter\" data-state=\"limited\""),
      ("work-injury", "数据已过 2026年11月20日"),
      ("second-hand-house", "答复的岗位自 2026年11月1日 起空缺"),
      ("disability-certificate", "data-channel=\"online\" data-state=\"unknown\""),
    ]
  )
  func everyStateIsSomewhere(guide: String, mark: String) throws {
    #expect(try site.text("guides/\(guide)/index.html").contains(mark))
  }

  @Test("explain says what the page says, for every guide")
  func explainSaysWhatThePageSays() throws {
    let program = try Program()
    let ids = try site.pages().filter { $0.hasPrefix("guides/") }
      .compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) }
    for id in Set(ids).sorted() {
      let page = try site.text("guides/\(id)/index.html")
      guard page.contains("data-section=\"advice\"") else { continue }
      let explained = try program.run(
        "explain",
        id,
        "--now",
        sampleNow,
        "--lang",
        "zh",
        in: repository
      )
      let sentence = try #require(
        explained.output.firstMatch(of: /\n  页面: (.*)\n/)
      ).output.1
      #expect(page.contains(escaped(sentence)), "\(id): \(sentence)")
    }
    let explained = try program.run(
      ["explain", "passport", "--now", sampleNow, "--lang", "zh", "--format", "json"],
      in: repository
    )
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(explained.output.utf8)) as? [String: Any]
    )
    #expect(json["file"] as? String == "content/guides/family/passport.md")
    #expect((json["ways"] as? [[String: Any]])?.count == 2)
    let sentence = try #require(json["sentence"] as? String)
    #expect(try site.text("guides/passport/index.html").contains(escaped(sentence[...])))
  }

  @Test("an hour later every page says since when it does not know")
  func anHourLaterNothingIsOpen() throws {
    let folder = try TemporaryFolder()
    let program = try Program()
    let built = try program.run(
      "build",
      "--now",
      "2026-11-23T10:05:00+08:00",
      "--output",
      folder.url.path() + "/later",
      in: repository
    )
    #expect(built.status == 0)
    for id in ["birth-registration", "individual-business", "passport"] {
      let page = try folder.text("later/guides/\(id)/index.html")
      #expect(!page.contains("data-state=\"open\""))
      #expect(page.contains("现在情况不明。最后一次知道是“"))
      #expect(!page.contains("data-recommended"))
    }
    let page = try folder.text("later/guides/birth-registration/index.html")
    #expect(
      page.contains("网上办理的数据只到 2026年11月23日 09:33 有效，现在不知道有没有人答复。")
    )
  }

  private func escaped(_ text: Substring) -> String {
    String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      "'",
      with: "&#39;"
    )
  }
}
