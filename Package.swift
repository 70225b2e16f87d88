// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is held to the same rules; `Sources/README.md` gives the arrows between them.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: house)
}

let package = Package(
  name: "bianmin",
  products: [.executable(name: "bianmin", targets: ["bianmin"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]
    ),
    .systemLibrary(
      name: "CCurl",
      pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli",
      pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"])]
    ),
    .target(name: "CPlatform"),
    target("Compression", ["CBrotli", "CZlib"]),
    target("Diagnostics"),
    target("HTML"),
    target("Inert", ["Diagnostics"]),
    target(
      "Files",
      ["Diagnostics", "CPlatform", .product(name: "Crypto", package: "swift-crypto")]
    ),
    target("Markup", ["CCMark", "Diagnostics"]),
    target(
      "Guides",
      ["Diagnostics", "Files", "HTML", "Markup", .product(name: "Yams", package: "Yams")]
    ),
    target("Items", ["Diagnostics", "Guides"]),
    target("Feeds", ["Diagnostics", "Guides"]),
    target("Fetching", ["CCurl", "Diagnostics", "Guides"]),
    target("Decisions", ["Feeds", "Guides"]),
    target(
      "Pages",
      [
        "CQREncode", "Decisions", "Diagnostics", "Feeds", "Guides", "HTML", "Markup",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    target("Reports", ["Decisions", "Diagnostics", "Guides", "Pages"]),
    target(
      "Pipeline",
      [
        "Compression", "Diagnostics", "Files", "Guides", "Inert", "Feeds", "Fetching", "Decisions",
        "Items", "Pages", "Reports",
      ]
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Diagnostics", "Files", "Guides", "HTML", "Pages", "Pipeline",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      exclude: ["Assets"],
      swiftSettings: house
    ),
    .executableTarget(
      name: "bianmin",
      dependencies: [
        "Pipeline", "Preview", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "bianmin-bench",
      dependencies: [
        "Diagnostics", "Feeds", "Guides",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Benchmarks",
      exclude: ["README.md", "Peer", "preview.py"],
      swiftSettings: house
    ),
    tests("Architecture", ["Diagnostics"]),
    tests("Compression", ["Compression"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Files", ["Diagnostics", "Files"]),
    tests("Inert", ["Diagnostics", "Inert"]),
    tests("Markup", ["CCMark", "Diagnostics", "Markup"]),
    tests("Guides", ["Diagnostics", "Guides", "Markup"]),
    .testTarget(
      name: "ItemsTests",
      dependencies: ["Diagnostics", "Guides", "Items"],
      swiftSettings: house
    ),
    tests("Feeds", ["Diagnostics", "Feeds", "Guides"]),
    .target(
      name: "TestServers",
      path: "Tests/Servers",
      exclude: ["misbehaving_server.py"],
      swiftSettings: house
    ),
    tests("Fetching", ["Diagnostics", "Fetching", "Guides", "TestServers"]),
    tests("Decisions", ["Decisions", "Diagnostics", "Feeds", "Guides"]),
    tests(
      "Pages",
      ["Decisions", "Diagnostics", "Feeds", "Guides", "HTML", "Inert", "Markup", "Pages"]
    ),
    .testTarget(
      name: "FuzzTests",
      dependencies: ["Diagnostics", "Feeds", "Files", "Guides", "HTML", "Markup"],
      path: "Tests/Fuzz",
      exclude: ["Corpus", "Driver", "Package.swift", "README.md", "Sources", "Words", "fuzz.py"],
      sources: ["Properties", "Replay"],
      swiftSettings: house
    ),
    tests(
      "Preview",
      [
        "Diagnostics", "Files", "Guides",
        "Pages", "Pipeline", "Preview",
      ]
    ),
    tests(
      "Pipeline",
      [
        "Compression", "Diagnostics", "Feeds", "Fetching", "Files", "Guides", "Markup", "Pipeline",
        "TestServers", "bianmin",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
