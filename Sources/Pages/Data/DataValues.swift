import Diagnostics
import Guides
import HTML

/// The values of guides as data, in the same form wherever they stand. `GuideSchema` and `SiteSchema` say the
/// same to those who read them; a test holds the one against the other.
extension JSONWriter {
  /// A member that may be unknown: `null` is never a value that somebody meant.
  mutating func member<Value>(
    _ name: String,
    ifKnown value: Value?,
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    if let value { write(&self, value) } else { null() }
  }

  /// A member whose value is a list.
  mutating func member<Items: Sequence>(
    _ name: String,
    of items: Items,
    _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    key(name)
    // `array(of:)` is another module's: here the loop is made for its items.
    array { json in
      for item in items { element(&json, item) }
    }
  }

  /// `{"unit":"working-days","amount":2,"iso8601":"P2D","text":"2 个工作日"}`
  mutating func term(_ term: Term, _ locale: LocaleTag) {
    object { json in
      json.member("unit", term.unit.rawValue)
      json.member("amount", term.amount)
      json.member("iso8601", term.iso8601)
      json.member("text", locale.isChinese ? term.chinese : term.english)
    }
  }

  /// `{"fen":2000,"text":"20 元"}`
  mutating func money(_ money: Money, _ locale: LocaleTag) {
    object { json in
      json.member("fen", money.fen)
      json.member("text", locale.isChinese ? money.chinese : money.english)
    }
  }

  /// `{"number":"0571-8810021-801","uri":"tel:05718810021;ext=801"}`
  mutating func telephone(_ telephone: Telephone) {
    object { json in
      json.member("number", telephone.description)
      json.member("uri", telephone.address)
    }
  }

  /// `{"zh-Hans":"清溪县","en":"Qingxi County"}`; a text without languages has the same for each.
  mutating func texts(_ text: LocalizedText, _ locales: [LocaleTag]) {
    let written = locales.filter { text.otherLanguage(than: $0) == nil }
    texts((written.isEmpty ? locales : written).map { ($0, text($0)) })
  }

  /// One text for each language.
  mutating func texts(_ texts: [(locale: LocaleTag, text: String)]) {
    object { json in
      for (locale, text) in texts { json.member(locale.name, text) }
    }
  }
}

extension LocalizedText {
  /// The text, or nil where nothing was written.
  var ifWritten: LocalizedText? { all.allSatisfy(\.isEmpty) ? nil : self }
}
