import Diagnostics
import Guides

// A group of figures is believed whole or not at all: a group with one impossible count says that
// somebody counts wrongly, not that the other counts are right.

extension FeedReader {
  mutating func count(_ name: StaticString, in fields: FeedFields) -> Figure<Int> {
    guard let value = fields[name] else { return .notProvided }
    if value.isNull { return .notApplicable }
    guard let count = value.whole else {
      notes.wrong(value, isNo: Wording(zh: "件数", en: "count"), help: Self.anyCount)
      return .notProvided
    }
    return .value(count)
  }

  mutating func duration(_ name: StaticString, in fields: FeedFields) -> Figure<ISODuration> {
    guard let value = fields[name] else { return .notProvided }
    if value.isNull { return .notApplicable }
    guard let duration = value.text.flatMap({ ISODuration($0) }) else {
      notes.wrong(value, isNo: Wording(zh: "时长", en: "length of time"), help: Self.anyDuration)
      return .notProvided
    }
    return .value(duration)
  }

  mutating func replies(in fields: FeedFields) -> Figure<Replies> {
    group("replies", in: fields, Self.repliesKeys) { reader, fields in
      let window = reader.required(reader.duration("window", in: fields), "window", fields)
      let received = reader.required(reader.count("received", in: fields), "received", fields)
      guard let window, let received else { return nil }
      var replies = Replies(window: window, received: received)
      replies.answered = reader.count("answered", in: fields)
      replies.onTime = reader.count("on_time", in: fields)
      replies.half = reader.duration("half", in: fields)
      replies.nineInTen = reader.duration("nine_in_ten", in: fields)
      replies.oldestWaiting = reader.duration("oldest_waiting", in: fields)
      reader.holds("answered", replies.answered, "received", received, in: fields)
      if let answered = replies.answered.value {
        reader.holds("on_time", replies.onTime, "answered", answered, in: fields)
      } else {
        reader.holds("on_time", replies.onTime, "received", received, in: fields)
      }
      reader.holds(replies.half, replies.nineInTen, in: fields)
      return replies
    }
  }

  mutating func handling(in fields: FeedFields) -> Figure<Handling> {
    group("handling", in: fields, Self.handlingKeys) { reader, fields in
      let window = reader.required(reader.duration("window", in: fields), "window", fields)
      let count = reader.required(reader.count("count", in: fields), "count", fields)
      guard let window, let count else { return nil }
      var handling = Handling(window: window, count: count)
      handling.half = reader.duration("half", in: fields)
      handling.nineInTen = reader.duration("nine_in_ten", in: fields)
      reader.holds(handling.half, handling.nineInTen, in: fields)
      return handling
    }
  }

  mutating func satisfaction(in fields: FeedFields) -> Figure<Satisfaction> {
    group("satisfaction", in: fields, Self.satisfactionKeys) { reader, fields in
      let window = reader.required(reader.duration("window", in: fields), "window", fields)
      let counts = reader.fiveCounts(in: fields)
      guard let window, let counts else { return nil }
      var satisfaction = Satisfaction(window: window, counts: counts)
      satisfaction.unrated = reader.count("unrated", in: fields)
      return satisfaction
    }
  }

  mutating func complaints(in fields: FeedFields) -> Figure<Complaints> {
    group("complaints", in: fields, Self.complaintsKeys) { reader, fields in
      let window = reader.required(reader.duration("window", in: fields), "window", fields)
      let received = reader.required(reader.count("received", in: fields), "received", fields)
      guard let window, let received else { return nil }
      var complaints = Complaints(window: window, received: received)
      complaints.resolved = reader.count("resolved", in: fields)
      complaints.half = reader.duration("half", in: fields)
      reader.holds("resolved", complaints.resolved, "received", received, in: fields)
      return complaints
    }
  }

  static let repliesKeys: [StaticString] = [
    "window", "received", "answered", "on_time", "half", "nine_in_ten", "oldest_waiting",
  ]
  static let handlingKeys: [StaticString] = ["window", "count", "half", "nine_in_ten"]
  static let satisfactionKeys: [StaticString] = ["window", "counts", "unrated"]
  static let complaintsKeys: [StaticString] = ["window", "received", "resolved", "half"]

  static let anyCount = Wording(zh: "写从 0 开始的整数", en: "Write a whole number from 0 on")
  static let anyDuration = Wording(
    zh: "写成 PT30M、PT72H、P12D 这样",
    en: "Write it like PT30M, PT72H or P12D"
  )

  /// Reads a group; with anything wrong in it, it is not provided.
  private mutating func group<Group>(
    _ name: StaticString,
    in fields: FeedFields,
    _ keys: [StaticString],
    _ read: (inout FeedReader, FeedFields) -> Group?
  ) -> Figure<Group> {
    switch fields.group(name) {
    case .absent: return .notProvided
    case .notApplicable: return .notApplicable
    case .wrong(let value):
      notes.wrong(value, expected: Wording(zh: "一个对象", en: "an object"))
      return .notProvided
    case .fields(let fields):
      if case .object(let object) = fields { notes.unknownKeys(of: object, besides: keys) }
      let before = notes.wrongValues
      guard let group = read(&self, fields), notes.wrongValues == before else {
        return .notProvided
      }
      return .value(group)
    }
  }

  /// A figure without which its group says nothing.
  private mutating func required<Value>(
    _ figure: Figure<Value>,
    _ name: StaticString,
    _ fields: FeedFields
  ) -> Value? {
    switch figure {
    case .value(let value): return value
    case .notProvided where fields[name] != nil: return nil
    case .notProvided: notes.missing(name, in: fields.whole)
    case .notApplicable:
      if let value = fields[name] {
        notes.wrong(value, expected: Wording(zh: "一个值", en: "a value"))
      }
    }
    return nil
  }

  /// A part is not more than what it is a part of.
  private mutating func holds(
    _ part: StaticString,
    _ count: Figure<Int>,
    _ whole: StaticString,
    _ all: Int,
    in fields: FeedFields
  ) {
    guard let some = count.value, some > all, let value = fields[part] else { return }
    notes.wrong(
      value,
      Wording(
        zh: "“\(part)”（\(some)）比“\(whole)”（\(all)）多",
        en: "“\(part)” (\(some)) is more than “\(whole)” (\(all))"
      ),
      help: Self.contradiction
    )
  }

  /// Half are done before nine in ten are.
  private mutating func holds(
    _ half: Figure<ISODuration>,
    _ nineInTen: Figure<ISODuration>,
    in fields: FeedFields
  ) {
    guard let half = half.value, let nineInTen = nineInTen.value, half > nineInTen,
      let value = fields["half"]
    else { return }
    notes.wrong(
      value,
      Wording(
        zh: "“half”（\(half)）比“nine_in_ten”（\(nineInTen)）长",
        en: "“half” (\(half)) is longer than “nine_in_ten” (\(nineInTen))"
      ),
      help: Self.contradiction
    )
  }

  private static let contradiction = Wording(
    zh: "两个数互相矛盾，这一组数都不采信",
    en: "The two contradict each other; nothing of this group is trusted"
  )

  /// From very satisfied to very dissatisfied.
  private mutating func fiveCounts(in fields: FeedFields) -> [Int]? {
    guard let value = fields["counts"] else {
      notes.missing("counts", in: fields.whole)
      return nil
    }
    let five = Wording(
      zh: "五个件数，从非常满意到非常不满意",
      en: "five counts, from very satisfied to very dissatisfied"
    )
    guard case .json(let list) = value, list.kind == .array else {
      notes.wrong(value, expected: five)
      return nil
    }
    let elements = list.elements
    guard elements.count == 5 else {
      notes.wrong(
        value,
        Wording(
          zh: "满意度有 \(elements.count) 个数，应有五个",
          en: "Satisfaction has \(elements.count) counts instead of five"
        ),
        help: Wording(zh: "写\(five.zh)", en: "Write \(five.en)")
      )
      return nil
    }
    let counts = elements.compactMap(\.whole)
    guard counts.count == 5 else {
      for element in elements where element.whole == nil {
        notes.wrong(
          .json(element),
          isNo: Wording(zh: "件数", en: "count"),
          help: Self.anyCount
        )
      }
      return nil
    }
    return counts
  }
}
