import Diagnostics
import Guides

/// `theme.yaml`: colours by name in light and in dark, sizes of type, and which colours must stand apart.
struct ThemeValues {
  enum Mode: String, CaseIterable {
    case light
    case dark
  }

  struct Token {
    let colour: Colour
    let place: Place
    /// Whether the colour is the default theme's, so that no author can mend it.
    let isCompiled: Bool
  }

  /// Two colours of which the first stands on the second.
  struct Pair: Equatable {
    enum Part: String, CaseIterable {
      case text
      /// Lines, marks and frames.
      case parts

      /// WCAG 2.2: 1.4.6 for text, 1.4.11 for the rest.
      var need: Int {
        switch self {
        case .text: 7
        case .parts: 3
        }
      }
    }

    let part: Part
    let above: String
    let below: String
  }

  fileprivate(set) var tokens: [Mode: [String: Token]] = [:]
  /// The pairs, and where each is written.
  fileprivate(set) var pairs: [(pair: Pair, place: Place)] = []
  /// The names of colours, in the order of the default theme.
  fileprivate(set) var names: [String] = []
  /// Sizes in rem as written, in the order of the default theme.
  fileprivate(set) var scale: [(name: String, rem: String)] = []

  /// The colours and sizes as custom properties: `--ground:#f6f6f0`.
  var stylesheet: [UInt8] {
    var css = ":root{" + properties(.light)
    for size in scale { css += "--size-\(size.name):\(size.rem)rem;" }
    css += "}\n@media screen and (prefers-color-scheme:dark){:root{" + properties(.dark) + "}}\n"
    return Array(css.utf8)
  }

  private func properties(_ mode: Mode) -> String {
    names.map { name in
      tokens[mode]?[name].map { "--\(name):\($0.colour);" } ?? ""
    }.joined()
  }
}

/// Reads `theme.yaml`: first the default theme's, then over it what nearer ones say.
func readThemeValues(_ files: ThemeFiles) -> Checked<ThemeValues> {
  var values = ThemeValues()
  var problems: [Problem] = []
  for file in files.all("theme.yaml").reversed() {
    var reader = ValuesReader(file: file, values: values)
    reader.read()
    values = reader.values
    problems += reader.problems
  }
  return Checked(values, problems)
}

/// Lays one file over what is there. Only the file compiled in may bring names that are new.
private struct ValuesReader {
  let file: ThemeFiles.File
  var values: ThemeValues
  var problems: [Problem] = []

  private var source: SourceFile { file.source }

  init(file: ThemeFiles.File, values: ThemeValues) {
    self.file = file
    self.values = values
  }

  mutating func read() {
    let yaml = parseYAML(source, in: source.span)
    problems += yaml.problems
    guard let root = yaml.value else { return }
    each(in: root, ["name", "tokens", "scale", "contrast"]) { reader, key, node in
      switch key.value {
      case "name": reader.readName(node)
      case "scale": reader.readScale(node)
      case "contrast": reader.readPairs(node)
      default:
        reader.each(in: node, ThemeValues.Mode.allCases.map(\.rawValue)) { reader, key, node in
          if let mode = ThemeValues.Mode(rawValue: key.value) { reader.readTokens(node, mode) }
        }
      }
    }
  }

  /// The entries of a mapping whose keys are known; an unknown key is a problem.
  private mutating func each(
    in node: YAMLNode,
    _ names: [String],
    _ take: (inout ValuesReader, Located<String>, YAMLNode) -> Void
  ) {
    guard !node.isEmpty else { return }
    guard let entries = node.entries else {
      problems.append(.notAMapping(at: Place(source, node.span)))
      return
    }
    for entry in entries {
      if names.contains(entry.key.value) {
        take(&self, entry.key, entry.value)
      } else {
        problems.append(
          .keyUnknown(at: Place(source, entry.key.span), entry.key.value, among: names)
        )
      }
    }
  }

  private mutating func readName(_ node: YAMLNode) {
    if node.text == nil { problems.append(.notAName(at: Place(source, node.span))) }
  }

  private mutating func readTokens(_ node: YAMLNode, _ mode: ThemeValues.Mode) {
    if file.isCompiled, values.names.isEmpty {
      values.names = node.entries?.map(\.key.value) ?? []
    }
    each(in: node, values.names) { reader, key, node in
      let place = Place(reader.source, node.span)
      guard let text = node.text, let colour = Colour(written: text) else {
        return reader.problems.append(.notAColour(at: place, name: key.value))
      }
      reader.values.tokens[mode, default: [:]][key.value] =
        ThemeValues.Token(colour: colour, place: place, isCompiled: reader.file.isCompiled)
    }
  }

  private mutating func readScale(_ node: YAMLNode) {
    if file.isCompiled, values.scale.isEmpty {
      values.scale = node.entries?.map { ($0.key.value, "1") } ?? []
    }
    each(in: node, values.scale.map(\.name)) { reader, key, node in
      let place = Place(reader.source, node.span)
      guard let text = node.text, isSize(text) else {
        return reader.problems.append(.notASize(at: place))
      }
      for index in reader.values.scale.indices where reader.values.scale[index].name == key.value {
        reader.values.scale[index].rem = text
      }
    }
  }

  private mutating func readPairs(_ node: YAMLNode) {
    each(in: node, ThemeValues.Pair.Part.allCases.map(\.rawValue)) { reader, key, node in
      guard let part = ThemeValues.Pair.Part(rawValue: key.value), !node.isEmpty else { return }
      for item in node.items ?? [node] { reader.readPair(item, part) }
    }
  }

  private mutating func readPair(_ node: YAMLNode, _ part: ThemeValues.Pair.Part) {
    guard let items = node.items, items.count == 2, let above = items[0].text,
      let below = items[1].text
    else { return problems.append(.notAPair(at: Place(source, node.span))) }
    for (name, item) in [(above, items[0]), (below, items[1])] where !values.names.contains(name) {
      return problems.append(.keyUnknown(at: Place(source, item.span), name, among: values.names))
    }
    let pair = ThemeValues.Pair(part: part, above: above, below: below)
    if !values.pairs.contains(where: { $0.pair == pair }) {
      values.pairs.append((pair, Place(source, node.span)))
    }
  }
}

/// A number from 1 to 6 with at most four decimals. Type below the reader's own size is refused.
private func isSize(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let isDigits = parts.allSatisfy { part in
    !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
  guard isDigits, parts.count <= 2, parts[0].count == 1, let whole = parts[0].first else {
    return false
  }
  guard parts.count == 2 else { return (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(whole) }
  return (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(whole) && parts[1].count <= 4
}

extension Problem {
  fileprivate static func keyUnknown(at place: Place, _ key: String, among names: [String])
    -> Problem
  {
    Problem(
      .themeValueInvalid,
      at: place,
      Wording(zh: "theme.yaml 里没有“\(key)”", en: "theme.yaml knows no “\(key)”"),
      help: .didYouMean(key, among: names)
    )
  }

  fileprivate static func notAColour(at place: Place, name: String) -> Problem {
    invalid(
      place,
      expected: Wording(zh: "颜色", en: "a colour"),
      help: Wording(
        zh: "写成 \(name): \"#1b2126\"（要有引号）",
        en: "Write \(name): \"#1b2126\", with the quotes"
      )
    )
  }

  fileprivate static func notASize(at place: Place) -> Problem {
    invalid(
      place,
      expected: Wording(zh: "字号", en: "a size of type"),
      help: Wording(
        zh: "写 1 到 6 的数，最多四位小数，例如 1.1875（单位 rem）",
        en: "Write a number from 1 to 6 with at most four decimals, for example 1.1875 (in rem)"
      )
    )
  }

  fileprivate static func notAPair(at place: Place) -> Problem {
    invalid(
      place,
      expected: Wording(zh: "一对颜色", en: "a pair of colours"),
      help: Wording(zh: "写成 - [text, ground]", en: "Write it like - [text, ground]")
    )
  }

  fileprivate static func notAMapping(at place: Place) -> Problem {
    invalid(
      place,
      expected: Wording(zh: "几行“键: 值”", en: "lines of “key: value”"),
      help: Wording(zh: "每行写“键: 值”，缩进两格", en: "Write one “key: value” a line, indented by two")
    )
  }

  fileprivate static func notAName(at place: Place) -> Problem {
    invalid(
      place,
      expected: Wording(zh: "名称", en: "a name"),
      help: Wording(zh: "写成 name: county", en: "Write it like name: county")
    )
  }

  private static func invalid(_ place: Place, expected: Wording, help: Wording) -> Problem {
    let written = place.file.text(place.span).split(separator: "\n").first ?? ""
    return Problem(
      .themeValueInvalid,
      at: place,
      Wording(zh: "“\(written)”不是\(expected.zh)", en: "“\(written)” is not \(expected.en)"),
      help: help
    )
  }
}
