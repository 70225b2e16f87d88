import Diagnostics
import Markup

/// Reads one bullet of the documents: `名称：原件；复印件 1 份；可免交（…）`.
struct DocumentReader {
  let file: SourceFile
  private(set) var problems: [Problem] = []

  init(file: SourceFile) { self.file = file }

  mutating func read(_ item: List.Item) -> Document {
    let (line, notes) = item.lineAndNotes
    let (name, rest) = line.split(atFirst: isColon) ?? (line, [])
    var document = Document(
      name: name,
      facets: [],
      remarks: [],
      notes: notes,
      span: item.span
    )
    for part in rest.split(atEach: isFacetSeparator) {
      let (facets, isAllUnderstood) = DocumentReader.facets(of: part)
      document.facets += facets
      if !isAllUnderstood {
        document.remarks.append(part)
        reportNearMiss(part)
      }
    }
    return document
  }

  /// What one part says, and whether that is all it says.
  static func facets(of part: [Inline]) -> ([DocumentFacet], Bool) {
    var links: [DocumentFacet] = []
    part.forEachLink { link, _, isImage in
      guard !isImage, let facet = DocumentFacet(link: link) else { return }
      links.append(facet)
    }
    if !links.isEmpty {
      let others = part.filter { inline in
        if case .link(let link) = inline.kind { return DocumentFacet(link: link) == nil }
        if case .text(let text) = inline.kind {
          return text.unicodeScalars.contains { !"、，,和及与 ".unicodeScalars.contains($0) }
        }
        return true
      }
      return (others.isEmpty ? links : [], others.isEmpty)
    }
    let text = part.plainText
    if let facets = DocumentFacet.read(text) { return (facets, true) }
    return ([], false)
  }

  private mutating func reportNearMiss(_ part: [Inline]) {
    let text = part.plainText
    guard text.unicodeScalars.count <= 16,
      let nearest = nearest(to: text.folded, among: DocumentFacet.words), text.folded != nearest
    else { return }
    let sure = surelyMeant(by: text, among: DocumentFacet.words)
    var problem = Problem.documentFacetUnclear(
      at: Place(file, part.extent),
      text: text,
      nearest: sure ?? nearest
    )
    if let sure, file.text(part.extent) == text {
      problem.mend = Mend(replacing: part.extent, with: sure)
    }
    problems.append(problem)
  }
}

extension DocumentFacet {
  /// Every word that is a facet by itself; what nearly is one gets a suggestion.
  static let words = FoldedNames([
    "原件", "复印件", "正本", "副本", "拍照上传", "网上办理时拍照上传", "扫描上传", "仅网上", "仅窗口", "仅网上办理", "仅窗口办理",
    "可免交", "原件和复印件", "原件及复印件", "电子版", "original", "copy", "photo upload", "online only",
    "counter only",
    "exempt", "original and copy",
  ])

  /// A link whose words say that it leads to a form or to a filled-in sample.
  init?(link: Link) {
    let text = normalizedHeading(link.content.plainText)
    if text.contains("样例") || text.contains("样表") || text.contains("填写") || text.contains("sample")
      || text.contains("示例") || text.contains("example")
    {
      self = .sample(link)
    } else if text.contains("空白") || text.contains("表格") || text.contains("blank")
      || text.contains("form") || text.contains("下载")
    {
      self = .blankForm(link)
    } else {
      return nil
    }
  }

  /// Whether a text is a facet and not a remark.
  package static func isKnown(_ written: String) -> Bool { read(written) != nil }

  /// The facets that a text is, or nil where it is a remark.
  static func read(_ written: String) -> [DocumentFacet]? {
    let text = written.folded
    switch text {
    case "原件", "正本", "original": return [.original(count: nil)]
    case "复印件", "副本", "copy", "photocopy": return [.copy(count: nil)]
    case "原件和复印件", "原件及复印件", "原件、复印件", "original and copy":
      return [.original(count: nil), .copy(count: nil)]
    case "拍照上传", "网上办理时拍照上传", "扫描上传", "photo upload", "photo upload online",
      "upload a photo", "upload a photo online":
      return [.photoUpload]
    case "仅网上", "仅网上办理", "仅网办", "online only", "only online": return [.onlineOnly]
    case "仅窗口", "仅窗口办理", "counter only", "only at the counter": return [.counterOnly]
    default: break
    }
    if let exempt = exempt(written, text) { return [exempt] }
    if let issuer = issuer(written) { return [.issuedBy(issuer)] }
    return counted(text)
  }

  private static func exempt(_ written: String, _ text: String) -> DocumentFacet? {
    for word in ["可免交", "可以免交", "免交", "可免提交", "exempt"] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count).drop { $0 == " " }
      if rest.isEmpty { return .exempt(reason: nil) }
      guard let first = rest.first, "(（".contains(first), let last = rest.last, "）)".contains(last)
      else { return nil }
      let original = written.drop { !"(（".contains($0) }.dropFirst()
      let end = original.lastIndex { "）)".contains($0) } ?? original.endIndex
      return .exempt(reason: String(original[..<end]))
    }
    return nil
  }

  private static func issuer(_ written: String) -> String? {
    var text = Substring(written)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    if text.hasPrefix("由") {
      for ending in ["出具", "开具", "签发"] where text.hasSuffix(ending) {
        let issuer = text.dropFirst().dropLast(2)
        return issuer.isEmpty ? nil : String(issuer)
      }
    }
    if text.lowercased().hasPrefix("issued by ") { return String(text.dropFirst(10)) }
    return nil
  }

  /// `1 份`, `复印件 2 份`, `原件和复印件各 1 份`, `2 copies`.
  private static func counted(_ text: String) -> [DocumentFacet]? {
    let bare = text.replacing(" ", with: "")
    func count(_ prefix: String, _ suffix: String) -> Int? {
      guard bare.hasPrefix(prefix), bare.hasSuffix(suffix),
        bare.count > prefix.count + suffix.count
      else { return nil }
      let number = bare.dropFirst(prefix.count).dropLast(suffix.count)
      return Int(number) ?? chineseNumber(String(number))
    }
    // 张 and 本 count something else than copies, and stay as they were written.
    if let n = count("", "份") { return [.count(n)] }
    if let n = count("原件", "份") { return [.original(count: n)] }
    if let n = count("复印件", "份") { return [.copy(count: n)] }
    for both in ["原件和复印件各", "原件及复印件各", "原件、复印件各"] {
      if let n = count(both, "份") { return [.original(count: n), .copy(count: n)] }
    }
    if bare == "1copy" || bare == "onecopy" { return [.count(1)] }
    if let n = count("", "copies") { return [.count(n)] }
    if let n = count("", "originals") { return [.original(count: n)] }
    return nil
  }

  private static func chineseNumber(_ text: String) -> Int? {
    let digits: [String: Int] = [
      "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]
    return digits[text]
  }
}

extension Problem {
  fileprivate static func documentFacetUnclear(at place: Place, text: String, nearest: String)
    -> Problem
  {
    Problem(
      .documentFacetUnclear,
      at: place,
      Wording(
        zh: "“\(text)”不是已知的材料说明，会当作备注显示",
        en: "“\(text)” is no known note on a document; it is shown as a remark"
      ),
      help: Wording(zh: "是不是想写“\(nearest)”？", en: "Did you mean “\(nearest)”?")
    )
  }
}
