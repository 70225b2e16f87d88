import Diagnostics
import Guides

/// What a column of the national item list is, by the names that it has in it and in the lists of provinces.
enum ItemField: Sendable, CaseIterable {
  case title, keywords, department, post, standin, audience, topics, summary, reviewed
  case eligibility, documents, steps, onlineSteps, counterSteps
  case statutory, statutoryUnit, promised, promisedUnit, fees, isCharged
  case place, hours, consult, complaint
  case visits, visitsReason, isOnline, isFullyOnline, forms, address, replyWithin
  case result, law, questions

  /// The best first: where two columns say the same thing, the first is used and the other kept.
  var names: [String] {
    switch self {
    case .title:
      [
        "业务办理项名称", "办理项名称", "子项名称", "事项名称", "服务事项名称", "政务服务事项名称", "事项", "服务事项", "项目名称",
        "主项名称", "名称",
      ]
    case .keywords: ["俗称", "别名", "通俗名称", "事项简称", "简称", "关键词"]
    case .department:
      ["实施主体", "实施主体名称", "实施机构", "办理机构", "责任部门", "主管部门", "所属部门", "实施部门", "部门"]
    case .post: ["负责岗位", "责任岗位", "经办岗位"]
    case .standin: ["代班岗位", "代班", "备岗"]
    case .reviewed: ["核对日期", "复核日期"]
    case .audience: ["服务对象", "服务对象类型", "面向对象"]
    case .topics: ["主题", "主题分类", "面向自然人事项主题分类", "面向法人事项主题分类"]
    case .summary: ["事项简介", "事项描述", "事项说明", "办理说明", "简介"]
    case .eligibility: ["受理条件", "申请条件", "办理条件", "申报条件", "受理范围"]
    case .documents: ["申请材料", "申报材料", "所需材料", "办理材料", "提交材料", "材料清单", "材料名称"]
    case .steps: ["办理流程", "办理程序", "办理步骤", "办事流程"]
    case .onlineSteps: ["网上办理流程", "线上办理流程", "网办流程"]
    case .counterSteps: ["窗口办理流程", "线下办理流程", "现场办理流程"]
    case .statutory: ["法定办结时限", "法定时限", "法定期限", "法定办理时限"]
    case .statutoryUnit: ["法定办结时限单位", "法定时限单位"]
    case .promised: ["承诺办结时限", "承诺时限", "承诺期限", "承诺办理时限", "办理时限", "办结时限"]
    case .promisedUnit: ["承诺办结时限单位", "承诺时限单位"]
    case .fees: ["收费标准", "收费项目", "收费情况", "收费", "费用"]
    case .isCharged: ["是否收费"]
    case .place: ["办理地点", "办理地址", "受理地点", "窗口地址", "办公地址", "办理窗口", "地点"]
    case .hours: ["办理时间", "办公时间", "工作时间", "受理时间", "服务时间"]
    case .consult: ["咨询方式", "咨询电话", "咨询途径", "咨询渠道", "联系电话", "联系方式", "电话"]
    case .complaint:
      ["监督投诉方式", "监督投诉电话", "监督投诉渠道", "投诉方式", "投诉电话", "监督电话", "投诉渠道"]
    case .visits: ["到办事现场次数", "到现场次数", "到现场办理次数", "跑动次数", "现场次数"]
    case .visitsReason: ["必须现场办理原因说明", "必须现场办理原因", "到现场原因", "到现场办理原因"]
    case .isOnline: ["是否网办", "是否网上办理", "是否可网办", "是否支持网上办理", "能否网办", "网上办理"]
    case .isFullyOnline: ["是否全程网办", "全程网办"]
    case .forms: ["办理形式", "办理方式", "受理方式", "办理渠道"]
    case .address:
      ["网上办理地址", "在线办理地址", "网办地址", "网上办理链接", "网上办理入口", "在线申办地址", "办理网址"]
    case .replyWithin: ["网上答复时限", "答复时限", "网上受理时限"]
    case .result: ["办理结果", "审批结果", "结果名称", "审批结果名称", "办件结果"]
    case .law: ["设定依据", "法律依据", "实施依据", "办理依据", "政策依据"]
    case .questions: ["常见问题", "常见问题解答"]
    }
  }

  /// Columns that say different things of the same: all of them are used.
  var joinsColumns: Bool {
    switch self {
    case .consult, .complaint, .topics, .keywords: true
    default: false
    }
  }
}

/// The columns of a table by what they are.
struct ItemColumns: Sendable {
  let header: [ItemCell]
  /// For each field its columns, the best first.
  private(set) var columns: [ItemField: [Int]] = [:]
  /// Columns with a name that are no field, or not the best one.
  private(set) var others: [Int] = []

  /// Nil where no column is the name of the item.
  init?(_ row: [ItemCell]) {
    header = row
    let names = row.map { Self.name(of: $0) }
    for field in ItemField.allCases {
      let found = field.names.flatMap { name in names.indices.filter { names[$0] == name } }
      guard !found.isEmpty else { continue }
      columns[field] = field.joinsColumns ? found : [found[0]]
    }
    guard columns[.title] != nil else { return nil }
    let known = Set(columns.values.joined())
    others = names.indices.filter { !names[$0].isEmpty && !known.contains($0) }
  }

  func column(_ field: ItemField) -> ItemCell? { columns[field]?.first.map { header[$0] } }

  /// Without a star, a remark in brackets, blanks and line ends: `*事项名称（必填）`.
  static func name(of cell: ItemCell) -> String {
    var text = cell.text.halfWidth.filter { !$0.isWhitespace && $0 != "*" && $0 != "\u{FEFF}" }
    if let bracket = text.firstIndex(of: "("), text.hasSuffix(")") {
      text = String(text[..<bracket])
    }
    return normalizedHeading(text)
  }
}
