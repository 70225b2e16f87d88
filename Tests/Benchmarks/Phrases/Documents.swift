/// What a citizen brings. The application form comes first and is not in this list.
let documentPhrases = phrases(
  """
  居民身份证
  Identity card
  户口簿
  Household register
  一寸免冠照片
  Small photograph
  委托书
  Letter of authority
  代办人的身份证
  Identity card of the person who applies for you
  结婚证
  Marriage certificate
  出生医学证明
  Birth certificate
  营业执照
  Business licence
  法定代表人的身份证
  Identity card of the legal representative
  房屋产权证明
  Proof that you own the premises
  租房合同
  Lease
  银行卡
  Bank card
  收入情况说明
  Statement of income
  劳动合同
  Employment contract
  离职证明
  Proof that a job has ended
  学籍证明
  Proof of enrolment
  毕业证书
  Diploma
  健康检查表
  Health check form
  诊断证明
  Diagnosis
  住院费用清单
  List of hospital charges
  社会保障卡
  Social security card
  原来的{thing}
  The former papers ({thing})
  遗失说明
  Note on how it was lost
  变更情况说明
  Note on what has changed
  场地平面图
  Plan of the premises
  设备清单
  List of equipment
  从业人员名单
  List of staff
  安全管理制度
  Safety rules
  环境影响登记表
  Environmental form
  验收报告
  Acceptance report
  村民小组意见
  Opinion of the village group
  土地承包合同
  Land contract
  机动车登记证书
  Vehicle registration certificate
  车辆照片
  Photographs of the vehicle
  无犯罪记录说明
  Clean record statement
  监护关系材料
  Proof of guardianship
  残疾等级材料
  Proof of the grade of disability
  退役证件
  Discharge papers
  购买发票
  Invoice of the purchase
  完税凭证
  Proof that tax is paid
  授权人声明
  Declaration of the principal
  翻译件
  Translation
  """
)

/// Who issues a document.
let issuerTable = table(
  columns: 2,
  """
  村（居）委会 | the village or community office
  用人单位 | the employer
  县级以上医院 | a county hospital or larger
  公证处 | a notary
  就读学校 | the school
  开户银行 | the bank
  派出所 | the police station
  有资质的检测机构 | a licensed testing body
  """
)

/// Why a document need not be brought.
let exemptionTable = table(
  columns: 2,
  """
  系统里查得到的 | where the system has it
  本市发的由窗口自己调取 | where this city issued it
  以前交过、没有变化的 | where it was handed in before and has not changed
  本人到场刷脸核对的 | where you come and have your face checked
  """
)

/// What a list under a document says.
let documentNotes = phrases(
  """
  正反两面都要，四个角都在画面里。
  Show both sides with all four corners in the picture.
  带首页和有您名字的那一页就行，不用一家人的都带。
  Bring the first page and the page with your name. The rest is not needed.
  窗口有空白表，到了再填也来得及。
  The counter has blank forms, so you can fill one in there.
  名字要和身份证上一样，不一样的先办更正。
  The name must be the one on your identity card. If not, have it corrected first.
  看完原件当场退回，不留下。
  The original is looked at and given back at once.
  最近 {few} 个月里的都可以用。
  Anything from the last {few} months will do.
  只有{town}镇的人要交，其他镇不用。
  Only people from {town} need it.
  找不到了，写一句说明，签上名字就行。
  If you cannot find it, write one sentence and sign it.
  字迹不清楚的，请先到{office}重新打印一份。
  If it cannot be read, have it printed again at {office}.
  外文的要附中文翻译，自己翻也行。
  Foreign papers need a Chinese translation. You may make it yourself.
  """
)

/// What an introduction to the documents says.
let documentIntroductions = phrases(
  """
  证件都带**《原件》**，复印不收费。
  Bring **originals**. Copies are made free of charge.
  下面几样准备好再来，一次就能办好。
  With everything on this list you need to come only once.
  **注意：**照片和扫描件要看得清字。
  **Please note:** photos and scans must be easy to read.
  带上**《{thing}申请表》**原件，再按您的情况准备其他几样。
  Bring the **application form for {thing}** and whatever fits your case.
  """
)

/// Cases that documents are grouped by.
let documentGroups = phrases(
  """
  每种情况都要
  In every case
  第一次办，另加
  The first time, add
  换发和补发，另加
  For a replacement, add
  别人代办，另加
  If somebody comes for you, add
  单位来办，另加
  For an employer, add
  """
)
