import Foundation
import Glibc
import Testing

/// A site as an editor sees it while writing.
@Suite("The preview")
struct PreviewTests {
  private let page = "/guides/card/"
  private let file = "content/guides/card.md"

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeCardSite()
    return folder
  }

  @Test("shows what is saved, and publishes nothing")
  func showsWhatIsSaved() throws {
    let folder = try site()
    let preview = try PreviewProcess(folder.url)
    let first = try preview.get(page)
    #expect(first.status == 200)
    #expect(first.body.contains("满十六岁要领身份证。"))
    #expect(first.body.contains("/_bianmin/preview.js"))
    try folder.write(cardGuide.replacing("满十六岁要领", with: "满十六岁就领"), to: file)
    let second = try preview.wait(page) { $0.body.contains("满十六岁就领") }
    #expect(second.body.contains("满十六岁就领"))
    #expect(!folder.exists("_site"))
    // As the site's other pages, once all of it has been looked at.
    let list = try preview.get("/")
    #expect(list.status == 200)
    #expect(preview.stop() == 0)
  }

  @Test("shows a theme that is made while it runs")
  func showsATheme() throws {
    let folder = try site()
    let preview = try PreviewProcess(folder.url)
    let style = try preview.get("/assets/site.css").body
    try folder.write(style + "\n:root{--mark:1}\n", to: "themes/default/assets/site.css")
    let changed = try preview.wait("/assets/site.css") { $0.body.contains("--mark:1") }
    #expect(changed.body.contains("--mark:1"))
  }

  @Test("keeps the last good page while there are errors, and goes on with the rest")
  func keepsTheLastGoodPage() throws {
    let folder = try site()
    let preview = try PreviewProcess(folder.url)
    _ = try preview.get(page)
    try folder.write(cardGuide.replacing("title: ", with: "titel: "), to: file)
    let problems = try preview.wait("/_bianmin/problems") {
      $0.body.contains("guide-title-missing")
    }
    #expect(problems.body.contains("guide-title-missing"))
    let held = try preview.get(page)
    #expect(held.status == 200)
    #expect(held.body.contains("满十六岁要领身份证。"))
    try folder.write(cardGuide, to: file)
    let mended = try preview.wait("/_bianmin/problems") { !$0.body.contains("guide-title-missing") }
    #expect(!mended.body.contains("guide-title-missing"))
  }

  @Test("a site that begins with errors has its pages once they are mended")
  func beginsWithErrors() throws {
    let folder = try site()
    try FileManager.default.removeItem(at: folder.url.appending(path: "content/site.yaml"))
    let preview = try PreviewProcess(folder.url)
    #expect(try preview.get("/").status == 404)
    try folder.writeCardSite()
    #expect(try preview.wait(page) { $0.status == 200 }.status == 200)
  }

  @Test("saves what is written in the browser, and nothing over another's work")
  func savesWhatIsWritten() throws {
    let folder = try site()
    let preview = try PreviewProcess(folder.url)
    let form = try preview.get("/_bianmin/edit/card").body
    let token = try #require(form.firstMatch(of: /data-token="(\w+)"/)?.1)
    let base = try #require(form.firstMatch(of: /data-base="(\w+)"/)?.1)
    let written = cardGuide.replacing("满十六岁要领", with: "满十六岁快领")
    let fields = ["file": file, "base": String(base), "whole": written]
    // Only from its own page.
    #expect(try preview.post("/_bianmin/api/save", token: "guess", fields).status == 403)
    #expect(try folder.text(file) == cardGuide)
    // While one writes it is kept, and found again by a preview that begins anew.
    #expect(try preview.post("/_bianmin/api/check", token: String(token), fields).status == 200)
    #expect(try folder.text(file) == cardGuide)
    preview.stop()
    let second = try PreviewProcess(folder.url)
    let again = try second.get("/_bianmin/edit/card").body
    #expect(again.contains("满十六岁快领"))
    let newToken = String(try #require(again.firstMatch(of: /data-token="(\w+)"/)?.1))
    // Somebody else was quicker.
    try folder.write(cardGuide + "\n补充。\n", to: file)
    let refused = try second.post("/_bianmin/api/save", token: newToken, fields)
    #expect(refused.status == 409)
    #expect(refused.body.contains("满十六岁快领"))
    #expect(refused.body.contains("补充。"))
    #expect(try folder.text(file).hasSuffix("补充。\n"))
    // Decided for one's own, the other's is kept aside.
    let theirs = try #require(refused.body.firstMatch(of: /"expect":"(\w+)"/)?.1)
    let over = fields.merging(["expect": String(theirs), "over": "on"]) { $1 }
    #expect(try second.post("/_bianmin/api/save", token: newToken, over).status == 200)
    #expect(try folder.text(file) == written)
    let dropped = try folder.tree(".bianmin/dropped").values.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(dropped == [cardGuide + "\n补充。\n"])
  }

  @Test(
    "saves a form over a file that is gone or can be read no more",
    arguments: [nil, cardGuide.replacing("title: ", with: "title: ["), ""]
  )
  func savesOverAFileThatIsGone(theirs: String?) throws {
    let folder = try site()
    let preview = try PreviewProcess(folder.url)
    let form = try preview.get("/_bianmin/edit/card").body
    let token = String(try #require(form.firstMatch(of: /data-token="(\w+)"/)?.1))
    let base = String(try #require(form.firstMatch(of: /data-base="(\w+)"/)?.1))
    var fields = [
      "file": file, "base": base, "expect": base, "title": "居民身份证", "department": "gongan",
      "ownerPost": "户政岗", "ownerStandin": "户政股", "ownerPhone": "0000-8820110", "topics": "home",
      "reviewed": "2026-10-01", "body": cardGuide.components(separatedBy: "---\n")[2],
    ]
    if let theirs {
      try folder.write(theirs, to: file)
    } else {
      try FileManager.default.removeItem(at: folder.url.appending(path: file))
    }
    let refused = try preview.post("/_bianmin/api/save", token: token, fields)
    #expect(refused.status == 409)
    fields["expect"] = String(try #require(refused.body.firstMatch(of: /"expect":"(\w*)"/)?.1))
    fields["over"] = "on"
    #expect(try preview.post("/_bianmin/api/check", token: token, fields).status == 200)
    #expect(try preview.post("/_bianmin/api/save", token: token, fields).status == 200)
    #expect(try folder.text(file) == cardGuide.replacing("title: 身份证", with: "title: 居民身份证"))
  }

  @Test("what a form could not write whole is kept, but over no whole text")
  func whatIsPartialIsKeptOverNoWholeText() throws {
    let folder = try site()
    try folder.write("---\n{title: a, summary: bbbb}\n---\n正文。\n", to: file)
    let preview = try PreviewProcess(folder.url)
    let address = "/_bianmin/edit/?file=" + file
    let form = try preview.get(address).body
    let token = String(try #require(form.firstMatch(of: /data-token="(\w+)"/)?.1))
    let base = String(try #require(form.firstMatch(of: /data-base="(\w+)"/)?.1))
    func check(_ fields: [String: String]) throws -> String {
      let all = fields.merging(["file": file, "base": base, "expect": base]) { $1 }
      return try preview.post("/_bianmin/api/check", token: token, all).body
    }
    let partial = try check(["title": "", "summary": "", "body": "正文。\n"])
    #expect(partial.contains("\"partial\":true") && partial.contains("\"changed\":true"))
    _ = try check(["title": "", "summary": "", "body": "只有一半。\n"])
    #expect(try preview.get(address).body.contains("只有一半。"))
    _ = try check(["whole": "---\ntitle: 全文\n---\n整个的。\n"])
    _ = try check(["title": "", "summary": "", "body": "又是一半。\n"])
    let whole = try preview.get(address + "&whole").body
    #expect(whole.contains("title: 全文") && whole.contains("整个的。"))
    #expect(!whole.contains("又是一半。"))
  }

  @Test("nothing of it is in what is published")
  func nothingIsPublished() throws {
    let folder = try site()
    let preview = try PreviewProcess(folder.url)
    _ = try preview.get(page)
    #expect(try Program().run("build", "--now", sampleNow, in: folder.url).status == 0)
    for (path, state) in try folder.tree("_site") {
      #expect(!String(decoding: state.bytes, as: UTF8.self).contains("_bianmin"), "\(path)")
    }
  }

  @Test("no path and no link leads out of the site")
  func nothingLeadsOut() throws {
    let folder = try site()
    try folder.write("secret", to: "outside.txt")
    try folder.write("blank", to: "content/files/blank.txt")
    let link = folder.url.appending(path: "content/files/link.txt")
    try FileManager.default.createSymbolicLink(
      at: link,
      withDestinationURL: URL(filePath: "/etc/passwd")
    )
    let preview = try PreviewProcess(folder.url)
    #expect(try preview.get("/files/blank.txt").body.contains("blank"))
    for path in [
      "/files/link.txt", "/files/../outside.txt", "/files/%2e%2e/outside.txt", "/..%2foutside.txt",
      "/files/..%5c..%5coutside.txt", "/.bianmin/.gitignore", "//outside.txt", "/outside.txt",
      "/content/site.yaml", "/_bianmin/../outside.txt", "/_bianmin/try/../../outside.txt",
      "/_bianmin/edit/?file=../outside.txt", "/_bianmin/edit/?file=/etc/passwd",
      "/_bianmin/edit/?file=content/guides/../../outside.md", "/files/blank.txt%00.html",
    ] {
      let answer = try preview.get(path)
      #expect(!answer.body.contains("secret") && !answer.body.contains("root:"), "\(path)")
    }
    #expect(try preview.get("/", ["Host: evil.example"]).status == 421)
    #expect(try preview.get("/", ["Origin: http://evil.example"]).status == 403)
  }

  @Test("a thousand hostile requests leave it alive")
  func staysAlive() throws {
    let folder = try site()
    let preview = try PreviewProcess(folder.url)
    var random = SystemRandomNumberGenerator()
    let host = "Host: 127.0.0.1:\(preview.port)\r\n"
    var half: [Int32] = []
    defer { for socket in half { close(socket) } }
    for number in 0..<1000 {
      switch number % 12 {
      case 0:
        let noise = (0..<Int.random(in: 1...600, using: &random)).map { _ in
          UInt8.random(in: 0...255)
        }
        _ = try preview.exchange(noise, waiting: 1, halfClose: true)
      case 1:
        _ = try preview.exchange(
          Array("GET / HTTP/1.1\r\n\(host)".utf8),
          waiting: 1,
          halfClose: true
        )
      case 2:
        let long = String(repeating: "a", count: 40_000)
        _ = try preview.exchange(
          Array("GET /\(long) HTTP/1.1\r\n\(host)\r\n".utf8),
          waiting: 1,
          halfClose: true
        )
      case 3:
        let heads = (0..<500).map { "X-\($0): \(String(repeating: "b", count: 100))\r\n" }.joined()
        _ = try preview.exchange(
          Array("GET / HTTP/1.1\r\n\(host)\(heads)\r\n".utf8),
          waiting: 1,
          halfClose: true
        )
      case 4:
        let text =
          "POST /_bianmin/api/save HTTP/1.1\r\n\(host)Content-Length: 9223372036854775807\r\n\r\nx"
        _ = try preview.exchange(Array(text.utf8), waiting: 1, halfClose: true)
      case 5:
        let text =
          "POST /_bianmin/api/save HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nx"
        _ = try preview.exchange(Array(text.utf8), waiting: 1, halfClose: true)
      case 6:
        let text =
          "GET / HTTP/1.1\r\n\(host)Content-Length: -1\r\nTransfer-Encoding: x\r\nContent-Length: 5\r\n\r\n"
        _ = try preview.exchange(Array(text.utf8), waiting: 1, halfClose: true)
      case 7:
        // Sends half a request, and stays.
        let socket = try preview.connected()
        _ = "GET /guides".withCString { send(socket, $0, 11, Int32(MSG_NOSIGNAL)) }
        half.append(socket)
      case 8:
        // Asks for everything and reads nothing.
        let socket = try preview.connected()
        let text = "GET /_bianmin/events HTTP/1.1\r\n\(host)\r\n"
        _ = text.withCString { send(socket, $0, text.utf8.count, Int32(MSG_NOSIGNAL)) }
        if half.count < 150 { half.append(socket) } else { close(socket) }
      case 9:
        _ = try preview.exchange(
          Array("\u{1}\u{2} / HTTP/9.9\r\nHost\r\n: :\r\n\(host)\r\n".utf8),
          waiting: 1,
          halfClose: true
        )
      case 10:
        _ = try preview.exchange(
          Array("GET /%ff%00?%=%&page=%ff HTTP/1.1\r\n\(host)\r\n".utf8),
          waiting: 1,
          halfClose: true
        )
      default:
        let text =
          "GET / HTTP/1.1\r\n\(host)Content-Length: 40\r\n\r\nPOST /_bianmin/api/save HTTP/1.1\r\nX: y\r\n\r\n"
        _ = try preview.exchange(Array(text.utf8), waiting: 1, halfClose: true)
      }
    }
    for path in [
      "/_bianmin/view?page=/a%20b", "/_bianmin/compare?page=/a+b", "/_bianmin/view?page=/%EF%BF%BD",
      "/_bianmin/compare?page=/%EF%BF%BD", "/_bianmin/view?page=//a", "/_bianmin/view?page=/%5Ca",
      "/_bianmin/compare?page=/a:b",
    ] {
      #expect(try preview.get(path).status != 0, "\(path)")
      #expect(preview.isRunning, "\(path)")
    }
    #expect(try preview.get(page).status == 200)
  }

  @Test(
    "a guide is written in whatever its file is called",
    arguments: ["my guide", "生育 登记", "a?b#c"]
  )
  func isWrittenInWhateverItsFileIsCalled(name: String) throws {
    let folder = try site()
    try folder.write(cardGuide, to: "content/guides/\(name).md")
    let preview = try PreviewProcess(folder.url)
    let file = try #require(
      "content/guides/\(name).md".addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    )
    let form = try preview.get("/_bianmin/edit/?file=\(file)")
    #expect(form.status == 200 && form.body.contains("content/guides/\(name).md"))
    #expect(try preview.get(page).status == 200)
  }

  @Test("what is copied into the site runs nothing", arguments: ["html", "svg", "xml", "xhtml"])
  func whatIsCopiedRunsNothing(ending: String) throws {
    let folder = try site()
    try folder.write("<script>alert(1)</script>", to: "content/files/a.\(ending)")
    let preview = try PreviewProcess(folder.url)
    let answer = try preview.get("/files/a.\(ending)")
    #expect(answer.status == 200)
    #expect(answer.head.contains("Content-Security-Policy: sandbox; default-src 'none'"))
  }
}
