import Diagnostics
import Foundation
import Testing

@Suite("The texts that fuzzing kept")
struct ReplayTests {
  private let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  @Test("hold what every text must hold", arguments: FuzzTarget.all)
  func textsHoldWhatTheyMust(target: FuzzTarget) throws {
    let folder = corpus.appending(path: target.name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect((6...30).contains(names.count), "\(target) has \(names.count) texts: keep it small")
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      #expect(throws: Never.self, "Corpus/\(target)/\(name)") { try target.check(bytes) }
    }
  }

  @Test("every folder of texts has its target")
  func everyFolderHasItsTarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: corpus.path())
    #expect(folders.sorted() == FuzzTarget.all.map(\.name).sorted())
  }

  @Test("a property that does not hold says which, and where")
  func aBrokenPropertySaysWhich() {
    #expect(throws: Broken.self) {
      try holdSpan(.init(0, 1), in: Array("中".utf8), "a place within a character")
    }
  }
}
