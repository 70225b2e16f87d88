/// Reads a document byte by byte, as a browser would, and stops at the first thing that is not allowed.
///
/// It knows nothing of how the document was written. What it accepts is so small a part of HTML and XML that every
/// parser sees the same tree in it: values in quotes, every element closed in its place, nothing that a browser
/// would move or end by itself, no comments, no text that is not text.
struct MarkupCheck {
  /// Deeper than any page is.
  static let deepest = 200

  private struct Open {
    let element: Int
    let start: Int
    let regions: MarkupRules.Regions
  }

  let reader: ByteReader
  let rules: MarkupRules
  var index = 0
  var ids = IDSet()
  /// What an element that is judged as a whole was given.
  var given: [(attribute: Int, value: Range<Int>)] = []
  var page = PageFacts()
  private var open: [Open] = []
  private var seen: MarkupRules.Elements = 0
  private var names = AttributeNames()

  init(_ reader: ByteReader, _ rules: MarkupRules) {
    self.reader = reader
    self.rules = rules
    open.reserveCapacity(32)
  }

  mutating func run() throws(OutputFault) {
    guard let beginning = rules.beginnings.first(where: { reader.isAt(0, $0) }) else {
      throw fault(.beginning, 0, 1)
    }
    index = beginning.utf8CodeUnitCount
    while true {
      try text()
      guard index < reader.count else { break }
      if reader[index + 1] == UInt8(ascii: "/") {
        try endTag()
      } else if rules.allowsComments, reader.isAt(index, "<!--") {
        try comment()
      } else {
        try startTag()
      }
    }
    if let last = open.last { throw fault(.endMissing, last.start, last.start + 1) }
    guard seen & rules.roots != 0 else { throw fault(.beginning, 0, 1) }
    if rules.isHTML { try page.finish(hasTitle: seen & PageFacts.title != 0) }
  }

  // MARK: Text

  /// Reads up to the next `<` or to the end.
  private mutating func text() throws(OutputFault) {
    let start = index
    loop: while true {
      index = reader.endOfPlainText(from: index)
      switch reader[index] {
      case UInt8(ascii: "<"): break loop
      case UInt8(ascii: "\""), UInt8(ascii: "'"), 0x0A, 0x09: index += 1
      case UInt8(ascii: "&"): try reference()
      case 0x80...: try characters()
      default:
        guard index >= reader.count else { throw fault(.controlCharacter, index, index + 1) }
        break loop
      }
    }
    guard start < index else { return }
    if open.last.map({ rules.elements[$0.element].traits.contains(.frame) }) ?? true,
      let ink = (start..<index).first(where: { reader[$0] != 0x20 && reader[$0] != 0x0A })
    {
      throw fault(open.isEmpty && seen != 0 ? .afterEnd : .textMisplaced, ink, index)
    }
  }

  private mutating func comment() throws(OutputFault) {
    let start = index
    index += 4
    while !reader.isAt(index, "--") {
      guard reader[index] >= 0x20 || reader[index] == 0x0A || reader[index] == 0x09 else {
        throw fault(index < reader.count ? .controlCharacter : .tagUnfinished, start, start + 4)
      }
      if reader[index] < 0x80 { index += 1 } else { try character() }
    }
    guard reader[index + 2] == UInt8(ascii: ">") else {
      throw fault(.declaration, start, start + 4)
    }
    index += 3
  }

  // MARK: Tags

  private mutating func startTag() throws(OutputFault) {
    let start = index
    let nameEnd = endOfName(start + 1)
    guard nameEnd > start + 1 else {
      let isDeclaration = reader[start + 1] == UInt8(ascii: "!") || reader[start + 1] == 0x3F
      throw fault(isDeclaration ? .declaration : .strayLess, start, start + 2)
    }
    guard let number = rules.elementNames.number(reader, start + 1, nameEnd) else {
      throw fault(.element, start + 1, nameEnd)
    }
    let element = rules.elements[number]
    try place(number, element, start + 1, nameEnd)
    index = nameEnd
    if element.traits.contains(.judged) { given.removeAll(keepingCapacity: true) }
    let closesItself = try attributes(of: number, element, start)
    if element.traits.contains(.judged) {
      var page = page
      try page.judge(self, number, start..<index)
      self.page = page
    }
    if closesItself {
      guard element.traits.contains(.void) || element.traits.contains(.closesItself) else {
        throw fault(.selfClosed, start, index)
      }
      if open.isEmpty { seen |= MarkupRules.bit(number) }
      return
    }
    if element.traits.contains(.script) { return try scriptContent(from: start) }
    if element.traits.contains(.void) { return }
    guard open.count < Self.deepest else { throw fault(.tooDeep, start, index) }
    let regions = (open.last?.regions ?? []).union(element.opens)
    open.append(Open(element: number, start: start, regions: regions))
  }

  /// Whether an element may stand where it does.
  private mutating func place(
    _ number: Int,
    _ element: MarkupRules.ElementRule,
    _ start: Int,
    _ end: Int
  ) throws(OutputFault) {
    let bit = MarkupRules.bit(number)
    if let parent = open.last {
      let traits = rules.elements[parent.element].traits
      let parents = element.parents
      if parents != 0 || !traits.isDisjoint(with: [.frame, .text]) {
        guard parents & MarkupRules.bit(parent.element) != 0 else {
          throw fault(.elementMisplaced, start, end)
        }
      }
      guard element.excluded.isDisjoint(with: parent.regions) else {
        throw fault(.elementMisplaced, start, end)
      }
    } else {
      guard rules.roots & bit != 0, seen == 0 else {
        throw fault(seen == 0 ? .beginning : .afterEnd, start, end)
      }
    }
    if element.traits.contains(.once) {
      guard seen & bit == 0 else { throw fault(.elementMisplaced, start, end) }
    }
    seen |= bit
  }

  private mutating func endTag() throws(OutputFault) {
    let start = index
    let nameEnd = endOfName(start + 2)
    index = afterSpace(nameEnd)
    guard reader[index] == UInt8(ascii: ">") else { throw fault(.tagUnfinished, start, index) }
    index += 1
    guard let last = open.last,
      NameTable.Key(reader, start + 2, nameEnd) == rules.elementNames.keys[last.element]
    else { throw fault(.endUnexpected, start, index) }
    open.removeLast()
  }

  /// Reads attributes up to behind `>`. True where the tag ends in `/>`.
  private mutating func attributes(of number: Int, _ element: MarkupRules.ElementRule, _ start: Int)
    throws(OutputFault) -> Bool
  {
    names.removeAll()
    let bit = MarkupRules.bit(number)
    let isJudged = element.traits.contains(.judged)
    while true {
      let space = index
      index = afterSpace(index)
      if reader[index] == UInt8(ascii: ">") {
        index += 1
        return false
      }
      if reader[index] == UInt8(ascii: "/"), reader[index + 1] == UInt8(ascii: ">") {
        index += 2
        return true
      }
      let nameStart = index
      let nameEnd = endOfName(index)
      guard nameStart > space, nameEnd > nameStart else {
        throw fault(.tagUnfinished, start, max(start + 1, min(index, reader.count)))
      }
      var kind = MarkupRules.Value.textOrFlag
      var attribute: Int?
      if let known = rules.attributeNames.number(reader, nameStart, nameEnd) {
        guard rules.attributes[known].owners & bit != 0 else { throw refused(nameStart, nameEnd) }
        kind = rules.attributes[known].value
        attribute = known
      } else if !rules.isHTML || !isOpenName(nameStart, nameEnd) {
        throw refused(nameStart, nameEnd)
      }
      guard names.insert(attribute, nameStart..<nameEnd, reader) else {
        throw fault(.attributeTwice, nameStart, nameEnd)
      }
      index = nameEnd
      guard let value = try value(of: nameStart..<nameEnd, kind) else { continue }
      if isJudged, let attribute { given.append((attribute, value)) }
    }
  }

  /// Why an attribute cannot stand there.
  private func refused(_ start: Int, _ end: Int) -> OutputFault {
    if reader.isAt(start, "on") { return fault(.handler, start, end) }
    if reader.equals(start..<end, "style") { return fault(.inlineStyle, start, end) }
    return fault(.attribute, start, end)
  }

  /// `data-…` and `aria-…`: they say something to scripts and to those who read aloud, and do nothing.
  private func isOpenName(_ start: Int, _ end: Int) -> Bool {
    guard end - start > 5, reader.isAt(start, "data-") || reader.isAt(start, "aria-") else {
      return false
    }
    return (start + 5..<end).allSatisfy { index in
      switch reader[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }

  /// What a script element holds: nothing where it names a file, else data.
  private mutating func scriptContent(from start: Int) throws(OutputFault) {
    let content = index
    while reader[index] != UInt8(ascii: "<"), index < reader.count { index += 1 }
    guard reader.isAt(index, "</script>") else {
      throw fault(.scriptUnfinished, min(index, reader.count - 1), reader.count)
    }
    defer { index += "</script>".utf8.count }
    guard !page.scriptNamesFile else {
      guard content == index else { throw fault(.inlineScript, content, index) }
      return
    }
    var json = JSONCheck(reader, content..<index)
    try json.run()
  }

  // MARK: Places

  func fault(_ reason: OutputFault.Reason, _ start: Int, _ end: Int) -> OutputFault {
    OutputFault(start: start, end: end, reason: reason)
  }

  @inline(__always)
  func endOfName(_ start: Int) -> Int {
    var index = start
    while true {
      switch reader[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
        index += 1
      default: return index
      }
    }
  }

  @inline(__always)
  func afterSpace(_ start: Int) -> Int {
    var index = start
    while reader[index] == 0x20 || reader[index] == 0x0A || reader[index] == 0x09 { index += 1 }
    return index
  }
}

/// The attributes of one tag, to see that none is there twice.
private struct AttributeNames {
  private var known: UInt128 = 0
  /// One bit for the sum of each other name; only what shares a bit is compared.
  private var sums: UInt64 = 0
  private var others: [Range<Int>] = []

  mutating func removeAll() {
    known = 0
    sums = 0
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
  }

  mutating func insert(_ number: Int?, _ range: Range<Int>, _ reader: ByteReader) -> Bool {
    if let number {
      let bit = MarkupRules.bit(number)
      defer { known |= bit }
      return known & bit == 0
    }
    var sum = 0 as UInt64
    for index in range { sum = sum &* 31 &+ UInt64(reader[index]) }
    let bit = UInt64(1) << (sum & 63)
    let isNew =
      sums & bit == 0 || !others.contains { reader.bytes[$0].elementsEqual(reader.bytes[range]) }
    sums |= bit
    others.append(range)
    return isNew
  }
}
