/// A sentence that is longer than a reader's breath.
struct LongSentence: Equatable {
  let text: String
  /// In Han characters, or in words.
  let length: Int
}

/// The sentences of a text that are too long. Chinese ones end with 。！？；, others with a full stop before a blank.
///
/// Nearly every line is shorter than the limit, which its bytes show before a sentence is cut out.
func longSentences(in text: String, isChinese: Bool, limit: Int) -> [LongSentence] {
  // A Han character has three bytes or more; a word and its blank two.
  guard text.utf8.count > limit * (isChinese ? 3 : 2) else { return [] }
  var text = text
  return text.withUTF8 { bytes in
    var found: [LongSentence] = []
    var start = 0
    var length = 0
    var isInWord = false
    func end(_ end: Int) {
      guard length > limit else { return }
      let sentence = String(decoding: bytes[start..<end], as: UTF8.self).trimmingBlanks()
      found.append(LongSentence(text: sentence, length: length))
    }
    var index = 0
    while index < bytes.count {
      let (scalar, size) = decodedScalar(at: index, in: bytes)
      let isEnd =
        isChinese
        ? isChineseEnd(scalar)
        : scalar == 0x20 && index > start && isStop(bytes[index - 1])
      if isEnd {
        end(index)
        (start, length, isInWord) = (index + size, 0, false)
      } else if isChinese {
        if Unicode.Scalar(scalar).map(isHan) == true { length += 1 }
      } else {
        let isBlank = scalar == 0x20 || scalar == 0x0A
        if !isBlank, !isInWord { length += 1 }
        isInWord = !isBlank
      }
      index += size
    }
    end(bytes.count)
    return found
  }
}

/// `。！？；!?;` and the end of a line.
private func isChineseEnd(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F, 0x3B, 0x0A: true
  default: false
  }
}

/// `.!?;:`
private func isStop(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x2E, 0x21, 0x3F, 0x3B, 0x3A: true
  default: false
  }
}
