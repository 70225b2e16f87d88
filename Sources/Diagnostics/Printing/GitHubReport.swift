// Workflow commands: `::error file=…,line=…,col=…,endColumn=…,title=code::message`, one a line. Their last
// column is the last character's own, and columns are only allowed where the problem ends on the line on
// which it begins.

func githubReport(_ problems: [LocatedProblem], _ style: ReportStyle) -> [UInt8] {
  var text = ""
  for located in problems {
    let problem = located.problem
    var properties: [(name: String, value: String)] = []
    if !problem.path.isEmpty {
      properties.append(("file", style.pathPrefix + problem.path))
      properties.append(("line", String(located.start.line)))
      if located.start.line == located.end.line {
        let last = max(located.start.column, located.end.column - 1)
        properties.append(("col", String(located.start.column)))
        properties.append(("endColumn", String(last)))
      } else {
        properties.append(("endLine", String(located.end.line)))
      }
    }
    properties.append(("title", problem.code.rawValue))
    var message = visibleText(problem.message(style.language))
    if let help = problem.help?(style.language) {
      let lines = help.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      message += "\n" + lines.map { visibleText(String($0)) }.joined(separator: "\n")
    }
    text += "::\(style.severity(of: problem).rawValue) "
    text += properties.map { "\($0.name)=\(escapedProperty($0.value))" }.joined(separator: ",")
    text += "::\(escapedMessage(message))\n"
  }
  return Array(text.utf8)
}

private func escapedMessage(_ text: String) -> String {
  escaped(text) { byte in
    switch byte {
    case UInt8(ascii: "%"): "%25"
    case UInt8(ascii: "\r"): "%0D"
    case UInt8(ascii: "\n"): "%0A"
    default: nil
    }
  }
}

private func escapedProperty(_ text: String) -> String {
  escaped(visibleText(text)) { byte in
    switch byte {
    case UInt8(ascii: "%"): "%25"
    case UInt8(ascii: ":"): "%3A"
    case UInt8(ascii: ","): "%2C"
    default: nil
    }
  }
}

/// Byte by byte, because `:` before a combining mark is no `Character` of its own.
private func escaped(_ text: String, _ escape: (UInt8) -> String?) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if let replacement = escape(byte) {
      bytes += replacement.utf8
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
