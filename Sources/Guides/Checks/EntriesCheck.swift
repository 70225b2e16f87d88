import Diagnostics

/// The entry of an online way is a channel of the register, and one that is still open.
@Sendable func checkEntries(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  var problems: [Problem] = []
  for channel in guide.channels {
    if channel.kind == .online, channel.entries.isEmpty {
      problems.append(.channelEntryMissing(at: guide.place(channel.headingSpan)))
    }
    for entry in channel.entries {
      guard let registered = context.channels[entry.value] else {
        let known = context.channels.values.flatMap { [$0.id.description] + $0.name.all }
        let near = nearest(to: entry.value, among: known.sorted())
        let id = context.channels.values.first { $0.name.all.contains(near ?? "") }?.id.description
        var problem = Problem.channelEntryUnknown(
          at: guide.place(entry.span),
          id: entry.value,
          nearest: id ?? near,
          known: context.channels.keys.sorted()
        )
        let named = context.channels.values.map { (id: $0.id.description, names: $0.name.all) }
        if guide.file.text(entry.span) == entry.value {
          problem.mend = mendReference(entry, among: named)
        }
        problems.append(problem)
        continue
      }
      if let closed = registered.closed, closed <= context.today {
        problems.append(
          .channelClosed(
            at: guide.place(entry.span),
            name: registered.name.all.first ?? entry.value,
            closed: closed,
            successor: registered.successor?.description
          )
        )
      }
    }
  }
  return problems
}

extension Problem {
  fileprivate static func channelEntryMissing(at place: Place) -> Problem {
    Problem(
      .channelEntryMissing,
      at: place,
      Wording(zh: "网上办理没有写入口", en: "The online way names no entry"),
      help: Wording(
        zh: "在小标题下加一行“- 入口：…”，写 channels.yaml 里的渠道编号",
        en: "Add a line “- entry: …” below the heading with an id of channels.yaml"
      )
    )
  }

  fileprivate static func channelEntryUnknown(
    at place: Place,
    id: String,
    nearest: String?,
    known: [String]
  ) -> Problem {
    let list = known.prefix(20).joined(separator: ", ")
    return Problem(
      .channelEntryUnknown,
      at: place,
      Wording(
        zh: "入口“\(id)”不在官方渠道登记里",
        en: "“\(id)” is not in the register of official channels"
      ),
      help: nearest.map { Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?") }
        ?? Wording(
          zh: "可以写的有：\(list)；新渠道先写进 channels.yaml",
          en: "There are: \(list); add a new one to channels.yaml first"
        )
    )
  }

  fileprivate static func channelClosed(
    at place: Place,
    name: String,
    closed: Day,
    successor: String?
  )
    -> Problem
  {
    Problem(
      .channelClosed,
      at: place,
      Wording(zh: "\(name)已在 \(closed) 停用", en: "\(name) was closed on \(closed)"),
      help: successor.map {
        Wording(zh: "改写成接替它的“\($0)”", en: "Write its successor “\($0)” instead")
      } ?? Wording(zh: "改写成还在用的入口", en: "Write an entry that is in use")
    )
  }
}
