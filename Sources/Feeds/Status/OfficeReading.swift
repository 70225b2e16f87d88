import Diagnostics
import Guides

extension FeedReader {
  private static let officeKeys: [StaticString] = [
    "office", "state", "observed", "waiting", "wait", "note",
  ]

  mutating func readOffices(_ root: JSONValue) throws(FeedRefusal) {
    var seen = Set<Identifier>()
    var twice = Set<Identifier>()
    try forEachEntry(of: "offices", in: root) { reader, value in
      guard let fields = reader.object(value, Self.officeKeys),
        let (id, written) = reader.id("office", in: fields)
      else { return }
      let kind = Wording(zh: "办事地点", en: "office")
      guard reader.scope.offices.contains(id) else {
        let known = reader.scope.offices
        return reader.notes.unknownReference(written, kind, id.text, among: known.names)
      }
      let record = reader.officeRecord(fields, id, reader.place(.json(value)))
      if seen.insert(id).inserted {
        reader.feed.offices.append(record)
      } else {
        twice.insert(id)
        reader.notes.twice(written, kind, id.text)
      }
    }
    feed.offices = feed.offices.map { record in
      twice.contains(record.office) ? unknown(record.office, record.place) : record
    }
  }

  private mutating func officeRecord(_ fields: FeedFields, _ id: Identifier, _ place: FeedPlace)
    -> OfficeRecord
  {
    let before = notes.wrongValues
    var record = OfficeRecord(
      office: id,
      state: state("state", in: fields),
      observation: feedObservation,
      place: place
    )
    if let observed = instant("observed", in: fields) {
      record.observation = Observation(observed: observed, validFor: feed.validFor)
    }
    record.note = text("note", in: fields)
    let isRight = notes.wrongValues == before
    record.waiting = count("waiting", in: fields)
    record.wait = duration("wait", in: fields)
    return isRight ? record : unknown(id, place)
  }

  private func unknown(_ office: Identifier, _ place: FeedPlace) -> OfficeRecord {
    OfficeRecord(office: office, state: .unknown, observation: feedObservation, place: place)
  }
}
