package import Diagnostics

/// A guide with everything that it must say, as text to replace. It is a draft until the editor removes
/// that line, and it names things that the site has, so that it can be built at once.
package func guideTemplate(
  id: Identifier,
  title: String?,
  for site: SiteDraft,
  today: Day,
  _ language: MessageLanguage
) -> String {
  let department = site.departments.first?.value.id.text ?? "department-id"
  let topic = site.topics.first?.value.id.text
  let office = site.pages.first { $0.kind == .office }?.idText ?? "office-id"
  let channel =
    site.channels.first { $0.value.acceptsDocuments && $0.value.closed == nil }?.value.id.text
    ?? "channel-id"
  let topics = topic.map { "[\($0)]" } ?? "[]"
  return switch language {
  case .zh:
    """
    ---
    title: \(title ?? "这件事叫什么")
    department: \(department)
    owner: { post: 负责岗位, standin: 代班岗位, phone: "12345" }
    topics: \(topics)
    audience: person
    keywords: [百姓怎么叫它]
    reviewed: \(today)
    draft: true
    ---

    用一两句话说：谁可以办，收不收费，多久办好。

    ## 谁可以办
    写清楚谁可以办，谁不能办。

    ## 所需材料
    - 居民身份证：原件；网上办理时拍照上传
    - 申请表：1 份

    ## 网上办理
    - 入口：\(channel)
    - 答复时限：2 个工作日
    - 到现场次数：0
    1. 打开入口，选这件事。
    2. 填写信息，上传材料。
    3. 等短信通知结果。

    ## 窗口办理
    - 地点：\(office)
    - 办理时长：15 分钟
    1. 取号。
    2. 交材料，当面核对。
    3. 领取结果。

    ## 办理时限
    - 法定时限：20 个工作日
    - 承诺时限：2 个工作日

    ## 收费
    不收费。

    ## 办理结果
    写清楚办好后拿到什么。

    ## 常见问题
    ### 别人常问的第一个问题？
    一两句话回答。

    ## 法律依据
    - 写法律、法规的全名

    """
  case .en:
    """
    ---
    title: \(title ?? "What the service is called")
    department: \(department)
    owner: { post: Responsible post, standin: Who stands in, phone: "12345" }
    topics: \(topics)
    audience: person
    keywords: [what people call it]
    reviewed: \(today)
    draft: true
    ---

    Say in a sentence or two who can apply, what it costs and how long it takes.

    ## Who can apply
    Say who can apply and who cannot.

    ## What you need
    - Identity card: original; photo upload
    - Application form: 1 copy

    ## Apply online
    - entry: \(channel)
    - reply within: 2 working days
    - visits: 0
    1. Open the entry and choose the service.
    2. Fill in the form and upload the documents.
    3. Wait for a text message.

    ## Apply at a counter
    - place: \(office)
    - duration: 15 minutes
    1. Take a number.
    2. Hand in the documents.
    3. Take the result.

    ## Processing time
    - statutory limit: 20 working days
    - promised: 2 working days

    ## Fees
    Free of charge.

    ## What you get
    Say what the citizen has in hand at the end.

    ## Questions
    ### The question that people ask first?
    Answer in a sentence or two.

    ## Legal basis
    - The full name of the law

    """
  }
}
