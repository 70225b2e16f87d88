import Diagnostics
import Guides

// What the theme's two kinds of YAML file share: a walk over nodes, and the help for a wrong name.

extension YAMLNode {
  /// The entries of a mapping; nil where the node is none.
  var entries: [Entry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  /// The items of a list; nil where the node is none.
  var items: [YAMLNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }

  /// The text of a scalar; nil where the node is none.
  var text: String? {
    if case .scalar(let text) = kind { text } else { nil }
  }

  /// A key without a value.
  var isEmpty: Bool { text?.isEmpty ?? false }
}

extension Wording {
  /// The name that was probably meant, else all names.
  static func didYouMean(_ name: String, among names: [String]) -> Wording {
    if let nearest = nearest(to: name, among: names) {
      return Wording(zh: "是不是想写“\(nearest)”？", en: "Did you mean “\(nearest)”?")
    }
    return Wording(
      zh: "可以写：\(names.joined(separator: "、"))",
      en: "Write one of: \(names.joined(separator: ", "))"
    )
  }
}
