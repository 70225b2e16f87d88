import Guides

extension SchemaFile {
  /// What `/api/guides.json` holds.
  static let site = SchemaFile(
    name: "guides.json",
    title: "The guides of a site and its registers",
    about:
      "Every guide with its addresses, and the departments, topics, channels and offices that guides "
      + "refer to. null is 'not known' or 'not said', never 'no' or 'none'. Addresses are whole, or "
      + "relative to the file where the site does not know its own. Further members may be added; those "
      + "that are here stay.",
    schema: .object(members),
    definitions: SharedSchema.definitions + SiteSchema.definitions
  )

  private static let members: [(name: String, schema: Schema, about: String)] = [
    ("$schema", .address, "Where this schema is."),
    (
      "format", .constant("bianmin-guides/1"), "Changes when a member goes or means something else."
    ),
    ("site", SiteSchema.site, "The site itself."),
    ("guides", .array(.reference("guide")), "Every guide that is published, by id."),
    ("departments", .array(.reference("department")), "In the order of the site."),
    ("topics", .array(.reference("topic")), "In the order of the site."),
    ("channels", .array(.reference("channel")), "The register of official online channels, by id."),
    ("offices", .array(.reference("office")), "Counter locations, by id."),
    ("calendar", SiteSchema.calendar, "Public holidays and make-up working days."),
  ]
}

private enum SiteSchema {
  private static let texts = Schema.byLanguage(.string)
  private static let pages = Schema.byLanguage(.address)

  static let site = Schema.object([
    ("title", texts, "The site's name."),
    ("region", texts.orNull, "The place that it serves. null: not said."),
    ("publisher", texts.orNull, "Who publishes it. null: not said."),
    (
      "languages", .array(.string),
      "The site's languages (BCP 47), the first one's pages at the root."
    ),
    ("time_zone", .string, "In which days begin: +08:00."),
    ("hotline", .reference("telephone"), "The government's hotline."),
    ("hotline_hours", texts.orNull, "When it answers. null: not said."),
    ("feed", pages, "New and changed guides as Atom."),
    ("url", pages, "The home page."),
  ])

  static let calendar = Schema.object([
    (
      "known_years", .array(Schema(kind: .integer(from: 1))),
      "Years whose holidays are known; in others Monday to Friday is a guess."
    ),
    (
      "days",
      .array(
        .object([
          ("date", .day, "The day."), ("name", .string, "The holiday that it belongs to."),
          ("is_working_day", .boolean, "true: worked to make up for a holiday; false: off."),
        ])
      ), "Days that differ from the week."
    ),
  ])

  static let definitions: [(name: String, schema: Schema, about: String)] = [
    (
      "special_days",
      .object([
        ("first", .day, "The first day."),
        ("last", .day, "The last day, included."),
        ("open", .array(.reference("range")), "When it is open; empty: closed."),
        ("reason", .string.orNull, "Why. null: not said."),
      ]), "A day or a run of days with hours of their own."
    ),
    ("guide", guide, "A guide in all its languages."),
    ("department", department, "A department."),
    ("topic", topic, "A theme or an event of life."),
    ("channel", channel, "An official online channel."),
    ("office", office, "A counter location."),
  ]

  private static let guide = Schema.object([
    ("id", .string, "The guide's id."),
    ("title", texts, "In every language that the guide has."),
    ("summary", texts, "In every language that has one."),
    (
      "lifecycle", .choice(["in-force", "withdrawn", "expired"]),
      "Whether the service is offered; the guide's own data says more."
    ),
    ("department", .string, "A department's id."),
    ("topics", .array(.string), "Topics' ids."),
    ("audience", .choice(Audience.self), "For whom the service is."),
    ("channels", .array(.choice(ChannelKind.self)), "The ways that it can be had."),
    ("reviewed", .day.orNull, "When the original was last checked. null: never, or not said."),
    ("url", pages, "Its pages."),
    ("data", pages.orNull, "Its data, see guide.json. null: the site leaves it out."),
  ])

  private static let department = Schema.object([
    ("id", .string, "The department's id."),
    ("name", texts, "Its name."),
    ("post", texts, "The post that answers for its services."),
    ("phone", .reference("telephone"), "For questions."),
    ("complaint", .reference("telephone").orNull, "For complaints. null: not said."),
    ("summary", texts.orNull, "What it does. null: not said."),
    ("url", pages, "Its pages."),
  ])

  private static let topic = Schema.object([
    ("id", .string, "The topic's id."),
    ("kind", .choice(Topic.Kind.self), "An event of life or a theme."),
    ("name", texts, "Its name."),
    ("summary", texts.orNull, "What it holds. null: not said."),
    ("url", pages, "Its pages."),
  ])

  private static let channel = Schema.object([
    ("id", .string, "The channel's id."),
    ("kind", .choice(RegisteredChannel.Kind.self), "What kind of channel."),
    ("name", texts, "Its name."),
    ("address", .string.orNull, "Its web or mail address. null: it has none; see find."),
    ("find", texts.orNull, "How to find it. null: not said."),
    ("department", .string, "The id of the department that runs it."),
    (
      "duty",
      .object([
        ("post", texts, "The post on duty."),
        ("hours", texts.orNull, "When it is filled. null: not said."),
        ("phone", .reference("telephone").orNull, "Its number. null: not said."),
      ]).orNull, "Who answers. null: nobody is named."
    ),
    ("accepts_documents", .boolean, "Whether documents may be sent there."),
    ("since", .day.orNull, "Since when it is official. null: not said."),
    ("closed", .day.orNull, "Closed from this day. null: no end is set."),
    ("successor", .string.orNull, "The id of the channel that took its place. null: none."),
    ("url", pages, "Its pages."),
  ])

  private static let office = Schema.object([
    ("id", .string, "The office's id."),
    ("name", texts, "Its name."),
    ("address", texts, "Its address."),
    ("phone", .reference("telephone"), "Its telephone."),
    ("hours", .reference("hours"), "Its hours in an ordinary week."),
    (
      "public_holidays", .choice(["open", "closed"]),
      "Whether the week's hours hold on public holidays. closed: holidays are closed, and make-up "
        + "working days are worked; see calendar."
    ),
    (
      "special", .array(.reference("special_days")),
      "The office's own arrangements, which go before the week and the calendar."
    ),
    (
      "exceptions", .array(.reference("special_days")),
      "Every coming day that differs from the week: own arrangements, holidays and make-up days, "
        + "to the end of the last known year."
    ),
    ("departments", .array(.string), "The ids of the departments with windows there."),
    ("transport", texts, "How to get there."),
    ("access", texts, "For people with disabilities."),
    ("services", texts, "What is done there."),
    ("url", pages, "Its pages."),
  ])
}
