import Diagnostics
import Foundation
import Guides
import Pipeline
import Testing

/// `check --fix`, as an editor and a job use it.
@Suite("Mending")
struct MendSiteTests {
  let program: Program
  let folder: TemporaryFolder
  let path = "content/guides/card.md"

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.writeCardSite()
  }

  private func check(_ arguments: String...) throws -> Program.Result {
    try program.run(["check", "--now", sampleNow] + arguments, in: folder.url)
  }

  private func write(_ pairs: (String, String)...) throws {
    var text = cardGuide
    for (old, new) in pairs {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try folder.write(text, to: path)
  }

  /// Every kind of mend in one file.
  private func writePaste(_ change: (String) -> String = { $0 }) throws {
    let text = """
      ---
      title：身份证
      department: 公安局
      owner: { post: 户政岗, standin: 户政股, phone: “0000-8820110” }
      topics:[home]
      reveiwed: ２０２６-10-01
      ---
      　　满十六岁\u{200B}要领身份证。

      一、所需材料
      ●户口簿：原件
      二、窗口办理：
      地点：hall
      办理时长：２０ 分钟
      ①取号。
      ②采集照片和指纹。
      三、收费：不收费。
      四、网点
      网点\t电话
      户政大厅\t0000-8820110

      """
    try folder.write(change(text), to: "content/guides/Card_2.md")
    try FileManager.default.removeItem(at: folder.url.appending(path: path))
  }

  @Test(
    "a text from a word processor becomes a guide without a problem, and a second time nothing changes"
  )
  func aPasteIsMended() throws {
    try writePaste()
    let first = try check("--fix")
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    #expect(first.output == "没有发现问题\n")
    #expect(first.errors.hasPrefix("改好了 content/guides/Card_2.md："))
    let text = try folder.text("content/guides/Card_2.md")
    #expect(
      text == """
        ---
        id: shen-fen-zheng
        title: 身份证
        department: gongan
        owner: { post: 户政岗, standin: 户政股, phone: "0000-8820110" }
        topics: [home]
        reviewed: 2026-10-01
        ---
        　　满十六岁要领身份证。

        ## 所需材料
        - 户口簿：原件
        ## 窗口办理
        - 地点：hall
        - 办理时长：20 分钟
        1. 取号。
        2. 采集照片和指纹。
        ## 收费
        不收费。
        四、网点
        | 网点 | 电话 |
        | --- | --- |
        | 户政大厅 | 0000-8820110 |

        """
    )
    let tree = try folder.tree(".")
    let second = try check("--fix")
    #expect(second.status == 0)
    #expect(second.errors == "没有能自动改的问题\n")
    #expect(try folder.tree(".") == tree)
  }

  @Test("a byte order mark and Windows line ends stay")
  func lineEndsStay() throws {
    try writePaste { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
    #expect(try check("--fix").status == 0)
    let bytes = try Data(contentsOf: folder.url.appending(path: "content/guides/Card_2.md"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("id: shen-fen-zheng\r\ntitle: 身份证\r\n"))
    #expect(text.contains("| 网点 | 电话 |\r\n| --- | --- |\r\n"))
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
  }

  @Test("a dry run shows a diff that git can apply, and writes nothing")
  func aDryRunShowsADiff() throws {
    try writePaste()
    let before = try folder.tree(".")
    let shown = try check("--fix", "--dry-run")
    #expect(shown.status == 1)
    #expect(
      shown.output.hasPrefix("--- a/content/guides/Card_2.md\n+++ b/content/guides/Card_2.md\n@@ ")
    )
    #expect(shown.errors.hasSuffix("这次没有写入文件；去掉 --dry-run 就写入\n"))
    #expect(try folder.tree(".") == before)
    try folder.write(shown.output, to: "mend.diff")
    let git = try Program(path: "/usr/bin/env").run("git", "apply", "mend.diff", in: folder.url)
    #expect(git.status == 0, "\(git.errors)")
    let applied = try folder.text("content/guides/Card_2.md")
    try writeOver(applied, with: before)
    #expect(try check("--fix").status == 0)
    #expect(try folder.text("content/guides/Card_2.md") == applied)
  }

  private func writeOver(_ applied: String, with before: [String: FileState]) throws {
    for (path, state) in before { try folder.write(state.bytes, to: path) }
  }

  @Test("what cannot be mended is said, with its status")
  func whatRemainsIsSaid() throws {
    try write(("reviewed:", "reveiwed:"), ("1. 取号。\n2. 采集照片和指纹。\n", ""))
    let result = try check("--fix")
    #expect(result.status == 1)
    #expect(result.errors.contains("7: 不认识的键") || result.errors.contains("6: 不认识的键"))
    #expect(result.output.contains("[channel-no-steps]"))
    #expect(!result.output.contains("[guide-key-unknown]"))
  }

  @Test("a mend that would bring an error to light is left to the editor; the others are made")
  func aMendThatMakesAnErrorIsNotMade() throws {
    try write(("reviewed: 2026-10-01", "reveiwed: 2026-13-01"), ("- 户口簿", "● 户口簿"))
    let result = try check("--fix")
    #expect(result.status == 1)
    let text = try folder.text(path)
    #expect(text.contains("reveiwed: 2026-13-01"))
    #expect(text.contains("\n- 户口簿"))
    #expect(result.output.contains("[guide-key-unknown]"))
    #expect(!result.output.contains("[date-invalid]"))
  }

  @Test("problems as JSON carry their mends, and a dry run prints nothing else")
  func mendsAsJSON() throws {
    try write(("- 户口簿", "● 户口簿"))
    let result = try check("--fix", "--dry-run", "--format", "json")
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    )
    let mend = try #require(list.first?["mend"] as? [[String: Any]])
    #expect(mend.first?["text"] as? String == "- ")
    #expect(try folder.text(path).contains("● 户口簿"))
  }

  @Test("the folder's other files and their permissions stay")
  func otherFilesStay() throws {
    try write(("- 户口簿", "● 户口簿"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640],
      ofItemAtPath: folder.url.appending(path: path).path()
    )
    let before = try folder.tree(".")
    #expect(try check("--fix").status == 0)
    let after = try folder.tree(".")
    #expect(after[path]?.mode == 0o640)
    #expect(before.filter { $0.key != path } == after.filter { $0.key != path })
  }

  /// What an editor may have written instead.
  private static let slips = [
    ("title: 身份证", "title：身份证"), ("department: gongan", "department: 公安局"),
    ("department: gongan", "deparment: gongan"), ("phone: 0000-8820110", "phone: “0000-8820110”"),
    ("topics: [home]", "topics:[home]"), ("topics: [home]", "topics: [户口]"),
    ("reviewed: 2026-10-01", "reveiwed: ２０２６-10-01"),
    ("reviewed: 2026-10-01", "reveiwed: 2026-13-01"),
    ("满十六岁", "　　满十六岁\u{200B}"), ("## 所需材料", "一、所需材料："), ("## 所需材料", "##所需材料"),
    ("## 所需材料", "## 所须材料"), ("- 户口簿：原件", "● 户口簿：原间"), ("- 户口簿：原件", "户口簿：原件"),
    ("## 窗口办理", "（二）窗口办理"), ("- 地点：hall", "地点：hall"), ("- 地点：hall\n", ""),
    ("- 办理时长：20 分钟", "- 办理时常：２０ 分钟"), ("1. 取号。\n2. 采", "①取号。\n②采"),
    ("1. 取号。\n2. 采", "1、取号。\n2、采"), ("1. 取号。\n2. 采", "第一步：取号。\n第二步：- 采"),
    ("## 收费\n不收费。", "三、收费：不收费。"), ("不收费。", "不收费。\n\n甲\t乙\n丙\t丁"),
    ("不收费。", "[表]（/files/none.pdf）"), ("不收费。", "[表]（https://example.org/）"), ("\n\n", "\r\n\r\n"),
  ]

  @Test(
    "whatever was mistyped together, no new error appears and a second time nothing is mended",
    arguments: 1...40
  )
  func anySlipsTogether(seed: Int) async throws {
    var numbers = Numbers(state: UInt64(seed))
    var text = cardGuide
    for _ in 0...numbers.below(6) {
      let (old, new) = numbers.pick(Self.slips)
      if let range = text.firstRange(of: old) { text.replaceSubrange(range, with: new) }
    }
    try folder.write(text, to: path)
    let now = try #require(Instant(rfc3339: sampleNow))
    let request = BuildRequest(site: folder.url.path(), now: now)
    let before = errors(try await renderSite(request).problems)
    let mended = try await mendSite(request)
    try mended.write()
    let after = errors(try await renderSite(request).problems)
    for (code, count) in after { #expect(count <= before[code, default: 0], "\(code)\n\(text)") }
    let again = try await mendSite(request)
    let written = try folder.text(path)
    #expect(again.files.isEmpty, "\(text)\n→ \(written)")
  }

  private func errors(_ problems: [Problem]) -> [ProblemCode: Int] {
    problems.filter { $0.severity == .error }.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }

  @Test("--dry-run alone is refused")
  func dryRunAlone() throws {
    #expect(try check("--dry-run").status == 2)
  }

  @Test("in English")
  func inEnglish() throws {
    try write(("- 户口簿", "● 户口簿"))
    let result = try check("--fix", "--lang", "en")
    #expect(
      result.errors == """
        mended content/guides/card.md: 1
          11: “●” does not begin an item of a list; it is read as one [markup-bullet-sign]

        """
    )
  }
}
