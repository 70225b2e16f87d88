/// Words of the office, each with the word that people use.
package struct OfficeWords: Sendable {
  private let words: [(word: String, plain: String)]

  /// The words of the program and those of `site.yaml`.
  package init(adding more: [(word: String, plain: String)] = []) {
    words = OfficeWords.standard + more
  }

  /// The office words in a text, each once. An English word is found whole only.
  package func found(in text: String) -> [(word: String, plain: String)] {
    let lower = text.lowercased()
    return words.filter { entry in
      guard let first = entry.word.utf8.first, first < 0x80 else { return text.contains(entry.word) }
      return lower.holdsWord(entry.word)
    }
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

extension String {
  /// Whether a word stands in a lower-case text with no letter on either side.
  fileprivate func holdsWord(_ word: String) -> Bool {
    let text = Array(utf8)
    let needle = Array(word.utf8)
    guard needle.count <= text.count else { return false }
    func isLetter(_ index: Int) -> Bool {
      index >= 0 && index < text.count && (0x61...0x7A).contains(text[index])
    }
    for start in 0...(text.count - needle.count)
    where text[start] == needle[0] && text[start...].prefix(needle.count).elementsEqual(needle) {
      if !isLetter(start - 1), !isLetter(start + needle.count) { return true }
    }
    return false
  }
}
