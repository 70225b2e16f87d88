/// What a kind of document may be made of. A document that holds anything else is not published.
struct MarkupRules: Sendable {
  /// A set of elements, by their numbers.
  typealias Elements = UInt128

  /// The set with one element, or one attribute, in it.
  @inline(__always)
  static func bit(_ number: Int) -> UInt128 { 1 << UInt128(truncatingIfNeeded: number) }

  struct Element: Sendable {
    let name: StaticString
    let traits: Traits
    /// Where it stands; anywhere where that is empty.
    let parents: [String]
    let opens: Regions
    let excluded: Regions

    init(
      _ name: StaticString,
      _ traits: Traits = [],
      in parents: [String] = [],
      opens: Regions = [],
      notIn excluded: Regions = []
    ) {
      self.name = name
      self.traits = traits
      self.parents = parents
      self.opens = opens
      self.excluded = excluded
    }
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Has no content and no end: `br`.
    static let void = Traits(rawValue: 1)
    /// May be written `<path/>`.
    static let closesItself = Traits(rawValue: 2)
    /// Holds no text, and only elements that name it as their parent: `table`.
    static let frame = Traits(rawValue: 4)
    /// Holds nothing but text: `title`.
    static let text = Traits(rawValue: 8)
    /// Is there once: `body`.
    static let once = Traits(rawValue: 16)
    /// Its attributes are judged together: `meta`.
    static let judged = Traits(rawValue: 32)
    /// Its content is no markup: `script`.
    static let script = Traits(rawValue: 64)
  }

  /// Regions that some elements cannot stand in, because a browser would end what is open there: a paragraph
  /// in a paragraph, a link in a link.
  struct Regions: OptionSet, Sendable {
    let rawValue: UInt8
    static let paragraph = Regions(rawValue: 1)
    static let link = Regions(rawValue: 2)
    static let button = Regions(rawValue: 4)
    static let heading = Regions(rawValue: 8)
    static let form = Regions(rawValue: 16)
  }

  /// What an attribute's value may be.
  enum Value: UInt8, Sendable {
    case text
    /// There or not, without a value.
    case flag
    /// A text, or none at all.
    case textOrFlag
    /// One that no other element of the page has.
    case id
    /// Where a reader may be led: `https`, `http`, `mailto`, `tel`, or into the site.
    case link
    /// What a browser asks for by itself: in the site.
    case own
    /// Names of files, apart from each other by a blank.
    case ownNames
    /// Numbers, colours, paths.
    case drawing
    /// `xmlns`.
    case namespace
    /// `get`.
    case get
  }

  struct Attribute: Sendable {
    let name: StaticString
    let value: Value
    /// Everywhere where that is empty.
    let elements: [String]

    init(_ name: StaticString, _ value: Value = .text, on elements: [String] = []) {
      self.name = name
      self.value = value
      self.elements = elements
    }
  }

  /// What is asked of an element while a document is read.
  struct ElementRule: Sendable {
    let traits: Traits
    let opens: Regions
    let excluded: Regions
    let parents: Elements
  }

  /// What is asked of an attribute.
  struct AttributeRule: Sendable {
    let value: Value
    let owners: Elements
  }

  /// By the element's number.
  let elements: [ElementRule]
  /// By the attribute's number.
  let attributes: [AttributeRule]
  let elementNames: NameTable
  let attributeNames: NameTable
  /// What a document begins with: one of these.
  let beginnings: [StaticString]
  /// The elements that hold all others.
  let roots: Elements
  /// With `data-` and `aria-` attributes, elements without an end, references by many names.
  let isHTML: Bool
  /// Comments may stand between elements.
  let allowsComments: Bool
  let namespaces: [StaticString]

  init(
    beginnings: [StaticString],
    roots: [String],
    isHTML: Bool = false,
    allowsComments: Bool = false,
    namespaces: [StaticString] = [],
    _ elements: [Element],
    _ attributes: [Attribute]
  ) {
    precondition(elements.count < 128 && attributes.count < 128, "a set has 128 places")
    self.beginnings = beginnings
    self.isHTML = isHTML
    self.allowsComments = allowsComments
    self.namespaces = namespaces
    elementNames = NameTable(elements.map(\.name))
    attributeNames = NameTable(attributes.map(\.name))
    var numbers: [String: Int] = [:]
    for (number, element) in elements.enumerated() { numbers["\(element.name)"] = number }
    func set(_ names: [String]) -> Elements {
      names.reduce(0) { set, name in
        guard let number = numbers[name] else { preconditionFailure("no element \(name)") }
        return set | Self.bit(number)
      }
    }
    self.roots = set(roots)
    self.elements = elements.map {
      ElementRule(
        traits: $0.traits,
        opens: $0.opens,
        excluded: $0.excluded,
        parents: set($0.parents)
      )
    }
    self.attributes = attributes.map {
      AttributeRule(value: $0.value, owners: $0.elements.isEmpty ? .max : set($0.elements))
    }
  }
}
