import Decisions
import Diagnostics
import Feeds
import Guides

/// Why a feed could not be had, and what to do about it.
struct FeedFault: Sendable {
  var message: Wording
  var help: Wording

  static let fileMissing = FeedFault(
    message: Wording(zh: "没有这个文件", en: "there is no such file"),
    help: Wording(
      zh: "看看路径对不对，或者写文件的那个程序还在不在运行",
      en: "See whether the path is right, and whether what writes the file still runs"
    )
  )
  static let notFile = FeedFault(
    message: Wording(zh: "这不是普通文件", en: "it is not a file"),
    help: Wording(zh: "写文件的路径", en: "Give the path of a file")
  )
  static let tooLarge = FeedFault(
    message: Wording(zh: "超过 64 MiB", en: "it is over 64 MiB"),
    help: Wording(zh: "只保留当前的记录", en: "Keep the present records only")
  )
}

extension Problem {
  /// A problem with a feed stands where the site lists it.
  private init(_ code: ProblemCode, _ order: FeedOrder, _ message: Wording, help: Wording) {
    if let place = order.place {
      self.init(code, at: place, message, help: help)
    } else {
      self.init(code, file: "", message, help: help)
    }
  }

  static func feedUnreachable(_ order: FeedOrder, _ fault: FeedFault) -> Problem {
    Problem(
      .feedUnreachable,
      order,
      Wording(
        zh: "读不到数据源“\(order.name)”：\(fault.message.zh)",
        en: "The feed “\(order.name)” cannot be had: \(fault.message.en)"
      ),
      help: fault.help
    )
  }

  /// Nil where the feed as a whole counts.
  static func feedStale(_ reading: FeedReading, _ order: FeedOrder, at now: Instant) -> Problem? {
    guard let feed = reading.feed else { return nil }
    let observation = Observation(observed: feed.generated, validFor: feed.validFor)
    let made = feed.generated.at(now.offset)
    switch observation.age(at: now) {
    case .counts: return nil
    case .expired:
      let end = observation.validUntil.at(now.offset)
      return Problem(
        .feedStale,
        order,
        Wording(
          zh: "数据源“\(order.name)”过期了：\(made.longChinese)生成，\(end.longChinese)后不再算数",
          en: "The feed “\(order.name)” is out of date: made on \(made.longEnglish), "
            + "it counted until \(end.longEnglish)"
        ),
        help: Wording(
          zh: "看看生成数据的程序是否停了；在这以前，页面写“不知道”",
          en:
            "See whether what makes the feed has stopped; until then the pages say that it is unknown"
        )
      )
    case .fromTheFuture:
      return Problem(
        .feedStale,
        order,
        Wording(
          zh: "数据源“\(order.name)”写的生成时间 \(made.longChinese) 还没有到",
          en:
            "The feed “\(order.name)” says that it was made on \(made.longEnglish), which is still to come"
        ),
        help: Wording(
          zh: "对一对两边的时钟；在这以前，页面写“不知道”",
          en: "Set the clocks of both machines; until then the pages say that it is unknown"
        )
      )
    }
  }
}
