import Diagnostics
import Fetching
import Files
import Guides

/// What came of testing links, so that the next check asks less: one that is good is believed for a week. One that
/// is not is asked again after an hour, and each time that nothing was better, after twice as long, up to a day.
///
/// ```
/// bianmin-links/1
/// 2026-11-23T09:05:00+08:00 ⇥ 1 ⇥ good ⇥ ⇥ ⇥ https://portal.example/
/// ```
struct LinkMemory: Sendable {
  struct Entry: Sendable, Equatable {
    let at: Instant
    /// How often in a row the result was the same.
    let times: Int
    /// Nil where the link is good.
    let code: ProblemCode?
    let reason: Wording

    func counts(at now: Instant) -> Bool {
      let hours = code == nil ? 7 * 24 : min(1 << min(times - 1, 5), 24)
      return at <= now && now < at.adding(seconds: hours * 3600)
    }
  }

  private var entries: [String: Entry] = [:]

  /// Nothing, where it is no memory; a line that is damaged is left out.
  init(_ file: BoundedFile?) {
    guard case .contents(let bytes)? = file else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == LinkOrder.cacheHead[...] else { return }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let at = Instant(rfc3339: fields[0]), let times = Int(fields[1]),
        times > 0
      else { continue }
      let code = ProblemCode(rawValue: fields[2])
      guard code != nil || fields[2] == "good" else { continue }
      entries[fields[5]] = Entry(
        at: at,
        times: times,
        code: code,
        reason: Wording(zh: fields[3], en: fields[4])
      )
    }
  }

  subscript(_ address: String) -> Entry? {
    get { entries[address] }
    set { entries[address] = newValue }
  }

  /// Writes what is known of these addresses; what failed does no harm and is given back.
  func write(to path: String, keeping addresses: Set<String>) -> FileFailure? {
    var text = LinkOrder.cacheHead + "\n"
    for (address, entry) in entries.sorted(by: { $0.key < $1.key })
    where addresses.contains(address) {
      let fields = [
        entry.at.description, String(entry.times), entry.code?.rawValue ?? "good", entry.reason.zh,
        entry.reason.en, address,
      ]
      text +=
        fields.map { $0.filter { $0 != "\t" && !$0.isNewline } }.joined(separator: "\t") + "\n"
    }
    do throws(FileFailure) {
      if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
        try createFolder(String(path[..<slash]))
      }
      try writeFile(path, Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }
}

extension LinkMemory.Entry {
  init(_ result: LinkResult, at now: Instant, after last: LinkMemory.Entry?) {
    let code: ProblemCode? =
      switch result {
      case .good, .untested: nil
      case .missing, .saysMissing: .linkExternalMissing
      case .failed: .linkExternalUnreachable
      case .guarded, .busy: .linkExternalUnclear
      }
    let isSame = last.map { $0.code == code } ?? false
    self.init(
      at: now,
      times: isSame ? (last?.times ?? 0) + 1 : 1,
      code: code,
      reason: result.reason ?? Wording(zh: "", en: "")
    )
  }
}
