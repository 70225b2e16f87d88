import Guides
import Testing

@testable import Pages

@Suite("The page on how states are judged")
struct MethodTests {
  private let path = "status/method/index.html"

  @Test("is printed from the settings in force")
  func fromTheSettings() throws {
    var site = try fixtureSite()
    let words = try site.words(path)
    for sentence in [
      "统计时段里至少 20 件，按时答复率区间的下端不低于 80%", "区间的上端低于 50%", "承诺时限的 5 倍以上",
      "比本页晚 2 分钟以内的算数",
    ] {
      #expect(words.contains(sentence), "\(sentence)")
    }
    site = try fixtureSite(settings: { settings in
      settings.rules.answeringShare = 905
      settings.rules.notAnsweringShare = 250
      settings.rules.fewestRequests = 30
      settings.rules.overdueTimes = 3
    })
    let other = try site.words(path)
    for sentence in [
      "统计时段里至少 30 件，按时答复率区间的下端不低于 90.5%", "区间的上端低于 25%", "承诺时限的 3 倍以上",
    ] {
      #expect(other.contains(sentence), "\(sentence)")
    }
  }

  @Test("works an example through: of 412 requests 130 were answered on time")
  func theExample() throws {
    let words = try fixtureSite().words(path)
    // p̂ = 0.3155; (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n) = 0.2792 … 0.3544
    #expect(words.contains("412 件里有 130 件按时答复，是 31.5%。"))
    #expect(words.contains("412 件里的 130 件，区间是 27.9% 到 35.5%。所以是：没有按时答复。"))
    #expect(
      try fixtureSite().words("en/" + path)
        .contains("For 130 of 412 it goes from 27.9% to 35.5%. Therefore: Not answering.")
    )
  }

  @Test("even if all were answered on time the true share may be less")
  func allOnTime() throws {
    #expect(try fixtureSite().words(path).contains("20 件中的 20 件88%100%按时答复"))
  }

  @Test("has the ladder of the reply clock")
  func theLadder() throws {
    let page = try fixtureSite().mainPart(path)
    let rungs = page.matches(of: /data-rung="([a-z]+)"/).map { String($0.output.1) }
    #expect(rungs == ["post", "counter", "complaint", "hotline"])
  }
}
