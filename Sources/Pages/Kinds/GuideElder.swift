import Guides
import HTML

// What pages do for old people beside large type: they are read aloud, and in 长辈版 a guide begins with its
// telephone as a large button and the way to its simple edition.

extension HTMLWriter {
  /// The button that reads the page aloud. The script `guide.js` shows it where the device has a voice for the
  /// page's language; its room is there from the beginning, so that nothing moves.
  mutating func readAloud(_ page: PageContext) {
    element(
      .div,
      .id("read"),
      .class("screen"),
      .data("start", page.words["read.start"]),
      .data("stop", page.words["read.stop"]),
      .data("step", page.words["read.step", ["n": "{n}"]])
    ) { html in
      html.element(.button, .type("button"), .aria("pressed", "false"), .hidden()) { html in
        html.icon("speaker", page)
        html.text(page.words["read.start"])
      }
    }
  }

  /// Whom to call and the simple edition, for who chose 长辈版; others find both further down.
  mutating func elderWays(_ guide: Guide, _ page: PageContext) {
    let phone = page.site.consult(guide)
    element(.p, .class("elder screen")) { html in
      html.element(.a, .class("btn"), .href(SafeAddress(phone.address))) { html in
        html.icon("telephone", page)
        html.text(page.words["hotline.call", ["number": page.text(phone)]])
      }
      guard page.settings.outputs.simple else { return }
      html.text(" ")
      html.element(.a, .class("btn plain"), .href(page.guideLink(guide.id, "simple/"))) { html in
        html.icon("large-type", page)
        html.text(page.words["guide.simple-short"])
      }
    }
  }
}
