internal import CPlatform
internal import Glibc

/// Tells of changes in a site's folders while it is being written.
///
/// The kernel tells of them at once (`inotify`), but for folders that another machine or system keeps, where
/// it does not know of them: those have to be looked through.
package final class FolderWatch: Sendable {
  /// What has changed.
  package enum Change: Sendable, Equatable {
    /// These files, by their paths below the site.
    case files(Set<String>)
    /// Something that only a look at everything tells.
    case anything
  }

  private let descriptor: Int32
  private let site: String
  private let folders: [String]

  /// Nil where the kernel does not tell of changes in this folder.
  package init?(site: String, folders: [String] = ["content", "themes"]) {
    guard !FolderWatch.isForeign(site) else { return nil }
    let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.site = site
    self.folders = folders
  }

  deinit { close(descriptor) }

  /// Waits for changes and tells of them until `tell` answers false. To be run on a thread of its own.
  package func run(_ tell: (Change) -> Bool) {
    var names: [Int32: String] = [:]
    // A folder of themes may be made later.
    let root = inotify_add_watch(descriptor, site, FolderWatch.events)
    if root >= 0 { names[root] = "" }
    for folder in folders { watch(folder, &names) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, -1) >= 0 || errno == EINTR else { return }
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else {
        if count < 0, errno == EAGAIN || errno == EINTR { continue }
        return
      }
      guard let change = change(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &names) else {
        continue
      }
      if !tell(change) { return }
    }
  }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR
  )

  /// Watches a folder and those in it.
  private func watch(_ folder: String, _ names: inout [Int32: String]) {
    let path = site + "/" + folder
    let number = inotify_add_watch(descriptor, path, FolderWatch.events)
    guard number >= 0 else { return }
    names[number] = folder
    guard let opened = try? Folder.open(path) else { return }
    let listing = ListingBuffer()
    var inner: [String] = []
    try? opened.list(listing) { name, kind in
      let key = FileKey(name)
      if kind == .folder, SourceName.reasonToLeaveOut(key.bytes) == nil { inner.append(key.text) }
    }
    for name in inner { watch(folder + "/" + name, &names) }
  }

  /// Nil where nothing happened that a site could show.
  private func change(_ events: UnsafeRawBufferPointer, _ names: inout [Int32: String]) -> Change? {
    var files: Set<String> = []
    var isUnclear = false
    var offset = 0
    let head = MemoryLayout<inotify_event>.size
    while offset + head <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let name = events[(offset + head)..<min(offset + head + Int(event.len), events.count)]
        .prefix { $0 != 0 }
      offset += head + Int(event.len)
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { isUnclear = true }
      if event.mask & UInt32(IN_IGNORED) != 0 { names[event.wd] = nil }
      guard let folder = names[event.wd], !name.isEmpty,
        SourceName.reasonToLeaveOut(ArraySlice(Array(name))) == nil
      else { continue }
      let text = String(decoding: name, as: UTF8.self)
      if folder.isEmpty, !folders.contains(text) { continue }
      let path = folder.isEmpty ? text : folder + "/" + text
      if event.mask & UInt32(IN_ISDIR) != 0 {
        isUnclear = true
        if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { watch(path, &names) }
      } else if event.mask & UInt32(IN_CREATE) == 0 {
        // Of a new file one hears again when it has been written.
        files.insert(path)
      }
    }
    return isUnclear ? .anything : files.isEmpty ? nil : .files(files)
  }

  /// Whether the folder is kept by another machine or another system (NFS, SMB, 9P, FUSE, VirtualBox).
  private static func isForeign(_ path: String) -> Bool {
    let found = platform_file_system_kind(path)
    let kinds: Set<UInt32> = [
      0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x517B, 0x0102_1997, 0x6573_5546, 0x786F_4256,
    ]
    return found < 0 || kinds.contains(UInt32(truncatingIfNeeded: found))
  }
}
