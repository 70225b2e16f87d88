import Diagnostics
import Guides

/// What was found wrong in a feed: warnings, each with its place and pointer. A feed that is wrong
/// everywhere does not bury the other problems of a site: behind the hundredth they are only counted.
struct FeedNotes {
  static let most = 100

  let file: SourceFile
  /// How many values were wrong, those included that are not told any more.
  private(set) var wrongValues = 0
  private var told: [Problem] = []
  private var untold = 0

  init(_ file: SourceFile) { self.file = file }

  var problems: [Problem] {
    guard untold > 0 else { return told }
    return told + [
      Problem(
        .feedWarningsMany,
        file: file.path,
        Wording(
          zh: "这份数据还有 \(untold) 处问题没有列出",
          en: "\(untold) more problems of this feed are not listed"
        ),
        help: Wording(
          zh: "先改上面列出的 \(Self.most) 处",
          en: "Mend the \(Self.most) that are listed first"
        )
      )
    ]
  }

  /// Notes a problem with a value. What it says is made only where it is told.
  mutating func note(
    _ code: ProblemCode,
    at value: FeedValue,
    _ message: @autoclosure () -> Wording,
    help: @autoclosure () -> Wording? = nil
  ) {
    guard told.count < Self.most else {
      untold += 1
      return
    }
    let (message, pointer) = (message(), shown(value.pointer))
    told.append(
      Problem(
        code,
        at: Place(file, value.span),
        Wording(zh: "\(message.zh)（\(pointer)）", en: "\(message.en) (\(pointer))"),
        help: help()
      )
    )
  }

  /// Notes a value that cannot be: what it belongs to is unknown.
  mutating func wrong(
    _ value: FeedValue,
    _ message: @autoclosure () -> Wording,
    help: @autoclosure () -> Wording? = nil
  ) {
    wrongValues += 1
    note(.feedEntryInvalid, at: value, message(), help: help())
  }

  /// Notes a value that is not what its name says.
  mutating func wrong(_ value: FeedValue, isNo kind: Wording, help: Wording) {
    let word = written(value)
    wrong(
      value,
      Wording(zh: "“\(word)”不是\(kind.zh)", en: "“\(word)” is no \(kind.en)"),
      help: help
    )
  }

  /// Notes a value of another kind than can stand there.
  mutating func wrong(_ value: FeedValue, expected: @autoclosure () -> Wording) {
    let word = written(value)
    wrong(
      value,
      Wording(zh: "“\(word)”不能写在这里", en: "“\(word)” does not fit here"),
      help: expected().asked
    )
  }

  /// Notes something that must be there and is not.
  mutating func missing(_ name: StaticString, in whole: FeedValue) {
    wrong(
      whole,
      Wording(zh: "缺少“\(name)”", en: "“\(name)” is missing"),
      help: Wording(zh: "写上“\(name)”", en: "Add “\(name)”")
    )
  }

  /// Notes a name that the site does not have.
  mutating func unknownReference(
    _ value: FeedValue,
    _ kind: Wording,
    _ name: String,
    among known: @autoclosure () -> [String]
  ) {
    note(
      .feedReferenceUnknown,
      at: value,
      Wording(zh: "本站没有\(kind.zh)“\(name)”", en: "This site has no \(kind.en) “\(name)”"),
      help: nearestHelp(name, among: known())
    )
  }

  /// Notes the keys of an object that nobody reads; the object is read without them.
  mutating func unknownKeys(of object: JSONValue, besides known: [StaticString]) {
    for key in object.keys(besides: known) {
      let name = written(.json(key))
      note(
        .feedKeyUnknown,
        at: .json(key),
        Wording(zh: "不认识的键“\(name)”", en: "Unknown key “\(name)”"),
        help: nearestHelp(name, among: known.map(\.description))
      )
    }
  }

  mutating func twice(_ value: FeedValue, _ kind: Wording, _ name: String) {
    note(
      .feedEntryTwice,
      at: value,
      Wording(zh: "\(kind.zh)“\(name)”写了两次", en: "The \(kind.en) “\(name)” stands twice"),
      help: Wording(
        zh: "只写一次；两处都不采信，按“情况不明”处理",
        en: "Write it once; neither is trusted, and what they speak of is unknown"
      )
    )
  }

  /// What was written, as far as a message has room for it.
  func written(_ value: FeedValue) -> String { shown(value.text ?? file.text(value.span)) }
}

/// The beginning of a text that may be long.
func shown(_ text: String) -> String {
  guard text.utf8.count > 128 else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…"
}

func nearestHelp(_ word: String, among known: [String]) -> Wording? {
  nearest(to: word, among: known).map {
    Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?")
  }
}

extension Wording {
  /// As help: what to write in a place.
  fileprivate var asked: Wording { Wording(zh: "这里要写\(zh)", en: "Write \(en) here") }
}
