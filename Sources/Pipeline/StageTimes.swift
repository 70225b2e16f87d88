/// The stages of a run as people and summaries name them.
package enum Stage: String, Sendable, CaseIterable {
  case read, check, feeds, resolve, render, publish
}

/// When each stage of a run began. The clock comes from outside, and so does who is told that one begins.
package struct StageTimes: Sendable {
  /// Milliseconds from any beginning.
  private let clock: @Sendable () -> Int
  /// Told which stage begins, and over how many things it goes; nil once it has ended.
  private let tell: @Sendable (Stage?, _ count: Int) -> Void
  private var marks: [(stage: Stage, at: Int)] = []

  package init(
    clock: @escaping @Sendable () -> Int,
    tell: @escaping @Sendable (Stage?, Int) -> Void = { _, _ in }
  ) {
    self.clock = clock
    self.tell = tell
  }

  mutating func enter(_ stage: Stage, over count: Int = 0) {
    marks.append((stage, clock()))
    tell(stage, count)
  }

  /// Something is about to be said.
  func pause() { tell(nil, 0) }

  /// How long each stage has taken until now, in milliseconds.
  var milliseconds: [(stage: Stage, milliseconds: Int)] {
    let ends = marks.dropFirst().map(\.at) + [clock()]
    return zip(marks, ends).map { ($0.stage, $1 - $0.at) }
  }
}
