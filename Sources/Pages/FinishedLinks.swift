/// A link of the finished site that leads nowhere in it.
package struct BrokenLink: Sendable, Equatable {
  /// The file that holds the link.
  package let path: String
  /// The link as written in the page.
  package let link: String
  /// The file or fragment that is not there.
  package let target: String
}

/// The links and fragments of one finished page.
package struct PageLinks: Sendable {
  let path: String
  let links: [String]
  let ids: Set<String>

  /// Reads a page as bytes: in what the writer writes, a quote never stands inside of a value.
  package init(_ file: OutputFile) {
    path = file.path
    var links: [String] = []
    var ids: Set<String> = []
    file.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "\""), index > 3, bytes[index - 1] == UInt8(ascii: "=")
        else {
          index += 1
          continue
        }
        let start = index + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
        let value = UnsafeBufferPointer(rebasing: bytes[start..<min(end, bytes.count)])
        if PageLinks.name(bytes, endingAt: index - 1, is: " href")
          || PageLinks.name(bytes, endingAt: index - 1, is: " src")
          || PageLinks.name(bytes, endingAt: index - 1, is: " action")
        {
          links.append(String(decoding: value, as: UTF8.self))
        } else if PageLinks.name(bytes, endingAt: index - 1, is: " id") {
          ids.insert(String(decoding: value, as: UTF8.self))
        }
        index = end + 1
      }
    }
    self.links = links
    self.ids = ids
  }

  private static func name(
    _ bytes: UnsafeBufferPointer<UInt8>,
    endingAt end: Int,
    is name: StaticString
  ) -> Bool {
    let count = name.utf8CodeUnitCount
    guard end >= count else { return false }
    for offset in 0..<count where bytes[end - count + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }
}

/// Follows every internal link of the finished site. `files` are all paths that will be published.
package func brokenLinks(_ pages: [PageLinks], files: Set<String>, basePath: String) -> [BrokenLink]
{
  var ids: [String: Set<String>] = [:]
  for page in pages { ids[page.path] = page.ids }
  var broken: [BrokenLink] = []
  for page in pages {
    for link in page.links {
      guard let target = target(of: link, in: page.path, basePath: basePath) else { continue }
      guard files.contains(target.path) else {
        broken.append(BrokenLink(path: page.path, link: link, target: target.path))
        continue
      }
      guard !target.fragment.isEmpty, let known = ids[target.path],
        !known.contains(target.fragment)
      else { continue }
      broken.append(
        BrokenLink(path: page.path, link: link, target: target.path + "#" + target.fragment)
      )
    }
  }
  return broken
}

/// The file and fragment that a link names, nil where it leads out of the site.
private func target(of link: String, in page: String, basePath: String)
  -> (path: String, fragment: String)?
{
  let link = unescaped(link)
  let cut = link.firstIndex(of: "#") ?? link.endIndex
  let fragment = String(link[cut...].dropFirst())
  var path = link[..<cut]
  if let query = path.firstIndex(of: "?") { path = path[..<query] }
  if let colon = path.firstIndex(of: ":"), !path[..<colon].contains("/") { return nil }
  if path.isEmpty { return (page, fragment) }
  var parts: [Substring] = []
  if path.hasPrefix("/") {
    guard path.hasPrefix(basePath) else { return nil }
    path = path.dropFirst(basePath.count)
  } else {
    parts = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  }
  for part in path.split(separator: "/", omittingEmptySubsequences: false) {
    if part == ".." {
      if !parts.isEmpty { parts.removeLast() }
    } else if part != "." {
      parts.append(part)
    }
  }
  var file = parts.joined(separator: "/")
  if file.isEmpty || file.hasSuffix("/") { file += "index.html" }
  return (file, fragment)
}

/// A link as its bytes are: entities and percent forms resolved.
private func unescaped(_ link: String) -> String {
  guard link.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }) else {
    return link
  }
  let text = link.replacing("&amp;", with: "&")
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
