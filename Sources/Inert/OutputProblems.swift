package import Diagnostics

extension Problem {
  static func outputRefused(_ file: SourceFile, _ fault: OutputFault) -> Problem {
    let span = Span(min(fault.start, file.bytes.count), min(fault.end, file.bytes.count))
    // A long text is shown by its beginning.
    let words = file.text(Span(span.start, min(span.end, span.start + 60)))
    return Problem(
      .outputRefused,
      at: Place(file, span),
      fault.reason.wording(words),
      help: Wording(
        zh: "网站没有发布。看看主题的片段和图标；不是它们的话，请把这一页报告给便民的开发者",
        en:
          "The site was not published. See the theme's fragments and icons; if it is not they, report this page to the developers of Bianmin"
      )
    )
  }
}

extension [Problem] {
  /// Refused files are told of one by one as long as somebody can read it; the rest is counted.
  package func withRefusalsCounted(showing limit: Int = 10) -> [Problem] {
    let refused = filter { $0.code == .outputRefused }.sortedByPlace()
    guard refused.count > limit else { return self }
    let rest = refused.count - limit
    let last = Problem(
      .outputRefused,
      file: refused[limit].path,
      Wording(
        zh: "不能发布：连这个文件在内，另有 \(rest) 个文件也是这样",
        en: "Not to be published: this file and others, \(rest) in all, are likewise"
      )
    )
    return filter { $0.code != .outputRefused } + refused.prefix(limit) + [last]
  }
}

extension OutputFault.Reason {
  /// What is wrong, as a fact.
  package func wording(_ words: String) -> Wording {
    let (zh, en) = texts
    return Wording(
      zh: "不能发布：" + zh.split(separator: "{}").joined(separator: words),
      en: "Not to be published: " + en.split(separator: "{}").joined(separator: words)
    )
  }

  private var texts: (zh: String, en: String) {
    switch self {
    case .notUTF8: ("这里不是 UTF-8", "this is no UTF-8")
    case .controlCharacter: ("这里有控制字符", "there is a control character")
    case .beginning: ("文件的开头不对", "the file does not begin as it should")
    case .afterEnd: ("文件结束后还有内容", "there is something behind the end")
    case .strayLess: ("小于号后面没有元素名", "no element's name follows this less-than sign")
    case .declaration: ("这里不能有注释或声明", "no comment or declaration can stand here")
    case .tagUnfinished: ("这个标签没有写完", "this tag is not finished")
    case .tooDeep: ("元素套得太深", "elements stand too deep in one another")
    case .element: ("不认识的元素“{}”", "an element “{}” that is not allowed")
    case .elementMisplaced: ("元素“{}”不能在这里", "the element “{}” cannot stand here")
    case .endUnexpected: ("“{}”结束的不是最近开始的元素", "“{}” does not end what was begun last")
    case .endMissing: ("这个元素没有结束", "this element does not end")
    case .selfClosed: ("“{}”不能这样结束", "“{}” cannot end like this")
    case .textMisplaced: ("这里不能有文字“{}”", "there can be no text “{}” here")
    case .attribute: ("不认识的属性“{}”", "an attribute “{}” that is not allowed")
    case .handler: ("会运行脚本的属性“{}”", "an attribute “{}” that runs a script")
    case .inlineStyle: ("写在元素里的样式", "style written in an element")
    case .attributeTwice: ("属性“{}”写了两次", "the attribute “{}” is there twice")
    case .unquoted: ("属性“{}”的值没有引号", "the value of “{}” has no quotation marks")
    case .valueMissing: ("属性“{}”没有值", "the attribute “{}” has no value")
    case .valueUnexpected: ("属性“{}”不能有值", "the attribute “{}” cannot have a value")
    case .lessInValue: ("属性的值里有小于号", "there is a less-than sign in a value")
    case .reference: ("“{}”不是完整的字符引用", "“{}” is no whole reference to a character")
    case .drawingValue: ("图形的属性里不能有“{}”", "“{}” cannot stand in an attribute of a drawing")
    case .fixedValue: ("这里不能是“{}”", "this cannot be “{}”")
    case .address: ("不允许的地址“{}”", "an address “{}” that is not allowed")
    case .foreignAddress: ("会从站外装入“{}”", "“{}” would be fetched from elsewhere")
    case .idInvalid: ("“{}”不能作 id", "“{}” cannot be an id")
    case .idTwice: ("id“{}”出现了两次", "the id “{}” is there twice")
    case .policyMissing: ("页面没有内容安全策略", "the page has no content security policy")
    case .policyLate: ("内容安全策略写得太靠后", "the content security policy comes too late")
    case .policyTwice: ("内容安全策略写了两次", "the content security policy is there twice")
    case .policyOther: ("内容安全策略不是规定的那一条", "the content security policy is another")
    case .headerElement: ("这里不能有 http-equiv", "there can be no such http-equiv")
    case .refresh: ("跳转写得不对", "the redirection is not as it should be")
    case .inlineScript: ("写在页面里的脚本", "a script written in the page")
    case .scriptType: ("不允许的脚本类型", "a type of script that is not allowed")
    case .scriptUnfinished: ("脚本元素里有小于号，或者没有结束", "a less-than sign in a script, or no end of it")
    case .languageMissing: ("页面没有写语言", "the page does not say its language")
    case .charsetMissing: ("页面没有在开头写明 UTF-8", "the page does not say at once that it is UTF-8")
    case .titleMissing: ("页面没有标题", "the page has no title")
    case .jsonSyntax: ("这里不是 JSON", "this is no JSON")
    case .jsonTooDeep: ("JSON 套得太深", "the JSON is too deep")
    case .surrogate: ("半个代理对", "half of a surrogate pair")
    }
  }
}
