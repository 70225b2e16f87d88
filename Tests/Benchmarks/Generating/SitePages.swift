// What a site has besides guides and registers: settings, ordinary pages, notices, words and searches.

/// `site.yaml`
let settingsFile = """
  title: { zh-Hans: 清溪市办事指南, en: Qingxi City Service Guides }
  description:
    zh-Hans: 在清溪市办一件事，要带什么、到哪里、多久办好、打哪个电话。
    en: What to bring, where to go, how long it takes and who to call.
  region: { zh-Hans: 清溪市, en: Qingxi }
  publisher: { zh-Hans: 清溪市人民政府办公室, en: Office of the Qingxi People's Government }
  locales: [zh-Hans, en]
  base_url: https://qingxi.example/
  time_zone: "+08:00"
  hotline: "12345"
  hotline_hours: { zh-Hans: 每天 24 小时, en: 24 hours a day }
  theme: default
  budget: { documents: 10, steps: 8, visits: 1 }
  review: { months: 12 }
  outputs: { posters: true, simple: true, data: true, search: true }

  """

/// The files of `pages/`, by name.
let pageFiles: [(name: String, text: String)] = [
  ("about", "关于本站", "About this site"), ("accessibility", "无障碍声明", "Accessibility"),
  ("privacy", "隐私说明", "Privacy"), ("how-we-check", "事实怎么核对", "How we check facts"),
].enumerated().flatMap { index, page in
  let chinese = """
    ---
    title: \(page.1)
    order: \(index + 1)
    footer: true
    ---

    清溪市不存在，这里的地名、电话和网址都是编的。

    ## 每一页怎么看
    1. 先看最上面一句话。
    2. 再看表格：**网上、窗口、电话**，同样的几行，自己比。
    3. 对着“要带什么”把东西备齐，见[市政务服务中心](/offices/main-hall/)。

    | 什么错 | 多久改好 |
    |---|---|
    | 会让人白跑的 | 半个工作日 |
    | 错别字 | 5 个工作日 |

    """
  let english = """
    ---
    title: \(page.2)
    ---

    Qingxi does not exist. Its names, telephones and addresses are invented.

    ## How to read a page
    1. Begin with the sentence at the top.
    2. Then read the table: **online, counter, telephone**.
    3. Gather what the page asks for. See the [City Service Centre](/offices/main-hall/).

    """
  return [(page.0 + ".md", chinese), (page.0 + ".en.md", english)]
}

/// The files of `notices/`, by name: one a month, every third in English, too.
func noticeFiles(_ shape: SiteShape, _ county: County, _ subjects: Subjects) -> [(
  name: String, text: String
)] {
  (0..<12).flatMap { index -> [(name: String, text: String)] in
    let office = county.offices[index * 4]
    let guide = subjects[index * 37 % shape.guides]
    let chinese = """
      ---
      title: \(office.name.chinese)第 \(index + 1) 号公告
      from: 2026-11-\(index + 10)
      until: 2026-12-\(index + 10)
      guides: [\(guide.id)]
      offices: [\(office.id)]
      ---

      12 月 \(index + 10) 日下午检修线路，[\(office.name.chinese)](/offices/\(office.id)/)**上午照常，下午不办公**。

      - 急着办[\(guide.title.chinese)](/guides/\(guide.id)/)的，请上午来。
      - 打 \(office.phone)，下午也有人接。

      """
    let english = """
      ---
      title: Notice No. \(index + 1) of the \(office.name.english)
      ---

      The [\(office.name.english)](/offices/\(office.id)/) is **open in the morning only** on \(index + 10) December.

      """
    let name = "notice-\(index + 1)"
    let original = (name: name + ".md", text: chinese)
    return index % 3 == 0 ? [original, (name: name + ".en.md", text: english)] : [original]
  }
}

/// `words.yaml`: what people say for the things that the guides are about.
func wordsFile(_ shape: SiteShape, _ subjects: Subjects) -> String {
  var words: [String: String] = [:]
  for index in 0..<min(shape.guides, 1000) {
    let subject = subjects[index]
    words[subject.nickname] = subject.thing.chinese
  }
  return words.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
}

/// `searches.yaml`: by turns a whole title and a name from the street. A title without a case begins the
/// titles of all its cases, so it is no fair question.
func searchesFile(_ shape: SiteShape, _ subjects: Subjects) -> String {
  shape.searched.enumerated().map { place, index in
    let subject = subjects[index]
    let asksForTitle = place % 2 == 1 && subject.hasCase
    let query = asksForTitle ? subject.title.chinese : nicknames[place]
    return "- { query: \"\(query)\", guide: \(subject.id) }\n"
  }.joined()
}
