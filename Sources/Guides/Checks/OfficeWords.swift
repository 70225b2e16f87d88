/// Words of the office, each with the word that people use.
package struct OfficeWords: Sendable {
  private let words: [(word: String, plain: String, bytes: [UInt8])]
  /// The words by their first three bytes, a Han character or three letters: texts are scanned once.
  private let starts: [UInt32: [Int]]

  /// The words of the program and those of `site.yaml`.
  package init(adding more: [(word: String, plain: String)] = []) {
    words = (OfficeWords.standard + more)
      .map { ($0.word, $0.plain, $0.word.utf8.map(asciiLowercase)) }
      .filter { $0.bytes.count >= 3 }
    var starts: [UInt32: [Int]] = [:]
    for (index, word) in words.enumerated() { starts[key(word.bytes, 0), default: []].append(index) }
    self.starts = starts
  }

  /// The office words in a text, each once, in the order of the list. An English word is found whole only.
  package func found(in text: String) -> [(word: String, plain: String)] {
    let bytes = text.utf8.map(asciiLowercase)
    guard bytes.count >= 3 else { return [] }
    var found: Set<Int> = []
    for start in 0...(bytes.count - 3) {
      guard let candidates = starts[key(bytes, start)] else { continue }
      for index in candidates where stands(words[index].bytes, in: bytes, at: start) {
        found.insert(index)
      }
    }
    return found.sorted().map { (words[$0].word, words[$0].plain) }
  }

  private func stands(_ word: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    let end = start + word.count
    guard end <= bytes.count, bytes[start..<end].elementsEqual(word) else { return false }
    guard word[0] < 0x80 else { return true }
    return !isLetter(bytes, start - 1) && !isLetter(bytes, end)
  }

  static let standard: [(word: String, plain: String)] = [
    ("予以", "给"), ("有关部门", "写出部门的名称"), ("按规定", "写出规定的内容"), ("按有关规定", "写出规定的内容"),
    ("相关材料", "写出材料的名称"), ("如需", "要……的"), ("逾期", "过了期限"), ("携带", "带"), ("莅临", "到"),
    ("予以办理", "给您办"), ("不予受理", "不能办"), ("提请", "请"), ("届时", "到时候"), ("兹", "现在"),
    ("在册", "登记过的"), ("系指", "是"), ("之规定", "的规定"), ("本人持", "本人带"), ("酌情", "看情况"),
    ("按时足额", "按时交够"), ("应予", "要"), ("视同", "算作"), ("上述", "上面的"), ("特此", "去掉这个词"),
    ("pursuant to", "under"), ("in accordance with", "under"), ("prior to", "before"),
    ("subsequent to", "after"), ("in the event that", "if"), ("commence", "start"),
    ("terminate", "end"), ("utilise", "use"), ("utilize", "use"), ("aforementioned", "this"),
    ("hereby", "leave it out"), ("thereof", "of it"), ("relevant authorities", "name the office"),
    ("furnish", "give"), ("in lieu of", "instead of"), ("endeavour", "try"),
  ]
}

private func key(_ bytes: [UInt8], _ start: Int) -> UInt32 {
  UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
}

private func asciiLowercase(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

private func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
  bytes.indices.contains(index) && (0x61...0x7A).contains(bytes[index])
}
