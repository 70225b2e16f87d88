import Foundation
import Testing

/// A guide that is being written does not hold up those that are done.
@Suite("Drafts")
struct DraftTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.writeCardSite()
  }

  private let begun = """
    ---
    title: 养犬登记
    department: nobody
    draft: true
    ---
    ## 窗口办理
    - 地点：nowhere

    """

  private func run(_ arguments: String...) throws -> Program.Result {
    try program.run(arguments + ["--now", sampleNow, "--lang", "zh"], in: folder.url)
  }

  @Test("what a draft lacks is a warning, and the rest of the site is built")
  func whatADraftLacksIsAWarning() throws {
    try folder.write(begun, to: "content/guides/dog.md")
    let built = try run("build", "--report", "report.json")
    #expect(built.status == 0, "\(built.output)\(built.errors)")
    #expect(
      built.output.contains(
        "content/guides/dog.md:3:13: warning: 没有编号为“nobody”的部门 [guide-department-unknown]"
      ),
      "\(built.output)"
    )
    #expect(!built.output.contains(": error:"))
    #expect(folder.exists("_site/guides/card/index.html"))
    #expect(!folder.exists("_site/guides/dog/index.html"))
    let report = try folder.text("report.json")
    #expect(
      report.contains(
        """
              "path": "content/guides/dog.md",
              "fate": "left-out",
              "reason": "draft"
        """
      ),
      "\(report)"
    )
  }

  @Test("a build that finds the draft as it was says the same")
  func theNextBuildSaysTheSame() throws {
    try folder.write(begun, to: "content/guides/dog.md")
    let first = try run("build", "--format", "json")
    let next = try run("build", "--format", "json")
    #expect(next.status == 0 && first.output == next.output, "\(next.output)")
    try folder.write(begun.replacing("draft: true\n", with: ""), to: "content/guides/dog.md")
    #expect(try run("build").status == 1)
  }

  @Test("who asks for drafts hears of errors", arguments: ["--drafts", "--strict"])
  func whoAsksForDraftsHearsOfErrors(option: String) throws {
    try folder.write(begun, to: "content/guides/dog.md")
    let checked = try run("check", option)
    #expect(checked.status == 1)
    #expect(checked.output.contains("dog.md:3:13: error: "), "\(checked.output)")
  }

  @Test("reviews that are due and differences are told in spite of a draft")
  func otherCommandsGoOn() throws {
    try folder.write(begun, to: "content/guides/dog.md")
    #expect(try run("due").status == 0)
    #expect(try run("diff", ".", ".").status == 0)
    let reviewed = try run("review", "card", "--by", "户政股", "--how", "窗口实办一次")
    #expect(reviewed.status == 0, "\(reviewed.output)\(reviewed.errors)")
    let draft = try run("review", "dog", "--by", "户政股", "--how", "窗口实办一次")
    #expect(draft.status == 1)
    #expect("\(draft.output)\(draft.errors)".contains("[guide-department-unknown]"))
  }

  @Test("a translation does not go out without its original")
  func aTranslationStaysWithItsOriginal() throws {
    try folder.write(
      "title: 样本\ntheme: default\nlocales: [zh-Hans, en]\n",
      to: "content/site.yaml"
    )
    try folder.write(begun, to: "content/guides/dog.md")
    try folder.write("---\ntitle: Dogs\n---\n", to: "content/guides/dog.en.md")
    let built = try run("build")
    #expect(built.status == 0, "\(built.output)")
    #expect(!folder.exists("_site/en/guides/dog/index.html"))
  }

  @Test("what others say of a draft that is not there is their error")
  func aLinkToADraftIsAnError() throws {
    try folder.write(begun, to: "content/guides/dog.md")
    try folder.write(
      cardGuide.replacing("满十六岁要领身份证。", with: "[养犬](dog.md)另办。"),
      to: "content/guides/card.md"
    )
    let built = try run("build")
    #expect(built.status == 1)
    #expect(built.output.contains("content/guides/card.md:8:"), "\(built.output)")
    #expect(!folder.exists("_site"))
  }

  @Test("a draft without faults that others link to is not there either")
  func aLinkToAGoodDraftIsAnError() throws {
    try folder.write(
      cardGuide.replacing("title: 身份证", with: "title: 养犬\ndraft: true"),
      to: "content/guides/dog.md"
    )
    try folder.write(
      cardGuide.replacing("满十六岁要领身份证。", with: "[养犬](dog.md)另办。"),
      to: "content/guides/card.md"
    )
    let built = try run("build")
    #expect(built.status == 1, "\(built.output)")
    #expect(
      built.output.contains(
        "content/guides/card.md:8:1: error: 链接的“dog.md”还是草稿，没有发布 [link-page-missing]"
      ),
      "\(built.output)"
    )
    #expect(!folder.exists("_site"))
    #expect(try run("build", "--drafts").status == 0)
  }
}
