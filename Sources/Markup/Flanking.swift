/// Whether a run of `*` or `_` may begin emphasis and whether it may end it, by its two neighbours.
///
/// CommonMark counts every punctuation mark as the edge of a word, so that in `**注意：**请` the second
/// run cannot end anything. Here, as in the cjk-friendly amendment, a mark of Chinese writing is no
/// edge, and a Chinese character beside a run allows what a space would: `请在**“一网通办”**办理`. Between
/// letters and marks of other writing nothing changes: `**Note:**text` stays as it is.
struct Flanking {
  let canOpen: Bool
  let canClose: Bool

  init(marker: UInt8, before: Unicode.Scalar, after: Unicode.Scalar) {
    let isBeforePunctuation = before.isMarkdownPunctuation
    let isAfterPunctuation = after.isMarkdownPunctuation
    let isLeft =
      !after.isMarkdownSpace
      && (!isAfterPunctuation || after.isCJK || before.isMarkdownSpace || isBeforePunctuation
        || before.isCJK)
    let isRight =
      !before.isMarkdownSpace
      && (!isBeforePunctuation || before.isCJK || after.isMarkdownSpace || isAfterPunctuation
        || after.isCJK)
    if marker == UInt8(ascii: "_") {
      canOpen = isLeft && (!isRight || isBeforePunctuation)
      canClose = isRight && (!isLeft || isAfterPunctuation)
    } else {
      canOpen = isLeft
      canClose = isRight
    }
  }
}
