import Fetching
import TestServers
import Testing

/// A feed of a public address cannot make the build ask a machine of the private network, and a server
/// is asked only where its certificate is good.
@Suite("Which machines are asked")
struct PrivateAddressTests {
  let server: MisbehavingServer

  init() throws { server = try MisbehavingServer.shared.get() }

  private func fetched(_ address: String, privateHosts: [String] = []) throws -> FetchResult {
    var limits = FetchLimits()
    limits.authorities = server.authorities
    limits.milliseconds = 5000
    return try #require(
      fetch([FetchRequest(address, privateHosts: privateHosts)], within: limits).first
    )
  }

  @Test(
    "an address that is not public is refused, however it is spelt",
    arguments: [
      ("127.0.0.1", "127.0.0.1"), ("127.1", "127.0.0.1"), ("0x7f000001", "127.0.0.1"),
      ("2130706433", "127.0.0.1"), ("0177.0.0.1", "127.0.0.1"), ("[::1]", "::1"),
      ("[::ffff:127.0.0.1]", "127.0.0.1"), ("[::ffff:a00:1]", "10.0.0.1"), ("0.0.0.0", "0.0.0.0"),
      ("[::]", "::"), ("10.1.2.3", "10.1.2.3"), ("172.16.0.1", "172.16.0.1"),
      ("172.31.255.255", "172.31.255.255"), ("192.168.1.1", "192.168.1.1"),
      ("169.254.169.254", "169.254.169.254"), ("100.64.0.1", "100.64.0.1"),
      ("100.127.255.255", "100.127.255.255"), ("198.18.0.1", "198.18.0.1"),
      ("224.0.0.1", "224.0.0.1"), ("255.255.255.255", "255.255.255.255"),
      ("[fe80::1]", "fe80::1"), ("[fc00::1]", "fc00::1"), ("[fd12:3456::1]", "fd12:3456::1"),
      ("[ff02::1]", "ff02::1"), ("[2001:db8::1]", "2001:db8::1"),
      ("[64:ff9b::10.0.0.1]", "64:ff9b::a00:1"), ("[2002:a00:1::]", "2002:a00:1::"),
      ("[::127.0.0.1]", "::127.0.0.1"),
    ]
  )
  func anAddressThatIsNotPublic(host: String, address: String) throws {
    guard case .failed(let failure) = try fetched("https://\(host)/") else {
      Issue.record("a document came")
      return
    }
    guard case .privateAddress(address, host: _) = failure else {
      Issue.record("\(failure)")
      return
    }
  }

  @Test("a name that leads to this machine is refused by the address that it leads to")
  func aNameThatLeadsHere() throws {
    let address = server.address("good", at: "https", host: "localhost")
    guard case .failed(.privateAddress(_, host: "localhost")) = try fetched(address) else {
      Issue.record("it was asked")
      return
    }
  }

  @Test(
    "a private machine that the site lists is asked, by its name or by its address",
    arguments: [["localhost"], ["LOCALHOST"], ["127.0.0.1", "::1"]]
  )
  func aMachineThatTheSiteLists(privateHosts: [String]) throws {
    let address = server.address("good", at: "https", host: "localhost")
    guard case .document = try fetched(address, privateHosts: privateHosts) else {
      Issue.record("it was not asked")
      return
    }
  }

  @Test("a name that the site lists says nothing about another name of the same machine")
  func anotherNameOfTheSameMachine() throws {
    let address = server.address("to-https", at: "https", host: "localhost")
    guard
      case .failed(.privateAddress("127.0.0.1", host: "127.0.0.1")) = try fetched(
        address,
        privateHosts: ["localhost"]
      )
    else {
      Issue.record("it was asked")
      return
    }
    guard case .document = try fetched(address, privateHosts: ["localhost", "127.0.0.1"]) else {
      Issue.record("it was not asked")
      return
    }
  }

  @Test("nothing goes from an encrypted address to one that is not, even on this machine")
  func nothingGoesToHTTP() throws {
    let address = server.address("to-http", at: "https")
    guard
      case .failed(.notEncrypted(host: "127.0.0.1")) = try fetched(
        address,
        privateHosts: ["127.0.0.1"]
      )
    else {
      Issue.record("it was asked")
      return
    }
  }

  @Test("http: to another machine is refused before it is asked")
  func httpToAnotherMachine() throws {
    guard
      case .failed(.notEncrypted(host: "status.example")) = try fetched("http://status.example/")
    else {
      Issue.record("it was asked")
      return
    }
  }

  @Test(
    "a certificate that is not good ends the matter",
    arguments: ["wrong-host", "expired", "self-signed"]
  )
  func aCertificateThatIsNotGood(kind: String) throws {
    let address = server.address("good", at: kind)
    guard case .failed(.notTrusted(let reason)) = try fetched(address, privateHosts: ["127.0.0.1"])
    else {
      Issue.record("it was trusted")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test("an authority that is not the system's is not trusted")
  func anAuthorityThatIsNotTheSystems() throws {
    let request = FetchRequest(
      server.address("good", at: "https"),
      privateHosts: ["127.0.0.1"]
    )
    guard case .failed(.notTrusted) = fetch([request]).first else {
      Issue.record("it was trusted")
      return
    }
  }

  @Test("a port at which nobody listens is a failure with the system's word")
  func nobodyListens() throws {
    let address = server.address("good", at: "refused")
    guard
      case .failed(.notConnected(reason: "Connection refused")) = try fetched(
        address,
        privateHosts: ["127.0.0.1"]
      )
    else {
      Issue.record("somebody listened")
      return
    }
  }

  @Test("a host that nobody knows is a failure")
  func aHostThatNobodyKnows() throws {
    var limits = FetchLimits()
    limits.milliseconds = 2000
    switch fetch([FetchRequest("https://nowhere.invalid/")], within: limits).first {
    // Where there is no name server at all, none answers in time.
    case .failed(.hostUnknown("nowhere.invalid")), .failed(.timedOut): break
    case let other: Issue.record("\(String(describing: other))")
    }
  }
}
