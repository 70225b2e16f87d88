import Files
import Guides

/// The last good copy of a feed: the document as it came, with what is to be known of it.
///
/// ```
/// bianmin-feed/1
/// url: https://status.example/status.json
/// etag: "v1"
/// sent: 2026-11-23T09:05:00+08:00
/// sha256: 9f86d081884c7d65…
///
/// {"schema": "bianmin-status/1", …
/// ```
struct FeedCopy: Sendable, Equatable {
  var url: String
  var etag: String?
  var sent: Instant?
  var body: [UInt8]

  /// Behind the limit of a feed, room for the lines before it.
  static let sizeLimit = SiteSource.textLimit + 64 * 1024

  /// The name of the file that a feed is kept in.
  static func fileName(_ url: String) -> String { Digest(of: Array(url.utf8)).hexadecimal }

  init(url: String, etag: String?, sent: Instant?, body: [UInt8]) {
    self.url = url
    self.etag = etag
    self.sent = sent
    self.body = body
  }

  var bytes: [UInt8] {
    var head = "bianmin-feed/1\nurl: \(url)\n"
    if let etag { head += "etag: \(etag)\n" }
    if let sent { head += "sent: \(sent)\n" }
    head += "sha256: \(Digest(of: body).hexadecimal)\n\n"
    return Array(head.utf8) + body
  }

  /// Nil where it is not a whole copy of this feed.
  init?(_ bytes: [UInt8], of url: String) {
    let lineFeed = UInt8(ascii: "\n")
    var lines: [String] = []
    var rest = bytes[...]
    while lines.last != "" {
      guard let end = rest.prefix(16 * 1024).firstIndex(of: lineFeed), lines.count < 8 else {
        return nil
      }
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    func field(_ name: String) -> String? {
      lines.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
    }
    let body = Array(rest)
    guard lines.first == "bianmin-feed/1", field("url") == url,
      field("sha256") == Digest(of: body).hexadecimal
    else { return nil }
    self.init(
      url: url,
      etag: field("etag"),
      sent: field("sent").flatMap { Instant(rfc3339: $0) },
      body: body
    )
  }
}
