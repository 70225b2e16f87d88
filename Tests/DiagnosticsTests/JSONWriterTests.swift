import Diagnostics
import Testing

@Suite struct JSONWriterTests {
  private func text(
    _ layout: JSONWriter.Layout = .compact,
    in surroundings: JSONWriter.Surroundings = .file,
    _ content: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(layout, in: surroundings)
    content(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", #""""#), ("办理", #""办理""#), ("a\"b\\c/", #""a\"b\\c/""#),
    ("a\nb\tc\r\n", #""a\nb\tc\r\n""#),
    ("\u{0}\u{1B}[31m\u{7F}\u{9B}", #""\u0000\u001B[31m\u007F\u009B""#),
    ("a\u{202E}b\u{2066}", #""a\u202Eb\u2066""#),
    ("\u{2028}\u{FEFF}", #""\u2028\uFEFF""#), ("\u{E0041}", #""\uDB40\uDC41""#), ("👨‍👩‍👧", "\"👨‍👩‍👧\""),
    ("\"\u{301}", "\"\\\"\u{301}\""),
    ("</script>&", #""</script>&""#),
  ]) func textIsEscapedScalarByScalar(text written: String, json: String) {
    #expect(Array(text { $0.string(written) }.utf8) == Array(json.utf8))
  }

  @Test func withinHTMLNoTagCanEnd() {
    #expect(text(in: .html) { $0.string("</script>&") } == #""\u003C/script\u003E\u0026""#)
  }

  @Test func membersStandInTheOrderInWhichTheyAreWritten() {
    let json = text {
      $0.object {
        $0.member("b", "x")
        $0.member("a", 1)
        $0.member("c", nil as String?)
        $0.member("d", true)
        $0.member("e", ["x", "y"])
        $0.member("f") {
          $0.array {
            $0.object { _ in }
            $0.array { _ in }
            $0.null()
          }
        }
      }
    }
    #expect(json == #"{"b":"x","a":1,"c":null,"d":true,"e":["x","y"],"f":[{},[],null]}"#)
  }

  @Test func anIndentedDocumentHasALineForEachMember() {
    let json = text(.indented) {
      $0.object {
        $0.member("a", 1)
        $0.member("b") { $0.array(of: [1, 2]) { $0.number($1) } }
        $0.member("c") { $0.array { _ in } }
      }
    }
    #expect(
      json == """
        {
          "a": 1,
          "b": [
            1,
            2
          ],
          "c": []
        }
        """
    )
  }

  @Test(arguments: [
    (715, 1, "71.5"), (5, 2, "0.05"), (-5, 1, "-0.5"), (0, 1, "0.0"), (100, 0, "100"),
    (Int.min, 0, "-9223372036854775808"),
  ]) func aDecimalNeedsNoFloatingPoint(value: Int, places: Int, json: String) {
    #expect(text { $0.decimal(value, places: places) } == json)
  }
}
