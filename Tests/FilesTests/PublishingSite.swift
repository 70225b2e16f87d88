import Files
import Foundation
import Glibc

/// A site and the folder that it is published into, for one test.
final class PublishingSite: Sendable {
  let folder = TemporaryFolder()

  init() { folder.makeFolder("site/content") }

  var publication: Publication {
    get throws { try Publication(output: output, site: folder.at("site"), home: nil) }
  }

  var output: String { folder.at("site/_site") }

  @discardableResult
  func publish(_ files: [String: String], copies: [String: String] = [:], tries: Int = 100) throws
    -> Changes
  {
    try publication.publish(
      files: files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) },
      copies: copies.map { OutputCopy(path: $0.key, source: folder.at("site/" + $0.value)) },
      tries: tries
    )
  }

  /// A file of the output.
  func page(_ path: String) -> String? { folder.text("site/_site/" + path) }

  func inode(_ path: String) -> UInt64? { folder.inode("site/_site/" + path) }

  func verify() throws -> [VerifyFinding] { try Publication.verify(output) }

  /// What is beside the output in the work folder.
  var workFolder: Set<String> {
    let path = folder.at("site/._site.bianmin")
    return Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
  }
}
