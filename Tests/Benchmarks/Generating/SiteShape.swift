/// How a site is spread over files, and which of its guides are special.
struct SiteShape: Sendable {
  let guides: Int
  let seed: UInt64
  /// The guides that `searches.yaml` asks for, at most 50, spread over the site.
  let searched: [Int]

  init(guides: Int, seed: UInt64) {
    (self.guides, self.seed) = (guides, seed)
    let count = min(50, guides)
    searched = (0..<count).map { $0 * guides / count }
  }

  /// With every eighth guide in two languages no folder holds more than 500 files.
  static let guidesPerFolder = 440

  /// `012`, the folder of a guide.
  func folder(of index: Int) -> String {
    let number = String(index / Self.guidesPerFolder)
    return String(repeating: "0", count: max(0, 3 - number.count)) + number
  }

  /// Every eighth guide is there in English, too.
  func isTranslated(_ index: Int) -> Bool { index % 8 == 0 }

  /// A few guides are withdrawn and name their successor.
  func isWithdrawn(_ index: Int) -> Bool { index % 211 == 100 && !searched.contains(index) }

  /// The name from the street that leads to a guide, for the searched ones.
  func nickname(of index: Int) -> String? {
    searched.firstIndex(of: index).map { nicknames[$0] }
  }
}
