import Diagnostics
import Guides

// The words of the interface. A theme may word anything anew, but not promise what the program does not
// fill in, and not leave out the time of a claim: what a page says of now carries its time (law 4), and
// that is not a matter of style.

/// Reads the words of every language of the site: the default theme's, and over them what nearer files say.
func readWords(_ files: ThemeFiles, _ settings: Settings) -> Checked<[LocaleTag: Words]> {
  let reference = WordsReference.compiled
  var sheets: [String: [WordSheet]] = [:]
  var problems: [Problem] = []
  for path in files.paths(in: WordSheet.folder, ending: WordSheet.ending) {
    sheets[path] = reference.sheets[path].map { [$0] }
    for file in files.all(path).reversed() where !file.isCompiled {
      let sheet = readSheet(file.source, reference)
      problems += sheet.problems
      sheets[path, default: []].append(sheet.value)
    }
  }
  var words: [LocaleTag: Words] = [:]
  for locale in settings.locales {
    let stack = locale.sheetPaths.flatMap { sheets[$0] ?? [] }
    var texts: [String: String] = [:]
    for sheet in stack { texts.merge(sheet.texts) { _, nearer in nearer } }
    let missing = reference.keys.filter { texts[$0] == nil }
    if let first = missing.first {
      problems.append(
        stack.last.map { .textsMissing($0.path, first: first, count: missing.count) }
          ?? .wordsMissing("themes/\(settings.theme)/" + locale.sheetPath, locale)
      )
      texts.merge(reference.fallback) { own, _ in own }
    }
    words[locale] = Words(
      locale: locale,
      texts: texts,
      officeWords: stack.flatMap(\.officeWords)
    )
  }
  return Checked(words, problems)
}

/// One `strings/<locale>.yaml` as it was read.
private struct WordSheet {
  static let folder = "strings/"
  static let ending = ".yaml"

  /// The key that is no text: words of the office, each with a plain one.
  static let officeWords = "plain_words"

  let path: String
  var texts: [String: String] = [:]
  var officeWords: [(word: String, plain: String)] = []
}

/// What the default theme says, against which every other sheet is held. It is part of the program, so it
/// is read once, and tests hold it to the rules.
private struct WordsReference {
  static let compiled = WordsReference()

  /// By the path of the file: `strings/en.yaml`.
  private(set) var sheets: [String: WordSheet] = [:]
  /// The keys in the order in which they are written.
  private(set) var keys: [String] = []
  /// The places that a text may have, and of these the ones that it must have.
  private(set) var places: [String: (allowed: Set<String>, needed: Set<String>)] = [:]
  /// Something to show in a language without words, where a preview goes on in spite of the problem.
  private(set) var fallback: [String: String] = [:]

  private init() {
    for (path, text) in DefaultTheme.files where path.hasPrefix(WordSheet.folder) {
      let source = SourceFile(path: "themes/default/" + path, text: text)
      var sheet = WordSheet(path: source.path)
      for entry in parseYAML(source, in: source.span).value?.entries ?? [] {
        if entry.key.value == WordSheet.officeWords {
          sheet.officeWords = readWordPairs(entry.value, in: source).value.officeWords
        }
        guard let text = entry.value.text else { continue }
        let key = entry.key.value
        let found = placesOfText(text)
        sheet.texts[key] = text
        if let known = places[key] {
          places[key] = (known.allowed.union(found), known.needed.intersection(found))
        } else {
          keys.append(key)
          places[key] = (found, found.intersection(timesOfClaims))
          fallback[key] = text
        }
      }
      sheets[path] = sheet
    }
  }
}

/// Places that a theme's own text must keep: what a page says of now carries its time.
private let timesOfClaims: Set<String> = [
  "time", "date", "observed", "until", "from", "started", "today", "last",
]

private func readSheet(_ source: SourceFile, _ reference: WordsReference) -> Checked<WordSheet> {
  let yaml = parseYAML(source, in: source.span)
  var problems = yaml.problems
  var sheet = WordSheet(path: source.path)
  guard let root = yaml.value else { return Checked(sheet, problems) }
  guard let entries = root.entries else {
    return Checked(sheet, problems + [.notAText(at: Place(source, root.span))])
  }
  for entry in entries {
    let key = entry.key.value
    if key == WordSheet.officeWords {
      let words = readWordPairs(entry.value, in: source)
      problems += words.problems
      sheet.officeWords = words.value.officeWords
      continue
    }
    guard let places = reference.places[key] else {
      problems.append(
        .keyUnknown(at: Place(source, entry.key.span), key: key, among: reference.keys)
      )
      continue
    }
    let place = Place(source, entry.value.span)
    guard let text = entry.value.text else {
      problems.append(.notAText(at: place))
      continue
    }
    guard !text.isEmpty else { continue }
    guard hasClosedPlaces(text) else {
      problems.append(.placeUnclosed(at: place))
      continue
    }
    let found = placesOfText(text)
    for name in found.subtracting(places.allowed).sorted() {
      problems.append(.placeUnknown(at: place, name: name, among: places.allowed.sorted()))
    }
    for name in places.needed.subtracting(found).sorted() {
      problems.append(.placeMissing(at: place, name: name))
    }
    sheet.texts[key] = text
  }
  return Checked(sheet, problems)
}

private func placesOfText(_ text: String) -> Set<String> {
  Set(
    Words.cut(text).compactMap { piece in
      if case .place(let name) = piece { name } else { nil }
    }
  )
}

/// Whether every brace that opens is closed before the next one opens.
private func hasClosedPlaces(_ text: String) -> Bool {
  var isOpen = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "{"):
      if isOpen { return false }
      isOpen = true
    case UInt8(ascii: "}"):
      if !isOpen { return false }
      isOpen = false
    default: continue
    }
  }
  return !isOpen
}

extension LocaleTag {
  fileprivate var sheetPath: String { WordSheet.folder + name + WordSheet.ending }

  /// The sheets for a language, the most general first: `en`, then `en-GB`; `zh-Hans`, then `zh-CN`. The
  /// traditional script is no variant of the simplified one.
  fileprivate var sheetPaths: [String] {
    let parts = name.split(separator: "-").map(String.init)
    var general: [String] = []
    if parts[0] == "zh" {
      let isTraditional = ["Hant", "TW", "HK", "MO"].contains { parts.contains($0) }
      general = [isTraditional ? "zh-Hant" : "zh-Hans"]
    } else if parts.count > 1 {
      general = [parts[0]]
    }
    return (general.filter { $0 != name } + [name]).map { LocaleTag($0).sheetPath }
  }
}

extension Problem {
  fileprivate static func keyUnknown(at place: Place, key: String, among keys: [String]) -> Problem
  {
    Problem(
      .themeNameUnknown,
      at: place,
      Wording(zh: "没有叫“\(key)”的词条", en: "There is no word of the interface “\(key)”"),
      help: nearest(to: key, among: keys).map {
        Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?")
      } ?? Wording(zh: "去掉这一行", en: "Remove this line")
    )
  }

  fileprivate static func notAText(at place: Place) -> Problem {
    Problem(
      .themeStringMissing,
      at: place,
      Wording(zh: "词条不是文字", en: "This is no text"),
      help: Wording(zh: "写成 skip.main: 跳到正文", en: "Write it like skip.main: Skip to content")
    )
  }

  fileprivate static func placeUnclosed(at place: Place) -> Problem {
    Problem(
      .themeStringMissing,
      at: place,
      Wording(zh: "花括号没有成对", en: "A brace is without its other half"),
      help: Wording(zh: "占位符写成 {count} 这样", en: "Write places like {count}")
    )
  }

  fileprivate static func placeUnknown(at place: Place, name: String, among names: [String])
    -> Problem
  {
    Problem(
      .themeNameUnknown,
      at: place,
      Wording(zh: "这个词条没有占位符“{\(name)}”", en: "This text has no place “{\(name)}”"),
      help: names.isEmpty
        ? Wording(zh: "去掉它", en: "Remove it") : .didYouMean(name, among: names)
    )
  }

  fileprivate static func placeMissing(at place: Place, name: String) -> Problem {
    Problem(
      .themeStringMissing,
      at: place,
      Wording(
        zh: "词条少了“{\(name)}”：页面上的说法要带着它的时间",
        en: "The text lacks “{\(name)}”: what a page says carries its time"
      ),
      help: Wording(zh: "把 {\(name)} 写进这一句", en: "Put {\(name)} into the sentence")
    )
  }

  fileprivate static func wordsMissing(_ path: String, _ locale: LocaleTag) -> Problem {
    Problem(
      .themeStringMissing,
      file: path,
      Wording(
        zh: "网站有语言“\(locale)”，主题没有这种语言的词条",
        en: "The site has the language “\(locale)”; the theme has no words in it"
      ),
      help: Wording(
        zh: "建立 \(path)，把默认主题的词条译过来",
        en: "Make \(path) with the default theme's words translated"
      )
    )
  }

  fileprivate static func textsMissing(_ path: String, first: String, count: Int) -> Problem {
    Problem(
      .themeStringMissing,
      file: path,
      Wording(
        zh: "少了 \(count) 个词条，第一个是“\(first)”",
        en: "\(count) texts are missing, the first is “\(first)”"
      ),
      help: Wording(
        zh: "这种语言没有默认的词条，每一个都要写",
        en: "This language has no default words; write every one"
      )
    )
  }
}
