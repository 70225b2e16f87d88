import Diagnostics
import Guides

// The body of an item's guide, section by section.

extension ItemGuideWriter {
  private mutating func heading(_ name: String) { body += ["", "## \(name)"] }

  /// Several lines are a list.
  mutating func paragraphs(_ text: ItemText) {
    let items = text.items
    if items.count > 1 {
      body += items.flatMap { ItemText.written("- ", $0) }
    } else {
      body += (items.isEmpty ? text.lines : items).flatMap { ItemText.written("", $0) }
    }
  }

  mutating func section(_ field: ItemField, _ name: String, question: Wording? = nil) {
    guard item.has(field) else {
      if let question { lack(field, question.zh, question.en) }
      return
    }
    heading(name)
    paragraphs(item.use(field))
  }

  mutating func documents() {
    guard item.has(.documents) else {
      lack(.documents, "要带什么材料？不用带就写“不需要材料”", "What is to be brought? If nothing, say so")
      return
    }
    heading("所需材料")
    let text = item.use(.documents)
    let nothing = ["无", "无需材料", "不需要", "不需要材料", "免提交", "无需提交材料", "/", "—"]
    if nothing.contains(text.line) {
      body.append("不需要材料。")
    } else {
      body += text.items.flatMap { ItemText.written("- ", Self.document($0)) }
    }
  }

  /// `居民身份证（原件1份，复印件1份）` becomes `居民身份证：原件1份；复印件1份` where each part is understood.
  private static func document(_ written: String) -> String {
    var text = written
    while let last = text.last, "。；;".contains(last) { text.removeLast() }
    guard let last = text.last, "）)".contains(last),
      let open = text.lastIndex(where: { "（(".contains($0) }), open > text.startIndex
    else { return text }
    let inside = text[text.index(after: open)...].dropLast()
    let parts = inside.split { "，,；;、".contains($0) }.map { ItemText.trimmed(String($0)) }
    guard !parts.isEmpty, parts.allSatisfy({ DocumentFacet.isKnown($0) }) else { return text }
    let name = text[..<open]
    return name + (name.contains("：") ? "；" : "：") + parts.joined(separator: "；")
  }

  mutating func steps(_ field: ItemField, heading name: String? = nil) {
    guard item.has(field) else {
      if name != nil, !item.has(.counterSteps) {
        lack(field, "第一步做什么，第二步做什么？", "What comes first, what next?")
      }
      return
    }
    if let name { heading(name) }
    body += item.use(field).steps.enumerated().flatMap { ItemText.written("\($0 + 1). ", $1) }
  }

  mutating func online() {
    let isYes = { (text: String) in
      ["是", "可以", "能", "支持", "1", "true", "可网办", "全程网办", "网上办理"].contains(text)
    }
    let isOnline =
      isYes(item.text(.isOnline).line) || isYes(item.text(.isFullyOnline).line)
      || item.has(.address) || item.has(.onlineSteps)
      || ["网上", "线上", "网办", "在线"].contains { item.text(.forms).line.contains($0) }
    guard isOnline else { return }
    heading("网上办理")
    if isYes(item.text(.isOnline).line) { _ = item.use(.isOnline) }
    if item.has(.address) {
      let address = item.use(.address).line
      if let id = names.channel(in: address) {
        body.append("- 入口：\(id)")
        if id != address, !address.isEmpty { body.append("    - \(ItemText.escaped(address))") }
      } else {
        body.append("- 入口：\(ItemText.escaped(address))")
        item.unknownName(
          .address,
          Wording(zh: "网上渠道", en: "channel"),
          address,
          help: Wording(
            zh: "先写进 channels.yaml，再把“入口”改成它的编号",
            en: "Add it to channels.yaml, then write its id as the entry"
          )
        )
      }
    } else {
      lack(
        .address,
        "从哪个网上渠道办？写 channels.yaml 里的编号",
        "Through which channel? An id of channels.yaml"
      )
    }
    if let reply = term(.replyWithin, nil) {
      body += fact("答复时限", reply)
    } else if !item.has(.replyWithin) {
      lack(
        .replyWithin,
        "网上提交后，几个工作日内有人答复？",
        "Within how many working days does somebody reply?"
      )
    }
    visits()
    steps(.onlineSteps)
  }

  private mutating func visits() {
    guard item.has(.visits) else {
      lack(.visits, "网上办还要到现场几次？", "How many visits does the online way need?")
      return
    }
    let text = item.text(.visits).line
    let words = [
      "零次": 0, "无需到现场": 0, "不用到现场": 0, "零跑动": 0, "一次": 1, "最多跑一次": 1, "最多跑1次": 1, "两次": 2,
    ]
    let bare = text.halfWidth.filter { $0 != " " }
    let digits = bare.hasSuffix("次") ? String(bare.dropLast()) : bare
    guard let number = words[bare] ?? Int(digits), (0..<100).contains(number) else {
      item.unclear(
        .visits,
        Wording(zh: "“\(text)”不是次数", en: "“\(text)” is no number of visits"),
        help: Wording(
          zh: "原样放在“事项登记信息”里；在指南里写“- 到现场次数：0”",
          en: "It is kept in the last section; write “- 到现场次数：0” in the guide"
        )
      )
      return
    }
    _ = item.use(.visits)
    body.append("- 到现场次数：\(number)")
    if item.has(.visitsReason), number > 0 {
      body.append("- 到现场原因：\(ItemText.escaped(item.use(.visitsReason).line))")
    } else if number > 0 {
      lack(.visitsReason, "为什么一定要到现场？", "Why is a visit needed?")
    }
    if ["是", "全程网办"].contains(item.text(.isFullyOnline).line), number == 0 {
      _ = item.use(.isFullyOnline)
      body.append("- 全程网办：是")
    }
  }

  mutating func counter() {
    heading("窗口办理")
    var hasOffice = false
    if item.has(.place) {
      let text = item.use(.place).lines.joined(separator: "，")
      let plain = text.replacing("(", with: "（").replacing(")", with: "）")
      if let id = names.office(in: text) {
        hasOffice = true
        body.append(id == text ? "- 地点：\(id)" : "- 地点：\(id)（\(ItemText.escaped(plain))）")
      } else {
        body.append("- 地点：\(ItemText.escaped(plain))")
        item.unknownName(
          .place,
          Wording(zh: "办事地点", en: "office"),
          text,
          help: Wording(
            zh: "先在 content/offices/ 里写这个地点，再把“地点”改成它的编号",
            en: "Write the office in content/offices/, then its id as the place"
          )
        )
      }
    } else {
      lack(.place, "到哪里办，几楼几号窗口？", "Where, on which floor, at which window?")
    }
    if item.has(.hours) {
      body.append("- 时间：\(ItemText.escaped(item.use(.hours).lines.joined(separator: "，")))")
    } else if !hasOffice {
      // An office of the site has its hours.
      lack(.hours, "窗口什么时间办公？", "When is the counter open?")
    }
    if item.has(.visits), !item.isUsed(.visits) { visits() }
    steps(.counterSteps)
  }

  mutating func times() {
    let statutory = term(.statutory, .statutoryUnit)
    let promised = term(.promised, .promisedUnit)
    if statutory != nil || promised != nil { heading("办理时限") }
    if let statutory { body += fact("法定时限", statutory) }
    if let promised {
      body += fact("承诺时限", promised)
    } else if !item.has(.promised) {
      lack(.promised, "多久办好？", "How long does it take?")
    }
  }

  /// A term, and below it the words of the list where they say more.
  private func fact(_ name: String, _ term: (chinese: String, words: String?)) -> [String] {
    ["- \(name)：\(term.chinese)"] + (term.words.map { ItemText.written("    - ", $0) } ?? [])
  }

  /// The term in its usual words; nil where there is none, or none that is understood.
  private mutating func term(_ field: ItemField, _ unit: ItemField?)
    -> (chinese: String, words: String?)?
  {
    guard item.has(field) else { return nil }
    let text = item.text(field).line
    let bare = text.halfWidth.filter { !"()[] ".contains($0) }
    let unitText = unit.map { item.text($0).line } ?? ""
    for candidate in [text, bare, text + unitText, bare.replacing("工作日", with: "个工作日")] {
      guard let term = Term(written: candidate) else { continue }
      _ = item.use(field)
      if let unit, candidate == text + unitText { _ = item.use(unit) }
      let plain = { (text: String) in text.filter { !" 个内".contains($0) } }
      let isAll = [text, bare, text + unitText].contains { plain($0) == plain(term.chinese) }
      return (term.chinese, isAll || Self.saysNoMore(bare, than: term) ? nil : text)
    }
    item.unclear(
      field,
      Wording(zh: "“\(text)”不是一个时限", en: "“\(text)” is not a length of time"),
      help: Wording(
        zh: "原样放在“事项登记信息”里；在指南里写成“20 个工作日”这样",
        en: "It is kept in the last section; write it in the guide like “20 个工作日”"
      )
    )
    return nil
  }

  /// `20日` and `当场` are the whole term in other words.
  private static func saysNoMore(_ text: String, than term: Term) -> Bool {
    guard term.unit != .onTheSpot else {
      return !text.contains("(") && text.unicodeScalars.count <= 6
    }
    let rest = text.drop { $0.isNumber }
    return ["日", "天", "工作日", "个工作日", "日内", "天内", "工作日内", "个工作日内", "个月", "月", "分钟", "小时"]
      .contains(String(rest))
  }

  mutating func fees() {
    let isFree = { (text: String) in
      ["否", "不收费", "免费", "无", "不收取费用", "0", "0元"].contains(text.filter { $0 != "。" && $0 != " " })
    }
    if item.has(.fees), !isFree(item.text(.fees).line) {
      heading("收费")
      paragraphs(item.use(.fees))
    } else if item.has(.fees) || isFree(item.text(.isCharged).line) {
      heading("收费")
      if item.has(.fees) { _ = item.use(.fees) }
      if isFree(item.text(.isCharged).line) { _ = item.use(.isCharged) }
      body.append("不收费。")
    } else {
      lack(.fees, "收不收费，收多少？", "Is there a fee, and how much?")
    }
  }

  mutating func contact() {
    let consult = contact(.consult, "咨询电话", "打哪个电话问？", "Which telephone answers questions?")
    let complaint = contact(.complaint, "投诉电话", "打哪个电话投诉？", "Which telephone takes complaints?")
    guard !consult.isEmpty || !complaint.isEmpty else { return }
    heading("咨询与投诉")
    body += consult + complaint
  }

  /// The telephone, and below it the words in which the list gives it, where they say more.
  private mutating func contact(_ field: ItemField, _ name: String, _ zh: String, _ en: String)
    -> [String]
  {
    guard item.has(field) else {
      lack(field, zh, en)
      return []
    }
    let text = item.text(field)
    let joined = text.lines.joined(separator: "，")
    guard let phone = Telephone(written: joined) ?? Telephone.all(in: "电话 " + joined).first?.value
    else {
      item.unclear(
        field,
        Wording(zh: "“\(text.line)”里没有能拨打的电话", en: "“\(text.line)” has no telephone"),
        help: Wording(
          zh: "原样放在“事项登记信息”里；在指南里写“- \(name)：12345”这样",
          en: "It is kept in the last section; write it in the guide like “- \(name)：12345”"
        )
      )
      return []
    }
    _ = item.use(field)
    let isAll = Telephone(written: joined) != nil
    return ["- \(name)：\(phone.chinese)"]
      + (isAll ? [] : text.bareLines.flatMap { ItemText.written("    - ", $0) })
  }

  /// Whatever the list says besides.
  mutating func registration() {
    let leftovers = item.leftovers
    guard !leftovers.isEmpty else { return }
    heading("事项登记信息")
    for (name, text) in leftovers {
      if text.lines.count == 1 {
        body += ItemText.written("- ", "\(name)：\(text.line)")
      } else {
        body.append("- \(ItemText.escaped(name))：")
        body += text.lines.flatMap { ItemText.written("    - ", $0) }
      }
    }
  }
}
