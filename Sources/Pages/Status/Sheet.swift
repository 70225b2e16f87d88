import HTML

// A table of several columns that a phone shows as one sheet for each row, every fact with its name. The roles
// keep it a table for those who do not see it, because browsers take `display: block` for the end of one.

extension HTMLWriter {
  /// `rows` writes whole `sheetBody` elements.
  mutating func sheet(
    caption: String,
    _ heads: [String],
    rows: (inout HTMLWriter) -> Void
  ) {
    element(.table, .class("sheet board"), .role("table")) { html in
      html.element(.caption, text: caption)
      html.element(.thead, .role("rowgroup")) { html in
        html.element(.tr, .role("row")) { html in
          for head in heads {
            html.element(.th, .scope("col"), .role("columnheader"), text: head)
          }
        }
      }
      rows(&html)
    }
  }

  mutating func sheetBody(_ content: (inout HTMLWriter) -> Void) {
    element(.tbody, .role("rowgroup"), content: content)
  }

  mutating func sheetRow(_ content: (inout HTMLWriter) -> Void) {
    element(.tr, .role("row"), content: content)
  }

  /// The head of a row.
  mutating func sheetHead(_ content: (inout HTMLWriter) -> Void) {
    element(.th, .scope("row"), .role("rowheader"), content: content)
  }

  mutating func sheetCell(_ label: String, _ content: (inout HTMLWriter) -> Void) {
    element(.td, .role("cell"), .data("label", label), content: content)
  }
}
