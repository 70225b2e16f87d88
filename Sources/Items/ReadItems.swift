package import Diagnostics
import Guides

/// Makes a guide of every row of a list of items. Ids come from the pinyin of the names; none is one of `taken`.
///
/// ```swift
/// let guides = readItems(file, names: SiteNames(site), taken: ids) { titles[$0] }
/// ```
///
/// A row that is quite empty is passed over; one without a name is an error and makes no guide. A table without a
/// column of names is an error as a whole.
///
/// `existing` gives the path of the guide that the site has of a name; a row of that name makes none.
package func readItems(
  _ file: SourceFile,
  names: SiteNames,
  taken: Set<String>,
  existing: (String) -> String?
) -> Checked<[ItemGuide]> {
  let table = ItemTable(file)
  if let unclosed = table.unclosed { return Checked([], [.unclosedQuote(Place(file, unclosed))]) }
  // A title may stand above the header.
  let head = table.rows.prefix(10).firstIndex { ItemColumns($0) != nil }
  guard let head, let columns = ItemColumns(table.rows[head]) else {
    return Checked([], [.noNames(Place(file, table.rows.first?.first?.span ?? Span(0, 0)))])
  }
  var taken = taken
  var guides: [ItemGuide] = []
  var problems = columns.others.map { Problem.columnKept(columns.header[$0], in: file) }
  for cells in table.rows[(head + 1)...] {
    guard let first = cells.first(where: { !ItemText($0.text).isEmpty }) else { continue }
    let item = Item(columns, cells, in: file)
    let title = item.text(.title).line
    guard !title.isEmpty else {
      problems.append(.titleMissing(Place(file, first.span), row: item.row))
      continue
    }
    if let path = existing(title) {
      let cell = item.cells(.title).first ?? first
      problems.append(.guideExists(Place(file, cell.span), row: item.row, title, path))
      continue
    }
    var writer = ItemGuideWriter(item, title: title, names: names)
    let written = writer.written()
    problems += written.problems
    let id = freeID(title, row: item.row, &taken)
    guides.append(ItemGuide(title: title, id: id, text: written.value, row: item.row))
  }
  return Checked(guides, problems)
}

/// `yang-quan-deng-ji`, `yang-quan-deng-ji-2` where the first is taken.
private func freeID(_ title: String, row: Int, _ taken: inout Set<String>) -> Identifier {
  let first = idProposal(title)?.text ?? "item-\(row)"
  var number = 1
  while true {
    let text = number == 1 ? first : "\(first.prefix(56))-\(number)"
    if let id = Identifier(text), taken.insert(text).inserted { return id }
    number += 1
  }
}

extension Problem {
  fileprivate static func unclosedQuote(_ place: Place) -> Problem {
    Problem(
      .itemTableInvalid,
      at: place,
      Wording(
        zh: "这个单元格以引号开头，后面却没有引号结束，整张表没有导入",
        en: "This cell begins with a quotation mark and has none at its end; nothing was imported"
      ),
      help: Wording(
        zh: "在表格软件里打开，另存为“CSV UTF-8”，再导入一次",
        en: "Open it in a spreadsheet, save it as “CSV UTF-8” and import it again"
      )
    )
  }

  fileprivate static func noNames(_ place: Place) -> Problem {
    Problem(
      .itemTableInvalid,
      at: place,
      Wording(
        zh: "前十行里没有“事项名称”这一列，整张表没有导入",
        en: "The first ten rows have no column “事项名称”; nothing was imported"
      ),
      help: Wording(
        zh: "第一行写列名，其中一列叫“事项名称”",
        en: "Name the columns in the first row, one of them “事项名称”"
      )
    )
  }

  fileprivate static func titleMissing(_ place: Place, row: Int) -> Problem {
    Problem(
      .itemTitleMissing,
      at: place,
      Wording(
        zh: "第 \(row) 行没有事项名称，没有导入",
        en: "Row \(row) has no name and was not imported"
      ),
      help: Wording(zh: "补上名称，再导入一次", en: "Give it a name and import again")
    )
  }

  fileprivate static func guideExists(_ place: Place, row: Int, _ title: String, _ path: String)
    -> Problem
  {
    Problem(
      .itemGuideExists,
      at: place,
      Wording(
        zh: "第 \(row) 行“\(title)”已经有指南 \(path)，没有导入",
        en: "Row \(row), “\(title)”, has a guide, \(path), and was not imported"
      ),
      help: Wording(
        zh: "直接改那个指南；要重新导入，先删去它",
        en: "Edit that guide; to import it anew, remove it first"
      )
    )
  }

  fileprivate static func columnKept(_ cell: ItemCell, in file: SourceFile) -> Problem {
    let name = ItemText(cell.text).line
    return Problem(
      .itemColumnKept,
      at: Place(file, cell.span),
      Wording(
        zh: "“\(name)”这一列原样放在每个指南的“事项登记信息”里",
        en: "The column “\(name)” is kept as it is in the last section of each guide"
      ),
      help: Wording(
        zh: "百姓用得上的，移到合适的小标题下；用不上的可以删去",
        en: "Move what citizens need to its section, and remove the rest"
      )
    )
  }
}
