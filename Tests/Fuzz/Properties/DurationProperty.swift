import Guides

/// A term that is read is never negative, prints in both languages as what is read as the same term, and is the
/// longer end of its range; a length of time in a feed prints and reads back.
@Sendable func checkDuration(_ bytes: [UInt8]) throws {
  let text = String(decoding: bytes, as: UTF8.self)
  if let reading = Term.read(text) {
    try hold(Term(written: text) == reading.term, "two readings of one text")
    try holdTerm(reading.term)
    if let shorter = reading.shorter {
      try holdTerm(shorter)
      try hold(reading.term.isLonger(than: shorter) == true, "\(shorter) is the shorter end")
    }
  }
  let found = Term.all(in: text)
  try holdRanges(found.map(\.range), in: text)
  for term in found { try holdTerm(term.value) }
  if let sum = Term.atLeast(found.map(\.value)) {
    try hold(sum.amount >= 0, "\(sum) is negative")
    for term in found where term.value.unit == sum.unit {
      try hold(term.value.amount <= sum.amount, "\(term.value) is more than all: \(sum)")
    }
  }
  if let duration = ISODuration(text) {
    try hold(duration.seconds >= 0 && duration <= .longest, "\(duration.seconds) seconds")
    try hold(ISODuration(duration.description) == duration, "\(duration) is read as another")
    try hold(ISODuration(seconds: duration.seconds) == duration, "\(duration) cannot be made again")
  }
}

private func holdTerm(_ term: Term) throws {
  try hold(term.amount > 0 || term == .onTheSpot, "\(term) is no time")
  for form in [term.chinese, term.english] {
    let again = Term(written: form)
    try hold(again == term, "\(form) is read \(again.map { "\($0)" } ?? "as none")")
  }
  let bounds = term.minutesBounds
  try hold(bounds.lowerBound >= 0, "\(term) may take \(bounds.lowerBound) minutes")
  try hold(term.isLonger(than: term) != true, "\(term) is longer than itself")
}
