import Files
import Guides

/// What came of reading and checking the texts of the last build, to be believed where all of them, the
/// program and the day are the same.
///
/// The bytes: `bianmin-checked/1` and LF, the sum of what was read, the record, and the SHA-256 of all before.
enum CheckedMemory {
  private static let head = Array("bianmin-checked/1\n".utf8)

  static func bytes(_ texts: CheckedTexts, of sums: SourceSums) -> [UInt8] {
    let bytes = head + sums.all.bytes + CheckedRecord.bytes(texts)
    return bytes + Digest(of: bytes).bytes
  }

  /// Nil where nothing is remembered, or of other texts, or not whole.
  static func texts(_ bytes: [UInt8]?, of source: SiteSource, _ sums: SourceSums, jobs: Int) async
    -> CheckedTexts?
  {
    guard let bytes, bytes.starts(with: head + sums.all.bytes), bytes.count >= head.count + 64,
      Digest(of: Array(bytes.dropLast(32))).bytes.elementsEqual(bytes.suffix(32)),
      let record = CheckedRecord(
        reading: bytes.dropFirst(head.count + 32).dropLast(32),
        of: source.texts
      )
    else { return nil }
    var guides: [Guide] = []
    for part in await concurrentMap(record.guideParts, jobs: jobs, { record.guides(inPart: $0) }) {
      guard let part else { return nil }
      guides += part
    }
    return record.texts(guides)
  }
}
