import Diagnostics
import Guides
import Markup
import Testing

/// What is understood of an editor's ordinary Markdown.
@Suite("Reading a guide")
struct GuideReadingTests {
  @Test("front matter and body become typed values")
  func frontMatterAndBody() throws {
    let guide = try SmallSite().guide()
    #expect(guide.title == "生育登记")
    #expect(guide.summary == "夫妻生育前后都可以登记，不收费，当场办好。")
    #expect(guide.owner?.standin == "政务服务科")
    #expect(guide.reviewed?.description == "2026-10-20")
    #expect(guide.statutory == .workingDays(20))
    #expect(guide.promised == .onTheSpot)
    #expect(guide.complaint?.number == "12345")
    let online = try #require(guide.channel(.online))
    #expect(online.entries.map(\.text) == ["mini"])
    #expect(online.promise == .workingDays(2))
    #expect(online.visits == 0)
    #expect(online.steps.count == 2)
    let counter = try #require(guide.channel(.counter))
    #expect(counter.places.first?.office?.text == "hall")
    #expect(counter.places.first?.detail == "2 楼 6 号窗口")
    #expect(counter.duration == .minutes(15))
  }

  @Test("the contract's guide in English means the same")
  func anEnglishGuideMeansTheSame() throws {
    var site = SmallSite()
    site.files[SmallSite.guide] = """
      ---
      title: Birth registration
      department: weijian
      owner: { post: Registration desk, standin: Service office, phone: 0000-8810021 }
      reviewed: 2026-10-20
      ---
      Free and done on the spot.

      ## What you need
      - ID card: original; photo upload
      - Marriage certificate: original and copy; exempt (checked by the system)
      - Form: 2 copies; issued by the hospital

      ## Apply online
      - entry: mini
      - reply within: 2 working days
      - visits: 0
      1. Open the mini-program.

      ## In person
      - place: hall (window 6)
      - duration: 15 minutes
      1. Take a number.

      ## Processing time
      - statutory limit: 20 working days
      - promised: on the spot

      ## Fees
      - Card: 20 yuan
      """
    let guide = try site.guide()
    #expect(guide.channel(.online)?.promise == .workingDays(2))
    #expect(guide.channel(.counter)?.duration == .minutes(15))
    #expect(guide.promised == .onTheSpot)
    #expect(guide.documents.map(\.plainName) == ["ID card", "Marriage certificate", "Form"])
    #expect(guide.documents[0].facets == [.original(count: nil), .photoUpload])
    #expect(
      guide.documents[1].facets
        == [.original(count: nil), .copy(count: nil), .exempt(reason: "checked by the system")]
    )
    #expect(guide.documents[2].facets == [.count(2), .issuedBy("the hospital")])
    #expect(guide.section(.fees)?.fees.first?.amounts.first?.fen == 2000)
  }

  struct FacetCase: Sendable {
    let written: String
    let facets: [DocumentFacet]
  }

  @Test(
    "facets of a document",
    arguments: [
      FacetCase(written: "原件", facets: [.original(count: nil)]),
      FacetCase(written: "复印件 2 份", facets: [.copy(count: 2)]),
      FacetCase(written: "复印件２份", facets: [.copy(count: 2)]),
      FacetCase(written: "原件和复印件各 1 份", facets: [.original(count: 1), .copy(count: 1)]),
      FacetCase(written: "一份", facets: [.count(1)]), FacetCase(written: "3 份", facets: [.count(3)]),
      FacetCase(written: "网上办理时拍照上传", facets: [.photoUpload]),
      FacetCase(written: "由医院出具", facets: [.issuedBy("医院")]),
      FacetCase(written: "仅网上", facets: [.onlineOnly]),
      FacetCase(written: "仅窗口", facets: [.counterOnly]),
      FacetCase(written: "可免交", facets: [.exempt(reason: nil)]),
      FacetCase(written: "可免交（系统核验）", facets: [.exempt(reason: "系统核验")]),
      FacetCase(written: "原件；仅窗口", facets: [.original(count: nil), .counterOnly]),
      FacetCase(written: "原件;仅窗口", facets: [.original(count: nil), .counterOnly]),
    ]
  )
  func facets(example: FacetCase) throws {
    var site = SmallSite()
    site.replace("结婚证：原件；可免交（县内登记的由系统核验）", with: "结婚证：\(example.written)")
    let document = try #require(try site.checked().value?.guides.first?.documents.last)
    #expect(document.facets == example.facets)
    #expect(document.remarks.isEmpty)
  }

  @Test("what is no facet is a remark, and sub-lists are notes")
  func remarksAndNotes() throws {
    var site = SmallSite()
    site.replace("居民身份证：原件；", with: "居民身份证：夫妻双方；原件；")
    site.replace("- 结婚证：原件", with: "    - 过期的不行\n- 结婚证：原件")
    let document = try #require(try site.guide().documents.first)
    #expect(document.remarks.map(\.plainText) == ["夫妻双方"])
    #expect(document.notes.count == 1)
  }

  @Test("numbered lines are a list with a suggestion")
  func numberedLinesAreAList() throws {
    var site = SmallSite()
    site.replace(
      "- 居民身份证：原件；网上办理时拍照上传\n- 结婚证：原件；可免交（县内登记的由系统核验）",
      with: "1、居民身份证：原件\n2、结婚证：原件"
    )
    let checked = try site.checked()
    #expect(checked.problems.map(\.code).allSatisfy { $0 == .markupListNumbering })
    #expect(checked.value?.guides.first?.documents.map(\.plainName) == ["居民身份证", "结婚证"])
  }

  @Test("sections of the editor's own stay, with tables as tables")
  func ownSectionsStay() throws {
    var site = SmallSite()
    site.replace("## 收费", with: "## 补贴标准\n| 孩子 | 每年 |\n|---|---|\n| 一孩 | 3600 元 |\n\n## 收费")
    let section = try #require(try site.guide().sections.first { $0.kind == nil })
    #expect(section.heading.plainText == "补贴标准")
    guard case .blocks(let blocks) = section.parts.first,
      case .table(let table) = blocks.first?.kind
    else {
      Issue.record("the table is no table")
      return
    }
    #expect(table.header.map(\.plainText) == ["孩子", "每年"])
    #expect(table.rows.first?.map(\.plainText) == ["一孩", "3600 元"])
  }

  @Test("a translation takes what it does not say from its original")
  func aTranslationInherits() throws {
    var site = SmallSite()
    site.files["content/guides/birth.en.md"] = """
      ---
      title: Birth registration
      reviewed: 2026-10-20
      ---
      ## What you need
      No documents are needed.
      ## Apply at a counter
      - place: hall
      1. Go there.
      """
    let guide = try #require(try site.library().guides.last)
    #expect(guide.locale.name == "en")
    #expect(guide.department.text == "weijian")
    #expect(guide.owner?.post == "生育登记岗")
    #expect(guide.topics.map(\.text) == ["birth"])
  }

  @Test("full-width digits are understood in numbers and telephones")
  func fullWidthDigits() throws {
    var site = SmallSite()
    site.replace("答复时限：2 个工作日", with: "答复时限：２个工作日")
    site.replace("到现场次数：0", with: "到现场次数：０")
    site.replace("phone: 0000-8810021", with: "phone: ００００－８８１００２１")
    site.replace("咨询电话：0000-8810021", with: "咨询电话：0000-8810022")
    let checked = try site.checked()
    #expect(checked.problems.map(\.code) == Array(repeating: .textFullWidthDigits, count: 3))
    let guide = try #require(checked.value?.guides.first)
    #expect(guide.channel(.online)?.promise == .workingDays(2))
    #expect(guide.channel(.online)?.visits == 0)
    #expect(guide.owner?.phone?.number == "0000-8810021")
  }
}
