import Diagnostics
import Markup

/// What is one thing is written one way: the telephone of a post, a fee, an address. Two spellings make
/// a citizen doubt both.
func checkFactsAgree(_ guides: [GuideDraft], _ context: CheckContext) -> [Problem] {
  var problems: [Problem] = []
  var spelling: [String: (text: String, guide: GuideDraft)] = [:]
  var posts: [String: (telephone: Telephone, guide: GuideDraft)] = [:]
  var fees: [String: (amounts: [Money], guide: GuideDraft)] = [:]
  var addresses: [String: (text: String, guide: GuideDraft)] = [:]
  for guide in guides where guide.withdrawn == nil {
    for telephone in guide.telephones {
      let text = guide.file.text(telephone.span).halfWidth
      guard let written = Telephone.spelling(of: telephone.value, in: text) else { continue }
      let key = telephone.value.key
      if let other = spelling[key], other.text != written {
        problems.append(
          .factsTelephoneDiffers(
            at: guide.place(telephone.span),
            text: written,
            other: other.text,
            path: other.guide.file.path
          )
        )
      } else if spelling[key] == nil {
        spelling[key] = (written, guide)
      }
    }
    if let post = guide.owner?.post, let phone = guide.owner?.phone,
      let department = guide.department
    {
      let key = department.value + "\n" + post.value
      if let other = posts[key], other.telephone.key != phone.value.key {
        problems.append(
          .factsTelephoneDiffers(
            at: guide.place(phone.span),
            text: phone.value.description,
            other: other.telephone.description,
            path: other.guide.file.path
          )
        )
      } else if posts[key] == nil {
        posts[key] = (phone.value, guide)
      }
    }
    for fee in guide.sections.filter({ $0.kind == .fees }).flatMap(\.fees) {
      guard !fee.amounts.isEmpty, !fee.name.isEmpty else { continue }
      let key = (guide.department?.value ?? "") + "\n" + normalizedHeading(fee.name.plainText)
      if let other = fees[key], other.amounts != fee.amounts, other.guide.idText != guide.idText {
        problems.append(
          .factsFeeDiffers(
            at: guide.place(fee.span),
            name: fee.name.plainText,
            path: other.guide.file.path
          )
        )
      } else if fees[key] == nil {
        fees[key] = (fee.amounts, guide)
      }
    }
    for channel in guide.channels {
      for fact in channel.facts where fact.key == .address || fact.key == .place {
        guard fact.key == .address || context.office(named: fact.text) == nil else { continue }
        let key = normalizedHeading(fact.text).filter { !" ，,。.（）()".contains($0) }
        if let other = addresses[key], other.text != fact.text {
          problems.append(
            .factsAddressDiffers(
              at: guide.place(fact.valueSpan),
              text: fact.text,
              other: other.text,
              path: other.guide.file.path
            )
          )
        } else if addresses[key] == nil {
          addresses[key] = (fact.text, guide)
        }
      }
    }
  }
  return problems
}

extension GuideDraft {
  /// Every telephone of the guide with its place.
  fileprivate var telephones: [Located<Telephone>] {
    [owner?.phone, consult, complaint].compactMap { $0 } + channels.flatMap(\.phones)
  }
}

extension Telephone {
  /// A number as it stands in a text, for comparing spellings.
  static func spelling(of telephone: Telephone, in text: String) -> String? {
    guard let found = all(in: text).first(where: { $0.value.key == telephone.key }) else {
      return nil
    }
    return String(decoding: Array(text.utf8)[found.range], as: UTF8.self)
  }
}

extension Problem {
  fileprivate static func factsTelephoneDiffers(
    at place: Place,
    text: String,
    other: String,
    path: String
  ) -> Problem {
    Problem(
      .factsTelephoneDiffers,
      at: place,
      Wording(
        zh: "同一个电话，这里写“\(text)”，\(path) 写“\(other)”",
        en: "The same telephone is “\(text)” here and “\(other)” in \(path)"
      ),
      help: Wording(zh: "两处写成一样", en: "Write it the same way in both")
    )
  }

  fileprivate static func factsFeeDiffers(at place: Place, name: String, path: String) -> Problem {
    Problem(
      .factsFeeDiffers,
      at: place,
      Wording(
        zh: "“\(name)”的收费和 \(path) 里的不一样",
        en: "The fee “\(name)” is not what \(path) says"
      ),
      help: Wording(zh: "核对金额，两处写成一样", en: "Check the amount and write the same in both")
    )
  }

  fileprivate static func factsAddressDiffers(
    at place: Place,
    text: String,
    other: String,
    path: String
  ) -> Problem {
    Problem(
      .factsAddressDiffers,
      at: place,
      Wording(
        zh: "同一个地址，这里写“\(text)”，\(path) 写“\(other)”",
        en: "The same address is “\(text)” here and “\(other)” in \(path)"
      ),
      help: Wording(zh: "两处写成一样", en: "Write it the same way in both")
    )
  }
}
