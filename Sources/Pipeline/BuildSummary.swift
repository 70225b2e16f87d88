import Decisions
import Diagnostics
package import Files
import Guides

/// What came of a build, for a machine: counts, whether a feed is in doubt, when the site changes next, and how
/// long each stage took.
package struct BuildSummary: Sendable {
  private let publishing: Publishing
  /// Nil where nothing was published.
  private let changes: Changes?
  private let stages: [(stage: Stage, milliseconds: Int)]

  init(_ publishing: Publishing, changes: Changes?, _ times: StageTimes?) {
    self.publishing = publishing
    self.changes = changes
    stages = times?.milliseconds ?? []
  }

  /// One line of JSON.
  package var line: [UInt8] { json(.compact) }

  package func write(to path: String) throws(FileFailure) { try writeFile(path, json(.indented)) }

  private func json(_ layout: JSONWriter.Layout) -> [UInt8] {
    let rendered = publishing.rendered
    var json = JSONWriter(layout)
    json.object { json in
      json.member("published", changes != nil)
      json.member("errors", publishing.problems.count { $0.severity == .error })
      json.member("warnings", publishing.problems.count { $0.severity == .warning })
      json.member("guides", rendered.output?.guides)
      json.member("files") { json in
        guard let changes else { return json.null() }
        json.object { json in
          json.member("added", changes.added.count)
          json.member("changed", changes.changed.count)
          json.member("removed", changes.removed.count)
          json.member("unchanged", changes.unchanged)
        }
      }
      json.member("degraded") { json in
        if let output = rendered.output { json.bool(output.isDegraded) } else { json.null() }
      }
      json.member("feeds") { json in
        json.object { json in
          for state in ["read", "copy", "failed"] {
            json.member(state, rendered.feeds.count { $0.reportedState == state })
          }
        }
      }
      json.member("next_change") { json in
        guard let next = rendered.output?.nextChange else { return json.null() }
        json.object { json in
          json.member("at", next.at.description)
          json.member("causes") { json in
            json.object { json in
              for (cause, count) in next.causes { json.member(cause.name, count) }
            }
          }
        }
      }
      json.member("milliseconds") { json in
        json.object { json in
          for (stage, milliseconds) in stages { json.member(stage.rawValue, milliseconds) }
          json.member("total", stages.reduce(0) { $0 + $1.milliseconds })
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension NextChange.Cause {
  /// `notice_ends`
  fileprivate var name: String {
    "\(self)".reduce(into: "") { name, letter in
      if letter.isUppercase { name += "_" }
      name += letter.lowercased()
    }
  }
}
