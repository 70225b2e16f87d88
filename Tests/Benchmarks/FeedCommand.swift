import ArgumentParser
import Diagnostics
import Feeds
import Glibc

/// `bianmin-bench feed --megabytes 10`
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Reads a generated status feed three times and prints the middle run's speed.",
    discussion: """
      One size a process, so that the peak of its memory is that of the one feed. The speed is of \
      processor time, which holds also while others use the machine.
      """
  )

  @Option(help: "The size of the feed, 1 to 64.")
  var megabytes: Int = 10

  func validate() throws {
    guard (1...64).contains(megabytes) else { throw ValidationError("--megabytes takes 1 to 64.") }
  }

  func run() throws {
    let generated = GeneratedFeed(bytes: megabytes * 1_000_000)
    let before = Machine.heldMemory
    let options = FeedOptions(name: "status.json", format: .status)
    var peak = 0
    var times: [Double] = []
    for _ in 0..<3 {
      let start = Machine.processorSeconds
      let checked = parseFeed(generated.bytes, options, generated.scope)
      times.append(Machine.processorSeconds - start)
      let records = checked.value?.channels.count ?? 0
      guard records == 2 * generated.scope.guides.count else {
        throw Failure("the feed was not read whole: \(records) records")
      }
      if peak == 0 { peak = Machine.peakMemory }
    }
    let time = times.sorted()[1]
    let size = Double(generated.bytes.count)
    print("\(Machine.description); load \(Machine.load)")
    print()
    // The feed itself was there before it was read.
    let held = Double(peak - before) + size
    print(
      "| feed MB | guides | processor s | MB/s | peak memory MB | for the feed | times its size |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|")
    let cells = [
      rounded(size / 1e6, decimals: 1), "\(generated.scope.guides.count)",
      rounded(time, decimals: 3), rounded(size / 1e6 / time, decimals: 0),
      rounded(Double(peak) / 1e6, decimals: 1), rounded(held / 1e6, decimals: 1),
      rounded(held / size, decimals: 2),
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }
}
