import Guides
import Markup

/// What is paid, as data and search engines are told it.
struct FeeLine {
  /// Nil where it is the service that is paid for.
  var name: String?
  var amounts: [Money]
  var text: String
  var notes: String?
}

extension Guide {
  /// The lines of the fees. Most guides say theirs in one sentence, `不收费。`; such a section is read where it
  /// is nothing but sentences, for a table or a list may say more than the sentence before it.
  var feeLines: [FeeLine] {
    guard let section = section(.fees) else { return [] }
    let fees = section.fees
    guard fees.isEmpty else {
      return fees.map { fee in
        FeeLine(
          name: fee.name.isEmpty ? nil : fee.name.plainText,
          amounts: fee.amounts,
          text: fee.value.plainText,
          notes: fee.notes.plainText
        )
      }
    }
    var lines: [FeeLine] = []
    for case .blocks(let blocks) in section.parts {
      for block in blocks {
        guard case .paragraph(let line) = block.kind else { return [] }
        let text = line.plainText
        let amounts = Money.all(in: text).map(\.value)
        if !amounts.isEmpty { lines.append(FeeLine(name: nil, amounts: amounts, text: text)) }
      }
    }
    return lines
  }
}
