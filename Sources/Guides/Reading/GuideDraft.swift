package import Diagnostics
package import Markup

/// A guide as it was written: every value with its place, nothing yet held against the rest of the site.
package struct GuideDraft: Sendable {
  package var file: SourceFile
  package var locale: LocaleTag
  /// What the file's name gives: `marriage` of `marriage.en.md`.
  package var fileID: String
  package var id: Located<String>?
  package var title: Located<String>?
  package var summary: Located<String>?
  package var department: Located<String>?
  package var owner: OwnerDraft?
  package var topics: [Located<String>] = []
  package var audience: Located<String>?
  package var keywords: [Located<String>] = []
  package var reviewed: Located<Day>?
  /// A date is written, if only one that is none.
  package var saysReviewed = false
  package var review: Guide.Review?
  /// The key `review`.
  package var reviewSpan: Span?
  package var pinyin: String?
  package var monitor: String?
  package var isDraft = false
  package var publish: Located<Instant>?
  package var expires: Located<Instant>?
  package var aliases: [Located<String>] = []
  package var withdrawn: WithdrawalDraft?
  package var counter: Located<String>?
  package var counterReason: Located<String>?
  package var lead: [Block] = []
  package var sections: [GuideSection] = []
  /// The fragments of headings inside of sections, by where each begins.
  package var anchors: [Int: String] = [:]
  package var channels: [ChannelDraft] = []
  package var statutory: Located<Term>?
  package var promised: Located<Term>?
  package var consult: Located<Telephone>?
  package var complaint: Located<Telephone>?
  /// Taken from the original, where it has its place.
  package var inheritedOwnerPhone: Telephone?
  /// When the original of a translation was reviewed.
  package var originalReviewed: Day?
  /// The front matter, for problems with what is not there.
  package var frontMatter: Span

  /// The text of the address: what front matter gives, else the file's name.
  package var idText: String { id?.value ?? fileID }

  package func place(_ span: Span) -> Place { Place(file, span) }

  /// The first line of the front matter: where a missing field is reported.
  package var top: Place { Place(file, file.line(at: frontMatter.start)) }

  /// Whether a value came from the original of a translation, where its problems are reported.
  package func isInherited<Value>(_ value: Located<Value>) -> Bool { value.span == frontMatter }

  package func section(_ kind: SectionKind) -> GuideSection? { sections.first { $0.kind == kind } }
  package func channel(_ kind: ChannelKind) -> ChannelDraft? { channels.first { $0.kind == kind } }

  /// Every fragment that a link to this guide may name, with the one that the page has: `收费` → `fees`.
  package var fragments: [String: String] {
    var fragments: [String: String] = [:]
    for section in sections {
      var maker = AnchorMaker()
      fragments[maker.anchor(for: section.heading.plainText)] = section.anchor
    }
    for anchor in sections.map(\.anchor) + anchors.values.sorted() { fragments[anchor] = anchor }
    return fragments
  }

  /// There is truly neither counter nor telephone, and the guide says so.
  package var hasNoCounterOnPurpose: Bool { counter != nil && counterReason != nil }
}

/// `owner:` as written.
package struct OwnerDraft: Sendable {
  package var span: Span
  package var post: Located<String>?
  package var standin: Located<String>?
  package var phone: Located<Telephone>?
  package var from: Located<Day>?
  package var until: Located<Day>?
}

/// `withdrawn:` as written.
package struct WithdrawalDraft: Sendable {
  package var span: Span
  package var on: Located<Day>?
  package var reason: Located<String>?
  package var successor: Located<String>?
}

/// One way of a guide as written.
package struct ChannelDraft: Sendable {
  package var kind: ChannelKind
  package var section: Int
  package var headingSpan: Span
  package var entries: [Located<String>] = []
  package var promise: Located<Term>?
  package var visits: Located<Int>?
  package var visitsReason: Fact?
  package var fullyOnline: Located<Bool>?
  package var places: [Located<CounterPlaceDraft>] = []
  package var hours: Fact?
  package var phones: [Located<Telephone>] = []
  package var duration: Located<Term>?
  package var doneWithin: Located<Term>?
  package var documents: Fact?
  package var fee: Fact?
  package var differenceReason: Fact?
  package var steps: [Step] = []
  package var hasOwnSteps = true
  package var facts: [Fact] = []
  package var otherFacts: [Fact] = []
  /// Facts whose value could not be read: reported once, not a second time as missing.
  package var unreadable: Set<FactKey> = []
}

/// `chengguan-hall（2 楼 6 号窗口）` as written.
package struct CounterPlaceDraft: Sendable {
  package var name: String
  package var detail: String?
}
