import Guides
import Testing

/// The notices of the General Office of the State Council on the holidays of 2025 (国办发明电〔2024〕12号) and 2026
/// (4 November 2025), written out day by day.
enum NationalCalendar {
  static let daysOff = [
    "2025-01-01",
    "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-01", "2025-02-02",
    "2025-02-03", "2025-02-04",
    "2025-04-04", "2025-04-05", "2025-04-06",
    "2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04", "2025-05-05",
    "2025-05-31", "2025-06-01", "2025-06-02",
    "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04", "2025-10-05", "2025-10-06",
    "2025-10-07", "2025-10-08",
    "2026-01-01", "2026-01-02", "2026-01-03",
    "2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
    "2026-02-21", "2026-02-22", "2026-02-23",
    "2026-04-04", "2026-04-05", "2026-04-06",
    "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05",
    "2026-06-19", "2026-06-20", "2026-06-21",
    "2026-09-25", "2026-09-26", "2026-09-27",
    "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05", "2026-10-06",
    "2026-10-07",
  ]

  static let daysWorked = [
    "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
    "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
  ]

  static func calendar() throws -> WorkCalendar {
    func named(_ days: [String], isOff: Bool) throws -> [WorkCalendar.NamedDay] {
      try days.map { .init(name: "假日", day: try day($0), isOffDay: isOff) }
    }
    return WorkCalendar(
      days: try named(daysOff, isOff: true) + named(daysWorked, isOff: false),
      knownYears: [2025, 2026]
    )
  }
}

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

/// `2026-11-23 09:05:00`, in China.
func moment(_ text: String) throws -> Instant {
  try #require(Instant(rfc3339: text.replacing(" ", with: "T") + "+08:00"))
}

func length(_ text: String) throws -> ISODuration { try #require(ISODuration(text)) }

func identifier(_ text: String) throws -> Identifier { try #require(Identifier(text)) }
