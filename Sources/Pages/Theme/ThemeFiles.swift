import Diagnostics

/// The files of a theme in layers, the nearest first: the theme's own, those of the site's
/// `themes/default/`, those compiled in.
///
/// Paths are compared as bytes, for two names that differ only in how an accent is encoded are two files.
struct ThemeFiles {
  /// One file of a theme.
  struct File {
    /// Below the theme's folder: `assets/site.css`.
    let path: String
    let source: SourceFile
    /// Whether it is part of the program, so that no author can mend it.
    let isCompiled: Bool
  }

  private let layers: [[File]]
  private(set) var problems: [Problem] = []

  /// Nil where the site has no such theme. `default` is always there.
  init?(of name: String, in files: [(path: String, bytes: [UInt8])]) {
    var layers: [[File]] = []
    for folder in name == "default" ? ["default"] : [name, "default"] {
      let prefix = Array("themes/\(folder)/".utf8)
      var layer: [File] = []
      for (path, bytes) in files where path.utf8.starts(with: prefix) {
        let inner = String(decoding: path.utf8.dropFirst(prefix.count), as: UTF8.self)
        let kind = FileKind(inner)
        if let problem = kind.problem(path) { problems.append(problem) }
        guard kind.isText else {
          layer.append(
            File(path: inner, source: SourceFile(path: path, bytes: bytes), isCompiled: false)
          )
          continue
        }
        if let offset = firstInvalidByte(bytes) {
          problems.append(.fileNotUTF8(path, offset: offset))
          continue
        }
        let source = SourceFile(path: path, bytes: normalized(bytes))
        layer.append(File(path: inner, source: source, isCompiled: false))
      }
      guard folder == "default" || !layer.isEmpty || !problems.isEmpty else { return nil }
      layers.append(layer)
    }
    layers.append(
      DefaultTheme.files.map { path, text in
        let source = SourceFile(path: "themes/default/" + path, text: text)
        return File(path: path, source: source, isCompiled: true)
      }
    )
    self.layers = layers
  }

  /// The names of all themes that a site could have: its own, and the one compiled in.
  static func names(in files: [(path: String, bytes: [UInt8])]) -> [String] {
    var names: Set<[UInt8]> = [Array("default".utf8)]
    for (path, _) in files {
      let parts = path.utf8.split(separator: UInt8(ascii: "/"))
      if parts.count > 2 { names.insert(Array(parts[1])) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every layer's file of a path, the nearest first.
  func all(_ path: String) -> [File] {
    layers.compactMap { $0.first { $0.path.utf8.elementsEqual(path.utf8) } }
  }

  /// The paths in a folder with an ending, sorted: `icons/` and `.svg`.
  func paths(in folder: String, ending: String) -> [String] {
    var paths: Set<[UInt8]> = []
    for file in layers.joined()
    where file.path.utf8.starts(with: folder.utf8)
      && file.path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    {
      paths.insert(Array(file.path.utf8))
    }
    return paths.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is published below `/assets/` as it is; the style sheets and the script of `/sw.js` are not among it.
  var assets: [(path: String, bytes: [UInt8])] {
    paths(in: "assets/", ending: "")
      .filter { !ThemeFiles.styles.contains($0) && $0 != ThemeFiles.serviceWorker }
      .compactMap { path in all(path).first.map { (path, $0.source.bytes) } }
  }

  /// What the first screen of a page needs, and what stands below it.
  static let styles = [firstScreen, "assets/below.css"]
  static let firstScreen = "assets/site.css"
  static let serviceWorker = "assets/sw.js"
}

/// What a file of a theme is for, told by its path.
private enum FileKind {
  case values, styles, asset, icon, words, fragment, note
  case unknownFragment(name: String)
  case unknown

  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let stem = parts.last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? ""
    switch (parts.first ?? "", parts.count) {
    case ("theme.yaml", 1): self = .values
    case (_, 1) where stem == "README" || stem == "LICENSE": self = .note
    case ("assets", 2...): self = ThemeFiles.styles.contains(path) ? .styles : .asset
    case ("icons", 2) where path.hasSuffix(".svg"): self = .icon
    case ("strings", 2) where path.hasSuffix(".yaml"): self = .words
    case ("fragments", 2) where path.hasSuffix(".mustache"):
      self = Theme.FragmentKind(rawValue: stem) == nil ? .unknownFragment(name: stem) : .fragment
    default: self = .unknown
    }
  }

  var isText: Bool {
    switch self {
    case .values, .styles, .icon, .words, .fragment: true
    default: false
    }
  }

  func problem(_ path: String) -> Problem? {
    switch self {
    case .unknownFragment(let name): .fragmentNameUnknown(path, name: name)
    case .unknown: .themeFileUnknown(path)
    default: nil
    }
  }
}

/// The text without a byte order mark, its line ends made LF.
private func normalized(_ bytes: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  for (index, byte) in bytes.enumerated() {
    if byte == 0x0D {
      if index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      text.append(0x0A)
    } else {
      text.append(byte)
    }
  }
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  return text
}

private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let scalar): offset += scalar.count
    case .emptyInput: return nil
    case .error: return offset
    }
  }
}

extension Problem {
  fileprivate static func fileNotUTF8(_ path: String, offset: Int) -> Problem {
    Problem(
      .fileNotUtf8,
      file: path,
      Wording(zh: "第 \(offset + 1) 个字节不是 UTF-8", en: "Byte \(offset + 1) is not UTF-8"),
      help: Wording(zh: "用编辑器另存为 UTF-8", en: "Save it as UTF-8")
    )
  }

  fileprivate static func fragmentNameUnknown(_ path: String, name: String) -> Problem {
    let kinds = Theme.FragmentKind.allCases.map(\.rawValue)
    return Problem(
      .themeNameUnknown,
      file: path,
      Wording(zh: "没有叫“\(name)”的片段", en: "There is no fragment “\(name)”"),
      help: .didYouMean(name, among: kinds)
    )
  }

  fileprivate static func themeFileUnknown(_ path: String) -> Problem {
    Problem(
      .fileUnknown,
      file: path,
      Wording(zh: "主题里的这个文件没有用处", en: "This file of the theme is not used"),
      help: Wording(
        zh: "要发布的文件放进 assets/，图标放进 icons/（.svg），片段放进 fragments/（.mustache），"
          + "词条放进 strings/（.yaml）",
        en:
          "Put files to publish into assets/, icons into icons/ (.svg), fragments into fragments/ "
          + "(.mustache), words into strings/ (.yaml)"
      )
    )
  }
}
