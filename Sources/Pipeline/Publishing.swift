import Decisions
package import Diagnostics
package import Files
import Guides
import Pages

/// A rendered site and the folder that it may go to.
package struct Publishing: Sendable {
  /// Those of the site and those of what would vanish from the folder.
  package let problems: [Problem]
  let rendered: RenderedSite
  let publication: Publication

  /// What to say of a site that is not published.
  package var summary: BuildSummary { BuildSummary(self, changes: nil, rendered.times) }
}

/// Holds a rendered site against what is published now: a page that would vanish without a word is a
/// warning, more than a fifth of them an error (contract §2.6).
package func prepare(
  _ rendered: RenderedSite,
  for publication: Publication,
  allowRemovals: Bool
) -> Publishing {
  var problems = rendered.problems
  if let output = rendered.output {
    let paths = Set(output.files.map(\.path) + output.copies.map(\.path))
    let published = publication.publishedPaths.filter { $0.hasSuffix(".html") }
    let vanishing = published.filter { !paths.contains($0) }
    if vanishing.count * 5 > published.count, vanishing.count > 1, !allowRemovals {
      problems.append(.pagesRemovedMany(vanishing, of: published.count))
    } else {
      problems += vanishing.map(Problem.pagesRemoved)
    }
  }
  return Publishing(
    problems: problems.sortedByPlace(),
    rendered: rendered,
    publication: publication
  )
}

/// Publishes a site that was found good. `changes` is a file for the list of what changed; `say` tells the
/// person who asked, `summarize` the machine.
///
/// Both happen when all is ready and before the site is shown, so that a full disk or a reader who has gone
/// leaves the old site and a status that says so, and a list once lost is not lost for good. Gives what could
/// not be tidied up afterwards, which does no harm.
package func publish(
  _ publishing: Publishing,
  changes path: String?,
  summarize: (BuildSummary) throws(FileFailure) -> Void = { _ in },
  say: (Wording) throws(FileFailure) -> Void
) throws(FileFailure) -> [Wording] {
  guard let output = publishing.rendered.output, let next = output.next else { return [] }
  var times = publishing.rendered.times
  times?.enter(.publish)
  let copies = output.copies.map { OutputCopy(path: $0.path, source: $0.source) }
  let changes = try next.publish(
    output.files,
    copies: copies,
    remembering: output.memories
  ) { changes throws(FileFailure) in
    times?.pause()
    if let path { try writeFile(path, changes.json) }
    try summarize(BuildSummary(publishing, changes: changes, times))
    try say(summary(output, changes, publishing.publication.path))
  }
  return undone(changes)
    + publishing.rendered.keepFeeds().map {
      Wording(
        zh: "没有留下数据源的这一份：\($0.message.zh)",
        en: "the copy of a feed was not kept: \($0.message.en)"
      )
    }
}

/// Brings the previous site back; `say` and what it gives are as in `publish`.
package func rollBack(_ publication: Publication, say: (Wording) throws(FileFailure) -> Void)
  throws(FileFailure) -> [Wording]
{
  let changes = try publication.rollBack { changes throws(FileFailure) in
    let count = changes.added.count + changes.changed.count + changes.removed.count
    try say(
      Wording(
        zh: "已恢复上一版：\(publication.path)（\(count) 个文件不同）",
        en: "The previous site is back in \(publication.path) (\(count) files differ)"
      )
    )
  }
  return undone(changes)
}

private func undone(_ changes: Changes) -> [Wording] {
  changes.leftUndone.map {
    Wording(zh: "没有清理干净：\($0.message.zh)", en: "not tidied up: \($0.message.en)")
  }
}

extension RenderedSite {
  /// Keeps the last good copies; what could not be kept is no reason to fail.
  fileprivate func keepFeeds() -> [FileFailure] {
    feedCopies.compactMap { copy in
      do throws(FileFailure) {
        try kept?.keep(FeedCopy.fileName(copy.url), copy.bytes)
        return nil
      } catch {
        return error
      }
    }
  }
}

private func summary(
  _ output: RenderedSite.Output,
  _ changes: Changes,
  _ path: String
) -> Wording {
  let total = changes.unchanged + changes.added.count + changes.changed.count
  var zh =
    "已生成 \(output.guides) 个指南、\(total) 个文件到 \(path)："
    + "新增 \(changes.added.count)，改动 \(changes.changed.count)，删除 \(changes.removed.count)"
  var en =
    "Built \(output.guides) guides, \(total) files, into \(path): "
    + "\(changes.added.count) added, \(changes.changed.count) changed, \(changes.removed.count) removed"
  if let next = output.nextChange {
    zh += "\nnext change: \(next.at) — \(next.causes.map { wording($0).zh }.joined(separator: "，"))"
    en +=
      "\nnext change: \(next.at) — \(next.causes.map { wording($0).en }.joined(separator: ", "))"
  }
  return Wording(zh: zh, en: en)
}

/// `2 notices end`.
private func wording(_ change: (cause: NextChange.Cause, count: Int)) -> Wording {
  let (n, one) = (change.count, change.count == 1)
  return switch change.cause {
  case .noticeBegins:
    Wording(zh: "\(n) 条通知开始", en: one ? "1 notice begins" : "\(n) notices begin")
  case .noticeEnds:
    Wording(zh: "\(n) 条通知到期", en: one ? "1 notice ends" : "\(n) notices end")
  case .guideBegins:
    Wording(zh: "\(n) 个指南发布", en: one ? "1 guide is published" : "\(n) guides are published")
  case .guideEnds:
    Wording(zh: "\(n) 个指南到期", en: one ? "1 guide expires" : "\(n) guides expire")
  case .reviewOverdue:
    Wording(
      zh: "\(n) 个指南该核对了",
      en: one ? "1 review is overdue" : "\(n) reviews are overdue"
    )
  case .officeDayPasses:
    Wording(
      zh: "\(n) 个办事地点的特别安排翻到下个月",
      en: one ? "special days of 1 office pass" : "special days of \(n) offices pass"
    )
  case .channelCloses:
    Wording(zh: "\(n) 个渠道停用", en: one ? "1 channel closes" : "\(n) channels close")
  case .recordExpires:
    Wording(zh: "\(n) 条状态过期", en: one ? "1 record expires" : "\(n) records expire")
  case .recordBegins:
    Wording(zh: "\(n) 条状态开始有效", en: one ? "1 record begins" : "\(n) records begin")
  case .feedExpires:
    Wording(zh: "\(n) 份状态数据过期", en: one ? "1 feed expires" : "\(n) feeds expire")
  case .incidentBegins:
    Wording(zh: "\(n) 个故障开始", en: one ? "1 incident begins" : "\(n) incidents begin")
  case .incidentEnds:
    Wording(zh: "\(n) 个故障结束", en: one ? "1 incident ends" : "\(n) incidents end")
  case .openingPasses:
    Wording(
      zh: "\(n) 个指南写的开门时间变了",
      en: one ? "the next opening in 1 guide passes" : "the next opening in \(n) guides passes"
    )
  case .maintenanceBegins:
    Wording(zh: "\(n) 次维护开始", en: one ? "1 maintenance begins" : "\(n) maintenances begin")
  case .maintenanceEnds:
    Wording(zh: "\(n) 次维护结束", en: one ? "1 maintenance ends" : "\(n) maintenances end")
  case .postChanges:
    Wording(zh: "\(n) 个岗位到任或到期", en: one ? "1 post changes" : "\(n) posts change")
  case .replyDatesMove:
    Wording(
      zh: "\(n) 个指南的答复日期往后移一天",
      en: one ? "the reply dates of 1 guide move on" : "the reply dates of \(n) guides move on"
    )
  }
}

extension Changes {
  /// `{"added": […], "changed": […], "removed": […], "unchanged": 3}`
  var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { json in
      json.member("added", added)
      json.member("changed", changed)
      json.member("removed", removed)
      json.member("unchanged", unchanged)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension Problem {
  fileprivate static func pagesRemoved(_ path: String) -> Problem {
    Problem(
      .pagesRemoved,
      file: path,
      Wording(
        zh: "已发布的页面 \(path) 会消失",
        en: "The published page \(path) would vanish"
      ),
      help: Wording(
        zh: "停办的指南写上 withdrawn，改了编号的写上 aliases，旧链接才打得开",
        en:
          "Give a withdrawn guide “withdrawn:”, and one with a new id “aliases:”, so that old links work"
      )
    )
  }

  fileprivate static func pagesRemovedMany(_ paths: [String], of count: Int) -> Problem {
    let examples = paths.prefix(3).joined(separator: ", ")
    return Problem(
      .pagesRemovedMany,
      file: "content",
      Wording(
        zh: "已发布的 \(count) 个页面里有 \(paths.count) 个会消失（\(examples) …）",
        en: "\(paths.count) of \(count) published pages would vanish (\(examples) …)"
      ),
      help: Wording(
        zh: "先看看是不是读错了文件夹；确实要删时加 --allow-removals",
        en: "See whether this is the right folder; if it is meant so, add --allow-removals"
      )
    )
  }
}
