package import Diagnostics

/// The lines of the template that ask something, without the marks of lists and headings, and its questions in
/// the front matter.
let templateQuestions: (lines: Set<[UInt8]>, fields: [[UInt8]]) = {
  var lines: Set<[UInt8]> = []
  for language in [MessageLanguage.zh, .en] {
    let text = templateText(
      title: nil,
      department: "",
      topics: "",
      office: "",
      channel: "",
      today: "",
      language
    )
    for line in text.split(separator: "\n") where line.contains("？") || line.contains("?") {
      lines.insert(questionText(Array(line.utf8)[...]))
    }
  }
  let fields = [
    "这件事叫什么？", "谁负责？写岗位", "他不在时找谁？写岗位", "百姓平常怎么叫它？", "What is the service called?",
    "Which post answers for it?", "Who stands in?", "What do people call it?",
  ]
  return (lines, fields.map { Array($0.utf8) })
}()

/// A line without blanks around it and without the mark of a list or a heading.
func questionText(_ line: ArraySlice<UInt8>) -> [UInt8] {
  let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
  let marks = Array("#-*.0123456789 \t".utf8)
  return Array(line.drop { marks.contains($0) }.reversed().drop(while: isBlank).reversed())
}

/// A guide with everything that it must say, as questions to answer. It is a draft until the editor removes
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
  return templateText(
    title: title.map(yamlText),
    department: department,
    topics: topic.map { "[\($0)]" } ?? "[]",
    office: office,
    channel: channel,
    today: today.description,
    language
  )
}

private func templateText(
  title: String?,
  department: String,
  topics: String,
  office: String,
  channel: String,
  today: String,
  _ language: MessageLanguage
) -> String {
  switch language {
  case .zh:
    """
    ---
    title: \(title ?? "这件事叫什么？")
    department: \(department)
    owner: { post: 谁负责？写岗位, standin: 他不在时找谁？写岗位, phone: "12345" }
    topics: \(topics)
    audience: person
    keywords: [百姓平常怎么叫它？]
    # 哪天核对过？核对以后写：reviewed: \(today)
    draft: true
    ---

    谁可以办？收不收费？多久办好？用一两句话回答。

    ## 谁可以办
    谁可以办？谁不能办？要不要本地户口？

    ## 所需材料
    - 居民身份证：原件；网上办理时拍照上传
    - 还要带什么？一样写一行：1 份

    ## 网上办理
    - 入口：\(channel)
    - 答复时限：2 个工作日
    - 到现场次数：0
    1. 打开入口以后，点哪里？
    2. 填什么？上传什么？
    3. 怎么知道办好了？

    多久一定有人答复？做得到的才写。网上不能办的，把这一节删掉。

    ## 窗口办理
    - 地点：\(office)
    - 办理时长：15 分钟
    1. 到了先找谁？
    2. 交什么？当场看什么？
    3. 什么时候拿到结果？

    几楼几号窗口？写在地点后面的括号里。从取号到走出大厅要多少分钟？

    ## 办理时限
    - 法定时限：20 个工作日
    - 承诺时限：2 个工作日

    法律规定最长多少天？我们答应多少天？按实际的改。

    ## 收费
    收不收费？收多少？不收就写“不收费”。

    ## 办理结果
    办好以后，手里拿到什么？

    ## 常见问题
    ### 大家问得最多的是什么？
    用一两句话回答。

    ## 法律依据
    - 依据哪一部法？写全名

    """
  case .en:
    """
    ---
    title: \(title ?? "What is the service called?")
    department: \(department)
    owner: { post: "Which post answers for it?", standin: "Who stands in?", phone: "12345" }
    topics: \(topics)
    audience: person
    keywords: ["What do people call it?"]
    # When were the facts checked? Once they are, write: reviewed: \(today)
    draft: true
    ---

    Who can apply? What does it cost? How long does it take? Answer in a sentence or two.

    ## Who can apply
    Who can apply, and who cannot? Must they live here?

    ## What you need
    - Identity card: original; photo upload
    - What else must they bring? One line each: 1 copy

    ## Apply online
    - entry: \(channel)
    - reply within: 2 working days
    - visits: 0
    1. Where do they tap first?
    2. What do they fill in and upload?
    3. How do they know that it is done?

    By when does a person always answer? Promise what you can keep. Remove this section if there is no online way.

    ## Apply at a counter
    - place: \(office)
    - duration: 15 minutes
    1. Whom do they see first?
    2. What do they hand in?
    3. When do they have the result?

    Which floor and window? Write it in brackets behind the place. How many minutes from the door and back?

    ## Processing time
    - statutory limit: 20 working days
    - promised: 2 working days

    How long may it take by law? How long do we promise? Write what is true.

    ## Fees
    What does it cost? If nothing, write “free”.

    ## What you get
    What do they hold in their hands at the end?

    ## Questions
    ### What do people ask most?
    Answer in a sentence or two.

    ## Legal basis
    - Which law is it? Give its full name

    """
  }
}
