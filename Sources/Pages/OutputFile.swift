/// One file of the finished site.
package struct OutputFile: Sendable {
  /// Below the output folder, with `/` between its parts: `guides/marriage/index.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
