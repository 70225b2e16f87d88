import Guides

/// Where a sheet's code leads.
struct GuideAddress: Sendable {
  /// `https://qingxi.example/guides/marriage/`
  let full: String
  /// The same with the mark of this printing: the day on which its facts were checked, and `FactMarks`, so that
  /// the page can tell what has changed since. `…/?v=20261110a0kq3f…`
  let marked: String
  let code: QRCode?

  /// Nil where the site does not know its address. The page is the guide's own.
  init?(_ guide: Guide, _ page: PageContext) {
    guard let canonical = page.canonical else { return nil }
    full = canonical
    let day = guide.reviewed.map { $0.description.filter { $0 != "-" } }
    marked = canonical + (day.map { "?v=" + $0 + FactMarks(guide, page).text } ?? "")
    code = QRCode(marked)
  }

  /// As one types it.
  var short: String {
    full.firstRange(of: "://").map { String(full[$0.upperBound...]) } ?? full
  }
}

/// The lines beside the code: where it leads, whom to call, when the facts were checked.
struct ScanLines: Sendable {
  let address: GuideAddress?
  /// What the code is for; without a code where the page is found.
  let invitation: String
  /// The number for questions, where it is another than the hotline.
  let consult: Telephone?
  let checked: String

  init(_ guide: Guide, _ address: GuideAddress?, _ page: PageContext) {
    self.address = address
    invitation =
      address?.code != nil
      ? page.words["poster.scan"]
      : page.words[
        "poster.find",
        ["site": page.settings.title(page.locale), "title": guide.title]
      ]
    let consult = page.site.consult(guide)
    self.consult = consult == page.settings.hotline ? nil : consult
    checked =
      guide.reviewed.map { page.words["poster.checked", ["date": page.day($0)]] }
      ?? page.words["guide.reviewed-never"]
  }

  /// Every line but the hotline's, for the reckoning of their height.
  func texts(with consult: Telephone?) -> [String] {
    [invitation, address?.short, consult?.number, checked].compactMap { $0 }
  }
}
