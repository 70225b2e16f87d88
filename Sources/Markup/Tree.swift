package import Diagnostics

/// A block of Markdown: a paragraph, a list, a table and so on, with the bytes that it came from.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    case list(List)
    case quote([Block])
    case code(language: String, text: String)
    case table(Table)
    case thematicBreak
  }

  package var kind: Kind
  package var span: Span

  package init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// A bullet list or an ordered list.
package struct List: Sendable, Equatable {
  /// The number of the first item; nil for bullets.
  package var start: Int?
  /// No blank line between the items: their paragraphs are shown without the space of paragraphs.
  package var isTight: Bool
  package var items: [Item]

  package struct Item: Sendable, Equatable {
    package var blocks: [Block]
    package var span: Span

    package init(_ blocks: [Block], at span: Span) {
      self.blocks = blocks
      self.span = span
    }
  }

  package var isOrdered: Bool { start != nil }

  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A pipe table: one row of headers, then rows with as many cells.
package struct Table: Sendable, Equatable {
  package enum Alignment: Sendable, Equatable { case start, center, end }

  package var alignments: [Alignment?]
  package var header: [[Inline]]
  package var rows: [[[Inline]]]

  package init(alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A piece of running text.
package struct Inline: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// Text as it is read: escapes and entities are resolved.
    case text(String)
    /// A line end in the source that is a space to the reader; between two Han lines the tree has none.
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case link(Link)
    case image(Link)
  }

  package var kind: Kind
  package var span: Span

  package init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// A link or an image: `destination` is what was written, not yet judged; the content of an image is
/// its text alternative.
package struct Link: Sendable, Equatable {
  package var destination: String
  package var title: String
  package var content: [Inline]

  package init(destination: String, title: String = "", content: [Inline]) {
    self.destination = destination
    self.title = title
    self.content = content
  }
}

extension [Inline] {
  /// The text without its marks: `看[这里](x)` is `看这里`; a break is a space.
  package var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline.kind {
      case .text(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let content), .strong(let content): content.appendPlainText(to: &text)
      case .link(let link), .image(let link): link.content.appendPlainText(to: &text)
      }
    }
  }
}
