/// Folders of a tree whose files are in the order of their paths' bytes. In that order the files of one
/// folder stand together, so that each folder is met once, and before what it holds.
enum FolderOrder {
  /// The folders that these files are in, in the same order.
  static func folders(of files: some Sequence<FileKey>) -> [FileKey] {
    var result: [FileKey] = []
    var last: FileKey?
    for file in files {
      let length = file.folderLength
      // Almost every file of a large site has a folder of its own; those that share one skip this.
      if let last, last.folderLength == length,
        last.bytes.prefix(length) == file.bytes.prefix(length)
      {
        continue
      }
      let known = last?.bytes ?? []
      for folder in file.folders where !known.starts(with: folder.bytes) {
        result.append(folder)
      }
      last = file
    }
    return result
  }

  /// Those of `items` whose key is not among `keys`; both in order.
  static func missing<Item>(
    _ items: [Item],
    _ key: (Item) -> FileKey,
    from keys: [FileKey]
  ) -> [Item] {
    var rest = keys[...]
    return items.filter { item in
      while let first = rest.first, first < key(item) { rest.removeFirst() }
      return rest.first != key(item)
    }
  }
}
