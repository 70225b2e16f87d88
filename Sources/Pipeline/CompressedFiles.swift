import Compression
import Files
import Pages

/// Makes the `.gz` and `.br` that stand beside each text file for servers that hand out what was made small
/// beforehand. They are files of the site like every other.
///
/// What is published is not made again: where a file is what it was, so are its compressed forms, unless
/// another program or library made them.
struct CompressedFiles: Sendable {
  private let next: NextSite
  /// To be remembered: who makes the compressed files.
  let entry: RenderMemory.Entry?
  /// Whether those that are published were made as they would be now.
  private let isTrusted: Bool
  /// Places that an editor's own files take.
  private let taken: Set<[UInt8]>

  init(
    for next: NextSite,
    program: Digest?,
    memory: RenderMemory,
    copies: [(path: String, source: String)]
  ) {
    self.next = next
    entry = program.map {
      let key = Digest(of: Array("compressed by \(Compression.libraries) in ".utf8) + $0.bytes)
      return RenderMemory.Entry(
        position: .max,
        key: key,
        files: [],
        links: PageLinks(targets: [], places: [])
      )
    }
    isTrusted = entry?.key.map { memory[$0] != nil } ?? false
    taken = Set(copies.map { Array($0.path.utf8) })
  }

  /// The compressed forms of a file of the next site.
  func made(of file: Files.OutputFile) throws(FileFailure) -> [MadeFile] {
    try made(of: file.path, file.bytes)
  }

  /// The compressed forms of a file that is published as it is, where all of them are, too.
  func published(of path: String, _ digest: Digest) -> [MadeFile]? {
    guard isTrusted, next.published(path, digest) != nil else { return nil }
    var files: [MadeFile] = []
    for (_, path) in forms(of: path) {
      guard let file = next.published(path) else { return nil }
      files.append(file)
    }
    return files
  }

  /// The compressed forms of editors' files that are text.
  func made(of copies: [(path: String, source: String)]) throws(FileFailure) -> [MadeFile] {
    var files: [MadeFile] = []
    for copy in copies where !forms(of: copy.path).isEmpty {
      if let known = published(of: copy.path, try Digest(ofFile: copy.source)) {
        files += known
      } else if case .contents(let bytes) = try BoundedFile.read(copy.source, limit: .max) {
        files += try made(of: copy.path, bytes)
      }
    }
    return files
  }

  private func made(of path: String, _ bytes: [UInt8]) throws(FileFailure) -> [MadeFile] {
    var made: [MadeFile] = []
    for (form, path) in forms(of: path) {
      made.append(try next.add(Files.OutputFile(path: path, bytes: form.compressed(bytes))))
    }
    return made
  }

  private func forms(of path: String) -> [(form: Compression, path: String)] {
    guard Self.isText(path) else { return [] }
    return Compression.allCases.map { ($0, path + $0.ending) }
      .filter { !taken.contains(Array($0.path.utf8)) }
  }

  private static let endings = [
    ".atom", ".css", ".csv", ".html", ".ics", ".js", ".json", ".md", ".svg", ".txt",
    ".webmanifest", ".xml",
  ].map { Array($0.utf8) }

  private static func isText(_ path: String) -> Bool {
    endings.contains { path.utf8.suffix($0.count).elementsEqual($0) }
  }
}
