import Diagnostics

/// Somebody answers for every guide: a department of `departments.yaml`.
@Sendable func checkDepartment(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let department = guide.department else { return [.guideDepartmentMissing(at: guide.top)] }
  guard context.departments[department.value] == nil, !guide.isInherited(department) else {
    return []
  }
  let known = context.departments.values.flatMap { [$0.id.description] + $0.name.all }
  let nearest = nearest(to: department.value, among: known.sorted())
  let id = context.departments.values.first { $0.name.all.contains(nearest ?? "") }?.id.description
  var problem = Problem.guideDepartmentUnknown(
    at: guide.place(department.span),
    id: department.value,
    nearest: id ?? nearest,
    known: context.departments.keys.sorted()
  )
  let named = context.departments.values.map { (id: $0.id.description, names: $0.name.all) }
  problem.mend = mendReference(department, among: named)
  return [problem]
}

extension Problem {
  fileprivate static func guideDepartmentMissing(at place: Place) -> Problem {
    Problem(
      .guideDepartmentMissing,
      at: place,
      Wording(zh: "没有写主管部门", en: "No department is given"),
      help: Wording(
        zh: "加一行“department: …”，写 departments.yaml 里的部门编号",
        en: "Add a line “department: …” with an id of departments.yaml"
      )
    )
  }

  fileprivate static func guideDepartmentUnknown(
    at place: Place,
    id: String,
    nearest: String?,
    known: [String]
  ) -> Problem {
    let list = known.prefix(20).joined(separator: ", ")
    return Problem(
      .guideDepartmentUnknown,
      at: place,
      Wording(zh: "没有编号为“\(id)”的部门", en: "There is no department “\(id)”"),
      help: nearest.map { Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?") }
        ?? Wording(
          zh: "可以写的有：\(list)；新部门先写进 departments.yaml",
          en: "There are: \(list); add a new one to departments.yaml first"
        )
    )
  }
}
