import Diagnostics
import HTML

extension Preview {
  /// A page as a phone and paper show it, side by side; the script makes the frames.
  func viewPage(of page: String) -> Answer {
    let language = options.language
    let path = Gate.path(page)
    let address = path.map(percentEncoded) ?? basePath
    return ownPage(
      Wording(zh: "手机和打印的样子", en: "On a phone and on paper"),
      kind: "view",
      scripts: ["view.js"]
    ) { html in
      html.element(.p) { html in
        html.element(.a, .href(SafeAddress(path: address)), text: path ?? address)
      }
      let frames: [(String, Wording)] = [
        ("phone", Wording(zh: "手机，360 像素宽", en: "Phone, 360 pixels wide")),
        ("paper", Wording(zh: "A4 纸", en: "A4 paper")),
      ]
      html.element(.div, .class("frames"), .data("page", address)) { html in
        for (kind, words) in frames {
          html.element(.section, .class("frame"), .data("kind", kind)) { html in
            html.element(.h2, text: words(language))
          }
        }
      }
    }
  }
}
