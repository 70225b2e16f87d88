import Foundation
import Testing

/// `import`, as an editor uses it.
@Suite("Importing a list of items")
struct ImportCommandTests {
  let program: Program
  let folder: TemporaryFolder
  private let list = """
    事项名称,实施主体,受理条件,申请材料,办理流程,法定办结时限,承诺办结时限,收费标准,办理地点,咨询方式,监督投诉方式,负责岗位,代班岗位,核对日期,主题
    养犬登记,公安局,养狗的人,身份证（原件）,填表→领证,20个工作日,当场办结,不收费,户政大厅,0000-8820110,12345,户政岗,户政股,2026-11-01,户口

    """

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.writeCardSite()
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try program.run(arguments + ["--now", sampleNow], in: folder.url)
  }

  @Test("a row that says all makes a guide without a problem, and a second time nothing is written")
  func aRowMakesAGuide() throws {
    try folder.write(list, to: "items.csv")
    let first = try run("import", "items.csv")
    #expect(first.status == 0)
    #expect(first.output.isEmpty, "\(first.output)")
    #expect(
      first.errors == """
        写好了 1 个指南草稿：
          content/guides/yang-quan-deng-ji.md  养犬登记
        接下来：运行 bianmin check，把缺的补上，再删去“draft: true”一行

        """
    )
    let checked = try run("check")
    #expect(checked.output == "没有发现问题\n", "\(checked.output)")
    let text = try folder.text("content/guides/yang-quan-deng-ji.md")
    #expect(text.contains("draft: true\n"))
    try folder.write(
      text.replacing("draft: true\n", with: ""),
      to: "content/guides/yang-quan-deng-ji.md"
    )
    #expect(try run("build", "--strict").status == 0)
    #expect(folder.exists("_site/guides/yang-quan-deng-ji/index.html"))

    let tree = try folder.tree("content")
    let second = try run("import", "items.csv")
    #expect(second.output.contains("[item-guide-exists]"))
    #expect(second.errors == "没有新的指南\n")
    #expect(try folder.tree("content") == tree)
  }

  @Test("a dry run writes nothing")
  func aDryRunWritesNothing() throws {
    try folder.write(list, to: "items.csv")
    let before = try folder.tree(".")
    let result = try run("import", "items.csv", "--dry-run")
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("会写 1 个指南草稿（这次没有写入）：\n"))
    #expect(try folder.tree(".") == before)
  }

  @Test("a list in GBK is read as one in UTF-8")
  func aListInGBK() throws {
    try folder.write(list, to: "utf8.csv")
    let converter = Program(path: "/usr/bin/env")
    let converted = try converter.run(
      "iconv",
      "-f",
      "UTF-8",
      "-t",
      "GBK",
      "-o",
      "items.csv",
      "utf8.csv",
      in: folder.url
    )
    try #require(converted.status == 0)
    #expect(try run("import", "items.csv").status == 0)
    let fromGBK = try folder.text("content/guides/yang-quan-deng-ji.md")
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "content/guides/yang-quan-deng-ji.md")
    )
    try folder.write("\u{FEFF}" + list.replacing("\n", with: "\r\n"), to: "items.csv")
    #expect(try run("import", "items.csv").status == 0)
    #expect(try folder.text("content/guides/yang-quan-deng-ji.md") == fromGBK)
  }

  @Test("what is no list is refused with its place, and what is no file with status 3")
  func whatIsNoList() throws {
    try folder.write("序号\n1\n", to: "items.csv")
    let refused = try run("import", "items.csv", "--lang", "en")
    #expect(refused.status == 1)
    #expect(refused.output.hasPrefix("items.csv:1:1: error: The first ten rows have no column"))
    try folder.write(Data([0xFF, 0xFE, 0x41, 0x00]), to: "items.csv")
    #expect(try run("import", "items.csv").output.contains("[file-not-utf8]"))
    for (bytes, message) in [
      (Data(), "这个文件是空的，没有导入什么"),
      (Data("事项名称,备注\n养犬\u{0}登记,\n".utf8), "里面有空字符（NUL），像是二进制文件，不是 UTF-8（从第 26 字节起）"),
    ] {
      try folder.write(bytes, to: "items.csv")
      let refused = try run("import", "items.csv")
      #expect(refused.status == 1)
      #expect(refused.output.contains(message), "\(refused.output)")
    }
    for path in ["/dev/null", "content"] {
      let refused = try run("import", path)
      #expect(refused.status == 1)
      #expect(refused.output.contains("这里是文件夹或设备，不是文件"), "\(refused.output)")
    }
    #expect(try run("import", "none.csv").status == 3)
    #expect(try run("import").status == 2)
  }

  @Test("a guide that cannot be read is not made again, and its name is taken")
  func aGuideThatCannotBeRead() throws {
    try folder.write(list, to: "items.csv")
    let gbk = Data([0xD1, 0xF8, 0xC8, 0xAE, 0x0A])
    try folder.write(gbk, to: "content/guides/yang-quan-deng-ji.md")
    let same = try run("import", "items.csv")
    #expect(same.status == 0)
    #expect(
      same.output.contains("第 2 行“养犬登记”已经有指南 content/guides/yang-quan-deng-ji.md，没有导入"),
      "\(same.output)"
    )
    #expect(same.errors == "没有新的指南\n")
    #expect(!folder.exists("content/guides/yang-quan-deng-ji-2.md"))
    try folder.write(
      "---\ntitle: 别的\n---\n",
      to: "content/guides/yang-quan-deng-ji.md"
    )
    let other = try run("import", "items.csv")
    #expect(other.errors.contains("content/guides/yang-quan-deng-ji-2.md"), "\(other.errors)")
  }

  @Test("where writing fails half-way, what was written is said")
  func writingFailsHalfWay() throws {
    let rows = (0..<3000).map { "第\($0)样" }.joined(separator: "\n")
    let long = "生育登记,,,\"\(rows)\"\n"
    try folder.write(list + long, to: "items.csv")
    // No file of more than 8 or 16 KiB, as shells count.
    let shell = Program(path: "/bin/sh")
    let result = try shell.run(
      [
        "-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\"", program.path, "import",
        "items.csv", "--lang", "en", "--now", sampleNow,
      ],
      in: folder.url
    )
    #expect(result.status == 3)
    #expect(
      result.errors.hasPrefix(
        "wrote 1 draft of a guide:\n  content/guides/yang-quan-deng-ji.md  养犬登记\n"
      ),
      "\(result.errors)"
    )
    #expect(result.errors.contains("bianmin: "))
    #expect(folder.exists("content/guides/yang-quan-deng-ji.md"))
    #expect(!folder.exists("content/guides/sheng-yu-deng-ji.md"))
  }

  @Test("one of two words that an option takes is offered in Chinese")
  func oneOfTwoWords() throws {
    let refused = try run("import", "items.csv", "--lang", "fr")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("可以写 zh 或 en。"), "\(refused.errors)")
  }

  @Test("the list of the documentation makes guides without an error")
  func theListOfTheDocumentation() throws {
    try FileManager.default.copyItem(
      at: repository.appending(path: "content"),
      to: folder.url.appending(path: "sample/content")
    )
    let list = repository.appending(path: "Sources/Documentation/Import/items.csv").path()
    let imported = try run("import", list, "sample")
    #expect(imported.status == 0)
    let checked = try run("check", "sample", "--format", "json")
    let problems = try #require(
      JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [[String: Any]]
    )
    #expect(problems.isEmpty, "\(checked.output)")
  }
}
