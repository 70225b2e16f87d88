extension GuideComposer {
  /// A section for each way, with its facts and steps.
  mutating func writeWays() {
    for kind in ways.kinds {
      switch kind {
      case .online: writeOnline()
      case .counter: writeCounter()
      case .phone: writePhone()
      case .post: writePost()
      case .assisted: writeAssisted()
      }
    }
  }

  private mutating func fact(_ chinese: String, _ english: String, _ value: String) {
    line("- ", edition(chinese, english), edition("：", ": "), value)
  }

  /// One phrase of each stage; the stages within may be left out, the first and the last may not.
  private mutating func writeSteps(_ stages: [[Phrase]], waiting: Bool) {
    var number = 0
    for (place, stage) in stages.enumerated() {
      let isNeeded = place == 0 || place == stages.count - 1
      let isTaken = random.happens(percent: 75)
      let phrase = random.element(of: stage)
      if waiting, place == stages.count - 1 {
        number += 1
        line("\(number). ", random.element(of: waitingSteps))
      }
      guard isNeeded || isTaken else { continue }
      number += 1
      line("\(number). ", phrase)
    }
    if random.happens(percent: 25) {
      text += "\n"
      line("", random.element(of: afterSteps))
    }
  }

  private mutating func writeOnline() {
    heading(["网上办理", "线上办理", "网上怎么办", "三、网上办理"], ["Apply online", "Online"])
    let days = random.element(of: [1, 2, 2, 3, 5])
    let mustCome = ways.isBooking || (ways.contains(.counter) && random.happens(percent: 20))
    let reason = random.element(of: visitReasons)
    let difference = random.element(of: differenceReasons)
    fact("入口", "Entry", entries.map(\.id).joined(separator: edition("、", ", ")))
    fact("答复时限", "Reply within", workingDays(days))
    fact("到现场次数", "Visits", mustCome ? "1" : "0")
    if mustCome {
      line(edition("- 到现场原因：", "- Visits reason: "), reason)
    } else {
      fact("全程网办", "Fully online", edition("是", "yes"))
    }
    if ways.contains(.counter), random.happens(percent: 25) {
      line(edition("- 不同原因：", "- Difference reason: "), difference)
    }
    writeSteps(ways.isBooking ? bookingStages : onlineStages, waiting: promise.days >= 5)
  }

  private mutating func writeCounter() {
    heading(
      ["窗口办理", "现场办理", "线下办理", "四、窗口办理"],
      ["Apply at a counter", "In person"]
    )
    let offices = random.elements(random.number(in: 1...3), of: county.offices)
    let places = offices.map { office in
      let floor = random.number(in: 1...4)
      let window = random.number(in: 1...48)
      let detail = edition("（\(floor) 楼 \(window) 号窗口）", " (floor \(floor), window \(window))")
      return office.id + detail
    }
    fact("地点", "Place", places.joined(separator: edition("、", ", ")))
    fact("到现场次数", "Visits", "1")
    let minutes = random.number(in: 2...12) * 5
    fact("办理时长", "Duration", edition("\(minutes) 分钟", "\(minutes) minutes"))
    writeSteps(counterStages, waiting: false)
  }

  private mutating func writePhone() {
    heading(["电话办理"], ["By phone"])
    fact("电话", "Phone", department.phone)
    fact("答复时限", "Reply within", workingDays(random.number(in: 1...3)))
    fact("到现场次数", "Visits", "0")
    writeSteps(phoneStages, waiting: false)
  }

  private mutating func writePost() {
    heading(["邮寄办理"], ["By post"])
    let office = random.element(of: county.offices)
    let recipient = random.element(of: postTable)
    fact("地址", "Address", office.address[edition])
    fact("接收人", "Recipient", edition(recipient[0], recipient[1]))
    fact("到现场次数", "Visits", "0")
    writeSteps(postStages, waiting: false)
  }

  private mutating func writeAssisted() {
    heading(["帮办代办", "上门办理"], ["Help to apply", "Home visit"])
    fact("电话", "Phone", department.phone)
    fact("到现场次数", "Visits", "0")
    writeSteps(assistedStages, waiting: false)
  }

  /// `5 个工作日`, `1 working day`
  func workingDays(_ days: Int) -> String {
    edition("\(days) 个工作日", days == 1 ? "1 working day" : "\(days) working days")
  }
}
