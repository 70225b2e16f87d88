package import Diagnostics

/// What came of testing a link.
package enum LinkResult: Sendable, Hashable {
  case good
  /// 404 or 410: the server has no such page.
  case missing(status: Int)
  /// The server answers 200 with a page that says that there is none.
  case saysMissing(title: String)
  case failed(FetchFailure)
  /// People are let in and programs are not: whether the page is there cannot be said.
  case guarded(status: Int)
  /// The server wants to be left alone.
  case busy(status: Int)
  /// The time was up.
  case untested
}

/// How much time links get, and how gently servers are asked.
package struct LinkLimits: Sendable {
  /// For all links together.
  package var milliseconds = 60_000
  /// For one request through its redirects.
  package var requestMilliseconds = 15_000
  package var redirects = 5
  /// Of a page no more is read.
  package var pageBytes = 64 * 1024
  /// How many servers are asked at the same time; of one server there is never more than one request.
  package var hosts = 16
  /// Between two requests to one server.
  package var pauseMilliseconds = 500
  /// The first wait before a server that failed is asked again; four times as long each time.
  package var retryMilliseconds = 1_000
  package var attempts = 3
  /// Hosts and addresses of a private network, or of this machine, that may be asked.
  package var privateHosts: [String] = []
  /// A file of certificates to trust in the stead of the system's.
  package var authorities: String?

  package init() {}
}

extension LinkResult {
  /// The fact, to stand behind “the link … ”; nil where all is well.
  package var reason: Wording? {
    switch self {
    case .good, .untested: nil
    case .missing(let status):
      Wording(zh: "对方说没有这一页（\(status)）", en: "the server has no such page (\(status))")
    case .saysMissing(let title):
      Wording(zh: "打开是一页“\(title)”", en: "what opens is a page “\(title)”")
    case .failed(let failure): failure.message
    case .guarded(let status):
      Wording(
        zh: "好不好说不准：对方不让程序看（\(status)）",
        en: "cannot say: the server does not let programs in (\(status))"
      )
    case .busy(let status):
      Wording(
        zh: "好不好说不准：对方说现在太忙（\(status)）",
        en: "cannot say: the server is too busy (\(status))"
      )
    }
  }
}
