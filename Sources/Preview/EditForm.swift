import Diagnostics
import Guides
import HTML
import Pipeline

/// What the page to write in shows.
struct EditForm {
  let file: String
  /// The sum of the bytes from which the form is filled.
  let base: String
  /// The sum of the file's content that they are to replace.
  let expect: String
  let text: GuideText
  /// The whole text is shown, and not the fields and the body.
  let isWhole: Bool
  /// It is what was not saved last time.
  let isKept: Bool
  /// The file has changed since that was written.
  let isStale: Bool
  /// The file as it is, where the form shows another text.
  let theirs: String?

  /// Where it is written, as a form if it can be.
  var address: String { Gate.own + "edit/?file=" + formEncoded(file) }
  var wholeAddress: String { address + "&whole" }
}

extension Preview {
  func editPage(_ form: EditForm) -> Answer {
    let language = options.language
    let settings = look?.settings
    let name = FileName(path: form.file, locales: settings?.locales ?? [LocaleTag("zh-Hans")])
    let draft = look?.drafts.first { $0.file.path == form.file }
    let id = draft?.idText ?? name.id
    let isPrimary = name.locale == settings?.primaryLocale
    let place = percentEncoded((isPrimary ? "" : name.locale.name + "/") + "guides/\(id)/")
    let title = form.text.fields?.title ?? name.id
    return ownPage(
      Wording(zh: "写“\(title)”", en: "Write “\(title)”"),
      kind: "edit",
      scripts: ["edit.js"]
    ) { html in
      html.element(.p) { html in
        html.element(.code, text: form.file)
        html.text(" ")
        html.element(
          .a,
          .href(SafeAddress(path: basePath + place)),
          text: Wording(zh: "看这一页", en: "See the page")(language)
        )
        if form.text.fields != nil {
          html.text(" ")
          html.element(
            .a,
            .href(SafeAddress(path: form.isWhole ? form.address : form.wholeAddress)),
            text: (form.isWhole
              ? Wording(zh: "用表格写", en: "Write in the form")
              : Wording(zh: "写全文", en: "Write the whole text"))(language)
          )
        }
      }
      html.notices(form, language)
      html.element(.div, .class("columns")) { html in
        html.element(
          .form,
          .id("edit"),
          .data("token", token),
          .data("file", form.file),
          .data("base", form.base),
          .data("expect", form.expect),
          .data("whole", form.isWhole ? nil : form.wholeAddress),
          .data("before", "\(form.text.linesBeforeBody)"),
          .data("place", place),
          .data("lang", language.rawValue),
          .data("kept", present: form.isKept)
        ) { html in
          if let fields = form.text.fields, !form.isWhole {
            html.element(.fieldset, .class("head")) { html in
              html.element(.legend, text: Wording(zh: "这件事", en: "The service")(language))
              fieldInputs(fields, name.locale, &html)
            }
            bodyInput("body", form.text.body, name.locale, &html)
          } else {
            if form.text.fields == nil {
              html.element(
                .p,
                .class("hint"),
                text: Wording(
                  zh: "文件开头的信息栏读不懂，所以这里是全文。改好保存以后，会出现表格。",
                  en:
                    "The front matter cannot be read, so this is the whole text. Once it is mended and"
                    + " saved, the form appears."
                )(language)
              )
            }
            bodyInput("whole", form.text.whole, name.locale, &html)
          }
          html.saveBar(language)
        }
        html.element(.section, .class("beside"), .aria("labelledby", "beside")) { html in
          html.element(.h2, .id("beside"), text: Wording(zh: "看起来", en: "How it looks")(language))
          html.element(.p, .id("shown"), .role("status"), text: "")
          html.element(.div, .id("frame"), text: "")
        }
      }
    }
  }

  private func fieldInputs(_ fields: GuideFields, _ locale: LocaleTag, _ html: inout HTMLWriter) {
    let language = options.language
    html.field("title", Wording(zh: "标题", en: "Title"), fields.title, language)
    html.field(
      "summary",
      Wording(zh: "一句话说明（可不写）", en: "In one sentence (optional)"),
      fields.summary,
      language
    )
    let departments = (look?.registers?.departments ?? []).map {
      ($0.value.id.text, $0.value.name(locale))
    }
    choice(
      "department",
      Wording(zh: "主管部门", en: "Department"),
      fields.department,
      departments,
      &html
    )
    html.field("ownerPost", Wording(zh: "负责岗位", en: "Responsible post"), fields.ownerPost, language)
    html.field(
      "ownerStandin",
      Wording(zh: "代班", en: "Who stands in"),
      fields.ownerStandin,
      language
    )
    html.field(
      "ownerPhone",
      Wording(zh: "负责岗位的电话", en: "Telephone of the post"),
      fields.ownerPhone,
      language,
      type: "tel"
    )
    topicChoice(fields.topics, locale, &html)
    choice(
      "audience",
      Wording(zh: "给谁办", en: "For whom"),
      fields.audience,
      [
        ("person", Wording(zh: "个人", en: "People")(language)),
        ("business", Wording(zh: "企业", en: "Businesses")(language)),
        ("both", Wording(zh: "个人和企业", en: "People and businesses")(language)),
      ],
      &html
    )
    html.field(
      "keywords",
      Wording(zh: "百姓怎么叫它", en: "What people call it"),
      GuideFields.line(fields.keywords),
      language,
      hint: Wording(zh: "几个词之间用顿号", en: "Separated by commas")
    )
    html.field(
      "reviewed",
      Wording(zh: "核对日期", en: "Reviewed on"),
      fields.reviewed,
      language,
      hint: Wording(zh: "例如 2026-10-20", en: "Such as 2026-10-20")
    )
    html.element(.div, .class("field"), .data("field", "draft")) { html in
      html.element(.label, .class("check")) { html in
        html.open(
          .input,
          [.type("checkbox"), .name("draft"), .value("on")] + (fields.isDraft ? [.checked()] : [])
        )
        html.text(Wording(zh: " 草稿，先不发布", en: " A draft, not to be published yet")(language))
      }
      html.element(.div, .class("said"), .id("p-draft"), text: "")
    }
  }

  /// A list to choose one from. What is written and not in the list stays to be chosen.
  private func choice(
    _ name: String,
    _ label: Wording,
    _ value: String,
    _ choices: [(String, String)],
    _ html: inout HTMLWriter
  ) {
    var choices = [("", Wording(zh: "请选择", en: "Please choose")(options.language))] + choices
    if !choices.contains(where: { $0.0 == value }) { choices.append((value, value)) }
    html.element(.div, .class("field"), .data("field", name)) { html in
      html.element(.label, .for("f-" + name), text: label(options.language))
      html.element(.select, .id("f-" + name), .name(name), .aria("describedby", "p-" + name)) {
        html in
        for (id, words) in choices {
          html.open(.option, [.value(id)] + (id == value ? [.selected()] : []))
          html.text(words)
          html.close(.option)
        }
      }
      html.element(.div, .class("said"), .id("p-" + name), text: "")
    }
  }

  private func topicChoice(_ chosen: [String], _ locale: LocaleTag, _ html: inout HTMLWriter) {
    var topics = (look?.registers?.topics ?? []).map { ($0.value.id.text, $0.value.name(locale)) }
    for id in chosen where !topics.contains(where: { $0.0 == id }) { topics.append((id, id)) }
    html.element(.fieldset, .class("field topics"), .data("field", "topics")) { html in
      html.element(.legend, text: Wording(zh: "主题", en: "Topics")(options.language))
      html.element(.div, .class("checks")) { html in
        for (id, words) in topics {
          html.element(.label, .class("check")) { html in
            html.open(
              .input,
              [.type("checkbox"), .data("topic", id), .value(id)]
                + (chosen.contains(id) ? [.checked()] : [])
            )
            html.text(" " + words)
          }
        }
      }
      html.void(.input, .type("hidden"), .name("topics"), .value(GuideFields.line(chosen)))
      html.element(.div, .class("said"), .id("p-topics"), text: "")
    }
  }

  /// The text with what can be put into it.
  private func bodyInput(
    _ name: String,
    _ text: String,
    _ locale: LocaleTag,
    _ html: inout HTMLWriter
  ) {
    let language = options.language
    let isChinese = locale.isChinese
    html.element(.div, .class("field"), .data("field", "body")) { html in
      html.element(.label, .for("f-body"), text: Wording(zh: "正文", en: "Text")(language))
      html.element(.div, .class("insert")) { html in
        let headings = SectionKind.allCases.map { kind -> (String, String) in
          let names = Vocabulary.name(of: kind)
          return ("## " + (isChinese ? names.zh : names.en), isChinese ? names.zh : names.en)
        }
        insertion("heading", Wording(zh: "小标题", en: "Heading"), headings, &html)
        let channels = (look?.registers?.channels ?? []).map {
          ($0.value.id.text, $0.value.name(locale))
        }
        insertion("channel", Wording(zh: "网上渠道", en: "Online channel"), channels, &html)
        let offices = (look?.registers?.pages ?? [])
          .filter { $0.kind == .office && $0.locale == look?.settings?.primaryLocale }
          .map { ($0.idText, $0.title?.value ?? $0.idText) }
        insertion("office", Wording(zh: "办事地点", en: "Office"), offices, &html)
      }
      html.element(.div, .class("paper")) { html in
        html.element(.div, .id("marks"), .aria("hidden", "true"), text: "")
        html.open(
          .textarea,
          [
            .id("f-body"), .name(name), .class("body"), .rows("24"), .spellcheck("false"),
            .lang(locale.name), .aria("describedby", "problems"),
          ]
        )
        // The first line feed behind the tag is not part of the text.
        html.newline()
        html.text(text)
        html.close(.textarea)
      }
    }
    html.element(.h2, .id("count"), text: Wording(zh: "问题", en: "Problems")(language))
    html.element(.ol, .id("problems"), .class("list"), text: "")
    html.element(.p, .class("off"), .id("said"), .role("status"), text: "")
  }

  private func insertion(
    _ name: String,
    _ label: Wording,
    _ choices: [(String, String)],
    _ html: inout HTMLWriter
  ) {
    guard !choices.isEmpty else { return }
    html.element(.span, .class("choose")) { html in
      html.element(.label, .for("i-" + name), text: label(options.language))
      html.element(.select, .id("i-" + name)) { html in
        for (value, words) in choices {
          html.element(.option, .value(value), text: words)
        }
      }
      html.element(
        .button,
        .type("button"),
        .data("insert", "i-" + name),
        .aria(
          "label",
          Wording(zh: "插入", en: "Insert")(options.language) + " " + label(options.language)
        ),
        text: Wording(zh: "插入", en: "Insert")(options.language)
      )
    }
  }
}

extension HTMLWriter {
  /// What one should know before writing on.
  fileprivate mutating func notices(_ form: EditForm, _ language: MessageLanguage) {
    element(.div, .id("notices")) { html in
      guard form.isKept else { return }
      html.element(.div, .class("notice")) { html in
        let words =
          form.isStale
          ? Wording(
            zh: "这是上次没有保存的内容；文件在那以后又改过，文件里的在下面。",
            en: "This is what was not saved last time. The file has changed since; it is below."
          )
          : Wording(
            zh: "这是上次没有保存的内容，已经替您找回来了。",
            en: "This is what was not saved last time; it was kept for you."
          )
        html.element(.p, text: words(language))
        html.element(
          .button,
          .type("button"),
          .id("discard"),
          text: Wording(zh: "不要它，用文件里的", en: "Drop it and take the file's")(language)
        )
        if let theirs = form.theirs {
          html.element(.details) { html in
            html.element(.summary, text: Wording(zh: "文件里的内容", en: "What the file has")(language))
            html.element(.pre, .tabindex("0")) { $0.element(.code, text: theirs) }
          }
        }
      }
    }
  }

  fileprivate mutating func saveBar(_ language: MessageLanguage) {
    element(.div, .class("save")) { html in
      html.element(
        .button,
        .type("submit"),
        .class("main"),
        text: Wording(zh: "保存", en: "Save")(language)
      )
      html.element(.p, .id("state"), .role("status"), text: "")
    }
  }
}
