import Decisions
import Diagnostics
import Foundation
import Guides
import Inert
import Testing

@testable import Pages

/// Text stays text, wherever it stands. Each payload is put into each place of a site; what is not refused with a
/// problem stands on the page word for word, and the page has the elements and attributes that it has with a harmless text
/// in the same place.
@Suite("A text is a text in every place")
struct HostileTextTests {
  @Test("there are enough of them")
  func thereAreEnough() {
    #expect(Set(Payloads.all.map { Array($0.utf8) }).count == Payloads.all.count)
    #expect(Payloads.all.count >= 300)
  }

  @Test("no text becomes anything else, in any of twelve places")
  func noTextBecomesAnythingElse() throws {
    let payloads = Payloads.all
    let hostile = try Rendered(HostileSite(payloads))
    // One harmless text stands for all that are of its shape.
    let silent = hostile.silent(payloads.count)
    let shapes = payloads.enumerated().map {
      Shape(text: Self.harmless($1), isSilent: silent.contains($0))
    }
    let twins = Set(shapes).sorted {
      ($0.text, $0.isSilent ? 1 : 0) < ($1.text, $1.isSilent ? 1 : 0)
    }
    let harmless = try Rendered(
      HostileSite(twins.map(\.text), silent: Set(twins.indices.filter { twins[$0].isSilent }))
    )
    let numbers = Dictionary(uniqueKeysWithValues: twins.enumerated().map { ($1, $0) })
    let posterTags = harmless.tags(of: .poster)
    var accepted: [Place: Int] = [:]
    var failures: [String] = []
    for (number, payload) in payloads.enumerated() {
      for place in Place.allCases where !hostile.isRefused(place, number) {
        accepted[place, default: 0] += 1
        if try !hostile.shows(payload, number, place) {
          failures.append("\(place) does not show \(payload.debugDescription)")
        }
        let tags = try hostile.tags(place, number)
        let twin = try harmless.tags(place, try #require(numbers[shapes[number]]))
        // A poster gives up parts of itself where a title is wide; there is one feed for all, looked at below.
        let isSame =
          place == .poster
          ? posterTags.isSuperset(of: tags) : place == .atom || tags == twin
        guard !isSame else { continue }
        let difference = zip(tags, twin).first { $0 != $1 }.map { "\($0), not \($1)" } ?? "length"
        failures.append(
          "\(place) has other elements with \(payload.debugDescription): \(difference)"
        )
      }
    }
    let feed = try (hostile.tags(.atom, 0), harmless.tags(.atom, 0))
    #expect(Set(feed.0) == Set(feed.1))
    #expect(feed.0.count { $0 == "entry" } >= payloads.count * 2)
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(20).joined(separator: "\n"))")
    for place in Place.allCases { #expect(accepted[place, default: 0] >= 300, "\(place)") }
    let problems = hostile.files.values.compactMap { outputProblem($0.path, $0.bytes) }
    #expect(problems.map { "\($0.path): \($0.message.en)" } == [])
  }

  /// A text of the same length, with the same blanks and the same marks at which facts are cut.
  private static func harmless(_ payload: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in payload.unicodeScalars {
      let isKept = scalar.properties.isWhitespace || ":;,".unicodeScalars.contains(scalar)
      text.append(isKept ? scalar : "x")
    }
    return String(text)
  }

  private struct Shape: Hashable {
    let text: String
    let isSilent: Bool
  }

  enum Place: String, CaseIterable {
    case title, document, step, fee, department, feedNote, notice, alternative, structuredData
    case atom, search, poster
  }

  /// A site's files in which payloads stand.
  struct Rendered {
    private(set) var files: [String: OutputFile] = [:]
    private let hostile: HostileSite
    private var markup: [String: ReadMarkup] = [:]
    /// The strings in the files of the search, and the texts in the feed.
    private var searched: Set<[UInt8]> = []
    private var fed: Set<[UInt8]> = []

    init(_ hostile: HostileSite) throws {
      self.hostile = hostile
      let site = hostile.site
      let locale = site.settings.primaryLocale
      for guide in site.site.guides {
        add([renderGuide(guide, site)] + renderPublicity(guide, site))
        if let data = guideData(guide, site) { add([data]) }
      }
      for notice in site.site.notices { add([renderNotice(notice, site)]) }
      for department in site.site.library.departments {
        add(renderDepartment(department, locale, site))
      }
      add([Self.wholeFeed(locale, site), renderIncidentFeed(locale, site)])
      add(renderSearches(site).files)
      for (path, file) in files where path.hasSuffix(".html") || path.hasSuffix(".atom") {
        markup[path] = ReadMarkup(file.bytes)
      }
      fed = Set((markup["feed.atom"]?.texts ?? []).map(\.asShown))
      for (path, file) in files where path.hasSuffix(".js") {
        let list = String(decoding: file.bytes, as: UTF8.self)
          .dropFirst("bianminSearch(".count).dropLast(");\n".count)
        searched.formUnion(try strings(Array("[\(list)]".utf8)))
      }
    }

    /// `/feed.atom`, though with all entries.
    private static func wholeFeed(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
      let entries = feedEntries(
        locale,
        site,
        DataAddresses(site, in: "feed.atom"),
        FeedIDs(site.settings.baseURL),
        PageContext(site, locale: locale, path: "/feed.atom").words
      )
      return AtomFeed(
        address: "/feed.atom",
        id: "tag:qingxi.example,2026:feed",
        title: "清溪县",
        updated: site.site.now,
        page: "/",
        entries: entries
      ).file(locale, site)
    }

    private mutating func add(_ files: [OutputFile]) {
      for file in files { self.files[file.path] = file }
    }

    /// Those whose text no feed can hold.
    func silent(_ count: Int) -> Set<Int> { Set((0..<count).filter { isRefused(.feedNote, $0) }) }

    func isRefused(_ place: Place, _ number: Int) -> Bool {
      let path =
        switch place {
        case .department: "content/departments.yaml:\(number + 1)"
        case .feedNote: "feed:\(number)"
        case .notice, .atom: "content/notices/n\(number).md"
        default: "content/guides/g\(number).md"
        }
      return hostile.refused[path] != nil
    }

    /// The elements of the page, with the names of their attributes.
    func tags(_ place: Place, _ number: Int) throws -> [String] { try page(place, number).tags }

    /// All that pages of a kind have.
    func tags(of place: Place) -> Set<String> {
      Set(markup.filter { $0.key.hasSuffix("/\(place.rawValue)/index.html") }.flatMap(\.value.tags))
    }

    /// Whether the payload stands there, word for word.
    func shows(_ payload: String, _ number: Int, _ place: Place) throws -> Bool {
      let shown = Array(payload.utf8).asShown
      let page = try page(place, number)
      switch place {
      case .search: return searched.contains(shown)
      case .atom: return fed.contains(shown)
      case .alternative: return page.values.contains { $0.asShown == shown }
      case .structuredData:
        return try page.scripts.filter { !$0.isEmpty }.contains {
          try strings($0).contains { $0.holds(shown) }
        }
      case .document:
        // A document's name ends at such a mark; the rest of it stands behind.
        let text = page.texts.flatMap(\.asShown)
        return payload.split { ":;".contains($0) }.allSatisfy {
          text.holds(Array($0.utf8).asShown)
        }
      default: return page.texts.flatMap(\.asShown).holds(shown)
      }
    }

    private func page(_ place: Place, _ number: Int) throws -> ReadMarkup {
      let path =
        switch place {
        case .department: "departments/d\(number)/index.html"
        case .notice: "notices/n\(number)/index.html"
        case .atom: "feed.atom"
        case .poster: "guides/g\(number)/poster/index.html"
        default: "guides/g\(number)/index.html"
        }
      return try #require(markup[path], "\(path) is there")
    }

    /// Every string in a text of JSON.
    private func strings(_ json: [UInt8]) throws -> [[UInt8]] {
      func walk(_ value: Any) -> [[UInt8]] {
        switch value {
        case let text as String: [Array(text.utf8).asShown]
        case let list as [Any]: list.flatMap(walk)
        case let object as [String: Any]: object.values.flatMap(walk)
        default: []
        }
      }
      return walk(try JSONSerialization.jsonObject(with: Data(json)))
    }
  }
}

extension [UInt8] {
  /// A text as it can be compared: without blanks, what no page holds made the sign for it.
  fileprivate var asShown: [UInt8] {
    var shown: [UInt8] = []
    for (index, byte) in enumerated() {
      switch byte {
      case 0x09, 0x0A, 0x20: continue
      case 0..<0x20, 0x7F: shown += [0xEF, 0xBF, 0xBD]
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF.
        let isNone = index >= 2 && self[index - 1] == 0xBF && self[index - 2] == 0xEF
        shown.append(isNone ? 0xBD : byte)
      default: shown.append(byte)
      }
    }
    return shown
  }

  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    var start = 0
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].starts(with: other) { return true }
      start = index + 1
    }
    return false
  }
}
