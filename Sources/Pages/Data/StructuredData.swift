import Diagnostics
import Guides

// What pages say, in the words of schema.org, for search engines and assistants. Only what the guide says
// is said: a way whose state is unknown is a way, not an open one. The page's writer escapes the JSON for the
// element in which it stands (`HTMLWriter.structuredData`).

extension JSONWriter {
  /// An object of a type: `{"@type":"GovernmentOffice",…}`.
  mutating func thing(_ type: String, _ content: (inout JSONWriter) -> Void) {
    object { json in
      json.member("@type", type)
      content(&json)
    }
  }

  /// The outermost object of a page's data.
  mutating func document(_ type: String, id: String, _ content: (inout JSONWriter) -> Void) {
    object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", type)
      json.member("@id", id)
      content(&json)
    }
  }

  /// A member that is left out where there is nothing to say: `null` has no meaning in JSON-LD.
  mutating func member<Value>(
    _ name: String,
    ifPresent value: Value?,
    _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else { return }
    key(name)
    write(&self, value)
  }

  /// A list that is left out where it is empty.
  mutating func member<Value>(
    _ name: String,
    ifAny values: [Value],
    _ element: (inout JSONWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    member(name, of: values, element)
  }

  /// A number with what it is for.
  mutating func contactPoint(_ telephone: Telephone, _ type: String, _ page: PageContext) {
    thing("ContactPoint") { json in
      json.member("contactType", type)
      json.member("telephone", telephone.description)
      json.member("availableLanguage", page.locale.name)
    }
  }

  /// An address as it is written, in the site's region.
  mutating func postalAddress(_ address: String, _ page: PageContext) {
    thing("PostalAddress") { json in
      json.member("streetAddress", address)
      let region = page.settings.region(page.locale)
      if !region.isEmpty { json.member("addressRegion", region) }
      json.member("addressCountry", "CN")
    }
  }

  mutating func administrativeArea(_ page: PageContext) {
    thing("AdministrativeArea") { $0.member("name", page.settings.region(page.locale)) }
  }
}

extension PageContext {
  /// Addresses as they stand in the page's own data.
  var addresses: DataAddresses { DataAddresses(site, in: SiteContext.file(path)) }
}

/// `WebSite` of the home page, with the way to search it.
func webSite(_ page: PageContext) -> [UInt8]? {
  let home = page.addresses.page("/", in: page.locale)
  var json = JSONWriter()
  json.document("WebSite", id: home + "#website") { json in
    json.member("name", page.settings.title(page.locale))
    json.member("url", home)
    let description = page.settings.description(page.locale)
    if !description.isEmpty { json.member("description", description) }
    json.member("inLanguage", page.locale.name)
    json.member("publisher", ifPresent: page.settings.publisher.ifWritten) { json, publisher in
      json.thing("GovernmentOrganization") { $0.member("name", publisher(page.locale)) }
    }
    if page.settings.outputs.search {
      json.member("potentialAction") { json in
        json.thing("SearchAction") { json in
          json.member("target") { json in
            json.thing("EntryPoint") { json in
              json.member(
                "urlTemplate",
                page.addresses.page("/search/", in: page.locale) + "?q={search_term_string}"
              )
            }
          }
          json.member("query-input", "required name=search_term_string")
        }
      }
    }
  }
  return json.bytes
}
