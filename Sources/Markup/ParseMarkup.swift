package import Diagnostics

/// Reads the Markdown in a part of a file. Every span of the result is in bytes of the file.
///
///     parseMarkup(file, in: file.span).value   // “**注意：**请预约” → [paragraph([strong([text]), text])]
///
/// The grammar is CommonMark 0.30 with pipe tables, emphasis and line ends as Chinese has them, and lists
/// that are numbered `1、`. Raw HTML and too deep nesting are problems; what they hold stays in the tree as
/// text, so that nothing is dropped.
///
/// The grammar is read here and not by libcmark for three reasons: problems need the exact place of every
/// inline, which libcmark gives wrongly or not at all behind the first line of a paragraph; whether `**`
/// may end beside `：` is decided in the middle of its inline pass; and release 0.30.2, which Debian has,
/// takes half a minute for 80 KB of `- `. The tests hold the tree against that of libcmark.
///
/// Text that was pasted from a word processor is read as it is meant (`PastedLines.swift`). `headings` says which
/// lines of it are headings.
package func parseMarkup(
  _ file: SourceFile,
  in span: Span,
  headings: HeadingLines? = nil
) -> Checked<[Block]> {
  let start = min(max(span.start, 0), file.bytes.count)
  let end = min(max(span.end, start), file.bytes.count)
  let behind = file.bytes.count - end
  func read(_ file: SourceFile) -> Checked<[Block]> {
    // What stands behind the part keeps its length.
    let span = Span(start, file.bytes.count - behind)
    var assembly = BlockAssembly(BlockReader(file, in: span, headings: headings))
    return assembly.assembled()
  }
  var result = read(file).withSureMends(file.bytes) { bytes in
    read(SourceFile(path: file.path, bytes: bytes)).value
  }
  if result.problems.count > 1 { result.problems.sort { $0.offset < $1.offset } }
  return result
}

extension Problem {
  fileprivate var offset: Int { place?.span.start ?? 0 }
}
