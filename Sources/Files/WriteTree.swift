internal import Glibc

/// Writes files into a folder that is empty or not there yet, each by its path below it; the folders between
/// are made. Nothing that is there is ever replaced.
package func writeTree(_ path: String, _ files: [(path: String, bytes: [UInt8])])
  throws(FileFailure)
{
  if let folder = try Folder.open(path) {
    var example: String?
    try folder.list(ListingBuffer()) { name, _ in
      // One that is seen, rather than a hidden one.
      let text = String(decoding: name, as: UTF8.self)
      func key(_ name: String) -> (Int, String) { (name.hasPrefix(".") ? 1 : 0, name) }
      if example.map({ key(text) < key($0) }) ?? true { example = text }
    }
    if let example { throw .folderNotEmpty(path: path, example: example) }
  }
  for file in files {
    let whole = path + "/" + file.path
    if let slash = whole.lastIndex(of: "/") { try createFolder(String(whole[..<slash])) }
    try createFile(whole, file.bytes)
  }
}
