import Guides
import Testing

@testable import Pages

@Suite struct EnglishSpeechTests {
  @Test(arguments: [
    (0, "zero"), (6, "six"), (13, "thirteen"), (20, "twenty"), (21, "twenty-one"),
    (100, "one hundred"),
    (105, "one hundred and five"), (1000, "one thousand"), (1005, "one thousand and five"),
    (3600, "three thousand six hundred"), (10_800, "ten thousand eight hundred"),
    (2_000_000, "two million"),
  ])
  func aNumberIsSpoken(_ number: Int, as words: String) {
    #expect(EnglishSpeech.number(number) == words)
  }

  @Test(arguments: [
    (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"),
    (12, "twelfth"), (20, "twentieth"), (21, "twenty-first"), (30, "thirtieth"),
    (100, "one hundredth"),
  ])
  func anOrdinalIsSpoken(_ number: Int, as words: String) {
    #expect(EnglishSpeech.ordinal(number) == words)
  }

  @Test(arguments: [
    (2026, "twenty twenty-six"), (1905, "nineteen oh five"), (2000, "two thousand"),
    (2005, "two thousand and five"), (1900, "nineteen hundred"),
  ])
  func aYearIsSpoken(_ year: Int, as words: String) {
    #expect(EnglishSpeech.year(year) == words)
  }

  @Test(arguments: [
    ("2nd floor, window 6", "second floor, window six"),
    ("about 15 minutes", "about fifteen minutes"),
    ("1-3 days", "one to three days"), ("1,200 yuan", "one thousand two hundred yuan"),
    ("0.5 yuan", "zero point five yuan"), ("90%", "ninety percent"),
    ("Checked on 20 October 2026.", "Checked on the twentieth of October twenty twenty-six."),
    ("2026-10-20", "the twentieth of October, twenty twenty-six"),
    ("since 2025", "since twenty twenty-five"), ("2000 yuan", "two thousand yuan"),
    (
      "Monday to Friday 09:00–12:00, 13:30–17:00",
      "Monday to Friday nine in the morning to noon, "
        + "half past one in the afternoon to five in the afternoon"
    ),
    ("Call 0000-8810021.", "Call zero zero zero zero, eight eight one zero zero two one."),
    ("Call 12345", "Call one two three four five"), ("room 007", "room zero zero seven"), ("", ""),
  ])
  func aTextIsSpoken(_ written: String, as words: String) {
    #expect(EnglishSpeech.text(written) == words)
  }
}
