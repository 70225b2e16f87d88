/// What one guide is about. Every guide has a thing, an action and a case of its own, and behind the first thousands
/// a town, so that no two have the same title: 居住证换发（未成年人）, 居住证换发（未成年人，白石）.
struct Subject: Sendable {
  /// `g000123`
  let id: String
  let title: Name
  let thing: Name
  let department: String
  let topic: String
  /// What people call it.
  let nickname: String
  /// Whether the title ends in brackets.
  let hasCase: Bool
}

/// The subjects of all guides. A guide's subject depends on its place and on the seed alone, not on how
/// many guides there are.
struct Subjects: Sendable {
  /// How many guides of different titles there can be.
  static let limit = combinations * (townTable.count + 1)

  /// How many there are without towns.
  private static let combinations =
    (permitTable.count + benefitTable.count) * permitActionTable.count * caseTable.count

  private let offset: Int

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    offset = random.number(below: Self.combinations)
    precondition(permitActionTable.count == benefitActionTable.count)
    precondition(Self.combinations % Self.stride != 0, "the stride must meet every subject")
  }

  /// A prime far from any factor of their number: neighbours in the numbering have little in common.
  private static let stride = 10_007

  subscript(index: Int) -> Subject {
    precondition(index < Self.limit, "there are no more than \(Self.limit) subjects")
    let (round, number) = index.quotientAndRemainder(dividingBy: Self.combinations)
    var rest = (number * Self.stride + offset) % Self.combinations
    func take(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    let thing = take(permitTable.count + benefitTable.count)
    let isPermit = thing < permitTable.count
    let row = isPermit ? permitTable[thing] : benefitTable[thing - permitTable.count]
    let action = (isPermit ? permitActionTable : benefitActionTable)[take(permitActionTable.count)]
    let situation = caseTable[take(caseTable.count)]
    var title = (chinese: row[0] + action[0], english: row[1] + " – " + action[1])
    let town = round > 0 ? [Array(townTable[round - 1].dropFirst())] : []
    let cases = ([situation] + town).filter { !$0[0].isEmpty }
    if !cases.isEmpty {
      title.chinese += "（\(cases.map { $0[0] }.joined(separator: "，"))）"
      title.english += " (\(cases.map { $0[1] }.joined(separator: ", ")))"
    }
    return Subject(
      id: Self.id(of: index),
      title: Name(chinese: title.chinese, english: title.english),
      thing: Name(chinese: row[0], english: row[1]),
      department: row[2],
      topic: row[3],
      nickname: row[4],
      hasCase: !cases.isEmpty
    )
  }

  /// `g000001` is the guide at 0.
  static func id(of index: Int) -> String {
    let number = String(index + 1)
    return "g" + String(repeating: "0", count: max(0, 6 - number.count)) + number
  }
}
