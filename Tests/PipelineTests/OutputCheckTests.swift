import Foundation
import Testing

/// What a build does where a finished page is not as it must be.
@Suite("Nothing is published that was not read again")
struct OutputCheckTests {
  let program: Program

  init() throws { program = try Program() }

  @Test("a theme that breaks pages is told where, and what was published stays")
  func aThemeThatBreaksPagesIsTold() throws {
    let folder = try TemporaryFolder()
    var site = ChangingSite(seed: 1)
    for (path, text) in site.files() { try folder.write(text, to: path) }
    let arguments = ["build", "--now", sampleNow]
    #expect(try program.run(arguments, in: folder.url).status == 0)
    let published = try folder.tree("_site")

    // Each element is allowed and ends in its place, but a browser ends the paragraph before the list.
    try folder.write(
      "<p>导航<ul><li>办事</li></ul></p>\n",
      to: "themes/default/fragments/footer.mustache"
    )
    let broken = try program.run(arguments, in: folder.url)
    #expect(broken.status == 1)
    let told = broken.output + broken.errors
    #expect(told.contains("404.html:"))
    #expect(told.contains("error: 不能发布：元素“ul”不能在这里 [output-refused]"))
    #expect(told.contains("个文件也是这样"), "told once for all, not for every page")
    #expect(told.components(separatedBy: "[output-refused]").count == 12)
    #expect(try folder.tree("_site") == published)
    #expect(try program.run("check", "--now", sampleNow, in: folder.url).status == 1)

    try folder.write(
      "<p>导航</p><ul><li>办事</li></ul>\n",
      to: "themes/default/fragments/footer.mustache"
    )
    #expect(try program.run(arguments, in: folder.url).status == 0)
  }
}
