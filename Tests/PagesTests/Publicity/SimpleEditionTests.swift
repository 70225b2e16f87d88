import Decisions
import Guides
import Testing

@testable import Pages

@Suite struct SimpleEditionTests {
  private func page(_ kind: Publicity.Kind) throws -> OutputFile {
    let site = try fixtureSite(try kind.files())
    let language = kind == .english ? "en" : "zh-Hans"
    let guide = try #require(
      site.site.guides.first {
        $0.guide.id.text == "birth-registration" && $0.guide.locale.name == language
      }
    )
    return renderSimpleEdition(guide, site)
  }

  @Test func itSaysWhatToBringWhereWhenAndWhomToCall() throws {
    let page = try page(.ordinary)
    #expect(page.path == "guides/birth-registration/simple/index.html")
    #expect(page.text.contains("<body class=\"simple no-crumbs\" data-page=\"simple\""))
    let main = page.main
    #expect(main.contains("<li data-document>居民身份证（夫妻双方）</li>"))
    #expect(main.contains("<li data-document>结婚证（可免交）</li>"))
    #expect(main.contains("<p>城关便民服务大厅，2 楼 6 号窗口<br>清溪县城关镇虚构路 1 号</p>"))
    #expect(main.contains("周一至周五 <span class=\"nb\">09:00–12:00</span>、"))
    #expect(main.contains("href=\"tel:00008810021\""))
    #expect(main.contains("href=\"tel:12345\""))
    #expect(main.contains("href=\"../../../guides/birth-registration/index.html\">看完整的说明</a>"))
  }

  @Test func placesWithOtherHoursAreNamedWithThem() throws {
    let main = try page(.severalCounters).main
    #expect(main.contains("<p>城关便民服务大厅：周一至周五"))
    #expect(main.contains("<p>白石镇便民服务中心：周一至周五 <span class=\"nb\">08:30–12:00</span></p>"))
  }

  @Test func aPlaceThatNamesItsDaysIsNotGivenTheHoursOfItsOffice() throws {
    var files = try Publicity.Kind.severalCounters.files()
    let path = "content/guides/birth-registration.md"
    files[path] = files[path]?.replacing("、baishi-town", with: "、baishi-town（周二上午，流动窗口）")
    let site = try fixtureSite(files)
    let guide = try #require(site.site.guides.first { $0.guide.locale.isChinese })
    let main = renderSimpleEdition(guide, site).main
    #expect(main.contains("白石镇便民服务中心，周二上午，流动窗口"))
    #expect(!main.contains("08:30–12:00"))
  }

  @Test func documentsOfACaseStandBelowIt() throws {
    let main = try page(.cases).main
    #expect(main.contains("<b>证丢了</b>"))
    #expect(main.contains("<b>证坏了</b>"))
  }

  @Test func withoutACounterTheOtherWaysStandInItsPlace() throws {
    let online = try page(.noCounter).main
    #expect(online.contains("<b>网上办理</b>：“清溪政务”小程序。"))
    #expect(online.contains("没有窗口办法：窗口在装修"))
    #expect(try page(.byTelephone).main.contains("<b>电话办理</b>：打 0000-8810021。"))
  }

  @Test func nothingToBringIsSaid() throws {
    #expect(try page(.noDocuments).main.contains("<p>不需要材料。</p>"))
  }

  @Test func aPageInEnglishIsInEnglish() throws {
    let page = try page(.english)
    #expect(page.path == "en/guides/birth-registration/simple/index.html")
    #expect(page.main.contains("<li data-document>Resident identity card (of both partners)</li>"))
    #expect(page.main.contains("<span lang=\"zh-Hans\">城关便民服务大厅</span>"))
  }
}
