import Diagnostics
import Inert
import Testing

/// A page with everything that a page must have, `body` in its body.
func page(_ body: String = "<p>好</p>", head: String = "", lang: String = " lang=\"zh-Hans\"")
  -> String
{
  """
  <!DOCTYPE html>
  <html\(lang)><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" \
  content="\(policy)"><title>页面</title>\(head)</head>
  <body>\(body)</body>
  </html>

  """
}

let policy =
  "default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;; "
  + "img-src &#39;self&#39; data:; connect-src &#39;self&#39;; manifest-src &#39;self&#39;; "
  + "worker-src &#39;self&#39;; form-action &#39;self&#39;; base-uri &#39;none&#39;"

/// Why a text is refused, and the words at which it is; nil where it may be published.
func refusal(of text: String, as path: String = "guides/x/index.html") -> Refusal? {
  refusal(of: Array(text.utf8), as: path)
}

func refusal(of bytes: [UInt8], as path: String) -> Refusal? {
  do throws(OutputFault) {
    try checkOutput(path, bytes)
    return nil
  } catch {
    let words = bytes[error.start..<max(error.start, min(error.end, bytes.count))]
    return Refusal(error.reason, at: String(decoding: words, as: UTF8.self))
  }
}

struct Refusal: Equatable, CustomStringConvertible {
  let reason: OutputFault.Reason
  let words: String

  init(_ reason: OutputFault.Reason, at words: String) {
    self.reason = reason
    self.words = words
  }

  var description: String { "\(reason) at “\(words)”" }
}
