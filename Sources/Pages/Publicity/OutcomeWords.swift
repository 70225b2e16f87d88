import Guides
import Markup

/// The last of a poster's three steps: how soon it is done, what it costs, what one goes home with.
struct OutcomeWords: Sendable {
  /// `承诺 5 个工作日办好。收费 20 元。`; whom to ask, where the guide says neither.
  let short: String
  /// With what one gets, where that is one short sentence.
  let whole: String

  init(_ guide: Guide, _ page: PageContext) {
    let words = page.words
    var sentences: [String] = []
    if let term = guide.promised ?? guide.channel(.counter)?.doneWithin {
      sentences.append(
        term == .onTheSpot
          ? words["way.promise-done-spot"]
          : words["way.promise-done", ["duration": page.text(term)]]
      )
    }
    if let amount = guide.onlyFee {
      sentences.append(
        amount.isFree ? words["poster.free"] : words["poster.fee", ["amount": page.text(amount)]]
      )
    }
    let hotline = page.text(page.settings.hotline)
    short =
      sentences.isEmpty
      ? words["poster.outcome-ask", ["hotline": hotline]] : page.marks.sentences(sentences)
    if let result = guide.shortResult { sentences.append(result) }
    whole = sentences.isEmpty ? short : page.marks.sentences(sentences)
  }
}

extension Guide {
  /// What it costs, where that is one amount.
  var onlyFee: Money? {
    guard let section = section(.fees) else { return nil }
    var amounts = Set(section.fees.flatMap(\.amounts))
    if section.fees.isEmpty, case .blocks(let blocks) = section.parts.first,
      case .paragraph(let line) = blocks.first?.kind
    {
      amounts = Set(Money.all(in: line.plainText.firstSentence).map(\.value))
    }
    return amounts.count == 1 ? amounts.first : nil
  }

  /// The first sentence of what one gets, where it takes a line or two.
  fileprivate var shortResult: String? {
    guard case .blocks(let blocks) = section(.result)?.parts.first,
      case .paragraph(let line) = blocks.first?.kind
    else { return nil }
    let sentence = line.plainText.firstSentence
    return sentence.unicodeScalars.count <= (locale.isChinese ? 40 : 90) ? sentence : nil
  }
}
