import Decisions
import Diagnostics
import Feeds
import Files
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

  static func feedCopyUsed(_ order: FeedOrder, _ feed: StatusFeed, _ zone: UTCOffset) -> Problem {
    let made = feed.generated.at(zone)
    return Problem(
      .feedCopyUsed,
      order,
      Wording(
        zh: "数据源“\(order.name)”用了上一次读到的那一份，\(made.longChinese)生成",
        en: "Of the feed “\(order.name)” the last good copy is used, made on \(made.longEnglish)"
      ),
      help: Wording(
        zh: "数据源恢复后再生成一次",
        en: "Build again once the feed can be had"
      )
    )
  }

  static func feedCopyDamaged(_ order: FeedOrder, _ path: String, _ failure: FileFailure?)
    -> Problem
  {
    Problem(
      .feedCopyDamaged,
      order,
      failure.map { failure in
        Wording(
          zh: "数据源“\(order.name)”上一次读到的那一份用不了：\(failure.message.zh)",
          en: "The last good copy of the feed “\(order.name)” cannot be used: \(failure.message.en)"
        )
      }
        ?? Wording(
          zh: "数据源“\(order.name)”上一次读到的那一份坏了，没有用：\(path)",
          en: "The last good copy of the feed “\(order.name)” is damaged and was not used: \(path)"
        ),
      help: Wording(zh: "删去 \(path)，下一次生成会重新存", en: "Remove \(path): the next build makes it anew")
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
