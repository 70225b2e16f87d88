import Decisions
import Diagnostics
import Guides

// What a page of a guide says, as data. Whoever builds an app, a search engine or a statistic upon it must
// not have to guess: what is not known is `null` or `"unknown"`, and never left out. Nothing in the file says
// when it was built, so that a file changes only when its facts do.

/// A guide in one language as `/api/guides/<id>.json`, described by `/api/schema/guide.json`.
func guideData(_ resolved: ResolvedGuide, _ site: SiteContext) -> OutputFile? {
  let guide = resolved.guide
  let path = guideDataPath(guide.id, guide.locale, site)
  let data = GuideData(resolved: resolved, site: site, addresses: DataAddresses(site, in: path))
  var json = JSONWriter()
  json.object { data.write(to: &$0) }
  json.endLine()
  return OutputFile(path: path, bytes: json.bytes)
}

/// Where the guide's own data is at hand while it is written.
struct GuideData {
  let resolved: ResolvedGuide
  let site: SiteContext
  let addresses: DataAddresses

  var guide: Guide { resolved.guide }
  var locale: LocaleTag { resolved.guide.locale }
  /// The guide's own page.
  var page: String { addresses.page("/guides/\(guide.id)/", in: locale) }

  func write(to json: inout JSONWriter) {
    json.member("$schema", addresses("/api/schema/guide.json"))
    json.member("format", "bianmin-guide/1")
    json.member("id", guide.id.text)
    json.member("language", locale.name)
    json.member("title", guide.title)
    json.member("summary", guide.summary.isEmpty ? nil : guide.summary)
    json.member("url", page)
    json.member("languages", of: site.guideLocales[guide.id] ?? [locale]) { language($1, &$0) }
    json.member("is_older_than_original", guide.isOlderThanOriginal)
    writeLifecycle(to: &json)
    json.member("department", ifKnown: site.departments[guide.department]) { json, department in
      json.object { json in
        json.member("id", department.id.text)
        json.member("name", department.name(locale))
        json.member("post", department.post(locale))
        json.member("url", addresses.page("/departments/\(department.id)/", in: locale))
      }
    }
    json.member("owner", ifKnown: guide.owner) { owner($1, &$0) }
    json.member("topics", of: guide.topics) { json, id in
      json.object { json in
        json.member("id", id.text)
        json.member("name", site.topics[id]?.name(locale))
      }
    }
    json.member("audience", guide.audience.rawValue)
    json.member("keywords", guide.keywords)
    json.member("reviewed", guide.reviewed?.description)
    json.member("reviewed_by", guide.evidence?.by)
    json.member("reviewed_how", guide.evidence?.how)
    json.member(
      "review_due",
      guide.reviewed?.adding(months: site.settings.reviewMonths).description
    )
    json.member("terms") { json in
      json.object { json in
        json.member("statutory", ifKnown: guide.statutory) { $0.term($1, locale) }
        json.member("promised", ifKnown: guide.promised) { $0.term($1, locale) }
      }
    }
    let documents = guide.sections.filter { $0.kind == .documents }.flatMap(\.documents)
    json.member("documents", ifKnown: documents.isEmpty ? nil : documents) { json, documents in
      json.array { json in
        for document in documents { self.document(document, &json) }
      }
    }
    json.member("channels") { json in
      json.array { json in
        for (channel, standing) in zip(guide.channels, resolved.standings) {
          self.channel(channel, standing, &json)
        }
      }
    }
    json.member("no_counter_reason", guide.noCounterReason)
    writeRecommendation(to: &json)
    let fees = guide.feeLines
    json.member("fees", ifKnown: fees.isEmpty ? nil : fees) { json, fees in
      json.array { json in
        for fee in fees { self.fee(fee, &json) }
      }
    }
    writeContact(to: &json)
    json.member("text", guide.lead.plainText)
    json.member("sections", of: guide.sections) { section($1, &$0) }
  }

  private func language(_ other: LocaleTag, _ json: inout JSONWriter) {
    json.object { json in
      json.member("language", other.name)
      json.member("url", addresses.page("/guides/\(guide.id)/", in: other))
      json.member("data", addresses.guideData(guide.id, in: other))
    }
  }

  private func writeLifecycle(to json: inout JSONWriter) {
    let withdrawal: Withdrawal? =
      if case .withdrawn(let withdrawal) = resolved.lifecycle { withdrawal } else { nil }
    json.member("lifecycle") { json in
      json.object { json in
        json.member("state", resolved.lifecycle.dataName)
        json.member("until", guide.expires?.at(site.settings.timeZone).description)
        json.member("withdrawn", withdrawal?.on.description)
        json.member("reason", withdrawal?.reason)
        json.member("successor", ifKnown: withdrawal?.successor) { json, id in
          json.object { json in
            json.member("id", id.text)
            json.member("url", addresses.guide(id, in: locale))
          }
        }
      }
    }
  }

  private func owner(_ owner: Owner, _ json: inout JSONWriter) {
    json.object { json in
      json.member("post", owner.post)
      json.member("standin", owner.standin)
      json.member("phone", ifKnown: owner.phone) { $0.telephone($1) }
      json.member("from", owner.from?.description)
      json.member("until", owner.until?.description)
    }
  }

  private func writeRecommendation(to json: inout JSONWriter) {
    json.member("recommendation") { json in
      json.object { json in
        json.member("channel", resolved.recommendation.way?.rawValue)
        json.member("rule", resolved.recommendation.rule.rawValue)
      }
    }
  }

  private func writeContact(to json: inout JSONWriter) {
    json.member("contact") { json in
      json.object { json in
        json.member("consult") { $0.telephone(site.consult(guide)) }
        json.member("complaint") { $0.telephone(site.complaint(guide)) }
        json.member("hotline") { $0.telephone(site.settings.hotline) }
        json.member("hotline_hours", site.settings.hotlineHours?(locale))
      }
    }
  }
}

extension ResolvedGuide.Lifecycle {
  /// As it is called in data.
  var dataName: String {
    switch self {
    case .inForce: "in-force"
    case .withdrawn: "withdrawn"
    case .expired: "expired"
    }
  }
}
