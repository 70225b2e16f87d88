import Decisions
package import Files
package import Reports

/// What citizens will see otherwise once the new site is in the place of the old one; or the errors of one of
/// them. Both are looked at as they are at one moment, and without their feeds.
package func compareSites(_ old: BuildRequest, _ new: BuildRequest)
  async throws(FileFailure) -> Result<SiteDifference, SiteErrors>
{
  let before = try await readContent(old)
  let after = try await readContent(new)
  guard let left = before.library else {
    return .failure(SiteErrors(site: old.site, content: ContentErrors(before.problems)))
  }
  guard let right = after.library else {
    return .failure(SiteErrors(site: new.site, content: ContentErrors(after.problems)))
  }
  return .success(
    siteDifference(
      from: resolve(left, feeds: [], at: old.now, drafts: old.drafts),
      to: resolve(right, feeds: [], at: new.now, drafts: new.drafts)
    )
  )
}

/// The content of one of two sites has errors.
package struct SiteErrors: Error, Sendable {
  package let site: String
  package let content: ContentErrors
}
