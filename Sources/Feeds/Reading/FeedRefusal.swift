import Diagnostics

/// Why nothing of a feed can be trusted: a mistake in its frame.
struct FeedRefusal: Error {
  let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  init(at value: FeedValue, in file: SourceFile, _ message: Wording, help: Wording) {
    let pointer = value.pointer
    problem = Problem(
      .feedFrameInvalid,
      at: Place(file, value.span),
      pointer.isEmpty
        ? message
        : Wording(zh: "\(message.zh)（\(pointer)）", en: "\(message.en) (\(pointer))"),
      help: help
    )
  }

  static func tooMany(at span: Span, in file: SourceFile) -> FeedRefusal {
    FeedRefusal(
      Problem(
        .feedFrameInvalid,
        at: Place(file, span),
        Wording(
          zh: "一个条目里的值超过 \(JSONTree.most) 个",
          en: "An entry holds more than \(JSONTree.most) values"
        ),
        help: Wording(zh: "把条目分开写", en: "Write several entries")
      )
    )
  }

  /// `limit` is in bytes.
  static func tooLarge(_ path: String, size: Int, limit: Int) -> FeedRefusal {
    FeedRefusal(
      Problem(
        .feedTooLarge,
        file: path,
        Wording(
          zh: "数据有 \(size) 字节，超过 64 MiB（\(limit) 字节）",
          en: "The feed has \(size) bytes, more than 64 MiB (\(limit) bytes)"
        ),
        help: Wording(zh: "分成几份数据", en: "Split it into several feeds")
      )
    )
  }
}
