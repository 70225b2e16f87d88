import Glibc

/// A folder of the disk by its path.
struct Folder: Sendable {
  let path: String

  func folder(_ name: String) -> Folder { Folder(path: path + "/" + name) }

  /// A new folder below `parent` with a name of its own.
  static func temporary(in parent: String) throws(Failure) -> Folder {
    var template = Array("\(parent)/bianmin-bench.XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else {
      throw Failure("cannot make a folder in \(parent)", errno: errno)
    }
    return Folder(path: String(cString: path))
  }

  /// Makes the folder and those above it.
  func make() throws(Failure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw Failure("cannot make the folder \(path)", errno: errno)
    }
    try Folder(path: String(path[..<slash])).make()
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw Failure("cannot make the folder \(path)", errno: errno)
    }
  }

  /// Writes a file, making the folder where it is not there yet.
  func write(_ name: String, _ text: String) throws(Failure) {
    let file = path + "/" + name
    var descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0, errno == ENOENT {
      try make()
      descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw Failure("cannot write \(file)", errno: errno) }
    defer { close(descriptor) }
    var text = text
    let code = text.withUTF8 { bytes -> Int32 in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest[max(0, count)...])
      }
      return 0
    }
    if code != 0 { throw Failure("cannot write \(file)", errno: code) }
  }

  /// The names in the folder; empty where there is none.
  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Files and bytes below the folder; links are not followed.
  struct Tally: Sendable, Equatable {
    var files = 0
    var bytes = 0
  }

  func tally() -> Tally {
    var tally = Tally()
    for name in names {
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        let inner = folder(name).tally()
        tally.files += inner.files
        tally.bytes += inner.bytes
      } else {
        tally.files += 1
        tally.bytes += Int(status.st_size)
      }
    }
    return tally
  }

  /// Removes the folder and everything in it; links are removed and not followed.
  func remove() {
    for name in names {
      let inner = path + "/" + name
      var status = stat()
      guard lstat(inner, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        Folder(path: inner).remove()
      } else {
        unlink(inner)
      }
    }
    rmdir(path)
  }
}
