import Decisions
import Guides

extension SchemaFile {
  /// What `/api/scorecard.json` holds.
  static let scorecard = SchemaFile(
    name: "scorecard.json",
    title: "The scorecard of a site",
    about:
      "How departments and services are assessed by what feeds and guides prove; the method is told at "
      + "/scorecard/. null is 'not known', never 0. The same figures are in scorecard.csv, a row for each "
      + "measure. Further members may be added; those that are here stay.",
    schema: .object([
      ("$schema", .address, "Where this schema is."),
      (
        "format", .constant("bianmin-scorecard/1"),
        "Changes when a member goes or means something else."
      ),
      ("as_of", .day, "The day that guides were held against."),
      (
        "rules",
        .object([
          ("fewest_cases", .integer, "With fewer cases there are counts and no points."),
          ("fewest_requests", .integer, "The same for requests that wait for an answer."),
          ("review_months", .integer, "A guide reviewed longer ago is overdue."),
          ("documents", .integer, "How many documents a guide should ask for at most."),
          ("steps", .integer, "How many steps."),
          ("visits", .integer, "How many visits."),
        ]), "What figures are held against."
      ),
      ("departments", .array(.reference("department")), "In the order of their ranks."),
      ("services", .array(.reference("service")), "Every guide in force, in the order of ranks."),
    ]),
    definitions: [
      (
        "department",
        .object(
          [
            ("id", .string, "The department's id."),
            ("name", .byLanguage(.string), "Its name."),
            ("services", .integer, "How many guides in force it has."),
            ("url", .byLanguage(.address), "Its pages of the scorecard."),
          ] + scored
        ), "A department."
      ),
      (
        "service",
        .object(
          [
            ("id", .string, "The guide's id."),
            ("name", .byLanguage(.string), "Its title."),
            ("department", .string, "The id of the department that answers for it."),
            ("url", .byLanguage(.address), "The guide's pages."),
          ] + scored
        ), "A service."
      ),
      ("measure", .object(measure), "One measure."),
    ]
  )

  private static let scored: [(name: String, schema: Schema, about: String)] = [
    ("rank", .integer.orNull, "From 1; equal ones share it. null: no guides, nothing to rank."),
    (
      "ranking_points", .integer,
      "0 to 100: the weighted mean over all measures that apply, what proves nothing as 0. Ranks go by it, "
        + "then by who reports more."
    ),
    (
      "points", .integer.orNull,
      "0 to 100: the weighted mean of the measures that have points. null: none has."
    ),
    ("measures_with_data", .integer, "How many measures have points."),
    ("measures_that_apply", .integer, "How many could have."),
    ("measures", .array(.reference("measure")), "Every measure, in the same order for all."),
  ]

  private static let measure: [(name: String, schema: Schema, about: String)] = [
    ("measure", .choice(ScoreMeasure.self), "What is measured."),
    ("weight", .integer, "Its part of 100."),
    (
      "state", .choice(ScoreResult.State.self),
      "measured: has points. unproven: there are counts that prove nothing. not-provided: nothing was "
        + "reported. not-applicable: there is nothing to measure."
    ),
    ("doubts", .array(.choice(ScoreDoubt.self)), "Why counts prove nothing."),
    ("points", .integer.orNull, "0 to 100, of the units that have points. null: none has."),
    ("ranking_points", .integer, "0 to 100, of all units, those without points as 0."),
    (
      "part", .integer.orNull,
      "Channels open, requests on time, channels staffed, the satisfied, complaints resolved, guides reviewed "
        + "in time, guides with post and stand-in, guides within the budget. null: no figure."
    ),
    (
      "middling", .integer.orNull,
      "Channels limited, posts vacant, guides with a post only. null: no figure, or not of this measure."
    ),
    ("count", .integer.orNull, "Of how many. null: no figure."),
    ("unrated", .integer.orNull, "How many did not grade. null: not said, or no satisfaction."),
    (
      "documents", .integer.orNull,
      "How many documents the guide asks for. null: they depend on the case, or several guides."
    ),
    ("steps", .integer.orNull, "Steps of its longest way. null: several guides."),
    ("visits", .integer.orNull, "The most visits of a way. null: not said, or several guides."),
    ("units", .integer, "How many channels or guides the measure applies to."),
    ("units_measured", .integer, "How many of them have points."),
    ("units_unproven", .integer, "Of how many the figures prove nothing."),
    ("units_not_applicable", .integer, "Of how many a feed says that there is nothing to measure."),
    ("grades", .array(.integer), "From very satisfied to very dissatisfied."),
    (
      "window_shortest", .string.orNull,
      "The shortest time that counts are of (ISO 8601). null: a state, or no figure."
    ),
    ("window_longest", .string.orNull, "The longest. null: a state, or no figure."),
    ("observed_first", .instant.orNull, "The first observation. null: from guides, or no figure."),
    ("observed_last", .instant.orNull, "The last observation. null: from guides, or no figure."),
    (
      "expired", .instant.orNull,
      "The last observation that does not count any more. null: there is none."
    ),
  ]
}
