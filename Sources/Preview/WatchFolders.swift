import Files
import Foundation

/// Changes in a site's folders as they happen; nil where the machine does not tell of them.
func watchFolders(of site: String) -> AsyncStream<FolderWatch.Change>? {
  guard let watch = FolderWatch(site: site) else { return nil }
  let (changes, continuation) = AsyncStream.makeStream(of: FolderWatch.Change.self)
  // A thread of its own, for it does nothing but wait.
  Thread.detachNewThread {
    watch.run { change in
      if case .terminated = continuation.yield(change) { return false }
      return true
    }
  }
  return changes
}
