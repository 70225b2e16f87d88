import Diagnostics

/// Reads the list under `status:`. A feed with a mistake is left out of the list, with a problem.
func readFeedSources(_ nodes: [YAMLNode], in file: SourceFile) -> Checked<[FeedSource]> {
  var sources: [FeedSource] = []
  var problems: [Problem] = []
  for node in nodes {
    var fields = Fields(node, in: file)
    if let source = readFeedSource(&fields) {
      if sources.contains(where: { $0.location.value == source.location.value }) {
        fields.refuse(
          source.location.span,
          Wording(zh: "这个数据源列了两次", en: "This feed is listed twice"),
          help: Wording(zh: "去掉一处", en: "Remove one of the two")
        )
      } else {
        sources.append(source)
      }
    }
    problems += fields.finish()
  }
  return Checked(sources, problems)
}

private func readFeedSource(_ fields: inout Fields) -> FeedSource? {
  let path = fields.text("path")
  let url = fields.text("url")
  let format = fields.text("format")
  let validFor = fields.feedTime("valid_for")
  let privateHosts = fields.privateHosts("allow_private")
  if let format, !FeedSource.formats.contains(format.value) {
    fields.note(
      .dataValueInvalid(at: Place(fields.file, format.span), expected: .oneOf(FeedSource.formats))
    )
  }
  if let path, let url {
    fields.refuse(
      url.span,
      Wording(
        zh: "一个数据源只能在一处：“\(path.value)”或“\(url.value)”",
        en: "A feed is in one place: “\(path.value)” or “\(url.value)”"
      ),
      help: Wording(zh: "分成两项", en: "Make them two entries")
    )
    return nil
  }
  guard let location = fields.location(path: path, url: url) else { return nil }
  return FeedSource(
    location: location,
    format: format?.value ?? FeedSource.format(ofName: (path ?? url)?.value ?? ""),
    validFor: validFor,
    privateHosts: privateHosts
  )
}

extension Fields {
  fileprivate mutating func location(path: Located<String>?, url: Located<String>?)
    -> Located<FeedSource.Location>?
  {
    if let url {
      if let fault = FeedAddressFault(url.value) {
        refuse(url.span, fault.message(url.value), help: fault.help)
        return nil
      }
      return url.map(FeedSource.Location.url)
    }
    guard let path else {
      require(
        "path",
        has("url"),
        what: Wording(zh: "数据源的位置，也可以写 url", en: "where the feed is, or else url")
      )
      return nil
    }
    let parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
    if path.value.contains("://") {
      refuse(
        path.span,
        Wording(zh: "“\(path.value)”是网址，不是路径", en: "“\(path.value)” is an address, no path"),
        help: Wording(zh: "把“path”改成“url”", en: "Write “url” instead of “path”")
      )
    } else if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
      || path.value.contains("\\") || parts[0] == "content"
    {
      refuse(
        path.span,
        Wording(
          zh: "“\(path.value)”不是 content/ 里的路径",
          en: "“\(path.value)” is no path below content/"
        ),
        help: Wording(
          zh: "从 content/ 往下写，例如 status/feed.json",
          en: "Write it from content/ on, like status/feed.json"
        )
      )
    } else {
      return path.map(FeedSource.Location.path)
    }
    return nil
  }

  /// `PT30M`; nothing at all would make every record expire as it is made.
  fileprivate mutating func feedTime(_ key: String) -> ISODuration? {
    guard let text = text(key) else { return nil }
    guard let duration = ISODuration(text.value), duration.seconds > 0 else {
      refuse(
        text.span,
        Wording(zh: "“\(text.value)”不是一段时间", en: "“\(text.value)” is no length of time"),
        help: Wording(
          zh: "30 分钟写成 PT30M，2 小时写成 PT2H，1 天写成 P1D",
          en: "Write 30 minutes as PT30M, 2 hours as PT2H, 1 day as P1D"
        )
      )
      return nil
    }
    return duration
  }

  fileprivate mutating func privateHosts(_ key: String) -> [String] {
    texts(key).filter { host in
      let isHost =
        !host.value.isEmpty
        && host.value.utf8.allSatisfy { byte in
          isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ":")
        }
      if !isHost {
        refuse(
          host.span,
          Wording(
            zh: "“\(host.value)”不是主机名或地址",
            en: "“\(host.value)” is no host and no address"
          ),
          help: Wording(
            zh: "每个主机写一项，例如 10.1.2.3 或 status.county.internal，不写网段和端口",
            en: "List each host, like 10.1.2.3 or status.county.internal, no range and no port"
          )
        )
      }
      return isHost
    }.map(\.value)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }
private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte | 0x20
}
