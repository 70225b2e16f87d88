package import Diagnostics

/// A value that is shown to readers in the two languages that Bianmin writes itself.
///
/// ```swift
/// Term.workingDays(2).chinese  // 2 个工作日
/// Term.workingDays(2).english  // 2 working days
/// ```
package protocol Worded {
  /// The value in Chinese.
  var chinese: String { get }
  /// The value in English.
  var english: String { get }
}

extension Worded {
  /// Both languages at once, for messages.
  package var wording: Wording { Wording(zh: chinese, en: english) }
}
