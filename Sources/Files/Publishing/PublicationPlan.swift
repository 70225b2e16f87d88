internal import Glibc

/// What the next site is to hold, file by file, and where each comes from. Made by reading alone.
struct PublicationPlan: Sendable {
  enum Origin: Sendable {
    /// A file that was made for it, in the work folder.
    case made(FileKey, FileStatus, Digest)
    /// From a file of the content.
    case copy(String)
    /// From the site that is the base, where nothing better is known.
    case base(Digest)
    /// Somebody else's file in the base.
    case foreign
  }

  struct File: Sendable {
    let key: FileKey
    let origin: Origin
    /// The file of the base that already has this content, to be shared by a second name.
    let shared: FileStatus?
    /// The sum of a shared file.
    let digest: Digest?
    let source: Stamps.Source?
  }

  struct PlannedFolder: Sendable {
    let key: FileKey
    let mode: mode_t
  }

  /// All files of the next site but its manifest, in the order of the paths' bytes.
  private(set) var files: [File] = []
  /// All its folders, in the same order.
  private(set) var folders: [PlannedFolder] = []
  private(set) var changes = Changes()

  /// Over a survey of what is published at `destination`; `now` is in nanoseconds since 1970, as the
  /// file system tells them.
  init(_ outputs: [Output], over survey: SiteSurvey, at destination: String, now: Int)
    throws(FileFailure)
  {
    var own = survey.own[...]
    var foreign = survey.foreign[...]
    var foreignFiles: [File] = []

    for output in outputs {
      while let first = own.first, first.entry.key < output.key {
        changes.removed.append(first.entry.key.text)
        own.removeFirst()
      }
      while let first = foreign.first, first.key < output.key {
        foreignFiles.append(File(first))
        foreign.removeFirst()
      }
      let known = own.first.flatMap { $0.entry.key == output.key ? $0 : nil }
      if known != nil { own.removeFirst() }
      if let other = foreign.first, other.key == output.key {
        // The same file put there by somebody else is as good as ours.
        guard try other.isSame(as: output, in: destination) else {
          throw .destination(path: destination, .fileInTheWay(path: other.key.text))
        }
        foreign.removeFirst()
      }
      files.append(try plan(output, known, now: now))
    }
    changes.removed += own.map(\.entry.key.text)
    foreignFiles += foreign.map { File($0) }
    try add(foreignFiles, folders: survey.foreignFolders, at: destination)
  }

  /// The site that a survey found, once more, in the place of what is published now, whose foreign
  /// files stay.
  init(repeating survey: SiteSurvey, over published: SiteSurvey, at destination: String)
    throws(FileFailure)
  {
    for own in survey.own {
      guard case .whole(let status, _) = own.state else { continue }
      files.append(
        File(
          key: own.entry.key,
          origin: .base(own.entry.digest),
          shared: status,
          digest: own.entry.digest,
          source: own.source
        )
      )
    }
    changes = Changes(from: published.own, to: survey.own)
    try add(
      published.foreign.map { File($0) },
      folders: published.foreignFolders,
      at: destination
    )
  }

  private mutating func plan(_ output: Output, _ known: SiteSurvey.Own?, now: Int)
    throws(FileFailure) -> File
  {
    var shared: FileStatus?
    if let known, case .whole(let status, isAsMade: true) = known.state { shared = status }
    var source: Stamps.Source?
    let isSame: Bool
    let origin: Origin
    switch output.content {
    case .file(let file):
      switch file.content {
      case .made(let name, let status): origin = .made(name, status, file.digest)
      case .published: origin = .base(file.digest)
      }
      isSame = known?.entry.digest == file.digest
    case .copy(let copy):
      origin = .copy(copy.source)
      let content = try SourceContent(copy.source)
      let stamp = Stamps.Source(content.status)
      isSame =
        try known.map { known throws(FileFailure) in
          if known.source == stamp { return true }
          // A file of another size need not be read to be known as another.
          guard known.entry.size == content.status.size else { return false }
          return try content.digest() == known.entry.digest
        } ?? false
      source = stamp.isSettled(at: now) ? stamp : nil
    }
    if !isSame { shared = nil }
    switch (known, shared) {
    case (nil, _): changes.added.append(output.key.text)
    case (_, nil): changes.changed.append(output.key.text)
    default: changes.unchanged += 1
    }
    return File(
      key: output.key,
      origin: origin,
      shared: shared,
      digest: shared == nil ? nil : known?.entry.digest,
      source: source
    )
  }

  private mutating func add(
    _ foreign: [File],
    folders foreignFolders: [SiteSurvey.Foreign],
    at destination: String
  ) throws(FileFailure) {
    changes.carriedOver = foreign.map(\.key.text)
    if !foreign.isEmpty {
      files += foreign
      files.sort { $0.key < $1.key }
      for (one, next) in zip(files, files.dropFirst()) where one.key == next.key {
        throw .destination(path: destination, .fileInTheWay(path: one.key.text))
      }
    }
    // A folder of somebody else's that our files now stand in is ours.
    let needed = FolderOrder.folders(of: files.lazy.map(\.key))
    let others = foreignFolders.map { folder in
      // Without these its files could be neither carried over nor, one day, cleaned away.
      PlannedFolder(key: folder.key, mode: folder.status.mode | 0o700)
    }
    let ours = FolderOrder.missing(needed, { $0 }, from: others.map(\.key))
    folders = ours.map { PlannedFolder(key: $0, mode: 0o755) } + others
    if !others.isEmpty { folders.sort { $0.key < $1.key } }
  }
}

extension PublicationPlan.File {
  fileprivate init(_ foreign: SiteSurvey.Foreign) {
    self.init(
      key: foreign.key,
      origin: .foreign,
      shared: foreign.status,
      digest: nil,
      source: nil
    )
  }
}

/// A file of the content, open, to be compared with what was published.
private struct SourceContent: ~Copyable {
  let file: OpenFile
  let status: FileStatus

  init(_ path: String) throws(FileFailure) {
    let file = try OpenFile.reading(path)
    status = try file.status()
    self.file = file
  }

  func digest() throws(FileFailure) -> Digest { try Digest.reading(file).digest }
}

extension SiteSurvey.Foreign {
  fileprivate func isSame(as output: Output, in folder: String) throws(FileFailure) -> Bool {
    guard status.kind == .file else { return false }
    let digest = try SourceContent(folder + "/" + key.text).digest()
    switch output.content {
    case .file(let file): return file.digest == digest
    case .copy(let copy): return try SourceContent(copy.source).digest() == digest
    }
  }
}

extension Changes {
  /// From one published site to another, both whole.
  fileprivate init(from old: [SiteSurvey.Own], to new: [SiteSurvey.Own]) {
    self.init()
    var old = old[...]
    for one in new {
      while let first = old.first, first.entry.key < one.entry.key {
        removed.append(first.entry.key.text)
        old.removeFirst()
      }
      guard let first = old.first, first.entry.key == one.entry.key else {
        added.append(one.entry.key.text)
        continue
      }
      old.removeFirst()
      if case .whole = first.state, first.entry.digest == one.entry.digest {
        unchanged += 1
      } else {
        changed.append(one.entry.key.text)
      }
    }
    removed += old.map(\.entry.key.text)
  }
}
