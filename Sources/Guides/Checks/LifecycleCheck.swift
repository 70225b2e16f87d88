import Diagnostics

/// The successor of a withdrawn guide is a guide of the site.
@Sendable func checkSuccessor(_ guide: GuideDraft, _ context: CheckContext) -> [Problem] {
  guard let successor = guide.withdrawn?.successor, context.guides[successor.value] == nil else {
    return []
  }
  return [
    .withdrawnSuccessorUnknown(
      at: guide.place(successor.span),
      id: successor.value,
      nearest: nearest(to: successor.value, among: context.guides.keys.sorted())
    )
  ]
}

/// Old addresses are paths of this site, and lead to one guide only.
func checkAliases(_ guides: [GuideDraft], _ routes: Routes) -> [Problem] {
  var owners: [String: GuideDraft] = [:]
  var problems: [Problem] = []
  for guide in guides {
    for alias in guide.aliases {
      guard let path = Routes.aliasPath(alias.value) else {
        problems.append(.aliasInvalid(at: guide.place(alias.span), alias: alias.value))
        continue
      }
      if routes.isPage(path) {
        problems.append(
          .aliasClash(at: guide.place(alias.span), alias: alias.value, other: "site:\(path)")
        )
      } else if let other = owners[path] {
        problems.append(
          .aliasClash(at: guide.place(alias.span), alias: alias.value, other: other.file.path)
        )
      } else {
        owners[path] = guide
      }
    }
  }
  return problems
}

extension Problem {
  fileprivate static func withdrawnSuccessorUnknown(at place: Place, id: String, nearest: String?)
    -> Problem
  {
    Problem(
      .withdrawnSuccessorUnknown,
      at: place,
      Wording(zh: "接替的指南“\(id)”不存在", en: "The successor “\(id)” does not exist"),
      help: nearest.map { Wording(zh: "是不是想写“\($0)”？", en: "Did you mean “\($0)”?") }
    )
  }

  fileprivate static func aliasInvalid(at place: Place, alias: String) -> Problem {
    Problem(
      .aliasInvalid,
      at: place,
      Wording(zh: "“\(alias)”不是本站的地址", en: "“\(alias)” is not an address of this site"),
      help: Wording(
        zh: "写成 /old/address/ 这样，以 / 开头",
        en: "Write it like /old/address/, from the root"
      )
    )
  }

  fileprivate static func aliasClash(at place: Place, alias: String, other: String) -> Problem {
    Problem(
      .aliasClash,
      at: place,
      Wording(
        zh: "旧地址“\(alias)”已经有别的页面（\(other)）",
        en: "The old address “\(alias)” already leads to another page (\(other))"
      ),
      help: Wording(zh: "删掉这个旧地址，或者换一个", en: "Remove it, or write another one")
    )
  }
}
