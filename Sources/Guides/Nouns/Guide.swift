package import Diagnostics
package import Markup

/// The sections of the vocabulary (contract §2.1).
package enum SectionKind: String, Sendable, CaseIterable {
  case eligibility, documents, online, counter, phone, post, assisted, steps, place, hours, time
  case fees, result, contact, questions, law

  /// The channel that a section of this kind describes.
  package var channel: ChannelKind? { ChannelKind(rawValue: rawValue) }
}

/// The ways in which a service can be had.
package enum ChannelKind: String, Sendable, CaseIterable, Encodable {
  case online, counter, phone, post, assisted
}

/// Markdown of a page or an office, with the anchors of its headings.
package struct MarkdownBody: Sendable {
  package var blocks: [Block]
  /// The fragment of each heading, by where the heading begins in the file.
  package var anchors: [Int: String]
}

/// One section of a guide, its parts in the order in which they were written.
///
/// What is understood as data (facts, documents, steps, fees) is kept as data; everything else is kept
/// as the Markdown it is, in its place, so that nothing an editor wrote is lost.
package struct GuideSection: Sendable {
  package enum Part: Sendable {
    case facts([Fact])
    case documents([Document])
    case steps([Step])
    case fees([Fee])
    case blocks([Block])
  }

  /// Nil for a section of the editor's own.
  package var kind: SectionKind?
  package var heading: [Inline]
  package var headingSpan: Span
  /// The fragment of the section's address: its kind, else made from the heading's words.
  package var anchor: String
  package var parts: [Part]

  package var facts: [Fact] {
    parts.flatMap { if case .facts(let facts) = $0 { facts } else { [] as [Fact] } }
  }
  package var steps: [Step] {
    parts.flatMap { if case .steps(let steps) = $0 { steps } else { [] as [Step] } }
  }
  package var documents: [Document] {
    parts.flatMap { if case .documents(let documents) = $0 { documents } else { [] as [Document] } }
  }
  package var fees: [Fee] {
    parts.flatMap { if case .fees(let fees) = $0 { fees } else { [] as [Fee] } }
  }
}

/// A bullet `键：值` under a channel, time or contact section.
package struct Fact: Sendable {
  /// Nil where the key is none that we know: shown as written.
  package var key: FactKey?
  package var name: Located<String>
  package var value: [Inline]
  package var valueSpan: Span
  /// Sub-lists and further paragraphs of the bullet.
  package var notes: [Block]

  package var text: String { value.plainText }
}

/// The keys of facts, Chinese and English.
package enum FactKey: String, Sendable, CaseIterable {
  case entry, replyWithin, visits, visitsReason, fullyOnline, place, hours, phone, duration
  case doneWithin, documents, fee, differenceReason, address, recipient, postcode
  case statutory, promised, consult, complaint

  /// Every name of the key; the first of each language is the one we suggest.
  package var names: (zh: [String], en: [String]) {
    switch self {
    case .entry: (["入口", "办理入口", "网上入口"], ["entry", "where online"])
    case .replyWithin: (["答复时限", "答复时间", "回复时限"], ["reply within", "reply promise", "reply"])
    case .visits: (["到现场次数", "到办事现场次数", "跑动次数"], ["visits", "number of visits"])
    case .visitsReason: (["到现场原因", "必须现场办理原因", "到现场办理原因"], ["visits reason", "why visit"])
    case .fullyOnline: (["全程网办", "是否全程网办"], ["fully online"])
    case .place: (["地点", "办理地点", "窗口", "办理窗口"], ["place", "where"])
    case .hours: (["时间", "办理时间", "服务时间", "工作时间"], ["hours", "when", "opening hours"])
    case .phone: (["电话", "联系电话", "办理电话", "预约电话"], ["phone", "telephone"])
    case .duration: (["办理时长", "办理用时", "现场用时"], ["duration", "takes", "time at the counter"])
    case .doneWithin: (["办结时限", "办结时间", "多久办好"], ["done within", "completed within"])
    case .documents: (["材料", "所需材料", "要带"], ["documents", "bring"])
    case .fee: (["费用", "收费"], ["fee", "cost"])
    case .differenceReason: (["不同原因", "差异原因"], ["difference reason", "why different"])
    case .address: (["地址", "邮寄地址", "收件地址"], ["address", "postal address"])
    case .recipient: (["接收人", "收件人"], ["recipient", "addressee"])
    case .postcode: (["邮编", "邮政编码"], ["postcode", "postal code"])
    case .statutory: (["法定时限", "法定办结时限"], ["statutory limit", "legal limit"])
    case .promised: (["承诺时限", "承诺办结时限"], ["promised", "promise", "promised time"])
    case .consult: (["咨询电话", "咨询方式", "咨询"], ["enquiries", "help line", "enquiry line"])
    case .complaint:
      (
        ["投诉电话", "监督投诉电话", "监督电话", "投诉"], ["complaints", "complaint line", "complaint"]
      )
    }
  }
}

/// A document that a citizen brings.
package struct Document: Sendable {
  package var name: [Inline]
  package var facets: [DocumentFacet]
  /// What is no facet, in the editor's words.
  package var remarks: [[Inline]]
  /// Sub-lists and further paragraphs.
  package var notes: [Block]
  package var span: Span

  package var plainName: String { name.plainText }
}

/// What is said of a document in words that we understand.
package enum DocumentFacet: Sendable, Equatable {
  /// `originals` and `copies`: how many of each; nil where only the kind is said.
  case original(count: Int?)
  case copy(count: Int?)
  /// `1 份`, of which kind is not said.
  case count(Int)
  case photoUpload
  case issuedBy(String)
  case onlineOnly
  case counterOnly
  case exempt(reason: String?)
  case blankForm(Link)
  case sample(Link)
}

/// One step of a way.
package struct Step: Sendable {
  package var blocks: [Block]
  package var span: Span
}

/// One line of the fees.
package struct Fee: Sendable {
  /// What the amount is for; empty where it is the only fee.
  package var name: [Inline]
  package var amounts: [Money]
  /// The words after the name, amount and basis included.
  package var value: [Inline]
  package var notes: [Block]
  package var span: Span
}

/// Who answers for a guide.
package struct Owner: Sendable {
  package var post: String
  package var standin: String?
  package var phone: Telephone?
  /// The post is filled from this day, and until this day.
  package var from: Day?
  package var until: Day?
}

/// One way in which a service can be had, with what the guide says of it.
package struct Channel: Sendable {
  package var kind: ChannelKind
  /// The index of its section in the guide.
  package var section: Int
  package var entries: [Identifier]
  /// How soon a person answers.
  package var promise: Term?
  package var visits: Int?
  package var visitsReason: [Inline]?
  package var isFullyOnline: Bool
  package var places: [CounterPlace]
  package var hours: [Inline]?
  package var phones: [Telephone]
  /// How long one stands at the counter.
  package var duration: Term?
  package var doneWithin: Term?
  package var documents: [Inline]?
  package var fee: [Inline]?
  package var differenceReason: [Inline]?
  /// Its own steps, or those that the ways share.
  package var steps: [Step]
  package var hasOwnSteps: Bool
  /// Every fact that was understood, in the editor's own words, the first of each key.
  package var facts: [Fact]
  /// Facts with a key that is not ours, or that stand a second time: shown as written.
  package var otherFacts: [Fact]

  package func fact(_ key: FactKey) -> Fact? { facts.first { $0.key == key } }
}

/// Where a counter is: an office of the site, or a place in words.
package struct CounterPlace: Sendable {
  package var office: Identifier?
  /// `2 楼 6 号窗口`; for a place without an office the whole of what was written.
  package var detail: String?
}

/// What became of a guide that is no longer in force.
package struct Withdrawal: Sendable {
  package var on: Day
  package var reason: String
  package var successor: Identifier?
}

/// For whom a guide is.
package enum Audience: String, Sendable, CaseIterable {
  case person, business, both
}

/// One service guide in one language, checked: everything that it refers to is there.
package struct Guide: Sendable {
  package internal(set) var id: Identifier
  package internal(set) var locale: LocaleTag
  package internal(set) var file: SourceFile
  package internal(set) var title: String
  /// The one sentence under the title, in plain text.
  package internal(set) var summary: String
  package internal(set) var lead: [Block]
  package internal(set) var department: Identifier
  package internal(set) var owner: Owner?
  package internal(set) var topics: [Identifier]
  package internal(set) var audience: Audience
  package internal(set) var keywords: [String]
  package internal(set) var reviewed: Day?
  package internal(set) var review: Review?
  /// Set by the editor where the machine reads a name wrongly.
  package internal(set) var pinyin: String?
  package internal(set) var monitor: String?
  package internal(set) var publish: Instant?
  package internal(set) var expires: Instant?
  package internal(set) var isDraft: Bool
  package internal(set) var aliases: [String]
  package internal(set) var withdrawn: Withdrawal?
  /// Why there is neither counter nor telephone.
  package internal(set) var noCounterReason: String?
  package internal(set) var sections: [GuideSection]
  /// The fragments of headings inside of sections, by where each begins in the file.
  package internal(set) var anchors: [Int: String]
  /// Where its links lead that stay in the site, in canonical form: `/offices/chengguan-hall/`.
  package internal(set) var addresses: [String]
  package internal(set) var channels: [Channel]
  package internal(set) var statutory: Term?
  package internal(set) var promised: Term?
  package internal(set) var consult: Telephone?
  package internal(set) var complaint: Telephone?
  /// A translation whose original was reviewed later.
  package internal(set) var isOlderThanOriginal: Bool

  /// What is on record of the last check of the facts.
  package struct Review: Sendable, Equatable {
    package var by: String?
    package var how: String?
    /// The day of the record; nil where the editor wrote no more than who and how.
    package var on: Day?
    /// What the facts were on that day, part by part.
    package var facts: [FactSum] = []

    package init(by: String?, how: String?, on: Day? = nil, facts: [FactSum] = []) {
      self.by = by
      self.how = how
      self.on = on
      self.facts = facts
    }
  }

  /// The record of the check on the day that the guide names; a date that was moved alone has none.
  package var evidence: Review? { review.flatMap { $0.on == nil || $0.on == reviewed ? $0 : nil } }

  package func section(_ kind: SectionKind) -> GuideSection? { sections.first { $0.kind == kind } }
  package func channel(_ kind: ChannelKind) -> Channel? { channels.first { $0.kind == kind } }
  package var documents: [Document] { section(.documents)?.documents ?? [] }
}
