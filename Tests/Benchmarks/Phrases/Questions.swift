/// Questions, each followed by its answer.
let questionPhrases = phrases(
  """
  人在外地，能办{thing}吗？
  I am away. Can I still do this?
  可以。网上办，或者写一份委托书请别人来。代办的人带自己的身份证。
  Yes. Use the online way or send somebody with a letter of authority and an identity card.
  材料少了一样怎么办？
  What if one document is missing?
  先交其他的，窗口**当场写明**还缺什么，{some} 天里补来就行。
  Hand in the rest. The counter **writes down** what is missing; bring it within {some} days.
  交了没有人回，找谁？
  Nobody has answered. Whom can I ask?
  打 {phone}，报受理号。还没有人回，打 12345，说明是哪天交的。
  Call {phone} with your number. If that fails, call 12345 and say when you applied.
  证上的名字写错了，怎么改？
  The name is wrong. How is it corrected?
  带原件到{office}，当场更正，**不收费**。
  Bring the original to {office}. It is corrected at once, **free of charge**.
  丢了还能补吗？
  I have lost it. Can I get another?
  能。不用登报，写一句遗失说明就行。补发的和原来的一样有效。
  Yes. No notice in a newspaper is needed, only one sentence from you.
  要不要先预约？
  Do I need an appointment?
  不用预约。{month} 月前后人多，约好时间来可以少等。
  No. Around month {month} it is busy and a booking saves time.
  老人走不动，能上门吗？
  Can you come to someone who cannot walk?
  能。打 {phone} 约日子，工作人员带设备上门，不收费。
  Yes. Call {phone} to agree on a day. Staff come with their equipment, free of charge.
  可以用现金交吗？
  Can I pay in cash?
  可以，窗口备有零钱，不能拒收现金。
  Yes. The counter keeps change and may not refuse cash.
  和{guide}是一回事吗？
  Is this the same as {guide}?
  不是。那一项另外办，材料可以共用，不用交两遍。
  No, that is another service. The same papers serve for both.
  办好以后搬家了，要改吗？
  I have moved. Must it be changed?
  要的。搬家后 {some} 天里，到{office}改地址，原来的继续有效。
  Yes. Have the address changed at {office} within {some} days.
  可以在家门口的镇上办吗？
  Can I do it in my town?
  可以。{town}镇和其他各镇的中心都收，结果一样快。
  Yes. The centre in {town} and those in other towns take it and are just as quick.
  电子证和纸质证，哪个好？
  Paper or electronic: which is better?
  一样有效。用手机不方便的，要纸质的就行。
  Both count the same. If a phone is inconvenient, ask for paper.
  收到一条带链接的短信，是真的吗？
  I had a message with a link. Is it real?
  不是。我们的短信**不带链接**，也不要密码和验证码，请打 96110。
  No. Our messages **have no links** and ask for no codes. Call 96110.
  什么情况办不了？
  When will it be refused?
  材料是假的，或者不符合上面的条件。办不了会写明原因给您。
  If papers are false or you do not qualify. You are told the reason in writing.
  能不能加急？
  Can it be done faster?
  有看病、上学、出国这些急事的，说明原因，窗口先给您办。
  For illness, school or travel say why, and the counter serves you first.
  外国人也能办吗？
  Can foreigners apply?
  能。带护照和居留证件，外文材料附上中文翻译。
  Yes. Bring your passport and residence papers, with translations.
  一个人可以替几家办吗？
  Can one person apply for several families?
  可以，每一家写一份委托书。一次最多办 {some} 件。
  Yes, with a letter from each. You can bring {some} applications at a time.
  以前办的还有效吗？
  Is my old one still valid?
  有效，到上面写的日子为止。快到期前 {some} 天来换就行。
  Yes, until the date on it. Come {some} days before that day.
  为什么要我的手机号码？
  Why do you ask for my number?
  只用来通知结果。不愿意留的，可以写家人的号码，或者来窗口看。
  Only to tell you the result. You may give a relative's number instead.
  和{topic}里别的事能一起办吗？
  Can I do other things under {topic} on the same day?
  能。取一个号，说要办几件，窗口一次收齐。再看{guide}。
  Yes. Take one number and say how many. See also {guide}.
  能查到办到哪一步了吗？
  Can I see how far it is?
  能。在网上输受理号，或者打 {phone}。每走一步都有短信。
  Yes. Enter your number online or call {phone}. Each step sends a message.
  申请以后不想办了，怎么办？
  How do I withdraw an application?
  没有办好以前，打 {phone} 说一声，材料全部退给您。
  Until it is done, call {phone} and all papers are given back.
  """
)

/// What one may have to do next; each leads to another guide or a place of the site.
let nextPhrases = phrases(
  """
  接着可以办{guide}。
  Go on with {guide}.
  搬了家的，再看{guide}。
  If you have moved, see {guide}.
  要换银行账户的，到{hall}登记。
  To change your account, register at {hall}.
  每年 {month} 月核对一次，没有变化的点一下就行。
  Check it every year in month {month}. If nothing has changed, one tap is enough.
  单位来办的，把结果记进自己的台账。
  Employers enter the result into their own records.
  家里还有人要办的，一起看{guide}。
  If others in the family need it, see also {guide}.
  """
)

/// Headings of tables, each followed by the names of its columns.
let tableHeadings = phrases(
  """
  先看您是哪一种
  First find your case
  您的情况;怎么办;要记住
  Your case;What to do;To remember
  各种情况分别怎么办
  What to do in each case
  哪一种;走哪条路;多久、几样
  Case;Which way;How long, how many
  哪些人可以少跑一趟
  Who can save a journey
  是谁;到哪里;说明
  Who;Where;Note
  一张表看明白
  The whole thing in one table
  谁来办;去哪里;有数
  Who comes;Where to;What to expect
  """
)

/// The cells of the first, the second and the third column.
let tableCells = [
  phrases(
    """
    第一次办
    The first time
    以前办过，快到期
    Done before and about to end
    丢了或者坏了
    Lost or damaged
    {town}镇的住户
    People in {town}
    单位统一来办
    An employer for all staff
    **70 岁以上**的老人
    People **over 70**
    {month} 月以后搬来的
    People who came after month {month}
    """
  ),
  phrases(
    """
    网上或窗口都行
    Online or at the counter
    到{office}
    Go to {office}
    每月 {money} 元
    {money} yuan a month
    打 {phone} 约时间
    Call {phone} for a time
    见{guide}
    See {guide}
    """
  ),
  phrases(
    """
    当天
    The same day
    大约 {some} 天
    About {some} days
    {few} 样
    {few} papers
    按季度打到账户
    Each quarter into your account
    人不多
    Not busy
    """
  ),
]

/// Headings of longer explanations, and paragraphs for them.
let explanationHeadings = phrases(
  """
  来之前想一想
  Before you come
  工作人员会看什么
  What staff look at
  钱是怎么算的
  How the money is worked out
  几种特别的情况
  Special cases
  容易弄错的几件事
  Common mistakes
  """
)

/// Paragraphs for explanations.
let explanationPhrases = phrases(
  """
  请把{thing}上的姓名、号码和身份证对一遍。有一个字不一样，也请先说。
  Compare the name and number with your identity card. Tell us of any difference first.
  工作人员会问三件事：住在哪里、家里几口人、以前办过没有。
  Staff ask three things: where you live, how many you are, and whether you did this before.
  先按 {money} 元算，再看家里有几口人。**算错了可以要求重新算。**
  The base is {money} yuan, then the size of the family counts. **You can ask for it to be checked.**
  到现场看的时候，请有一个人在场。看完当场给您一份记录，两边都签名。
  Somebody should be there for the visit. You get a record, signed by both sides.
  在**“{thing}”**一栏里填的，要和原来的登记一样；不一样的，窗口帮您一起改。
  What you write about **this service** must be as registered. The counter corrects differences.
  很多人白跑一趟，是因为只带了复印件。请带原件，看完就退。
  Many come in vain because they bring only copies. Bring originals; they are given back.
  去年全市办了 {many} 件，{few} 件里有 1 件是在镇上办的。
  Last year {many} cases were done; one in {few} of them in a town.
  遇到停电或者系统坏了，窗口先收下，写好收条，恢复后第一个给您办。
  If power or systems fail, the counter takes your papers and gives a receipt. You come first afterwards.
  """
)
