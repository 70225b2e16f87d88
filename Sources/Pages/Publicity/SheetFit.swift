// A poster and a counter card are one sheet of A4 each, whatever the guide says. Editors cannot see the
// printer from where they sit, so what goes on a sheet is chosen here: the fullest of several versions
// whose height, reckoned from the theme's type sizes, is no more than the sheet's. The reckoning is a
// little pessimistic; where a theme prints smaller, the sheet has more air.

/// The measures of a sheet in points, as the default theme prints it.
struct SheetMeasures: Sendable {
  /// Of a line, and what there is for everything above the code.
  let width: Double
  let height: Double
  /// Around each part of the sheet.
  let title: Face
  let aside: Face
  let lead: Face
  let heading: Face
  let line: Face

  struct Face: Sendable {
    let size: Double
    /// From one line to the next.
    let leading: Double
    /// Above the first line, below the last.
    let space: Double
    /// The width of a list's bullets.
    var indent = 0.0
  }

  static let poster = SheetMeasures(
    width: 420, height: 525, title: Face(size: 62, leading: 72, space: 0),
    aside: Face(size: 17, leading: 24, space: 6), lead: Face(size: 20, leading: 30, space: 8),
    heading: Face(size: 19, leading: 26, space: 28),
    line: Face(size: 18, leading: 27, space: 0, indent: 22))

  static let card = SheetMeasures(
    width: 286, height: 325, title: Face(size: 37, leading: 44, space: 0),
    aside: Face(size: 13, leading: 19, space: 6), lead: Face(size: 14, leading: 21, space: 2),
    heading: Face(size: 14, leading: 19, space: 16),
    line: Face(size: 13, leading: 19.5, space: 0, indent: 16))

  func height(of text: String, _ face: Face) -> Double {
    Double(lines(of: text, size: face.size, width: width - face.indent)) * face.leading + face.space
  }
}

/// How many lines a text takes: Han break anywhere, Latin between words.
func lines(of text: String, size: Double, width: Double) -> Int {
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
  for scalar in text.unicodeScalars {
    if scalar.isHanOrMark {
      endWord()
      word = 1
      endWord()
    } else if scalar == " " {
      endWord()
      used += 0.28
    } else {
      word += scalar.width
    }
  }
  endWord()
  return lines
}

extension Unicode.Scalar {
  /// In ems; wider than most fonts have it.
  fileprivate var width: Double {
    switch value {
    case 0x30...0x39: 0.58
    case 0x41...0x5A: 0.7
    case 0x61...0x7A: 0.56
    case 0x20...0x7E: 0.4
    case 0x80...0x24F: 0.58
    default: 1
    }
  }
}
