import ArgumentParser
import Files
import Pipeline

/// Which links are tested, and how.
struct LinkOptions: ParsableArguments {
  enum Links: String, ExpressibleByArgument, CaseIterable { case local, all }

  @Option(
    help: help(
      zh: "测哪些链接：local 只测本站的，all 连外部的也测。",
      en: "Which links are tested: local ones, or all, external ones too.",
      valueName: "which"
    )
  )
  var links: Links = .local

  @Option(
    help: help(
      zh: "外部链接一共测多少秒。",
      en: "How many seconds external links get in all.",
      valueName: "seconds"
    )
  )
  var linksTime = 60

  @Option(
    help: help(
      zh: "把测过的结果记在这个文件里；不写就记在用户的缓存文件夹。",
      en: "The file that remembers the results; default: in the user's cache folder.",
      valueName: "file"
    )
  )
  var linksCache: String?

  @Option(
    help: help(
      zh: "内网里可以测的主机或地址；可以写几次。",
      en: "A host or address of a private network that may be asked; may be given several times.",
      valueName: "host"
    )
  )
  var linksAllow: [String] = []

  func validate() throws {
    guard (1...3600).contains(linksTime) else {
      throw ValidationError(
        helpText(
          zh: "--links-time 后面写 1 到 3600 的整数。",
          en: "--links-time takes a whole number from 1 to 3600."
        )
      )
    }
  }

  /// Refuses a memory that would replace something else.
  func checkCache(site: String) throws(FileFailure) {
    guard links == .all, let file = NamedOutput("--links-cache", linksCache) else { return }
    try file.check(site: site, published: site + "/_site")
    try file.check(beginsWith: LinkOrder.cacheHead)
  }

  /// Nil where external links are not tested.
  var order: LinkOrder? {
    guard links == .all else { return nil }
    var order = LinkOrder { Environment.milliseconds }
    order.milliseconds = linksTime * 1000
    order.cache = linksCache ?? Environment.cacheFolder.map { $0 + "/bianmin/links" }
    order.privateHosts = linksAllow
    return order
  }
}
