import HTML

// A table of several columns that a phone shows as one sheet for each row, every fact with its name.
// `site.js` adds the roles that keep it a table where a browser takes `display: block` for the end of one.

extension HTMLWriter {
  /// `rows` writes whole `sheetBody` elements.
  mutating func sheet(
    caption: String,
    _ heads: [String],
    rows: (inout HTMLWriter) -> Void
  ) {
    element(.table, .class("sheet board")) { html in
      html.element(.caption, text: caption)
      html.element(.thead) { html in
        html.element(.tr) { html in
          for head in heads {
            html.element(.th, .scope("col"), text: head)
          }
        }
      }
      rows(&html)
    }
  }

  mutating func sheetBody(_ content: (inout HTMLWriter) -> Void) {
    element(.tbody, content: content)
  }

  mutating func sheetRow(_ content: (inout HTMLWriter) -> Void) {
    element(.tr, content: content)
  }

  /// The head of a row.
  mutating func sheetHead(_ content: (inout HTMLWriter) -> Void) {
    element(.th, .scope("row"), content: content)
  }

  mutating func sheetCell(_ label: String, _ content: (inout HTMLWriter) -> Void) {
    element(.td, .data("label", label), content: content)
  }
}
