package import Diagnostics

/// A text file as it is on the disk, to be changed here and there: its byte order mark, its line ends and
/// every byte that no change touches stay what they are.
package struct RawText: Sendable {
  private let bytes: [UInt8]
  /// What line ends of inserted text become: that of the file's first line.
  private let lineEnd: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let first = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    lineEnd =
      switch first.map({ bytes[$0...].prefix(2) }) {
      case [0x0D, 0x0A]: [0x0D, 0x0A]
      case .some(let end) where end.first == 0x0D: [0x0D]
      default: [0x0A]
      }
  }

  /// The file with a mend made whose places are those of its `SourceFile`, in which there is no byte order
  /// mark and every line end is LF.
  package func applying(_ mend: Mend) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var raw = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var plain = 0
    result += bytes[..<raw]
    /// Goes on to a place of the plain text, keeping or dropping what lies before it.
    func advance(to target: Int, keeping: Bool) {
      let start = raw
      while plain < target, raw < bytes.count {
        raw += bytes[raw] == 0x0D && raw + 1 < bytes.count && bytes[raw + 1] == 0x0A ? 2 : 1
        plain += 1
      }
      if keeping { result += bytes[start..<raw] }
    }
    for edit in mend.edits {
      advance(to: edit.span.start, keeping: true)
      for byte in edit.text.utf8 {
        if byte == 0x0A { result += lineEnd } else { result.append(byte) }
      }
      advance(to: edit.span.end, keeping: false)
    }
    return result + bytes[raw...]
  }
}
