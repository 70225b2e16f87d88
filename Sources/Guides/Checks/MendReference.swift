import Diagnostics

/// The mend of a reference that gives a name where an id belongs, `department: 清溪县卫生健康局`, or an id
/// that is surely mistyped. Nil where it could be more than one.
func mendReference(
  _ reference: Located<String>,
  among known: [(id: String, names: [String])]
) -> Mend? {
  let word = normalizedHeading(reference.value)
  let named = known.filter { $0.names.contains { normalizedHeading($0) == word } }.map(\.id)
  let id =
    named.isEmpty
    ? surelyMeant(by: reference.value, among: known.map(\.id).sorted())
    : named.count == 1 ? named[0] : nil
  return id.map { Mend(replacing: reference.span, with: $0) }
}
