import Files

/// A text that somebody is writing and has not saved, kept on the disk so that no ending of the preview, the
/// browser or the machine loses it.
struct UnsavedText: Sendable {
  /// The file that it is written for.
  var file: String
  /// The sum of the file's content when it was opened.
  var base: String
  var bytes: [UInt8]
  /// It has not all that was written: fields of the form could not be put into the front matter.
  var isPartial = false

  private static let partialMark = " partial"

  private static func name(_ file: String) -> String {
    Digest(of: Array(file.utf8)).hexadecimal + ".txt"
  }

  /// Nil where nothing unsaved is kept for a file.
  static func kept(for file: String, in folder: KeptFiles) throws(FileFailure) -> UnsavedText? {
    guard case .contents(let bytes) = try folder.contents(name(file), limit: 4 << 20) else {
      return nil
    }
    let parts = bytes.split(
      separator: UInt8(ascii: "\n"),
      maxSplits: 2,
      omittingEmptySubsequences: false
    )
    guard parts.count == 3, parts[0].elementsEqual(file.utf8) else { return nil }
    let base = String(decoding: parts[1], as: UTF8.self)
    let isPartial = base.hasSuffix(partialMark)
    return UnsavedText(
      file: file,
      base: isPartial ? String(base.dropLast(partialMark.count)) : base,
      bytes: Array(parts[2]),
      isPartial: isPartial
    )
  }

  /// Keeps it in the place of what was kept before; but a text with a part missing never in that of a whole one.
  func keep(in folder: KeptFiles) throws(FileFailure) {
    if isPartial, let kept = try UnsavedText.kept(for: file, in: folder), !kept.isPartial { return }
    let mark = isPartial ? UnsavedText.partialMark : ""
    try folder.keep(UnsavedText.name(file), Array("\(file)\n\(base)\(mark)\n".utf8) + bytes)
  }

  /// Keeps it no longer as what is being written, but aside: who threw it away may want it back.
  func setAside(in folder: KeptFiles) throws(FileFailure) {
    let name = file.split(separator: "/").last.map(String.init) ?? "guide.md"
    try folder.keep(Digest(of: bytes).hexadecimal.prefix(8) + "-" + name, bytes)
  }

  static func discard(_ file: String, in folder: KeptFiles) throws(FileFailure) {
    try folder.remove(name(file))
  }
}
