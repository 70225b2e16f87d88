import Feeds
import Guides

extension SchemaFile {
  /// What a status feed holds that a site reads: the format `bianmin-status/1`.
  static let statusFeed = SchemaFile(
    name: "status-feed.json",
    title: "A status feed",
    about:
      "What runs today, measured by those who run it. A figure that is left out is not provided; null says "
      + "that there is nothing to measure. Keys stand once in an object, guides and offices once in a feed. "
      + "What is missing, wrong or too old is shown as unknown. Whole numbers are counts from 0 on.",
    schema: .object(
      members,
      optional: ["source", "services", "offices", "incidents", "maintenance"]
    ),
    definitions: StatusFeedSchema.definitions
  )

  private static let members: [(name: String, schema: Schema, about: String)] = [
    ("schema", .constant(FeedFormat.status.rawValue), "The format."),
    ("generated", .instant, "When the feed was made."),
    ("valid_for", .duration, "For how long a record counts after it was observed: PT30M."),
    (
      "source",
      .object(
        [
          ("name", .string, "Its name."),
          ("phone", .string.orNull, "A telephone that can be dialled. null: none."),
        ],
        optional: ["phone"]
      ).orNull, "Who measures. null: not said."
    ),
    ("services", .array(.reference("service")).orNull, "Guides, each once. null: none."),
    ("offices", .array(.reference("office")).orNull, "Counter locations, each once. null: none."),
    ("incidents", .array(.reference("incident")).orNull, "What went wrong. null: nothing."),
    (
      "maintenance", .array(.reference("maintenance")).orNull,
      "When something will not run, announced before. null: nothing."
    ),
  ]
}

private enum StatusFeedSchema {
  static let definitions: [(name: String, schema: Schema, about: String)] = [
    ("service", service, "What is known of a guide."),
    ("channel", channel, "One way in which a service can be had."),
    ("replies", replies, "How requests were answered: by a person and on the substance."),
    ("handling", handling, "How long it took, at a counter or on the telephone."),
    ("office", office, "A counter location."),
    ("incident", incident, "Something that went wrong."),
    ("maintenance", maintenance, "A time in which something will not run."),
    ("state", .choice(ReportedState.self), "Nothing else means open."),
  ]

  private static let observed: (name: String, schema: Schema, about: String) = (
    "observed", .instant.orNull,
    "When it was seen; where it is left out, when the feed was made. null: left out."
  )
  private static let note: (name: String, schema: Schema, about: String) = (
    "note", .string.orNull, "A sentence for citizens. null: none."
  )
  private static let window: (name: String, schema: Schema, about: String) = (
    "window", .duration, "The time before the observation that is counted: P30D."
  )
  private static let half: (name: String, schema: Schema, about: String) = (
    "half", .duration.orNull, "Half were done within this time. null: nothing to measure."
  )
  private static let nineInTen: (name: String, schema: Schema, about: String) = (
    "nine_in_ten", .duration.orNull,
    "Nine in ten were done within this time. null: nothing to measure."
  )
  private static let affects: (name: String, schema: Schema, about: String) = (
    "affects", .array(.string),
    "guide:birth-registration/online, channel:online, channel:qingxi-app, office:hall, department:weijian."
  )

  private static let service = Schema.object(
    [
      ("guide", .string, "The guide's id."),
      (
        "channels",
        .object(
          ChannelKind.allCases.map {
            ($0.rawValue, .reference("channel"), "The way “\($0.rawValue)”.")
          },
          optional: Set(ChannelKind.allCases.map(\.rawValue))
        ).orNull, "By the way. null: none is measured."
      ),
      (
        "satisfaction",
        .object(
          [
            window,
            (
              "counts", .array(.integer, count: 5),
              "How many were very satisfied, satisfied, neither, dissatisfied, very dissatisfied."
            ),
            (
              "unrated", .integer.orNull,
              "Graded by nobody; counted for nothing. null: nothing to measure."
            ),
          ],
          optional: ["unrated"]
        ).orNull, "What citizens said. null: nobody is asked."
      ),
      (
        "complaints",
        .object(
          [
            window, ("received", .integer, "How many came."),
            (
              "resolved", .integer.orNull,
              "How many of them are resolved. null: nothing to measure."
            ),
            half,
          ],
          optional: ["resolved", "half"]
        ).orNull, "What citizens complained of. null: nothing to measure."
      ),
    ],
    optional: ["channels", "satisfaction", "complaints"]
  )

  private static let channel = Schema.object(
    [
      ("state", .reference("state"), "How it runs."), observed, note,
      (
        "staff_on_duty", .integer.orNull,
        "How many people are at work for it now. null: nobody is meant to be."
      ),
      ("waiting", .integer.orNull, "How many people wait now. null: nobody waits there."),
      ("replies", .reference("replies").orNull, "Answers. null: nothing to measure."),
      ("handling", .reference("handling").orNull, "Times. null: nothing to measure."),
    ],
    optional: ["observed", "note", "staff_on_duty", "waiting", "replies", "handling"]
  )

  private static let replies = Schema.object(
    [
      window, ("received", .integer, "How many requests came."),
      (
        "answered", .integer.orNull,
        "How many of them a person answered on the substance; a receipt is no answer. null: nothing to measure."
      ),
      ("on_time", .integer.orNull, "How many of these in time. null: nothing to measure."),
      half, nineInTen,
      (
        "oldest_waiting", .duration.orNull,
        "How long the oldest request without an answer has waited. null: nothing to measure."
      ),
    ],
    optional: ["answered", "on_time", "half", "nine_in_ten", "oldest_waiting"]
  )

  private static let handling = Schema.object(
    [window, ("count", .integer, "How many cases."), half, nineInTen],
    optional: ["half", "nine_in_ten"]
  )

  private static let office = Schema.object(
    [
      ("office", .string, "The office's id."), ("state", .reference("state"), "How it runs."),
      observed, note,
      ("waiting", .integer.orNull, "How many people wait. null: nobody waits there."),
      ("wait", .duration.orNull, "How long one waits now. null: nothing to measure."),
    ],
    optional: ["observed", "note", "waiting", "wait"]
  )

  private static let incident = Schema.object(
    [
      ("id", .string, "Lower-case letters, digits and hyphens."),
      ("title", .string, "For citizens."),
      ("impact", .reference("state"), "What it does to what it affects."), affects,
      ("started", .instant, "Since when."),
      ("resolved", .instant.orNull, "Until when. null: it goes on."),
      (
        "updates",
        .array(.object([("at", .instant, "When."), ("text", .string, "What was said.")])).orNull,
        "What was said since. null: nothing."
      ),
    ],
    optional: ["resolved", "updates"]
  )

  private static let maintenance = Schema.object([
    ("id", .string, "Lower-case letters, digits and hyphens."), ("title", .string, "For citizens."),
    affects, ("from", .instant, "When it begins."),
    ("until", .instant, "When it ends; this moment is not in it any more."),
  ])
}
