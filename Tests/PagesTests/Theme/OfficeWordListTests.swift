import Diagnostics
import Guides
import Testing

@testable import Pages

/// The lists of the default theme, word by word.
@Suite("The lists of office words") struct OfficeWordListTests {
  static let lists =
    county([], site: siteYAML.replacing("theme: county", with: "theme: default")).value?.officeWords
    ?? [:]

  static func words(_ language: String) -> [(word: String, plain: String)] {
    (lists[LocaleTag(language)] ?? []).filter { !$0.plain.isEmpty }
  }

  /// Longer words in which a word of the list is none.
  static func innocents(_ language: String) -> [String] {
    (lists[LocaleTag(language)] ?? []).filter(\.plain.isEmpty).map(\.word)
  }

  static func found(_ text: String, _ language: String) -> [String] {
    OfficeWords(lists[LocaleTag(language)] ?? []).found(in: text).map(\.word)
  }

  @Test func areLongEnough() {
    #expect(Self.words("zh-Hans").count >= 200)
    #expect(Self.words("en").count >= 140)
    for language in ["zh-Hans", "en"] {
      let all = (Self.lists[LocaleTag(language)] ?? []).map(\.word)
      #expect(Set(all).count == all.count)
    }
  }

  /// Each word in a guide of its language, with what `check` prints of it.
  @Test(arguments: ["zh-Hans", "en"]) func everyWordIsFoundAndItsSuggestionPrinted(language: String)
    throws
  {
    let words = Self.words(language)
    let isChinese = language == "zh-Hans"
    let lines = words.map { isChinese ? "- 这里：\($0.word)，看一看。" : "- Here it is: \($0.word), see." }
    let problems = try Self.problems(of: lines, language)
    #expect(problems.count == words.count)
    for (problem, (word, plain)) in zip(problems, words) {
      #expect(problem.code == .plainOfficeWord)
      #expect(problem.message.zh == "“\(word)”是公文用语")
      let isAdvice = plain.hasPrefix("（") || plain.hasPrefix("(")
      #expect(
        problem.help?.zh == (isAdvice ? String(plain.dropFirst().dropLast()) : "改成“\(plain)”")
      )
    }
  }

  @Test(arguments: ["zh-Hans", "en"]) func theLongestWordIsFound(language: String) {
    let words = Self.words(language).map(\.word)
    for long in words {
      for short in words where long != short && long.firstRange(of: short) != nil {
        #expect(Self.found(long, language) == [long], "“\(short)” is in “\(long)”")
      }
    }
  }

  @Test func noEnglishWordIsFoundInALongerOne() {
    for (word, _) in Self.words("en") {
      for text in ["x\(word)", "\(word)x", "É\(word)", "\(word)é"] {
        #expect(!Self.found(text, "en").contains(word), "\(text)")
      }
    }
  }

  /// Every innocent word is needed: it holds an office word, or shares characters with one.
  @Test func noWordIsFoundInALongerInnocentOne() {
    for language in ["zh-Hans", "en"] {
      for innocent in Self.innocents(language) {
        let overlaps = Self.words(language).map(\.word).compactMap { Self.overlap(innocent, $0) }
        #expect(!overlaps.isEmpty, "nothing would be found in “\(innocent)”")
        for (text, word) in overlaps {
          #expect(!Self.found(text, language).contains(word), "“\(word)” in “\(text)”")
        }
      }
    }
  }

  /// Sentences of guides that say nothing in office words.
  @Test(arguments: [
    "夫妻双方可以一起来，也可以由一方能到的带两人的身份证。", "电动自行车上牌", "其他人不用来。", "平均为 3 天，人均可支配收入",
    "立即可取", "办理地点及时间", "涉及时间长的案子", "请提出具体的地址", "已公开具体金额", "从前往后数第三排", "目前往返要两小时",
    "企业实行告知承诺制", "附一份告知书", "材料齐了当场办", "遗失说明写一份", "认为宜早不宜迟的", "社会同步公布", "不会同意的",
    "导致电话打不通", "重视情绪", "下载明细单", "适应于本县", "一切实物", "参加盖房子的人", "家属实名登记", "金属实心门",
  ]) func plainSentencesStay(text: String) {
    #expect(Self.found(text, "zh-Hans") == [])
  }

  /// The word after an innocent one that ends as it begins: `电视` and `视同` make `电视同`.
  private static func overlap(_ innocent: String, _ word: String) -> (text: String, word: String)? {
    if innocent.firstRange(of: word) != nil { return (innocent, word) }
    for length in stride(from: word.count - 1, to: 0, by: -1)
    where innocent.hasSuffix(word.prefix(length)) && !word.hasPrefix(innocent) {
      return (innocent + word.dropFirst(length), word)
    }
    return nil
  }

  /// The findings of plain language in a guide with these lines.
  private static func problems(of lines: [String], _ language: String) throws -> [Problem] {
    let settings = parseSettings(
      SourceFile(path: "content/site.yaml", text: "title: 县\nlocales: [\(language)]\n")
    )
    let text = "---\ntitle: 登记\n---\n\n" + lines.joined(separator: "\n") + "\n"
    let guide = SourceFile(path: "content/guides/a.md", text: text)
    let draft = try #require(parse(guide, ParsingContext(settings.value)))
    var site = SiteDraft(settings: settings.value)
    site.add(draft.value)
    let now = try #require(Instant(rfc3339: "2026-11-23T09:05:00+08:00"))
    return check(site, officeWords: lists, at: now).problems
      .filter { $0.code == .plainOfficeWord || $0.code == .plainSentenceLong }
  }
}
