import Diagnostics
import Markup

extension SectionKind: Recorded {}
extension ChannelKind: Recorded {}
extension FactKey: Recorded {}
extension Audience: Recorded {}

extension MarkdownBody: Recorded {
  func write(to record: inout RecordWriter) {
    blocks.write(to: &record)
    anchors.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    blocks = try [Block](from: &record)
    anchors = try [Int: String](from: &record)
  }
}

extension GuideSection: Recorded {
  func write(to record: inout RecordWriter) {
    kind.write(to: &record)
    heading.write(to: &record)
    headingSpan.write(to: &record)
    anchor.write(to: &record)
    parts.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    kind = try SectionKind?(from: &record)
    heading = try [Inline](from: &record)
    headingSpan = try Diagnostics.Span(from: &record)
    anchor = try String(from: &record)
    parts = try [Part](from: &record)
  }
}

extension GuideSection.Part: Recorded {
  func write(to record: inout RecordWriter) {
    switch self {
    case .facts(let facts):
      record.append(0)
      facts.write(to: &record)
    case .documents(let documents):
      record.append(1)
      documents.write(to: &record)
    case .steps(let steps):
      record.append(2)
      steps.write(to: &record)
    case .fees(let fees):
      record.append(3)
      fees.write(to: &record)
    case .blocks(let blocks):
      record.append(4)
      blocks.write(to: &record)
    }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    switch try record.number() {
    case 0: self = .facts(try [Fact](from: &record))
    case 1: self = .documents(try [Document](from: &record))
    case 2: self = .steps(try [Step](from: &record))
    case 3: self = .fees(try [Fee](from: &record))
    case 4: self = .blocks(try [Block](from: &record))
    default: throw RecordDamage()
    }
  }
}

extension Fact: Recorded {
  func write(to record: inout RecordWriter) {
    key.write(to: &record)
    name.write(to: &record)
    value.write(to: &record)
    valueSpan.write(to: &record)
    notes.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    key = try FactKey?(from: &record)
    name = try Located<String>(from: &record)
    value = try [Inline](from: &record)
    valueSpan = try Diagnostics.Span(from: &record)
    notes = try [Block](from: &record)
  }
}

extension Document: Recorded {
  func write(to record: inout RecordWriter) {
    name.write(to: &record)
    facets.write(to: &record)
    remarks.write(to: &record)
    notes.write(to: &record)
    span.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    name = try [Inline](from: &record)
    facets = try [DocumentFacet](from: &record)
    remarks = try [[Inline]](from: &record)
    notes = try [Block](from: &record)
    span = try Diagnostics.Span(from: &record)
  }
}

extension DocumentFacet: Recorded {
  func write(to record: inout RecordWriter) {
    switch self {
    case .original(let count):
      record.append(0)
      count.write(to: &record)
    case .copy(let count):
      record.append(1)
      count.write(to: &record)
    case .count(let count):
      record.append(2)
      count.write(to: &record)
    case .photoUpload: record.append(3)
    case .issuedBy(let issuer):
      record.append(4)
      issuer.write(to: &record)
    case .onlineOnly: record.append(5)
    case .counterOnly: record.append(6)
    case .exempt(let reason):
      record.append(7)
      reason.write(to: &record)
    case .blankForm(let link):
      record.append(8)
      link.write(to: &record)
    case .sample(let link):
      record.append(9)
      link.write(to: &record)
    }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    switch try record.number() {
    case 0: self = .original(count: try Int?(from: &record))
    case 1: self = .copy(count: try Int?(from: &record))
    case 2: self = .count(try record.number())
    case 3: self = .photoUpload
    case 4: self = .issuedBy(try String(from: &record))
    case 5: self = .onlineOnly
    case 6: self = .counterOnly
    case 7: self = .exempt(reason: try String?(from: &record))
    case 8: self = .blankForm(try Link(from: &record))
    case 9: self = .sample(try Link(from: &record))
    default: throw RecordDamage()
    }
  }
}

extension Step: Recorded {
  func write(to record: inout RecordWriter) {
    blocks.write(to: &record)
    span.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    blocks = try [Block](from: &record)
    span = try Diagnostics.Span(from: &record)
  }
}

extension Fee: Recorded {
  func write(to record: inout RecordWriter) {
    name.write(to: &record)
    amounts.write(to: &record)
    value.write(to: &record)
    notes.write(to: &record)
    span.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    name = try [Inline](from: &record)
    amounts = try [Money](from: &record)
    value = try [Inline](from: &record)
    notes = try [Block](from: &record)
    span = try Diagnostics.Span(from: &record)
  }
}

extension Owner: Recorded {
  func write(to record: inout RecordWriter) {
    post.write(to: &record)
    standin.write(to: &record)
    phone.write(to: &record)
    from.write(to: &record)
    until.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    post = try String(from: &record)
    standin = try String?(from: &record)
    phone = try Telephone?(from: &record)
    from = try Day?(from: &record)
    until = try Day?(from: &record)
  }
}

extension CounterPlace: Recorded {
  func write(to record: inout RecordWriter) {
    office.write(to: &record)
    detail.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    office = try Identifier?(from: &record)
    detail = try String?(from: &record)
  }
}

extension Withdrawal: Recorded {
  func write(to record: inout RecordWriter) {
    on.write(to: &record)
    reason.write(to: &record)
    successor.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    on = try Day(from: &record)
    reason = try String(from: &record)
    successor = try Identifier?(from: &record)
  }
}

extension Guide.Review: Recorded {
  func write(to record: inout RecordWriter) {
    by.write(to: &record)
    how.write(to: &record)
    on.write(to: &record)
    facts.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    by = try String?(from: &record)
    how = try String?(from: &record)
    on = try Day?(from: &record)
    facts = try [FactSum](from: &record)
  }
}

extension FactSum: Recorded {
  func write(to record: inout RecordWriter) {
    part.write(to: &record)
    sum.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    part = try String(from: &record)
    sum = try String(from: &record)
  }
}

extension Channel: Recorded {
  func write(to record: inout RecordWriter) {
    kind.write(to: &record)
    section.write(to: &record)
    entries.write(to: &record)
    promise.write(to: &record)
    visits.write(to: &record)
    visitsReason.write(to: &record)
    isFullyOnline.write(to: &record)
    places.write(to: &record)
    hours.write(to: &record)
    phones.write(to: &record)
    duration.write(to: &record)
    doneWithin.write(to: &record)
    documents.write(to: &record)
    fee.write(to: &record)
    differenceReason.write(to: &record)
    steps.write(to: &record)
    hasOwnSteps.write(to: &record)
    facts.write(to: &record)
    otherFacts.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    kind = try ChannelKind(from: &record)
    section = try Int(from: &record)
    entries = try [Identifier](from: &record)
    promise = try Term?(from: &record)
    visits = try Int?(from: &record)
    visitsReason = try [Inline]?(from: &record)
    isFullyOnline = try Bool(from: &record)
    places = try [CounterPlace](from: &record)
    hours = try [Inline]?(from: &record)
    phones = try [Telephone](from: &record)
    duration = try Term?(from: &record)
    doneWithin = try Term?(from: &record)
    documents = try [Inline]?(from: &record)
    fee = try [Inline]?(from: &record)
    differenceReason = try [Inline]?(from: &record)
    steps = try [Step](from: &record)
    hasOwnSteps = try Bool(from: &record)
    facts = try [Fact](from: &record)
    otherFacts = try [Fact](from: &record)
  }
}

/// The file is not written: a guide is read again only from the very same one.
extension Guide: Recorded {
  func write(to record: inout RecordWriter) {
    id.write(to: &record)
    locale.write(to: &record)
    title.write(to: &record)
    summary.write(to: &record)
    lead.write(to: &record)
    department.write(to: &record)
    owner.write(to: &record)
    topics.write(to: &record)
    audience.write(to: &record)
    keywords.write(to: &record)
    reviewed.write(to: &record)
    review.write(to: &record)
    pinyin.write(to: &record)
    monitor.write(to: &record)
    publish.write(to: &record)
    expires.write(to: &record)
    isDraft.write(to: &record)
    aliases.write(to: &record)
    withdrawn.write(to: &record)
    noCounterReason.write(to: &record)
    sections.write(to: &record)
    anchors.write(to: &record)
    addresses.write(to: &record)
    channels.write(to: &record)
    statutory.write(to: &record)
    promised.write(to: &record)
    consult.write(to: &record)
    complaint.write(to: &record)
    isOlderThanOriginal.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    file = record.file
    id = try Identifier(from: &record)
    locale = try LocaleTag(from: &record)
    title = try String(from: &record)
    summary = try String(from: &record)
    lead = try [Block](from: &record)
    department = try Identifier(from: &record)
    owner = try Owner?(from: &record)
    topics = try [Identifier](from: &record)
    audience = try Audience(from: &record)
    keywords = try [String](from: &record)
    reviewed = try Day?(from: &record)
    review = try Review?(from: &record)
    pinyin = try String?(from: &record)
    monitor = try String?(from: &record)
    publish = try Instant?(from: &record)
    expires = try Instant?(from: &record)
    isDraft = try Bool(from: &record)
    aliases = try [String](from: &record)
    withdrawn = try Withdrawal?(from: &record)
    noCounterReason = try String?(from: &record)
    sections = try [GuideSection](from: &record)
    anchors = try [Int: String](from: &record)
    addresses = try [String](from: &record)
    channels = try [Channel](from: &record)
    statutory = try Term?(from: &record)
    promised = try Term?(from: &record)
    consult = try Telephone?(from: &record)
    complaint = try Telephone?(from: &record)
    isOlderThanOriginal = try Bool(from: &record)
  }
}
