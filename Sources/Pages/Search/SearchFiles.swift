import Diagnostics
import Guides

// The index as files. A page opened as a file may not fetch, and the pages' policy allows scripts of the
// site only, so every file is a script that calls one function with its name, a mark of its content, and
// its data:
//
//     bianminSearch("h3","k0f2"," 份证!…")
//
// `core.js` comes with the page: the marks of all files (and so how many there are), variants of
// characters, words. `h<n>.js`, `w<n>.js` and `p<n>.js` are shards of Han characters, of other words and
// of pinyin; `d<n>.js` is what results show, 32 guides each; `s<n>.js` (see SearchStates.swift) how these stand.
// A file is asked for with its mark (`h3.js?v=k0f2`), so a cache can keep it for ever, and a shard of
// another build than the core is noticed, never used. The data's own mark is not in its name, so that a
// file whose content stays is not written again.

/// A file below `assets/search/<locale>/`.
struct SearchFile: Sendable {
  let name: String
  let mark: String
  let data: [UInt8]

  /// `mark` is of the content, where it is not said to be another file's.
  init(_ name: String, _ data: [UInt8], mark: String? = nil) {
    self.name = name
    self.data = data
    self.mark = mark ?? shortMark(of: data)
  }

  var script: [UInt8] {
    Array("bianminSearch(\"\(name)\",\"\(mark)\",".utf8) + data + Array(");\n".utf8)
  }
}

extension SearchIndex {
  /// Guides in one file of what results show.
  static let documentsInFile = 32
  /// About so many bytes of grams in a shard: half that when compressed. A question needs a shard for
  /// every two characters or every letter, so they are small.
  static let shardSize = 4096

  /// Every file, the core first. `language` names a language in the page's own.
  func files(language: (LocaleTag) -> String) -> [SearchFile] {
    let texts = shardTexts()
    var groups = Gram.Family.allCases.map { family in
      (name: family.rawValue, data: (texts[family] ?? []).map { Array("\"\($0)\"".utf8) })
    }
    groups.append((name: "d", data: SearchIndex.chunks(documents)))
    let files = groups.map { name, data in
      data.enumerated().map { SearchFile("\(name)\($0)", $1) }
    }
    let marks = zip(groups, files).map { (name: $0.name, marks: $1.map(\.mark).joined()) }
    return [SearchFile("core", core(marks, language))] + files.joined()
  }

  private func core(
    _ marks: [(name: String, marks: String)],
    _ language: (LocaleTag) -> String
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("marks") { json in
        json.object { for (name, marks) in marks { $0.member(name, marks) } }
      }
      json.member("variants", variants.sorted { $0.key < $1.key }.map { "\($0)\($1)" }.joined())
      json.member("words") { json in
        json.array(of: words) { json, word in
          json.array(of: [word.said] + word.meant) { $0.string($1) }
        }
      }
      json.member("languages") { json in
        json.object { json in
          for locale in Set(documents.compactMap(\.language)).sorted() {
            json.member(locale.name, language(locale))
          }
        }
      }
    }
    return json.bytes
  }

  /// The documents of each file of what results show.
  static func cut(_ documents: [SearchDocument]) -> [ArraySlice<SearchDocument>] {
    stride(from: 0, to: documents.count, by: documentsInFile)
      .map { documents[$0...].prefix(documentsInFile) }
  }

  static func chunks(_ documents: [SearchDocument]) -> [[UInt8]] { cut(documents).map(chunk) }

  /// Title, summary and address of each guide; its language where that is another one; and last a word
  /// on its state.
  private static func chunk(_ documents: ArraySlice<SearchDocument>) -> [UInt8] {
    var json = JSONWriter()
    json.array(of: documents) { json, document in
      json.array { json in
        json.string(document.title)
        json.string(document.summary)
        json.string(document.path)
        if document.language != nil || document.ended != nil {
          json.string(document.language?.name ?? "")
        }
        if let word = document.ended { json.string(word) }
      }
    }
    return json.bytes
  }
}
