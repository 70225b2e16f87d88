import Decisions
import Guides

extension SchemaFile {
  /// What `/api/guides/<id>.json` holds.
  static let guide = SchemaFile(
    name: "guide.json",
    title: "A service guide",
    about:
      "One service guide in one language. null is 'not known' or 'not said', never 'no' or 'none'; "
      + "each member says what its null means. Addresses are whole, or relative to the file where the "
      + "site does not know its own. Further members may be added; those that are here stay.",
    schema: .object(members),
    definitions: SharedSchema.definitions + GuideSchema.definitions
  )

  private static let members: [(name: String, schema: Schema, about: String)] = [
    ("$schema", .address, "Where this schema is."),
    ("format", .constant("bianmin-guide/1"), "Changes when a member goes or means something else."),
    ("id", .string, "The guide's id, the same in every language and for ever."),
    ("language", .string, "The language of this file (BCP 47)."),
    ("title", .string, "The name of the service."),
    ("summary", .string.orNull, "One sentence. null: none was written."),
    ("url", .address, "The guide's page."),
    (
      "languages",
      .array(
        .object([
          ("language", .string, "A language that the guide has."),
          ("url", .address, "Its page."),
          ("data", .address, "The same data in that language."),
        ])
      ), "Every language of the guide, this one included; the first is the original."
    ),
    ("is_older_than_original", .boolean, "A translation whose original was reviewed later."),
    (
      "lifecycle",
      .object([
        (
          "state", .choice(["in-force", "withdrawn", "expired"]), "Whether the service is offered."
        ),
        ("until", .instant.orNull, "The moment at which the guide ends. null: none is set."),
        ("withdrawn", .day.orNull, "The day on which it was withdrawn. null: it was not."),
        ("reason", .string.orNull, "Why it was withdrawn. null: it was not."),
        (
          "successor",
          .object([("id", .string, "A guide's id."), ("url", .address, "Its page.")]).orNull,
          "What took its place. null: nothing."
        ),
      ]), "Whether the guide is in force. The facts of one that is not are those of its last day."
    ),
    (
      "department",
      .object([
        ("id", .string, "See departments in guides.json."), ("name", .string, "Its name."),
        ("post", .string, "The post that answers for its services."),
        ("url", .address, "Its page."),
      ]).orNull, "Who is in charge. null: not known."
    ),
    ("owner", .reference("owner").orNull, "Who answers for the guide. null: nobody is named."),
    (
      "topics",
      .array(
        .object([
          ("id", .string, "See topics in guides.json."),
          ("name", .string.orNull, "Its name. null: not known."),
        ])
      ), "Themes and events of life under which the guide is found."
    ),
    ("audience", .choice(Audience.self), "For whom the service is."),
    ("keywords", .array(.string), "What people also call the service."),
    ("reviewed", .day.orNull, "When the facts were last checked. null: never, or not said."),
    ("reviewed_by", .string.orNull, "By whom. null: not said."),
    ("reviewed_how", .string.orNull, "How. null: not said."),
    (
      "review_due", .day.orNull,
      "After this day the facts count as unchecked. null: they do already."
    ),
    (
      "terms",
      .object([
        ("statutory", .reference("term").orNull, "What the law allows. null: not said."),
        ("promised", .reference("term").orNull, "What the department promises. null: not said."),
      ]), "How long the whole service takes."
    ),
    (
      "documents", .array(.reference("document")).orNull,
      "What to bring. null: no list; read the section documents, which may say that nothing is needed."
    ),
    ("channels", .array(.reference("channel")), "The ways in which the service can be had."),
    (
      "no_counter_reason", .string.orNull,
      "Why there is neither counter nor telephone. null: there is."
    ),
    (
      "recommendation",
      .object([
        (
          "channel", .choice(ChannelKind.allCases.map(\.rawValue)).orNull,
          "The way to take. null: none is recommended."
        ),
        ("rule", .choice(Recommendation.Rule.self), "The rule that says so."),
      ]), "Which way to take."
    ),
    (
      "fees", .array(.reference("fee")).orNull,
      "What it costs. null: nothing was understood; read the section fees. Never to be read as free."
    ),
    (
      "contact",
      .object([
        ("consult", .reference("telephone"), "For questions."),
        ("complaint", .reference("telephone"), "For complaints."),
        ("hotline", .reference("telephone"), "The government's hotline."),
        ("hotline_hours", .string.orNull, "When it answers. null: not said."),
      ]), "Whom to call: the guide's own numbers, else its owner's and department's."
    ),
    ("text", .string.orNull, "What the guide says before its sections. null: nothing."),
    (
      "sections",
      .array(
        .object([
          (
            "kind", .choice(SectionKind.allCases.map(\.rawValue)).orNull,
            "Which section it is. null: one of the editor's own."
          ),
          ("heading", .string, "Its heading as written."),
          ("anchor", .string, "Its fragment on the guide's page."),
          (
            "text", .string.orNull,
            "Its words without marks, as far as no other member holds them. null: there are no others."
          ),
        ])
      ), "The sections in the order in which they were written."
    ),
  ]
}

/// What the schema of a guide refers to.
private enum GuideSchema {
  static let definitions: [(name: String, schema: Schema, about: String)] = [
    (
      "term",
      .object([
        (
          "unit", .choice(["on-the-spot", "minutes", "hours", "working-days", "days", "months"]),
          "Working days follow the calendar in guides.json."
        ),
        ("amount", .integer, "How many; 0 on the spot."),
        ("iso8601", .string, "The same as a duration, which cannot tell working days from days."),
        ("text", .string, "In words."),
      ]), "How long something takes at most."
    ),
    (
      "money",
      .object([("fen", .integer, "In whole fen, 100 to the yuan."), ("text", .string, "In words.")]
      ),
      "An amount of money."
    ),
    (
      "owner",
      .object([
        ("post", .string, "The responsible post."),
        ("standin", .string.orNull, "Who stands in. null: nobody is named."),
        ("phone", .reference("telephone").orNull, "Their number. null: not said."),
        ("from", .day.orNull, "Filled from this day. null: not said."),
        ("until", .day.orNull, "Filled until this day; vacant after it. null: not said."),
      ]), "Who answers for a guide."
    ),
    (
      "document",
      .object([
        ("name", .string, "What it is."),
        ("originals", .reference("count").orNull, "The original is asked for. null: not said."),
        ("copies", .reference("count").orNull, "A copy is asked for. null: not said."),
        ("count", .integer.orNull, "How many, of which kind is not said. null: not said."),
        ("photo_upload", .boolean.orNull, "Online a photo is uploaded. null: not said."),
        ("issued_by", .array(.string), "Who issues it. Empty: not said."),
        (
          "only", .array(.choice(["online", "counter"])),
          "Asked for in this way only. Empty: in every way."
        ),
        (
          "exempt",
          .object([("reason", .string.orNull, "In which case. null: not said.")]).orNull,
          "It may be left out. null: not said."
        ),
        ("blank_forms", .array(.reference("file")), "Forms to fill in."),
        ("samples", .array(.reference("file")), "Forms that are filled in as an example."),
        ("remarks", .array(.string), "What else was said, in the editor's words."),
        ("notes", .string.orNull, "More below it. null: nothing."),
      ]), "A document that a citizen brings."
    ),
    (
      "count", .object([("count", .integer.orNull, "How many. null: not said.")]),
      "How many of a kind are asked for."
    ),
    (
      "file",
      .object([
        ("title", .string, "What it is called."),
        ("url", .address.orNull, "Where it is. null: the address is none."),
        ("bytes", .integer.orNull, "Its size. null: not known."),
      ]), "A file to download."
    ),
    (
      "fee",
      .object([
        ("name", .string.orNull, "What is paid for. null: the service, or read the text."),
        (
          "amounts", .array(.reference("money")),
          "The amounts that the text names. Empty: read the text."
        ),
        ("text", .string, "The fee with its basis and conditions, in the editor's words."),
        ("notes", .string.orNull, "More below it. null: nothing."),
      ]), "One line of the fees."
    ),
    ("channel", ChannelSchema.channel, "One way of having the service."),
    ("entry", ChannelSchema.entry, "An official online channel; see channels in guides.json."),
    ("place", ChannelSchema.place, "A counter."),
  ]
}
