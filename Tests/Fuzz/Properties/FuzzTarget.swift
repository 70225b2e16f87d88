import Diagnostics

/// What a reader must hold whatever bytes it is given, beyond that it does not crash.
package struct FuzzTarget: Sendable, CustomStringConvertible {
  /// As the command calls it, and the folder of its texts: `front-matter`.
  package let name: String
  /// Throws `Broken` where the property does not hold for these bytes.
  package let check: @Sendable ([UInt8]) throws -> Void

  package var description: String { name }

  package static let all: [FuzzTarget] = [
    FuzzTarget(name: "front-matter", check: checkFrontMatter),
    FuzzTarget(name: "guide", check: checkGuide),
    FuzzTarget(name: "link", check: checkLink),
    FuzzTarget(name: "feed-json", check: checkFeedJSON),
    FuzzTarget(name: "csv", check: checkTable),
    FuzzTarget(name: "date", check: checkDate),
    FuzzTarget(name: "telephone", check: checkTelephone),
    FuzzTarget(name: "duration", check: checkDuration),
  ]

  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// A property that does not hold, in words.
package struct Broken: Error, CustomStringConvertible {
  package let description: String
}

/// Throws the sentence unless the condition holds.
func hold(_ condition: Bool, _ sentence: @autoclosure () -> String) throws(Broken) {
  if !condition { throw Broken(description: sentence()) }
}

/// A span lies inside of its text and cuts no character in two.
func holdSpan(_ span: Span, in bytes: [UInt8], _ what: @autoclosure () -> String) throws(Broken) {
  try hold(
    span.start >= 0 && span.start <= span.end && span.end <= bytes.count,
    "\(what()): \(span) is not within \(bytes.count) bytes"
  )
  for offset in [span.start, span.end] where offset < bytes.count {
    try hold(bytes[offset] & 0xC0 != 0x80, "\(what()): \(span) cuts a character at \(offset)")
  }
}

/// Every problem is in words, and its place lies inside of the text.
func holdProblems(_ problems: [Problem], in bytes: [UInt8]) throws(Broken) {
  for problem in problems {
    try hold(!problem.message.zh.isEmpty && !problem.message.en.isEmpty, "\(problem.code) is mute")
    guard let place = problem.place else { continue }
    try holdSpan(place.span, in: place.file.bytes, "\(problem.code)")
    try hold(
      place.file.bytes == bytes || problem.code == .fileNotUtf8,
      "\(problem.code) is in another text"
    )
    guard let mend = problem.mend else { continue }
    for edit in mend.edits { try holdSpan(edit.span, in: bytes, "the mend of \(problem.code)") }
    try hold(Mend(mend.edits) != nil, "edits of \(problem.code) touch the same byte")
    try hold(mend.applied(to: bytes) != bytes, "the mend of \(problem.code) changes nothing")
  }
}

/// Problems in a form in which two readings can be compared.
func described(_ problems: [Problem]) -> [String] {
  problems.map { "\($0.code) \($0.place.map { "\($0.span)" } ?? "-") \($0.message.en)" }
}

/// Ranges of things found in a text follow each other inside of it.
func holdRanges(_ ranges: [Range<Int>], in text: String) throws(Broken) {
  let bytes = Array(text.utf8)
  var end = 0
  for range in ranges {
    try hold(range.lowerBound >= end && !range.isEmpty, "\(range) begins before \(end)")
    try holdSpan(Span(range.lowerBound, range.upperBound), in: bytes, "a found value")
    end = range.upperBound
  }
}
