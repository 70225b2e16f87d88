import Fetching
import Foundation
import TestServers
import Testing

/// What servers answer to a test of links.
@Suite("Links")
struct LinkTests {
  let server: MisbehavingServer

  init() throws { server = try MisbehavingServer.shared.get() }

  private func limits(_ change: (inout LinkLimits) -> Void = { _ in }) -> LinkLimits {
    var limits = LinkLimits()
    limits.privateHosts = ["127.0.0.1"]
    limits.milliseconds = 20_000
    limits.pauseMilliseconds = 1
    limits.retryMilliseconds = 1
    change(&limits)
    return limits
  }

  private func test(_ addresses: [String], _ limits: LinkLimits) -> [LinkResult] {
    let start = ContinuousClock.now
    return testLinks(addresses, within: limits) {
      Int((ContinuousClock.now - start) / .milliseconds(1))
    }
  }

  static let answers: [(path: String, result: LinkResult)] = [
    ("good", .good), ("page", .good), ("page-without-head", .good), ("hang-up-on-head", .good),
    ("endless-page", .good), ("hops/3", .good), ("relative", .good), ("gzip", .good),
    ("huge-length", .good), ("type/application%2Fpdf", .good),
    ("gbk/header/there", .good), ("gbk/meta/there", .good), ("gbk/none/there", .good),
    ("gbk/header/missing", .saysMissing(title: "您访问的页面不存在")),
    ("gbk/meta/missing", .saysMissing(title: "您访问的页面不存在")),
    ("gbk/none/missing", .saysMissing(title: "您访问的页面不存在")),
    ("says-missing", .saysMissing(title: "提示信息")), ("about-missing", .good),
    ("title/404%20Not%20Found", .saysMissing(title: "404 Not Found")),
    ("title/%E7%AC%AC404%E5%8F%B7%E6%96%87%E4%BB%B6", .good), ("title/14040", .good),
    ("shell", .good),
    ("wall/200/%E5%AE%89%E5%85%A8%E9%AA%8C%E8%AF%81", .guarded(status: 200)),
    ("status/404", .missing(status: 404)), ("status/410", .missing(status: 410)),
    ("status/403", .guarded(status: 403)), ("status/412", .guarded(status: 412)),
    ("status/521", .guarded(status: 521)), ("status/401", .guarded(status: 401)),
    ("wall/200/__jsl_clearance_s", .guarded(status: 200)),
    ("wall/404/acw_sc__v2", .guarded(status: 404)), ("wall/412/$_ts=", .guarded(status: 412)),
    ("status/429", .busy(status: 429)), ("status/503", .busy(status: 503)),
    ("status/500", .failed(.status(500))), ("loop", .failed(.tooManyRedirects(5))),
    ("to-file", .failed(.schemeRefused("file"))),
    ("to-private", .failed(.privateAddress("10.0.0.1", host: "10.0.0.1"))),
    ("nothing", .failed(.cutShort)), ("reset-in-header", .failed(.cutShort)),
    ("to-https", .failed(.notTrusted(reason: ""))),
  ]

  @Test("what a server answers is understood", arguments: answers)
  func whatAServerAnswers(answer: (path: String, result: LinkResult)) {
    let result = test([server.address(answer.path)], limits()).first
    if case .failed(.notTrusted) = result, case .failed(.notTrusted) = answer.result { return }
    #expect(result == answer.result)
  }

  @Test("a machine of a private network is asked only where it may be")
  func aPrivateMachine() {
    let results = test([server.address("page")], limits { $0.privateHosts = [] })
    #expect(results == [.failed(.privateAddress("127.0.0.1", host: "127.0.0.1"))])
  }

  @Test("a server that is busy or broken for a moment is asked again")
  func aServerIsAskedAgain() {
    for first in ["status:500", "status:429", "nothing"] {
      let address = server.address(inTurn: "page-without-head", first, "page")
      #expect(test([address], limits()) == [.good], "\(first)")
    }
    let results = test([server.address(inTurn: "page", "busy:3000", "page")], limits())
    #expect(
      results == [.busy(status: 429)],
      "a wait that is longer than the time is not waited for"
    )
  }

  @Test("a server that never answers takes its own time, not that of the others")
  func aServerThatNeverAnswers() {
    let limits = limits {
      $0.requestMilliseconds = 300
      $0.attempts = 1
    }
    let localhost = server.address("page", host: "localhost")
    var open = limits
    open.privateHosts.append("localhost")
    let results = test([server.address("silent"), localhost], open)
    #expect(results == [.failed(.timedOut(milliseconds: 300)), .good])
  }

  @Test("when the time is up the rest is not tested")
  func whenTheTimeIsUp() {
    let results = test(
      [server.address("page"), server.address("silent"), server.address("good")],
      limits { $0.milliseconds = 1_000 }
    )
    #expect(results == [.good, .untested, .untested])
  }

  @Test("one server gets one request at a time, with a pause between")
  func oneRequestAtATime() {
    let clock = ContinuousClock.now
    let addresses = (0..<3).map { server.address("good/\($0)") }
    #expect(test(addresses, limits { $0.pauseMilliseconds = 150 }) == [.good, .good, .good])
    #expect(ContinuousClock.now - clock >= .milliseconds(300))
  }

  @Test("no address is no work")
  func noAddress() {
    #expect(test([], limits()).isEmpty)
    #expect(test(["http://"], limits()) == [.failed(.addressInvalid("http://"))])
  }
}
