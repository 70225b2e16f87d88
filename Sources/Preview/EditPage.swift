import Diagnostics
import Files
import Guides
import HTML
import Pages
import Pipeline

extension Preview {
  /// The page to write in for a guide.
  func editPage(ofGuide id: String, _ locale: String?) -> Answer? {
    let settings = look?.settings
    let tag = settings?.locales.first { $0.name == locale } ?? settings?.primaryLocale
    let draft = look?.drafts.first { $0.idText == id && $0.locale == tag }
    let names = [id + ".md", id + "." + (locale ?? "") + ".md"]
    let path =
      draft?.file.path
      ?? look?.guideFiles.first { file in
        names.contains { file.hasSuffix("/" + $0) }
      }
    return path.map { editPage(of: $0) }
  }

  /// The page to write in for a file. What was not saved last time is in it already. `asWhole` asks for the
  /// whole text also where there could be a form.
  func editPage(of file: String, asWhole: Bool = false) -> Answer {
    do throws(FileFailure) {
      let kept = try UnsavedText.kept(for: file, in: unsavedFolder)
      let now = try content(of: file)
      let bytes = kept?.bytes ?? now?.bytes
      guard let bytes, let text = GuideText(bytes) else {
        return messagePage(
          Wording(zh: "没有这个指南", en: "There is no such guide"),
          Wording(zh: file, en: file)
        )
      }
      remember(bytes, of: file)
      return editPage(
        EditForm(
          file: file,
          base: Digest(of: bytes).hexadecimal,
          expect: kept?.base ?? now?.sum ?? "",
          text: text,
          isWhole: asWhole || text.fields == nil,
          isKept: kept != nil && kept?.bytes != now?.bytes,
          isStale: kept.map { $0.base != (now?.sum ?? "") } ?? false,
          theirs: kept == nil ? nil : now.map { String(decoding: $0.bytes, as: UTF8.self) }
        )
      )
    } catch {
      return messagePage(error.message, error.help)
    }
  }

  /// Guides to choose from, and how to start one.
  func guideList(containing words: String) -> Answer {
    let language = options.language
    let files = look?.guideFiles ?? []
    let titles = Dictionary(
      (look?.drafts ?? []).map { ($0.file.path, $0.title?.value ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
    let found = files.filter { file in
      words.isEmpty || file.contains(words) || (titles[file] ?? "").contains(words)
    }
    return ownPage(Wording(zh: "写指南", en: "Write guides"), kind: "guides", scripts: ["new.js"]) {
      html in
      html.element(.h2, text: Wording(zh: "新写一个", en: "Start one")(language))
      html.element(.form, .id("new"), .data("token", self.token)) { html in
        html.field("title", Wording(zh: "标题", en: "Title"), "", language)
        html.field(
          "id",
          Wording(zh: "编号", en: "Id"),
          "",
          language,
          hint: Wording(
            zh: "网址里的名字：小写字母、数字和连字符，例如 dog-licence",
            en: "The name in the address: small letters, digits and hyphens, such as dog-licence"
          )
        )
        html.element(.p) {
          $0.element(
            .button,
            .type("submit"),
            .class("main"),
            text: Wording(zh: "按样子新建", en: "Start from the template")(language)
          )
        }
        html.element(.p, .role("alert"), .id("said"), text: "")
      }
      html.element(.h2, text: Wording(zh: "改一个", en: "Change one")(language))
      html.element(.form, .method("get"), .action(SafeAddress(path: Gate.own + "edit/"))) { html in
        html.field("q", Wording(zh: "标题或文件名里有", en: "Title or file name with"), words, language)
        html.element(.p) {
          $0.element(.button, .type("submit"), text: Wording(zh: "查找", en: "Find")(language))
        }
      }
      html.element(.ul, .class("list")) { html in
        for file in found.prefix(300) {
          html.element(.li) { html in
            html.element(
              .a,
              .href(SafeAddress(path: Gate.own + "edit/?file=" + formEncoded(file))),
              text: titles[file].flatMap { $0.isEmpty ? nil : $0 } ?? file
            )
            html.text(" ")
            html.element(.code, text: String(file.dropFirst("content/guides/".count)))
          }
        }
      }
      if found.count > 300 {
        let rest = found.count - 300
        html.element(
          .p,
          text: Wording(zh: "还有 \(rest) 个，请查找", en: "\(rest) more: please search")(language)
        )
      }
    }
  }

  /// A page as it would be with the text that is being written.
  func tried(_ place: String) -> Answer? {
    let place = filePlace(place)
    if place == "sw.js" { return served(place) }
    if let file = trial?.file(place), file.problems.isEmpty {
      return Answer(file.value.bytes, type: contentType(of: place))
    }
    return served(place, as: "bare")
  }

  func message(
    _ wording: Wording,
    _ status: Status,
    _ more: (inout JSONWriter) -> Void = { _ in }
  ) -> Answer {
    var json = JSONWriter()
    json.object {
      $0.member("message", wording(options.language))
      more(&$0)
    }
    var answer = Answer(json.bytes, type: "application/json")
    answer.status = status
    return answer
  }
}

extension HTMLWriter {
  /// A line of a form with its label.
  mutating func field(
    _ name: String,
    _ label: Wording,
    _ value: String,
    _ language: MessageLanguage,
    hint: Wording? = nil,
    type: String = "text"
  ) {
    element(.div, .class("field"), .data("field", name)) { html in
      html.element(.label, .for("f-" + name), text: label(language))
      html.void(
        .input,
        .type(type),
        .id("f-" + name),
        .name(name),
        .value(value),
        .autocomplete("off"),
        .aria("describedby", hint == nil ? "p-" + name : "h-" + name + " p-" + name)
      )
      if let hint { html.element(.p, .class("hint"), .id("h-" + name), text: hint(language)) }
      html.element(.div, .class("said"), .id("p-" + name), text: "")
    }
  }
}
