import Decisions
import Diagnostics
import Guides

/// `GovernmentOffice` of an office's page: where it is, when it is open in an ordinary week, and every day
/// known today that differs.
func governmentOffice(_ office: Office, _ page: PageContext) -> [UInt8]? {
  let address = page.addresses.page("/offices/\(office.id)/", in: page.locale)
  var json = JSONWriter()
  json.document("GovernmentOffice", id: address + "#office") { json in
    json.officeFacts(office, address, page)
    json.member("openingHoursSpecification") { json in
      json.array { json in
        json.openingHours(office.hours)
        for span in OfficeDay.spans(upcomingExceptions(of: office, page.site)) {
          json.specialHours(span.first.day, span.last, span.first.ranges)
        }
      }
    }
    json.member("department", ifAny: office.departments.compactMap { page.site.departments[$0] }) {
      json,
      department in
      json.thing("GovernmentOrganization") { json in
        json.member("name", department.name(page.locale))
        json.member("telephone", department.phone.description)
        json.member("url", page.addresses.page("/departments/\(department.id)/", in: page.locale))
      }
    }
  }
  return json.bytes
}

extension JSONWriter {
  /// What an office is called, where it is, its number.
  mutating func officeFacts(_ office: Office, _ address: String, _ page: PageContext) {
    member("name", office.title)
    member("url", address)
    member("telephone", office.phone.description)
    member("address") { $0.postalAddress(office.address, page) }
  }

  /// An ordinary week, an element for each time of opening.
  mutating func openingHours(_ hours: OpeningHours) {
    for group in hours.groups {
      for range in group.ranges {
        thing("OpeningHoursSpecification") { json in
          json.member("dayOfWeek", of: group.weekdays) { $0.string($1.schemaName) }
          json.times(range)
        }
      }
    }
  }

  /// Days with hours of their own. Closed is written as open from midnight to midnight, as search engines
  /// read it.
  mutating func specialHours(_ first: Day, _ last: Day, _ ranges: [TimeRange]) {
    for range in ranges.isEmpty ? [nil] : ranges.map(Optional.some) {
      thing("OpeningHoursSpecification") { json in
        json.member("validFrom", first.description)
        json.member("validThrough", last.description)
        json.times(range)
      }
    }
  }

  /// On a guide's page every public holiday at once: the days themselves stand on the office's page.
  mutating func closedOnPublicHolidays() {
    thing("OpeningHoursSpecification") { json in
      json.member("dayOfWeek", "https://schema.org/PublicHolidays")
      json.times(nil)
    }
  }

  private mutating func times(_ range: TimeRange?) {
    member("opens", range?.start.description ?? "00:00")
    // 24:00 is no time of schema.org's.
    member("closes", range.map { $0.end == .endOfDay ? "23:59" : $0.end.description } ?? "00:00")
  }
}

extension Weekday {
  fileprivate var schemaName: String {
    switch self {
    case .monday: "https://schema.org/Monday"
    case .tuesday: "https://schema.org/Tuesday"
    case .wednesday: "https://schema.org/Wednesday"
    case .thursday: "https://schema.org/Thursday"
    case .friday: "https://schema.org/Friday"
    case .saturday: "https://schema.org/Saturday"
    case .sunday: "https://schema.org/Sunday"
    }
  }
}
