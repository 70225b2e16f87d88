import Decisions
import Guides
import HTML

extension HTMLWriter {
  /// Which way to take, and why.
  mutating func advice(_ guide: ResolvedGuide, _ page: PageContext) {
    element(.section, .class("notice"), .id("advice"), .data("section", "advice")) { html in
      let recommendation = guide.recommendation
      switch recommendation.rule {
      case .onlyWay:
        let way = guide.guide.channels[0].kind.rawValue
        html.element(.h2, text: page.words["advice.only-title", ["way": page.words["way.\(way)"]]])
        html.element(.p, text: page.words["advice.only"])
      default:
        let online = guide.guide.channel(.online) != nil
        html.element(.h2, text: page.words["advice.none-title"])
        html.element(.p, text: page.words[online ? "advice.no-data" : "advice.no-data-offline"])
      }
      html.quickFacts(guide.guide, page)
    }
  }
}
