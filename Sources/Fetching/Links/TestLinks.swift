import CCurl

/// Tests links, several servers at the same time and one request a server, until the time is up; one result for
/// each address, in their order.
///
/// A link is asked for with `HEAD`. What is a page, and what was not found or refused so, is asked for with
/// `GET`, for many servers know no `HEAD`, and many say only on the page that there is none. `clock` is in
/// milliseconds from any beginning.
package func testLinks(
  _ addresses: [String],
  within limits: LinkLimits,
  clock: () -> Int
) -> [LinkResult] {
  guard !addresses.isEmpty, isReady, let multi = curl_multi_init() else {
    return addresses.map { _ in .untested }
  }
  defer { curl_multi_cleanup(multi) }
  var round = LinkRound(addresses, limits, at: clock())
  while !round.isDone {
    let now = clock()
    guard now < round.deadline else { break }
    for (index, attempt) in round.attemptsToStart(at: now) {
      do throws(FetchFailure) {
        try attempt.start()
        curl_multi_add_handle(multi, attempt.handle)
      } catch {
        round.settle(index, .failed(error), at: now)
      }
    }
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    var waiting: Int32 = 0
    while let message = curl_multi_info_read(multi, &waiting) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let (index, attempt) = round.running(handle)
      else { continue }
      let code = message.pointee.data.result
      curl_multi_remove_handle(multi, handle)
      if let outcome = attempt.finish(code) {
        round.settle(index, outcome, at: clock())
      } else {
        curl_multi_add_handle(multi, attempt.handle)
      }
    }
    let wait = round.milliseconds(untilNextFrom: clock())
    if wait > 0 { curl_multi_poll(multi, nil, 0, Int32(wait), nil) }
  }
  for attempt in round.allRunning { curl_multi_remove_handle(multi, attempt.handle) }
  return round.results
}

/// Who is asked, who waits, and what came of it.
private struct LinkRound {
  private struct Task {
    let address: String
    let host: String
    /// `HEAD` told that the page itself has to be looked at.
    var wantsPage = false
    var attempts = 0
    /// Not to be asked before this moment.
    var notBefore = 0
    var result: LinkResult?
  }

  let deadline: Int
  private let limits: LinkLimits
  private var tasks: [Task]
  private var active: [Int: LinkAttempt] = [:]
  /// When a server may be asked next.
  private var free: [String: Int] = [:]

  init(_ addresses: [String], _ limits: LinkLimits, at now: Int) {
    self.limits = limits
    deadline = now + limits.milliseconds
    tasks = addresses.map { Task(address: $0, host: WebAddress($0)?.host ?? "") }
  }

  var isDone: Bool { tasks.allSatisfy { $0.result != nil } }
  var results: [LinkResult] { tasks.map { $0.result ?? .untested } }
  var allRunning: [LinkAttempt] { Array(active.values) }

  func running(_ handle: UnsafeMutableRawPointer) -> (Int, LinkAttempt)? {
    active.first { $0.value.handle == handle }.map { ($0.key, $0.value) }
  }

  /// The requests whose turn it is.
  mutating func attemptsToStart(at now: Int) -> [(Int, LinkAttempt)] {
    var started: [(Int, LinkAttempt)] = []
    var busy = Set(active.keys.map { tasks[$0].host })
    for index in tasks.indices where active.count < limits.hosts {
      let task = tasks[index]
      guard task.result == nil, active[index] == nil, !busy.contains(task.host),
        task.notBefore <= now, free[task.host, default: 0] <= now
      else { continue }
      busy.insert(task.host)
      let attempt = LinkAttempt(task.address, isHead: !task.wantsPage, limits)
      active[index] = attempt
      started.append((index, attempt))
    }
    return started
  }

  /// How long nothing happens but on the network; at most a second.
  func milliseconds(untilNextFrom now: Int) -> Int {
    guard !isDone else { return 0 }
    let busy = Set(active.keys.map { tasks[$0].host })
    let next = tasks.indices.lazy
      .filter { tasks[$0].result == nil && active[$0] == nil && !busy.contains(tasks[$0].host) }
      .map { max(tasks[$0].notBefore, free[tasks[$0].host, default: 0]) }.min()
    let wait = min(next.map { $0 - now } ?? 1000, deadline - now, 1000)
    return active.count >= limits.hosts ? 100 : max(wait, 1)
  }

  mutating func settle(_ index: Int, _ outcome: LinkAttempt.Outcome, at now: Int) {
    let isHead = active.removeValue(forKey: index)?.isHead ?? true
    free[tasks[index].host] = now + limits.pauseMilliseconds
    switch outcome {
    case .failed(let failure):
      switch failure {
      case .hostUnknown, .privateAddress, .notTrusted, .addressInvalid, .schemeRefused,
        .holdsCredentials, .tooManyRedirects:
        tasks[index].result = .failed(failure)
      default:
        // Some servers hang up on a HEAD.
        if isHead { return tasks[index].wantsPage = true }
        retry(index, .failed(failure), at: now)
      }
    case .answer(let answer):
      if isHead {
        if answer.status / 100 == 2, !answer.isPage {
          tasks[index].result = .good
        } else {
          tasks[index].wantsPage = true
        }
      } else {
        judge(index, answer, at: now)
      }
    }
  }

  private mutating func judge(_ index: Int, _ answer: LinkAttempt.Answer, at now: Int) {
    let page = PageJudgement(answer)
    let status = answer.status
    switch status {
    case _ where page.isWall: tasks[index].result = .guarded(status: status)
    case 200..<300:
      tasks[index].result = page.missingTitle.map { .saysMissing(title: $0) } ?? .good
    case 404, 410: tasks[index].result = .missing(status: status)
    // 412 and 521 are what the walls of many government sites answer to programs.
    case 401, 403, 405, 406, 412, 418, 521: tasks[index].result = .guarded(status: status)
    case 429, 503:
      retry(index, .busy(status: status), at: now, after: answer.retryAfter.map { $0 * 1000 })
    default: retry(index, .failed(.status(status)), at: now)
    }
  }

  /// Once more after a while, unless it was asked often enough or the time will be up by then.
  private mutating func retry(
    _ index: Int,
    _ result: LinkResult,
    at now: Int,
    after milliseconds: Int? = nil
  ) {
    tasks[index].attempts += 1
    let attempts = tasks[index].attempts
    let backOff = limits.retryMilliseconds << (2 * (attempts - 1))
    let (next, overflow) = now.addingReportingOverflow(max(milliseconds ?? 0, backOff))
    guard attempts < limits.attempts, !overflow, next < deadline else {
      tasks[index].result = result
      return
    }
    tasks[index].notBefore = next
    // A server that is too busy is too busy for all its links.
    if case .busy = result { free[tasks[index].host] = next }
  }
}
