import Decisions
import Guides
import Testing

@testable import Pages

@Suite("Structured data in pages")
struct StructuredDataTests {
  @Test("a guide offers both ways, each with its address, number and hours")
  func bothWays() throws {
    let service = try service("birth-registration", try fixtureSite())
    #expect(service["@type"] == .string("GovernmentService"))
    #expect(service["@id"] == .string("https://qingxi.example/guides/birth-registration/#service"))
    #expect(service["provider"]?["@type"] == .string("GovernmentOrganization"))
    #expect(service["provider"]?["telephone"] == .string("0000-8810021"))
    #expect(service["areaServed"]?["name"] == .string("清溪县"))
    #expect(service["mainEntityOfPage"]?["lastReviewed"] == .string("2026-10-20"))
    let channels = try #require(service["availableChannel"]).items
    #expect(channels.map { $0["@type"]?.text } == ["ServiceChannel", "ServiceChannel"])
    #expect(
      channels[0]["serviceUrl"]?.items == [
        .string("https://qingxi.example/channels/qingxi-mini-program/")
      ]
    )
    #expect(channels[1]["servicePhone"]?[0]?["telephone"] == .string("0000-8810000"))
    let office = try #require(channels[1]["serviceLocation"]?[0])
    #expect(office["@type"] == .string("GovernmentOffice"))
    #expect(office["address"]?["streetAddress"] == .string("清溪县城关镇虚构路 1 号"))
  }

  @Test("a closed channel is no way to the service")
  func closedChannels() throws {
    let register = try #require(fixtureFiles["content/channels.yaml"])
    let channels = { (closed: String) throws in
      let site = try fixtureSite([
        "content/channels.yaml": register.replacing(
          "since: 2024-03-01",
          with: "since: 2024-03-01\n  closed: \(closed)\n  successor: portal"
        )
      ])
      return try service("birth-registration", site)["availableChannel"]?.items.count
    }
    #expect(try channels("2026-11-23") == 1)
    #expect(try channels("2026-11-24") == 2)
  }

  @Test("an online way is never said to be done sooner than it is answered")
  func processingTimes() throws {
    let channels = try service("birth-registration", try fixtureSite())["availableChannel"]?.items
    #expect(channels?.map { $0["processingTime"]?.text } == ["P2D", "PT15M"])
  }

  @Test("special days stand beside the week, closed ones from midnight to midnight")
  func specialDays() throws {
    let site = try fixtureSite()
    let hours = try #require(
      try service("birth-registration", site)["availableChannel"]?[1]?["serviceLocation"]?[0]?[
        "openingHoursSpecification"
      ]
    )
    #expect(
      hours.items.map { "\($0["opens"]?.text ?? "")-\($0["closes"]?.text ?? "")" } == [
        "09:00-12:00", "13:30-17:00", "09:00-12:00", "00:00-00:00", "09:00-12:00", "00:00-00:00",
      ]
    )
    #expect(hours[0]?["dayOfWeek"]?.items.count == 5)
    #expect(hours[3]?["dayOfWeek"] == .string("https://schema.org/PublicHolidays"))
    #expect(hours[4]?["validFrom"] == .string("2026-12-31"))
    #expect(hours[4]?["validThrough"] == .string("2026-12-31"))
    #expect(hours.items.allSatisfy { $0["validFrom"] != .string("2026-11-02") })
  }

  @Test("an office says every coming day that differs")
  func offices() throws {
    let site = try fixtureSite()
    let office = try #require(site.site.library.offices.first)
    let page = PageContext(site, locale: office.locale, path: "/offices/chengguan-hall/")
    let data = try JSONValue(parsing: try #require(governmentOffice(office, page)))
    #expect(data["@type"] == .string("GovernmentOffice"))
    #expect(data["@id"] == .string("https://qingxi.example/offices/chengguan-hall/#office"))
    #expect(
      data["openingHoursSpecification"]?.items.compactMap { $0["validFrom"]?.text } == [
        "2026-12-31", "2027-01-01", "2027-01-31", "2027-01-31", "2027-02-05",
      ]
    )
    #expect(data["department"]?[0]?["name"] == .string("清溪县卫生健康局"))
  }

  @Test("fees are prices where an amount is known")
  func prices() throws {
    let offers = try service("birth-registration", try fixtureSite())["offers"]
    #expect(offers?[0]?["price"] == .string("20"))
    #expect(offers?[0]?["priceCurrency"] == .string("CNY"))
    #expect(offers?[1]?["priceSpecification"]?["minPrice"] == .string("10"))
    #expect(offers?[1]?["priceSpecification"]?["maxPrice"] == .string("20"))
    let free = try service("birth-registration", try fixtureSite(), "en")
    #expect(free["offers"]?[0]?["price"] == .string("0"))
  }

  @Test("the site can be searched from outside, where it has a search")
  func siteSearch() throws {
    let site = try fixtureSite()
    let page = PageContext(site, locale: LocaleTag("en"), path: "/en/")
    let data = try JSONValue(parsing: try #require(webSite(page)))
    #expect(
      data["potentialAction"]?["target"]?["urlTemplate"]
        == .string("https://qingxi.example/en/search/?q={search_term_string}")
    )
    let without = try fixtureSite([
      "content/site.yaml": (fixtureFiles["content/site.yaml"] ?? "")
        + "outputs: { search: false }\n"
    ])
    let other = PageContext(without, locale: LocaleTag("en"), path: "/en/")
    #expect(try JSONValue(parsing: try #require(webSite(other)))["potentialAction"] == nil)
  }

  @Test("says nothing that is null, and nothing without an address it does not know")
  func nothingIsNull() throws {
    let site = try fixtureSite(DataFixture.withoutAddress)
    for guide in site.site.guides {
      let page = PageContext(
        site,
        locale: guide.guide.locale,
        path: site.path(guide.guide.locale, "/guides/\(guide.guide.id)/")
      )
      let bytes = try #require(governmentService(guide, page))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("null"))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("\"\""))
      let root = guide.guide.locale.isChinese ? "../../" : "../../../en/"
      #expect(
        try JSONValue(parsing: bytes)["url"] == .string(root + "guides/birth-registration/")
      )
    }
  }

  @Test("nothing in it ends the element in which it stands")
  func nothingEndsTheElement() throws {
    let guide = try #require(fixtureFiles["content/guides/birth-registration.md"])
    let site = try fixtureSite([
      "content/guides/birth-registration.md": guide.replacing(
        "title: 生育登记",
        with: #"title: "</script><script>alert(1)</script><!--""#
      )
    ])
    let resolved = try #require(site.site.guides.first)
    let page = String(decoding: renderGuide(resolved, site).bytes, as: UTF8.self)
    let start = try #require(page.firstRange(of: "application/ld+json\">")).upperBound
    let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
    let data = try JSONValue(String(page[start..<end]))
    #expect(data["name"] == .string("</script><script>alert(1)</script><!--"))
    #expect(!page[start..<end].contains("<"))
  }

  private func service(_ id: String, _ site: SiteContext, _ locale: String = "zh-Hans") throws
    -> JSONValue
  {
    let id = try #require(Identifier(id))
    let guide = try #require(site.guide(id, LocaleTag(locale)))
    let page = PageContext(
      site,
      locale: guide.guide.locale,
      path: site.path(guide.guide.locale, "/guides/\(id)/")
    )
    return try JSONValue(parsing: try #require(governmentService(guide, page)))
  }
}
