import Diagnostics
package import Guides

/// The site's departments, offices, channels and topics by the names that a list may give them.
package struct SiteNames: Sendable {
  struct Named: Sendable {
    let id: String
    /// Names and, for offices and channels, addresses.
    let names: [String]
  }

  private let departments: [Named]
  private let offices: [Named]
  private let channels: [Named]
  private let topics: [Named]

  package init(_ site: SiteDraft) {
    departments = site.departments.map { Named(id: $0.value.id.text, names: $0.value.name.all) }
    topics = site.topics.map { Named(id: $0.value.id.text, names: $0.value.name.all) }
    channels = site.channels.filter { $0.value.closed == nil }.map {
      Named(id: $0.value.id.text, names: $0.value.name.all + [$0.value.address].compactMap { $0 })
    }
    offices = site.pages.filter { $0.kind == .office && $0.locale == site.settings.primaryLocale }
      .map { page in
        let names = [page.title?.value, page.office?.address?.value].compactMap { $0 }
        return Named(id: page.idText, names: names)
      }
  }

  /// By its id or its name; `县公安局` is `清溪县公安局` where no other ends so.
  func department(_ name: String) -> String? {
    let word = normalizedHeading(name)
    if let exact = departments.first(where: { $0.id == name || has($0, word) }) { return exact.id }
    guard word.unicodeScalars.count >= 3 else { return nil }
    return only(departments) { department in
      department.names.map { normalizedHeading($0) }.contains {
        $0.hasSuffix(word) || word.hasSuffix($0)
      }
    }
  }

  /// The office whose id, name or address a text is or holds.
  func office(in text: String) -> String? {
    let word = normalizedHeading(text)
    if let exact = offices.first(where: { $0.id == text || has($0, word) }) { return exact.id }
    return only(offices) { office in
      office.names.map { normalizedHeading($0) }.contains {
        $0.unicodeScalars.count >= 4 && word.contains($0)
      }
    }
  }

  /// The channel whose id, name or address a text is or holds.
  func channel(in text: String) -> String? {
    let word = normalizedHeading(text)
    if let exact = channels.first(where: { $0.id == text || has($0, word) }) { return exact.id }
    return only(channels) { channel in
      channel.names.map { normalizedHeading($0) }.contains {
        $0.unicodeScalars.count >= 4 && (word.contains($0) || word.hasPrefix($0))
      }
    }
  }

  func topic(_ name: String) -> String? {
    let word = normalizedHeading(name)
    return topics.first { $0.id == name || has($0, word) }?.id
  }

  private func has(_ named: Named, _ word: String) -> Bool {
    named.names.contains { normalizedHeading($0) == word }
  }

  private func only(_ all: [Named], _ isMeant: (Named) -> Bool) -> String? {
    let found = all.filter(isMeant)
    return found.count == 1 ? found[0].id : nil
  }
}
