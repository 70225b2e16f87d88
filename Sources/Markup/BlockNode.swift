/// A block while its lines are being read: the tree is made of these when the last line is known.
/// They stand in an array in the order of their beginnings, each behind its parent.
struct BlockNode {
  enum Kind {
    case document
    case quote
    case list(ListMarker)
    /// `contentIndent`: the columns that a line needs to belong to the item.
    case item(contentIndent: Int)
    case paragraph
    case heading(level: Int)
    case indentedCode
    case fencedCode(Fence)
    case html(HTMLBlock)
    case thematicBreak
  }

  var kind: Kind
  /// The first byte, and the end of what is known to belong to it.
  var start: Int
  var end: Int
  let parent: Int
  /// The last child so far; -1 for none.
  var lastChild = -1
  /// The line of the file on which it begins, from 0.
  let line: Int
  /// A leaf's lines, in the reader's array of all lines.
  var lines: Range<Int>
  /// The last line that was read for it is blank.
  var endsBlank = false

  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }

  /// Whether this is a list to which an item with such a marker belongs.
  func isContinued(by marker: ListMarker) -> Bool {
    if case .list(let first) = kind { marker.continues(first) } else { false }
  }

  /// Quotes and items count for the limit on nesting; a list does not without its items.
  var isNesting: Bool {
    switch kind {
    case .quote, .item: true
    default: false
    }
  }

  /// Code and HTML take lines as they are; no block begins in them.
  var isVerbatim: Bool {
    switch kind {
    case .indentedCode, .fencedCode, .html: true
    default: false
    }
  }

  func canHold(_ child: Kind) -> Bool {
    switch kind {
    case .document, .quote, .item: if case .item = child { false } else { true }
    case .list: if case .item = child { true } else { false }
    default: false
    }
  }
}

/// One line of a leaf without what stands before it: in `> - 身份证` the bytes of `身份证`.
struct LineSpan {
  var start: Int
  var end: Int
  /// Columns of a tab that belong to the line though the tab began before it.
  var padding = 0
}
