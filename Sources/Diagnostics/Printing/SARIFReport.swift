// SARIF 2.1.0. Its columns are counted in UTF-16 code units, as GitHub and editors read them, and
// converted here from the bytes of the line: a character may be several units.

func sarifReport(_ problems: [LocatedProblem], _ style: ReportStyle) -> [UInt8] {
  let rules = Set(problems.map(\.problem.code.rawValue)).sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }
  let ruleIndex = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
  var json = JSONWriter(.indented)
  json.object {
    $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    $0.member("version", "2.1.0")
    $0.member("runs") {
      $0.array {
        $0.object { run in
          run.member("tool") {
            $0.object {
              $0.member("driver") {
                $0.object { driver in
                  driver.member("name", "Bianmin")
                  if !style.version.isEmpty { driver.member("version", style.version) }
                  driver.member("rules") {
                    $0.array(of: rules) { json, rule in appendRule(rule, style, to: &json) }
                  }
                }
              }
            }
          }
          run.member("columnKind", "utf16CodeUnits")
          run.member("results") {
            $0.array(of: problems) { json, problem in
              appendResult(
                problem,
                ruleIndex[problem.problem.code.rawValue] ?? 0,
                style,
                to: &json
              )
            }
          }
        }
      }
    }
  }
  json.endLine()
  return json.bytes
}

private func appendRule(_ rule: String, _ style: ReportStyle, to json: inout JSONWriter) {
  json.object {
    $0.member("id", rule)
    let severity: Severity =
      style.strictness == .strict ? .error : ProblemCode(rawValue: rule)?.severity ?? .error
    $0.member("defaultConfiguration") { $0.object { $0.member("level", severity.rawValue) } }
  }
}

private func appendResult(
  _ located: LocatedProblem,
  _ ruleIndex: Int,
  _ style: ReportStyle,
  to json: inout JSONWriter
) {
  let problem = located.problem
  json.object { result in
    result.member("ruleId", problem.code.rawValue)
    result.member("ruleIndex", ruleIndex)
    result.member("level", style.severity(of: problem).rawValue)
    result.member("message") {
      $0.object {
        let message = problem.message(style.language)
        $0.member("text", problem.help.map { "\(message)\n\($0(style.language))" } ?? message)
      }
    }
    guard !problem.path.isEmpty else { return }
    if !located.edits.isEmpty, let file = problem.place?.file {
      result.member("fixes") { $0.array { appendFix(located, file, style, to: &$0) } }
    }
    result.member("locations") {
      $0.array {
        $0.object {
          $0.member("physicalLocation") {
            $0.object { location in
              location.member("artifactLocation") {
                $0.object { $0.member("uri", relativeURI(style.pathPrefix + problem.path)) }
              }
              guard let place = problem.place else { return }
              location.member("region") {
                $0.object {
                  let span = place.span
                  $0.member("startLine", located.start.line)
                  $0.member(
                    "startColumn",
                    utf16Column(span.start, located.startLine, place.file)
                  )
                  $0.member("endLine", located.end.line)
                  $0.member("endColumn", utf16Column(span.end, located.endLine, place.file))
                }
              }
            }
          }
        }
      }
    }
  }
}

private func appendFix(
  _ located: LocatedProblem,
  _ file: SourceFile,
  _ style: ReportStyle,
  to json: inout JSONWriter
) {
  func append(_ edit: LocatedEdit, to json: inout JSONWriter) {
    json.object {
      $0.member("deletedRegion") {
        $0.object {
          let span = edit.edit.span
          $0.member("startLine", edit.start.line)
          $0.member("startColumn", utf16Column(span.start, edit.startLine, file))
          $0.member("endLine", edit.end.line)
          $0.member("endColumn", utf16Column(span.end, edit.endLine, file))
        }
      }
      $0.member("insertedContent") { $0.object { $0.member("text", edit.edit.text) } }
    }
  }
  json.object { fix in
    if let help = located.problem.help {
      fix.member("description") { $0.object { $0.member("text", help(style.language)) } }
    }
    fix.member("artifactChanges") {
      $0.array {
        $0.object { change in
          change.member("artifactLocation") {
            $0.object { $0.member("uri", relativeURI(style.pathPrefix + file.path)) }
          }
          change.member("replacements") { $0.array(of: located.edits) { append($1, to: &$0) } }
        }
      }
    }
  }
}

private func utf16Column(_ offset: Int, _ line: Span, _ file: SourceFile) -> Int {
  let offset = min(max(offset, line.start), line.end)
  return String(decoding: file.bytes[line.start..<offset], as: UTF8.self).utf16.count + 1
}

/// A path as a relative reference: all but letters, digits, `-._~/` is percent-encoded.
private func relativeURI(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      bytes.append(byte)
    default:
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
