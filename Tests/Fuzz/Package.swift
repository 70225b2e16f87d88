// swift-tools-version: 6.2
import PackageDescription

// The readers of what others write, with the marks that a fuzzer needs in every module, so that it sees which
// way each text took. `Sources` is a link to the project's own: nothing is copied.

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// The driver takes the last of several `-sanitize`, so SwiftPM's two would leave out the marks of the first.
let marks: SwiftSetting = .unsafeFlags(["-sanitize=fuzzer,address"])

func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    path: "Sources/" + name,
    swiftSettings: house + [marks, .unsafeFlags(["-enable-testing"])]
  )
}

let package = Package(
  name: "bianmin-fuzz",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", path: "Sources/CCMark", pkgConfig: "libcmark"),
    .target(name: "CPlatform", path: "Sources/CPlatform"),
    target("Diagnostics"),
    target("HTML"),
    target(
      "Files",
      ["Diagnostics", "CPlatform", .product(name: "Crypto", package: "swift-crypto")]
    ),
    target("Markup", ["CCMark", "Diagnostics"]),
    target(
      "Guides",
      ["Diagnostics", "Files", "HTML", "Markup", .product(name: "Yams", package: "Yams")]
    ),
    target("Feeds", ["Diagnostics", "Guides"]),
    .target(
      name: "FuzzProperties",
      dependencies: ["Diagnostics", "Feeds", "Files", "Guides", "HTML", "Markup"],
      path: "Properties",
      swiftSettings: house + [marks]
    ),
    .executableTarget(
      name: "bianmin-fuzz",
      dependencies: ["FuzzProperties"],
      path: "Driver",
      swiftSettings: house + [marks, .unsafeFlags(["-parse-as-library"])]
    ),
  ],
  swiftLanguageModes: [.v6]
)
