/// A result and what was found wrong on the way to it.
package struct Checked<Value: Sendable>: Sendable {
  package var value: Value
  package var problems: [Problem]

  package init(_ value: Value, _ problems: [Problem] = []) {
    self.value = value
    self.problems = problems
  }
}
