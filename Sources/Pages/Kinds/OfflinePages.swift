import Crypto
import Decisions
import Diagnostics
import Guides
import HTML

// What a reader has without a network: the pages that they visited, and in each language a list of every
// telephone and every counter. A script of the theme, `sw.js`, keeps both; it knows what by its first line.

/// The lists, and the script that keeps them.
func offlineFiles(_ site: SiteContext) -> [OutputFile] {
  let lists = site.settings.locales.map { renderOffline($0, site) }
  return lists + [serviceWorker(lists, site)]
}

/// `/offline/`: whom to call and where to go, on one page that says from when it is. It has all of them,
/// for without a network there is no second page.
func renderOffline(_ locale: LocaleTag, _ site: SiteContext) -> OutputFile {
  let page = PageContext(site, locale: locale, path: site.path(locale, "/offline/"))
  let frame = Frame(
    kind: "offline",
    title: page.words["offline.title"],
    description: page.words["offline.lead"],
    locales: page.settings.locales
  )
  return renderPage(page, frame) { html in
    html.element(.h1, text: page.words["offline.title"])
    html.element(.p, .class("lead"), text: page.words["offline.lead"])
    html.element(.p, .class("ask")) { html in
      html.element(.a, .class("btn"), .href(SafeAddress(page.settings.hotline.address))) { html in
        html.icon("telephone", page)
        html.text(
          page.words["hotline.call", ["number": page.text(page.settings.hotline)]]
        )
      }
    }
    html.element(.p, .class("small")) { html in
      html.words("offline.from", page) { _, html in html.day(site.site.today, page) }
    }
    html.part("departments", page.words["offline.departments"], page) { html in
      html.element(.ul, .class("list")) { html in
        for department in site.site.library.departments { html.listed(department, page) }
      }
    }
    html.part("offices", page.words["offices.title"], page) { html in
      html.element(.ul, .class("list")) { html in
        for id in site.officeIDs {
          if let office = site.office(id, locale) { html.listed(office, page) }
        }
      }
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func listed(_ department: Department, _ page: PageContext) {
    element(.li) { html in
      html.element(.p) { html in
        html.element(.b) { $0.localized(department.name, page) }
      }
      html.number(department.phone, page.words["department.phone"], page)
      html.number(
        department.complaint ?? page.settings.hotline,
        page.words["department.complaint"],
        page
      )
    }
  }

  fileprivate mutating func listed(_ office: Office, _ page: PageContext) {
    element(.li) { html in
      html.element(.p) { html in
        html.element(.b) { $0.foreign(office.title, office.locale, page) }
      }
      html.element(.p) { $0.foreign(office.address, office.locale, page) }
      html.element(.p) { $0.textKeepingTimes(page.text(office.hours)) }
      html.number(office.phone, page.words["office.phone"], page)
    }
  }

  private mutating func number(_ telephone: Telephone, _ label: String, _ page: PageContext) {
    element(.p) { html in
      html.text(label + page.marks.colon)
      html.telephone(telephone, page)
    }
  }
}

/// `/sw.js`: the theme's script behind a line of data. It stands at the root, for it serves what is below
/// it. Its version is a sum over what it keeps, so that a browser renews that when it has changed.
private func serviceWorker(_ lists: [OutputFile], _ site: SiteContext) -> OutputFile {
  let kept =
    site.theme.styleSheets + site.theme.assets.filter { ServiceWorker.assets.contains($0.path) }
  let content = kept.flatMap(\.bytes) + lists.flatMap(\.bytes)
  var json = JSONWriter()
  json.object { json in
    json.member("version", version(of: content))
    json.key("keep")
    json.array(of: kept.map(\.path) + lists.map(\.path)) { $0.string($1) }
    // The longest folder first: the list of the first language is everybody else's.
    json.key("lists")
    let locales = site.settings.locales.sorted {
      site.prefix($0).utf8.count > site.prefix($1).utf8.count
    }
    json.array(of: locales) { json, locale in
      let folder = site.path(locale, "/").dropFirst()
      json.array { json in
        json.string(String(folder))
        json.string(String(folder + "offline/index.html"))
      }
    }
    json.key("bands")
    json.object { json in
      for locale in site.settings.locales { json.member(locale.name, band(locale, site)) }
    }
  }
  return OutputFile(
    path: "sw.js",
    bytes: Array("self.bianmin=".utf8) + json.bytes + Array(";\n".utf8) + site.theme.serviceWorker
  )
}

/// Sixteen digits that differ where the content differs.
private func version(of content: [UInt8]) -> String {
  var hasher = SHA256()
  content.withUnsafeBytes { hasher.update(bufferPointer: $0) }
  return hasher.finalize().prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    .joined()
}

private enum ServiceWorker {
  /// Kept from the beginning; other scripts are kept with the pages that use them.
  static let assets: Set<String> = [
    "assets/site.js", "assets/guide.js", "assets/icon.svg",
  ]
}

/// What a kept page says of itself, as markup. Its link begins at the site's root, which the script puts
/// before it.
private func band(_ locale: LocaleTag, _ site: SiteContext) -> String {
  let page = PageContext(site, locale: locale, path: "/sw.js")
  var html = HTMLWriter(reserving: 512)
  html.element(.p, .class("box warn kept"), .role("status")) { html in
    html.words("offline.copy", page) { name, html in
      if name == "time" {
        html.text("{time}")
      } else {
        html.element(.a, .href(page.link("/offline/")), text: page.words["offline.title"])
      }
    }
  }
  return String(decoding: html.bytes, as: UTF8.self)
}
