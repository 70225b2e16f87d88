import Decisions
import Feeds
import Guides

extension SchemaFile {
  /// What `/api/status.json` holds.
  static let status = SchemaFile(
    name: "status.json",
    title: "How the services of a site run",
    about:
      "The state of every way of every service at the moment at which the site was built, with the fact "
      + "that decides it, and until when that counts. After that it is unknown, whatever stands here. "
      + "A figure that is left out was not provided; one that is null has nothing to measure. Lengths of "
      + "time are ISO 8601. Further members may be added; those that are here stay.",
    schema: .object(StatusSchema.members),
    definitions: [SharedSchema.telephone] + StatusSchema.definitions
  )
}

private enum StatusSchema {
  static let members: [(name: String, schema: Schema, about: String)] = [
    ("$schema", .address, "Where this schema is."),
    (
      "format", .constant("bianmin-site-status/1"),
      "Changes when a member goes or means something else."
    ),
    ("generated", .instant, "The moment at which everything here was judged."),
    ("degraded", .boolean, "Whether a feed could not be read or does not count any more."),
    ("feeds", .array(.reference("feed")), "Where the records come from, in the site's order."),
    ("guides", .array(.reference("guide")), "Every guide in force, by id."),
    ("offices", .array(.reference("office")), "Every office, by id."),
    ("incidents", .array(.reference("incident")), "Active ones first, the latest first."),
    ("maintenance", .array(.reference("maintenance")), "Running and announced, by its beginning."),
  ]

  static let definitions: [(name: String, schema: Schema, about: String)] = [
    ("feed", feed, "A feed."), ("guide", guide, "A guide."),
    ("channel", channel, "A way in which a service can be had."),
    ("replies", replies, "How requests were answered: by a person, on the substance."),
    ("handling", handling, "How long it took at a counter or on the telephone."),
    ("satisfaction", satisfaction, "What citizens said."),
    ("complaints", complaints, "What became of complaints."), ("office", office, "An office."),
    ("incident", incident, "Something that went wrong."),
    ("maintenance", maintenance, "A time in which something does not run, announced before."),
  ]

  private static let feed = Schema.object([
    ("source", .string, "Who measures, or what tells the feed apart."),
    ("phone", .reference("telephone").orNull, "Whom to ask. null: not said."),
    ("generated", .instant.orNull, "When it was made. null: it could not be read."),
    ("valid_until", .instant.orNull, "Until when it counts. null: it could not be read."),
    ("last_good_copy", .boolean, "Whether it could not be fetched and this is an earlier copy."),
    ("degraded", .boolean, "Whether it is an earlier copy, unread or past its time."),
  ])

  private static let guide = Schema.object([
    ("id", .string, "The guide's id, see guides.json."),
    ("department", .string, "The id of its department."),
    (
      "recommendation",
      .object([
        ("rule", .choice(Recommendation.Rule.self), "The rule that decides."),
        (
          "channel", .choice(ChannelKind.self).orNull,
          "The way that is recommended. null: none is."
        ),
      ]), "Which way to take."
    ),
    ("channels", .array(.reference("channel")), "Its ways, in the order of the guide."),
    (
      "satisfaction", .reference("satisfaction").figure,
      "What citizens said. null: nothing to measure."
    ),
    (
      "complaints", .reference("complaints").figure,
      "What became of complaints. null: nothing to measure."
    ),
  ])

  private static let standing: [(name: String, schema: Schema, about: String)] = [
    ("state", .choice(ChannelState.self), "Whether it runs. unknown is never fine."),
    ("basis", .choice(Standing.Basis.dataNames), "The kind of fact that decides the state."),
    (
      "because", .string.orNull,
      "The id of the incident, window, entry or office that decides. null: none does."
    ),
    ("observed", .instant.orNull, "When it was observed. null: no feed says it."),
    (
      "valid_until", .instant.orNull,
      "The moment behind which it is unknown. null: it does not rest on a feed."
    ),
    (
      "last_known", .choice(ReportedState.self).orNull,
      "What a record that does not count said. null: there is none."
    ),
    ("note", .string.orNull, "What the feed says of it in words. null: nothing."),
  ]

  private static let channel = Schema.object(
    [
      ("channel", .choice(ChannelKind.self), "Which way."),
      ("answering", .choice(Answering.self), "Whether somebody answers."),
    ] + standing + [
      (
        "on_time",
        .object([
          ("part", .integer, "So many requests were answered on time."),
          ("count", .integer, "Of so many received."),
          ("lower", .integer, "The lower end of the Wilson 90 % interval in thousandths."),
          ("upper", .integer, "The upper end, in thousandths."),
          (
            "oldest_overdue", .boolean,
            "Whether the oldest request without an answer has waited too long."
          ),
        ]).orNull, "What the answering was judged by. null: it is unmeasured."
      ),
      ("staff_on_duty", .integer.figure, "People at work for it. null: nothing to measure."),
      ("waiting", .integer.figure, "People who wait. null: nothing to measure."),
      ("replies", .reference("replies").figure, "Replies. null: nothing to measure."),
      ("handling", .reference("handling").figure, "Handling. null: nothing to measure."),
    ]
  )

  private static let replies = Schema.object([
    ("window", .string, "The time before the observation that the counts are of."),
    ("received", .integer, "Requests received."),
    ("answered", .integer.figure, "Answered. null: nothing to measure."),
    ("on_time", .integer.figure, "Answered within what was promised. null: nothing to measure."),
    ("half", .string.figure, "Half were answered within this. null: nothing to measure."),
    ("nine_in_ten", .string.figure, "Nine in ten were. null: nothing to measure."),
    (
      "oldest_waiting", .string.figure,
      "How long the oldest request without an answer has waited. null: nothing to measure."
    ),
  ])

  private static let handling = Schema.object([
    ("window", .string, "The time before the observation that the counts are of."),
    ("count", .integer, "Cases handled."),
    ("half", .string.figure, "Half took no longer than this. null: nothing to measure."),
    ("nine_in_ten", .string.figure, "Nine in ten took no longer. null: nothing to measure."),
  ])

  private static let satisfaction = Schema.object([
    ("window", .string, "The time before the observation that the counts are of."),
    ("counts", .array(.integer), "From very satisfied to very dissatisfied."),
    ("unrated", .integer.figure, "Graded by nobody. null: nothing to measure."),
  ])

  private static let complaints = Schema.object([
    ("window", .string, "The time before the observation that the counts are of."),
    ("received", .integer, "Complaints received."),
    ("resolved", .integer.figure, "Resolved. null: nothing to measure."),
    ("half", .string.figure, "Half were resolved within this. null: nothing to measure."),
  ])

  private static let office = Schema.object(
    [("id", .string, "The office's id, see guides.json.")] + standing + [
      ("waiting", .integer.figure, "People who wait. null: nothing to measure."),
      ("wait", .string.figure, "How long one waits. null: nothing to measure."),
    ]
  )

  private static let affects = Schema.array(.string)

  private static let incident = Schema.object([
    ("id", .string, "The incident's id."),
    ("title", .string, "What happened."),
    ("impact", .choice(ReportedState.self), "What it does to what it affects."),
    ("active", .boolean, "Whether it is not known to be resolved."),
    (
      "affects", affects,
      "guide:id, guide:id/channel, channel:kind, channel:id, office:id or department:id."
    ),
    ("started", .instant, "When it began."),
    ("resolved", .instant.orNull, "When it was resolved. null: not known to be."),
    ("observed", .instant, "When it was reported."),
    ("valid_until", .instant, "Until when the report counts."),
    (
      "updates",
      .array(
        .object([("at", .instant, "When it was said."), ("text", .string, "What was said.")])
      ), "What was said of it since, the newest first."
    ),
    ("url", .byLanguage(.address), "Its pages."),
  ])

  private static let maintenance = Schema.object([
    ("id", .string, "The window's id."),
    ("title", .string, "What is done."),
    ("affects", affects, "What does not run, as with incidents."),
    ("from", .instant, "When it begins."),
    ("until", .instant, "When it ends; this moment is not part of it."),
    ("running", .boolean, "Whether it was running at the moment of the build."),
  ])
}
