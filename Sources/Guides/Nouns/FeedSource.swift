package import Diagnostics

/// A status feed that `site.yaml` lists under `status:`.
///
/// ```yaml
/// status:
///   - path: status/feed.json
///   - { url: "https://status.example/export.csv", format: csv, valid_for: PT30M }
/// ```
package struct FeedSource: Sendable {
  package enum Location: Sendable, Hashable {
    /// Below `content/`: `status/feed.json`.
    case path(String)
    case url(String)
  }

  package var location: Located<Location>
  /// One of `formats`.
  package var format: String
  /// For how long a record counts where the feed does not say so itself.
  package var validFor: ISODuration?
  /// Hosts and addresses of a private network that may be asked.
  package var privateHosts: [String]

  /// Every format that a feed may have.
  package static let formats = ["bianmin-status/1", "csv", "statuspage/2"]

  /// The format of a path or an address that is named without one: `.csv` is a table.
  package static func format(ofName name: String) -> String {
    let path = name.prefix { $0 != "?" && $0 != "#" }
    return path.lowercased().hasSuffix(".csv") ? formats[1] : formats[0]
  }
}

/// Why an address cannot be that of a feed.
package enum FeedAddressFault: Sendable, Hashable {
  /// Neither `https:` nor `http:`, no host, or characters that no address has.
  case notWebAddress
  /// `http:` to another machine: anybody on the way could change what the page says.
  case notEncrypted
  /// `https://user:secret@host/`: it would stand in logs, and on pages.
  case holdsCredentials

  /// Nil where the address is `https:`, or `http:` to this machine itself.
  package init?(_ address: String) {
    guard isWebAddress(address), let host = webHost(of: address) else {
      self = .notWebAddress
      return
    }
    if host.contains("@") {
      self = .holdsCredentials
    } else if address.hasPrefix("http:"), !isLoopbackHost(host) {
      self = .notEncrypted
    } else {
      return nil
    }
  }

  package func message(_ address: String) -> Wording {
    switch self {
    case .notWebAddress:
      Wording(zh: "“\(address)”不是数据源的网址", en: "“\(address)” is no address of a feed")
    case .notEncrypted:
      Wording(
        zh: "“\(address)”没有加密，路上的人可以改动数据",
        en: "“\(address)” is not encrypted: anybody on the way could change the feed"
      )
    case .holdsCredentials:
      Wording(
        zh: "“\(address)”里有用户名或密码",
        en: "“\(address)” holds a user name or a password"
      )
    }
  }

  package var help: Wording {
    switch self {
    case .notWebAddress:
      Wording(
        zh: "写成 https://status.example.gov.cn/status.json 这样",
        en: "Write it like https://status.example.gov.cn/status.json"
      )
    case .notEncrypted:
      Wording(
        zh: "改用 https:；http: 只能用于本机，例如 http://127.0.0.1:8090/",
        en: "Use https:; http: is only for this machine itself, as in http://127.0.0.1:8090/"
      )
    case .holdsCredentials:
      Wording(
        zh: "去掉“@”和它前面的部分",
        en: "Remove the “@” and what stands before it"
      )
    }
  }
}

/// What stands between `//` and the path: `user@host:8090`, or nil where there is none.
private func webHost(of address: String) -> Substring? {
  guard let slashes = address.firstRange(of: "//") else { return nil }
  let host = address[slashes.upperBound...].prefix { !"/?#\\".contains($0) }
  return host.isEmpty ? nil : host
}

/// Whether a host, with or without a port, is this machine itself by its spelling alone.
private func isLoopbackHost(_ host: Substring) -> Bool {
  if host == "[::1]" || host.hasPrefix("[::1]:") { return true }
  let name = host.prefix { $0 != ":" }.lowercased()
  let parts = name.split(separator: ".", omittingEmptySubsequences: false)
  return name == "localhost"
    || (parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil })
}
