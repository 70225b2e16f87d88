import Guides
import Testing

@testable import Pages

@Suite struct SearchFilesTests {
  @Test func everyGramIsReadBackFromItsShard() throws {
    let index = searchIndex()
    let shards = index.shardTexts()
    for gram in index.postings.grams {
      let texts = try #require(shards[gram.family])
      let shard = texts[Int(shardHash(gram.letters)) % texts.count]
      let numbers = try #require(shardNumbers(shard, gram.key), "\(gram.key)")
      let postings = try #require(index.postings[gram])
      var expected = [index.rarity(postings)]
      var last = -1
      for posting in postings {
        expected += [Int(posting.document) - last - 1, posting.fields.weight]
        last = Int(posting.document)
      }
      #expect(numbers == expected, "\(gram.key)")
    }
    #expect(shardNumbers(shards[.han]?.first ?? "", "不在") == nil)
  }

  @Test func numbersOfAnySizeAreWritten() throws {
    let documents = (0..<1200).map { number in
      var document = SearchDocument(id: Identifier("g-\(number)")!, title: "题")
      if number % 1100 == 1 { document.keywords = ["少见"] }
      return document
    }
    let index = SearchIndex(documents, words: [])
    let numbers = index.shardTexts()[.han]?.compactMap { shardNumbers($0, "少见") }.first ?? []
    let places = index.documents.indices.filter { !index.documents[$0].keywords.isEmpty }
    #expect(numbers.count == 5)
    #expect(numbers[1] == places[0])
    #expect(numbers[1] + 1 + numbers[3] == places[1])
  }

  @Test func aSmallSiteHasFewFiles() {
    let files = searchIndex().files { $0.name }
    #expect(files.map(\.name).filter { $0.hasPrefix("d") } == ["d0"])
    #expect(files.first?.name == "core")
    #expect(files.count < 12)
  }

  @Test func aSiteWithoutGuidesHasAnIndex() {
    let files = SearchIndex([], words: []).files { $0.name }
    #expect(files.map(\.name) == ["core", "h0", "w0", "p0"])
    #expect(SearchIndex([], words: []).find("身份证") == SearchResult())
  }

  @Test func theOrderOfGuidesDoesNotMatter() {
    let documents = searchDocuments(fewGuides)
    let one = SearchIndex(documents, words: []).files { $0.name }
    let other = SearchIndex(documents.reversed(), words: []).files { $0.name }
    #expect(one.map(\.script) == other.map(\.script))
  }

  @Test func aFileThatStaysHasTheSameMark() {
    var documents = searchDocuments(fewGuides)
    let one = SearchIndex(documents, words: []).files { $0.name }
    documents[0].path = "guides/elsewhere/index.html"
    let other = SearchIndex(documents, words: []).files { $0.name }
    let changed = zip(one, other).filter { $0.script != $1.script }.map(\.0.name)
    #expect(changed == ["core", "d0"])
  }

  @Test func whatAResultShowsIsInItsChunk() throws {
    var document = SearchDocument(id: Identifier("a")!, title: "“引号\"\\</script>")
    document.path = "en/guides/a/index.html"
    document.language = LocaleTag("en")
    document.ended = "已停办"
    let files = SearchIndex([document], words: []).files { "[\($0.name)]" }
    let chunk = try #require(files.first { $0.name == "d0" })
    #expect(
      String(decoding: chunk.script, as: UTF8.self)
        == "bianminSearch(\"d0\",\"\(chunk.mark)\","
        + #"[["“引号\"\\</script>","","en/guides/a/index.html","en","已停办"]]"# + ");\n"
    )
    let core = String(decoding: files[0].script, as: UTF8.self)
    #expect(core.contains(#""languages":{"en":"[en]"}"#))
    #expect(core.contains("\"d\":\"\(chunk.mark)\""))
  }

  @Test func onlyVariantsOfCharactersThatAreInUseAreWritten() {
    let core = searchIndex("a | 户口 | | |", words: [SearchWord(said: "證", meant: ["卡"])]).files {
      $0.name
    }[0]
    let text = String(decoding: core.script, as: UTF8.self)
    #expect(text.contains("戶户"))
    #expect(text.contains("證证"))
    #expect(!text.contains("結结"))
  }
}
