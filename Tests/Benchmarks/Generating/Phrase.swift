// Texts are made of phrases in two languages. A phrase has slots, and a slot has the same value in both
// languages, so that a translation agrees with its original in every fact.

/// The language that is being written.
enum Edition: CaseIterable, Sendable {
  case chinese, english

  func callAsFunction(_ chinese: String, _ english: String) -> String {
    self == .chinese ? chinese : english
  }
}

/// What a phrase leaves open, written `{thing}`.
enum Slot: String, Sendable {
  // Of the guide.
  case thing, title, department, phone, entry
  // Drawn anew for each phrase.
  case office, hall, guide, topic, town, few, some, many, money, month, article
}

/// A sentence in both languages.
struct Phrase: Sendable {
  enum Piece: Sendable {
    case text(String)
    case slot(Slot)
  }

  private let chinese: [Piece]
  private let english: [Piece]

  init(_ chinese: some StringProtocol, _ english: some StringProtocol) {
    self.chinese = Self.pieces(of: chinese)
    self.english = Self.pieces(of: english)
  }

  subscript(edition: Edition) -> [Piece] { edition == .chinese ? chinese : english }

  private static func pieces(of text: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        if !part.isEmpty { pieces.append(.text(String(part))) }
        continue
      }
      let name = String(part[..<end])
      guard let slot = Slot(rawValue: name) else {
        preconditionFailure("no phrase can have the slot {\(name)}")
      }
      pieces.append(.slot(slot))
      let rest = part[part.index(after: end)...]
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }
    return pieces
  }
}

/// Phrases from lines: a Chinese line, then the same in English.
func phrases(_ text: String) -> [Phrase] {
  let lines = text.split(separator: "\n")
  precondition(lines.count % 2 == 0, "a line of phrases has no translation: \(lines.last ?? "")")
  return stride(from: 0, to: lines.count, by: 2).map { Phrase(lines[$0], lines[$0 + 1]) }
}

/// Rows from lines with ` | ` between the columns. A column may be empty.
func table(columns: Int, _ text: String) -> [[String]] {
  text.split(separator: "\n").map { line in
    let row = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    precondition(row.count == columns, "a row has not \(columns) columns: \(line)")
    return row
  }
}
