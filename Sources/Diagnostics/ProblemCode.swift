/// Every problem that Bianmin can find, by its stable code. A code is never renamed and never reused:
/// editors search for it, and jobs filter by it. What each means, with a mistake and its mend, stands
/// in `ProblemCatalogue`.
package enum ProblemCode: String, Sendable, CaseIterable {
  // Errors: the site is not built.
  case fileNotUtf8 = "file-not-utf8"
  case fileTooLarge = "file-too-large"
  case fileLineTooLong = "file-line-too-long"
  case fileNameClash = "file-name-clash"
  case siteEmpty = "site-empty"
  case yamlSyntax = "yaml-syntax"
  case yamlNotPlain = "yaml-not-plain"
  case yamlTooDeep = "yaml-too-deep"
  case yamlKeyTwice = "yaml-key-twice"
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"
  case frontMatterTooLarge = "front-matter-too-large"
  case dataKeyUnknown = "data-key-unknown"
  case dataFieldMissing = "data-field-missing"
  case dataValueInvalid = "data-value-invalid"
  case dataReferenceUnknown = "data-reference-unknown"
  case markupHtmlRefused = "markup-html-refused"
  case markupNestingTooDeep = "markup-nesting-too-deep"
  case linkAddressRefused = "link-address-refused"
  case linkPageMissing = "link-page-missing"
  case linkHeadingMissing = "link-heading-missing"
  case linkFileMissing = "link-file-missing"
  case idMissing = "id-missing"
  case idInvalid = "id-invalid"
  case idTwice = "id-twice"
  case idCaseClash = "id-case-clash"
  case guideTitleMissing = "guide-title-missing"
  case guideDepartmentMissing = "guide-department-missing"
  case guideDepartmentUnknown = "guide-department-unknown"
  case guideDocumentsMissing = "guide-documents-missing"
  case guideChannelMissing = "guide-channel-missing"
  case guideKeyUnknown = "guide-key-unknown"
  case guideTopicUnknown = "guide-topic-unknown"
  case guideQuestionLeft = "guide-question-left"
  case channelEntryMissing = "channel-entry-missing"
  case channelEntryUnknown = "channel-entry-unknown"
  case channelNoPromise = "channel-no-promise"
  case channelNoAlternative = "channel-no-alternative"
  case channelNoSteps = "channel-no-steps"
  case channelDocumentsRefused = "channel-documents-refused"
  case counterPlaceMissing = "counter-place-missing"
  case counterPlaceUnknown = "counter-place-unknown"
  case counterHoursMissing = "counter-hours-missing"
  case counterTelephoneMissing = "counter-telephone-missing"
  case telephoneInvalid = "telephone-invalid"
  case dateInvalid = "date-invalid"
  case durationInvalid = "duration-invalid"
  case numberInvalid = "number-invalid"
  case hoursInvalid = "hours-invalid"
  case timePromiseTooLong = "time-promise-too-long"
  case visitsContradictOnline = "visits-contradict-online"
  case withdrawnSuccessorUnknown = "withdrawn-successor-unknown"
  case aliasInvalid = "alias-invalid"
  case aliasClash = "alias-clash"
  case pagesRemovedMany = "pages-removed-many"
  case publishedAltered = "published-altered"
  case themeMissing = "theme-missing"
  case themeValueInvalid = "theme-value-invalid"
  case themeContrastLow = "theme-contrast-low"
  case themeFragmentInvalid = "theme-fragment-invalid"
  case themeNameUnknown = "theme-name-unknown"
  case themeStringMissing = "theme-string-missing"
  case calendarInvalid = "calendar-invalid"
  case searchGuideUnknown = "search-guide-unknown"
  case pageLinkBroken = "page-link-broken"
  case outputRefused = "output-refused"
  case itemTableInvalid = "item-table-invalid"
  case itemTitleMissing = "item-title-missing"

  // Warnings: the site is built; `--strict` makes them errors.
  case fileNotRead = "file-not-read"
  case fileUnknown = "file-unknown"
  case markupListNumbering = "markup-list-numbering"
  case markupStepNumbering = "markup-step-numbering"
  case textFullWidthDigits = "text-full-width-digits"
  case textUnseenCharacter = "text-unseen-character"
  case textWideIndent = "text-wide-indent"
  case markupBulletSign = "markup-bullet-sign"
  case markupSpaceMissing = "markup-space-missing"
  case markupTableTabs = "markup-table-tabs"
  case markupLinkBrackets = "markup-link-brackets"
  case sectionHeadingPlain = "section-heading-plain"
  case factLinePlain = "fact-line-plain"
  case guideOwnerMissing = "guide-owner-missing"
  case guideStandinMissing = "guide-standin-missing"
  case guideReviewMissing = "guide-review-missing"
  case guideReviewOverdue = "guide-review-overdue"
  case reviewDateAlone = "review-date-alone"
  case reviewFactsChanged = "review-facts-changed"
  case guideTelephonesSame = "guide-telephones-same"
  case guideWaysDiffer = "guide-ways-differ"
  case guideOverBudget = "guide-over-budget"
  case sectionNameUnclear = "section-name-unclear"
  case channelClosed = "channel-closed"
  case timeStepsTooLong = "time-steps-too-long"
  case visitsReasonMissing = "visits-reason-missing"
  case documentFacetUnclear = "document-facet-unclear"
  case factKeyUnclear = "fact-key-unclear"
  case factsTelephoneDiffers = "facts-telephone-differs"
  case factsFeeDiffers = "facts-fee-differs"
  case factsAddressDiffers = "facts-address-differs"
  case plainSentenceLong = "plain-sentence-long"
  case plainOfficeWord = "plain-office-word"
  case pagesRemoved = "pages-removed"
  case publishedForeign = "published-foreign"
  case calendarEnds = "calendar-ends"
  case translationOriginalMissing = "translation-original-missing"
  case searchNotFound = "search-not-found"
  case translationOutdated = "translation-outdated"
  case itemFieldMissing = "item-field-missing"
  case itemValueUnclear = "item-value-unclear"
  case itemNameUnknown = "item-name-unknown"
  case itemGuideExists = "item-guide-exists"
  case itemColumnKept = "item-column-kept"
  case linkExternalMissing = "link-external-missing"
  case linkExternalUnreachable = "link-external-unreachable"
  case linkExternalUnclear = "link-external-unclear"
  case feedNotListed = "feed-not-listed"
  case feedUnreachable = "feed-unreachable"
  case feedCopyUsed = "feed-copy-used"
  case feedCopyDamaged = "feed-copy-damaged"
  case feedStale = "feed-stale"
  case feedTooLarge = "feed-too-large"
  case feedSyntax = "feed-syntax"
  case feedKeyTwice = "feed-key-twice"
  case feedFrameInvalid = "feed-frame-invalid"
  case feedEntryInvalid = "feed-entry-invalid"
  case feedEntryTwice = "feed-entry-twice"
  case feedKeyUnknown = "feed-key-unknown"
  case feedReferenceUnknown = "feed-reference-unknown"
  case feedWarningsMany = "feed-warnings-many"

  package var severity: Severity {
    switch self {
    case .fileNotRead,
      .fileUnknown,
      .markupListNumbering,
      .markupStepNumbering,
      .textFullWidthDigits,
      .textUnseenCharacter,
      .textWideIndent,
      .markupBulletSign,
      .markupSpaceMissing,
      .markupTableTabs,
      .markupLinkBrackets,
      .sectionHeadingPlain,
      .factLinePlain,
      .guideOwnerMissing,
      .guideStandinMissing,
      .guideReviewMissing,
      .guideReviewOverdue,
      .reviewDateAlone,
      .reviewFactsChanged,
      .guideTelephonesSame,
      .guideWaysDiffer,
      .guideOverBudget,
      .sectionNameUnclear,
      .channelClosed,
      .timeStepsTooLong,
      .visitsReasonMissing,
      .documentFacetUnclear,
      .factKeyUnclear,
      .factsTelephoneDiffers,
      .factsFeeDiffers,
      .factsAddressDiffers,
      .plainSentenceLong,
      .plainOfficeWord,
      .pagesRemoved,
      .publishedForeign,
      .calendarEnds,
      .translationOriginalMissing,
      .searchNotFound,
      .translationOutdated,
      .itemFieldMissing,
      .itemValueUnclear,
      .itemNameUnknown,
      .itemGuideExists,
      .itemColumnKept,
      .linkExternalMissing,
      .linkExternalUnreachable,
      .linkExternalUnclear,
      .feedNotListed,
      .feedUnreachable,
      .feedCopyUsed,
      .feedCopyDamaged,
      .feedStale,
      .feedTooLarge,
      .feedSyntax,
      .feedKeyTwice,
      .feedFrameInvalid,
      .feedEntryInvalid,
      .feedEntryTwice,
      .feedKeyUnknown,
      .feedReferenceUnknown,
      .feedWarningsMany:
      .warning
    default: .error
    }
  }

  /// What is wrong with a feed never stops a build: `--strict` tells it in the exit status, and the site is
  /// published with *unknown* where the feed was to speak.
  package var isAboutFeed: Bool { rawValue.hasPrefix("feed-") }
}
