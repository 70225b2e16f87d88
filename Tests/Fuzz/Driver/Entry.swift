import FuzzProperties
import Glibc

// libFuzzer calls the second function with every text that it makes; what it learns from is which way the
// text took. A property that does not hold ends the program as a crash would, so that the text is kept.

/// What `FUZZ_TARGET` names.
private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget.named(name) else {
    let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
    print("FUZZ_TARGET must be one of: \(names)")
    exit(2)
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOnce(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target.check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    print("\(target.name): \(error)")
    fflush(nil)
    abort()
  }
  return 0
}
