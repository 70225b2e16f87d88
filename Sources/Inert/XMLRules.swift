extension MarkupRules {
  private static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// A feed: Atom, RFC 4287, as far as it is written.
  static let atom = MarkupRules(
    beginnings: [declaration],
    roots: ["feed"],
    namespaces: ["http://www.w3.org/2005/Atom"],
    [
      Element("feed", [.frame, .once]),
      Element("entry", .frame, in: ["feed"]),
      Element("author", .frame, in: ["feed", "entry"]),
      Element("name", .text, in: ["author"]),
      Element("link", [.frame, .closesItself], in: ["feed", "entry"]),
      Element("category", [.frame, .closesItself], in: ["feed", "entry"]),
    ]
      + ["id", "title", "updated", "published", "subtitle", "summary", "generator"]
      .map { Element($0, .text, in: ["feed", "entry"]) },
    [
      Attribute("xmlns", .namespace, on: ["feed"]),
      Attribute("xml:lang"),
      Attribute("href", .link, on: ["link"]),
      Attribute("hreflang", on: ["link"]),
      Attribute("rel", on: ["link"]),
      Attribute("type", on: ["link", "title", "summary", "subtitle"]),
      Attribute("term", on: ["category"]),
      Attribute("label", on: ["category"]),
    ]
  )

  /// A map of the site: Sitemaps 0.9.
  static let siteMap = MarkupRules(
    beginnings: [declaration],
    roots: ["urlset", "sitemapindex"],
    namespaces: [
      "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml",
    ],
    [
      Element("urlset", [.frame, .once]),
      Element("sitemapindex", [.frame, .once]),
      Element("url", .frame, in: ["urlset"]),
      Element("sitemap", .frame, in: ["sitemapindex"]),
      Element("loc", .text, in: ["url", "sitemap"]),
      Element("lastmod", .text, in: ["url", "sitemap"]),
      Element("xhtml:link", [.frame, .closesItself], in: ["url"]),
    ],
    [
      Attribute("xmlns", .namespace, on: ["urlset", "sitemapindex"]),
      Attribute("xmlns:xhtml", .namespace, on: ["urlset"]),
      Attribute("rel", on: ["xhtml:link"]),
      Attribute("hreflang", on: ["xhtml:link"]),
      Attribute("href", .link, on: ["xhtml:link"]),
    ]
  )

  /// A drawing of a theme, by itself.
  static let svg = MarkupRules(
    beginnings: [declaration, ""],
    roots: ["svg"],
    allowsComments: true,
    namespaces: ["http://www.w3.org/2000/svg"],
    drawing(in: ["svg", "g", "defs", "clipPath", "mask"]) + [
      Element("title", .text, in: ["svg", "g"]),
      Element("desc", .text, in: ["svg", "g"]),
      Element("defs", [.frame, .closesItself], in: ["svg", "g"]),
      Element("clipPath", .frame, in: ["svg", "g", "defs"]),
      Element("mask", .frame, in: ["svg", "g", "defs"]),
      Element("linearGradient", [.frame, .closesItself], in: ["svg", "g", "defs"]),
      Element("radialGradient", [.frame, .closesItself], in: ["svg", "g", "defs"]),
      Element("stop", [.frame, .closesItself], in: ["linearGradient", "radialGradient"]),
    ],
    [Attribute("class"), Attribute("id", .id), Attribute("role"), Attribute("aria-label")]
      + [
        "gradientUnits", "gradientTransform", "spreadMethod", "fx", "fy", "offset", "stop-color",
        "stop-opacity", "width", "height", "clip-path", "mask", "clipPathUnits", "maskUnits",
      ]
      .map { Attribute($0, .drawing) } + drawingAttributes
  )
}
