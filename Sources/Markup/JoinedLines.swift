// A line end in the source is a space to the reader, except in Chinese, which has none between words:
// `可以由一方\n持双方证件办理` is one run of characters. What counts are the two characters that the reader sees
// beside the line end, also where bold or a link begins or ends between them.

extension InlineReader {
  /// Whether the line end at a piece is nothing to the reader.
  func joinsLines(at index: Int) -> Bool {
    guard let before = lastCharacter(before: index), let after = firstCharacter(behind: index)
    else { return false }
    if before.isUnspaced { return after.isUnspaced || after.isSharedPunctuation }
    return before.isSharedPunctuation && after.isUnspaced
  }

  private func lastCharacter(before index: Int) -> Unicode.Scalar? {
    for piece in pieces[..<index].reversed() {
      switch visible(piece) {
      case .nothing: continue
      case .other: return nil
      case .bytes(let range):
        return content.text.scalar(before: range.upperBound, from: range.lowerBound)
      case .text(let text): return text.unicodeScalars.last
      }
    }
    return nil
  }

  private func firstCharacter(behind index: Int) -> Unicode.Scalar? {
    for piece in pieces[(index + 1)...] {
      switch visible(piece) {
      case .nothing: continue
      case .other: return nil
      case .bytes(let range): return content.text.scalar(at: range.lowerBound)
      case .text(let text): return text.unicodeScalars.first
      }
    }
    return nil
  }

  /// What a reader sees of a piece.
  private enum Visible {
    case nothing
    case bytes(Range<Int>)
    case text(String)
    /// A picture or a line end.
    case other
  }

  private func visible(_ piece: InlinePiece) -> Visible {
    switch piece.kind {
    case .text: return .bytes(piece.value..<piece.end)
    case .reference: return .text(references[piece.value])
    case .code: return .bytes((piece.start + piece.value)..<(piece.end - piece.value))
    case .run:
      let run = emphasis.runs[piece.value]
      let start = piece.start + run.endLength
      return run.left == 0 ? .nothing : .bytes(start..<(start + run.left))
    case .linkStart, .linkEnd:
      guard piece.value >= 0 else { return .bytes(piece.start..<piece.end) }
      return links[piece.value].isImage ? .other : .nothing
    case .html, .address, .mailAddress: return .bytes(piece.start..<piece.end)
    case .softBreak, .lineBreak: return .other
    }
  }
}
