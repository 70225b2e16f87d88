import Diagnostics
import Guides

extension SiteDifference {
  func text(_ language: MessageLanguage) -> String {
    var text = ""
    for entry in entries(.text, language) {
      text += entry.heading + "\n"
      for line in entry.lines { text += "  " + line + "\n" }
    }
    return text + (text.isEmpty ? "" : "\n") + summary(language) + "\n"
  }

  /// A comment for a pull request. GitHub takes 65,536 characters; what is over is counted.
  func markdown(_ language: MessageLanguage) -> String {
    let limit = 60_000
    let title = Wording(zh: "市民会看到的改动", en: "What citizens will see")
    var text = "### \(title(language))\n\n\(summary(language))\n"
    let entries = entries(.markdown, language)
    for (index, entry) in entries.enumerated() {
      var piece = "\n**\(entry.heading)**\n"
      if !entry.lines.isEmpty { piece += "\n" }
      for line in entry.lines { piece += "- \(line)\n" }
      guard text.utf8.count + piece.utf8.count <= limit else {
        let left = entries.count - index
        return text
          + Wording(zh: "\n还有 \(left) 处没有列出。\n", en: "\n\(left) more are not listed.\n")(language)
      }
      text += piece
    }
    return text
  }

  private func entries(_ quote: Quoting, _ language: MessageLanguage) -> [(
    heading: String, lines: [String]
  )] {
    guides.map {
      (
        $0.heading(quote, language, isPrimary: $0.locale == primary),
        $0.lines(quote, language)
      )
    }
      + places.map {
        (
          $0.heading(quote, language, isPrimary: $0.locale == primary),
          $0.lines(quote, language)
        )
      }
  }

  var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("guides") { json in
        json.array(of: guides) { json, guide in
          json.object { json in
            json.member("id", guide.id.text)
            json.member("locale", guide.locale.name)
            json.member("title", guide.title)
            json.member("former_title", guide.formerTitle)
            json.member("change", guide.change.name)
            switch guide.change {
            case .renamed(let former): json.member("former_id", former.text)
            case .ended(let withdrawal?):
              json.member("reason", withdrawal.reason)
              json.member("successor", withdrawal.successor?.text)
            default: break
            }
            json.member("rewritten", guide.isRewritten)
            json.facts(guide.facts)
          }
        }
      }
      json.member("places") { json in
        json.array(of: places) { json, place in
          json.object { json in
            json.member("place", place.part.key)
            json.member("locale", place.locale.name)
            json.member("title", place.title)
            json.member("change", place.change.rawValue)
            json.member("guides", place.guides)
            json.facts(place.facts)
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func facts(_ facts: [FactDifference]) {
    member("facts") { json in
      json.array(of: facts) { json, fact in
        json.object { json in
          json.member("part", fact.part.key)
          json.member("kind", fact.kind.rawValue)
          json.member("name", fact.name)
          json.member("old", fact.old)
          json.member("new", fact.new)
        }
      }
    }
  }
}

extension GuideDifference.Change {
  fileprivate var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .ended: "ended"
    case .resumed: "resumed"
    case .renamed: "renamed"
    case .edited: "edited"
    }
  }
}
