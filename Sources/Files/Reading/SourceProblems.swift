internal import Diagnostics

// What can be wrong with a file before its text is looked at. Each concerns the file as a whole.
extension Problem {
  static func nameNotUtf8(_ path: String) -> Problem {
    Problem(
      .fileNameClash,
      file: path,
      Wording(
        zh: "文件名“\(path)”不是 UTF-8",
        en: "the file name “\(path)” is not UTF-8"
      ),
      help: Wording(
        zh: "给文件重新取名，例如只用小写字母、数字和连字符",
        en: "rename the file, with lower-case letters, digits and hyphens, say"
      )
    )
  }

  static func nameClash(_ path: String, _ other: String) -> Problem {
    Problem(
      .fileNameClash,
      file: path,
      Wording(
        zh: "“\(path)”与“\(other)”只有大小写或 Unicode 写法不同，在有的电脑上是同一个文件",
        en: "“\(path)” and “\(other)” differ only in letter case or Unicode form; on some computers"
          + " they are one file"
      ),
      help: Wording(zh: "给其中一个改名", en: "rename one of them")
    )
  }

  static func fileNotRead(_ left: LeftOut) -> Problem {
    Problem(
      .fileNotRead,
      file: left.path,
      Wording(
        zh: "没有读取“\(left.path)”：\(left.reason.wording.zh)",
        en: "“\(left.path)” was not read: \(left.reason.wording.en)"
      ),
      help: Wording(
        zh: "要发布它，就把文件本身放在这里；不要它，就删掉",
        en: "to publish it, put the file itself here; otherwise delete it"
      )
    )
  }

  static func tooLarge(_ path: String, size: Int, limit: Int) -> Problem {
    Problem(
      .fileTooLarge,
      file: path,
      Wording(
        zh: "文件有 \(byteCount(size))，超过上限 \(byteCount(limit))",
        en: "the file has \(byteCount(size)), over the limit of \(byteCount(limit))"
      ),
      help: Wording(
        zh: "分成几个文件，或把大的附件放进 content/files",
        en: "split it, or put large attachments into content/files"
      )
    )
  }
}

/// `256 KiB` where it is whole, else `262145 B`: a figure just over a limit must not look like the limit.
func byteCount(_ count: Int) -> String {
  if count >= 1 << 20, count % (1 << 20) == 0 { return "\(count >> 20) MiB" }
  if count >= 1 << 10, count % (1 << 10) == 0 { return "\(count >> 10) KiB" }
  return "\(count) B"
}
