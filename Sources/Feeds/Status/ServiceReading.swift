import Diagnostics
import Guides

extension FeedReader {
  private static let serviceKeys: [StaticString] = [
    "guide", "channels", "satisfaction", "complaints",
  ]
  private static let channelKeys: [StaticString] = [
    "state", "observed", "note", "staff_on_duty", "waiting", "replies", "handling",
  ]

  private static let channelPointers = Dictionary(
    uniqueKeysWithValues: ChannelKind.allCases.map { ($0, "/channels/\($0.rawValue)") }
  )

  mutating func readServices(_ root: JSONValue) throws(FeedRefusal) {
    var seen = Set<Identifier>()
    var twice = Set<Identifier>()
    // No record is shorter than this in the text, and none is of another guide: room that is never
    // filled is never real memory, while an array that grows holds everything twice.
    let most = notes.file.bytes.count / 32
    feed.channels.reserveCapacity(min(most, scope.guides.values.reduce(0) { $0 + $1.count }))
    feed.services.reserveCapacity(min(most, scope.guides.count))
    try forEachEntry(of: "services", in: root) { reader, value in
      guard let fields = reader.object(value, Self.serviceKeys),
        let (id, written) = reader.id("guide", in: fields),
        let guide = reader.known(id, written)
      else { return }
      if !seen.insert(guide.id).inserted {
        twice.insert(guide.id)
        reader.notes.twice(written, Wording(zh: "指南", en: "guide"), id.text)
      }
      reader.readService(value, fields, guide)
    }
    if !twice.isEmpty { doubt(twice) }
  }

  /// A guide of the site with its channels; nil, and noted, where there is none of that name.
  mutating func known(_ id: Identifier, _ value: FeedValue) -> (
    id: Identifier, channels: [ChannelKind]
  )? {
    guard let index = scope.guides.index(forKey: id) else {
      notes.unknownReference(
        value,
        Wording(zh: "指南", en: "guide"),
        id.text,
        among: scope.guides.keys.names
      )
      return nil
    }
    // The site's own id shares its text with every record.
    return (scope.guides[index].key, scope.guides[index].value)
  }

  private mutating func readService(
    _ value: JSONValue,
    _ fields: FeedFields,
    _ guide: (id: Identifier, channels: [ChannelKind])
  ) {
    switch value["channels"] {
    case let channels? where channels.kind == .object:
      for (key, value) in channels.members { readChannel(key, value, guide) }
    case let channels? where channels.kind != .null:
      notes.wrong(.json(channels), expected: Wording(zh: "一个对象", en: "an object"))
      let place = place(.json(value), "/channels")
      feed.channels += guide.channels.map { unknown(guide.id, $0, place) }
    default: break
    }
    guard fields["satisfaction"] != nil || fields["complaints"] != nil else { return }
    var record = ServiceRecord(
      guide: guide.id,
      observation: feedObservation,
      place: place(.json(value))
    )
    record.satisfaction = satisfaction(in: fields)
    record.complaints = complaints(in: fields)
    feed.services.append(record)
  }

  private mutating func readChannel(
    _ key: JSONValue,
    _ value: JSONValue,
    _ guide: (id: Identifier, channels: [ChannelKind])
  ) {
    guard let kind = key.word.flatMap({ ChannelKind(rawValue: $0) }) else {
      let name = notes.written(.json(key))
      let known = ChannelKind.allCases.map(\.rawValue)
      return notes.note(
        .feedKeyUnknown,
        at: .json(key),
        Wording(zh: "不认识的渠道“\(name)”", en: "Unknown channel “\(name)”"),
        help: nearestHelp(name, among: known)
      )
    }
    guard guide.channels.contains(kind) else { return noChannel(.json(key), kind, guide) }
    let place = place(.json(value), Self.channelPointers[kind] ?? "")
    guard let fields = object(value, Self.channelKeys) else {
      return feed.channels.append(unknown(guide.id, kind, place))
    }
    feed.channels.append(
      channelRecord(fields, guide.id, kind, place) { reader in
        reader.instant("observed", in: fields).map {
          Observation(observed: $0, validFor: reader.feed.validFor)
        } ?? reader.feedObservation
      }
    )
  }

  mutating func noChannel(
    _ value: FeedValue,
    _ kind: ChannelKind,
    _ guide: (id: Identifier, channels: [ChannelKind])
  ) {
    notes.note(
      .feedReferenceUnknown,
      at: value,
      Wording(
        zh: "指南“\(guide.id)”没有渠道“\(kind.rawValue)”",
        en: "The guide “\(guide.id)” has no channel “\(kind.rawValue)”"
      ),
      help: Wording(
        zh: "它有：\(guide.channels.map(\.rawValue).joined(separator: "、"))",
        en: "It has: \(guide.channels.map(\.rawValue).joined(separator: ", "))"
      )
    )
  }

  /// A channel as it is reported. What is wrong in a group of figures costs the group; anything else that is
  /// wrong makes the channel unknown, so that no older record speaks for it.
  mutating func channelRecord(
    _ fields: FeedFields,
    _ guide: Identifier,
    _ kind: ChannelKind,
    _ place: FeedPlace,
    observation: (inout FeedReader) -> Observation
  ) -> ChannelRecord {
    let before = notes.wrongValues
    var record = ChannelRecord(
      guide: guide,
      channel: kind,
      state: state("state", in: fields),
      observation: observation(&self),
      place: place
    )
    record.note = text("note", in: fields)
    let isRight = notes.wrongValues == before
    record.staffOnDuty = count("staff_on_duty", in: fields)
    record.waiting = count("waiting", in: fields)
    record.replies = replies(in: fields)
    record.handling = handling(in: fields)
    return isRight ? record : unknown(guide, kind, place)
  }

  func unknown(_ guide: Identifier, _ kind: ChannelKind, _ place: FeedPlace) -> ChannelRecord {
    ChannelRecord(
      guide: guide,
      channel: kind,
      state: .unknown,
      observation: feedObservation,
      place: place
    )
  }

  /// What is said of a guide in two entries is not known.
  private mutating func doubt(_ guides: Set<Identifier>) {
    var kept = Set<FeedScope.Channel>()
    feed.channels = feed.channels.compactMap { record in
      guard guides.contains(record.guide) else { return record }
      let channel = FeedScope.Channel(guide: record.guide, kind: record.channel)
      guard kept.insert(channel).inserted else { return nil }
      return unknown(record.guide, record.channel, record.place)
    }
    var keptServices = Set<Identifier>()
    feed.services = feed.services.compactMap { record in
      guard guides.contains(record.guide) else { return record }
      guard keptServices.insert(record.guide).inserted else { return nil }
      return ServiceRecord(guide: record.guide, observation: feedObservation, place: record.place)
    }
  }
}
