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
  guard !file.bytes.isEmpty else { return Checked([], [.emptyTable(Place(file, file.span))]) }
  let comma = ItemTable(file, separator: UInt8(ascii: ","))
  var (table, header) = (comma, comma.header)
  if header == nil {
    let tab = ItemTable(file, separator: 0x09)
    if let found = tab.header { (table, header) = (tab, found) }
  }
  if let unclosed = table.unclosed { return Checked([], [.unclosedQuote(Place(file, unclosed))]) }
  guard let (head, columns) = header else {
    return Checked([], [.noNames(Place(file, table.rows.first?.first?.span ?? Span(0, 0)))])
  }
  var taken = taken
  var rows: [String: Int] = [:]
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
    let place = Place(file, (item.cells(.title).first ?? first).span)
    var writer = ItemGuideWriter(item, title: title, names: names)
    let written = writer.written()
    guard isWithinLimits(written.value) else {
      problems.append(.guideTooLarge(place, row: item.row, title))
      continue
    }
    problems += written.problems
    let id = freeID(title, row: item.row, &taken)
    let name = normalizedHeading(title)
    if let other = rows[name] {
      problems.append(.nameTwice(place, row: item.row, other, title, id))
    } else {
      rows[name] = item.row
    }
    guides.append(ItemGuide(title: title, id: id, text: written.value, row: item.row))
  }
  return Checked(guides, problems)
}

/// Contract §1: a guide has at most 256 KiB, its lines 16 KiB.
private func isWithinLimits(_ guide: String) -> Bool {
  guide.utf8.count <= 256 * 1024
    && guide.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= ItemText.lineLimit }
}

extension ItemTable {
  /// The row of names and its index; a title may stand above it.
  fileprivate var header: (row: Int, columns: ItemColumns)? {
    for (index, row) in rows.prefix(10).enumerated() {
      if let columns = ItemColumns(row) { return (index, columns) }
    }
    return nil
  }
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
  fileprivate static func emptyTable(_ place: Place) -> Problem {
    Problem(
      .itemTableInvalid,
      at: place,
      Wording(zh: "这个文件是空的，没有导入什么", en: "The file is empty; nothing was imported"),
      help: Wording(
        zh: "在表格软件里打开清单，另存为“CSV UTF-8”，再导入一次",
        en: "Open the list in a spreadsheet, save it as “CSV UTF-8” and import it again"
      )
    )
  }

  fileprivate static func guideTooLarge(_ place: Place, row: Int, _ title: String) -> Problem {
    Problem(
      .fileTooLarge,
      at: place,
      Wording(
        zh: "第 \(row) 行“\(title.prefix(40))”写成指南，超过一个指南 256 KiB、一行 16 KiB 的上限，没有导入",
        en: "Row \(row), “\(title.prefix(40))”, would make a guide over the limit of 256 KiB, or of"
          + " 16 KiB for a line, and was not imported"
      ),
      help: Wording(
        zh: "把长的内容分到几个事项，或者删短，再导入一次",
        en: "Spread its long cells over several items or shorten them, and import again"
      )
    )
  }

  fileprivate static func nameTwice(
    _ place: Place,
    row: Int,
    _ other: Int,
    _ title: String,
    _ id: Identifier
  ) -> Problem {
    Problem(
      .itemGuideExists,
      at: place,
      Wording(
        zh: "第 \(row) 行“\(title)”和第 \(other) 行同名，另写成 \(id.text)",
        en: "Row \(row), “\(title)”, has the name of row \(other) and becomes \(id.text)"
      ),
      help: Wording(
        zh: "是同一个事项，就删去其中一个指南；不是，就改名称，让人分得清",
        en: "If they are one item, remove one of the guides; if not, name them so that they differ"
      )
    )
  }

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
