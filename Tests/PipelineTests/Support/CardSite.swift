/// A small site without a problem: one guide that is done at one counter.
extension TemporaryFolder {
  /// `site` is the path of its folder below this one: `home/me/site/`.
  func writeCardSite(_ site: String = "") throws {
    try write("title: 样本\ntheme: default\n", to: site + "content/site.yaml")
    try write(
      "- id: gongan\n  name: 公安局\n  post: 户政股\n  phone: 0000-8820110\n  complaint: \"12345\"\n",
      to: site + "content/departments.yaml"
    )
    try write("- id: home\n  name: 户口\n", to: site + "content/topics.yaml")
    try write(
      "---\ntitle: 户政大厅\naddress: 虚构路 8 号\nphone: 0000-8820110\nhours: [周一至周五 09:00-17:00]\n---\n",
      to: site + "content/offices/hall.md"
    )
    try write(cardGuide, to: site + "content/guides/card.md")
  }
}

let cardGuide = """
  ---
  title: 身份证
  department: gongan
  owner: { post: 户政岗, standin: 户政股, phone: 0000-8820110 }
  topics: [home]
  reviewed: 2026-10-01
  ---
  满十六岁要领身份证。

  ## 所需材料
  - 户口簿：原件

  ## 窗口办理
  - 地点：hall
  - 办理时长：20 分钟
  1. 取号。
  2. 采集照片和指纹。

  ## 收费
  不收费。

  """
