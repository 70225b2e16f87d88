import CCMark

/// The text of a named character reference: `&nbsp;`, `&yen;`; nil where HTML has no such name.
///
/// libcmark holds the 2,125 names, so it is asked; the only C that is called from `Markup`.
func namedCharacter(_ reference: ArraySlice<UInt8>) -> String? {
  let document = reference.withUnsafeBytes { bytes in
    cmark_parse_document(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
      bytes.count,
      CMARK_OPT_DEFAULT
    )
  }
  defer { cmark_node_free(document) }
  let text = cmark_node_first_child(cmark_node_first_child(document))
  guard let literal = cmark_node_get_literal(text) else { return nil }
  let character = String(cString: literal)
  return character.utf8.elementsEqual(reference) ? nil : character
}
