import Diagnostics
import Glibc
import Pipeline

/// What is being done, on one line of a terminal that is written over again and again. A run that is over at once
/// shows nothing, and so does one whose errors go into a file.
enum Progress {
  /// From then on a run is long, in milliseconds.
  private static let patience = 700

  /// Times the stages, and shows them to a person where there is one.
  static func times(_ options: SiteOptions) -> StageTimes {
    let start = Environment.milliseconds
    guard isShown, !options.quiet else { return StageTimes(clock: { Environment.milliseconds }) }
    let language = options.language
    return StageTimes(clock: { Environment.milliseconds }) { stage, count in
      guard let stage else { return clear() }
      guard Environment.milliseconds - start >= patience || stage == .render && count >= 1000
      else { return }
      Console.error("\r\u{1B}[K" + wording(stage, count)(language))
    }
  }

  /// Takes the line away.
  static func clear() {
    if isShown { Console.error("\r\u{1B}[K") }
  }

  private static var isShown: Bool {
    isatty(STDERR_FILENO) == 1 && Environment.value("TERM").map { $0 != "dumb" } ?? false
  }

  private static func wording(_ stage: Stage, _ count: Int) -> Wording {
    switch stage {
    case .read: Wording(zh: "正在读内容…", en: "reading the content…")
    case .check: Wording(zh: "正在检查 \(count) 个文件…", en: "checking \(count) files…")
    case .feeds: Wording(zh: "正在读数据源…", en: "reading the feeds…")
    case .resolve: Wording(zh: "正在算今天的情况…", en: "working out what holds today…")
    case .render: Wording(zh: "正在生成 \(count) 个指南的页面…", en: "making the pages of \(count) guides…")
    case .publish: Wording(zh: "正在发布…", en: "publishing…")
    }
  }
}
