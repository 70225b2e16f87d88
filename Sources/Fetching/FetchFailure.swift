package import Diagnostics

/// Why a document could not be fetched. What the server or the system said is quoted; nothing else of a
/// server's answer is.
package enum FetchFailure: Error, Sendable, Hashable {
  /// The address, or the one a redirect leads to, is none.
  case addressInvalid(String)
  /// `ftp:`, `file:` and the like.
  case schemeRefused(String)
  /// `http:` where it is not allowed.
  case notEncrypted(host: String)
  case holdsCredentials
  case hostUnknown(String)
  /// In a private network, on this machine, or not one machine's address at all.
  case privateAddress(String, host: String)
  case notConnected(reason: String)
  case notTrusted(reason: String)
  case timedOut(milliseconds: Int)
  /// The connection ended before the whole document had come.
  case cutShort
  /// Decompressed.
  case tooLarge(bytes: Int)
  case tooManyRedirects(Int)
  case status(Int)
  /// `304 Not Modified`, though no copy was mentioned.
  case unchangedWithoutCopy
  case webPage
  case wrongType(String)
  case empty
  /// Not HTTP, or broken HTTP.
  case notUnderstood(reason: String)
}

extension FetchFailure {
  package var message: Wording {
    switch self {
    case .addressInvalid(let address):
      Wording(zh: "“\(address)”不是网址", en: "“\(address)” is no web address")
    case .schemeRefused(let scheme):
      Wording(zh: "转到了 \(scheme):，只能是 https:", en: "it was sent on to \(scheme):, not to https:")
    case .notEncrypted(let host):
      Wording(
        zh: "转到了没有加密的 http://\(host)/",
        en: "it was sent on to http://\(host)/, which is not encrypted"
      )
    case .holdsCredentials:
      Wording(zh: "网址里有用户名或密码", en: "the address holds a user name or a password")
    case .hostUnknown(let host):
      Wording(zh: "查不到主机“\(host)”", en: "the host “\(host)” was not found")
    case .privateAddress(let address, let host):
      Wording(
        zh: "主机“\(host)”的地址 \(address) 不在公网上",
        en: "the host “\(host)” has the address \(address), which is not on the public internet"
      )
    case .notConnected(let reason):
      Wording(zh: "连接不上（\(reason)）", en: "no connection (\(reason))")
    case .notTrusted(let reason):
      Wording(zh: "证书不可信（\(reason)）", en: "the certificate is not to be trusted (\(reason))")
    case .timedOut(let milliseconds):
      Wording(
        zh: "\(milliseconds / 1000) 秒内没有收完",
        en: "it did not arrive within \(milliseconds / 1000) seconds"
      )
    case .cutShort:
      Wording(zh: "没有收完连接就断了", en: "the connection ended before all of it had arrived")
    case .tooLarge(let bytes):
      Wording(zh: "超过 \(bytes >> 20) MiB", en: "it is over \(bytes >> 20) MiB")
    case .tooManyRedirects(let count):
      Wording(zh: "转了 \(count) 次以上", en: "it was sent on more than \(count) times")
    case .status(let code):
      Wording(zh: "服务器回答 \(code)", en: "the server answered \(code)")
    case .unchangedWithoutCopy:
      Wording(
        zh: "服务器回答 304（没有变），但手边没有旧的一份",
        en: "the server answered 304 (not modified) though no copy was mentioned"
      )
    case .webPage:
      Wording(zh: "来的是一个网页，不是数据", en: "a web page came, and no feed")
    case .wrongType(let type):
      Wording(zh: "来的是 \(type)，不是 JSON 或 CSV", en: "\(type) came, which is neither JSON nor CSV")
    case .empty: Wording(zh: "来的是空的", en: "what came is empty")
    case .notUnderstood(let reason):
      Wording(zh: "服务器的回答看不懂（\(reason)）", en: "the answer makes no sense (\(reason))")
    }
  }

  package var help: Wording {
    switch self {
    case .addressInvalid, .schemeRefused, .notEncrypted, .holdsCredentials, .tooManyRedirects:
      Wording(
        zh: "用 curl -sIL 看看网址转到哪里，把最后那个 https: 网址写进 site.yaml",
        en:
          "See with curl -sIL where the address leads, and put the https: one at the end into site.yaml"
      )
    case .hostUnknown:
      Wording(
        zh: "看看网址有没有写错，这台机器能不能查域名",
        en: "See whether the address is right, and whether this machine can look up names"
      )
    case .privateAddress(let address, _):
      Wording(
        zh: "如果确实要读内网的数据，在 site.yaml 的这一项写 allow_private: [\(address)]",
        en:
          "If it is meant to be in a private network, add allow_private: [\(address)] to it in site.yaml"
      )
    case .notConnected, .timedOut, .cutShort:
      Wording(
        zh: "看看服务器是否在运行，这台机器能不能连到它",
        en: "See whether the server runs, and whether this machine may reach it"
      )
    case .notTrusted:
      Wording(
        zh: "请管服务器的人换上有效的证书，看看这台机器的时钟和 ca-certificates 对不对",
        en:
          "Have the server's certificate renewed; check this machine's clock and its ca-certificates"
      )
    case .tooLarge:
      Wording(zh: "数据里只留当前的记录", en: "Keep the present records only in the feed")
    case .status(401), .status(403):
      Wording(
        zh: "数据源要公开，不能要求登录",
        en: "A feed must be open to this machine without a login"
      )
    case .status(404), .status(410):
      Wording(zh: "看看网址是否改了", en: "See whether the address has changed")
    case .status(429):
      Wording(zh: "少读几次，或者请对方放宽限制", en: "Ask less often, or ask for a higher limit")
    case .webPage:
      Wording(
        zh: "多半是登录页或上网认证页：在这台机器上打开网址看看",
        en: "It is likely a login or a portal: open the address from this machine"
      )
    case .status, .unchangedWithoutCopy, .wrongType, .empty, .notUnderstood:
      Wording(
        zh: "在这台机器上用 curl -i 读一次，把结果发给管服务器的人",
        en: "Read it once with curl -i from this machine and show the server's owner what comes"
      )
    }
  }
}
