package import Diagnostics

/// An office of the government that answers for services: `departments.yaml`.
package struct Department: Sendable {
  package var id: Identifier
  package var name: LocalizedText
  /// The post that answers for the department's services.
  package var post: LocalizedText
  package var phone: Telephone
  package var complaint: Telephone?
  package var summary: LocalizedText?
  package var order: Int
}

/// A theme or an event of life under which guides are found: `topics.yaml`.
package struct Topic: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case lifeEvent = "life-event"
    case theme
  }

  package var id: Identifier
  package var name: LocalizedText
  package var summary: LocalizedText?
  package var kind: Kind
  package var icon: String?
  package var order: Int
}

/// An official online channel of the register: `channels.yaml`.
package struct RegisteredChannel: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case web
    case miniProgram = "mini-program"
    case app
    case officialAccount = "official-account"
    case chatGroup = "chat-group"
    case email
    case kiosk
  }

  package struct Duty: Sendable {
    package var post: LocalizedText
    package var hours: LocalizedText?
    package var phone: Telephone?
  }

  package var id: Identifier
  package var kind: Kind
  package var name: LocalizedText
  /// How it is found where it has no address.
  package var find: LocalizedText?
  /// A web address, or a mail address.
  package var address: String?
  package var department: Identifier
  package var duty: Duty?
  package var since: Day?
  package var acceptsDocuments: Bool
  package var closed: Day?
  package var successor: Identifier?
}

/// A counter's location: one file of `offices/`.
package struct Office: Sendable {
  package var id: Identifier
  package var locale: LocaleTag
  package var file: SourceFile
  package var title: String
  package var address: String
  package var phone: Telephone
  package var hours: OpeningHours
  /// Whether it is open on public holidays; else holidays and make-up days follow the calendar.
  package var isOpenOnHolidays: Bool
  package var special: [SpecialDay]
  package var departments: [Identifier]
  package var transport: String?
  package var access: String?
  package var services: String?
  package var body: MarkdownBody
}

/// An ordinary page: about, accessibility, privacy.
package struct SitePage: Sendable {
  package var id: Identifier
  package var locale: LocaleTag
  package var file: SourceFile
  package var title: String
  package var order: Int
  package var isInFooter: Bool
  package var body: MarkdownBody
}

/// An announcement, shown from `from` until `until`.
package struct Notice: Sendable {
  package var id: Identifier
  package var locale: LocaleTag
  package var file: SourceFile
  package var title: String
  package var from: Instant
  package var until: Instant?
  package var guides: [Identifier]
  package var offices: [Identifier]
  package var body: MarkdownBody
}
