/// One array, an object a problem, each on a line of its own: see the contract for the keys. A problem with a
/// certain mend has `mend` besides: places as those of the problem, each with the text to write there.
func jsonReport(_ problems: [LocatedProblem], _ style: ReportStyle) -> [UInt8] {
  var bytes: [UInt8] = [UInt8(ascii: "[")]
  for (index, located) in problems.enumerated() {
    let problem = located.problem
    var json = JSONWriter()
    json.object {
      $0.member("file", problem.path)
      $0.member("line", located.start.line)
      $0.member("column", located.start.column)
      $0.member("end_line", located.end.line)
      $0.member("end_column", located.end.column)
      $0.member("severity", style.severity(of: problem).rawValue)
      $0.member("code", problem.code.rawValue)
      $0.member("message", problem.message(style.language))
      $0.member("help", problem.help?(style.language))
      guard !located.edits.isEmpty else { return }
      $0.member("mend") {
        $0.array(of: located.edits) { json, edit in appendEdit(edit, to: &json) }
      }
    }
    bytes += (index == 0 ? "\n  " : ",\n  ").utf8
    bytes += json.bytes
  }
  bytes += (problems.isEmpty ? "]\n" : "\n]\n").utf8
  return bytes
}

private func appendEdit(_ edit: LocatedEdit, to json: inout JSONWriter) {
  json.object {
    $0.member("line", edit.start.line)
    $0.member("column", edit.start.column)
    $0.member("end_line", edit.end.line)
    $0.member("end_column", edit.end.column)
    $0.member("text", edit.edit.text)
  }
}
