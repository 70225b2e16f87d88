package import Diagnostics

/// An entry of a register with its place, for problems with what it refers to.
package struct Registered<Value: Sendable>: Sendable {
  package var value: Value
  package var file: SourceFile
  package var span: Span

  package var place: Place { Place(file, span) }
}

/// Reads `departments.yaml`.
package func parseDepartments(_ file: SourceFile) -> Checked<[Registered<Department>]> {
  parseRegister(file) { fields, id, index in
    let name = fields.localized("name")
    let post = fields.localized("post")
    let phone = fields.telephone("phone")
    fields.require("name", name != nil, what: Wording(zh: "部门名称", en: "the department's name"))
    fields.require("post", post != nil, what: Wording(zh: "负责岗位", en: "the responsible post"))
    fields.require("phone", phone != nil, what: Wording(zh: "咨询电话", en: "the telephone"))
    let complaint = fields.telephone("complaint")?.value
    let summary = fields.localized("summary")
    let order = fields.number("order") ?? index
    guard let name, let post, let phone else { return nil }
    return Department(
      id: id,
      name: name,
      post: post,
      phone: phone.value,
      complaint: complaint,
      summary: summary,
      order: order
    )
  }
}

/// Reads `topics.yaml`.
package func parseTopics(_ file: SourceFile) -> Checked<[Registered<Topic>]> {
  parseRegister(file) { fields, id, index in
    let name = fields.localized("name")
    fields.require("name", name != nil, what: Wording(zh: "主题名称", en: "the topic's name"))
    let kind = fields.choice("kind", Topic.Kind.self) ?? .lifeEvent
    let topic = Topic(
      id: id,
      name: name ?? LocalizedText(id.description),
      summary: fields.localized("summary"),
      kind: kind,
      icon: fields.text("icon")?.value,
      order: fields.number("order") ?? index
    )
    return name == nil ? nil : topic
  }
}

/// Reads `channels.yaml`, the register of official online channels.
package func parseChannels(_ file: SourceFile) -> Checked<[Registered<RegisteredChannel>]> {
  parseRegister(file) { fields, id, _ in
    let kind = fields.choice("kind", RegisteredChannel.Kind.self)
    let name = fields.localized("name")
    let department = fields.identifier("department")
    let accepts = fields.flag("accepts_documents")
    fields.require("kind", kind != nil, what: Wording(zh: "渠道种类", en: "the kind of channel"))
    fields.require("name", name != nil, what: Wording(zh: "渠道名称", en: "the channel's name"))
    fields.require(
      "department",
      department != nil,
      what: Wording(zh: "运营部门", en: "the operating department")
    )
    fields.require(
      "accepts_documents",
      accepts != nil,
      what: Wording(zh: "能不能在这里交材料", en: "whether documents may be sent through it")
    )
    var duty: RegisteredChannel.Duty?
    if var dutyFields = fields.fields("duty") {
      let post = dutyFields.localized("post")
      dutyFields.require("post", post != nil, what: Wording(zh: "值守岗位", en: "the post on duty"))
      duty = post.map {
        RegisteredChannel.Duty(
          post: $0,
          hours: dutyFields.localized("hours"),
          phone: dutyFields.telephone("phone")?.value
        )
      }
      for problem in dutyFields.finish() { fields.note(problem) }
    }
    let find = fields.localized("find")
    let address = fields.address("address", isMail: kind == .email)
    if find == nil, address == nil, !fields.has("address") {
      fields.require(
        "address",
        false,
        what: Wording(zh: "网址，或者用 find 写怎样找到它", en: "or find: how to find it")
      )
    }
    let since = fields.day("since")?.value
    let closed = fields.day("closed")?.value
    let successor = fields.identifier("successor")
    guard let kind, let name, let department else { return nil }
    return RegisteredChannel(
      id: id,
      kind: kind,
      name: name,
      find: find,
      address: address,
      department: department,
      duty: duty,
      since: since,
      acceptsDocuments: accepts ?? false,
      closed: closed,
      successor: successor
    )
  }
}

/// Reads a list of mappings that each have an `id`.
private func parseRegister<Value>(
  _ file: SourceFile,
  _ read: (inout Fields, Identifier, Int) -> Value?
) -> Checked<[Registered<Value>]> {
  let yaml = parseYAML(file, in: file.span)
  var problems = yaml.problems
  guard let node = yaml.value else { return Checked([], problems) }
  guard case .sequence(let items) = node.kind else {
    problems.append(.dataValueInvalid(at: Place(file, node.span), expected: .list))
    return Checked([], problems)
  }
  var values: [Registered<Value>] = []
  var seen: [String: Span] = [:]
  guard let standIn = Identifier("entry") else { preconditionFailure("“entry” is an id") }
  for (index, item) in items.enumerated() {
    var fields = Fields(item, in: file)
    let text = fields.text("id")
    fields.require("id", text != nil, what: Wording(zh: "编号", en: "the id"))
    let id = text.flatMap { Identifier($0.value) }
    if let text, id == nil { fields.note(.idInvalid(at: Place(file, text.span), id: text.value)) }
    if let text, seen.updateValue(text.span, forKey: text.value) != nil {
      fields.note(.idTwice(at: Place(file, text.span), id: text.value, other: file.path))
    }
    // Without an id the entry is read all the same, for the problems of its other fields.
    let value = read(&fields, id ?? standIn, index)
    problems += fields.finish()
    if let value, id != nil {
      values.append(Registered(value: value, file: file, span: text?.span ?? item.span))
    }
  }
  return Checked(values, problems)
}

extension Fields {
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type)
    -> Choice? where Choice.RawValue == String
  {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    note(
      .dataValueInvalid(
        at: Place(file, text.span),
        expected: .oneOf(Choice.allCases.map(\.rawValue))
      )
    )
    return nil
  }

  mutating func identifier(_ key: String) -> Identifier? {
    guard let text = text(key) else { return nil }
    guard let id = Identifier(text.value) else {
      note(.idInvalid(at: Place(file, text.span), id: text.value))
      return nil
    }
    return id
  }

  mutating func identifiers(_ key: String) -> [Identifier] {
    texts(key).compactMap { text in
      guard let id = Identifier(text.value) else {
        note(.idInvalid(at: Place(file, text.span), id: text.value))
        return nil
      }
      return id
    }
  }

  fileprivate mutating func address(_ key: String, isMail: Bool) -> String? {
    guard let text = text(key) else { return nil }
    let isRight =
      isMail
      ? text.value.split(separator: "@").count == 2 && !text.value.contains(" ")
      : isWebAddress(text.value)
    if isRight { return text.value }
    note(
      Problem(
        .dataValueInvalid,
        at: Place(file, text.span),
        Wording(
          zh: "“\(text.value)”不是\(isMail ? "邮箱地址" : "网址")",
          en: "“\(text.value)” is not a \(isMail ? "mail" : "web") address"
        ),
        help: Wording(
          zh: isMail ? "写成 name@example.gov.cn 这样" : "写成 https://… 这样；没有网址时用 find 写怎样找到它",
          en: isMail
            ? "Write it like name@example.gov.cn"
            : "Write it like https://…; where there is none, say how to find it under find"
        )
      )
    )
    return nil
  }
}

extension Problem {
  static func idInvalid(at place: Place, id: String) -> Problem {
    let suggestion = Identifier.suggestion(from: pinyin(of: id).joined(separator: "-"))
    return Problem(
      .idInvalid,
      at: place,
      Wording(zh: "“\(id)”不能作编号", en: "“\(id)” cannot be an id"),
      help: Wording(
        zh: "编号只用小写字母、数字和中间的连字符，最多 64 个\(suggestion.map { "，例如 \($0)" } ?? "")",
        en: "An id has small letters, digits and inner hyphens, at most 64"
          + (suggestion.map { ", for example \($0)" } ?? "")
      )
    )
  }

  static func idTwice(at place: Place, id: String, other: String) -> Problem {
    Problem(
      .idTwice,
      at: place,
      Wording(
        zh: "编号“\(id)”用了两次，另一处在 \(other)",
        en: "The id “\(id)” is used twice, also in \(other)"
      ),
      help: Wording(zh: "给其中一个换一个编号", en: "Give one of them another id")
    )
  }
}
