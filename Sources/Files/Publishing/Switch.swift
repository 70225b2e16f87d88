internal import Glibc

/// The one step by which the next site takes the place of the published one.
///
/// Three ways, the best that the file system has:
///
/// 1. `renameat2(RENAME_EXCHANGE)`: the two folders exchange their names.
/// 2. A symbolic link (`SwitchLink`): the output is a link, and another is renamed over it.
/// 3. A pair of renames, where there are no links either. Between the two the output is missing; a build
///    killed just there is mended by the next one. The second way has the same gap once, when an
///    output that is a folder becomes a link.
extension WorkFolder {
  func switchOver() throws(FileFailure) {
    do throws(FileFailure) {
      if try switchLink() != nil {
        try makeSwitchLink()
        try folder.rename(Self.link, to: parent, output)
      } else if try isFree() {
        try putInFreePlace()
      } else if try !folder.exchange(Self.next, with: parent, output) {
        try replaceInTwoSteps()
      }
    } catch {
      switch error {
      case .system(.rename, _, EBUSY), .system(.rename, _, EXDEV):
        throw .destination(path: destination.path, .mountPoint)
      case .system(.rename, _, ENOTEMPTY), .system(.rename, _, EEXIST),
        .system(.remove, _, ENOTEMPTY), .system(.remove, _, EEXIST):
        throw .destination(path: destination.path, .notOurs(example: destination.name))
      default: throw error
      }
    }
  }

  /// Nothing is there, or an empty folder, over which a folder can be renamed.
  private func isFree() throws(FileFailure) -> Bool {
    guard try parent.status(output) != nil, let published = try published() else { return true }
    return try published.status(Manifest.key) == nil
  }

  private func putInFreePlace() throws(FileFailure) {
    if try canExchange() {
      try folder.rename(Self.next, to: parent, output)
      return
    }
    // A link from the beginning, so that no later switch has a gap.
    guard try canLink() else {
      try folder.rename(Self.next, to: parent, output)
      return
    }
    try makeSwitchLink()
    // Where there is an empty folder.
    try parent.removeEmptyFolder(output)
    try folder.rename(Self.link, to: parent, output)
  }

  private func replaceInTwoSteps() throws(FileFailure) {
    let isLink = try canLink()
    if isLink { try makeSwitchLink() }
    try parent.rename(output, to: folder, Self.old)
    do throws(FileFailure) {
      try folder.rename(isLink ? Self.link : Self.next, to: parent, output)
    } catch {
      try folder.rename(Self.old, to: parent, output)
      throw error
    }
  }

  /// Gives the staged site a number, and makes a link that leads to it under another name.
  private func makeSwitchLink() throws(FileFailure) {
    let current = try switchLink()?.number ?? 0
    let new = SwitchLink(number: current == 1 ? 2 : 1)
    try folder.rename(Self.next, to: folder, new.folder)
    try folder.makeLink(Self.link, to: new.target(of: destination.name))
  }

  private func canLink() throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      try folder.makeLink(Self.link, to: destination.name)
    } catch {
      switch error {
      case .system(_, _, EPERM), .system(_, _, EOPNOTSUPP), .system(_, _, ENOSYS): return false
      default: throw error
      }
    }
    try folder.remove(Self.link)
    return true
  }

  /// Whether two folders can be exchanged here, found by trial.
  private func canExchange() throws(FileFailure) -> Bool {
    let trials = [FileKey("trial-1"), FileKey("trial-2")]
    for trial in trials {
      try folder.removeEmptyFolder(trial)
      try folder.makeFolder(trial)
    }
    let canExchange = try folder.exchange(trials[0], with: folder, trials[1])
    for trial in trials { try folder.removeEmptyFolder(trial) }
    return canExchange
  }
}
