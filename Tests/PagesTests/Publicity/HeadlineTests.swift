import Testing

@testable import Pages

@Suite struct HeadlineTests {
  @Test(arguments: [
    ("生育登记", ["生育登记|"]),
    ("户口迁移（迁入清溪县）", ["户口迁移（迁入清溪县）|", "户口迁移|迁入清溪县"]),
    (
      "Birth registration (before or after the child is born)",
      [
        "Birth registration (before or after the child is born)|",
        "Birth registration|before or after the child is born",
      ]
    ),
    (
      "Household registration for a newborn",
      ["Household registration for a newborn|", "Household registration|for a newborn"]
    ),
    (
      "Social security card, new or replacement",
      ["Social security card, new or replacement|", "Social security card|new or replacement"]
    ),
    ("（试行）", ["（试行）|"]), ("", ["|"]),
  ])
  func aTitleIsPartedWhereItPauses(_ title: String, _ versions: [String]) {
    #expect(Headline.versions(of: title).map { "\($0.head)|\($0.rest)" } == versions)
  }
}
