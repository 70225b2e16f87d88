import Files
import Guides

/// What came of reading and checking the texts of the last build, to be believed where all of them, the
/// program and the day are the same.
///
/// The bytes: `bianmin-checked/1` and LF, the sum of what was read, the record, and the SHA-256 of all before.
enum CheckedMemory {
  private static let head = Array("bianmin-checked/1\n".utf8)

  static func bytes(_ texts: CheckedTexts, of sums: SourceSums) -> [UInt8] {
    SealedBytes.seal(CheckedRecord.bytes(texts), as: head + sums.all.bytes)
  }

  /// Nil where nothing is remembered, or of other texts, or not whole.
  static func texts(_ bytes: [UInt8]?, of source: SiteSource, _ sums: SourceSums, jobs: Int) async
    -> CheckedTexts?
  {
    guard let content = SealedBytes.content(of: bytes, as: head + sums.all.bytes),
      let record = CheckedRecord(reading: content, of: source.texts)
    else { return nil }
    var guides: [Guide] = []
    for part in await concurrentMap(record.guideParts, jobs: jobs, { record.guides(inPart: $0) }) {
      guard let part else { return nil }
      guides += part
    }
    return record.texts(guides)
  }
}
