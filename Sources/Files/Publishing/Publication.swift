internal import Glibc

/// Publishing a site into a folder, so that whoever looks there sees one whole site, the old one or the
/// new one, at any instant: through a kill, a full disk, a power cut or a second build.
///
/// The idea. The folder is never worked on. The next site is put together in a hidden folder beside it
/// (`WorkFolder`, `NextSite`): unchanged files are shared with the published site by hard links, changed ones are
/// made anew, and files that Bianmin does not know are shared too (`PublicationPlan`, `Staging`). When
/// all of it is on the disk, the two folders exchange their names in one step (`switchOver`). The one
/// that was published stays as the previous site.
///
/// So nothing depends on an ending: a build that is killed has either made the switch or not, and the
/// next one tells which from the names that it finds (`recover`). A file that was once published is
/// never opened for writing, and the content is only ever read.
///
/// ```swift
/// let publication = try Publication(output: "_site", site: ".", home: home)
/// let changes = try publication.publish(files: pages, copies: forms)
/// ```
package struct Publication: Sendable {
  private let destination: Destination
  /// The paths of the site that is published now, in the order of their bytes: what a build warns of if
  /// it would remove them.
  package let publishedPaths: [String]

  /// Checks that `output` may be published into. Only reads.
  ///
  /// - `site`: the folder that holds `content/`.
  /// - `home`: the home folder, from the environment; nil where there is none.
  package init(output: String, site: String, home: String?) throws(FileFailure) {
    destination = try Destination(output, site: site, home: home)
    publishedPaths = try destination.publishedManifest().entries.map(\.key.text)
  }

  /// Where the site is published, as an absolute path without links.
  package var path: String { destination.path }

  /// What was kept with the site that is published; nil where nothing was. Only reads.
  package func memory(_ memory: PublicationMemory) throws(FileFailure) -> [UInt8]? {
    try WorkFolder.existing(destination)?.folder.contents(memory.key)
  }

  /// Begins the next site. Waits for another publication, for `tries` twentieths of a second.
  package func begin(tries: Int = 6000) throws(FileFailure) -> NextSite {
    try NextSite(destination, tries: tries)
  }

  /// Publishes a site of these files and of nothing else but what other people put there.
  package func publish(files: [OutputFile], copies: [OutputCopy] = [], tries: Int = 600)
    throws(FileFailure) -> Changes
  {
    let next = try begin(tries: tries)
    var made: [MadeFile] = []
    for file in files { made.append(try next.add(file)) }
    return try next.publish(made, copies: copies)
  }

  /// Publishes the previous site again, with the foreign files as they are now. The site that was
  /// published becomes the previous one, so that a second time undoes the first. `announce` is called
  /// right before, as in `NextSite.publish`.
  package func rollBack(
    tries: Int = 600,
    announcing announce: (Changes) throws(FileFailure) -> Void = { _ in }
  ) throws(FileFailure) -> Changes {
    guard let work = try WorkFolder.existing(destination) else {
      throw .nothingToRollBack(path: destination.path)
    }
    let lock = try PublicationLock(in: work.folder, tries: tries, destination: destination.path)
    _ = try lock.now()
    try work.recover()
    // Every file is read: what is shown again must be what was shown before.
    let previous = try work.folder.folder(WorkFolder.previous)
    let (before, manifest) = try work.survey(previous, trusting: nil)
    guard manifest != nil else { throw .nothingToRollBack(path: destination.path) }
    if let finding = before.damage.first {
      throw .previousNotWhole(path: destination.path, finding)
    }
    let published = try work.published()
    let (survey, publishedManifest) = try work.survey(published, trusting: WorkFolder.stamps)
    let plan = try PublicationPlan(repeating: before, over: survey, at: destination.path)
    return try work.replace(
      plan,
      made: work.folder,
      base: previous,
      published: published,
      survey,
      publishedManifest ?? Manifest(),
      announcing: announce
    )
  }
}

extension Destination {
  /// What is published now; an empty manifest where nothing is.
  fileprivate func publishedManifest() throws(FileFailure) -> Manifest {
    if let folder = try Folder.open(path) {
      return try Manifest(in: folder, output: path) ?? Manifest()
    }
    // A build was killed between two renames: the next one puts this back.
    if let work = try WorkFolder.existing(self), let old = try work.folder.folder(WorkFolder.old) {
      return try Manifest(in: old, output: path) ?? Manifest()
    }
    return Manifest()
  }
}

extension WorkFolder {
  /// What is in a published folder, and its manifest if it has one; `stamps` names the file of those
  /// that may be trusted.
  func survey(_ site: borrowing Folder?, trusting stamps: FileKey?)
    throws(FileFailure) -> (SiteSurvey, Manifest?)
  {
    switch site {
    case .none: (SiteSurvey(), nil)
    case .some(let site): try survey(site, trusting: stamps)
    }
  }

  private func survey(_ site: borrowing Folder, trusting stamps: FileKey?)
    throws(FileFailure) -> (SiteSurvey, Manifest?)
  {
    guard let manifest = try Manifest(in: site, output: destination.path) else {
      return (try SiteSurvey(site, Manifest(), stamps: nil), nil)
    }
    let known = try stamps.flatMap { stamps throws(FileFailure) in
      try folder.contents(stamps).flatMap { Stamps(reading: $0, of: manifest) }
    }
    return (try SiteSurvey(site, manifest, stamps: known), manifest)
  }

  /// Stages what the plan says, brings it to the disk and switches over. Until the switch every failure
  /// leaves the published site as it was; after it there are no failures any more, only things left
  /// undone.
  func replace(
    _ plan: PublicationPlan,
    made: borrowing Folder,
    base: borrowing Folder?,
    published: borrowing Folder?,
    _ survey: SiteSurvey,
    _ old: Manifest,
    begun: Int? = nil,
    announcing announce: (Changes) throws(FileFailure) -> Void
  ) throws(FileFailure) -> Changes {
    let new: Manifest
    do throws(FileFailure) {
      new = try stage(plan, made: made, base: base, published: published)
      try announce(plan.changes)
      try switchOver()
    } catch {
      giveUp()
      throw error
    }
    var changes = plan.changes
    do throws(FileFailure) {
      try parent.sync()
      if let key = try replaced(), let replaced = try folder.folder(key),
        let published = try self.published()
      {
        try LateFiles(survey: survey, manifests: (old, new), begun: begun)
          .bring(from: replaced, to: published)
      }
    } catch {
      changes.leftUndone.append(error)
    }
    do throws(FileFailure) {
      try finishSwitch()
    } catch {
      changes.leftUndone.append(error)
    }
    return changes
  }

  private func stage(
    _ plan: PublicationPlan,
    made: borrowing Folder,
    base: borrowing Folder?,
    published: borrowing Folder?
  ) throws(FileFailure) -> Manifest {
    var staging = Staging(try stagingFolder(), destination: destination.path)
    let placed = try staging.carryOut(plan, made: made, base: base, published: published)
    let manifest = Manifest(entries: placed.map(\.entry))
    try staging.add(Manifest.key, manifest.bytes)
    let stamps = Stamps(manifest: manifest.sum, stamps: placed.map(\.stamp))
    try folder.makeFile(Self.newStamps, stamps.bytes)
    try announceSwitch(try staging.folder.status())
    try staging.sync(plan)
    return manifest
  }
}
