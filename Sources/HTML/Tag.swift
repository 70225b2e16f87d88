/// The elements that pages are made of. There is no other way to write one.
package enum Tag: String, Sendable, CaseIterable {
  case a, abbr, address, article, aside, b, blockquote, body, br, button, caption, code, col
  case colgroup, dd, details, div, dl, dt, em, fieldset, figcaption, figure, footer, form
  case h1, h2, h3, h4, h5, h6, head, header, hr, html, img, input, kbd, label, legend, li, link
  case main, meta, nav, ol, option, output, p, path, pre, q, rect, s, script, search, section
  case select, small, span, strong, summary, sup, svg, table, tbody, td, textarea, tfoot, th, thead
  case time, title, tr, ul, wbr

  /// Elements that start a line in the written page, so that a person can read the source.
  var startsLine: Bool {
    switch self {
    case .a, .abbr, .b, .br, .button, .code, .em, .h1, .html, .img, .input, .kbd, .label, .option,
      .output, .path, .q, .rect, .s, .small, .span, .strong, .sup, .svg, .time, .td, .th, .summary,
      .textarea, .title, .caption, .wbr:
      false
    default: true
    }
  }
}
