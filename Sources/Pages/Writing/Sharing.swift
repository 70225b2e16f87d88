import Guides

// What a page says of itself to programs that show a link to it: most stands in the frame of every page.

extension PageContext {
  /// The address of the picture that goes with a link: the theme's `assets/share.png`, where it has one. Nothing is
  /// drawn: a picture with a guide's title needs a font, and fonts differ from one machine to the next, so one site
  /// would not have the same bytes everywhere.
  var sharePicture: String? {
    let path = "assets/share.png"
    guard !settings.baseURL.isEmpty, site.theme.assets.contains(where: { $0.path == path }) else {
      return nil
    }
    return settings.baseURL + path
  }
}

extension LocaleTag {
  /// The language as Open Graph writes it, `zh_CN`; nil where no country is known.
  var openGraph: String? {
    let parts = name.split(separator: "-")
    if name == "zh-Hans" || name == "zh" { return "zh_CN" }
    guard let language = parts.first, let region = parts.last, parts.count > 1,
      region.utf8.count == 2
    else { return nil }
    return language + "_" + region.uppercased()
  }
}
