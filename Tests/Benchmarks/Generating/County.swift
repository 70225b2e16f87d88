// The registers of the made-up city: what guides refer to. Everything comes from the tables in Phrases/.

/// A name in both languages.
struct Name: Sendable {
  let chinese: String
  let english: String

  subscript(edition: Edition) -> String { edition(chinese, english) }
}

struct Department: Sendable {
  let id: String
  let name: Name
  /// `0000-8810110`: area code 0000 does not exist.
  let phone: String
  let complaint: String
}

struct Topic: Sendable {
  let id: String
  let name: Name
  let kind: String
  let icon: String
}

struct Channel: Sendable {
  enum Use: String, Sendable {
    case documents, bookings, questions, nothing
  }

  let id: String
  let kind: String
  let department: String
  let use: Use
  let name: Name
}

struct Office: Sendable {
  let id: String
  let name: Name
  let address: Name
  let phone: String
}

/// Everything that a guide can name.
struct County: Sendable {
  let departments: [Department]
  let topics: [Topic]
  let channels: [Channel]
  let offices: [Office]
  let towns: [Name]

  init() {
    departments = departmentTable.enumerated().map { index, row in
      Department(
        id: row[0],
        name: Name(chinese: "清溪市" + row[1], english: "Qingxi " + row[2]),
        phone: "0000-\(8_810_010 + index * 100)",
        complaint: "0000-\(8_810_019 + index * 100)"
      )
    }
    topics = topicTable.map { row in
      Topic(id: row[0], name: Name(chinese: row[3], english: row[4]), kind: row[1], icon: row[2])
    }
    channels = channelTable.map { row in
      guard let use = Channel.Use(rawValue: row[3]) else {
        preconditionFailure("no channel takes “\(row[3])”")
      }
      return Channel(
        id: row[0],
        kind: row[1],
        department: row[2],
        use: use,
        name: Name(chinese: row[4], english: row[5])
      )
    }
    towns = townTable.map { Name(chinese: $0[1], english: $0[2]) }
    let halls = hallTable.enumerated().map { index, row in
      Office(
        id: row[0],
        name: Name(chinese: row[1], english: row[2]),
        address: Name(
          chinese: "清溪市虚构路 \(index * 12 + 1) 号",
          english: "\(index * 12 + 1) Xugou Road (虚构路), Qingxi"
        ),
        phone: "0000-\(8_850_001 + index * 10)"
      )
    }
    let centres = townTable.enumerated().map { index, row in
      Office(
        id: row[0] + "-town",
        name: Name(chinese: row[1] + "镇便民服务中心", english: row[2] + " Town Service Centre"),
        address: Name(
          chinese: "清溪市\(row[1])镇样本街 \(index * 3 + 2) 号",
          english: "\(index * 3 + 2) Yangben Street (样本街), \(row[2])"
        ),
        phone: "0000-\(8_860_001 + index * 10)"
      )
    }
    offices = halls + centres
  }

  func department(_ id: String) -> Department {
    guard let department = departments.first(where: { $0.id == id }) else {
      preconditionFailure("the tables name the department “\(id)”, which does not exist")
    }
    return department
  }

  /// The channels of that use; of a department's own and of everybody's where it has any.
  func channels(for use: Channel.Use, of department: String) -> [Channel] {
    let fitting = channels.filter { $0.use == use }
    let near = fitting.filter { $0.department == department || $0.department == "zhengwu" }
    return near.isEmpty ? fitting : near
  }
}
