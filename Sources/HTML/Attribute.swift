/// An attribute of an element. A value that is nil leaves the attribute out.
package struct Attribute: Sendable {
  enum Value: Sendable {
    case text(String)
    case flag
    case absent
  }

  let name: String
  let value: Value

  private init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value.map(Value.text) ?? .absent
  }

  private init(_ name: String, flag: Bool) {
    self.name = name
    self.value = flag ? .flag : .absent
  }

  package static func id(_ value: String?) -> Attribute { .init("id", value) }
  package static func `class`(_ value: String?) -> Attribute { .init("class", value) }
  package static func lang(_ value: String?) -> Attribute { .init("lang", value) }
  package static func dir(_ value: String?) -> Attribute { .init("dir", value) }
  package static func title(_ value: String?) -> Attribute { .init("title", value) }
  package static func hidden(_ on: Bool = true) -> Attribute { .init("hidden", flag: on) }
  package static func tabindex(_ value: String) -> Attribute { .init("tabindex", value) }
  package static func role(_ value: String?) -> Attribute { .init("role", value) }

  /// `data-…`; the name is ours, never a reader's or an editor's.
  package static func data(_ name: StaticString, _ value: String?) -> Attribute {
    .init("data-\(name)", value)
  }

  /// A `data-…` attribute without a value, there or not.
  package static func data(_ name: StaticString, present: Bool) -> Attribute {
    .init("data-\(name)", flag: present)
  }

  /// `aria-…`.
  package static func aria(_ name: StaticString, _ value: String?) -> Attribute {
    .init("aria-\(name)", value)
  }

  package static func href(_ address: SafeAddress?) -> Attribute { .init("href", address?.text) }
  package static func src(_ address: SafeAddress) -> Attribute { .init("src", address.text) }
  package static func action(_ address: SafeAddress) -> Attribute { .init("action", address.text) }
  package static func hreflang(_ value: String?) -> Attribute { .init("hreflang", value) }
  package static func rel(_ value: String?) -> Attribute { .init("rel", value) }
  package static func type(_ value: String) -> Attribute { .init("type", value) }
  package static func media(_ value: String?) -> Attribute { .init("media", value) }
  package static func alt(_ value: String) -> Attribute { .init("alt", value) }
  package static func loading(_ value: String) -> Attribute { .init("loading", value) }
  package static func width(_ value: String) -> Attribute { .init("width", value) }
  package static func height(_ value: String) -> Attribute { .init("height", value) }
  package static func download(_ on: Bool = true) -> Attribute { .init("download", flag: on) }
  /// `high` or `low`, for what a page needs sooner or later than its kind tells.
  package static func fetchPriority(_ value: String?) -> Attribute { .init("fetchpriority", value) }
  package static func async(_ on: Bool = true) -> Attribute { .init("async", flag: on) }

  package static func charset(_ value: String) -> Attribute { .init("charset", value) }
  package static func name(_ value: String) -> Attribute { .init("name", value) }
  package static func property(_ value: String) -> Attribute { .init("property", value) }
  package static func httpEquiv(_ value: String) -> Attribute { .init("http-equiv", value) }
  package static func content(_ value: String) -> Attribute { .init("content", value) }
  package static func sizes(_ value: String) -> Attribute { .init("sizes", value) }

  package static func scope(_ value: String) -> Attribute { .init("scope", value) }
  package static func colspan(_ value: String?) -> Attribute { .init("colspan", value) }
  package static func rowspan(_ value: String?) -> Attribute { .init("rowspan", value) }
  package static func datetime(_ value: String) -> Attribute { .init("datetime", value) }
  package static func start(_ value: String?) -> Attribute { .init("start", value) }
  package static func cite(_ address: SafeAddress?) -> Attribute { .init("cite", address?.text) }

  package static func `for`(_ value: String) -> Attribute { .init("for", value) }
  package static func value(_ value: String?) -> Attribute { .init("value", value) }
  package static func placeholder(_ value: String?) -> Attribute { .init("placeholder", value) }
  package static func autocomplete(_ value: String) -> Attribute { .init("autocomplete", value) }
  package static func autocapitalize(_ value: String) -> Attribute {
    .init("autocapitalize", value)
  }
  package static func spellcheck(_ value: String) -> Attribute { .init("spellcheck", value) }
  package static func enterkeyhint(_ value: String) -> Attribute { .init("enterkeyhint", value) }
  package static func maxlength(_ value: String) -> Attribute { .init("maxlength", value) }
  package static func readonly(_ on: Bool = true) -> Attribute { .init("readonly", flag: on) }
  package static func rows(_ value: String) -> Attribute { .init("rows", value) }
  package static func method(_ value: String) -> Attribute { .init("method", value) }
  package static func open(_ on: Bool = true) -> Attribute { .init("open", flag: on) }
  package static func checked(_ on: Bool = true) -> Attribute { .init("checked", flag: on) }
  package static func selected(_ on: Bool = true) -> Attribute { .init("selected", flag: on) }
  package static func disabled(_ on: Bool = true) -> Attribute { .init("disabled", flag: on) }

  package static func viewBox(_ value: String) -> Attribute { .init("viewBox", value) }
  package static func d(_ value: String) -> Attribute { .init("d", value) }
  package static func x(_ value: String) -> Attribute { .init("x", value) }
  package static func y(_ value: String) -> Attribute { .init("y", value) }
  package static func fill(_ value: String) -> Attribute { .init("fill", value) }
  package static func stroke(_ value: String) -> Attribute { .init("stroke", value) }
  package static func focusable(_ value: String) -> Attribute { .init("focusable", value) }
  package static func shapeRendering(_ value: String) -> Attribute {
    .init("shape-rendering", value)
  }
}
