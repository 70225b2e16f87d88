/// The first thing in a finished file that must not be published.
package struct OutputFault: Error, Sendable, Equatable {
  /// Offsets of bytes, the second behind the last.
  package let start: Int
  package let end: Int
  package let reason: Reason

  package enum Reason: Sendable, Equatable, CaseIterable {
    // Bytes.
    case notUTF8, controlCharacter
    // Markup.
    case beginning, afterEnd, strayLess, declaration, tagUnfinished, tooDeep
    case element, elementMisplaced, endUnexpected, endMissing, selfClosed, textMisplaced
    case attribute, handler, inlineStyle, attributeTwice, unquoted, valueMissing, valueUnexpected
    case lessInValue, reference, drawingValue, fixedValue
    // Addresses and names.
    case address, foreignAddress, idInvalid, idTwice
    // What a page must say, and what may run.
    case policyMissing, policyLate, policyTwice, policyOther, headerElement, refresh
    case inlineScript, scriptType, scriptUnfinished
    case languageMissing, charsetMissing, titleMissing
    // Data.
    case jsonSyntax, jsonTooDeep, surrogate
  }
}
