import Diagnostics

/// Inlines as they are put together: the finished ones, and those that are still open around them.
struct InlineTree {
  /// An emphasis or a link whose end is not reached.
  struct Branch {
    enum Kind {
      case emphasis
      case strong
      case link(LinkTarget, isImage: Bool)
    }

    let kind: Kind
    let start: Int
    var inlines: [Inline] = []
  }

  private var root: [Inline] = []
  private var branches: [Branch] = []
  /// How many are open beyond the limit; their content belongs to the last that is within it.
  private var excess = 0

  mutating func append(_ inline: Inline) {
    if branches.isEmpty {
      root.append(inline)
    } else {
      branches[branches.count - 1].inlines.append(inline)
    }
  }

  /// Opens a branch; false where there are too many.
  mutating func open(_ kind: Branch.Kind, at start: Int) -> Bool {
    guard branches.count < nestingLimit else {
      excess += 1
      return false
    }
    branches.append(Branch(kind: kind, start: start))
    return true
  }

  /// Closes the innermost branch.
  mutating func close(at end: Int) {
    if excess > 0 {
      excess -= 1
      return
    }
    guard let branch = branches.popLast() else { preconditionFailure("No inline is open.") }
    let kind: Inline.Kind
    switch branch.kind {
    case .emphasis: kind = .emphasis(branch.inlines)
    case .strong: kind = .strong(branch.inlines)
    case .link(let target, let isImage):
      let link = Link(
        destination: target.destination,
        title: target.title,
        content: branch.inlines
      )
      kind = isImage ? .image(link) : .link(link)
    }
    append(Inline(kind, at: Span(branch.start, end)))
  }

  func finished() -> [Inline] {
    precondition(branches.isEmpty, "An inline is still open.")
    return root
  }
}
