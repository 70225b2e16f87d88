/// A new site in Chinese.
func chineseSite(today: Day) -> [(path: String, text: String)] {
  [
    (
      "content/site.yaml",
      """
      # 网站的设置。改完存盘，运行 bianmin check 看有没有问题，运行 bianmin build 生成网站。
      # 先改这几行：网站叫什么、哪个地方、哪个单位办的。
      title: 某县办事指南
      description: 要带什么、到哪里、多久办好、打哪个电话，都写在这里。
      region: 某县
      publisher: 某县人民政府办公室
      locales: [zh-Hans]
      time_zone: "+08:00"
      hotline: "12345"

      # 网站放到网上以后，写上网址。海报上的二维码要用它。
      # base_url: https://www.example.gov.cn/

      # 一件事最多让人带几样、走几步、跑几趟，超过了会提醒。
      budget: { documents: 8, steps: 8, visits: 1 }

      # 一份指南多久没核对就算过了期。bianmin due 列出该核对的指南。
      review: { months: 12 }

      # 有英文页面时写 locales: [zh-Hans, en]，英文指南存成 编号.en.md，放在中文的旁边。
      # 每年国务院公布放假安排以后，在 content/calendar/ 里加一个 年份.json，样子和已有的一样。
      # 窗口和网上今天的情况（排几个人、有没有人答复）来自数据源，有了再写：
      # status:
      #   - path: status/monitor.json

      """
    ),
    (
      "content/departments.yaml",
      """
      # 部门：每个部门一段。指南里写 department: 编号。
      # 编号只用小写字母、数字和中间的连字符，定了就不要改。
      - id: minzheng
        name: 某县民政局
        post: 政务服务股股长
        phone: "0000-8812010"
        complaint: "0000-8812019"
        summary: 办老年优待证，发高龄津贴。

      """
    ),
    (
      "content/topics.yaml",
      """
      # 主题：百姓按它找指南。指南里写 topics: [编号]。kind 是 life-event（人生大事）或 theme（其他）。
      - id: elders
        name: 养老
        summary: 老人常办的事，可以请家人代办。
        kind: theme

      """
    ),
    (
      "content/channels.yaml",
      """
      # 网上渠道：每个小程序、网站、公众号、群都要在这里登记。指南里写“入口：编号”。
      # kind 是 web、mini-program、app、official-account、chat-group、email 或 kiosk。
      # 不收材料的（比如群）写 accepts_documents: false，页面会提醒不要把证件照片发到那里。
      - id: county-mini-program
        kind: mini-program
        name: “某县政务”小程序
        find: 微信里搜“某县政务”，名字旁边要有县政府的认证标记。
        department: minzheng
        duty: { post: 网上受理岗, hours: "周一至周五 09:00-17:00", phone: "0000-8812010" }
        accepts_documents: true

      """
    ),
    (
      "content/offices/county-hall.md",
      """
      ---
      # 办事地点：一个地点一个文件，文件名就是编号。指南里写“地点：county-hall（2 楼 6 号窗口）”。
      title: 某县便民服务大厅
      address: 某县虚构路 1 号
      phone: "0000-8810000"
      hours:
        - 周一至周五 09:00-12:00, 13:30-17:00
      holidays: closed
      departments: [minzheng]
      transport: 乘 1 路公交车到“虚构路口”站。
      access: 正门有坡道，一楼有无障碍卫生间。
      ---

      不知道找哪个窗口，先问一楼导办台，不用取号。

      """
    ),
    (
      "content/guides/elder-card.md",
      """
      ---
      # 一件事一个文件，文件名就是编号。再写一件事：bianmin new guide 编号 --title 标题
      title: 老年优待证
      department: minzheng
      owner: { post: 老年优待岗, standin: 政务服务股, phone: "0000-8812010" }
      topics: [elders]
      audience: person
      keywords: [老年证, 老人卡]
      reviewed: \(today)
      ---

      满 60 岁就能办，不收费，窗口当场领证。

      ## 谁可以办
      年满 60 岁，户口或现居住地在本县。可以请家人代办。

      ## 所需材料
      - 居民身份证：原件；网上办理时拍照上传
      - 照片：1 份

      ## 网上办理
      - 入口：county-mini-program
      - 答复时限：2 个工作日
      - 到现场次数：0
      1. 打开小程序，选“老年优待证”。
      2. 拍照上传材料。
      3. 收到短信后，证件寄到家。

      ## 窗口办理
      - 地点：county-hall（2 楼 6 号窗口）
      - 办理时长：15 分钟
      1. 取号。
      2. 交材料，当面核对。
      3. 当场领证。

      ## 办理时限
      - 法定时限：10 个工作日
      - 承诺时限：2 个工作日

      ## 收费
      不收费。

      ## 办理结果
      拿到老年优待证。

      ## 常见问题
      ### 走不动怎么办？
      打 0000-8812010，工作人员上门来办。

      """
    ),
    (
      "content/pages/about.md",
      """
      ---
      title: 关于本站
      order: 1
      footer: true
      ---

      这里写清楚办一件事要带什么、到哪里、多久办好、问谁。
      网上能不能办、今天有没有人答复，也照实写。

      发现写得不对，请打 12345。

      """
    ),
    (
      "content/pages/accessibility.md",
      """
      ---
      title: 无障碍声明
      order: 2
      footer: true
      ---

      我们想让每个人都能用这个网站。只用键盘能走完每一页，读屏软件能读，字能放大。

      哪里不好用，请打 12345 告诉我们。

      """
    ),
    (
      "content/pages/privacy.md",
      """
      ---
      title: 隐私说明
      order: 3
      footer: true
      ---

      看这个网站不用注册，不用登录。页面不收姓名、电话和身份证号码，不用 Cookie，不装统计代码。

      """
    ),
    (
      "content/words.yaml",
      """
      # 百姓怎么说: 指南里怎么叫。搜左边的话，找到右边的指南。
      老人证: 老年优待证

      """
    ),
    (
      "content/searches.yaml",
      """
      # 每次生成都试一遍：搜这句话，前三条里要有这个指南。
      - { query: 老人证, guide: elder-card }

      """
    ),
  ]
}
