/// Writes a whole site, file by file, so that memory does not grow with the number of guides.
struct SiteWriter {
  /// How many blank forms there are; every second has a filled-in sample.
  static let forms = 40

  let shape: SiteShape
  let folder: Folder
  private let county = County()
  private let subjects: Subjects

  /// A site below the folder, which must be new or empty.
  init(_ shape: SiteShape, in folder: Folder) {
    self.shape = shape
    self.folder = folder
    subjects = Subjects(seed: shape.seed)
  }

  func write() throws(Failure) {
    let content = folder.folder("content")
    try content.write("site.yaml", settingsFile)
    try content.write("departments.yaml", county.departmentsFile)
    try content.write("topics.yaml", county.topicsFile)
    try content.write("channels.yaml", county.channelsFile)
    try content.write("words.yaml", wordsFile(shape, subjects))
    try content.write("searches.yaml", searchesFile(shape, subjects))
    let calendar = content.folder("calendar")
    for year in 2025...2027 { try calendar.write("\(year).json", calendarFile(year)) }
    let pages = content.folder("pages")
    for page in pageFiles { try pages.write(page.name, page.text) }
    let notices = content.folder("notices")
    for notice in noticeFiles(shape, county, subjects) {
      try notices.write(notice.name, notice.text)
    }
    try writeOffices(in: content.folder("offices"))
    try writeForms(in: content.folder("files"))
    try writeGuides(in: content.folder("guides"))
  }

  private func writeOffices(in folder: Folder) throws(Failure) {
    for (index, office) in county.offices.enumerated() {
      try folder.write(office.id + ".md", county.officeFile(index, .chinese))
      if index % 4 == 0 {
        try folder.write(office.id + ".en.md", county.officeFile(index, .english))
      }
    }
  }

  private func writeForms(in folder: Folder) throws(Failure) {
    for form in 1...Self.forms {
      try folder.write("form-\(form).pdf", blankForm("Form \(form)"))
      if form % 2 == 0 { try folder.write("form-\(form)-sample.pdf", blankForm("Sample \(form)")) }
    }
  }

  private func writeGuides(in folder: Folder) throws(Failure) {
    for index in 0..<shape.guides {
      let place = folder.folder(shape.folder(of: index))
      let name = Subjects.id(of: index)
      for edition in Edition.allCases where edition == .chinese || shape.isTranslated(index) {
        var composer = GuideComposer(index, edition, county, subjects, shape)
        try place.write(name + edition(".md", ".en.md"), composer.compose())
      }
    }
  }

  /// The smallest PDF that a reader opens: one page with one line.
  private func blankForm(_ title: String) -> String {
    let content = "BT /F1 24 Tf 72 720 Td (\(title)) Tj ET"
    return """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
      4 0 obj<</Length \(content.utf8.count)>>stream
      \(content)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>
      %%EOF

      """
  }
}
