import Diagnostics

/// `audience:` is `person`, `business` or `both`.
@Sendable func checkAudience(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let audience = guide.audience, Audience(rawValue: audience.value) == nil,
    !guide.isInherited(audience)
  else { return [] }
  return [
    .dataValueInvalid(
      at: guide.place(audience.span),
      expected: .oneOf(Audience.allCases.map(\.rawValue))
    )
  ]
}
