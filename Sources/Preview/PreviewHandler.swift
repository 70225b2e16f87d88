import Diagnostics
import Files
import HTML

/// Answers requests: pages of the site with the preview's script in them, and the preview's own pages.
struct PreviewHandler: Sendable {
  let preview: Preview
  let gate: Gate

  func reply(to request: Request) async -> Reply {
    let path: String
    do throws(Gate.Refusal) {
      path = try gate.path(of: request)
    } catch {
      var answer = Answer.plain(preview.options.language.refusal(error), error.status)
      if error == .method { answer.headers.append(("Allow", "GET, HEAD")) }
      return .answer(answer)
    }
    if path == Gate.own + "events", request.method == "GET" {
      let (number, states) = await preview.watch(request.query("page").flatMap(Gate.path) ?? "/")
      let preview = preview
      return .events(states) { await preview.leave(number) }
    }
    return .answer(
      path.hasPrefix(Gate.own)
        ? await own(String(path.dropFirst(Gate.own.count)), request)
        : await page(path, request)
    )
  }

  /// A page or a file of the site.
  private func page(_ path: String, _ request: Request) async -> Answer {
    let base = await preview.basePath
    guard path.hasPrefix(base) else {
      return path == "/" || base.hasPrefix(path) ? .redirect(to: base) : await missing(path)
    }
    let place = await preview.place(of: path)
    if let served = await preview.served(place, as: request.query("bianmin")) {
      return tagged(served, request)
    }
    if !(place.split(separator: "/").last ?? "").contains("."),
      await preview.served(place + "/index.html") != nil
    {
      return .redirect(to: path + "/")
    }
    return await missing(path)
  }

  private func missing(_ path: String) async -> Answer {
    var answer = await preview.missing(path)
    answer.status = .notFound
    return answer
  }

  /// An answer that a browser may keep as long as it asks each time whether it is still right.
  private func tagged(_ answer: Answer, _ request: Request) -> Answer {
    guard !answer.type.hasPrefix("text/html") else { return answer }
    let tag = "\"" + Digest(of: answer.bytes).hexadecimal.prefix(32) + "\""
    var answer = answer
    answer.headers += [("ETag", tag), ("Cache-Control", "no-cache")]
    if request.headers["if-none-match"] == tag {
      answer.status = .notModified
      answer.bytes = []
    }
    return answer
  }

  /// The preview's own pages and files, by what stands behind `/_bianmin/`.
  private func own(_ path: String, _ request: Request) async -> Answer {
    if let asset = PreviewAssets.files.first(where: { $0.path == path }) {
      return tagged(Answer(Array(asset.text.utf8), type: contentType(of: path)), request)
    }
    let parts = path.split(separator: "/").map(String.init)
    let page = request.query("page") ?? "/"
    let isEnd = parts.count == 1
    switch (request.method, parts.first) {
    case ("POST", "api"): return await api(parts.dropFirst().joined(), request)
    case ("POST", _): return .plain(preview.options.language.nothingHere, .methodNotAllowed)
    case (_, "problems") where isEnd: return await preview.problemsPage()
    case (_, "view") where isEnd: return await preview.viewPage(of: page)
    case (_, "compare") where isEnd: return await preview.comparePage(request.query("page"))
    case (_, "try"):
      let place = path.dropFirst("try/".count)
      return await preview.tried(String(place))
        ?? .plain(preview.options.language.nothingHere, .notFound)
    case (_, "edit") where parts.count <= 2:
      if let file = request.query("file") {
        return await preview.editPage(of: file, asWhole: request.query("whole") != nil)
      }
      if parts.count == 2 {
        return await preview.editPage(ofGuide: parts[1], request.query("locale"))
          ?? .plain(preview.options.language.nothingHere, .notFound)
      }
      return await preview.guideList(containing: request.query("q") ?? "")
    default: return .plain(preview.options.language.nothingHere, .notFound)
    }
  }

  /// What the page to write in asks for. Only that page knows the token.
  private func api(_ name: String, _ request: Request) async -> Answer {
    let sent = Array((request.headers["x-bianmin-token"] ?? "").utf8)
    let token = Array(preview.token.utf8)
    let difference = zip(sent, token).reduce(sent.count ^ token.count) { $0 | Int($1.0 ^ $1.1) }
    guard difference == 0 else {
      return .plain(preview.options.language.refusal(.origin), .forbidden)
    }
    let form = formFields(String(decoding: request.body, as: UTF8.self))
    switch name {
    case "check": return await preview.check(form)
    case "save": return await preview.save(form)
    case "discard": return await preview.discard(form)
    case "new": return await preview.newGuide(form)
    default: return .plain(preview.options.language.nothingHere, .notFound)
    }
  }
}

/// The fields of a form or a query (`application/x-www-form-urlencoded`); of two of a name the last.
func formFields(_ text: some StringProtocol) -> [String: String] {
  var fields: [String: String] = [:]
  for part in text.utf8.split(separator: UInt8(ascii: "&")) {
    let pair = part.split(
      separator: UInt8(ascii: "="),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard let name = formText(pair[0]), let value = pair.count > 1 ? formText(pair[1]) : "" else {
      continue
    }
    fields[name] = value
  }
  return fields
}

private func formText(_ written: some Sequence<UInt8>) -> String? {
  var bytes: [UInt8] = []
  var rest = written.makeIterator()
  while let byte = rest.next() {
    switch byte {
    case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
    case UInt8(ascii: "%"):
      guard let high = rest.next().flatMap(hexadecimalDigit),
        let low = rest.next().flatMap(hexadecimalDigit)
      else { return nil }
      bytes.append(high << 4 | low)
    default: bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self)
}

extension MessageLanguage {
  fileprivate var nothingHere: String { self == .zh ? "这里什么也没有" : "There is nothing here" }

  fileprivate func refusal(_ refusal: Gate.Refusal) -> String {
    let wording =
      switch refusal {
      case .host:
        Wording(
          zh: "预览只回答本机的地址 127.0.0.1、[::1]、localhost",
          en: "The preview answers to 127.0.0.1, [::1] and localhost only"
        )
      case .origin:
        Wording(zh: "别的网站不能使用预览", en: "Other sites cannot use the preview")
      case .method: Wording(zh: "只能查看", en: "Only GET and HEAD are allowed here")
      case .path: Wording(zh: "地址不对", en: "This is no address of the site")
      }
    return wording(self)
  }
}
