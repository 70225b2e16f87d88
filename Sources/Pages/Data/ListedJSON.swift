import Diagnostics

/// A JSON object whose lists have a line for each element, so that one can read it with a pager, search it
/// with grep and compare two of them with diff.
///
/// ```json
/// {"format": "bianmin-guides/1",
/// "guides": [
/// {"id":"birth-registration",…},
/// {"id":"marriage",…}
/// ]}
/// ```
struct ListedJSON {
  private(set) var bytes: [UInt8] = []

  mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    begin(name)
    var json = JSONWriter()
    value(&json)
    bytes += json.bytes
  }

  mutating func list<Items: Sequence>(
    _ name: String,
    of items: Items,
    _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      var json = JSONWriter()
      element(&json, item)
      bytes += json.bytes
    }
    bytes += "\n]".utf8
  }

  /// The whole file; nothing can be written after it.
  consuming func finished() -> [UInt8] {
    bytes + "}\n".utf8
  }

  private mutating func begin(_ name: String) {
    bytes += (bytes.isEmpty ? "{" : ",\n").utf8
    var key = JSONWriter()
    key.string(name)
    bytes += key.bytes
    bytes += ": ".utf8
  }
}
