package import Diagnostics

/// Said where the files are looked through again and again.
let unwatched = Wording(
  zh: "这个文件夹的改动系统不会通知，每秒查看一次",
  en: "The system does not tell of changes in this folder; it is looked through every second"
)

extension PreviewServer {
  /// What is said when the preview is there.
  package func greeting(wanted: UInt16, isWatched: Bool) -> [Wording] {
    var lines: [Wording] = []
    if wanted != 0, wanted != port {
      lines.append(
        Wording(
          zh: "端口 \(wanted) 已被占用，改用 \(port)",
          en: "Port \(wanted) is taken; \(port) is used instead"
        )
      )
    }
    if !isWatched {
      lines.append(unwatched)
    }
    lines.append(
      Wording(
        zh: "预览在 \(address)/ ，用浏览器打开；保存后自动更新；按 Ctrl-C 结束",
        en: "The preview is at \(address)/ and follows what you save; Ctrl-C ends it"
      )
    )
    return lines
  }
}
