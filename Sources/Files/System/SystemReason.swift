internal import Diagnostics
internal import Glibc

/// Why the system refused, in words: its own in English, and what they mean to an editor in Chinese.
struct SystemReason {
  let code: Int32

  init(_ code: Int32) {
    self.code = code
  }

  var wording: Wording {
    let system = String(cString: strerror(code))
    guard let chinese else { return Wording(zh: system, en: system) }
    return Wording(zh: "\(chinese)（\(system)）", en: system)
  }

  private var chinese: String? {
    switch code {
    case ENOSPC: "磁盘满了"
    case EDQUOT: "超出了磁盘配额"
    case EACCES, EPERM: "没有权限"
    case EROFS: "文件系统是只读的"
    case ENOENT: "找不到"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EISDIR: "这是一个文件夹"
    case EEXIST, ENOTEMPTY: "那里已经有东西"
    case ENAMETOOLONG: "名字太长"
    case EMFILE, ENFILE: "打开的文件太多"
    case EIO: "磁盘出错"
    case ELOOP: "链接互相绕圈"
    case EBUSY: "正在被占用"
    case EXDEV: "不在同一个文件系统"
    case EFBIG: "文件太大"
    case EPIPE: "读它的程序已经退出"
    case EBADF: "没有打开"
    default: nil
    }
  }

  func help(isPublishing: Bool) -> Wording {
    let advice: (zh: String, en: String) =
      switch code {
      case ENOSPC, EDQUOT: ("请腾出空间", "free some space")
      case EACCES, EPERM: ("请检查谁可以读写它", "check who may read and write it")
      case EROFS: ("请换一个可以写的位置", "choose a place that can be written to")
      case ENOENT where !isPublishing: ("请看看路径写得对不对", "see whether the path is right")
      case ENOENT: ("它可能在运行时被移走了，请检查", "it may have been moved meanwhile; see whether it is there")
      case EIO: ("请检查磁盘", "check the disk")
      case EPIPE, EBADF: ("请把输出接到能写的地方", "send the output where it can be written")
      case EMFILE, ENFILE:
        ("请关掉一些程序，或提高 ulimit -n", "close some programs, or raise ulimit -n")
      default: ("请排除这个原因", "mend that")
      }
    guard isPublishing else {
      return Wording(zh: "\(advice.zh)，再运行一次", en: "\(advice.en), then run it again")
    }
    return Wording(
      zh: "\(advice.zh)，再运行一次；已发布的网站没有改动",
      en: "\(advice.en), then run it again; the published site is untouched"
    )
  }
}
