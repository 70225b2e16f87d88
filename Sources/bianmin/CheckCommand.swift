import ArgumentParser
import Diagnostics
import Files
import Pipeline

/// `bianmin check [SITE]`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: helpText(
      zh: "检查内容；不加 --fix 就什么也不写。",
      en: "Says what is wrong with the content; writes nothing unless --fix is given."
    )
  )

  @Argument(help: help(zh: "content/ 所在的文件夹。", en: "The folder that holds content/."))
  var site = "."

  @OptionGroup var links: LinkOptions

  @Flag(
    help: help(
      zh: "改法没有疑问的，直接在文件里改好。",
      en: "Mend in the files what can be mended without a doubt."
    )
  )
  var fix = false

  @Flag(
    help: help(
      zh: "和 --fix 一起用：只列出会怎么改，不写文件。",
      en: "With --fix: show the changes as a diff and write nothing."
    )
  )
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard dryRun, !fix else { return }
    throw ValidationError(
      helpText(zh: "--dry-run 要和 --fix 一起用。", en: "--dry-run belongs to --fix.")
    )
  }

  func run() async throws {
    do {
      try links.checkCache(site: site)
      if fix { try await mend() }
      var request = common.request(site: site)
      request.times = Progress.times(common.options)
      var problems = try await renderSite(request).problems
      if let order = links.order {
        let tested = try await testLinks(request, order)
        problems = (problems + tested.problems).sortedByPlace()
        if let failure = tested.failure { common.warn([failure.message]) }
      }
      // A diff is for `patch`; problems between its lines would be in the way.
      let isDiff = dryRun && common.format == .text
      let verdict = isDiff ? common.verdict(problems) : try common.report(problems)
      if !fix, common.format == .text { tellMendable(problems.count { $0.mend != nil }) }
      guard verdict == .good else { throw ExitStatus.contentHasErrors }
      if problems.isEmpty {
        try common.say(Wording(zh: "没有发现问题", en: "no problems found"))
      }
    } catch let failure as FileFailure {
      throw common.fail(failure)
    }
  }

  private func tellMendable(_ count: Int) {
    guard count > 0 else { return }
    common.tell(
      Wording(
        zh: "其中 \(count) 个可以自动改：先看 bianmin check --fix --dry-run，再运行 bianmin check --fix",
        en:
          "\(count) of them can be mended: see bianmin check --fix --dry-run, then run bianmin check"
          + " --fix"
      )
    )
  }

  /// Says what is mended, and writes it unless that was not asked for.
  private func mend() async throws {
    let mended = try await mendSite(common.request(site: site))
    if dryRun, common.format == .text {
      try Console.output(mended.diff(isForTerminal: Console.isTerminal))
    }
    if !dryRun { try mended.write() }
    common.tell(mended.summary(isWritten: !dryRun))
  }
}
