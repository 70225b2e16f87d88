/// The symbolic link that the output is where the file system cannot exchange two folders (NFS, the
/// folders that a virtual machine shares): `_site` leads to `._site.bianmin/site-2`, and the next
/// publication puts a link to `site-1` over it, which is one step on every file system that has links.
struct SwitchLink: Sendable {
  /// The number of the site in the work folder.
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// Nil where a link of this name that leads there is not one of ours.
  init?(target: String, of name: String) {
    let start = workFolderName(of: name) + "/" + Self.prefix
    guard target.utf8.starts(with: start.utf8),
      let number = decimal(Array(target.utf8)[start.utf8.count...])
    else { return nil }
    self.number = number
  }

  static let prefix = "site-"

  /// The folder's name in the work folder.
  var folder: FileKey { FileKey(Self.prefix + String(number)) }

  func target(of name: String) -> String {
    workFolderName(of: name) + "/" + Self.prefix + String(number)
  }
}

/// The hidden folder beside the output in which the next site is staged and the previous one kept:
/// `._site.bianmin` beside `_site`.
func workFolderName(of name: String) -> String { "." + name + ".bianmin" }
