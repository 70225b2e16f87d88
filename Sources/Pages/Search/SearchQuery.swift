// What a question may mean, and which guides answer it. Whole numbers only, so that `search.js` comes to
// the same order on every phone.

/// One way to read a question.
struct SearchReading: Sendable {
  let grams: [Gram]
  /// A guide answers when it has at least one gram of so many.
  let leastPart: Int
  /// The line of `words.yaml` that this reading follows.
  var word: Int?

  /// As written: parts and small misspellings still match.
  init(written runs: [LetterRun], word: Int? = nil) {
    grams = Pages.grams(asking: runs)
    leastPart = runs.contains(where: \.isHan) ? 4 : 3
    self.word = word
  }

  /// As pinyin: every second gram, so that one wrong letter does no harm.
  init(pinyin letters: [Unicode.Scalar]) {
    grams = Pages.grams(askingPinyin: letters)
    leastPart = 2
  }

  /// As the initials of pinyin: all of them.
  init(initials letters: [Unicode.Scalar]) {
    grams = Pages.grams(askingInitials: letters)
    leastPart = 1
  }
}

/// More of a question is not read.
let longestQuery = 64

extension SearchIndex {
  /// Every way to read a question: as written, as pinyin and initials where it is all Latin letters, and
  /// with each word that people say replaced by what the office calls it.
  func readings(of query: String) -> [SearchReading] {
    let query = String.UnicodeScalarView(query.unicodeScalars.prefix(longestQuery))
    let runs = letterRuns(of: String(query), variants)
    var readings = [SearchReading(written: runs)]
    if runs.allSatisfy({ !$0.isHan && $0.isLatin }) {
      let letters = runs.flatMap(\.letters)
      readings += [SearchReading(pinyin: letters), SearchReading(initials: letters)]
    }
    for (index, said) in saidWords(in: spaced(runs)) {
      for meant in words[index].meant {
        let replaced = replacing(said, in: spaced(runs), with: meant)
        readings.append(SearchReading(written: letterRuns(of: replaced, variants), word: index))
      }
    }
    return readings.filter { !$0.grams.isEmpty }
  }

  /// The words of `words.yaml` that a question holds; one inside of a longer one is not what was said.
  private func saidWords(in query: [Unicode.Scalar]) -> [(index: Int, said: [Unicode.Scalar])] {
    let found = words.indices.compactMap { index -> (index: Int, said: [Unicode.Scalar])? in
      let runs = letterRuns(of: words[index].said, variants)
      guard let first = runs.first, let last = runs.last else { return nil }
      // A Han word is found anywhere, another one only as a whole word.
      let said = Array(
        spaced(runs).dropFirst(first.isHan ? 1 : 0).dropLast(last.isHan ? 1 : 0)
      )
      return query.firstRange(of: said) == nil ? nil : (index, said)
    }
    return found.filter { word in
      !found.contains {
        $0.said.count > word.said.count && $0.said.firstRange(of: word.said) != nil
      }
    }
  }
}

/// Runs with a blank before, between and behind them.
private func spaced(_ runs: [LetterRun]) -> [Unicode.Scalar] {
  runs.reduce(into: [" "]) { $0 += $1.letters + [" "] }
}

private func replacing(_ said: [Unicode.Scalar], in query: [Unicode.Scalar], with meant: String)
  -> String
{
  guard let range = query.firstRange(of: said) else { return "" }
  var text = String.UnicodeScalarView(query[..<range.lowerBound])
  text.append(contentsOf: " \(meant) ".unicodeScalars)
  text.append(contentsOf: query[range.upperBound...])
  return String(text)
}

/// What a question finds.
struct SearchResult: Sendable, Equatable {
  /// Numbers of documents, the best first; equals in the order of titles.
  var documents: [Int] = []
  /// Lines of `words.yaml` that found something.
  var understood: [Int] = []
}

extension SearchIndex {
  /// The guides that answer a question.
  ///
  /// A reading gives a guide the sum, over the grams that it has, of the gram's rarity times its weight
  /// in the guide, times the square of the part of the grams that it has. The best reading counts.
  func find(_ query: String) -> SearchResult {
    var scores: [Int: (score: Int, isFull: Bool)] = [:]
    var result = SearchResult()
    for reading in readings(of: query) {
      let total = reading.grams.count
      for (document, sum, matched) in matches(reading.grams)
      where matched * reading.leastPart >= total {
        let score = sum * matched * matched * 16 / (total * total)
        let known = scores[document] ?? (0, false)
        scores[document] = (max(known.score, score), known.isFull || matched == total)
        if let word = reading.word, result.understood.last != word {
          result.understood.append(word)
        }
      }
    }
    // What has little of a question that others answer well is noise.
    let best = scores.values.map(\.score).max() ?? 0
    result.documents =
      scores
      .filter { $0.value.isFull || $0.value.score * 32 >= best }
      .sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
      .map(\.key)
    return result
  }

  private func matches(_ grams: [Gram]) -> [(document: Int, sum: Int, matched: Int)] {
    var sums: [Int: (sum: Int, matched: Int)] = [:]
    for gram in grams {
      guard let postings = postings[gram] else { continue }
      let rarity = rarity(postings)
      for posting in postings {
        let known = sums[Int(posting.document)] ?? (0, 0)
        sums[Int(posting.document)] = (
          known.sum + rarity * posting.fields.weight, known.matched + 1
        )
      }
    }
    return sums.map { ($0.key, $0.value.sum, $0.value.matched) }
  }
}
