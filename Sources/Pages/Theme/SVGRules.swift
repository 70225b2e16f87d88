import Diagnostics

/// What a drawing may hold, in an icon and in a fragment: shapes and how they are painted. Nothing that
/// runs, loads, links or styles.
enum SVGRules {
  static let shapes = ["g", "path", "rect", "circle", "line", "polyline", "polygon", "ellipse"]
  static let elements = ["svg", "title"] + shapes

  private static let painting = [
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
    "stroke-dashoffset", "opacity", "color", "clip-rule", "transform", "vector-effect",
    "paint-order",
  ]
  private static let geometry = [
    "d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "points",
    "pathLength",
  ]
  private static let outermost = ["xmlns", "version", "viewBox", "width", "height", "class"]

  static func attributes(of element: String) -> [String] {
    switch element {
    case "svg": outermost + painting
    case "title": []
    default: geometry + painting
    }
  }

  /// What of the outermost element says how to paint, and so is kept in an icon.
  static func isPainting(_ name: String) -> Bool { painting.contains(name) }

  /// The first byte of a value that no number, colour or path is written with. Without quotes, colons and
  /// escapes a value cannot name an address; brackets serve `transform` alone.
  static func refusedByte(in span: Span, of attribute: String, _ file: SourceFile) -> Int? {
    if attribute == "xmlns" {
      return file.text(span) == "http://www.w3.org/2000/svg" ? nil : span.start
    }
    return (span.start..<span.end).first { index in
      switch file.bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20, 0x09, 0x0A:
        false
      case UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "_"):
        false
      case UInt8(ascii: "("), UInt8(ascii: ")"): attribute != "transform"
      default: true
      }
    }
  }
}
