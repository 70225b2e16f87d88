import Feeds
import Guides

/// A status feed as a county's monitoring writes it, of about a size: for every guide both ways with all
/// figures, and what citizens said. The same size makes the same bytes.
struct GeneratedFeed {
  private(set) var bytes: [UInt8] = []
  /// The names that the feed speaks of.
  private(set) var scope = FeedScope()

  init(bytes size: Int) {
    // The feed's own size and no more, so that what is measured is not the generator.
    bytes.reserveCapacity(size + 4096)
    var random = SplitMix64(seed: UInt64(size))
    append(
      """
      {"schema":"bianmin-status/1","generated":"2026-11-23T09:05:00+08:00","valid_for":"PT30M",\
      "source":{"name":"县政务服务运行监测","phone":"0000-8812345"},"services":[
      """
    )
    var number = 0
    while bytes.count < size - 1024 {
      if number > 0 { append(",\n") }
      addService("guide-\(number)", &random)
      number += 1
    }
    append("]}\n")
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func addService(_ name: String, _ random: inout SplitMix64) {
    if let id = Identifier(name) { scope.guides[id] = [.online, .counter] }
    func number(_ range: ClosedRange<Int>) -> Int { random.number(in: range) }
    let states = ["open", "open", "open", "open", "limited", "closed", "unknown"]
    let received = number(0...900)
    let answered = number(0...received)
    let note = number(0...7) == 0 ? #""note":"系统升级，短信会晚几分钟到，请不要重复提交。","# : ""
    append(
      """
      {"guide":"\(name)","channels":{"online":{"state":"\(states[number(0...6)])",\
      "observed":"2026-11-23T09:0\(number(0...4)):\(number(10...59))+08:00",\(note)\
      "staff_on_duty":\(number(0...6)),"replies":{"window":"P30D","received":\(received),\
      "answered":\(answered),"on_time":\(number(0...answered)),"half":"PT\(number(1...72))H",\
      "nine_in_ten":"P\(number(3...30))D","oldest_waiting":"P\(number(1...60))D"}},\
      "counter":{"state":"\(states[number(0...6)])","waiting":\(number(0...40)),\
      "handling":{"window":"P30D","count":\(number(0...900)),"half":"PT\(number(5...20))M",\
      "nine_in_ten":"PT\(number(20...90))M"}}},"satisfaction":{"window":"P90D","counts":\
      [\(number(0...200)),\(number(0...90)),\(number(0...40)),\(number(0...9)),\(number(0...9))],\
      "unrated":\(number(0...900))},"complaints":{"window":"P90D","received":\(10 + number(0...9)),\
      "resolved":\(number(0...9)),"half":"P\(number(1...9))D"}}
      """
    )
  }
}
