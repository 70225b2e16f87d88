import Decisions
import Guides

/// What the data of a guide says of each of its ways.
enum ChannelSchema {
  static let channel = Schema.object([
    ("kind", .choice(ChannelKind.self), "Which way."),
    ("anchor", .string, "Its fragment on the guide's page."),
    (
      "state", .choice(ChannelState.self),
      "Whether it runs. unknown: no valid record says so; never to be read as open."
    ),
    (
      "answering", .choice(Answering.self),
      "Whether somebody answers. unmeasured: too few requests or no valid record."
    ),
    ("observed", .instant.orNull, "When the state was observed. null: there is no record."),
    ("expires", .instant.orNull, "Until when the record counts. null: there is no record."),
    ("reply_within", .reference("term").orNull, "How soon a person answers. null: not said."),
    ("duration", .reference("term").orNull, "How long one is at the counter. null: not said."),
    ("done_within", .reference("term").orNull, "When it is done. null: see terms."),
    ("visits", .integer.orNull, "How often one must come in person. null: not said."),
    ("visits_reason", .string.orNull, "Why one must come. null: not said."),
    ("fully_online", .boolean.orNull, "Whether all of it is done online. null: not said."),
    ("entries", .array(.reference("entry")), "Where it is done online."),
    ("places", .array(.reference("place")), "Where the counters are."),
    (
      "hours", .reference("hours").orNull,
      "Hours of this way. null: those of its places, or not said."
    ),
    ("phones", .array(.reference("telephone")), "Numbers of this way. Empty: those of its places."),
    ("documents", .string.orNull, "What this way asks for. null: what all ways ask for."),
    ("fee", .string.orNull, "What this way costs. null: what all ways cost."),
    ("difference_reason", .string.orNull, "Why it differs from the others. null: not said."),
    ("steps", .array(.string), "What to do, without marks."),
    ("has_own_steps", .boolean, "Whether the steps are its own; else all ways share them."),
    (
      "facts",
      .array(
        .object([
          (
            "key", .choice(FactKey.allCases.map(\.dataName)).orNull,
            "Which fact it is. null: one of the editor's own."
          ),
          ("name", .string.orNull, "Its name as written. null: it has none."),
          ("text", .string, "Its value as written."),
          ("notes", .string.orNull, "More below it. null: nothing."),
        ])
      ),
      "What else is said of this way, in the editor's words: what no other member holds, and what may "
        + "say more than the member that was read from it."
    ),
  ])

  static let entry = Schema.object([
    ("id", .string, "The channel's id."),
    ("kind", .choice(RegisteredChannel.Kind.self), "What kind of channel."),
    ("name", .string, "Its name."),
    ("address", .string.orNull, "Its web or mail address. null: it has none; see find."),
    ("find", .string.orNull, "How to find it. null: not said."),
    ("accepts_documents", .boolean, "Whether documents may be sent there."),
    ("closed", .day.orNull, "Closed from this day. null: no end is set."),
    ("successor", .string.orNull, "The channel that took its place. null: none."),
    ("url", .address, "Its page."),
  ])

  static let place = Schema.object([
    ("detail", .string.orNull, "Floor, window, or the place in words. null: nothing was said."),
    (
      "office",
      .object([
        ("id", .string, "See offices in guides.json."),
        ("name", .string, "Its name."),
        ("address", .string, "Its address."),
        ("phone", .reference("telephone"), "Its telephone."),
        ("hours", .reference("hours"), "Its hours."),
        ("url", .address, "Its page."),
      ]).orNull, "The office. null: the place is none of the site's offices."
    ),
  ])
}
