import Markup
import Decisions
import Diagnostics
import Guides

/// `GovernmentService` of a guide's page: who offers it, to whom, in which ways and at what price.
func governmentService(_ resolved: ResolvedGuide, _ page: PageContext) -> [UInt8]? {
  let guide = resolved.guide
  let data = ServiceData(guide: guide, page: page, addresses: page.addresses)
  var json = JSONWriter()
  json.document("GovernmentService", id: data.address + "#service") { data.write(to: &$0) }
  return json.bytes
}

private struct ServiceData {
  let guide: Guide
  let page: PageContext
  let addresses: DataAddresses

  var address: String { addresses.page("/guides/\(guide.id)/", in: guide.locale) }

  func write(to json: inout JSONWriter) {
    json.member("name", guide.title)
    if !guide.summary.isEmpty { json.member("description", guide.summary) }
    json.member("url", address)
    json.member("alternateName", ifAny: guide.keywords) { $0.string($1) }
    let topics = guide.topics.compactMap { page.site.topics[$0]?.name(guide.locale) }
    json.member("serviceType", of: topics.isEmpty ? [guide.title] : topics) { $0.string($1) }
    json.member("mainEntityOfPage") { json in
      json.thing("WebPage") { json in
        json.member("@id", address)
        json.member("inLanguage", guide.locale.name)
        if let reviewed = guide.reviewed {
          json.member("dateModified", reviewed.description)
          json.member("lastReviewed", reviewed.description)
        }
      }
    }
    json.member("provider", ifPresent: page.site.departments[guide.department]) {
      provider($1, &$0)
    }
    if page.settings.region.ifWritten != nil {
      json.member("areaServed") { $0.administrativeArea(page) }
    }
    json.member("audience") { json in
      json.thing("Audience") {
        $0.member("audienceType", page.words["guide.audience-\(guide.audience.rawValue)"])
      }
    }
    json.member("availableChannel", ifAny: guide.channels.filter(isAvailable)) { channel($1, &$0) }
    json.member("offers", ifAny: guide.feeLines.filter { !$0.amounts.isEmpty }) {
      offer($1, &$0)
    }
  }

  private func provider(_ department: Department, _ json: inout JSONWriter) {
    let own = addresses.page("/departments/\(department.id)/", in: page.locale)
    json.thing("GovernmentOrganization") { json in
      json.member("@id", own + "#organization")
      json.member("name", department.name(page.locale))
      json.member("url", own)
      json.member("telephone", department.phone.description)
      json.member("contactPoint") { json in
        json.array { json in
          json.contactPoint(page.site.consult(guide), "customer service", page)
          json.contactPoint(page.site.complaint(guide), "complaints", page)
          json.contactPoint(page.settings.hotline, "government hotline", page)
        }
      }
    }
  }

  /// A way whose entries are all closed is none.
  private func isAvailable(_ channel: Channel) -> Bool {
    channel.entries.isEmpty || !openEntries(channel).isEmpty
  }

  private func openEntries(_ channel: Channel) -> [RegisteredChannel] {
    channel.entries.compactMap { page.site.channels[$0] }
      .filter { !$0.isClosed(on: page.site.site.today) }
  }

  /// One way, with every address, number and place that it has.
  private func channel(_ channel: Channel, _ json: inout JSONWriter) {
    let section = address + "#" + guide.sections[channel.section].anchor
    json.thing("ServiceChannel") { json in
      json.member("@id", section)
      json.member("name", page.words["way.\(channel.kind.rawValue)"])
      if let promise = channel.promise {
        json.member(
          "description",
          page.words["way.promise-reply", ["duration": page.text(promise)]]
        )
      }
      json.member("availableLanguage", guide.locale.name)
      json.member("serviceUrl", of: serviceAddresses(channel, section)) { $0.string($1) }
      json.member("servicePhone", ifAny: phones(channel)) {
        $0.contactPoint($1, "customer service", page)
      }
      if let written = channel.fact(.address) {
        json.member("servicePostalAddress") { $0.postalAddress(written.text, page) }
      }
      json.member("serviceLocation", ifAny: channel.places) { place($1, &$0) }
      if let term = processingTime(channel) { json.member("processingTime", term.iso8601) }
    }
  }

  /// The entries' own addresses; of those that have none, the page that says how to find them.
  private func serviceAddresses(_ channel: Channel, _ section: String) -> [String] {
    let entries = openEntries(channel)
    guard !entries.isEmpty else { return [section] }
    return entries.map { entry in
      let own = entry.kind == .email ? nil : entry.address
      return own ?? addresses.page("/channels/\(entry.id)/", in: page.locale)
    }
  }

  private func phones(_ channel: Channel) -> [Telephone] {
    if !channel.phones.isEmpty { return channel.phones }
    return channel.places.compactMap {
      $0.office.flatMap { page.site.office($0, page.locale)?.phone }
    }
  }

  /// How long this way takes until it is done: its own term, else the service's. The time that one stands at
  /// the counter is all of it where the service is done on the spot; an online way is never quicker than
  /// its reply.
  private func processingTime(_ channel: Channel) -> Term? {
    if let done = channel.doneWithin { return done }
    let own = channel.promise ?? channel.duration
    guard let promised = guide.promised else { return own }
    guard let own else { return promised }
    if promised == .onTheSpot { return own }
    return own.isLonger(than: promised) == true ? own : promised
  }

  private func place(_ place: CounterPlace, _ json: inout JSONWriter) {
    guard let office = place.office.flatMap({ page.site.office($0, page.locale) }) else {
      return json.thing("Place") { json in
        if let detail = place.detail { json.member("name", detail) }
      }
    }
    let own = addresses.page("/offices/\(office.id)/", in: page.locale)
    let today = page.site.site.today
    json.thing("GovernmentOffice") { json in
      json.member("@id", own + "#office")
      json.officeFacts(office, own, page)
      if let detail = place.detail { json.member("description", detail) }
      json.member("openingHoursSpecification") { json in
        json.array { json in
          json.openingHours(office.hours)
          if !office.isOpenOnHolidays { json.closedOnPublicHolidays() }
          for day in office.special where day.last >= today {
            json.specialHours(day.first, day.last, day.ranges)
          }
        }
      }
    }
  }

  /// What one fee costs; of several amounts the lowest and the highest.
  private func offer(_ fee: FeeLine, _ json: inout JSONWriter) {
    json.thing("Offer") { json in
      if let name = fee.name { json.member("name", name) }
      json.member("description", fee.text)
      guard let least = fee.amounts.min(), let most = fee.amounts.max() else { return }
      if least == most {
        json.member("price", least.description)
        json.member("priceCurrency", "CNY")
      } else {
        json.member("priceSpecification") { json in
          json.thing("PriceSpecification") { json in
            json.member("minPrice", least.description)
            json.member("maxPrice", most.description)
            json.member("priceCurrency", "CNY")
          }
        }
      }
    }
  }
}
