import Diagnostics
import Markup

extension Diagnostics.Span: Recorded {
  func write(to record: inout RecordWriter) {
    record.append(start)
    record.append(end - start)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let start = try record.number()
    self.init(start, start &+ (try record.number()))
  }
}

extension Located<String>: Recorded {
  func write(to record: inout RecordWriter) {
    span.write(to: &record)
    record.append(value, at: span)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let span = try Diagnostics.Span(from: &record)
    self.init(try record.text(at: span), at: span)
  }
}

extension Block: Recorded {
  func write(to record: inout RecordWriter) {
    span.write(to: &record)
    switch kind {
    case .paragraph(let line):
      record.append(0)
      line.write(to: &record)
    case .heading(let level, let line):
      record.append(1)
      level.write(to: &record)
      line.write(to: &record)
    case .list(let list):
      record.append(2)
      list.start.write(to: &record)
      list.isTight.write(to: &record)
      list.items.write(to: &record)
    case .quote(let blocks):
      record.append(3)
      blocks.write(to: &record)
    case .code(let language, let text):
      record.append(4)
      language.write(to: &record)
      text.write(to: &record)
    case .table(let table):
      record.append(5)
      table.alignments.write(to: &record)
      table.header.write(to: &record)
      table.rows.write(to: &record)
    case .thematicBreak: record.append(6)
    }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    let span = try Diagnostics.Span(from: &record)
    let kind: Kind
    switch try record.number() {
    case 0: kind = .paragraph(try [Inline](from: &record))
    case 1:
      let level = try record.number()
      kind = .heading(level: level, try [Inline](from: &record))
    case 2:
      let start = try Int?(from: &record)
      let isTight = try Bool(from: &record)
      kind = .list(List(start: start, isTight: isTight, items: try [List.Item](from: &record)))
    case 3: kind = .quote(try [Block](from: &record))
    case 4:
      let language = try String(from: &record)
      kind = .code(language: language, text: try String(from: &record))
    case 5:
      let alignments = try [Table.Alignment?](from: &record)
      let header = try [[Inline]](from: &record)
      kind = .table(
        Table(alignments: alignments, header: header, rows: try [[[Inline]]](from: &record))
      )
    case 6: kind = .thematicBreak
    default: throw RecordDamage()
    }
    self.init(kind, at: span)
  }
}

extension List.Item: Recorded {
  func write(to record: inout RecordWriter) {
    span.write(to: &record)
    blocks.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let span = try Diagnostics.Span(from: &record)
    self.init(try [Block](from: &record), at: span)
  }
}

extension Table.Alignment: Recorded {
  func write(to record: inout RecordWriter) {
    switch self {
    case .start: record.append(0)
    case .center: record.append(1)
    case .end: record.append(2)
    }
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    switch try record.number() {
    case 0: self = .start
    case 1: self = .center
    case 2: self = .end
    default: throw RecordDamage()
    }
  }
}

extension Inline: Recorded {
  func write(to record: inout RecordWriter) {
    span.write(to: &record)
    switch kind {
    case .text(let text):
      record.append(0)
      record.append(text, at: span)
    case .softBreak: record.append(1)
    case .lineBreak: record.append(2)
    case .code(let text):
      record.append(3)
      text.write(to: &record)
    case .emphasis(let content):
      record.append(4)
      content.write(to: &record)
    case .strong(let content):
      record.append(5)
      content.write(to: &record)
    case .link(let link):
      record.append(6)
      link.write(to: &record)
    case .image(let link):
      record.append(7)
      link.write(to: &record)
    }
  }

  init(from record: inout RecordReader) throws(RecordDamage) {
    let span = try Diagnostics.Span(from: &record)
    let kind: Kind
    switch try record.number() {
    case 0: kind = .text(try record.text(at: span))
    case 1: kind = .softBreak
    case 2: kind = .lineBreak
    case 3: kind = .code(try String(from: &record))
    case 4: kind = .emphasis(try [Inline](from: &record))
    case 5: kind = .strong(try [Inline](from: &record))
    case 6: kind = .link(try Link(from: &record))
    case 7: kind = .image(try Link(from: &record))
    default: throw RecordDamage()
    }
    self.init(kind, at: span)
  }
}

extension Link: Recorded {
  func write(to record: inout RecordWriter) {
    destination.write(to: &record)
    title.write(to: &record)
    content.write(to: &record)
  }
  init(from record: inout RecordReader) throws(RecordDamage) {
    let destination = try String(from: &record)
    let title = try String(from: &record)
    self.init(destination: destination, title: title, content: try [Inline](from: &record))
  }
}
