import Decisions
import Diagnostics
import Feeds
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
  /// Every file of the folder, and everything that was left out, in the order of the paths' bytes. Of a site
  /// that is not nil only those guides are published that it shows.
  func accounts(_ problems: [Problem], _ site: ResolvedSite? = nil) -> [InputAccount] {
    var codes: [String: [String]] = [:]
    for problem in problems where problem.severity == .error {
      codes[problem.path, default: []].append(problem.code.rawValue)
    }
    var ignored = Dictionary(
      problems.filter { $0.code == .fileUnknown || $0.code == .feedNotListed }
        .map { ($0.path, $0.code.rawValue) },
      uniquingKeysWith: { first, _ in first }
    )
    if let site {
      let later = Set(site.library.guides.lazy.filter { !$0.isDraft }.map(\.file.path))
      let shown = Set(site.guides.map(\.guide.file.path))
      for path in paths where SourceKind(path: path) == .guide && !shown.contains(path) {
        ignored[path] = later.contains(path) ? "not-yet" : "draft"
      }
    }
    let files = paths.map { path in
      if let codes = codes[path] { return InputAccount(path: path, fate: .inError(codes: codes)) }
      let fate: InputAccount.Fate =
        ignored[path].map { .leftOut(reason: $0) } ?? .published
      return InputAccount(path: path, fate: fate)
    }
    let leftOut = leftOut.map {
      InputAccount(path: $0.path, fate: .leftOut(reason: $0.reason.rawValue))
    }
    return (files + leftOut).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func failed(_ problems: [Problem], _ times: StageTimes?) -> RenderedSite {
    RenderedSite(
      output: nil,
      problems: problems.sortedByPlace(),
      inputs: accounts(problems),
      times: times
    )
  }
}

/// Writes the account of every input as JSON.
package func writeReport(_ publishing: Publishing, to path: String) throws(FileFailure) {
  var json = JSONWriter(.indented)
  json.object { json in
    json.member("degraded") { json in
      if let output = publishing.rendered.output {
        json.bool(output.isDegraded)
      } else {
        json.null()
      }
    }
    json.member("guides", publishing.rendered.output?.guides)
    json.member("errors", publishing.problems.count { $0.severity == .error })
    json.member("warnings", publishing.problems.count { $0.severity == .warning })
    json.member("next_change", publishing.rendered.output?.nextChange?.at.description)
    json.member("feeds") { json in
      json.array(of: publishing.rendered.feeds) { json, reading in
        json.object { json in
          json.member("name", reading.name)
          json.member("state", reading.reportedState)
          json.member("generated", reading.feed?.generated.description)
          json.member("valid_until", reading.feed.map { $0.generated + $0.validFor }?.description)
        }
      }
    }
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

extension FeedReading {
  var reportedState: String {
    if feed == nil { "failed" } else if isLastGoodCopy { "copy" } else { "read" }
  }
}
