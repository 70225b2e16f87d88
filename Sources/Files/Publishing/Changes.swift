/// What a publication changed: what a deployment has to send and to delete.
package struct Changes: Sendable, Equatable {
  /// Paths below the output, each list in the order of the paths' bytes.
  package internal(set) var added: [String] = []
  /// With other content than before, or put right because they had been altered in the output.
  package internal(set) var changed: [String] = []
  package internal(set) var removed: [String] = []
  /// The number of files that are as they were.
  package internal(set) var unchanged = 0
  /// Files in the output that are not Bianmin's and were carried over.
  package internal(set) var carriedOver: [String] = []
  /// What could not be tidied up after the new site was in its place. The site is published all the
  /// same; the next build tidies up again.
  package internal(set) var leftUndone: [FileFailure] = []

  package init() {}

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
