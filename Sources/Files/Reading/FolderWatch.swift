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
    /// A folder can be watched no more, because the machine watches as many as it may, say: from now on the
    /// site has to be looked through.
    case unseen
  }

  private let descriptor: Int32
  private let site: String
  private let folders: [String]
  /// The folders that were watched at the beginning, below the site.
  private let watched: [Int32: String]

  /// Nil where the kernel does not tell of changes in this folder, or not in all of those in it.
  package init?(site: String, folders: [String] = ["content", "themes"]) {
    guard !FolderWatch.isForeign(site) else { return nil }
    let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    var watched: [Int32: String] = [:]
    // The site's own folder, for one of themes may be made later.
    let isAll =
      FolderWatch.watch("", of: site, descriptor, &watched)
      && folders.allSatisfy { FolderWatch.watch($0, of: site, descriptor, &watched) }
    guard isAll else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.site = site
    self.folders = folders
    self.watched = watched
  }

  deinit { close(descriptor) }

  /// Waits for changes and tells of them until `tell` answers false. To be run on a thread of its own.
  package func run(_ tell: (Change) -> Bool) {
    var names = watched
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

  /// Watches a folder and, but for the site's own, those in it. False where one is there that cannot be watched.
  private static func watch(
    _ folder: String,
    of site: String,
    _ descriptor: Int32,
    _ names: inout [Int32: String]
  ) -> Bool {
    let path = site + "/" + folder
    let number = inotify_add_watch(descriptor, path, events)
    guard number >= 0 else { return errno == ENOENT || errno == ENOTDIR }
    names[number] = folder
    guard !folder.isEmpty, let opened = try? Folder.open(path) else { return true }
    let listing = ListingBuffer()
    var inner: [String] = []
    try? opened.list(listing) { name, kind in
      let key = FileKey(name)
      if kind == .folder, SourceName.reasonToLeaveOut(key.bytes) == nil { inner.append(key.text) }
    }
    for name in inner {
      guard watch(folder + "/" + name, of: site, descriptor, &names) else { return false }
    }
    return true
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
        if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0,
          !FolderWatch.watch(path, of: site, descriptor, &names)
        {
          return .unseen
        }
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
