// Shapes and how they are painted: nothing that runs, loads, links or styles.

extension MarkupRules {
  static let shapes = ["path", "rect", "circle", "line", "polyline", "polygon", "ellipse", "g"]

  /// The elements of a drawing, below those that hold others.
  static func drawing(in groups: [String]) -> [Element] {
    [
      Element("svg", [.frame, .closesItself]),
      Element("g", [.frame, .closesItself], in: groups),
    ]
      + ["path", "rect", "circle", "line", "polyline", "polygon", "ellipse"]
      .map { Element($0, [.frame, .closesItself], in: groups) }
  }

  static let drawingAttributes: [Attribute] =
    [Attribute("xmlns", .namespace, on: ["svg"])]
    + ["version", "viewBox", "focusable", "preserveAspectRatio", "shape-rendering"]
    .map { Attribute($0, .drawing, on: ["svg"]) }
    + ["d", "x", "y", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "points", "pathLength"]
    .map { Attribute($0, .drawing, on: shapes) }
    + [
      "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
      "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
      "stroke-dashoffset", "opacity", "color", "clip-rule", "transform", "vector-effect",
      "paint-order",
    ]
    .map { Attribute($0, .drawing, on: ["svg"] + shapes) }
}
