/// Which elements and attributes a fragment may be made of: those that cannot run, load from elsewhere,
/// take input, name a part of the page or change its structure.
enum FragmentRules {
  private static let phrases = [
    "span", "b", "strong", "em", "small", "abbr", "br", "img", "time", "svg",
  ]
  private static let blocks = [
    "a", "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "h2", "h3", "hr", "figure", "figcaption",
    "blockquote", "q", "sup", "kbd", "code",
  ]

  static func elements(in kind: Theme.FragmentKind) -> [String] {
    switch kind {
    case .head: ["meta", "link"]
    case .header: phrases
    case .footer: phrases + blocks
    case .home: phrases + blocks + ["h1"]
    }
  }

  /// Elements that have no end.
  static func isVoid(_ element: String) -> Bool {
    ["br", "hr", "img", "link", "meta"].contains(element)
  }

  /// Elements that cannot stand in their own kind: a browser would end the outer one.
  static func cannotNest(_ element: String) -> Bool {
    ["a", "p", "h1", "h2", "h3"].contains(element)
  }

  /// Names of `meta` that say how a page is shown and found: the generator writes them.
  static let reservedMeta = ["viewport", "color-scheme", "robots", "description"]

  private static let everywhere = ["class", "lang", "dir", "title", "aria-hidden", "aria-label"]

  static func attributes(of element: String) -> [String] {
    switch element {
    case "a": ["href", "hreflang", "rel"] + everywhere
    case "img": ["src", "alt", "width", "height", "loading"] + everywhere
    case "link": ["rel", "href", "type", "sizes", "media", "hreflang", "title"]
    case "meta": ["name", "property", "content"]
    case "time": ["datetime"] + everywhere
    case "svg": SVGRules.attributes(of: "svg") + ["focusable", "role", "aria-hidden", "aria-label"]
    case _ where SVGRules.elements.contains(element): SVGRules.attributes(of: element)
    default: everywhere
    }
  }

  /// Whether an attribute of a drawing is held to what drawings are written with.
  static func isDrawing(_ attribute: String, of element: String) -> Bool {
    SVGRules.attributes(of: element).contains(attribute) && SVGRules.elements.contains(element)
      && attribute != "class"
  }
}

/// The names that a fragment may show.
enum FragmentNames {
  static let locale = "locale"
  static let root = "root"
  static let hotlineAddress = "site.hotline_address"
  static let all = [
    "site.title", "site.region", "site.publisher", "site.description", "site.hotline",
    hotlineAddress, "site.hotline_hours", locale, root,
  ]
}
