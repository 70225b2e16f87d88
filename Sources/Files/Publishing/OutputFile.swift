/// A file to be published: its path below the output and its content.
///
/// Its sum is taken here and not when it is published, so that it is taken on the thread that rendered
/// the content, while that is still in the processor's cache.
package struct OutputFile: Sendable {
  /// `guides/birth/index.html`
  package let path: String
  package let bytes: [UInt8]
  package let digest: Digest

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.digest = Digest(of: bytes)
  }
}

/// A file to be published as it is: its path below the output, and where it is now. Its content never
/// is in memory as a whole, and it is copied, not linked: what happens to the output afterwards
/// must never happen to the content.
package struct OutputCopy: Sendable {
  /// `files/birth-form.pdf`
  package let path: String
  /// `/srv/site/content/files/birth-form.pdf`
  package let source: String

  package init(path: String, source: String) {
    self.path = path
    self.source = source
  }
}

/// A file of the next site that waits for its place in it: made, or published already.
package struct MadeFile: Sendable {
  enum Content: Sendable {
    /// Under this name in the work folder.
    case made(FileKey, FileStatus)
    /// As it is published.
    case published
  }

  let key: FileKey
  package let digest: Digest
  let content: Content

  /// `guides/birth/index.html`
  package var path: String { key.text }
}

/// What is to be published, ours in either form, in the order of the paths' bytes.
struct Output: Sendable {
  enum Content: Sendable {
    case file(MadeFile)
    case copy(OutputCopy)
  }

  let key: FileKey
  let content: Content

  static func sorted(
    files: [MadeFile],
    copies: [OutputCopy],
    into output: String
  ) throws(FileFailure) -> [Output] {
    var all = files.map { Output(key: $0.key, content: .file($0)) }
    all += copies.map { Output(key: FileKey($0.path), content: .copy($0)) }
    all.sort { $0.key < $1.key }
    for (index, one) in all.enumerated() {
      guard isPublishablePath(one.key.bytes) else {
        throw .destination(path: output, .pathInvalid(path: one.key.text))
      }
      if index > 0, all[index - 1].key == one.key {
        throw .destination(path: output, .twoFilesInOnePlace(path: one.key.text))
      }
    }
    return all
  }
}
