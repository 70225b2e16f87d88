import Guides

// What a village loudspeaker says is read aloud by somebody who has the script for the first time in hand, so
// every number in it is written as it is spoken: `15 分钟` is 十五分钟, `2 个工作日` 两个工作日, `2 楼` 二楼,
// `09:00` 上午九点, a telephone one figure after the other with 幺 for 1, a year figure by figure.

/// Chinese for reading aloud.
///
/// ```swift
/// ChineseSpeech.text("每年 3600 元，2 年一次")  // 每年三千六百元，两年一次
/// ChineseSpeech.telephone(Telephone(written: "0000-8810021")!)  // 零零零零，八八幺零零二幺
/// ```
enum ChineseSpeech {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// A whole number below a trillion: 15 is 十五, 3600 三千六百, 20000 两万, 1010 一千零一十.
  static func number(_ number: Int) -> String {
    guard number > 0 else { return digits[0] }
    guard number < 1_000_000_000_000 else { return figures(String(number)) }
    var text = ""
    var isGap = false
    for (unit, value) in [("亿", 100_000_000), ("万", 10_000), ("", 1)] {
      let group = number / value % 10_000
      if group == 0 {
        isGap = !text.isEmpty
        continue
      }
      if !text.isEmpty, isGap || group < 1000 { text += digits[0] }
      isGap = false
      let isTwo = group == 2 && !unit.isEmpty
      text += (isTwo ? "两" : below10000(group, isFirst: text.isEmpty)) + unit
    }
    return text
  }

  private static func below10000(_ number: Int, isFirst: Bool) -> String {
    var text = ""
    var isGap = false
    for (unit, value) in [("千", 1000), ("百", 100), ("十", 10), ("", 1)] {
      let digit = number / value % 10
      if digit == 0 {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += digits[0] }
      isGap = false
      if value == 10, digit == 1, text.isEmpty, isFirst {
        text += unit
      } else if value == 1000, digit == 2, text.isEmpty, isFirst {
        text += "两" + unit
      } else {
        text += digits[digit] + unit
      }
    }
    return text
  }

  /// Figures one after the other, 1 as 幺: `12345` is 幺二三四五.
  static func figures(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { $0 == "1" ? "幺" : figure($0) }.joined()
  }

  /// A year: `2026` is 二零二六.
  static func year(_ year: some StringProtocol) -> String {
    year.unicodeScalars.map(figure).joined()
  }

  private static func figure(_ scalar: Unicode.Scalar) -> String {
    scalar.value >= 0x30 && scalar.value <= 0x39
      ? digits[Int(scalar.value - 0x30)] : String(Character(scalar))
  }

  /// A telephone with a breath between its groups: 四零零，幺二三，四五六七.
  static func telephone(_ telephone: Telephone) -> String {
    var groups = telephone.number.split { $0 == "-" || $0 == " " }.map { group in
      group.first == "+" ? "加" + figures(group.dropFirst()) : figures(group)
    }
    if let `extension` = telephone.extension { groups.append("转" + figures(`extension`)) }
    return groups.joined(separator: "，")
  }

  /// A time with the part of the day: 上午九点, 下午一点半. Behind another time of the same part of the day
  /// the part is not said again.
  static func time(_ time: TimeOfDay, after earlier: TimeOfDay? = nil) -> String {
    let part = partOfDay(time)
    let isSaid = earlier.map { partOfDay($0) == part || (part == "中午" && partOfDay($0) == "上午") }
    return (isSaid == true ? "" : part) + clock(time.hour, time.minute)
  }

  private static func partOfDay(_ time: TimeOfDay) -> String {
    switch time.hour {
    case 0..<6: "凌晨"
    case 6..<12: "上午"
    case 12: "中午"
    case 13..<19: "下午"
    default: "晚上"
    }
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    let hour = hour > 12 ? hour - 12 : hour
    let spoken = (hour == 2 ? "两" : number(hour)) + "点"
    switch minute {
    case 0: return spoken
    case 30: return spoken + "半"
    case ..<10: return spoken + digits[0] + number(minute) + "分"
    default: return spoken + number(minute) + "分"
    }
  }

  /// Running text with its numbers, times, dates and telephones as they are spoken. Brackets become the
  /// breath that a speaker makes for them.
  static func text(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var script = Script()
    var position = 0
    for found in Telephone.all(in: text) {
      script.read(String(decoding: bytes[position..<found.range.lowerBound], as: UTF8.self))
      script.say(telephone(found.value))
      position = found.range.upperBound
    }
    script.read(String(decoding: bytes[position...], as: UTF8.self))
    return script.text
  }
}

extension ChineseSpeech {
  /// A script as it is being written.
  private struct Script {
    private var said = String.UnicodeScalarView()
    private var scalars: [Unicode.Scalar] = []
    private var index = 0

    var text: String {
      // A bracket that ended the sentence leaves no breath behind it.
      var text = said
      while text.last == "，" { text.removeLast() }
      return String(text)
    }

    mutating func say(_ words: String) { said.append(contentsOf: words.unicodeScalars) }

    mutating func read(_ written: String) {
      scalars = Array(written.halfWidthDigits.unicodeScalars)
      index = 0
      while let scalar = peek() {
        if scalar.isDigit {
          if !sayDate() && !sayClock() { sayNumber() }
        } else if scalar == "¥" || scalar == "￥", peek(1)?.isDigit == true {
          index += 1
          sayNumber()
          say("元")
        } else {
          sayOther(scalar)
          index += 1
        }
      }
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
      let place = index + ahead
      return scalars.indices.contains(place) ? scalars[place] : nil
    }

    /// The next scalar from a place on that is no space.
    private func peekPastSpaces(_ ahead: Int) -> (scalar: Unicode.Scalar, place: Int)? {
      var ahead = ahead
      while let scalar = peek(ahead), scalar.isSpace { ahead += 1 }
      return peek(ahead).map { ($0, ahead) }
    }

    private mutating func sayOther(_ scalar: Unicode.Scalar) {
      switch scalar {
      case _ where scalar.isSpace:
        // Between Latin words a space stays.
        if let last = said.last, last.isLatin, peek(1)?.isLatin == true { said.append(" ") }
      case "（", "(", "）", ")", "【", "】":
        if let last = said.last, !last.endsBreath { said.append("，") }
      case "，", "。", "；", "、", "：", "！", "？", "”", "》":
        if said.last == "，" { said.removeLast() }
        said.append(scalar)
      case ",", ";":
        if said.last != "，" { said.append(scalar == "," ? "，" : "；") }
      case "-", "–", "—", "~", "～", "〜", "－":
        // From one number to another: 10 月 1 日-7 日.
        if let last = said.last, last.mayBeginRange, peekPastSpaces(1)?.scalar.isDigit == true {
          say("到")
        } else {
          said.append(scalar)
        }
      default: said.append(scalar)
      }
    }

    private mutating func takeDigits() -> String {
      var digits = ""
      while let scalar = peek(), scalar.isDigit {
        digits.unicodeScalars.append(scalar)
        index += 1
      }
      return digits
    }

    /// `2026-10-20`, `2026/10/20`, `2026.10.20`
    private mutating func sayDate() -> Bool {
      var end = index
      while scalars.indices.contains(end),
        scalars[end].isDigit || ["-", "/", "."].contains(scalars[end])
      {
        end += 1
      }
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars[index..<end])
      let text = String(written)
      guard text.utf8.count >= 8, let day = Day(written: text) else { return false }
      say(ChineseSpeech.text(day.chinese))
      index = end
      return true
    }

    /// `9:00`, `09:00-12:00`; behind 上午 or 下午 without saying it again.
    private mutating func sayClock() -> Bool {
      let start = index
      guard let first = takeClock() else {
        index = start
        return false
      }
      let part = String(String.UnicodeScalarView(said.suffix(2)))
      if ["上午", "下午", "早上", "晚上", "中午", "凌晨", "傍晚"].contains(part) {
        say(ChineseSpeech.clock(first.hour, first.minute))
      } else if let earlier = lastClock, said.last == "到" || said.last == "至" {
        say(ChineseSpeech.time(first, after: earlier))
      } else {
        say(ChineseSpeech.time(first))
      }
      lastClock = first
      return true
    }

    private var lastClock: TimeOfDay?

    private mutating func takeClock() -> TimeOfDay? {
      let hour = takeDigits()
      guard hour.utf8.count <= 2, let separator = peek(), separator == ":" || separator == "：",
        peek(1)?.isDigit == true
      else { return nil }
      index += 1
      let minute = takeDigits()
      guard minute.utf8.count == 2, let hour = Int(hour), let minute = Int(minute) else {
        return nil
      }
      return TimeOfDay(hour: hour, minute: minute)
    }

    /// A number by what stands around it.
    private mutating func sayNumber() {
      let before = said.last
      var whole = takeDigits()
      while whole.utf8.count <= 12, peek() == ",", isThousands() {
        index += 1
        whole += takeDigits()
      }
      var decimals = ""
      if peek() == ".", peek(1)?.isDigit == true {
        index += 1
        decimals = takeDigits()
      }
      let next = peekPastSpaces(0)
      let isPercent = next?.scalar == "%" || next?.scalar == "％"
      if isPercent, let next {
        index += next.place + 1
        say("百分之")
      }
      let isYear = whole.utf8.count == 4 && (next?.scalar == "年" || before == "〔" || before == "[")
      let isRoom = whole.utf8.count >= 3 && (next?.scalar == "室" || next?.scalar == "房")
      let isCode =
        whole.utf8.count > 12 || (whole.utf8.count > 2 && whole.hasPrefix("0")) || whole == "00"
      if isYear {
        say(ChineseSpeech.year(whole))
      } else if isCode || isRoom {
        say(ChineseSpeech.figures(whole))
      } else if let value = Int(whole) {
        let isTwo = value == 2 && decimals.isEmpty && !isPercent && before != "第" && isCounted(next)
        say(isTwo ? "两" : ChineseSpeech.number(value))
      }
      if !decimals.isEmpty { say("点" + ChineseSpeech.year(decimals)) }
    }

    /// Three digits and no more behind a comma: `1,200`.
    private func isThousands() -> Bool {
      (1...3).allSatisfy { peek($0)?.isDigit == true } && peek(4)?.isDigit != true
    }

    /// Whether what follows 2 is counted, not numbered: 两个, 两天, but 二楼, 二号, 二月.
    private func isCounted(_ next: (scalar: Unicode.Scalar, place: Int)?) -> Bool {
      guard let next else { return false }
      // In a range the unit stands behind the second number: 2-3 天.
      var (scalar, place) = next
      if scalar.isRangeSign || scalar == "至" || scalar == "到" {
        guard let second = peekPastSpaces(place + 1), second.scalar.isDigit else { return false }
        place = second.place
        while peek(place)?.isDigit == true { place += 1 }
        guard let unit = peekPastSpaces(place) else { return false }
        (scalar, place) = unit
      }
      if scalar == "年" { return peek(place + 1) != "级" }
      if scalar == "分" { return peek(place + 1) == "钟" }
      return ChineseSpeech.measureWords.contains(scalar)
    }
  }

  /// Words behind which 2 is 两.
  private static let measureWords = Set(
    "个件份张本天年小人名位次趟户套周元块种样项页站米公里斤吨亩秒岁星辆台间家条步遍处头只口场所门支点万千亿".unicodeScalars
  )
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }
  fileprivate var isSpace: Bool {
    self == " " || self == "\u{A0}" || self == "\u{3000}" || self == "\n"
  }
  fileprivate var isLatin: Bool { properties.isAlphabetic && value < 0x250 }
  fileprivate var isRangeSign: Bool { "-–—~～〜－".unicodeScalars.contains(self) }
  /// A number, or the unit behind one, after which a dash means “to”.
  fileprivate var mayBeginRange: Bool {
    "零一二三四五六七八九十百千万亿两幺半点年月日号时分元天个".unicodeScalars.contains(self)
  }
  /// No further breath is needed behind it.
  fileprivate var endsBreath: Bool { "，。；、：！？“《".unicodeScalars.contains(self) }
}

extension String {
  /// The text with full-width digits as ASCII; nothing else changes.
  fileprivate var halfWidthDigits: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = scalar.value >= 0xFF10 && scalar.value <= 0xFF19
      text.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    return String(text)
  }
}
