/// The first sentence of a guide: what it is, for whom, what it costs.
let leads = phrases(
  """
  {title}；在{department}办，带齐材料一次办好。
  {title}: the {department} does this in one visit if you bring everything.
  要办{thing}的，看这一页：带什么、到哪里、多久能好。
  If you need this, here is what to bring, where to go and how long it takes.
  {thing}由{department}管。网上、窗口都可以办，哪个方便走哪个。
  The {department} is in charge. Choose the way that suits you.
  需要{thing}的人，按下面的办法来，有 {few} 样材料就够。
  Follow this page. In most cases {few} documents are enough.
  {town}镇和其他各镇都能办，不用专门跑到市里。
  Every town can do this, so you need not travel to the city.
  以前叫法不一样；现在都归到{title}。
  It used to have other names and is now one service.
  """
)

/// Two lines that follow it: an editor breaks a sentence where the screen ends.
let leadContinuations = phrases(
  """
  不清楚的打 {phone}，有人接听，
  If anything is unclear, call {phone}.
  一次给您说明白。
  A person will answer.
  急着用的走窗口，
  If it is urgent, come to the counter and say why.
  说明原因可以先办。
  You may be served first.
  """
)

/// Who can apply.
let eligibilityPhrases = phrases(
  """
  户口或居住证在本市的人。
  People with a household registration or residence permit here.
  在本市连续住满 {some} 个月的人。
  People who have lived here for {some} months.
  年满 18 周岁，能自己办事的人。
  Adults who can act for themselves.
  不满 18 周岁的，由父母或其他监护人来办。
  For those under 18 a parent or guardian applies.
  在本市登记的企业、个体户和合作社。
  Firms, individual businesses and cooperatives registered here.
  家里人均月收入不到 {money} 元的，可以优先办。
  Households with less than {money} yuan a head each month come first.
  已经在别处办过、还在有效期里的，不用再办。
  If you did this elsewhere and it is still valid, you need not do it again.
  最近 {few} 年里没有因为同一件事被取消过资格。
  You have not lost your entitlement in the last {few} years.
  **外地人也可以**，带居住证就行。
  **People from elsewhere may apply**, too, with a residence permit.
  有固定场地，面积不小于 {some} 平方米。
  There are premises of at least {some} square metres.
  从业人员都有[健康检查](/topics/medical/)合格的记录。
  All staff have passed a [health check](/topics/medical/).
  正在办{topic}里别的事的，可以一起申请。
  You can apply together with other matters under {topic}.
  每人每年只能申请 {few} 次，请想好再办。
  You can apply {few} times a year, so think it over first.
  夫妻一方符合就行，不用两个人都来。
  It is enough if one of a couple qualifies. Both need not come.
  """
)

/// Where the limits of the law are explained, below the times.
let timeRemarks = phrases(
  """
  从材料收齐那天起算，您补材料的时间不算在内。
  Time runs from the day when your papers are complete.
  周六周日和放假的日子不算工作日。
  Weekends and public holidays are not working days.
  要到现场看的，看的时间也算在里面。
  A visit to your premises is included.
  每年 {month} 月人多，请早几天来。
  Month {month} is busy, so please come a few days early.
  到期没有办好的，打 {phone}，第二天一定有人回。
  If it is not done in time, call {phone}. You have an answer the next day.
  """
)

/// Fees by name. The amount of a name is the same in every guide of a department.
let feeTable = table(
  columns: 2,
  """
  工本费 | Cost of the document
  首次办理 | First time
  换发 | Replacement
  补发 | Re-issue
  加急办理 | Urgent service
  考试费 | Examination
  检测费 | Testing
  公告费 | Public notice
  """
)

/// What is said of money.
let feeRemarks = phrases(
  """
  **不收费**，邮寄也不收费。
  **Free of charge**, postage included.
  低保户、特困人员和重度残疾人不收费。
  People on subsistence allowance or with severe disabilities pay nothing.
  可以用现金、手机或银行卡交，当场给票据。
  Pay in cash, by phone or by card. You get a receipt at once.
  **要您先转钱的都是骗子**，请打 96110。
  **Whoever asks you to transfer money first is a fraud.** Call 96110.
  多收了的，凭票据到{office}退。
  If you paid too much, bring the receipt to {office}.
  """
)

/// What one gets.
let resultPhrases = phrases(
  """
  领到**《{thing}》**，电子的和纸质的一样有效。
  You get the **paper or electronic record**; both count the same.
  办好后发短信，结果在{office}领，也可以寄到家。
  A text message comes when it is done. Collect it at {office} or have it posted.
  结果有效期 {few} 年，到期前 {some} 天会发短信提醒。
  It is valid for {few} years. A message reminds you {some} days before.
  批下来的钱每月 {some} 日前打到您的账户。
  The money is paid into your account by day {some} of the month.
  没有批准的，**写明原因**给您，{some} 天里可以要求再看一次。
  A refusal **gives its reason**. You can ask for a review within {some} days.
  领的时候请看清姓名、号码和日期，错了当场换。
  Check the name, number and date when you collect it. Mistakes are corrected at once.
  """
)

/// Laws and rules, with their articles.
let lawPhrases = phrases(
  """
  《中华人民共和国行政许可法》第 {article} 条
  Administrative Licensing Law of the People's Republic of China, Article {article}
  《中华人民共和国居民身份证法》第 {few} 条
  Resident Identity Card Law, Article {few}
  《中华人民共和国社会保险法》第 {article} 条
  Social Insurance Law, Article {article}
  《中华人民共和国食品安全法》第 {article} 条
  Food Safety Law, Article {article}
  《中华人民共和国道路交通安全法》第 {article} 条
  Road Traffic Safety Law, Article {article}
  《中华人民共和国民法典》第 {many} 条
  Civil Code, Article {many}
  《社会救助暂行办法》第 {article} 条
  Interim Measures on Social Relief, Article {article}
  《优化营商环境条例》第 {article} 条
  Regulations on the Business Environment, Article {article}
  《中华人民共和国市场主体登记管理条例》第 {article} 条
  Regulations on the Registration of Market Entities, Article {article}
  《中华人民共和国老年人权益保障法》第 {article} 条
  Law on the Rights of Older People, Article {article}
  《中华人民共和国残疾人保障法》第 {article} 条
  Law on the Protection of Disabled Persons, Article {article}
  《清溪市政务服务办法》（清政规〔2024〕{some} 号）
  Qingxi Rules on Public Services (2024, No. {some})
  《清溪市{thing}办理规程》第 {some} 条
  Qingxi Rules on this service, Article {some}
  """
)
