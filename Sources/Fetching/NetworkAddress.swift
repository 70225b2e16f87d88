import Glibc

/// An address of the internet protocol, 4 or 16 bytes.
struct NetworkAddress: Sendable, Hashable {
  let bytes: [UInt8]

  /// From its bytes in the order of the network; an IPv4 address in the form of IPv6 is taken for what it
  /// is.
  init?(bytes: some Collection<UInt8>) {
    let all = Array(bytes)
    switch all.count {
    case 4: self.bytes = all
    case 16: self.bytes = all.starts(with: Self.mapped) ? Array(all[12...]) : all
    default: return nil
    }
  }

  init?(_ text: String) {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 {
      self.init(bytes: bytes[..<4])
    } else if inet_pton(AF_INET6, text, &bytes) == 1 {
      self.init(bytes: bytes)
    } else {
      return nil
    }
  }

  /// `::ffff:0:0/96`
  private static let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]

  var text: String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// `127.0.0.0/8`, `::1`
  var isLoopback: Bool {
    bytes.count == 4
      ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
  }

  /// Whether it is one machine of the public internet, by the registries of special addresses
  /// (IANA, RFC 6890).
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.specialV4.contains { $0.contains(bytes) } }
    // NAT64: an IPv4 address behind a gateway.
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return NetworkAddress(bytes: bytes[12...])?.isPublic ?? false
    }
    return Block([0x20], 3).contains(bytes) && !Self.specialV6.contains { $0.contains(bytes) }
  }

  private struct Block {
    let prefix: [UInt8]
    let length: Int

    init(_ prefix: [UInt8], _ length: Int) {
      self.prefix = prefix
      self.length = length
    }

    func contains(_ bytes: [UInt8]) -> Bool {
      (0..<length).allSatisfy { bit in
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        let wanted = bit / 8 < prefix.count ? prefix[bit / 8] : 0
        return bytes[bit / 8] & mask == wanted & mask
      }
    }
  }

  private static let specialV4: [Block] = [
    Block([0], 8),  // this network, unspecified
    Block([10], 8),  // private
    Block([100, 64], 10),  // shared by a provider's customers
    Block([127], 8),  // loopback
    Block([169, 254], 16),  // link-local
    Block([172, 16], 12),  // private
    Block([192, 0, 0], 24),  // protocol assignments
    Block([192, 0, 2], 24),  // documentation
    Block([192, 88, 99], 24),  // relays of 6to4
    Block([192, 168], 16),  // private
    Block([198, 18], 15),  // benchmarks
    Block([198, 51, 100], 24),  // documentation
    Block([203, 0, 113], 24),  // documentation
    Block([224], 4),  // multicast
    Block([240], 4),  // reserved, broadcast
  ]

  /// Within `2000::/3`, outside of which nothing is public.
  private static let specialV6: [Block] = [
    Block([0x20, 0x01, 0x00], 23),  // protocol assignments, Teredo
    Block([0x20, 0x01, 0x0D, 0xB8], 32),  // documentation
    Block([0x20, 0x02], 16),  // 6to4
    Block([0x3F, 0xFF, 0x00], 20),  // documentation
  ]
}
