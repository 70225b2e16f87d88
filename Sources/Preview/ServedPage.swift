import Diagnostics
import Files
import Guides
import HTML
import Pages
import Pipeline

/// What a copied page or picture may do where it is opened by itself: nothing.
private let copyPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

extension Preview {
  /// The path below which the site's pages are: `/`, or `/county/` where it will be published there.
  var basePath: String { SiteContext.basePath(index?.pages.settings.baseURL ?? "") }

  /// What the site has at a place, a page with the preview's script in it. `form` may ask for a page by
  /// itself (`bare`) or as it comes out on paper (`paper`).
  func served(_ place: String, as form: String? = nil) -> Answer? {
    let type = contentType(of: place)
    // A reader's copies for a time without a network have no place in a preview.
    if place == "sw.js", let own = PreviewAssets.files.first(where: { $0.path == place }) {
      return Answer(Array(own.text.utf8), type: type)
    }
    if let file = made(place) {
      var bytes = file.bytes
      if form == "paper" { bytes = onPaper(bytes, type) }
      if form == nil, type.hasPrefix("text/html") {
        bytes = withScript(bytes, place: place, digest: pageDigest(bytes))
      }
      return Answer(bytes, type: type)
    }
    guard let copy = look?.copies.first(where: { $0.path == place }),
      let bytes = try? ContentFile(copy.source, ofSite: options.request.site).read(limit: 64 << 20)
    else { return nil }
    var answer = Answer(bytes, type: type)
    // What an editor put beside the pages may hold scripts; they could write with the preview's own pages.
    if type.hasPrefix("text/html") || type.hasSuffix("xml") {
      answer.headers.append(("Content-Security-Policy", copyPolicy))
    }
    return answer
  }

  /// A file as the site has it. One that is not inert is shown to nobody.
  func made(_ place: String) -> Pages.OutputFile? {
    guard let file = file(place), file.problems.isEmpty else { return nil }
    return file.value
  }

  /// What tells whether a browser shows the page as it is: sums of its bytes, of the theme's styles and of the
  /// theme's other files, with hyphens between them.
  func pageDigest(_ bytes: [UInt8]) -> String {
    let theme = index?.pages.theme
    let files = [theme?.styleSheets ?? [], theme?.assets ?? []].map {
      Array($0.map(\.bytes).joined())
    }
    return ([bytes] + files).map { String(Digest(of: $0).hexadecimal.prefix(16)) }
      .joined(separator: "-")
  }

  /// The page for an address that the site does not have: the site's own, with the panel, for the page may be
  /// one that is held back.
  func missing(_ path: String) -> Answer {
    if let page = made("404.html") {
      let bytes = withScript(page.bytes, place: path, digest: "")
      return Answer(bytes, type: "text/html; charset=utf-8")
    }
    return messagePage(
      Wording(zh: "还没有可以看的页面", en: "There is no page to look at yet"),
      failure?.message
        ?? Wording(
          zh: "内容有错误。改好以后这里会自己出现页面。",
          en: "The content has errors. The page will appear here by itself once they are mended."
        )
    )
  }

  /// A page with the preview's style and script at the end of its head.
  private func withScript(_ bytes: [UInt8], place: String, digest: String) -> [UInt8] {
    let end = Array("</head>".utf8)
    guard let at = bytes.firstRange(of: end)?.lowerBound else { return bytes }
    var html = HTMLWriter()
    html.void(.link, .rel("stylesheet"), .href(SafeAddress(path: Gate.own + "flash.css")))
    html.open(
      .script,
      [
        .src(SafeAddress(path: Gate.own + "preview.js")), .data("digest", digest), .async(),
      ]
    )
    html.close(.script)
    return Array(bytes[..<at]) + html.bytes + Array(bytes[at...])
  }

  /// Style for paper put on the screen: what is for print holds for all, what is for the screen for nothing.
  private func onPaper(_ bytes: [UInt8], _ type: String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    if type.hasPrefix("text/css") {
      return Array(
        text.replacing("@media print", with: "@media all")
          .replacing("@media screen", with: "@media not all").utf8
      )
    }
    guard type.hasPrefix("text/html") else { return bytes }
    return Array(
      text.replacing(".css\"", with: ".css?bianmin=paper\"")
        .replacing("media=\"print\"", with: "media=\"all\"").utf8
    )
  }
}
