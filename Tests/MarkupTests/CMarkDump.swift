import CCMark

// What libcmark makes of a text, in the language of `TreeDump`.

/// The tree of libcmark, or nil where the text holds raw HTML, which ours refuses.
func cmarkDump(_ text: String) -> String? {
  let document = Array(text.utf8).withUnsafeBytes { bytes in
    cmark_parse_document(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
      bytes.count,
      CMARK_OPT_DEFAULT
    )
  }
  defer { cmark_node_free(document) }
  guard let document else { return "" }
  var holdsHTML = false
  let dumped = children(of: document, &holdsHTML).joined(separator: "\n")
  return holdsHTML ? nil : dumped
}

private func children(of node: OpaquePointer, _ holdsHTML: inout Bool) -> [String] {
  var dumped: [String] = []
  var child = cmark_node_first_child(node)
  while let node = child {
    let dump = dump(node, &holdsHTML)
    // An empty text is left where libcmark took white space from it.
    if dump != "\"\"" { dumped.append(dump) }
    child = cmark_node_next(node)
  }
  return dumped
}

private func dump(_ node: OpaquePointer, _ holdsHTML: inout Bool) -> String {
  let inner = children(of: node, &holdsHTML).joined(separator: " ")
  switch cmark_node_get_type(node) {
  case CMARK_NODE_PARAGRAPH: return "p[\(inner)]"
  case CMARK_NODE_HEADING: return "h\(cmark_node_get_heading_level(node))[\(inner)]"
  case CMARK_NODE_BLOCK_QUOTE: return "quote[\(inner)]"
  case CMARK_NODE_THEMATIC_BREAK: return "hr"
  case CMARK_NODE_ITEM: return "item[\(inner)]"
  case CMARK_NODE_LIST:
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let name = isOrdered ? "ol(\(cmark_node_get_list_start(node)))" : "ul"
    return (cmark_node_get_list_tight(node) == 1 ? "" : "loose-") + "\(name)[\(inner)]"
  case CMARK_NODE_CODE_BLOCK:
    let language = string(cmark_node_get_fence_info(node)).prefix { !$0.isWhitespace }
    return "code(\(language))[\(quoted(string(cmark_node_get_literal(node))))]"
  case CMARK_NODE_TEXT: return quoted(string(cmark_node_get_literal(node)))
  case CMARK_NODE_SOFTBREAK: return "/"
  case CMARK_NODE_LINEBREAK: return "//"
  case CMARK_NODE_CODE: return "code[\(quoted(string(cmark_node_get_literal(node))))]"
  case CMARK_NODE_EMPH: return "em[\(inner)]"
  case CMARK_NODE_STRONG: return "strong[\(inner)]"
  case CMARK_NODE_LINK: return "link(\(target(node)))[\(inner)]"
  case CMARK_NODE_IMAGE: return "image(\(target(node)))[\(inner)]"
  default:
    holdsHTML = true
    return "html"
  }
}

private func target(_ node: OpaquePointer) -> String {
  let title = string(cmark_node_get_title(node))
  let destination = string(cmark_node_get_url(node))
  return title.isEmpty ? destination : "\(destination) \(quoted(title))"
}

private func string(_ text: UnsafePointer<CChar>?) -> String {
  text.map { String(cString: $0) } ?? ""
}
