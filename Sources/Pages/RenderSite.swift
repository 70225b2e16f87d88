package import Decisions
package import Diagnostics
import Guides

/// What a piece of rendering work gives.
package struct Rendering: Sendable {
  package var files: [OutputFile] = []
  /// What was found in the course of it.
  package var problems: [Problem] = []

  init(_ files: [OutputFile] = [], problems: [Problem] = []) {
    self.files = files
    self.problems = problems
  }
}

/// One piece of rendering work: it gives one file or a few, and depends on nothing but the context.
package struct RenderTask: Sendable {
  /// What the work is about, where much of the context has no part in it.
  package enum Subject: Sendable {
    /// The pages of one guide: what they show of the feeds is its `GuideStatus`, and of other guides
    /// whether they are there, and of a successor its title.
    case guide(ResolvedGuide)
    /// Search: nothing in it comes from a feed.
    case search
    /// Pages with a name of their own that show what editors wrote of some guides, and nothing of the feeds.
    case texts(String, [ResolvedGuide])
    /// Pages that show how some guides stand at the moment of the build; of other guides nothing, but all
    /// else that feeds say.
    case states(String, [ResolvedGuide])
    /// Pages that show the scores of some services, and a department's; of feeds nothing else.
    case scores(String, department: Scored, services: [Scored])
  }

  /// Nil where the work may look at anything.
  package let subject: Subject?
  /// A name that stands in the path of every file of the work, as a folder's or the file's own, so that one file is
  /// found without making all others; nil where they have none in common.
  package let place: String?
  /// Runs the work. Pure: the same context gives the same bytes.
  package let rendering: @Sendable (SiteContext) -> Rendering

  init(
    _ subject: Subject? = nil,
    in place: String? = nil,
    _ files: @escaping @Sendable (SiteContext) -> [OutputFile]
  ) {
    self.init(subject, in: place) { Rendering(files($0)) }
  }

  init(
    _ subject: Subject?,
    in place: String? = nil,
    rendering: @escaping @Sendable (SiteContext) -> Rendering
  ) {
    self.subject = subject
    self.place = place
    self.rendering = rendering
  }
}

/// Everything that a site publishes but the files that are published as they are, as work that may be
/// done in any order.
package func renderTasks(_ context: SiteContext) -> [RenderTask] {
  let site = context.site
  let locales = context.settings.locales
  // The longest first, so that nobody waits for it in the end.
  var tasks = [
    RenderTask(.search, in: "search", rendering: renderSearches),
    RenderTask(in: "search") { renderSearchStates($0) },
  ]
  for locale in locales {
    tasks.append(RenderTask(in: "services") { renderScoredServices(locale, $0) })
    tasks.append(
      RenderTask(in: "status") { site in
        renderStatus(locale, site) + renderIncidents(locale, site)
          + renderOfficeStates(locale, site)
      }
    )
  }
  for (place, files) in sharedWork { tasks.append(RenderTask(in: place) { files($0) }) }
  for guide in site.guides { tasks.append(renderTask(for: guide)) }
  for notice in site.notices {
    tasks.append(RenderTask(in: "notices") { [renderNotice(notice, $0)] })
  }
  for page in site.library.pages {
    tasks.append(RenderTask(in: page.id.text) { [renderSitePage(page, $0)] })
  }
  for locale in locales {
    tasks.append(
      RenderTask { site in
        [
          renderHome(locale, site), renderTopics(locale, site), renderDepartments(locale, site),
          renderOffices(locale, site), renderChannels(locale, site), renderNotices(locale, site),
          renderNotFound(locale, site), renderGuideFeed(locale, site),
          renderIncidentFeed(locale, site), renderMethod(locale, site),
        ]
      }
    )
    tasks.append(
      RenderTask(.texts("a-z \(locale)", context.listed[locale] ?? [])) {
        renderAlphabet(locale, $0)
      }
    )
    for topic in site.library.topics {
      let guides = context.byTopic[.init(topic.id, locale)] ?? []
      tasks.append(
        RenderTask(.states("topic \(topic.id) \(locale)", guides)) {
          renderTopic(topic, locale, $0)
        }
      )
    }
    tasks.append(
      RenderTask { [renderScorecard(locale, $0), renderAccountability(locale, $0)] }
    )
    for scored in context.scorecard.departments {
      let services = context.scoredServices[scored.id] ?? []
      tasks.append(
        RenderTask(
          .scores("score \(scored.id) \(locale)", department: scored, services: services)
        ) { renderScoredDepartment(scored, locale, $0) }
      )
    }
    for department in site.library.departments {
      let guides = context.byDepartment[.init(department.id, locale)] ?? []
      let name = "\(department.id) \(locale)"
      tasks.append(
        RenderTask(.texts("accountability \(name)", guides)) {
          renderAccountability(of: department, locale, $0)
        }
      )
      tasks.append(
        RenderTask(.states("department \(name)", guides)) {
          renderDepartment(department, locale, $0) + renderBoard(department, locale, $0)
        }
      )
    }
    for incident in context.incidents {
      tasks.append(RenderTask(in: "incidents") { [renderIncident(incident, locale, $0)] })
    }
    for channel in site.library.channels {
      let guides = context.byChannel[.init(channel.id, locale)] ?? []
      tasks.append(
        RenderTask(.states("channel \(channel.id) \(locale)", guides)) {
          renderChannel(channel, locale, $0)
        }
      )
    }
    for id in context.officeIDs {
      let guides = context.byOffice[.init(id, locale)] ?? []
      tasks.append(
        RenderTask(.states("office \(id) \(locale)", guides)) { site in
          site.office(id, locale).map { renderOffice($0, locale, site) } ?? []
        }
      )
    }
  }
  tasks.append(RenderTask { offlineFiles($0) })
  return tasks
}

/// The pages of one guide.
package func renderTask(for guide: ResolvedGuide) -> RenderTask {
  RenderTask(.guide(guide)) { site in
    let outputs = site.settings.outputs
    var files = [renderGuide(guide, site)]
    if guide.lifecycle.isInForce {
      files += renderReminders(guide, site)
      if outputs.simple { files.append(renderSimpleEdition(guide, site)) }
      if outputs.posters { files += renderPublicity(guide, site) }
    }
    if outputs.data, let data = guideData(guide, site) { files.append(data) }
    files += guide.guide.aliases.map { renderRedirect(guide.guide, alias: $0, site) }
    return files
  }
}
