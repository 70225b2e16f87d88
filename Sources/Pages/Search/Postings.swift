// Which documents have which grams. A large site has millions of postings: they are gathered in one row as
// they come and dealt to their grams once, which is several times as fast as an array for each gram.

/// Where grams stand in a guide, in one set: a gram weighs as much as all the fields that have it.
struct SearchFields: OptionSet, Sendable {
  let rawValue: UInt8

  static let title = SearchFields(rawValue: 1)
  static let keywords = SearchFields(rawValue: 2)
  static let headings = SearchFields(rawValue: 4)
  static let summary = SearchFields(rawValue: 8)
  static let otherNames = SearchFields(rawValue: 16)
  static let department = SearchFields(rawValue: 32)

  /// At most 22: it is written as one digit.
  var weight: Int {
    (contains(.title) ? 8 : 0) + (contains(.keywords) ? 6 : 0) + (contains(.headings) ? 3 : 0)
      + (contains(.summary) ? 2 : 0) + (contains(.otherNames) ? 2 : 0)
      + (contains(.department) ? 1 : 0)
  }
}

/// A document that has a gram, and where.
struct Posting: Sendable, Equatable {
  let document: Int32
  var fields: SearchFields
}

/// The postings of every gram, in the order of documents.
struct Postings: Sendable {
  private let places: [Gram: Int32]
  private var ranges: [Range<Int32>]
  private var row: [Posting]

  var grams: some Collection<Gram> { places.keys }
  var count: Int { row.count }

  subscript(gram: Gram) -> ArraySlice<Posting>? {
    places[gram].map { place in
      let range = ranges[Int(place)]
      return row[Int(range.lowerBound)..<Int(range.upperBound)]
    }
  }

  /// What is found in documents, one document after the other.
  struct Gathering {
    private var places: [Gram: Int32] = [:]
    private var counts: [Int32] = []
    private var found: [(place: Int32, posting: Posting)] = []

    mutating func insert(_ gram: Gram, _ field: SearchFields, _ document: Int32) {
      let new = Int32(counts.count)
      let place = { (place: inout Int32) in place }(&places[gram, default: new])
      if place == new { counts.append(0) }
      counts[Int(place)] += 1
      found.append((place, Posting(document: document, fields: field)))
    }

    consuming func postings() -> Postings {
      var ends: [Int32] = []
      var start: Int32 = 0
      for count in counts {
        ends.append(start)
        start += count
      }
      let starts = ends
      var row = [Posting](repeating: Posting(document: -1, fields: []), count: found.count)
      for (place, posting) in found {
        let place = Int(place)
        if ends[place] > starts[place], row[Int(ends[place]) - 1].document == posting.document {
          row[Int(ends[place]) - 1].fields.formUnion(posting.fields)
        } else {
          row[Int(ends[place])] = posting
          ends[place] += 1
        }
      }
      return Postings(places: places, ranges: zip(starts, ends).map { $0..<$1 }, row: row)
    }
  }
}
