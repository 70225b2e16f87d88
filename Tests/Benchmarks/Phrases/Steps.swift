// A way is composed of stages; of each stage one phrase is taken, and some stages may be left out.

/// The steps of an online way: open, log in, fill in, send, wait, collect.
let onlineStages = [
  phrases(
    """
    打开{entry}，搜“{thing}”。
    Open the {entry} and search for “{thing}”.
    进入{entry}，选“我要办”，再选{thing}。
    Open the {entry}, choose “我要办” and then {thing}.
    打开{entry}，点开{department}；再选{thing}。
    Open the {entry} and choose the {department}. Then choose this service.
    """
  ),
  phrases(
    """
    用本人的手机刷脸登录。
    Log in with your face on your own phone.
    用身份证号码和短信验证码登录。
    Log in with your identity number and a code by text message.
    没有账号的先注册，要用到身份证号码。
    Register first if you have no account. You need your identity number.
    """
  ),
  phrases(
    """
    填姓名、住址和手机号码，已有的信息会自动带出。
    Enter your name, address and mobile number. What is known already appears by itself.
    按页面提示填 {some} 个空，带星号的要填。
    Fill in the {some} fields. Those with an asterisk are needed.
    选办理的种类和领取的地点，可以选{office}。
    Choose what you need and where to collect it, for example {office}.
    核对自动带出的信息，错了的当场改。
    Check what the page shows and correct what is wrong.
    """
  ),
  phrases(
    """
    把材料一样一样拍照上传，看清楚再点“下一步”。
    Upload photos of your papers one by one and check them before you go on.
    拍照上传材料，一张不清楚只补那一张。
    Upload photos of your papers. If one is unclear, only that one is asked for again.
    上传材料，在屏幕上手写签名。
    Upload your papers and sign on the screen.
    """
  ),
  phrases(
    """
    提交以后记下受理号，在“我的申请”里看进度。
    Send it, note the number and follow it under “我的申请”.
    点“提交”，收到短信就是受理了。
    Send it. A text message tells you that it has arrived.
    提交后留意来电，工作人员用 {phone} 打给您。
    Send it and watch for a call from {phone}.
    """
  ),
  phrases(
    """
    收到短信后下载电子证，和纸质的一样有效。
    Download the electronic certificate when the message comes. It counts like the paper one.
    办好了寄到您填的地址，邮费由我们付。
    It is posted to your address when done. We pay the postage.
    办好了带身份证到{office}领取。
    When it is ready, collect it at {office} with your identity card.
    结果写在“我的申请”里，可以自己打印。
    The result is under “我的申请”. You can print it yourself.
    """
  ),
]

/// The steps of a way that only books a time.
let bookingStages = [
  phrases(
    """
    打开{entry}，选{office}。
    Open the {entry} and choose {office}.
    打开{entry}，选要办的事和人数。
    Open the {entry}, choose the service and how many come.
    """
  ),
  phrases(
    """
    选一个日子和时段，每人最多留 {few} 个名额。
    Choose a day and a time, with at most {few} places each.
    选上午或下午，每个时段放 {some} 个号。
    Choose morning or afternoon. Each has {some} places.
    """
  ),
  phrases(
    """
    按时到窗口，出示预约号，不用再取号。
    Come on time and show your booking. You need no other number.
    带齐材料按时来，迟到一会儿也认。
    Come with your papers. The booking holds if you are a little late.
    """
  ),
]

/// The steps at a counter.
let counterStages = [
  phrases(
    """
    进门取号，说要办{thing}。
    Take a number and say that you have come for {thing}.
    在导办台报要办的事，拿号等叫。
    Say at the help desk what you need, take a number and wait.
    到取号机上选{department}，拿号。
    Choose the {department} on the machine and take a number.
    """
  ),
  phrases(
    """
    交材料，缺什么当场一次说清。
    Hand in your papers. If anything is missing you are told everything at once.
    把材料交给窗口，核对后原件退回。
    Hand in your papers. Originals are given back after a look.
    出示证件，工作人员帮您填表。
    Show your papers. The clerk fills in the form for you.
    """
  ),
  phrases(
    """
    对着摄像头核对是不是本人。
    Look into the camera, so that we know it is you.
    核对屏幕上的姓名、住址和手机号码。
    Check your name, address and number on the screen.
    听工作人员讲一遍要点，有不明白的当场问。
    Hear the main points and ask whatever is unclear.
    """
  ),
  phrases(
    """
    签名，拿回执，上面有受理号。
    Sign and take the receipt with its number.
    在回执上签名，选自己来取还是寄到家。
    Sign the receipt and say whether you collect it or have it posted.
    确认收费单，用现金、手机或银行卡交费。
    Check the bill and pay in cash, by phone or by card.
    """
  ),
  phrases(
    """
    当场领证，看清名字再走。
    Collect it there and then. Check the name before you leave.
    按回执上的日子来{office}领取。
    Collect it at {office} on the day on the receipt.
    办好了发短信，带身份证来取。
    A text message tells you when to collect it with your identity card.
    结果寄到家，邮费由我们付。
    The result is posted to you at our cost.
    """
  ),
]

/// The steps by telephone.
let phoneStages = [
  phrases(
    """
    打 {phone}，说姓名和要办的事。
    Call {phone} and give your name and what you need.
    上班时间打 {phone}，按 {few} 转人工。
    Call {phone} in office hours and press {few} for a person.
    """
  ),
  phrases(
    """
    回答几个问题，工作人员替您填表。
    Answer a few questions while the clerk fills in the form.
    报身份证后四位，核对登记的信息。
    Give the last four digits of your identity number to check the record.
    """
  ),
  phrases(
    """
    收到短信，里面写着结果和受理号。
    A text message brings the result and a number.
    结果寄到您登记的地址，请留意收信。
    The result is posted to the address on record.
    """
  ),
]

/// The steps by post.
let postStages = [
  phrases(
    """
    把表填好签名，和复印件一起装进信封。
    Fill in and sign the form and put it into an envelope with the copies.
    打印申请表，每一页都签名。
    Print the form and sign every page.
    """
  ),
  phrases(
    """
    信封上写“{thing}”，寄到上面的地址。
    Write “{thing}” on the envelope and post it to the address above.
    寄挂号信，留好单号。
    Send it registered and keep the number.
    """
  ),
  phrases(
    """
    收到以后打电话告诉您，缺什么一次说清。
    We call you when it arrives and say everything that is missing.
    办好了寄回给您，邮费由我们付。
    The result is posted back at our cost.
    """
  ),
]

/// The steps with a helper.
let assistedStages = [
  phrases(
    """
    打 {phone}，说住在哪里、要办什么。
    Call {phone} and say where you live and what you need.
    告诉村（居）委会，由代办员记下来。
    Tell the village or community office. A helper notes it down.
    """
  ),
  phrases(
    """
    代办员上门，当面拍照，不留原件。
    The helper comes, takes photos in your presence and keeps no originals.
    约好日子，工作人员带设备上门。
    Agree on a day. Staff come with their equipment.
    """
  ),
  phrases(
    """
    在屏幕上签名，办好了送到家。
    Sign on the screen. The result is brought to you.
    拿收条，上面有代办员的电话。
    Take the receipt with the helper's telephone number.
    """
  ),
]

/// A step that takes working days, for a guide whose promise is longer.
let waitingSteps = phrases(
  """
  工作人员 2 个工作日内核对，缺什么发短信一次说清。
  Staff check it within 2 working days and tell you everything that is missing.
  1 个工作日内有人打电话给您，约核对的时间。
  Within 1 working day somebody calls to agree on a time.
  """
)

/// What stands below the steps of a way.
let afterSteps = phrases(
  """
  照片要四个角都在画面里，**字能看清**。
  All four corners must be in the picture and the **text must be readable**.
  不会用手机的，请在**“帮办窗口”**找工作人员，不用排队。
  If you do not use a phone, go to the **help window**. There is no queue.
  周一上午和月底人最多，**周三下午**最空。
  Monday mornings are busiest. **Wednesday afternoons** are quiet.
  {hall}有窗口，其他地方打 {phone} 问。
  There is a window at {hall}. For others call {phone}.
  办到一半停下来的，{some} 天里再进去可以接着办。
  If you stop halfway, you can go on within {some} days.
  **提醒：**我们不发带链接的短信，也不要验证码。
  **Beware:** we send no links by text message and ask for no codes.
  """
)

/// Why one must come although the way is online.
let visitReasons = phrases(
  """
  要当面核对是不是本人。
  We must see that it is you.
  领证时交回旧证。
  The old papers are handed back when you collect the new ones.
  要录指纹和照相。
  Fingerprints and a photograph are taken.
  要看原件，看完当场退回。
  Originals are looked at and given back at once.
  """
)

/// Why online and counter differ.
let differenceReasons = phrases(
  """
  网上由系统核对，窗口直接看原件。
  Online the system checks; the counter looks at the originals.
  网上在页面里填表，窗口填纸质表。
  Online you fill in the page; at the counter a paper form.
  有一样材料要当面看，只能在窗口交。
  One of the papers has to be seen, so only the counter takes it.
  """
)
