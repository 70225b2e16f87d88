// One table for every problem: without an entry here a new code does not compile, so no page of the
// documentation can be missing.

extension ProblemCode {
  package var documentation: ProblemDocumentation {
    switch self {
    case .fileNotUtf8:
      .init(
        "文件要存成 UTF-8 编码。",
        "A file is stored as UTF-8.",
        mistake: "（用 GBK 编码保存的 birth.md）",
        mend: "（另存为，编码选 UTF-8）"
      )
    case .fileTooLarge:
      .init(
        "指南最大 256 KiB，数据文件最大 64 MiB。",
        "A guide has at most 256 KiB, a feed at most 64 MiB.",
        mistake: "（把整本手册贴进一个指南）",
        mend: "（分成几个指南，手册放进 content/files/）"
      )
    case .fileLineTooLong:
      .init(
        "一行最长 16 KiB。",
        "A line has at most 16 KiB.",
        mistake: "（整篇文章写在一行里）",
        mend: "（每段一行，段与段之间空一行）"
      )
    case .fileNameClash:
      .init(
        "两个文件名不能只差大小写或字符的写法。",
        "Two file names differ in more than case or Unicode form.",
        mistake: "content/guides/Birth.md\ncontent/guides/birth.md",
        mend: "content/guides/birth.md"
      )
    case .siteEmpty:
      .init(
        "文件夹里要有 content/site.yaml。",
        "The folder holds content/site.yaml.",
        mistake: "（在空文件夹里运行 bianmin build）",
        mend: "content/site.yaml:\ntitle: 清溪县办事指南"
      )
    case .yamlSyntax:
      .init(
        "信息栏每行写“键: 值”。",
        "Front matter has one “key: value” a line.",
        mistake: "title：生育登记\ndepartment weijian",
        mend: "title: 生育登记\ndepartment: weijian"
      )
    case .yamlNotPlain:
      .init(
        "不能用锚点、引用、标签和合并键。",
        "Anchors, aliases, tags and merge keys are not allowed.",
        mistake: "owner: &owner { post: 登记岗 }",
        mend: "owner: { post: 登记岗 }"
      )
    case .yamlTooDeep:
      .init(
        "嵌套最多 6 层。",
        "At most six levels are nested.",
        mistake: "a: [[[[[[[1]]]]]]]",
        mend: "a: [1]"
      )
    case .yamlKeyTwice:
      .init(
        "一个键只写一次。",
        "A key is written once.",
        mistake: "title: 生育登记\ntitle: 生育服务登记",
        mend: "title: 生育登记"
      )
    case .frontMatterMissing:
      .init(
        "文件以信息栏开头。",
        "A file begins with front matter.",
        mistake: "# 生育登记",
        mend: "---\ntitle: 生育登记\n---"
      )
    case .frontMatterUnclosed:
      .init(
        "信息栏以 --- 结束。",
        "Front matter ends with ---.",
        mistake: "---\ntitle: 生育登记\n正文",
        mend: "---\ntitle: 生育登记\n---\n正文"
      )
    case .frontMatterTooLarge:
      .init(
        "信息栏最多 32 KiB。",
        "Front matter has at most 32 KiB.",
        mistake: "---\nsummary: （几万字）\n---",
        mend: "---\ntitle: 生育登记\n---\n（文字写在正文里）"
      )
    case .dataKeyUnknown:
      .init(
        "设置文件里只写认识的键。",
        "A settings file has known keys only.",
        mistake: "- id: minzheng\n  telephone: 0000-8812010",
        mend: "- id: minzheng\n  phone: 0000-8812010"
      )
    case .dataFieldMissing:
      .init(
        "必填的键不能少。",
        "A required key is there.",
        mistake: "- id: minzheng\n  name: 清溪县民政局",
        mend: "- id: minzheng\n  name: 清溪县民政局\n  post: 政务服务股\n  phone: 0000-8812010"
      )
    case .dataValueInvalid:
      .init(
        "值要合乎这个键的写法。",
        "A value fits its key.",
        mistake: "accepts_documents: maybe",
        mend: "accepts_documents: false"
      )
    case .dataReferenceUnknown:
      .init(
        "引用的编号要存在。",
        "An id that is referred to exists.",
        mistake: "- id: birth-chat-group\n  department: wejian",
        mend: "- id: birth-chat-group\n  department: weijian"
      )
    case .markupHtmlRefused:
      .init(
        "正文不能写 HTML 标签。",
        "The body holds no HTML.",
        mistake: "<b>注意</b>",
        mend: "**注意**"
      )
    case .markupNestingTooDeep:
      .init(
        "列表和引用最多嵌套 32 层。",
        "Lists and quotes are nested at most 32 deep.",
        mistake: "> > > > …（三十多层）",
        mend: "> 一层就够"
      )
    case .linkAddressRefused:
      .init(
        "链接只能用 https:、http:、mailto:、tel: 或本站的页面。",
        "A link begins with https:, http:, mailto: or tel:, or is a page of the site.",
        mistake: "[打开](javascript:alert(1))",
        mend: "[打开](https://www.example.gov.cn/)"
      )
    case .linkPageMissing:
      .init(
        "链到本站的页面要存在。",
        "A page that is linked to exists.",
        mistake: "[结婚登记](marrige.md)",
        mend: "[结婚登记](marriage.md)"
      )
    case .linkHeadingMissing:
      .init(
        "链到的小标题要存在。",
        "A heading that is linked to exists.",
        mistake: "[收费](marriage.md#feez)",
        mend: "[收费](marriage.md#fees)"
      )
    case .linkFileMissing:
      .init(
        "链到的文件要放在 content/files/ 里。",
        "A file that is linked to is in content/files/.",
        mistake: "[空白表](/files/brith-form.pdf)",
        mend: "[空白表](/files/birth-form.pdf)"
      )
    case .idMissing:
      .init(
        "文件名不是编号时，在信息栏写 id。",
        "Where the file's name is no id, front matter gives one.",
        mistake: "content/guides/生育登记.md:\n---\ntitle: 生育登记\n---",
        mend: "---\nid: sheng-yu-deng-ji\ntitle: 生育登记\n---"
      )
    case .idInvalid:
      .init(
        "编号只用小写字母、数字和中间的连字符，最多 64 个。",
        "An id has small letters, digits and inner hyphens, at most 64.",
        mistake: "id: Birth_Reg",
        mend: "id: birth-reg"
      )
    case .idTwice:
      .init(
        "一个编号只用一次。",
        "An id is used once.",
        mistake: "a.md: id: birth\nb.md: id: birth",
        mend: "a.md: id: birth\nb.md: id: birth-certificate"
      )
    case .idCaseClash:
      .init(
        "两个编号不能只差大小写。",
        "Two ids differ in more than case.",
        mistake: "id: birth\nid: Birth",
        mend: "id: birth\nid: birth-certificate"
      )
    case .guideTitleMissing:
      .init(
        "指南要有标题。",
        "A guide has a title.",
        mistake: "---\ndepartment: weijian\n---",
        mend: "---\ntitle: 生育登记\ndepartment: weijian\n---"
      )
    case .guideDepartmentMissing:
      .init(
        "指南要写主管部门。",
        "A guide names its department.",
        mistake: "title: 生育登记",
        mend: "title: 生育登记\ndepartment: weijian"
      )
    case .guideDepartmentUnknown:
      .init(
        "主管部门要在 departments.yaml 里。",
        "The department is in departments.yaml.",
        mistake: "department: wejian",
        mend: "department: weijian"
      )
    case .guideDocumentsMissing:
      .init(
        "指南要写带什么材料，不需要也要写。",
        "A guide says what to bring, even if nothing.",
        mistake: "## 收费\n不收费。",
        mend: "## 所需材料\n不需要材料。\n\n## 收费\n不收费。"
      )
    case .guideChannelMissing:
      .init(
        "指南至少写一种办法。",
        "A guide describes at least one way.",
        mistake: "## 所需材料\n- 身份证：原件",
        mend: "## 窗口办理\n- 地点：chengguan-hall\n1. 取号。"
      )
    case .guideKeyUnknown:
      .init(
        "信息栏只写认识的键。",
        "Front matter has known keys only.",
        mistake: "departement: weijian",
        mend: "department: weijian"
      )
    case .guideTopicUnknown:
      .init(
        "主题要在 topics.yaml 里。",
        "A topic is in topics.yaml.",
        mistake: "topics: [brith]",
        mend: "topics: [birth]"
      )
    case .guideQuestionLeft:
      .init(
        "发布的指南里，样子里的问题都要换成答案。",
        "In a guide that is published every question of the template is answered.",
        mistake: "## 谁可以办\n谁可以办？谁不能办？要不要本地户口？",
        mend: "## 谁可以办\n户口或现居住地在本县。"
      )
    case .channelEntryMissing:
      .init(
        "网上办理要写入口。",
        "An online way names its entry.",
        mistake: "## 网上办理\n- 答复时限：2 个工作日",
        mend: "## 网上办理\n- 入口：qingxi-mini-program\n- 答复时限：2 个工作日"
      )
    case .channelEntryUnknown:
      .init(
        "入口要在 channels.yaml 里登记。",
        "The entry is in the register channels.yaml.",
        mistake: "- 入口：办证微信群",
        mend: "- 入口：qingxi-mini-program"
      )
    case .channelNoPromise:
      .init(
        "网上办理要写多久答复。",
        "An online way says how soon it answers.",
        mistake: "## 网上办理\n- 入口：province-portal",
        mend: "## 网上办理\n- 入口：province-portal\n- 答复时限：2 个工作日"
      )
    case .channelNoAlternative:
      .init(
        "有网上办理，就要有窗口或电话办理。",
        "An online way has a counter or a telephone beside it.",
        mistake: "## 网上办理\n…（没有窗口办理）",
        mend: "## 网上办理\n…\n\n## 窗口办理\n- 地点：chengguan-hall\n1. 取号。"
      )
    case .channelNoSteps:
      .init(
        "每种办法都要有步骤。",
        "Every way has steps.",
        mistake: "## 窗口办理\n- 地点：chengguan-hall",
        mend: "## 窗口办理\n- 地点：chengguan-hall\n1. 取号。\n2. 交材料。"
      )
    case .channelDocumentsRefused:
      .init(
        "不接收材料的渠道，不能让人从那里交材料。",
        "Documents are not asked for through a channel that does not accept them.",
        mistake: "## 网上办理\n- 入口：birth-chat-group\n1. 把身份证拍照上传到群里。",
        mend: "## 网上办理\n- 入口：qingxi-mini-program\n1. 拍照上传身份证。"
      )
    case .counterPlaceMissing:
      .init(
        "窗口办理要写地点。",
        "A counter has a place.",
        mistake: "## 窗口办理\n1. 取号。",
        mend: "## 窗口办理\n- 地点：chengguan-hall（2 楼 6 号窗口）\n1. 取号。"
      )
    case .counterPlaceUnknown:
      .init(
        "地点的编号要在 offices 里。",
        "The office named is in offices/.",
        mistake: "- 地点：chenguan-hall",
        mend: "- 地点：chengguan-hall"
      )
    case .counterHoursMissing:
      .init(
        "窗口办理要写办公时间。",
        "A counter has opening hours.",
        mistake: "- 地点：县政府东楼 101 室",
        mend: "- 地点：县政府东楼 101 室\n- 时间：周一至周五 9:00-12:00, 13:30-17:00"
      )
    case .counterTelephoneMissing:
      .init(
        "窗口办理要写电话。",
        "A counter has a telephone.",
        mistake: "- 地点：县政府东楼 101 室",
        mend: "- 地点：县政府东楼 101 室\n- 电话：0000-8810000"
      )
    case .telephoneInvalid:
      .init(
        "电话要能拨打。",
        "A telephone can be dialled.",
        mistake: "phone: 办公室",
        mend: "phone: 0000-8810021"
      )
    case .dateInvalid:
      .init(
        "日期要存在。",
        "A date exists.",
        mistake: "reviewed: 2026-02-30",
        mend: "reviewed: 2026-02-28"
      )
    case .durationInvalid:
      .init(
        "时限写成当场、分钟、小时、工作日、天或月。",
        "A length of time is on the spot, or minutes, hours, working days, days or months.",
        mistake: "- 答复时限：尽快",
        mend: "- 答复时限：2 个工作日"
      )
    case .numberInvalid:
      .init("这里写整数。", "A whole number stands here.", mistake: "- 到现场次数：不用", mend: "- 到现场次数：0")
    case .hoursInvalid:
      .init(
        "办公时间先写星期，再写钟点。",
        "Hours name the days and then the times.",
        mistake: "hours: [上班时间]",
        mend: "hours: [周一至周五 09:00-12:00]"
      )
    case .timePromiseTooLong:
      .init(
        "承诺时限不能比法定时限长。",
        "A promise is not longer than the statutory limit.",
        mistake: "- 法定时限：5 个工作日\n- 承诺时限：10 个工作日",
        mend: "- 法定时限：5 个工作日\n- 承诺时限：3 个工作日"
      )
    case .visitsContradictOnline:
      .init(
        "全程网办的不用到现场。",
        "What is fully online needs no visit.",
        mistake: "- 全程网办：是\n- 到现场次数：1",
        mend: "- 全程网办：是\n- 到现场次数：0"
      )
    case .withdrawnSuccessorUnknown:
      .init(
        "接替的指南要存在。",
        "The successor of a withdrawn guide exists.",
        mistake: "withdrawn: { on: 2026-03-01, reason: 已取消, successor: brith }",
        mend: "withdrawn: { on: 2026-03-01, reason: 已取消, successor: birth-registration }"
      )
    case .aliasInvalid:
      .init(
        "旧地址从 / 写起。",
        "An old address begins with /.",
        mistake: "aliases: [old/page]",
        mend: "aliases: [/old/page/]"
      )
    case .aliasClash:
      .init(
        "旧地址不能和现有页面相同。",
        "An old address is not that of another page.",
        mistake: "aliases: [/guides/marriage/]",
        mend: "aliases: [/old/marriage/]"
      )
    case .translationOriginalMissing:
      .init(
        "译文旁边要有原文。",
        "A translation stands beside its original.",
        mistake: "content/guides/marriage.en.md（没有 marriage.md）",
        mend: "content/guides/marriage.md\ncontent/guides/marriage.en.md"
      )
    case .publishedAltered:
      .init(
        "发布的文件夹要完整，没有人改过（bianmin verify）。",
        "A published folder is whole, and nobody altered it (bianmin verify).",
        mistake: "（有人直接改了 _site/index.html）",
        mend: "（改 content/ 里的原文，重新生成）"
      )
    case .pagesRemovedMany:
      .init(
        "一次消失的页面不能超过五分之一。",
        "Not more than a fifth of the pages vanish at once.",
        mistake: "（删掉 content/guides 里的许多文件）",
        mend: "（给停办的指南写 withdrawn，或者确认后加 --allow-removals）"
      )
    case .themeMissing:
      .init(
        "主题要在 themes 里。",
        "The theme is in themes/.",
        mistake: "theme: cuonty",
        mend: "theme: county"
      )
    case .themeValueInvalid:
      .init(
        "theme.yaml 只写认识的键和颜色。",
        "theme.yaml has known keys and colours.",
        mistake: "text: black",
        mend: "text: \"#1b2126\""
      )
    case .themeContrastLow:
      .init(
        "文字和底色的对比度至少 7，其他部分至少 3。",
        "Text has a contrast of at least 7 to its ground, other parts of at least 3.",
        mistake: "text: \"#777777\"\nground: \"#ffffff\"",
        mend: "text: \"#1b2126\"\nground: \"#ffffff\""
      )
    case .themeFragmentInvalid:
      .init(
        "主题片段里不能有脚本、样式和外部资源。",
        "A fragment of a theme holds no script, style or foreign resource.",
        mistake: "<script src=\"https://example.com/x.js\"></script>",
        mend: "<p>{{site.publisher}}</p>"
      )
    case .themeNameUnknown:
      .init(
        "片段和词条只用认识的名称。",
        "Fragments and strings use known names.",
        mistake: "{{site.titel}}",
        mend: "{{site.title}}"
      )
    case .themeStringMissing:
      .init(
        "词条要写成文字。",
        "A word of the interface is a text.",
        mistake: "skip.main: []",
        mend: "skip.main: 跳到正文"
      )
    case .calendarInvalid:
      .init(
        "日历每年一个文件，一天只写一次。",
        "A calendar has a file a year and a day once.",
        mistake:
          "{\"year\": 2026, \"days\": [{\"name\": \"元旦\", \"date\": \"2025-01-01\", \"isOffDay\": true}]}",
        mend:
          "{\"year\": 2026, \"days\": [{\"name\": \"元旦\", \"date\": \"2026-01-01\", \"isOffDay\": true}]}"
      )
    case .searchGuideUnknown:
      .init(
        "searches.yaml 里的指南要存在。",
        "A guide named in searches.yaml exists.",
        mistake: "- { query: 准生证, guide: brith }",
        mend: "- { query: 准生证, guide: birth-registration }"
      )
    case .pageLinkBroken:
      .init(
        "生成的页面里每个链接都有去处。",
        "Every link of the finished site leads somewhere.",
        mistake: "（别名指向的页面没有生成）",
        mend: "（改正链接，或者恢复那一页）"
      )
    case .outputRefused:
      .init(
        "做好的每个文件在发布以前再读一遍：只有认识的元素、属性和地址，没有写在页面里的脚本和样式，id 不重复，内容安全策略在最前面。"
          + "有一处不对，就什么也不发布。通常是主题的片段里有浏览器会自己挪动的写法。",
        "Every finished file is read once more before it is published: it holds only elements, attributes and addresses "
          + "that are known, no script or style of its own, no id twice, and the content security policy before all. Where "
          + "one thing is wrong, nothing is published. Mostly a theme's fragment holds what a browser would move by itself.",
        mistake: "<p>网站 <ul><li>导航</li></ul></p>",
        mend: "<p>网站</p> <ul><li>导航</li></ul>"
      )
    case .fileNotRead:
      .init(
        "隐藏文件、编辑器的残留文件和指向站外的链接不读。",
        "Hidden files, leftovers of editors and links that leave the site are not read.",
        mistake: "content/guides/link.md → /etc/passwd",
        mend: "（把文件本身放进 content/）"
      )
    case .fileUnknown:
      .init(
        "content 里的文件放在认识的位置。",
        "A file of content/ stands where it is understood.",
        mistake: "content/guide/birth.md",
        mend: "content/guides/birth.md"
      )
    case .markupListNumbering:
      .init(
        "编号写成“1. ”。",
        "Numbers are written “1. ”.",
        mistake: "1、身份证\n2、户口簿",
        mend: "1. 身份证\n2. 户口簿"
      )
    case .markupStepNumbering:
      .init(
        "步骤写成“1. ”。",
        "Steps are numbered “1. ”.",
        mistake: "第一步：取号。\n第二步：交材料。",
        mend: "1. 取号。\n2. 交材料。"
      )
    case .textFullWidthDigits:
      .init(
        "数字用半角写。",
        "Digits are typed in half width.",
        mistake: "- 电话：０５７１－８８１００２１",
        mend: "- 电话：0571-8810021"
      )
    case .textUnseenCharacter:
      .init(
        "不留看不见的字符。",
        "No character stands that nobody sees.",
        mistake: "（“居民<U+200B>身份证”：粘贴时带来的零宽空格）",
        mend: "- 居民身份证：原件"
      )
    case .textWideIndent:
      .init(
        "行首的记号前不用全角空格。",
        "No blank of full width stands before a mark.",
        mistake: "　　- 居民身份证：原件",
        mend: "- 居民身份证：原件"
      )
    case .markupBulletSign:
      .init(
        "列表每行以“- ”开头。",
        "An item of a list begins with “- ”.",
        mistake: "● 居民身份证：原件\n● 户口簿：原件",
        mend: "- 居民身份证：原件\n- 户口簿：原件"
      )
    case .markupSpaceMissing:
      .init(
        "“##”和“-”后面空一格。",
        "A space stands behind “##” and “-”.",
        mistake: "##所需材料\n-居民身份证：原件",
        mend: "## 所需材料\n- 居民身份证：原件"
      )
    case .markupTableTabs:
      .init(
        "表格用竖线分列，第二行是横线。",
        "The columns of a table are parted by bars; dashes are its second line.",
        mistake: "地点⇥电话\n城关大厅⇥0571-8810021\n（⇥ 是制表符）",
        mend: "| 地点 | 电话 |\n| --- | --- |\n| 城关大厅 | 0571-8810021 |"
      )
    case .markupLinkBrackets:
      .init(
        "链接的括号用半角。",
        "The brackets of a link are of half width.",
        mistake: "[空白表]（/files/birth-form.pdf）",
        mend: "[空白表](/files/birth-form.pdf)"
      )
    case .sectionHeadingPlain:
      .init(
        "小标题前写“## ”。",
        "A heading begins with “## ”.",
        mistake: "二、所需材料\n- 居民身份证：原件",
        mend: "## 所需材料\n- 居民身份证：原件"
      )
    case .factLinePlain:
      .init(
        "每个项目一行，以“- ”开头。",
        "Each item stands on a line that begins with “- ”.",
        mistake: "## 窗口办理\n地点：chengguan-hall",
        mend: "## 窗口办理\n- 地点：chengguan-hall"
      )
    case .guideOwnerMissing:
      .init(
        "指南要写负责岗位。",
        "A guide names the post that answers for it.",
        mistake: "department: weijian",
        mend: "department: weijian\nowner: { post: 生育登记岗, standin: 政务服务科, phone: 0000-8810021 }"
      )
    case .guideStandinMissing:
      .init(
        "负责岗位要有代班。",
        "Somebody stands in for the post.",
        mistake: "owner: { post: 生育登记岗 }",
        mend: "owner: { post: 生育登记岗, standin: 政务服务科 }"
      )
    case .guideReviewMissing:
      .init(
        "指南要写核对日期。",
        "A guide says when it was last reviewed.",
        mistake: "title: 生育登记",
        mend: "title: 生育登记\nreviewed: 2026-10-20"
      )
    case .guideReviewOverdue:
      .init(
        "指南要按时核对。",
        "A guide is reviewed in time.",
        mistake: "reviewed: 2024-01-05",
        mend: "reviewed: 2026-10-20"
      )
    case .reviewDateAlone:
      .init(
        "改了核对日期，要有同一天的核对记录：谁核对的，怎样核对的。",
        "A new date of review comes with its record: by whom, and how.",
        mistake: "reviewed: 2026-11-20\nreview:\n  on: 2026-05-10",
        mend: "（核对以后运行 bianmin review birth --by 政务服务科 --how 窗口实办一次）"
      )
    case .reviewFactsChanged:
      .init(
        "核对以后，材料、收费、电话、地址、时限和步骤又改了，要再核对一次。",
        "Documents, fees, telephones, addresses, times or steps changed after the review: review them again.",
        mistake: "reviewed: 2026-10-20\n…\n## 收费\n20 元（11 月改的）",
        mend: "（核对以后运行 bianmin review birth --by 政务服务科 --how 打电话问过收费）"
      )
    case .guideTelephonesSame:
      .init(
        "咨询和投诉不能是同一个电话。",
        "Questions and complaints have different numbers.",
        mistake: "- 咨询电话：0000-8810021\n- 投诉电话：0000-8810021",
        mend: "- 咨询电话：0000-8810021\n- 投诉电话：12345"
      )
    case .guideWaysDiffer:
      .init(
        "网上和窗口要求不同时写原因。",
        "Where online and counter differ, the reason is given.",
        mistake: "## 网上办理\n- 费用：5 元\n## 窗口办理\n- 费用：10 元",
        mend: "## 网上办理\n- 费用：5 元\n- 不同原因：网上不收打印费\n## 窗口办理\n- 费用：10 元"
      )
    case .guideOverBudget:
      .init(
        "材料、步骤和到现场次数不超过本站的约定。",
        "Documents, steps and visits stay within what the site allows itself.",
        mistake: "- 到现场次数：3",
        mend: "- 到现场次数：1"
      )
    case .sectionNameUnclear:
      .init(
        "小标题和已知的名称只差一点时会提醒。",
        "A heading that is nearly a known one is pointed out.",
        mistake: "## 所须材料",
        mend: "## 所需材料"
      )
    case .channelClosed:
      .init(
        "不要写已经停用的入口。",
        "A closed channel is not an entry.",
        mistake: "- 入口：qingxi-app",
        mend: "- 入口：qingxi-mini-program"
      )
    case .timeStepsTooLong:
      .init(
        "各步时间加起来不超过承诺。",
        "The steps take no longer than the promise.",
        mistake: "- 承诺时限：3 个工作日\n1. 受理 2 个工作日。\n2. 审核 5 个工作日。",
        mend: "- 承诺时限：7 个工作日\n1. 受理 2 个工作日。\n2. 审核 5 个工作日。"
      )
    case .visitsReasonMissing:
      .init(
        "要到现场时写原因。",
        "A visit has a reason.",
        mistake: "- 到现场次数：1",
        mend: "- 到现场次数：1\n- 到现场原因：核对本人"
      )
    case .documentFacetUnclear:
      .init(
        "材料说明和已知的词只差一点时会提醒。",
        "A note on a document that is nearly a known one is pointed out.",
        mistake: "- 身份证：原见",
        mend: "- 身份证：原件"
      )
    case .factKeyUnclear:
      .init(
        "项目名称和已知的只差一点时会提醒。",
        "An item that is nearly a known one is pointed out.",
        mistake: "- 答复时现：2 个工作日",
        mend: "- 答复时限：2 个工作日"
      )
    case .factsTelephoneDiffers:
      .init(
        "同一个电话各处写成一样。",
        "One telephone is written one way.",
        mistake: "a.md: 0000-8810021\nb.md: 0000 8810021",
        mend: "a.md: 0000-8810021\nb.md: 0000-8810021"
      )
    case .factsFeeDiffers:
      .init(
        "同一项收费各处写成一样。",
        "One fee is the same everywhere.",
        mistake: "a.md: - 工本费：20 元\nb.md: - 工本费：40 元",
        mend: "a.md: - 换领工本费：20 元\nb.md: - 补领工本费：40 元"
      )
    case .factsAddressDiffers:
      .init(
        "同一个地址各处写成一样。",
        "One address is written one way.",
        mistake: "a.md: 虚构路1号\nb.md: 虚构路 1 号",
        mend: "a.md: 虚构路 1 号\nb.md: 虚构路 1 号"
      )
    case .plainSentenceLong:
      .init(
        "一句话最多 40 个汉字，或者 25 个英文单词。",
        "A sentence has at most 40 Han characters, or 25 English words.",
        mistake: "申请人应当在规定的时间内带齐全部材料到户口所在地的乡镇便民服务中心窗口提出申请并等待工作人员核验。",
        mend: "请带齐材料，到户口所在乡镇的便民服务中心申请。工作人员当面核验。"
      )
    case .plainOfficeWord:
      .init("用平常的词。", "Plain words are used.", mistake: "逾期不予受理。", mend: "过了期限就不能办。")
    case .publishedForeign:
      .init(
        "发布的文件夹里只有便民程序的文件。",
        "A published folder has Bianmin's files alone.",
        mistake: "（有人在 _site/ 里放了 mine.html）",
        mend: "（要发布的文件放在 content/files/ 里）"
      )
    case .pagesRemoved:
      .init(
        "消失的页面要有交代。",
        "A page that vanishes is accounted for.",
        mistake: "（删掉 marriage.md）",
        mend: "withdrawn: { on: 2026-03-01, reason: 已取消 }"
      )
    case .calendarEnds:
      .init(
        "日历要写到明年。",
        "The calendar reaches into next year.",
        mistake: "content/calendar/2025.json",
        mend: "content/calendar/2025.json\ncontent/calendar/2026.json"
      )
    case .searchNotFound:
      .init(
        "约定的搜索词要能在前三条里找到指南。",
        "A query finds its guide among the first three.",
        mistake: "- { query: 准生证, guide: birth-registration }",
        mend: "words.yaml:\n准生证: 生育登记"
      )
    case .translationOutdated:
      .init(
        "译文不能比原文旧。",
        "A translation is not older than its original.",
        mistake: "marriage.en.md: reviewed: 2025-01-01\nmarriage.md: reviewed: 2026-10-01",
        mend: "marriage.en.md: reviewed: 2026-10-08"
      )
    case .itemTableInvalid:
      .init(
        "导入的表有一列叫“事项名称”，引号成对。",
        "A list to import has a column “事项名称”, and its quotation marks come in pairs.",
        mistake: "序号,实施主体\n1,清溪县公安局",
        mend: "事项名称,实施主体\n养犬登记,清溪县公安局"
      )
    case .itemTitleMissing:
      .init(
        "导入的表每行有事项名称。",
        "Each row of a list to import has a name.",
        mistake: "事项名称,实施主体\n,清溪县公安局",
        mend: "事项名称,实施主体\n养犬登记,清溪县公安局"
      )
    case .itemFieldMissing:
      .init(
        "指南要写清楚的，事项清单里没有就要补。",
        "What a guide must say and the list does not has to be added.",
        mistake: "事项名称,咨询方式\n养犬登记,",
        mend: "事项名称,咨询方式\n养犬登记,0000-8820110"
      )
    case .itemValueUnclear:
      .init(
        "事项清单里的时限、次数和电话写得能看懂。",
        "Limits, visits and telephones of a list can be understood.",
        mistake: "法定办结时限\n二十日（特殊情形除外）",
        mend: "法定办结时限\n20个工作日"
      )
    case .itemNameUnknown:
      .init(
        "事项清单里的部门、地点和网上渠道，网站里要有。",
        "The site has the departments, offices and channels that a list names.",
        mistake: "实施主体\n县养犬办",
        mend: "实施主体\n清溪县公安局"
      )
    case .itemGuideExists:
      .init(
        "已经有的指南不会被导入盖掉。",
        "Importing never replaces a guide that is there.",
        mistake: "（表里有“生育登记”，网站里也有）",
        mend: "（直接改原来的指南）"
      )
    case .itemColumnKept:
      .init(
        "认不出的列原样留在指南里，一个字也不丢。",
        "A column that is not known is kept in the guide, and nothing is lost.",
        mistake: "事项名称,办件类型\n养犬登记,即办件",
        mend: "## 事项登记信息\n- 办件类型：即办件"
      )
    case .linkExternalMissing:
      .init(
        "外部链接的页面要还在（bianmin check --links all）。",
        "The pages of external links are still there (bianmin check --links all).",
        mistake: "见[省政务服务网](https://portal.example/old/)",
        mend: "见[省政务服务网](https://portal.example/)"
      )
    case .linkExternalUnreachable:
      .init(
        "外部链接的网站要打得开。",
        "The sites of external links can be reached.",
        mistake: "见[省政务服务网](https://portla.example/)",
        mend: "见[省政务服务网](https://portal.example/)"
      )
    case .linkExternalUnclear:
      .init(
        "有的网站只让人看、不让程序看，链接好不好由人打开看一眼。",
        "Some sites let people in and programs not: a person opens the link once.",
        mistake: "见[省政务服务网](https://portal.example/)（对方回答 412）",
        mend: "（用浏览器打开，确认还在）"
      )
    case .feedNotListed:
      .init(
        "content/status/ 里的数据源要在 site.yaml 里列出。",
        "A feed in content/status/ is listed in site.yaml.",
        mistake: "content/status/feed.json\ncontent/site.yaml:\ntitle: 清溪县办事指南",
        mend: "content/site.yaml:\ntitle: 清溪县办事指南\nstatus:\n  - path: status/feed.json"
      )
    case .feedUnreachable:
      .init(
        "数据源要读得到。读不到时网站照样生成，它管的状态写“不知道”。",
        "A feed can be had. Where it cannot, the site is built all the same and says that it is unknown.",
        mistake: "status:\n  - url: https://status.example.gov.cn/old.json",
        mend: "status:\n  - url: https://status.example.gov.cn/status.json"
      )
    case .feedCopyUsed:
      .init(
        "数据源现在读不到，用的是上一次读到的那一份，时间也是那一份的。",
        "The feed cannot be had now; the last good copy is used, with its own time.",
        mistake: "（数据源的服务器停了）",
        mend: "（恢复服务器，再生成一次）"
      )
    case .feedCopyDamaged:
      .init(
        ".bianmin/ 里存的那一份坏了，没有用。",
        "The copy kept under .bianmin/ is damaged and was not used.",
        mistake: "（有人改动过 .bianmin/feeds/ 里的文件）",
        mend: "（删去这个文件，下一次生成会重新存）"
      )
    case .feedStale:
      .init(
        "数据源写的时间要还算数。过期后它管的状态写“不知道”。",
        "A feed's time still counts. Once it has passed, the site says that it is unknown.",
        mistake: "\"generated\": \"2026-11-22T09:05:00+08:00\", \"valid_for\": \"PT30M\"",
        mend: "\"generated\": \"2026-11-23T09:05:00+08:00\", \"valid_for\": \"PT30M\""
      )
    case .feedTooLarge:
      .init(
        "一份运行数据最大 64 MiB。",
        "A status feed has at most 64 MiB.",
        mistake: "（一份 80 MiB 的 status.json）",
        mend: "（按部门分成几份，都写进 site.yaml 的 status:）"
      )
    case .feedSyntax:
      .init(
        "运行数据是严格的 JSON 或 CSV，编码是 UTF-8；不合格的整份不用。",
        "A status feed is strict JSON or CSV in UTF-8; one that is not is not used at all.",
        mistake: #"{ "schema": "bianmin-status/1", }"#,
        mend: #"{ "schema": "bianmin-status/1" }"#
      )
    case .feedKeyTwice:
      .init(
        "一个对象里，一个键只写一次；写两次的整份不用。",
        "A key stands once in an object; a feed in which one stands twice is not used at all.",
        mistake: #"{ "state": "closed", "state": "open" }"#,
        mend: #"{ "state": "closed" }"#
      )
    case .feedFrameInvalid:
      .init(
        "运行数据要写明格式、生成时刻和有效时长；没有写明的整份不用。",
        "A status feed names its schema, when it was made and for how long it counts; else it is not used at all.",
        mistake: #"{ "schema": "bianmin-status/1", "generated": "2026-02-30T09:05:00+08:00" }"#,
        mend:
          #"{ "schema": "bianmin-status/1", "generated": "2026-03-02T09:05:00+08:00", "valid_for": "PT30M" }"#
      )
    case .feedEntryInvalid:
      .init(
        "状态、时刻和件数要说得通；说不通的条目按“情况不明”处理。",
        "States, moments and counts are possible; an entry in which one is not is unknown.",
        mistake: #""replies": { "window": "P30D", "received": 12, "answered": 40 }"#,
        mend: #""replies": { "window": "P30D", "received": 40, "answered": 12 }"#
      )
    case .feedEntryTwice:
      .init(
        "一件事、一个地点、一个事件在一份数据里只写一次；写两次的按“情况不明”处理。",
        "A guide, office or incident has one entry in a feed; with two it is unknown.",
        mistake:
          #"[{ "office": "hall", "state": "closed" }, { "office": "hall", "state": "open" }]"#,
        mend: #"[{ "office": "hall", "state": "closed" }]"#
      )
    case .feedKeyUnknown:
      .init(
        "键名照格式写；不认识的键不读。",
        "Keys are those of the format; others are not read.",
        mistake: #"{ "state": "open", "observd": "2026-11-23T09:03:00+08:00" }"#,
        mend: #"{ "state": "open", "observed": "2026-11-23T09:03:00+08:00" }"#
      )
    case .feedReferenceUnknown:
      .init(
        "数据里的指南、渠道、地点和部门要是本站有的。",
        "Guides, channels, offices and departments of a feed are those of the site.",
        mistake: #"{ "guide": "birth-registraton", "channels": {} }"#,
        mend: #"{ "guide": "birth-registration", "channels": {} }"#
      )
    case .feedWarningsMany:
      .init(
        "一份数据列出的问题最多 100 处，其余只报个数。",
        "At most 100 problems of a feed are listed; the others are counted.",
        mistake: "（用另一个县的数据）",
        mend: "（用本县的数据）"
      )
    }
  }
}
