import Diagnostics
import Guides

/// Marks of what a guide says, part by part. They stand in the address of its printings' QR codes, so that the
/// guide's page can tell whoever scans a poster that has hung for a year which parts were changed since.
///
/// A mark is made of what the editor wrote, not of how a page words it: a new theme changes no mark. Three of 32
/// letters and digits are enough, for the day of the check stands beside them.
struct FactMarks: Sendable {
  enum Part: String, CaseIterable, Sendable { case documents, ways, time, fees, contact }

  /// One mark after the other, in the order of `Part`.
  let text: String

  init(_ guide: Guide, _ page: PageContext) {
    text = Part.allCases.map { part in
      var facts = FactText()
      facts.append(part, of: guide, page)
      return shortMark(of: facts.bytes).prefix(3)
    }.joined()
  }
}

/// The facts of one part as bytes.
private struct FactText {
  private(set) var bytes: [UInt8] = []

  private mutating func append(_ text: String?) {
    bytes += (text ?? "").utf8
    bytes.append(0)
  }

  mutating func append(_ part: FactMarks.Part, of guide: Guide, _ page: PageContext) {
    switch part {
    case .documents: append([.documents], of: guide)
    case .ways:
      append([.online, .counter, .phone, .post, .assisted, .steps, .place, .hours], of: guide)
      for channel in guide.channels { append(channel, page) }
    case .time: append([.time], of: guide)
    case .fees: append([.fees], of: guide)
    case .contact:
      append([.contact], of: guide)
      append(page.site.consult(guide).number)
      append(page.settings.hotline.number)
    }
  }

  /// The sections as they are written.
  private mutating func append(_ kinds: [SectionKind], of guide: Guide) {
    let starts = guide.sections.map(\.headingSpan.start).sorted()
    let ends = Dictionary(
      zip(starts, starts.dropFirst() + [guide.file.bytes.count]),
      uniquingKeysWith: { _, last in last }
    )
    for section in guide.sections {
      guard let kind = section.kind, kinds.contains(kind) else { continue }
      let start = section.headingSpan.start
      bytes += guide.file.bytes[start..<(ends[start] ?? start)]
      bytes.append(0)
    }
  }

  /// What a way says that stands elsewhere: its offices, its entry.
  private mutating func append(_ channel: Channel, _ page: PageContext) {
    for place in page.places(of: channel) {
      for text in [place.name, place.address, place.hours] { append(text) }
    }
    for id in channel.entries {
      guard let entry = page.site.channels[id] else { continue }
      append(entry.name(page.locale))
      append(entry.address)
      append(entry.acceptsDocuments ? "documents" : "none")
      append(entry.closed?.description)
    }
  }
}
