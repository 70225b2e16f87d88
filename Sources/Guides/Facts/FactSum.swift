import Files

/// What the facts of one part of a guide were, in eight letters: `documents: bkcdmaof`. They change when a fact
/// does, and not when an editor words an explanation anew, moves a section or mends a blank.
package struct FactSum: Sendable, Hashable {
  /// `FactPart.key`
  package let part: String
  /// Of letters alone, so that nothing that reads YAML takes it for a number.
  package let sum: String

  package init(part: String, sum: String) {
    self.part = part
    self.sum = sum
  }

  /// The sums of a guide's facts, in the order of the parts. Within a part the order counts for nothing, except
  /// that steps have their number.
  package static func sums(of facts: [StatedFact]) -> [FactSum] {
    Dictionary(grouping: facts, by: \.part).sorted { $0.key < $1.key }.map { part, facts in
      let texts = facts.map { Array("\($0.kind.rawValue)\0\($0.name)\0\($0.value)\0\0".utf8) }
      let bytes = texts.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
      let letters = Digest(of: bytes).bytes.prefix(4).flatMap { [$0 >> 4, $0 & 15] }
        .map { UInt8(ascii: "a") + $0 }
      return FactSum(part: part.key, sum: String(decoding: letters, as: UTF8.self))
    }
  }
}
