package import Diagnostics

extension FileFailure {
  /// What happened: the path, the operation and what the system said.
  package var message: Wording {
    switch self {
    case .system(let operation, let path, let code):
      let reason = SystemReason(code)
      return Wording(
        zh: "无法\(operation.wording.zh)“\(path)”：\(reason.wording.zh)",
        en: "cannot \(operation.wording.en) “\(path)”: \(reason.wording.en)"
      )
    case .destination(let path, let refusal):
      let fact = refusal.wording
      return Wording(
        zh: "不能发布到“\(path)”：\(fact.zh)",
        en: "cannot publish into “\(path)”: \(fact.en)"
      )
    case .noSite(let path, _):
      return Wording(
        zh: "“\(path)”里没有网站：没有 content/site.yaml",
        en: "“\(path)” holds no site: there is no content/site.yaml"
      )
    case .outputRefused(let option, let path, let refusal):
      let fact = refusal.wording
      return Wording(
        zh: "\(option) 不能写到“\(path)”：\(fact.zh)",
        en: "\(option) cannot write to “\(path)”: \(fact.en)"
      )
    case .siteMissing(let path), .publishedMissing(let path):
      return Wording(zh: "没有“\(path)”这个文件夹", en: "there is no folder “\(path)”")
    case .busy(let path):
      return Wording(
        zh: "另一个便民程序正在发布到“\(path)”，等了很久还没有结束",
        en: "another Bianmin is publishing into “\(path)” and has not finished"
      )
    case .fileExists(let path):
      return Wording(zh: "“\(path)”已经有了", en: "“\(path)” is there already")
    case .changed(let path):
      return Wording(
        zh: "“\(path)”刚才被别人改过，没有写",
        en: "“\(path)” was changed meanwhile and was not written to"
      )
    case .notContent(let path):
      return Wording(
        zh: "“\(path)”不是这个网站 content 文件夹里的文件",
        en: "“\(path)” is no file in this site's content/"
      )
    case .folderNotEmpty(let path, let example):
      return Wording(
        zh: "文件夹“\(path)”不是空的（里面有“\(example)”）",
        en: "the folder “\(path)” is not empty (it holds “\(example)”)"
      )
    case .nothingToRollBack(let path):
      return Wording(
        zh: "“\(path)”没有上一版可以恢复",
        en: "“\(path)” has no previous site to go back to"
      )
    case .previousNotWhole(let path, let finding):
      return Wording(
        zh: "“\(path)”的上一版已不完整：\(finding.message.zh)",
        en: "the previous site of “\(path)” is no longer whole: \(finding.message.en)"
      )
    }
  }

  /// What to do about it, where a site was to be published.
  package var help: Wording { help(isPublishing: true) }

  /// What to do about it; a command that does not publish says nothing of the published site.
  package func help(isPublishing: Bool) -> Wording {
    switch self {
    case .system(_, _, let code):
      return SystemReason(code).help(isPublishing: isPublishing)
    case .destination(_, let refusal):
      return refusal.help
    case .noSite(path: _, isContent: true):
      return Wording(
        zh: "往上一级文件夹去，再运行一次：cd ..",
        en: "go one folder up, then run it again: cd .."
      )
    case .publishedMissing:
      return Wording(
        zh: "给出发布的文件夹，例如 bianmin verify _site",
        en: "name the published folder, for example: bianmin verify _site"
      )
    case .outputRefused(let option, _, .inside):
      return Wording(
        zh: "写到内容、主题和发布的文件夹之外，例如 \(option) /tmp/bianmin-\(option.dropFirst(2))",
        en: "write outside content/, themes/ and the published folder, for example:"
          + " \(option) /tmp/bianmin-\(option.dropFirst(2))"
      )
    case .outputRefused(let option, _, .anotherFile):
      return Wording(
        zh: "换一个新的文件名，例如 \(option) /tmp/bianmin-\(option.dropFirst(2))",
        en: "name a new file, for example: \(option) /tmp/bianmin-\(option.dropFirst(2))"
      )
    case .siteMissing, .noSite(path: _, isContent: false):
      return Wording(
        zh: "请给出含有 content 文件夹的那个文件夹；要新建一个，运行 bianmin new site",
        en: "name the folder that holds content/; to start one, run bianmin new site"
      )
    case .busy:
      return Wording(
        zh: "等它结束后再运行一次；已发布的网站没有改动",
        en: "run it again when the other has ended; the published site is untouched"
      )
    case .fileExists:
      return Wording(zh: "换一个编号，或者直接修改它", en: "take another id, or edit it")
    case .changed:
      return Wording(
        zh: "看看那个文件现在的内容，再运行一次",
        en: "look at what the file says now, then run it again"
      )
    case .notContent:
      return Wording(
        zh: "给出 content/ 里的一个文件；指向网站之外的链接不跟着走",
        en: "name a file in content/; links that leave the site are not followed"
      )
    case .folderNotEmpty:
      return Wording(
        zh: "给一个新文件夹的名字，例如 bianmin new site my-site",
        en: "name a new folder, for example: bianmin new site my-site"
      )
    case .nothingToRollBack:
      return Wording(
        zh: "第二次发布之后才有上一版；用 bianmin build 重新生成",
        en: "there is one from the second publication on; build the site instead"
      )
    case .previousNotWhole:
      return Wording(
        zh: "已发布的网站没有改动；改好内容后用 bianmin build 重新生成",
        en: "the published site is untouched; mend the content and build the site instead"
      )
    }
  }
}

extension FileOperation {
  fileprivate var wording: Wording {
    switch self {
    case .inspect: Wording(zh: "查看", en: "look at")
    case .list: Wording(zh: "列出文件夹", en: "list the folder")
    case .read: Wording(zh: "读取", en: "read")
    case .create: Wording(zh: "创建", en: "create")
    case .write: Wording(zh: "写入", en: "write")
    case .link: Wording(zh: "链接", en: "link")
    case .rename: Wording(zh: "移动", en: "rename")
    case .remove: Wording(zh: "删除", en: "remove")
    case .lock: Wording(zh: "锁定", en: "lock")
    case .sync: Wording(zh: "同步到磁盘", en: "sync to disk")
    }
  }
}

extension OutputRefusal {
  fileprivate var wording: Wording {
    switch self {
    case .inside(.content):
      Wording(zh: "那是网站的内容", en: "it is in the site's content")
    case .inside(.themes):
      Wording(zh: "那是网站的主题", en: "it is in the site's themes")
    case .inside(.kept):
      Wording(zh: "便民程序在那里存自己的文件", en: "Bianmin keeps files of its own there")
    case .inside(.published):
      Wording(zh: "那是发布的网站", en: "it is in the published site")
    case .anotherFile:
      Wording(
        zh: "那里有一个不是便民程序写的文件",
        en: "a file is there that Bianmin did not write"
      )
    }
  }
}

extension ProtectedFolder {
  fileprivate var wording: Wording {
    switch self {
    case .home: Wording(zh: "您的主目录", en: "your home folder")
    case .content: Wording(zh: "网站的内容", en: "the site's content")
    case .themes: Wording(zh: "网站的主题", en: "the site's themes")
    case .repository: Wording(zh: "代码仓库", en: "a repository")
    }
  }
}

extension DestinationRefusal {
  fileprivate var wording: Wording {
    switch self {
    case .noPath:
      return Wording(zh: "没有写路径", en: "the path is empty")
    case .rootFolder:
      return Wording(zh: "这是整个文件系统的根", en: "it is the root of the whole file system")
    case .homeFolder:
      return Wording(zh: "这是您的主目录", en: "it is your home folder")
    case .holds(let folder, let path):
      return Wording(
        zh: "它就是\(folder.wording.zh)“\(path)”或它的上级",
        en: "it is \(folder.wording.en), “\(path)”, or a folder above it"
      )
    case .inside(let folder, let path):
      return Wording(
        zh: "它在\(folder.wording.zh)“\(path)”里面",
        en: "it is inside \(folder.wording.en), “\(path)”"
      )
    case .insideRepositoryData:
      return Wording(zh: "它在 .git 里面", en: "it is inside .git")
    case .insideWorkFolder:
      return Wording(
        zh: "那里存放着便民程序的上一版和下一版",
        en: "Bianmin keeps the previous and the next site there"
      )
    case .notFolder:
      return Wording(
        zh: "它或它的上级不是文件夹",
        en: "it, or something above it, is not a folder"
      )
    case .tooManyLinks:
      return Wording(zh: "链接互相绕圈", en: "its symbolic links go in circles")
    case .mountPoint:
      return Wording(
        zh: "那里挂载着另一个文件系统（或容器的镜像层），不能一步换上新版",
        en: "a file system is mounted there (or it is part of a container image), so it cannot be"
          + " swapped in one step"
      )
    case .notOurs(let example):
      return Wording(
        zh: "里面有不是便民程序生成的文件，例如“\(example)”",
        en: "it holds files that are not Bianmin's, such as “\(example)”"
      )
    case .manifestBroken(let line):
      return Wording(
        zh: "清单 \(Manifest.fileName) 第 \(line) 行已损坏",
        en: "its manifest, \(Manifest.fileName), is damaged at line \(line)"
      )
    case .manifestUnknownVersion:
      return Wording(
        zh: "它是由更新版本的便民程序发布的",
        en: "it was published by a later version of Bianmin"
      )
    case .fileInTheWay(let path):
      return Wording(
        zh: "“\(path)”不是便民程序的文件，却占着要发布的位置",
        en: "“\(path)” is not Bianmin's and stands where a file is to be published"
      )
    case .twoFilesInOnePlace(let path):
      return Wording(
        zh: "两个文件都要放在“\(path)”，或一个文件与另一个文件夹同名",
        en: "two files want the place “\(path)”, or one file has the name of another's folder"
      )
    case .pathInvalid(let path):
      return Wording(
        zh: "“\(path)”不能作为发布的文件路径",
        en: "“\(path)” cannot be the path of a published file"
      )
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .manifestBroken, .manifestUnknownVersion:
      return Wording(
        zh: "确认里面没有自己的文件后，删掉这个文件夹再生成；或用 --output 另选一个",
        en: "make sure that nothing of yours is in it, delete it and build again; or choose another"
          + " with --output"
      )
    case .mountPoint:
      return Wording(
        zh: "用 --output 选它里面的一个子文件夹",
        en: "choose a folder inside it with --output"
      )
    case .fileInTheWay:
      return Wording(
        zh: "把这个文件移走或改名，再生成一次；已发布的网站没有改动",
        en: "move or rename that file and build again; the published site is untouched"
      )
    case .twoFilesInOnePlace, .pathInvalid:
      return Wording(
        zh: "改掉其中一个的名字，再生成一次；已发布的网站没有改动",
        en: "rename one of them and build again; the published site is untouched"
      )
    default:
      return Wording(
        zh: "用 --output 选一个空的或还不存在的文件夹",
        en: "choose an empty or a new folder with --output"
      )
    }
  }
}
