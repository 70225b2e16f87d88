// The elements and attributes of a page, listed here a second time on purpose: what the writer of pages learns
// has to be allowed here as well, or nothing is published.

extension MarkupRules {
  /// As the writer gives it.
  static let policy: StaticString =
    "default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;; img-src &#39;self&#39; data:; connect-src &#39;self&#39;; manifest-src &#39;self&#39;; worker-src &#39;self&#39;; form-action &#39;self&#39;; base-uri &#39;none&#39;"

  /// A page.
  static let html = MarkupRules(
    beginnings: ["<!DOCTYPE html>\n"],
    roots: ["html"],
    isHTML: true,
    namespaces: ["http://www.w3.org/2000/svg"],
    structure + phrases + blocks + tables + controls + drawing(in: ["svg", "g"]),
    htmlAttributes
      + ["width", "height"].map { Attribute($0, .drawing, on: ["img", "svg", "rect"]) }
      + drawingAttributes
  )

  private static let structure: [Element] = [
    Element("html", [.frame, .once, .judged]),
    Element("head", [.frame, .once], in: ["html"]),
    Element("body", [.once, .judged], in: ["html"]),
    Element("title", .text, in: ["head", "svg"] + shapes),
    Element("meta", [.void, .judged], in: ["head"]),
    Element("link", [.void, .judged], in: ["head", "body", "main", "div", "section", "article"]),
    Element("script", [.script, .judged], in: ["head", "body"]),
    Element("main", .once, notIn: .paragraph),
  ]

  private static let phrases: [Element] =
    ["abbr", "b", "code", "em", "kbd", "label", "output", "q", "s", "small", "span", "strong"]
    .map { Element($0) }
    + ["sup", "time"].map { Element($0) }
    + ["br", "img", "wbr"].map { Element($0, .void) }
    + [Element("a", opens: .link, notIn: [.link, .button])]

  private static let blocks: [Element] =
    ["address", "article", "aside", "blockquote", "details", "div", "fieldset", "figcaption"]
    .map { Element($0, notIn: .paragraph) }
    + ["figure", "footer", "header", "nav", "pre", "search", "section"]
    .map { Element($0, notIn: .paragraph) }
    + ["h1", "h2", "h3", "h4", "h5", "h6"]
    .map { Element($0, opens: .heading, notIn: [.paragraph, .heading]) }
    + ["ul", "ol", "dl"].map { Element($0, .frame, notIn: .paragraph) }
    + [
      Element("p", opens: .paragraph, notIn: .paragraph),
      Element("hr", .void, notIn: .paragraph),
      Element("li", in: ["ul", "ol"]),
      Element("dt", in: ["dl"]),
      Element("dd", in: ["dl"]),
      Element("legend"),
      Element("summary", in: ["details"], notIn: .paragraph),
    ]

  private static let tables: [Element] = [
    Element("table", .frame, notIn: .paragraph),
    Element("caption", in: ["table"]),
    Element("colgroup", .frame, in: ["table"]),
    Element("col", .void, in: ["colgroup"]),
    Element("thead", .frame, in: ["table"]),
    Element("tbody", .frame, in: ["table"]),
    Element("tfoot", .frame, in: ["table"]),
    Element("tr", .frame, in: ["thead", "tbody", "tfoot"]),
    Element("th", in: ["tr"]),
    Element("td", in: ["tr"]),
  ]

  private static let controls: [Element] = [
    Element("form", opens: .form, notIn: [.paragraph, .form, .link, .button]),
    Element("button", opens: .button, notIn: [.button, .link]),
    Element("input", .void, notIn: [.button, .link]),
    Element("select", .frame, notIn: [.button, .link]),
    Element("option", .text, in: ["select"]),
    Element("textarea", .text, notIn: [.button, .link]),
  ]

  private static let htmlAttributes: [Attribute] = [
    Attribute("class"), Attribute("id", .id), Attribute("lang"), Attribute("dir"),
    Attribute("title"), Attribute("hidden", .flag), Attribute("tabindex"), Attribute("role"),
    Attribute("href", .link, on: ["a", "link"]),
    Attribute("hreflang", on: ["a", "link"]),
    Attribute("rel", on: ["a", "link"]),
    Attribute("download", .textOrFlag, on: ["a"]),
    Attribute("src", .own, on: ["img", "script"]),
    Attribute("alt", on: ["img"]),
    Attribute("loading", on: ["img"]),
    Attribute("type", on: ["link", "script", "input", "button", "ol"]),
    Attribute("media", on: ["link", "meta"]),
    Attribute("sizes", on: ["link"]),
    Attribute("charset", on: ["meta"]),
    Attribute("name", on: ["meta", "input", "select", "textarea", "button", "details"]),
    Attribute("property", on: ["meta"]),
    Attribute("http-equiv", on: ["meta"]),
    Attribute("content", on: ["meta"]),
    Attribute("defer", .flag, on: ["script"]),
    Attribute("async", .flag, on: ["script"]),
    Attribute("fetchpriority", on: ["link"]),
    Attribute("data-later", .ownNames, on: ["script"]),
    Attribute("scope", on: ["th"]),
    Attribute("headers", on: ["th", "td"]),
    Attribute("abbr", on: ["th"]),
    Attribute("colspan", on: ["th", "td"]),
    Attribute("rowspan", on: ["th", "td"]),
    Attribute("span", on: ["col", "colgroup"]),
    Attribute("datetime", on: ["time"]),
    Attribute("start", on: ["ol"]),
    Attribute("reversed", .flag, on: ["ol"]),
    Attribute("cite", .link, on: ["blockquote", "q"]),
    Attribute("open", .flag, on: ["details"]),
    Attribute("action", .own, on: ["form"]),
    Attribute("method", .get, on: ["form"]),
    Attribute("for", on: ["label", "output"]),
    Attribute("value", on: ["input", "option", "button", "li"]),
    Attribute("placeholder", on: ["input", "textarea"]),
    Attribute("autocomplete", on: ["input", "form", "textarea"]),
    Attribute("autocapitalize", on: ["input"]),
    Attribute("spellcheck", on: ["input", "textarea"]),
    Attribute("enterkeyhint", on: ["input"]),
    Attribute("inputmode", on: ["input"]),
    Attribute("maxlength", on: ["input", "textarea"]),
    Attribute("minlength", on: ["input", "textarea"]),
    Attribute("min", on: ["input"]),
    Attribute("max", on: ["input"]),
    Attribute("step", on: ["input"]),
    Attribute("size", on: ["input", "select"]),
    Attribute("rows", on: ["textarea"]),
    Attribute("cols", on: ["textarea"]),
    Attribute("readonly", .flag, on: ["input", "textarea"]),
    Attribute("required", .flag, on: ["input", "select", "textarea"]),
    Attribute("checked", .flag, on: ["input"]),
    Attribute("selected", .flag, on: ["option"]),
    Attribute("multiple", .flag, on: ["select"]),
    Attribute("disabled", .flag, on: ["input", "button", "select", "textarea", "option"]),
  ]
}
