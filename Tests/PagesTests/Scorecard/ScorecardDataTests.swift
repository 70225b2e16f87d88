import Decisions
import Feeds
import Guides
import Testing

@testable import Pages

/// The scorecard as others read it: the same figures in JSON, in CSV and on the page.
@Suite("The scorecard's data")
struct ScorecardDataTests {
  let site: SiteContext
  let json: JSONValue
  let csv: CSVTable

  init() throws {
    site = try ScorecardFixture.site()
    json = try JSONValue(parsing: scorecardData(site).bytes)
    csv = try CSVTable(parsing: scorecardTable(site).bytes)
  }

  @Test("fits its published schema, which describes every member")
  func fitsItsSchema() throws {
    let schema = try JSONValue(parsing: SchemaFile.scorecard.file(site).bytes)
    #expect(SchemaCheck.problems(of: json, with: schema) == [])
  }

  @Test("JSON and CSV are equal, figure by figure")
  func jsonAndTableAreEqual() throws {
    var seen = 0
    for (kind, list) in [("department", "departments"), ("service", "services")] {
      for scored in json[list]?.items ?? [] {
        for measure in scored["measures"]?.items ?? [] {
          let row = try #require(
            csv.rows.first {
              $0["kind"] == kind && $0["id"] == scored["id"]?.text
                && $0["measure"] == measure["measure"]?.text
            }
          )
          seen += 1
          for member in measure.members {
            #expect(row[member.name] == member.value.asCell, "\(member.name) of \(row)")
          }
          for (member, column) in [
            ("rank", "rank"), ("ranking_points", "total_ranking_points"),
            ("points", "total_points"),
            ("measures_with_data", "measures_with_data"),
            ("measures_that_apply", "measures_that_apply"),
          ] {
            #expect(row[column] == scored[member]?.asCell, "\(member) of \(row)")
          }
        }
      }
    }
    #expect(seen == 32)
    #expect(csv.rows.count == seen)
  }

  @Test("the page's tables say the same", arguments: [ScoredKind.departments, .services])
  func thePageSaysTheSame(kind: ScoredKind) throws {
    let zh = LocaleTag("zh-Hans")
    let table =
      switch kind {
      case .departments: try PageTable("sheet score", in: renderScorecard(zh, site))
      case .services: try PageTable("sheet score full", in: renderScoredServices(zh, site)[0])
      }
    let list = json[kind == .departments ? "departments" : "services"]?.items ?? []
    #expect(table.rows.map(\.id) == list.map { $0["id"]?.text ?? "" })
    for (row, scored) in zip(table.rows, list) {
      #expect(row.cells[0] == scored["rank"]?.asCell)
      #expect(row.cells[2] == scored["ranking_points"]?.asCell)
      let number = { (name: String) in scored[name]?.asCell ?? "" }
      #expect(
        row.cells[3]
          == "\(number("points")) 分，\(number("measures_that_apply")) 项中有 \(number("measures_with_data")) 项数据"
      )
      for (cell, measure) in zip(row.cells.dropFirst(4), scored["measures"]?.items ?? []) {
        let words = [
          "measured": measure["points"]?.asCell ?? "", "unproven": "证明不了，不算分",
          "not-provided": "没有提供", "not-applicable": "不适用",
        ]
        let expected = try #require(words[measure["state"]?.text ?? ""])
        #expect(cell == expected || cell.hasPrefix(expected + " "), "\(measure)")
      }
    }
  }

  @Test("a text that a spreadsheet would run is none any more")
  func noFormula() throws {
    let row = try #require(csv.rows.first { $0["id"] == "other" && $0["kind"] == "department" })
    #expect(row["name"] == "'=HYPERLINK(\"x\"),局")
  }

  @Test(
    "cells are quoted and made harmless",
    arguments: [
      ("生育登记", "生育登记"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("＝1", "'＝1"),
      ("\"\u{301}", "\"\"\"\u{301}\""), ("a=1", "a=1"), ("=1,\"", "\"'=1,\"\"\""),
    ]
  )
  func cells(text: String, written: String) {
    var csv = CSVWriter()
    csv.row([.text(text), .number(-1), .empty])
    #expect(Array(csv.bytes) == Array((written + ",-1,\r\n").utf8))
  }

  @Test("all of it is published")
  func allIsPublished() {
    let paths = Set(renderTasks(site).flatMap { $0.rendering(site).files }.map(\.path))
    for path in [
      "api/scorecard.json", "api/scorecard.csv", "api/schema/scorecard.json",
      "assets/scorecard.js", "scorecard/index.html", "en/scorecard/index.html",
      "scorecard/services/index.html", "scorecard/departments/weijian/index.html",
      "accountability/index.html", "en/accountability/departments/other/index.html",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }
}

extension JSONValue {
  /// How the value stands in a cell: nothing for null, the elements of a list with spaces between.
  fileprivate var asCell: String {
    switch self {
    case .null: ""
    case .number(let number): String(number)
    case .string(let text): text
    case .bool(let value): String(value)
    case .array(let items): items.map(\.asCell).joined(separator: " ")
    case .object: "?"
    }
  }
}
