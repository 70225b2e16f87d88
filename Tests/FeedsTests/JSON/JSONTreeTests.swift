import Diagnostics
import Testing

@testable import Feeds

@Suite("The values of a document")
struct JSONTreeTests {
  private func root(_ text: String) throws -> JSONValue {
    let bytes = Array(text.utf8)
    try JSONCheck.run(bytes)
    return try #require(JSONTree(bytes, at: 0)).root
  }

  @Test("are found by their names, also by names that are written with escapes")
  func members() throws {
    let root = try root(#" { "a" : {"b": [1, "x"]}, "\u0063": true, "d": null } "#)
    #expect(root["a"]?["b"]?.elements.map(\.kind) == [.number, .text])
    #expect(root["c"]?.kind == .truth)
    #expect(root["d"]?.kind == .null)
    #expect(root["b"] == nil)
    #expect(root.keys(besides: ["a", "c"]).compactMap(\.text) == ["d"])
  }

  @Test(
    "have their escapes undone",
    arguments: [
      (#""""#, ""), (#""好 é""#, "好 é"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u597D\ud83d\ude00!""#, "Aé好😀!"),
    ]
  )
  func escapes(written: String, text: String) throws {
    #expect(try root(written).text == text)
  }

  @Test(
    "are whole numbers from 0 on or none",
    arguments: [
      ("0", 0), ("412", 412), ("-1", nil), ("1.0", nil), ("1e3", nil), ("-0", nil),
      ("999999999999999", 999_999_999_999_999), ("1000000000000000", nil),
      ("99999999999999999999999", nil), (#""4""#, nil), ("true", nil),
    ] as [(String, Int?)]
  )
  func wholeNumbers(written: String, value: Int?) throws {
    #expect(try root(written).whole == value)
  }

  @Test("tell where they are")
  func pointers() throws {
    let root = try root(#"{"a": [[], {"b/c~": [1, {"d": 2}]}], "e": {}}"#)
    let list = try #require(root["a"]?.elements[1]["b/c~"])
    #expect(root.pointer == "")
    #expect(list.pointer == "/a/1/b~1c~0")
    #expect(list.elements[1]["d"]?.pointer == "/a/1/b~1c~0/1/d")
    #expect(root.members.map(\.key.pointer) == ["/a", "/e"])
    #expect(root["e"]?.pointer == "/e")
  }

  @Test("are read one after another from a list")
  func elements() throws {
    let text = #"{"list": [1, {"a": [2]}, "x]", []] , "z": 1}"#
    let bytes = Array(text.utf8)
    let ends = try JSONCheck.run(bytes)
    let outer = try #require(JSONTree(outermostOf: bytes, ends: ends)).root
    #expect(outer["z"]?.whole == 1)
    var elements = JSONElements(of: try #require(outer["list"]))
    var pointers: [String] = []
    while case .tree(let tree)? = elements.next() { pointers.append(tree.root.pointer) }
    #expect(pointers == ["/list/0", "/list/1", "/list/2", "/list/3"])
  }

  @Test("of one entry are not without end")
  func tooMany() throws {
    let feed = FeedFixture.contract(
      replacing: #""offices": ["#,
      with: #""offices": [ {"x": [\#(String(repeating: "1,", count: 70_000))1]}, "#
    )
    let checked = FeedFixture.read(feed)
    #expect(checked.value == nil)
    #expect(checked.problems.map(\.message.zh) == ["一个条目里的值超过 65536 个"])
    #expect(checked.problems.map(\.code) == [.feedFrameInvalid])
  }
}
