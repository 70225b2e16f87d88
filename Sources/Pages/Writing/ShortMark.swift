/// Four letters and digits that change when the bytes do (20 bits of FNV-1a): for a cache, or an address.
func shortMark(of bytes: [UInt8]) -> String {
  var hash: UInt32 = 0x811C_9DC5
  for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
  hash ^= hash >> 16
  let digits = Array("0123456789abcdefghijklmnopqrstuv")
  return String([15, 10, 5, 0].map { digits[Int(hash >> $0 & 31)] })
}
