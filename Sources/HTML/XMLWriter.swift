/// Writes one XML document into a buffer of UTF-8: a feed or a map of the site.
///
/// As in `HTMLWriter` a tag comes from a closed list, an attribute's name from another, and text and values
/// enter only through functions that escape them byte by byte.
///
/// ```swift
/// var xml = XMLWriter()
/// xml.element(.feed, .namespace(.atom)) { $0.element(.title, text: "更新") }
/// xml.bytes  // <?xml version="1.0" encoding="UTF-8"?>…<feed xmlns="…"><title>更新</title></feed>
/// ```
package struct XMLWriter: ~Copyable {
  /// The elements of Atom (RFC 4287) and of Sitemaps 0.9 that we write. There is no other way to write one.
  package enum Element: String, Sendable, CaseIterable {
    case author, category, entry, feed, generator, id, link, name, published, subtitle, summary
    case title, updated
    case lastmod, loc, sitemap, sitemapindex, url, urlset
    /// The same page in another language, in a site map.
    case alternate = "xhtml:link"
  }

  /// The vocabularies that an element's names are from.
  package enum Namespace: String, Sendable, CaseIterable {
    case atom = "http://www.w3.org/2005/Atom"
    case siteMap = "http://www.sitemaps.org/schemas/sitemap/0.9"
    case xhtml = "http://www.w3.org/1999/xhtml"
  }

  /// An attribute of an element. A value that is nil leaves the attribute out.
  package struct Attribute: Sendable {
    let name: StaticString
    let value: String?

    /// The vocabulary of names without a prefix.
    package static func namespace(_ namespace: Namespace) -> Attribute {
      Attribute(name: "xmlns", value: namespace.rawValue)
    }
    /// The vocabulary of names that begin with `xhtml:`.
    package static let xhtml = Attribute(name: "xmlns:xhtml", value: Namespace.xhtml.rawValue)
    package static func lang(_ value: String?) -> Attribute {
      Attribute(name: "xml:lang", value: value)
    }
    package static func href(_ value: String) -> Attribute { Attribute(name: "href", value: value) }
    package static func hreflang(_ value: String?) -> Attribute {
      Attribute(name: "hreflang", value: value)
    }
    package static func rel(_ value: String) -> Attribute { Attribute(name: "rel", value: value) }
    package static func type(_ value: String) -> Attribute { Attribute(name: "type", value: value) }
    package static func term(_ value: String) -> Attribute { Attribute(name: "term", value: value) }
    package static func label(_ value: String) -> Attribute {
      Attribute(name: "label", value: value)
    }
  }

  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// A document with its declaration.
  package init() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// An element with elements in it, each on a line of its own.
  package mutating func element(
    _ element: Element,
    _ attributes: Attribute...,
    content: (inout XMLWriter) -> Void
  ) {
    open(element, attributes)
    raw(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(element)
  }

  /// An element whose content is one text.
  package mutating func element(_ element: Element, _ attributes: Attribute..., text: String) {
    open(element, attributes)
    raw(">")
    appendEscaped(text)
    close(element)
  }

  /// An element that has no content: `link`, `category`.
  package mutating func void(_ element: Element, _ attributes: Attribute...) {
    open(element, attributes)
    raw("/>\n")
  }

  private mutating func open(_ element: Element, _ attributes: [Attribute]) {
    indent()
    raw("<")
    bytes.append(contentsOf: element.rawValue.utf8)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      appendEscaped(value)
      raw("\"")
    }
  }

  private mutating func close(_ element: Element) {
    raw("</")
    bytes.append(contentsOf: element.rawValue.utf8)
    raw(">\n")
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func appendEscaped(_ text: String) {
    var text = text.isXML ? text : text.withoutNonXML
    text.withUTF8 { appendHTMLEscaped($0, to: &bytes) }
  }
}

extension String {
  /// U+FFFE and U+FFFF may stand in HTML but make an XML document one that is not well-formed.
  fileprivate var isXML: Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.count >= 3 else { return true }
      return !(0..<(bytes.count - 2)).contains { index in
        bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      }
    }
  }

  fileprivate var withoutNonXML: String {
    var text = String.UnicodeScalarView()
    text.append(
      contentsOf: unicodeScalars.map { (0xFFFE...0xFFFF).contains($0.value) ? "\u{FFFD}" : $0 }
    )
    return String(text)
  }
}
