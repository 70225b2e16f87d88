package import Diagnostics

/// Makes text of what was read: a byte order mark is taken off, CRLF and CR become LF, and anything but
/// UTF-8 is refused with its place and a guess at what it is.
///
/// Nil comes with an error; a line over the limit is one too, because the Markdown parser takes
/// time in the square of a line's length. `sizeLimit` and `lineLimit` are in bytes.
///
/// ```swift
/// let file = decodeText(entry.bytes, path: entry.path, sizeLimit: 256 * 1024)
/// ```
package func decodeText(
  _ bytes: [UInt8],
  path: String,
  sizeLimit: Int,
  lineLimit: Int = 16 * 1024
) -> Checked<SourceFile?> {
  guard bytes.count <= sizeLimit else {
    return Checked(nil, [.tooLarge(path, size: bytes.count, limit: sizeLimit)])
  }
  let scan = bytes.withUnsafeBufferPointer { TextScan($0, lineLimit: lineLimit) }
  if let offset = scan.firstBad {
    let problem = Problem.notUtf8(bytes, at: offset, path: path)
    return Checked(nil, [problem])
  }
  let file = SourceFile(path: path, bytes: scan.isPlain ? bytes : plainText(bytes[...]))
  let problems = scan.hasLongLine ? longLines(file, limit: lineLimit) : []
  return Checked(problems.isEmpty ? file : nil, problems)
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// One look at every byte: is it UTF-8, and is there anything to be done about it?
private struct TextScan {
  /// The offset of the first byte that cannot be UTF-8 text: broken, or NUL.
  private(set) var firstBad: Int?
  /// Nothing has to be taken off or changed.
  private(set) var isPlain: Bool
  private(set) var hasLongLine = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, lineLimit: Int) {
    isPlain = !bytes.starts(with: byteOrderMark)
    var index = isPlain ? 0 : 3
    var lineStart = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = sequenceLength(bytes, at: index)
        if length == 0 {
          firstBad = index
          return
        }
        index += length
        continue
      }
      if byte < 0x20 {
        if byte == lineFeed || byte == carriageReturn {
          if index - lineStart > lineLimit { hasLongLine = true }
          lineStart = index + 1
          if byte == carriageReturn { isPlain = false }
        } else if byte == 0 {
          firstBad = index
          return
        }
      }
      index += 1
    }
    if index - lineStart > lineLimit { hasLongLine = true }
  }
}

/// The length of the UTF-8 sequence that begins here; 0 where none does. Overlong forms, surrogates
/// and numbers above U+10FFFF are none.
@inline(__always)
func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + distance < bytes.count && range.contains(bytes[index + distance])
  }
  switch bytes[index] {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: return follows(1) ? 2 : 0
  case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
  case 0xE1...0xEC, 0xEE, 0xEF: return follows(1) && follows(2) ? 3 : 0
  case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
  case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
  case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
  case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
  default: return 0
  }
}

/// Without the mark, and with LF for every line end.
private func plainText(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var previous: UInt8 = 0
  for byte in bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes {
    if byte == carriageReturn {
      text.append(lineFeed)
    } else if byte != lineFeed || previous != carriageReturn {
      text.append(byte)
    }
    previous = byte
  }
  return text
}

private func longLines(_ file: SourceFile, limit: Int) -> [Problem] {
  var problems: [Problem] = []
  var start = 0
  for line in file.bytes.split(separator: lineFeed, omittingEmptySubsequences: false) {
    if line.count > limit {
      problems.append(
        .lineTooLong(Place(file, Span(start, start + line.count)), size: line.count, limit: limit)
      )
    }
    start += line.count + 1
  }
  return problems
}

extension Problem {
  fileprivate static func lineTooLong(_ place: Place, size: Int, limit: Int) -> Problem {
    // The caret goes under the line's beginning; under 16 KiB of it, it would help nobody.
    let start = Place(place.file, Span(place.span.start, place.span.start))
    return Problem(
      .fileLineTooLong,
      at: start,
      Wording(
        zh: "这一行有 \(byteCount(size))，超过上限 \(byteCount(limit))",
        en: "the line has \(byteCount(size)), over the limit of \(byteCount(limit))"
      ),
      help: Wording(zh: "分成几行或几段", en: "break it into lines or paragraphs")
    )
  }

  fileprivate static func notUtf8(_ bytes: [UInt8], at offset: Int, path: String) -> Problem {
    let guess = EncodingGuess(bytes, firstBad: offset)
    // The text up to the place, and a sign in the place of what cannot be shown.
    let sign = Array("\u{FFFD}".utf8)
    let before = plainText(bytes[..<offset])
    let file = SourceFile(path: path, bytes: before + sign)
    let place = Place(file, Span(before.count, before.count + sign.count))
    return Problem(
      .fileNotUtf8,
      at: place,
      Wording(
        zh: "这个文件\(guess.wording.zh)，不是 UTF-8（从第 \(offset) 字节起）",
        en: "the file \(guess.wording.en), not UTF-8 (from byte offset \(offset))"
      ),
      help: guess.help
    )
  }
}
