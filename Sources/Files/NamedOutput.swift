/// A file that an option of the command line names, to be written: a report, a list of changes.
package struct NamedOutput: Sendable {
  /// `--report`
  package let option: String
  package let path: String

  /// Nil where the option was not given.
  package init?(_ option: String, _ path: String?) {
    guard let path else { return nil }
    self.option = option
    self.path = path
  }

  /// Throws `outputRefused` where the file would be one of the site's or of those that are published. Links are
  /// followed, and nothing is written. `published` is the folder that the site is published into.
  package func check(site: String, published: String) throws(FileFailure) {
    // The machine's own names: what they lead to was chosen by the shell.
    if path.utf8.starts(with: "/dev/".utf8) { return }
    // What cannot be resolved cannot be opened either, and that is said then.
    guard let target = try? CanonicalPath(path) else { return }
    let site = try CanonicalPath(site)
    let places: [(OutputRefusal.Place, CanonicalPath)] = [
      (.content, site.appending("content")), (.themes, site.appending("themes")),
      (.kept, site.appending(".bianmin")), (.published, try CanonicalPath(published)),
    ]
    let ways = [target] + foldersOnTheWay
    for (place, folder) in places where ways.contains(where: { $0.isInside(folder) }) {
      throw .outputRefused(option: option, path: path, .inside(place))
    }
    let isOurs = { (part: String) in part.utf8.starts(with: ".".utf8) && part.hasSuffix(".bianmin")
    }
    if target.parts.dropLast().contains(where: isOurs) {
      throw .outputRefused(option: option, path: path, .inside(.kept))
    }
  }

  /// Throws `outputRefused` where a file is there that does not begin with this line, unless it is empty.
  package func check(beginsWith line: String) throws(FileFailure) {
    // Read as far as anything that the program itself writes there.
    guard let file = try? BoundedFile.read(path, limit: 1 << 28) else { return }
    switch file {
    case .missing, .notFile: return
    case .contents(let bytes)
    where bytes.isEmpty || bytes.prefix { $0 != 0x0A && $0 != 0x0D }.elementsEqual(line.utf8):
      return
    case .contents, .tooLarge: throw .outputRefused(option: option, path: path, .anotherFile)
    }
  }

  /// A folder of the content may be a link to another one: the file is content all the same. With `..` the
  /// way says nothing of where it ends.
  private var foldersOnTheWay: [CanonicalPath] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains("..") else { return [] }
    return parts.indices.dropFirst().compactMap { end in
      let folder = parts[..<end].joined(separator: "/")
      return folder.isEmpty ? nil : try? CanonicalPath(folder)
    }
  }
}

/// Why a file is not written where an option of the command line says.
package enum OutputRefusal: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    case content
    case themes
    /// What Bianmin keeps for the next build.
    case kept
    case published
  }

  case inside(Place)
  /// A file that Bianmin did not write is there.
  case anotherFile
}
