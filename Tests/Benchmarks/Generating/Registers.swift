// The registers of the site as YAML.

extension County {
  /// `{ zh-Hans: 民政局, en: "Civil Affairs Bureau" }`
  private func both(_ name: Name) -> String { both(name.chinese, name.english) }

  private func both(_ chinese: String, _ english: String) -> String {
    "{ zh-Hans: \"\(chinese)\", en: \"\(english)\" }"
  }

  var departmentsFile: String {
    departments.enumerated().map { index, department in
      let name = department.name
      return """
        - id: \(department.id)
          name: \(both(name))
          post: \(both("政务服务科科长", "Head of Service Division"))
          phone: "\(department.phone)"
          complaint: "\(department.complaint)"
          order: \(index + 1)
          summary: \(both("\(name.chinese)的办事指南都在这里。", "All guides of the \(name.english)."))

        """
    }.joined()
  }

  var topicsFile: String {
    topics.enumerated().map { index, topic in
      let name = topic.name
      return """
        - id: \(topic.id)
          name: \(both(name))
          summary: \(both("和“\(name.chinese)”有关的事，一件件照着办。", "\(name.english), one step after another."))
          kind: \(topic.kind)
          icon: \(topic.icon)
          order: \(index + 1)

        """
    }.joined()
  }

  var channelsFile: String {
    channels.enumerated().map { index, channel in
      let hours = "周一至周五 09:00-12:00, 13:30-17:00"
      let englishHours = "Mon-Fri 09:00-12:00, 13:30-17:00"
      var lines = [
        "- id: \(channel.id)",
        "  kind: \(channel.kind)",
        "  name: \(both(channel.name))",
        "  find: \(both(howToFind(channel).chinese, howToFind(channel).english))",
        "  department: \(channel.department)",
        "  duty:",
        "    post: \(both("网上受理岗", "Online desk"))",
        "    hours: \(both(hours, englishHours))",
        "    phone: \"\(department(channel.department).phone)\"",
        "  since: \(2015 + index % 10)-0\(index % 9 + 1)-01",
        "  accepts_documents: \(channel.use == .documents)",
      ]
      if channel.kind == "web" { lines.append("  address: https://\(channel.id).qingxi.example/") }
      if channel.kind == "email" { lines.append("  address: zixun@\(channel.id).qingxi.example") }
      if channel.use == .nothing {
        lines += ["  closed: 2025-12-31", "  successor: \(channels[0].id)"]
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  private func howToFind(_ channel: Channel) -> Name {
    switch channel.use {
    case .documents:
      Name(chinese: "名字旁边要有市政府的认证标记。", english: "The city's verified mark stands beside the name.")
    case .bookings:
      Name(chinese: "这里只约时间，不收材料。", english: "It books a time and takes no documents.")
    case .questions:
      Name(chinese: "这里只回答问题，不收材料。", english: "It answers questions and takes no documents.")
    case .nothing:
      Name(chinese: "已经停用，应用商店里也下架了。", english: "Closed and removed from the app stores.")
    }
  }

  func officeFile(_ index: Int, _ edition: Edition) -> String {
    let office = offices[index]
    let bus = index % 9 + 1
    let afternoon = index % 3 == 0 ? "14:00-17:30" : "13:30-17:00"
    let served = departments.indices.filter { index == 0 || ($0 * 7 + index) % 5 == 0 }
      .map { departments[$0].id }
    let chinese = """
      ---
      title: \(office.name.chinese)
      address: \(office.address.chinese)
      phone: "\(office.phone)"
      hours:
        - 周一至周五 09:00-12:00, \(afternoon)
      \(index % 4 == 0 ? "  - 周六 09:00-12:00\n" : "")holidays: closed
      special:
        - 2026-12-31 09:00-12:00（下午年终盘点）
        - 2027-02-08至2027-02-09 09:00-12:00（春节值班，只办急件）
      departments: [\(served.joined(separator: ", "))]
      transport: 乘 \(bus) 路公交车到“虚构路口”站，往前走 \(bus * 50) 米。
      access: 正门有坡道，门口能借轮椅。一楼有无障碍卫生间，想请手语翻译提前 1 天打电话。
      ---

      不知道找哪个窗口，先问**一楼导办台**，不用取号。

      ## 来之前
      - 看一眼要办的事那一页，把“所需材料”对一遍。
      - 拿不准的，打 \(office.phone)，工作人员在电话里帮您对材料。

      ## 停车
      后院免费停两小时，有 \(index % 5 + 1) 个无障碍车位。

      """
    let english = """
      ---
      title: \(office.name.english)
      address: \(office.address.english)
      transport: Take bus \(bus) to “虚构路口” and walk \(bus * 50) metres.
      access: There is a ramp at the door, and wheelchairs to borrow. Call a day ahead for sign language.
      ---

      Ask at the **help desk** if you do not know which window you need. No number is needed.

      ## Parking
      Two hours are free in the yard. There are \(index % 5 + 1) accessible bays.

      """
    return edition(chinese, english)
  }
}
