extension GuideComposer {
  /// The documents: a list, or groups with headings, or none at all.
  mutating func writeDocuments() {
    heading(
      ["所需材料", "申请材料", "办理材料", "二、所需材料"],
      ["What you need", "Required documents"]
    )
    if random.happens(percent: 3) {
      line(edition("不需要材料。", "No documents needed."))
      return
    }
    if random.happens(percent: 30) {
      line("", random.element(of: documentIntroductions))
      text += "\n"
    }
    let isGrouped = isLarge || random.happens(percent: 8)
    let documents = random.elements(
      random.number(in: isGrouped ? 5...8 : 2...5),
      of: documentPhrases
    )
    let groups = isGrouped ? random.elements(3, of: documentGroups) : []
    if let group = groups.first { line("### ", group) }
    writeForm()
    for (place, document) in documents.enumerated() {
      if isGrouped, place % 3 == 2, place / 3 + 1 < groups.count {
        text += "\n"
        line("### ", groups[place / 3 + 1])
      }
      write(document)
    }
  }

  /// The application form with its links.
  private mutating func writeForm() {
    let form = random.number(in: 1...SiteWriter.forms)
    text += "- "
    text += edition(
      "\(subject.thing.chinese)申请表：1 份；",
      "Application form (\(subject.thing.english)): 1 copy; "
    )
    text += edition("[空白表]", "[blank form]") + "(/files/form-\(form).pdf)"
    if form % 2 == 0 {
      text += edition("、[填写样例]", ", [sample]") + "(/files/form-\(form)-sample.pdf)"
    }
    text += "\n"
    if random.happens(percent: 40) { line("    - ", documentNotes[2]) }
  }

  private mutating func write(_ document: Phrase) {
    text += "- "
    say(document)
    text += edition("：", ": ")
    var facets = [random.element(of: Self.forms)]
    let canSend = ways.contains(.online) && !ways.isBooking
    let draw = random.number(below: 100)
    let issuer = random.element(of: issuerTable)
    let exemption = random.element(of: exemptionTable)
    if draw < 20 { facets.append(("由\(issuer[0])出具", "issued by \(issuer[1])")) }
    if canSend, ways.contains(.counter), draw % 12 == 5 {
      facets.append(("仅窗口", "counter only"))
    } else if canSend, draw % 10 != 4 {
      facets.append(draw % 2 == 0 ? ("网上办理时拍照上传", "photo upload") : ("拍照上传", "photo upload"))
    }
    if draw >= 80 { facets.append(("可免交（\(exemption[0])）", "exempt (\(exemption[1]))")) }
    text += facets.map { edition($0.0, $0.1) }.joined(separator: edition("；", "; "))
    text += "\n"
    if random.happens(percent: 30) { line("    - ", random.element(of: documentNotes)) }
  }

  private static let forms = [
    ("原件", "original"), ("原件", "original"), ("复印件", "copy"), ("1 份", "1 copy"),
    ("原件和复印件", "original and copy"), ("2 份", "2 copies"),
  ]
}
