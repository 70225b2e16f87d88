import Guides
import HTML

/// The small things that many pages share: icons, telephones, times, links.
extension HTMLWriter {
  mutating func icon(_ name: String, _ page: PageContext) {
    fragment(page.site.theme.icon(name))
  }

  /// A number that a finger can dial.
  mutating func telephone(_ telephone: Telephone, _ page: PageContext) {
    element(
      .a,
      .class("call"),
      .href(SafeAddress(telephone.address)),
      text: page.text(telephone)
    )
  }

  mutating func day(_ day: Day, _ page: PageContext) {
    element(.time, .datetime(day.description), text: page.day(day))
  }

  mutating func time(_ instant: Instant, _ page: PageContext) {
    element(
      .time,
      .datetime(instant.at(page.settings.timeZone).description),
      text: page.time(instant)
    )
  }

  /// A text of the interface whose places are filled in with markup.
  mutating func words(
    _ key: String,
    _ page: PageContext,
    fill: (String, inout HTMLWriter) -> Void
  ) {
    for piece in page.words.pieces(key) {
      switch piece {
      case .text(let text): self.text(text)
      case .place(let name): fill(name, &self)
      }
    }
  }

  /// A part of a page under its own heading.
  mutating func part(
    _ id: String,
    _ heading: String,
    _ page: PageContext,
    icon: String? = nil,
    class name: String = "part",
    section: String? = nil,
    content: (inout HTMLWriter) -> Void
  ) {
    element(.section, .class(name), .id(id), .data("section", section)) { html in
      html.newline()
      html.element(.h2) { html in
        if let icon { html.icon(icon, page) }
        html.text(heading)
      }
      content(&html)
    }
  }

  /// A term and what is said of it.
  mutating func fact(_ term: String, content: (inout HTMLWriter) -> Void) {
    element(.dt, text: term)
    element(.dd, content: content)
  }

  /// Text in another language than the page's, marked as such.
  mutating func foreign(_ text: String, _ language: LocaleTag, _ page: PageContext) {
    if language == page.locale {
      self.text(text)
    } else {
      element(.span, .lang(language.name), text: text)
    }
  }

  /// A remark that is written in one language only: on a page in another one, Chinese says that it is Chinese.
  mutating func asWritten(_ text: String, _ page: PageContext) {
    let isChinese = text.unicodeScalars.first?.isHanOrMark ?? false
    if isChinese, !page.locale.isChinese {
      element(.span, .lang("zh-Hans"), text: text)
    } else {
      self.text(text)
    }
  }

  /// A text that may have no version in the page's language.
  mutating func localized(_ text: LocalizedText, _ page: PageContext) {
    foreign(text(page.locale), text.otherLanguage(than: page.locale) ?? page.locale, page)
  }
}
