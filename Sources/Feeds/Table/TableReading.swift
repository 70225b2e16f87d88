import Diagnostics
import Guides

/// Reads a table (`csv`): a row for each guide and channel, named as in `bianmin-status/1`.
func readTable(
  _ file: SourceFile,
  _ options: FeedOptions,
  _ scope: FeedScope
) throws(FeedRefusal) -> Checked<StatusFeed?> {
  var notes = FeedNotes(file)
  var table = try TableText(file)
  guard let header = try table.next() else {
    throw FeedRefusal(
      Problem(
        .feedFrameInvalid,
        at: Place(file, Span(0, 0)),
        Wording(zh: "表是空的", en: "The table is empty"),
        help: Wording(zh: "第一行写列名", en: "Name the columns in the first row")
      )
    )
  }
  let columns = try TableColumns(header, &notes)

  // Once through the whole: is it a table to its end, and what is the latest moment that it tells?
  var latest = options.sent
  var rows = table
  while let line = try rows.next() {
    guard let row = columns.row(line), let moment = row.moment else { continue }
    latest = latest.map { max($0, moment) } ?? moment
  }
  guard let latest else {
    throw FeedRefusal(
      Problem(
        .feedFrameInvalid,
        at: Place(file, header.cells.first?.span ?? Span(0, 0)),
        Wording(zh: "没有一行写了时刻", en: "No row tells a moment"),
        help: Wording(
          zh: "每行在 observed 列写观测的时刻",
          en: "Write in “observed” when each row was observed"
        )
      )
    )
  }

  let feed = StatusFeed(name: options.name, generated: latest, validFor: options.usualValidFor)
  var reader = FeedReader(notes, scope, feed)
  var seen: [FeedScope.Channel: Int] = [:]
  while let line = try table.next() {
    if let row = columns.row(line) { reader.readRow(row, &seen) }
  }
  return Checked(reader.feed, reader.notes.problems)
}

extension TableRow {
  /// When it was observed, else when it was written.
  fileprivate var moment: Instant? {
    (self["observed"] ?? self["generated"]).flatMap { Instant(rfc3339: $0.text) }
  }
}

extension FeedReader {
  fileprivate mutating func readRow(_ row: TableRow, _ seen: inout [FeedScope.Channel: Int]) {
    let fields = FeedFields.row(row, group: "")
    if !row.isWhole {
      notes.wrong(
        fields.whole,
        Wording(
          zh: "这一行的格数和表头不同，或者行尾断了",
          en: "This row has other cells than the header, or was cut"
        ),
        help: Wording(zh: "每列一格，每行以换行结束", en: "Write a cell for each column, and end each row")
      )
    }
    guard let (id, written) = id("guide", in: fields), let guide = known(id, written) else {
      return
    }
    guard let cell = fields["channel"] else {
      return notes.missing("channel", in: fields.whole)
    }
    let name = cell.word ?? ""
    guard let kind = ChannelKind(rawValue: name) else {
      return notes.wrong(
        cell,
        isNo: Wording(zh: "一种渠道", en: "channel"),
        help: nearestHelp(name, among: ChannelKind.allCases.map(\.rawValue)) ?? Self.anyChannel
      )
    }
    guard guide.channels.contains(kind) else { return noChannel(cell, kind, guide) }
    let place = place(fields.whole)
    let channel = FeedScope.Channel(guide: guide.id, kind: kind)
    if let index = seen[channel] {
      notes.twice(
        cell,
        Wording(zh: "渠道", en: "channel"),
        "\(guide.id)/\(kind.rawValue)"
      )
      feed.channels[index] = unknown(guide.id, kind, feed.channels[index].place)
      return
    }
    seen[channel] = feed.channels.count
    let record = channelRecord(fields, guide.id, kind, place) { $0.observation(of: fields) }
    feed.channels.append(row.isWhole ? record : unknown(guide.id, kind, place))
  }

  private mutating func observation(of fields: FeedFields) -> Observation {
    let validFor = duration("valid_for", in: fields).value ?? feed.validFor
    let observed = instant("observed", in: fields)
    let written = instant("generated", in: fields)
    guard let moment = observed ?? written else {
      if fields["observed"]?.isNull ?? true { notes.missing("observed", in: fields.whole) }
      return feedObservation
    }
    return Observation(observed: moment, validFor: validFor)
  }

  private static let anyChannel = Wording(
    zh: "写 online、counter、phone、post 或 assisted",
    en: "Write online, counter, phone, post or assisted"
  )
}
