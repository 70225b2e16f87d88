extension GuideComposer {
  mutating func writeTimes() {
    heading(["办理时限", "多久办好", "五、办理时限"], ["Processing time", "How long it takes"])
    line(edition("- 法定时限：", "- Statutory limit: "), workingDays(promise.statutory))
    let promised = promise.days == 0 ? edition("当场办结", "on the spot") : workingDays(promise.days)
    line(edition("- 承诺时限：", "- Promised: "), promised)
    if random.happens(percent: 40) {
      text += "\n"
      line("", random.element(of: timeRemarks))
    }
  }

  mutating func writeFees() {
    heading(["收费", "费用", "收费标准"], ["Fees", "Cost"])
    if random.happens(percent: 60) {
      line(edition("不收费。", "Free of charge."))
      return
    }
    for fee in random.elements(random.number(in: 1...3), of: Array(feeTable.indices)) {
      let amount = amount(of: fee)
      let basis = edition("发改价格〔2024〕\(fee + 11) 号", "price list 2024, No. \(fee + 11)")
      line(
        "- ",
        edition(feeTable[fee][0], feeTable[fee][1]),
        edition("：\(amount) 元（\(basis)）", ": \(amount) yuan (\(basis))")
      )
    }
    if random.happens(percent: 50) {
      text += "\n"
      line("", random.element(of: feeRemarks))
    }
  }

  /// A fee of one name costs the same in every guide of a department.
  private func amount(of fee: Int) -> Int {
    let place = county.departments.firstIndex { $0.id == department.id } ?? 0
    var random = SplitMix64(seed: shape.seed ^ UInt64(place * feeTable.count + fee))
    return random.number(in: 1...40) * 5
  }

  mutating func writeResult() {
    heading(["办理结果", "领取证件"], ["What you get"])
    for phrase in random.elements(random.number(in: 1...3), of: resultPhrases) { line("", phrase) }
  }

  /// A section of the guide's own with a numbered list and links.
  mutating func writeNext() {
    line(edition("\n## 接着还要做的事", "\n## Afterwards"))
    for (place, phrase) in random.elements(3, of: nextPhrases).enumerated() {
      line("\(place + 1). ", phrase)
    }
  }

  mutating func writeContact() {
    heading(["咨询与投诉", "咨询电话", "咨询方式"], ["Help and complaints", "Contact"])
    let complaint = random.happens(percent: 50) ? "12345" : department.complaint
    line(edition("- 咨询电话：", "- Enquiries: "), department.phone)
    line(edition("- 投诉电话：", "- Complaints: "), complaint)
  }

  mutating func writeQuestions() {
    heading(["常见问题"], ["Questions"])
    let count = isLarge ? random.number(in: 12...18) : random.number(in: 1...4)
    for place in random.elements(count, of: Array(0..<questionPhrases.count / 2)) {
      line("### ", questionPhrases[place * 2])
      line("", questionPhrases[place * 2 + 1])
      text += "\n"
    }
  }

  mutating func writeLaws() {
    heading(["法律依据", "设定依据", "办理依据"], ["Legal basis"])
    for law in random.elements(random.number(in: 1...3), of: lawPhrases) { line("- ", law) }
  }

  /// What makes a large guide large: sections of its own, with paragraphs and tables.
  mutating func writeExplanations() {
    for title in random.elements(random.number(in: 3...5), of: explanationHeadings) {
      text += "\n"
      line("## ", title)
      for paragraph in random.elements(random.number(in: 3...6), of: explanationPhrases) {
        line("", paragraph)
        text += "\n"
      }
    }
  }
}
