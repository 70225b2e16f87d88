package import Guides

/// An event of a whole day for an iCalendar file (RFC 5545): a reminder that any telephone can take in.
package struct CalendarEvent {
  package let id: String
  package let day: Day
  /// The day on which the file was made; a time would change the file with every build.
  package let stamp: Day
  package let title: String
  package let text: String
  package let address: String?

  package init(id: String, day: Day, stamp: Day, title: String, text: String, address: String?) {
    self.id = id
    self.day = day
    self.stamp = stamp
    self.title = title
    self.text = text
    self.address = address
  }

  /// The event as a file of its own.
  var bytes: [UInt8] { Self.file([self], product: "Reply clock") }

  /// A file with these events.
  package static func file(_ events: [CalendarEvent], product: String) -> [UInt8] {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bianmin//\(product)//ZH"]
      + events.flatMap(\.lines) + ["END:VCALENDAR"]
    return lines.flatMap { folded($0) + [0x0D, 0x0A] }
  }

  private var lines: [String] {
    var lines = [
      "BEGIN:VEVENT",
      "UID:\(id)@bianmin", "DTSTAMP:\(digits(stamp))T000000Z", "DTSTART;VALUE=DATE:\(digits(day))",
      "DTEND;VALUE=DATE:\(digits(day + 1))", "SUMMARY:\(escaped(title))",
      "DESCRIPTION:\(escaped(text))",
    ]
    if let address { lines.append("URL:\(address)") }
    lines += [
      "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(escaped(title))",
      "TRIGGER:PT9H", "END:VALARM", "END:VEVENT",
    ]
    return lines
  }

  private func digits(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// Commas, semicolons, backslashes and line ends have a meaning of their own (3.3.11).
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// At most 75 bytes a line, cut between characters; what follows begins with a space (3.1).
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let utf8 = Array(String(scalar).utf8)
      if length + utf8.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += utf8
      length += utf8.count
    }
    return bytes
  }
}
