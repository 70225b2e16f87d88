import Diagnostics
import Guides

extension JSONWriter {
  /// Opening hours as text and by the days of the week: days that are not named are closed.
  ///
  /// ```json
  /// {"text":"周一至周五 09:00–12:00","week":[{"days":["monday",…],"open":[{"from":"09:00","until":"12:00"}]}],
  ///  "remarks":[]}
  /// ```
  mutating func hours(_ hours: OpeningHours, _ locale: LocaleTag) {
    object { json in
      json.member("text", locale.isChinese ? hours.chinese : hours.english)
      json.member("week", of: hours.groups) { json, group in
        json.object { json in
          json.member("days", of: group.weekdays) { $0.string($1.dataName) }
          json.member("open", of: group.ranges) { $0.range($1) }
        }
      }
      json.member("remarks", hours.remarks)
    }
  }

  /// `{"from":"09:00","until":"12:00"}`
  mutating func range(_ range: TimeRange) {
    object { json in
      json.member("from", range.start.dataText)
      json.member("until", range.end.dataText)
    }
  }

  /// Days with hours of their own; without any it is closed.
  mutating func specialDays(_ first: Day, _ last: Day, _ ranges: [TimeRange], reason: String?) {
    object { json in
      json.member("first", first.description)
      json.member("last", last.description)
      json.member("open", of: ranges) { $0.range($1) }
      json.member("reason", reason)
    }
  }
}

extension TimeOfDay {
  /// `09:00`. Hours stand in every guide, and a text of five bytes costs nothing once it is made.
  var dataText: String { clockTexts[minutes] }
}

private let clockTexts = (0...TimeOfDay.endOfDay.minutes).map {
  TimeOfDay(minutes: $0)?.description ?? ""
}

extension Weekday {
  /// As it is called in data: `monday`.
  var dataName: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }
}
