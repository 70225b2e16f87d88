import Guides

/// A number that is read can be dialled, and each of its usual writings is the same number again; what is found in
/// running text are such numbers, one after another.
@Sendable func checkTelephone(_ bytes: [UInt8]) throws {
  let text = String(decoding: bytes, as: UTF8.self)
  if let telephone = Telephone(written: text) { try holdTelephone(telephone) }
  if let list = Telephone.list(written: text) {
    try hold(!list.isEmpty, "a list without a number")
    for telephone in list { try holdTelephone(telephone) }
    let joined = list.map(\.chinese).joined(separator: "、")
    try hold(Telephone.list(written: joined) == list, "\(joined) is another list")
  }
  let found = Telephone.all(in: text)
  try holdRanges(found.map(\.range), in: text)
  for telephone in found { try holdTelephone(telephone.value) }
}

private func holdTelephone(_ telephone: Telephone) throws {
  for form in [telephone.description, telephone.chinese, telephone.english] {
    let again = Telephone(written: form)
    try hold(
      again?.key == telephone.key && again?.kind == telephone.kind,
      "\(telephone.kind) \(telephone.key) as \(form) is \(again?.key ?? "none")"
    )
    try hold(again?.chinese == telephone.chinese, "\(form) is written \(again?.chinese ?? "-")")
  }
  let address = telephone.address
  let parts = address.dropFirst(4).split(separator: ";ext=", omittingEmptySubsequences: false)
  let number = parts[0].first == "+" ? parts[0].dropFirst() : parts[0]
  try hold(
    address.utf8.starts(with: "tel:".utf8) && parts.count <= 2
      && ([number] + parts.dropFirst()).allSatisfy(isDialled),
    "\(address) cannot be dialled"
  )
  try hold((3...17).contains(number.utf8.count), "\(address) has \(number.utf8.count) digits")
}

private func isDialled(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
