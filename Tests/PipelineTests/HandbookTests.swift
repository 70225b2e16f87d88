import Foundation
import Testing

/// The handbook is part of the sample site; every command that it shows is run as its reader would.
@Suite("The handbook")
struct HandbookTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func page(_ name: String) throws -> String {
    try String(
      contentsOf: repository.appending(path: "content/pages/\(name).md"),
      encoding: .utf8
    )
  }

  private func block(_ language: String, of text: String) throws -> String {
    let start = try #require(text.range(of: "```\(language)\n")).upperBound
    let end = try #require(text[start...].range(of: "```")).lowerBound
    return String(text[start..<end])
  }

  @Test("an editor comes from nothing to a site with guides of their own")
  func anEditorGetsToASite() throws {
    let text = try page("handbook")
    try folder.write(block("csv", of: text), to: "county.csv")
    let halves = text.split(separator: "## 第四步", maxSplits: 1).map(String.init)
    try #require(halves.count == 2)
    #expect(try runCommands(shownIn: halves[0], in: folder.url) >= 4)
    let site = folder.url.appending(path: "county")
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "county.csv"),
      to: site.appending(path: "items.csv")
    )
    let parts = halves[1].split(separator: "改了内容就再生成一次", maxSplits: 1).map(String.init)
    try #require(parts.count == 2)
    #expect(try runCommands(shownIn: parts[0], in: site) >= 7)
    let guide = "county/content/guides/elder-card.md"
    try folder.write(folder.text(guide) + "\n## 提醒\n带老花镜。\n", to: guide)
    #expect(try runCommands(shownIn: parts[1], in: site) == 2)
    #expect(try folder.text("county/content/guides/gao-ling-jin-tie-shen-ling.md").contains("高龄津贴"))
    #expect(try folder.text("county/content/guides/elder-card.md").contains("打了咨询电话，到窗口问了材料"))
    #expect(try folder.text("county/_site/guides/elder-card/index.html").contains("老年优待证"))
  }

  @Test(
    "a theme maker, an operator and a developer find what they are told",
    arguments: [
      "handbook-themes", "handbook-ci", "handbook-developers",
    ]
  )
  func theCommandsOfTheOthersWork(name: String) throws {
    let text = try page(name)
    for place in [".", "before"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: place),
        withIntermediateDirectories: true
      )
      let made = try Program().run("new", "site", place + "/site", in: folder.url)
      #expect(made.status == 0, "\(made.errors)")
      try FileManager.default.moveItem(
        at: folder.url.appending(path: place + "/site/content"),
        to: folder.url.appending(path: place + "/content")
      )
    }
    if name == "handbook-themes" {
      try folder.write(block("yaml", of: text), to: "themes/blue/theme.yaml")
      let settings = try folder.text("content/site.yaml")
      try folder.write(settings + "\ntheme: blue\n", to: "content/site.yaml")
    }
    _ = try runCommands(shownIn: text, in: folder.url)
    if name == "handbook-themes" {
      #expect(try folder.text("_site/assets/site.css").contains("#0b3d91"))
    }
  }
}
