package import Diagnostics

/// The first thing in a finished file that must not be published, nil where there is none. What a file is, its name
/// says; of files that no browser takes apart nothing is asked here.
///
/// ```swift
/// outputProblem("guides/marriage/index.html", bytes)  // output-refused: an attribute “onclick”
/// ```
package func outputProblem(_ path: String, _ bytes: [UInt8]) -> Problem? {
  do throws(OutputFault) {
    try checkOutput(path, bytes)
    return nil
  } catch {
    return Problem.outputRefused(SourceFile(path: path, bytes: bytes), error)
  }
}

/// The same, with the place and the reason.
package func checkOutput(_ path: String, _ bytes: [UInt8]) throws(OutputFault) {
  guard let kind = OutputKind(path) else { return }
  let result = bytes.withUnsafeBufferPointer { bytes -> Result<Void, OutputFault> in
    Result { () throws(OutputFault) in try kind.check(ByteReader(bytes: bytes)) }
  }
  try result.get()
}

/// What a file is taken for.
private enum OutputKind {
  case html, atom, siteMap, svg, json, searchData

  init?(_ path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[path.index(after: dot)...] {
    case "html": self = .html
    case "atom": self = .atom
    case "xml": self = .siteMap
    case "svg": self = .svg
    case "json": self = .json
    case "js" where path.utf8.starts(with: "assets/search/".utf8): self = .searchData
    default: return nil
    }
  }

  func check(_ reader: ByteReader) throws(OutputFault) {
    switch self {
    case .html: try markup(reader, .html)
    case .atom: try markup(reader, .atom)
    case .siteMap: try markup(reader, .siteMap)
    case .svg: try markup(reader, .svg)
    case .json:
      var json = JSONCheck(reader, 0..<reader.count)
      try json.run()
    case .searchData: try searchData(reader)
    }
  }

  private func markup(_ reader: ByteReader, _ rules: MarkupRules) throws(OutputFault) {
    var check = MarkupCheck(reader, rules)
    try check.run()
  }

  /// `bianminSearch("d0","pvr8",[…]);`: a call with nothing but data in it.
  private func searchData(_ reader: ByteReader) throws(OutputFault) {
    let (call, end): (StaticString, StaticString) = ("bianminSearch(", ");\n")
    let inner =
      call
      .utf8CodeUnitCount..<max(
        call.utf8CodeUnitCount,
        reader.count - end.utf8CodeUnitCount
      )
    guard reader.isAt(0, call), reader.isAt(inner.upperBound, end) else {
      throw OutputFault(start: 0, end: min(1, reader.count), reason: .jsonSyntax)
    }
    var json = JSONCheck(reader, inner)
    try json.value()
    while json.index < inner.upperBound {
      guard reader[json.index] == UInt8(ascii: ",") else {
        throw OutputFault(start: json.index, end: json.index + 1, reason: .jsonSyntax)
      }
      json = JSONCheck(reader, json.index + 1..<inner.upperBound)
      try json.value()
    }
  }
}
