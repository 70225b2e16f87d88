import Guides

/// Definitions that the schemas of a guide and of the whole site have in common.
enum SharedSchema {
  static let telephone = (
    name: "telephone",
    schema: Schema.object([
      ("number", .string, "As it is shown, with its extension after the last hyphen."),
      ("uri", .string, "What dials it: a tel: address."),
    ]),
    about: "A telephone number that can be dialled."
  )

  static let definitions: [(name: String, schema: Schema, about: String)] = [
    telephone,
    (
      "hours",
      .object([
        ("text", .string, "The hours in words."),
        (
          "week",
          .array(
            .object([
              ("days", .array(.choice(Weekday.allCases.map(\.dataName))), "Days of the week."),
              ("open", .array(.reference("range")), "When it is open on each of them."),
            ])
          ).orNull,
          "Days that are not named are closed. null: the words are not understood; read the text."
        ),
        ("remarks", .array(.string), "What else was said of the hours."),
      ]),
      "The hours of an ordinary week, in local time. An office's special days, in guides.json, go before them."
    ),
    (
      "range",
      .object([
        ("from", .string, "HH:MM."),
        ("until", .string, "HH:MM, not included; 24:00 is the end of the day."),
      ]), "A span of time within one day."
    ),
  ]
}
