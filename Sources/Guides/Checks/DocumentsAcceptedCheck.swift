import Diagnostics
import Markup

/// Nobody is told to send photos of papers to a channel that does not accept them: the case for which
/// this program was written.
@Sendable func checkDocumentsAreAccepted(_ guide: GuideDraft, _ context: CheckContext) -> [Problem]
{
  let documents = guide.sections.filter { $0.kind == .documents }.flatMap(\.documents)
  let sent = documents.first { $0.facets.contains(.photoUpload) || $0.facets.contains(.onlineOnly) }
  var problems: [Problem] = []
  for channel in guide.channels {
    for entry in channel.entries {
      guard let registered = context.channels[entry.value], !registered.acceptsDocuments else {
        continue
      }
      let asking = sent?.plainName ?? channel.documents?.text ?? uploadStep(channel)
      guard let asking else { continue }
      problems.append(
        .channelDocumentsRefused(
          at: guide.place(entry.span),
          channel: registered.name.all.first ?? entry.value,
          document: asking
        )
      )
    }
  }
  return problems
}

/// A step that tells to send a photo or a document.
private func uploadStep(_ channel: ChannelDraft) -> String? {
  let words = ["拍照上传", "上传材料", "上传照片", "发送照片", "发照片", "拍照发", "upload", "send photos"]
  for step in channel.steps {
    guard let line = step.blocks.first, case .paragraph(let inlines) = line.kind else { continue }
    let text = inlines.plainText
    if words.contains(where: text.lowercased().contains) { return text }
  }
  return nil
}

extension Problem {
  fileprivate static func channelDocumentsRefused(
    at place: Place,
    channel: String,
    document: String
  )
    -> Problem
  {
    Problem(
      .channelDocumentsRefused,
      at: place,
      Wording(
        zh: "\(channel)不接收材料，这里却要从它交“\(document)”",
        en: "\(channel) does not accept documents, yet “\(document)” is asked for through it"
      ),
      help: Wording(
        zh: "换一个能交材料的入口，或者改成到窗口交",
        en: "Name an entry that accepts documents, or have them brought to the counter"
      )
    )
  }
}
