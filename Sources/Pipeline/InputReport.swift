import Decisions
import Diagnostics
package import Files
import Guides

/// What became of one input (contract §1): published, left out and why, or in error.
package struct InputAccount: Sendable {
  package enum Fate: Sendable {
    case published
    case leftOut(reason: String)
    case inError(codes: [String])
  }

  package let path: String
  package let fate: Fate
}

extension SiteSource {
  /// Every file of the folder, and everything that was left out, in the order of the paths' bytes.
  func accounts(_ problems: [Problem]) -> [InputAccount] {
    var codes: [String: [String]] = [:]
    for problem in problems where problem.severity == .error {
      codes[problem.path, default: []].append(problem.code.rawValue)
    }
    let unknown = Set(problems.filter { $0.code == .fileUnknown }.map(\.path))
    let files = paths.map { path in
      if let codes = codes[path] { return InputAccount(path: path, fate: .inError(codes: codes)) }
      let fate: InputAccount.Fate =
        unknown.contains(path) ? .leftOut(reason: ProblemCode.fileUnknown.rawValue) : .published
      return InputAccount(path: path, fate: fate)
    }
    let leftOut = leftOut.map {
      InputAccount(path: $0.path, fate: .leftOut(reason: $0.reason.rawValue))
    }
    return (files + leftOut).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func failed(_ problems: [Problem]) -> RenderedSite {
    RenderedSite(
      output: nil,
      problems: problems.sortedByPlace(),
      inputs: accounts(problems)
    )
  }
}

/// Writes the account of every input as JSON.
package func writeReport(_ publishing: Publishing, to path: String) throws(FileFailure) {
  var json = JSONWriter(.indented)
  json.object { json in
    json.member("degraded", false)
    json.member("guides", publishing.rendered.output?.guides)
    json.member("errors", publishing.problems.count { $0.severity == .error })
    json.member("warnings", publishing.problems.count { $0.severity == .warning })
    json.member("next_change", publishing.rendered.output?.nextChange?.at.description)
    json.member("inputs") { json in
      json.array(of: publishing.rendered.inputs) { json, input in
        json.object { json in
          json.member("path", input.path)
          switch input.fate {
          case .published: json.member("fate", "published")
          case .leftOut(let reason):
            json.member("fate", "left-out")
            json.member("reason", reason)
          case .inError(let codes):
            json.member("fate", "error")
            json.member("codes", codes)
          }
        }
      }
    }
  }
  try writeFile(path, json.bytes + [UInt8(ascii: "\n")])
}
