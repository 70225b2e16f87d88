import Guides

/// One event of a whole day as an iCalendar file (RFC 5545): a reminder that any telephone can take in.
struct CalendarEvent {
  let id: String
  let day: Day
  /// The day on which the file was made; a time would change the file with every build.
  let stamp: Day
  let title: String
  let text: String
  let address: String?

  var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bianmin//Reply clock//ZH", "BEGIN:VEVENT",
      "UID:\(id)@bianmin", "DTSTAMP:\(digits(stamp))T000000Z", "DTSTART;VALUE=DATE:\(digits(day))",
      "DTEND;VALUE=DATE:\(digits(day + 1))", "SUMMARY:\(escaped(title))",
      "DESCRIPTION:\(escaped(text))",
    ]
    if let address { lines.append("URL:\(address)") }
    lines += [
      "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(escaped(title))",
      "TRIGGER:PT9H", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ]
    return lines.flatMap { folded($0) + [0x0D, 0x0A] }
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
  private func folded(_ line: String) -> [UInt8] {
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
