import Diagnostics
import Guides
import HTML
import Pages
import Pipeline

// The preview's own pages. They follow the theme in nothing, so that they are there where it is broken.

/// What the preview's own pages may load.
let ownPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
  + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"

extension Preview {
  /// A page of the preview's own.
  func ownPage(
    _ title: Wording,
    kind: String,
    scripts: [String] = [],
    data: [UInt8]? = nil,
    _ content: (inout HTMLWriter) -> Void
  ) -> Answer {
    let language = options.language
    var html = HTMLWriter()
    html.doctype()
    html.element(.html, .lang(language == .zh ? "zh-Hans" : "en")) { html in
      html.element(.head) { html in
        html.void(.meta, .charset("utf-8"))
        html.void(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.void(.meta, .name("color-scheme"), .content("light dark"))
        html.element(.title, text: title(language) + " — " + preview(language))
        html.void(.link, .rel("stylesheet"), .href(SafeAddress(path: Gate.own + "own.css")))
        html.void(.link, .rel("icon"), .href(SafeAddress(path: Gate.own + "icon.svg")))
        if let data { html.structuredData(data) }
        for script in scripts {
          html.open(.script, [.src(SafeAddress(path: Gate.own + script)), .async()])
          html.close(.script)
        }
      }
      html.element(.body, .class(kind)) { html in
        html.element(
          .a,
          .class("skip"),
          .href(SafeAddress(path: "#main")),
          text: Wording(zh: "跳到正文", en: "Skip to the content")(language)
        )
        html.element(.header) { html in
          html.element(.nav, .aria("label", preview(language))) { html in
            html.element(.ul) { html in
              for (words, address) in self.menu {
                html.element(.li) {
                  $0.element(.a, .href(SafeAddress(path: address)), text: words(language))
                }
              }
            }
          }
        }
        html.element(.main, .id("main"), .tabindex("-1")) { html in
          html.element(.h1, text: title(language))
          content(&html)
        }
      }
    }
    html.newline()
    var answer = Answer(html.bytes, type: "text/html; charset=utf-8")
    answer.headers.append(("Content-Security-Policy", ownPolicy))
    return answer
  }

  private func preview(_ language: MessageLanguage) -> String {
    Wording(zh: "便民预览", en: "Bianmin preview")(language)
  }

  private var menu: [(Wording, String)] {
    [
      (Wording(zh: "网站", en: "The site"), basePath),
      (Wording(zh: "全部问题", en: "All problems"), Gate.own + "problems"),
      (Wording(zh: "写指南", en: "Write guides"), Gate.own + "edit/"),
      (Wording(zh: "与已发布的网站比较", en: "Compare with the published site"), Gate.own + "compare"),
    ]
  }

  func messagePage(_ title: Wording, _ message: Wording) -> Answer {
    let language = options.language
    return ownPage(title, kind: "message", scripts: ["wait.js"]) { html in
      html.element(.p, text: message(language))
      self.problemList(self.problems, &html)
    }
  }

  /// Every problem of the site.
  func problemsPage() -> Answer {
    let all = problems
    let summary = problemSummary(
      all,
      style: ReportStyle(language: options.language, strictness: .ordinary)
    )
    return ownPage(Wording(zh: "全部问题", en: "All problems"), kind: "problems", scripts: ["wait.js"])
    {
      html in
      html.element(.p, text: summary(self.options.language))
      if !self.isWatched { html.element(.p, text: unwatched(self.options.language)) }
      self.problemList(all, &html)
    }
  }

  func problemList(_ problems: [Problem], _ html: inout HTMLWriter) {
    let language = options.language
    let shown = problems.prefix(500)
    for path in Set(shown.map(\.path)).sorted() {
      html.element(.section) { html in
        html.element(.h2) { $0.element(.code, text: path) }
        html.element(.ol) { html in
          for problem in shown where problem.path == path {
            html.element(.li, .class(problem.severity.rawValue)) { html in
              html.problem(problem, self.writingAddress(of: path), language)
            }
          }
        }
      }
    }
    if problems.count > shown.count {
      let rest = problems.count - shown.count
      html.element(.p, text: Wording(zh: "还有 \(rest) 个", en: "\(rest) more")(language))
    }
  }

  /// Where to write in a file; nil where that is no guide.
  func writingAddress(of path: String) -> String? {
    guard SourceKind(path: path) == .guide else { return nil }
    return Gate.own + "edit/?file=" + formEncoded(path)
  }
}

extension HTMLWriter {
  /// A problem with its place, which is a link where one can write there.
  mutating func problem(_ problem: Problem, _ address: String?, _ language: MessageLanguage) {
    let start = problem.start
    element(.p) { html in
      html.element(.strong, text: severityWord(problem.severity)(language))
      html.text(" ")
      let place = Wording(
        zh: "第 \(start.line) 行第 \(start.column) 个字",
        en: "line \(start.line), column \(start.column)"
      )(language)
      if let address, problem.place != nil {
        html.element(.a, .href(SafeAddress(path: address + "&line=\(start.line)")), text: place)
      } else if problem.place != nil {
        html.text(place)
      }
      html.text(language == .zh ? "：" : ": ")
      html.text(visibleText(problem.message(language)))
      html.text(" ")
      html.element(.code, text: problem.code.rawValue)
    }
    if let place = problem.place {
      let line = place.file.text(place.file.line(at: place.span.start))
      html(line: line)
    }
    if let help = problem.help {
      element(
        .p,
        .class("help"),
        text: Wording(zh: "怎么改：", en: "What to do: ")(language) + visibleText(help(language))
      )
    }
  }

  private mutating func html(line: String) {
    let shown = line.count > 200 ? line.prefix(200) + "…" : line[...]
    guard !shown.allSatisfy(\.isWhitespace) else { return }
    element(.pre) { $0.element(.code, text: visibleText(String(shown))) }
  }
}

func severityWord(_ severity: Severity) -> Wording {
  switch severity {
  case .error: Wording(zh: "错误", en: "Error")
  case .warning: Wording(zh: "提醒", en: "Warning")
  }
}

/// A path as it stands in an address.
func percentEncoded(_ path: String) -> String { formEncoded(path) }

/// A text as a value in a query.
func formEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "/"):
      bytes.append(byte)
    default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
