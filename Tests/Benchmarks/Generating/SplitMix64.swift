/// Random numbers that are the same on every machine, for ever: SplitMix64 (Steele, Lea and Flood, 2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, the bound.
  mutating func number(below bound: Int) -> Int {
    precondition(bound > 0, "a choice needs something to choose from")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  /// True that often in a hundred.
  mutating func happens(percent: Int) -> Bool { number(below: 100) < percent }

  mutating func element<Element>(of list: [Element]) -> Element {
    list[number(below: list.count)]
  }

  /// Different elements in the order of the list; all of them where there are no more.
  mutating func elements<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var chosen: [Element] = []
    var wanted = min(count, list.count)
    for (index, element) in list.enumerated() where wanted > 0 {
      if number(below: list.count - index) < wanted {
        chosen.append(element)
        wanted -= 1
      }
    }
    return chosen
  }
}
