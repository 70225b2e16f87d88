import Foundation
import Testing

@testable import Pages

@Suite struct ContrastTests {
  @Test(arguments: [
    ("#000000", "#ffffff", "21.00"), ("#fff", "#fff", "1.00"), ("#777777", "#ffffff", "4.48"),
    ("#767676", "#ffffff", "4.54"), ("#595959", "#ffffff", "7.00"), ("#949494", "#ffffff", "3.03"),
    ("#0000ff", "#ffffff", "8.59"), ("#ff0000", "#ffffff", "4.00"), ("#00ff00", "#000000", "15.30"),
  ]) func theRatioIsThatOfWCAG(one: String, other: String, expected: String) throws {
    let one = try #require(Colour(written: one))
    let other = try #require(Colour(written: other))
    #expect(Contrast(one, other).text(below: 1) == expected)
    #expect(Contrast(one, other) == Contrast(other, one))
  }

  /// The table of linear values against the formula from which it was made.
  @Test func everyGreyHasTheLuminanceOfTheFormula() throws {
    let white = try #require(Colour(written: "#ffffff"))
    for step in 0...255 {
      let value = Double(step) / 255
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      let ratio = (1 + 0.05) / (linear + 0.05)
      let hex = String(step, radix: 16)
      let grey = String(repeating: hex.count == 1 ? "0" + hex : hex, count: 3)
      let colour = try #require(Colour(written: "#" + grey))
      let found = try #require(Double(Contrast(colour, white).text(below: 1)))
      #expect(abs(found - ratio) < 0.00501, "\(colour)")
    }
  }

  @Test func aRatioThatFailsIsNeverShownAsTheOneNeeded() throws {
    let white = try #require(Colour(written: "#ffffff"))
    var failed = 0
    for step in 0...255 {
      let hex = String(step, radix: 16)
      let colour = try #require(Colour(written: "#" + (hex.count == 1 ? "0" + hex : hex) + "5959"))
      let contrast = Contrast(colour, white)
      guard !contrast.reaches(7) else { continue }
      failed += 1
      #expect(try #require(Double(contrast.text(below: 7))) < 7)
    }
    #expect(failed > 0)
  }

  @Test(arguments: [
    Row("#1B2126", "#1b2126"), Row("#fAb", "#ffaabb"), Row("black", ""), Row("#1234", ""),
    Row("#12345", ""), Row("1b2126", ""), Row("#１２３", ""), Row("#12345g", ""), Row("", ""),
    Row("rgb(0,0,0)", ""),
  ]) func aColourIsWrittenInHexDigits(row: Row) {
    #expect((Colour(written: row.given)?.description ?? "") == row.expected)
  }
}
