import Diagnostics

/// Who complains does not want to reach the desk that he complains about.
@Sendable func checkTelephonesDiffer(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  let department = guide.department.flatMap { context.departments[$0.value] }
  let consult = guide.consult?.value ?? department?.phone
  let complaint = guide.complaint?.value ?? department?.complaint
  guard let consult, let complaint, consult.key == complaint.key else { return [] }
  let span = guide.complaint?.span ?? guide.consult?.span
  return [
    .guideTelephonesSame(at: span.map(guide.place) ?? guide.top, telephone: complaint.description)
  ]
}

extension Problem {
  fileprivate static func guideTelephonesSame(at place: Place, telephone: String) -> Problem {
    Problem(
      .guideTelephonesSame,
      at: place,
      Wording(
        zh: "咨询电话和投诉电话都是 \(telephone)",
        en: "\(telephone) is both the number for questions and the one for complaints"
      ),
      help: Wording(
        zh: "投诉电话写别的部门的号码，例如 12345",
        en: "Give complaints a number of somebody else, for example 12345"
      )
    )
  }
}
