import Decisions
import Files
import Guides
import Pages

/// What the last build made that need not be made again.
///
/// Where everything that has a part in a build is what it was, each piece of work gives what it gave, whatever
/// it looks at. Else a piece is known again by its key.
struct KnownWork: Sendable {
  let memory: RenderMemory
  /// Nil where nothing is remembered, and where no key is needed.
  let keys: RenderKeys?
  /// The sum of everything; nil where nothing is remembered.
  private let whole: Digest?
  /// What each piece gave; nil where something is not what it was.
  private let same: [Int: RenderMemory.Entry]?

  init(_ prepared: PreparedSite, _ pages: SiteContext, jobs: Int) async {
    guard let sums = prepared.sums else {
      (memory, keys, whole, same) = (RenderMemory(), nil, nil, nil)
      return
    }
    memory = RenderMemory(reading: prepared.next?.memory)
    var parts = KeyParts("everything")
    parts.add(sums.all)
    parts.add(pages.site.now.description)
    for document in prepared.feeds.documents { parts.add(document) }
    let whole = parts.sum
    self.whole = whole
    same = memory.entries(of: whole)
    keys = same == nil ? await RenderKeys(sums, pages, jobs: jobs) : nil
  }

  /// What a piece of work gave at the last build and would give now.
  func entry(_ task: RenderTask, at position: Int) -> RenderMemory.Entry? {
    if let same { return same[position] }
    guard var entry = key(task).flatMap({ memory[$0] }) else { return nil }
    // Where a guide was added or removed, the work behind it has another place than it had.
    entry.position = position
    return entry
  }

  /// What is to be remembered of a piece of work that found no problem; nil where nothing is.
  func entry(_ task: RenderTask, at position: Int, gave files: [MadeFile], _ links: PageLinks)
    -> RenderMemory.Entry?
  {
    guard whole != nil else { return nil }
    return RenderMemory.Entry(
      position: position,
      key: key(task),
      files: files.map { ($0.path, $0.digest) },
      links: links
    )
  }

  /// For the next build.
  func bytes(_ entries: [RenderMemory.Entry]) -> [UInt8] {
    whole.map { RenderMemory.bytes(entries, of: $0) } ?? []
  }

  private func key(_ task: RenderTask) -> Digest? { task.subject.flatMap { keys?.key($0) } }
}
