import Foundation
import TestServers
import Testing

/// Feeds over the network as the program gets them.
@Suite("Feeds over the network in a build")
struct FeedServerTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    try folder.write("title: 样本\n", to: "content/site.yaml")
  }

  /// The most memory that a command needed, in MiB.
  private func memory(_ arguments: [String]) throws -> Int {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "python3", "-c",
        """
        import resource, subprocess, sys
        status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024 if status == 0 else -1)
        """,
        program.path,
      ] + arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
    return try #require(Int(text), "\(text)")
  }

  @Test(
    "a feed without end does not fill the memory, and the site is built",
    arguments: ["gzip-bomb", "endless-body", "header-flood"]
  )
  func aFeedWithoutEnd(misbehaviour: String) throws {
    let server = try MisbehavingServer.shared.get()
    let memory = try memory(
      ["build", "--now", sampleNow, "--feed", server.address(misbehaviour)]
    )
    #expect(memory > 0)
    #expect(memory < 128)
    #expect(folder.exists("_site/index.html"))
  }

  @Test("a proxy of the environment is not asked")
  func aProxyIsNotAsked() throws {
    let server = try MisbehavingServer.shared.get()
    let proxy = server.address("", at: "refused")
    let result = try program.run(
      ["build", "--now", sampleNow, "--feed", server.address("status/503")],
      in: folder.url,
      environment: ["http_proxy": proxy, "all_proxy": proxy, "HTTPS_PROXY": proxy]
    )
    #expect(result.status == 0)
    #expect(result.output.contains("服务器回答 503 [feed-unreachable]"))
  }

  @Test("the server of the demonstration plays a day that a build believes")
  func theServerOfTheDemonstration() throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: "content"))
    try FileManager.default.copyItem(
      at: repository.appending(path: "content"),
      to: folder.url.appending(path: "content")
    )
    // Two played minutes a second: the whole test sees one morning.
    let server = try TestServer(
      "FeedServer/feed_server.py",
      ["--tell-port", "--port", "0", "--speed", "120"]
    )
    defer { server.stop() }
    let address = "http://127.0.0.1:\(try #require(server.ports["http"]))/status.json"
    let result = try program.run(
      ["build", "--feed", address, "--report", "report.json"],
      in: folder.url
    )
    #expect(result.status == 0, "\(result.output)")
    #expect(!result.output.contains("[feed-"), "\(result.output)")
    let report = try folder.text("report.json")
    #expect(report.contains("\"degraded\": false"), "\(report)")
    #expect(report.contains("\"state\": \"read\""))
    #expect(folder.exists(".bianmin/feeds"))
  }
}
