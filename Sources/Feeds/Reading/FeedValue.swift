import Diagnostics

/// One value of a feed: of a document, or a cell of a table.
enum FeedValue {
  case json(JSONValue)
  indirect case cell(TableCell)

  var isNull: Bool {
    switch self {
    case .json(let value): value.kind == .null
    case .cell(let cell): cell.isNull
    }
  }

  var text: String? {
    switch self {
    case .json(let value): value.text
    case .cell(let cell): cell.text
    }
  }

  /// A text that may be a name; a long one is none.
  var word: String? {
    switch self {
    case .json(let value): value.word
    case .cell(let cell): cell.text.utf8.count > 128 ? nil : cell.text
    }
  }

  /// A whole number from 0 on.
  var whole: Int? {
    switch self {
    case .json(let value): value.whole
    case .cell(let cell): decimalNumber(Array(cell.text.utf8))
    }
  }

  var span: Span {
    switch self {
    case .json(let value): value.span
    case .cell(let cell): cell.span
    }
  }

  /// A JSON pointer, or `line 12`.
  var pointer: String {
    switch self {
    case .json(let value): value.pointer
    case .cell(let cell): "line \(cell.line)"
    }
  }
}

/// Values by their names: an object of a document, or a row of a table, where the members of a group have the
/// group's name before their own (`replies.window`).
enum FeedFields {
  case object(JSONValue)
  indirect case row(TableRow, group: String)

  subscript(_ name: StaticString) -> FeedValue? {
    switch self {
    case .object(let object): object[name].map { .json($0) }
    case .row(let row, let group): row["\(group)\(name)"].map { .cell($0) }
    }
  }

  enum Group {
    case absent, notApplicable
    case fields(FeedFields)
    /// Something else than a group.
    case wrong(FeedValue)
  }

  /// A group of figures; a row has it where one of its cells is filled.
  func group(_ name: StaticString) -> Group {
    switch self {
    case .object(let object):
      guard let value = object[name] else { return .absent }
      return switch value.kind {
      case .null: .notApplicable
      case .object: .fields(.object(value))
      default: .wrong(.json(value))
      }
    case .row(let row, _):
      let cells = row.cells(of: "\(name).")
      if cells.isEmpty { return .absent }
      return cells.allSatisfy(\.isNull)
        ? .notApplicable : .fields(.row(row, group: "\(name)."))
    }
  }

  /// Where a problem with the whole stands.
  var whole: FeedValue {
    switch self {
    case .object(let object): .json(object)
    case .row(let row, _): .cell(row.first)
    }
  }
}
