import Decisions
import Feeds
import Guides
import HTML

/// `/channels/`: the register of official channels.
func renderChannels(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/channels/"))
  let frame = Frame(
    kind: "channels",
    title: page.words["channels.title"],
    description: page.words["channels.lead"],
    locales: page.settings.locales
  )
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["channels.title"])
    html.element(.p, .class("lead"), text: page.words["channels.lead"])
    html.element(.ul, .class("list part wide")) { html in
      for channel in site.site.library.channels { html.channelItem(channel, page) }
    }
  }
}

/// A channel: whether papers may be sent there, how it is found, who answers, what it is for. A closed one
/// says what took its place, so that an old poster still leads somewhere.
func renderChannel(_ channel: RegisteredChannel, _ locale: LocaleTag, _ site: SiteContext)
  -> [OutputFile]
{
  let lists = pages(of: site.byChannel[.init(channel.id, locale)] ?? [])
  let base = "/channels/\(channel.id)/"
  return lists.enumerated().map { index, guides in
    let page = PageContext(
      site,
      locale: locale,
      path: site.path(locale, listPath(base, index + 1))
    )
    let frame = Frame(
      kind: "channel",
      id: channel.id.text,
      title: page.numbered(channel.name(locale), index + 1),
      description: channel.name(locale),
      crumbs: [(page.words["nav.channels"], "/channels/")],
      locales: index == 0 ? page.settings.locales : [locale]
    )
    let isClosed = channel.isClosed(on: site.site.today)
    return renderPage(page, frame) { html in
      html.element(.h1) { $0.localized(channel.name, page) }
      html.element(.p, .class("meta")) { html in
        html.element(.span, text: page.words["channel.kind-\(channel.kind.rawValue)"])
        html.text(" ")
        html.element(
          .span,
          text: page.words[channel.acceptsDocuments ? "way.accepts" : "way.accepts-not"]
        )
      }
      if index == 0 {
        if isClosed { html.closedChannel(channel, page) }
        if !channel.acceptsDocuments { html.noDocumentsHere(page) }
        html.channelFacts(channel, page)
        html.touching(page) { $0 == .entry(channel.id) || $0 == .kind(.online) }
      }
      html.part("guides", page.words["channel.guides"], page) { html in
        if guides.isEmpty {
          html.element(.p, text: page.words["channel.no-guides"])
        } else {
          html.guideList(guides, page)
        }
        html.pageLinks(base, current: index + 1, of: lists.count, page)
      }
    }
  }
}

extension RegisteredChannel {
  func isClosed(on day: Day) -> Bool { closed.map { $0 <= day } ?? false }
}

extension HTMLWriter {
  /// A channel in a list, with what must be known before it is used.
  mutating func channelItem(_ channel: RegisteredChannel, _ page: PageContext) {
    element(.li) { html in
      html.element(.a, .href(page.link("/channels/\(channel.id)/"))) {
        $0.localized(channel.name, page)
      }
      html.element(.p) { html in
        if channel.isClosed(on: page.site.site.today) {
          html.element(.span, .class("state closed")) { html in
            html.icon("closed", page)
            html.text(page.words["channel.closed"])
          }
        } else {
          html.element(
            .span,
            .class("tag"),
            text: page.words["channel.kind-\(channel.kind.rawValue)"]
          )
        }
        html.text(" " + page.words[channel.acceptsDocuments ? "way.accepts" : "way.accepts-not"])
      }
      if !channel.acceptsDocuments {
        html.element(.p) { $0.element(.strong, text: page.words["channel.no-documents"]) }
      }
    }
  }

  fileprivate mutating func closedChannel(_ channel: RegisteredChannel, _ page: PageContext) {
    element(.section, .class("notice"), .id("closed"), .data("section", "closed")) { html in
      html.element(.h2) { html in
        html.element(.span, .class("state closed")) { html in
          html.icon("closed", page)
          html.text(page.words["channel.closed"])
        }
      }
      if let closed = channel.closed {
        html.element(.p) { html in
          html.words("channel.closed-on", page) { _, html in html.day(closed, page) }
        }
      }
      guard let successor = channel.successor, let next = page.site.channels[successor] else {
        return
      }
      html.element(.p, text: page.words["channel.successor"])
      html.element(.p) { html in
        html.element(.a, .class("btn"), .href(page.link("/channels/\(successor)/"))) {
          $0.localized(next.name, page)
        }
      }
    }
  }

  fileprivate mutating func noDocumentsHere(_ page: PageContext) {
    part("documents", page.words["way.row-documents"], page) { html in
      html.element(.div, .class("box bad"), .role("note")) { html in
        html.element(.p) { html in
          html.element(.strong) { html in
            html.icon("warning", page)
            html.text(page.words["channel.no-documents"])
          }
        }
        html.element(.p, text: page.words["channel.no-documents-why"])
      }
    }
  }

  fileprivate mutating func channelFacts(_ channel: RegisteredChannel, _ page: PageContext) {
    part("find", page.words["channel.find"], page) { html in
      if let find = channel.find { html.element(.p) { $0.localized(find, page) } }
      guard let written = channel.address else { return }
      let address = channel.kind == .email ? "mailto:" + written : written
      if let address = SafeAddress(address) {
        html.element(.p) { html in
          html.element(.a, .class("url"), .href(address), .rel("noopener"), text: written)
        }
      }
    }
    part("duty", page.words["channel.duty"], page) { html in
      html.element(.dl, .class("facts")) { html in
        html.fact(page.words["channel.department"]) { $0.departmentLink(channel.department, page) }
        if let duty = channel.duty {
          html.fact(page.words["channel.post"]) { $0.localized(duty.post, page) }
          if let hours = duty.hours {
            html.fact(page.words["channel.duty-hours"]) { $0.localized(hours, page) }
          }
          if let phone = duty.phone {
            html.fact(page.words["way.phone-number"]) { $0.telephone(phone, page) }
          }
        } else {
          html.fact(page.words["channel.post"]) { $0.text(page.words["contact.no-owner"]) }
        }
        if let since = channel.since {
          html.fact(page.words["channel.since"]) { $0.day(since, page) }
        }
      }
    }
  }
}
