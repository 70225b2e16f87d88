package import Diagnostics

/// Something in the site's folders that was not read, and why: `build --report` accounts for it.
package struct LeftOut: Sendable, Hashable {
  /// The path below the site's folder; of a folder, everything in it is left out.
  package let path: String
  package let reason: LeftOutReason
}

/// Why a file or a folder was not read.
package enum LeftOutReason: String, Sendable, CaseIterable {
  /// Its name begins with a dot.
  case hidden
  /// What an editor or a system leaves behind: `a.md~`, `Thumbs.db`, `~$a.docx`.
  case leftover
  case linkLeavesSite = "link-leaves-site"
  case linkLeadsNowhere = "link-leads-nowhere"
  case linkLeadsToHidden = "link-leads-to-hidden"
  /// A link to a folder that it is in.
  case linkInCircle = "link-in-circle"
  /// Folders are read through at most a thousand links.
  case linksTooMany = "links-too-many"
  /// Folders are read to a depth of 64.
  case tooDeep = "too-deep"
  /// A pipe, a socket or a device.
  case notFile = "not-a-file"
  case nameHasControlCharacter = "name-has-control-character"
  /// It went away while the site was being read.
  case vanished

  package var wording: Wording {
    switch self {
    case .hidden: Wording(zh: "隐藏文件", en: "hidden")
    case .leftover:
      Wording(zh: "编辑软件或系统留下的临时文件", en: "left behind by an editor or the system")
    case .linkLeavesSite:
      Wording(zh: "链接指向网站文件夹之外", en: "a link that leaves the site's folder")
    case .linkLeadsNowhere: Wording(zh: "链接指向空处", en: "a link that leads nowhere")
    case .linkLeadsToHidden:
      Wording(zh: "链接指向隐藏文件", en: "a link that leads to something hidden")
    case .linkInCircle:
      Wording(zh: "链接指向它自己所在的文件夹", en: "a link to a folder that it is in")
    case .linksTooMany:
      Wording(zh: "文件夹链接超过 1000 个", en: "more than 1,000 links to folders")
    case .tooDeep: Wording(zh: "文件夹超过 64 层", en: "more than 64 folders deep")
    case .notFile:
      Wording(zh: "不是普通文件（管道、套接字或设备）", en: "not a file but a pipe, a socket or a device")
    case .nameHasControlCharacter:
      Wording(zh: "文件名里有控制字符", en: "a control character in its name")
    case .vanished: Wording(zh: "读取时被移走了", en: "moved away while the site was being read")
    }
  }

  /// Whether an editor would miss it: hidden files and leftovers nobody expects to be published.
  var isSurprising: Bool {
    switch self {
    case .hidden, .leftover: false
    default: true
    }
  }
}
