/// A value found in running text, and where: `range` counts UTF-8 bytes from the beginning of the text.
///
/// ```swift
/// Money.all(in: "工本费 20 元")  // [Found(20 元, 10..<16)]
/// ```
package struct Found<Value: Sendable>: Sendable {
  package let value: Value
  package let range: Range<Int>

  package init(_ value: Value, _ range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Found: Equatable where Value: Equatable {}
