import Diagnostics
import Files
import Guides

/// Sums over everything that has a part in a build but its feeds.
struct SourceSums: Sendable {
  let program: Digest
  /// The program, the options, the day, and all that editors wrote but guides.
  let site: Digest
  /// Of each guide, by the path of its file.
  let guides: [String: Digest]
  /// All of it.
  let all: Digest

  init(program: Digest, _ request: BuildRequest, _ source: SiteSource, _ settings: Settings) {
    guides = Dictionary(
      source.texts.filter { SourceKind(path: $0.path) == .guide }
        .map { ($0.path, Digest(of: $0.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
    self.program = program
    var parts = KeyParts("site")
    parts.add(program)
    parts.add(settings.baseURL)
    parts.add(request.drafts ? "drafts" : "")
    parts.add(request.now.at(settings.timeZone).day.description)
    for text in source.texts where SourceKind(path: text.path) != .guide {
      parts.add(text.path)
      parts.add(Digest(of: text.bytes))
    }
    for file in source.theme {
      parts.add(file.path)
      parts.add(Digest(of: file.bytes))
    }
    // A page tells the size of a form, not what is in it.
    for file in source.published {
      parts.add(file.path)
      parts.add(String(file.size))
    }
    site = parts.sum
    for (path, sum) in guides.sorted(by: { $0.key < $1.key }) {
      parts.add(path)
      parts.add(sum)
    }
    all = parts.sum
  }
}

/// Gathers the parts of a key, each with its length, so that no two run into each other.
struct KeyParts {
  private var bytes: [UInt8] = []

  init(_ kind: String) { add(kind) }

  var sum: Digest { Digest(of: bytes) }

  mutating func add(bytes part: some Collection<UInt8>) {
    add(number: part.count)
    bytes.append(contentsOf: part)
  }

  mutating func add(number: Int) {
    withUnsafeBytes(of: Int64(number)) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) { add(bytes: text.utf8) }
  mutating func add(_ digest: Digest?) { add(bytes: digest?.bytes ?? []) }
}
