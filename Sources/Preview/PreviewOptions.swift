package import Diagnostics
package import Guides
package import Pipeline

/// What a preview is asked to do.
package struct PreviewOptions: Sendable {
  /// The site, and what else a build would be asked.
  package var request: BuildRequest
  package var language: MessageLanguage
  /// The folder of the published site, to see what differs.
  package var published: String
  /// The present moment.
  package var clock: @Sendable () -> Instant
  /// Whether `request.now` stays as it is.
  package var isMomentFixed: Bool

  package init(
    _ request: BuildRequest,
    language: MessageLanguage,
    published: String,
    isMomentFixed: Bool,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.request = request
    // What an editor is writing is to be seen, whether or not it would be published.
    self.request.drafts = true
    self.language = language
    self.published = published
    self.isMomentFixed = isMomentFixed
    self.clock = clock
  }
}
