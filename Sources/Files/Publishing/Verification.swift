package import Diagnostics

/// One way in which a folder is not the site that was published there.
package enum VerifyFinding: Sendable, Hashable {
  /// The folder has no manifest, so it is no site of Bianmin's.
  case manifestMissing
  case manifestBroken(line: Int)
  /// The manifest was written by a later Bianmin.
  case manifestUnknownVersion
  case missing(path: String)
  case altered(path: String, Alteration)
  /// A file that Bianmin did not publish. It does no damage.
  case foreign(path: String)

  /// Whether the site is not whole.
  package var isDamage: Bool {
    if case .foreign = self { false } else { true }
  }

  /// Which file it is about, below the folder.
  package var path: String {
    switch self {
    case .manifestMissing, .manifestBroken, .manifestUnknownVersion: Manifest.fileName
    case .missing(let path), .altered(let path, _), .foreign(let path): path
    }
  }

  package var message: Wording {
    switch self {
    case .manifestMissing:
      Wording(
        zh: "没有清单 \(Manifest.fileName)，不是便民程序发布的网站",
        en: "there is no \(Manifest.fileName): this is not a site that Bianmin published"
      )
    case .manifestBroken(let line):
      Wording(
        zh: "清单 \(Manifest.fileName) 第 \(line) 行已损坏",
        en: "\(Manifest.fileName) is damaged at line \(line)"
      )
    case .manifestUnknownVersion:
      Wording(
        zh: "清单 \(Manifest.fileName) 是更新版本的便民程序写的",
        en: "\(Manifest.fileName) is of a later version of Bianmin"
      )
    case .missing(let path):
      Wording(zh: "缺少“\(path)”", en: "“\(path)” is missing")
    case .altered(let path, .kind):
      Wording(zh: "“\(path)”不再是文件", en: "“\(path)” is no longer a file")
    case .altered(let path, .size(let published, let found)):
      Wording(
        zh: "“\(path)”被改动：发布时 \(published) 字节，现在 \(found) 字节",
        en: "“\(path)” was altered: \(published) bytes when published, \(found) now"
      )
    case .altered(let path, .content):
      Wording(zh: "“\(path)”的内容被改动", en: "the content of “\(path)” was altered")
    case .foreign(let path):
      Wording(zh: "“\(path)”不是便民程序的文件", en: "“\(path)” is not Bianmin's")
    }
  }
}

extension Publication {
  /// Reads every file of a published folder, here or where it was copied to, and compares it with the
  /// manifest. Empty for a whole, untouched site; damage first, each kind in the order of the paths.
  package static func verify(_ folder: String) throws(FileFailure) -> [VerifyFinding] {
    guard let site = try Folder.open(folder) else { throw .publishedMissing(path: folder) }
    guard let bytes = try site.contents(Manifest.key) else { return [.manifestMissing] }
    let manifest: Manifest
    do throws(Manifest.Fault) {
      manifest = try Manifest(reading: bytes)
    } catch {
      switch error {
      case .broken(let line): return [.manifestBroken(line: line)]
      case .unknownVersion: return [.manifestUnknownVersion]
      }
    }
    let survey = try SiteSurvey(site, manifest, stamps: nil)
    return survey.damage + survey.foreign.map { .foreign(path: $0.key.text) }
  }
}

extension SiteSurvey {
  /// Our files that are not as they were published, in the order of the paths' bytes.
  var damage: [VerifyFinding] {
    own.compactMap { own in
      let path = own.entry.key.text
      switch own.state {
      case .missing: return .missing(path: path)
      case .altered(let alteration): return .altered(path: path, alteration)
      case .whole: return nil
      }
    }
  }
}
