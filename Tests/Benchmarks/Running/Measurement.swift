/// What one build cost and made.
struct Measurement: Sendable {
  enum Kind: String, Sendable {
    case cold
    /// The site was built once before, and ten records of its feed changed since.
    case firstTenRecords = "ten records changed, the first time"
    /// The same some builds later, as where a site is built every few minutes: folders of an earlier site are there
    /// to be used again.
    case tenRecords = "ten records changed"
  }

  let kind: Kind
  let guides: Int
  let child: Child
  let written: Folder.Tally

  /// The run of which half of the others were faster and half slower. Its figures belong together:
  /// a row of the table is a build that happened.
  static func median(of runs: [Measurement]) -> Measurement {
    let sorted = runs.sorted { $0.child.wall < $1.child.wall }
    return sorted[sorted.count / 2]
  }

  static let header = """
    | guides | build | guides per second | wall s | processor s | peak memory | files written | bytes written |
    |---:|---|---:|---:|---:|---:|---:|---:|
    """

  /// `| 1,000 | cold | 420 | 2.38 | 4.11 | 212 MiB | 5,312 | 61.2 MiB |`
  var row: String {
    let seconds =
      Double(child.wall.components.seconds) + Double(child.wall.components.attoseconds) / 1e18
    let cells = [
      grouped(guides), kind.rawValue, grouped(Int((Double(guides) / seconds).rounded())),
      child.wall.inSeconds(decimals: 2), child.processor.inSeconds(decimals: 2),
      mebibytes(child.peakMemory), grouped(written.files), mebibytes(written.bytes),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func mebibytes(_ bytes: Int) -> String {
    rounded(Double(bytes) / 1_048_576, decimals: 1) + " MiB"
  }

  /// `10,000`
  private func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}
