// A poster and a counter card are one sheet of A4 each, whatever the guide says. Editors cannot see the
// printer from where they sit, so what goes on a sheet is chosen here: the fullest of several versions
// whose height, reckoned from the theme's type sizes, is no more than the sheet's. The reckoning is a
// little pessimistic; where a theme prints smaller, the sheet has more air.

/// The measures of a sheet in points, as the default theme prints it.
struct SheetMeasures: Sendable {
  /// Of a line, and of everything between the borders.
  let width: Double
  let height: Double
  let title: Face
  /// The department, and what follows the headline.
  let aside: Face
  let lead: Face
  let heading: Face
  let paragraph: Face
  let item: Face
  /// Whether the third step has room.
  let hasOutcome: Bool
  /// The block with the code, where it stands below the rest and not beside it.
  let scan: Scan?

  struct Face: Sendable {
    let size: Double
    /// From one line to the next.
    let leading: Double
    /// Above the first line and below the last.
    var space = 0.0
    /// Of a list's bullets.
    var indent = 0.0
  }

  struct Scan: Sendable {
    /// Of the text beside the code.
    let width: Double
    let code: Double
    /// Between the rule and the rest.
    let space: Double
    let text: Face
    /// The hotline's line.
    let number: Double
  }

  static let poster = SheetMeasures(
    width: 430,
    height: 718,
    title: Face(size: 62, leading: 72),
    aside: Face(size: 17.5, leading: 24, space: 6),
    lead: Face(size: 20, leading: 30, space: 8),
    heading: Face(size: 19, leading: 28, space: 17),
    paragraph: Face(size: 18, leading: 27),
    item: Face(size: 18, leading: 27, space: 2, indent: 22),
    hasOutcome: true,
    scan: Scan(
      width: 255,
      code: 142,
      space: 30,
      text: Face(size: 14, leading: 20, space: 4),
      number: 48
    )
  )

  static let card = SheetMeasures(
    width: 291,
    height: 322,
    title: Face(size: 37.5, leading: 43.5),
    aside: Face(size: 13.5, leading: 18.5),
    lead: Face(size: 14, leading: 21, space: 2),
    heading: Face(size: 14, leading: 19, space: 15),
    paragraph: Face(size: 13, leading: 19.5),
    item: Face(size: 13, leading: 19.5, indent: 16),
    hasOutcome: false,
    scan: nil
  )

  func height(of text: String, _ face: Face) -> Double {
    let lines = lineCount(of: text, size: face.size, width: width - face.indent)
    return Double(lines) * face.leading + face.space
  }

  /// How high the block with the code is with these lines beside it.
  func scanHeight(_ texts: [String]) -> Double {
    guard let scan else { return 0 }
    var height = scan.number
    for text in texts {
      let lines = lineCount(of: text, size: scan.text.size, width: scan.width)
      height += Double(lines) * scan.text.leading + scan.text.space
    }
    return max(scan.code, height) + scan.space
  }
}

/// How many lines a text takes: Latin breaks between words, Han anywhere but before a closing mark and
/// behind an opening one.
func lineCount(of text: String, size: Double, width: Double) -> Int {
  let room = width / size
  var lines = 1
  var used = 0.0
  var word = 0.0
  func endWord() {
    if used + word > room, used > 0 {
      lines += 1
      used = 0
    }
    used += word
    // A word that is longer than a line is broken.
    while used > room {
      lines += 1
      used -= room
    }
    word = 0
  }
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if scalar == " " {
      endWord()
      used += 0.28
    } else {
      let isHan = scalar.isHanOrMark
      let wasHan = previous?.isHanOrMark ?? isHan
      if (isHan || wasHan) && !scalar.closes && previous?.opens != true { endWord() }
      word += scalar.width
      // Browsers part Han from Latin with an eighth of an em.
      if isHan != wasHan, previous != " " { word += 0.125 }
    }
    previous = scalar
  }
  endWord()
  return lines
}

extension Unicode.Scalar {
  /// In ems; a little wider than most fonts have it.
  fileprivate var width: Double {
    switch value {
    case 0x30...0x39: 0.58
    case 0x41...0x5A: 0.68
    case 0x61...0x7A: 0.55
    case 0x20...0x7E: 0.38
    case 0x80...0x24F, 0x2010...0x2015: 0.55
    default: 1
    }
  }

  /// `，。；、：！？）》”’`
  fileprivate var closes: Bool {
    switch value {
    case 0x3001, 0x3002, 0x300B, 0xFF01, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x2019, 0x201D:
      true
    default: false
    }
  }

  /// `（《“‘`
  fileprivate var opens: Bool {
    switch value {
    case 0xFF08, 0x300A, 0x201C, 0x2018: true
    default: false
    }
  }
}
