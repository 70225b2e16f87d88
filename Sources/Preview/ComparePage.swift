import Diagnostics
import Files
import HTML
import Pages
import Pipeline

// What a reader of the published site would see change.

extension Preview {
  func comparePage(_ page: String?) async -> Answer {
    guard let path = page.flatMap(Gate.path), path.hasPrefix(basePath) else {
      return await compareSite()
    }
    let place = place(of: path)
    let new = made(place).map { pageTexts($0.bytes) }
    let old = published(place).map { pageTexts($0) }
    let language = options.language
    return ownPage(
      Wording(zh: "和已发布的页面比较", en: "Compared with the published page"),
      kind: "compare",
      scripts: ["wait.js"]
    ) { html in
      html.element(.p) {
        $0.element(.a, .href(SafeAddress(path: percentEncoded(path))), text: path)
      }
      switch (old, new) {
      case (nil, nil):
        html.element(.p, text: Wording(zh: "两边都没有这一页", en: "Neither has this page")(language))
      case (nil, _):
        html.element(
          .p,
          text: Wording(zh: "这一页还没有发布过", en: "This page has not been published yet")(language)
        )
      case (_, nil):
        html.element(
          .p,
          text: Wording(zh: "已发布，现在没有这一页", en: "Published, and not there any more")(language)
        )
      case (let old?, let new?):
        html.changes(from: old, to: new, language)
      }
    }
  }

  /// The published file at a place.
  private func published(_ place: String) -> [UInt8]? {
    guard
      case .contents(let bytes)? = try? BoundedFile.read(
        options.published + "/" + place,
        limit: 16 << 20
      )
    else { return nil }
    return bytes
  }

  /// The pages that differ.
  private func compareSite() async -> Answer {
    let language = options.language
    let title = Wording(zh: "和已发布的网站比较", en: "Compared with the published site")
    guard let index, published("index.html") != nil else {
      return messagePage(
        title,
        Wording(
          zh: "\(options.published) 里没有已发布的网站。先运行 bianmin build，或用 --published 指明它在哪里。",
          en:
            "There is no published site in \(options.published). Run bianmin build, or say with --published"
            + " where it is."
        )
      )
    }
    guard index.guideCount <= 2000 else {
      return messagePage(
        title,
        Wording(
          zh: "网站很大，请从每一页下面的“和已发布的比较”进入。",
          en: "The site is large: please compare page by page, from the panel below each."
        )
      )
    }
    let all = await index.everything(jobs: options.request.jobs)
    var added: [String] = []
    var changed: [String] = []
    for (place, bytes) in all where place.hasSuffix(".html") {
      guard let old = published(place) else {
        added.append(place)
        continue
      }
      if old != bytes, pageTexts(old) != pageTexts(bytes) { changed.append(place) }
    }
    return ownPage(title, kind: "compare") { html in
      for (words, places) in [
        (Wording(zh: "改变的页面", en: "Pages that change"), changed),
        (Wording(zh: "新的页面", en: "New pages"), added),
      ] {
        html.element(.h2, text: words(language) + " (\(places.count))")
        html.element(.ul, .class("list")) { html in
          for place in places.sorted().prefix(500) {
            let address =
              basePath + (place.hasSuffix("index.html") ? String(place.dropLast(10)) : place)
            html.element(.li) {
              $0.element(
                .a,
                .href(SafeAddress(path: Gate.own + "compare?page=" + formEncoded(address))),
                text: address
              )
            }
          }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// What is gone and what is new, in the order of the page.
  fileprivate mutating func changes(
    from old: [String],
    to new: [String],
    _ language: MessageLanguage
  ) {
    let difference = new.difference(from: old)
    guard !difference.isEmpty else {
      return element(
        .p,
        text: Wording(zh: "文字没有改变", en: "No words have changed")(language)
      )
    }
    var gone: [Int: String] = [:]
    var come: [Int: String] = [:]
    for change in difference {
      switch change {
      case .remove(let offset, let text, _): gone[offset] = text
      case .insert(let offset, let text, _): come[offset] = text
      }
    }
    element(.ul, .class("changes list")) { html in
      var (left, right) = (0, 0)
      while left < old.count || right < new.count {
        if let text = gone[left] {
          html.element(.li, .class("gone")) { html in
            html.element(.span, text: Wording(zh: "原来：", en: "Was: ")(language))
            html.element(.s, text: text)
          }
          left += 1
        } else if let text = come[right] {
          html.element(.li, .class("come")) { html in
            html.element(.span, text: Wording(zh: "现在：", en: "Now: ")(language))
            html.element(.strong, text: text)
          }
          right += 1
        } else {
          left += 1
          right += 1
        }
      }
    }
  }
}

/// The texts of a finished page's `main`, paragraph by paragraph.
func pageTexts(_ bytes: [UInt8]) -> [String] {
  let start = bytes.firstRange(of: Array("<main".utf8))?.lowerBound ?? 0
  let end = bytes.firstRange(of: Array("</main".utf8))?.lowerBound ?? bytes.count
  guard start < end else { return [] }
  let inline: Set<String> = [
    "a", "abbr", "b", "code", "em", "kbd", "q", "s", "small", "span", "strong", "sup", "time",
    "wbr",
    "svg", "path",
  ]
  var texts: [String] = []
  var text: [UInt8] = []
  func close() {
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    if !words.isEmpty { texts.append(words.joined(separator: " ")) }
    text = []
  }
  var index = start
  while index < end {
    if bytes[index] == UInt8(ascii: "<") {
      let close_ = bytes[index..<end].firstIndex(of: UInt8(ascii: ">")) ?? end
      var name = bytes[(index + 1)..<close_]
      if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
      let tag = String(decoding: name.prefix { $0 > 0x2F && $0 != 0x3E }, as: UTF8.self)
      if !inline.contains(tag) { close() }
      index = close_ + 1
    } else {
      text.append(bytes[index])
      index += 1
    }
  }
  close()
  return texts.map(withoutReferences)
}

/// The five characters that the site's pages write as references.
private func withoutReferences(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
