import Decisions
import Guides
import HTML

extension HTMLWriter {
  /// Which way to take, and why, in one sentence with its time.
  mutating func advice(_ guide: ResolvedGuide, _ page: PageContext) {
    let words = AdviceWords(guide, page)
    element(.section, .class("notice"), .id("advice"), .data("section", "advice")) { html in
      html.claim(.div, observed: words.observed, expires: words.expires) { html in
        html.element(.h2, text: words.title)
        html.element(.p, .data("rule", guide.recommendation.rule.rawValue)) { html in
          html.text(words.statement)
          html.text(page.marks.space + words.time)
        }
      } stale: { html in
        html.element(.h2, text: page.words["advice.stale-title"])
        html.element(
          .p,
          text: page.words[
            "advice.stale",
            [
              "until": words.expires.map { page.time($0) } ?? "", "statement": words.sentence,
              "hotline": page.text(page.settings.hotline),
            ]
          ]
        )
      }
      html.answer(guide, page)
      html.element(.p, .class("small screen")) { html in
        html.element(
          .a,
          .class("alone"),
          .href(page.link("/status/method/")),
          text: page.words["advice.method"]
        )
      }
    }
  }

  /// A claim about now, and hidden behind it what is still true when its time has passed. A script changes
  /// the one for the other and never back; without a script the claim names its own time.
  mutating func claim(
    _ tag: Tag,
    observed: Instant?,
    expires: Instant?,
    _ content: (inout HTMLWriter) -> Void,
    stale: (inout HTMLWriter) -> Void
  ) {
    guard let expires else { return content(&self) }
    element(
      tag,
      .data("claim", present: true),
      .data("observed", observed?.description),
      .data("expires", expires.description),
      content: content
    )
    element(tag, .data("stale", present: true), .hidden(), content: stale)
  }
}
