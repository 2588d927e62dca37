// swift-tools-version: 6.2
import PackageDescription

/// What other modules ask a million times a second is small: in release builds it is compiled into them.
let inlinedElsewhere: [SwiftSetting] = [
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
]

let package = Package(
  name: "Bizuo",
  products: [
    .executable(name: "bizuo", targets: ["bizuo"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "Hashing", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "TextMatching", exclude: ["Normalisation/make-normal-form-table.py"],
      swiftSettings: inlinedElsewhere),
    .target(
      name: "TaskRules",
      dependencies: ["RuleContent", "TextMatching", .product(name: "Yams", package: "Yams")],
      path: "Rules/TaskRules", swiftSettings: inlinedElsewhere),
    .target(
      name: "RuleContent", dependencies: [.product(name: "Yams", package: "Yams")],
      path: "Rules/Content"),
    .executableTarget(
      name: "rules-embedder", dependencies: ["RuleContent", "TaskRules", "TextMatching"],
      path: "Rules/Embedding/Embedder"),
    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["rules-embedder"],
      path: "Rules/Embedding/Plugin"),
    .target(
      name: "EmbeddedRules", dependencies: ["TaskRules"], path: "Rules/Embedding/Embedded",
      plugins: ["EmbedRules"]),
    .systemLibrary(
      name: "CZlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .yum(["libxml2-devel"])]),
    .target(
      name: "PlanReading", dependencies: ["Hashing", "TextMatching", "CZlib", "CLibXML2"],
      swiftSettings: inlinedElsewhere),
    .target(
      name: "Compliance", dependencies: ["Hashing", "TaskRules", "PlanReading", "TextMatching"],
      swiftSettings: inlinedElsewhere),
    .target(
      name: "Reporting",
      dependencies: ["Compliance", "Hashing", "PlanReading", "TaskRules", "TextMatching"]),
    .executableTarget(
      name: "bizuo",
      dependencies: [
        "Compliance", "EmbeddedRules", "PlanReading", "Reporting", "TaskRules", "TextMatching",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "TermSearch", dependencies: ["TextMatching"], path: "Tests/Benchmarks/TermSearch"),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "TextMatchingTests", dependencies: ["TextMatching"]),
    .testTarget(
      name: "TaskRulesTests", dependencies: ["EmbeddedRules", "RuleContent", "TaskRules"]),
    .testTarget(
      name: "PlanReadingTests", dependencies: ["PlanReading", "TextMatching", "CZlib"],
      exclude: ["Fixtures", "Plans"]),
    .testTarget(name: "ComplianceTests", dependencies: ["Compliance", "EmbeddedRules"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Compliance", "EmbeddedRules", "PlanReading", "Reporting", "TaskRules", "TextMatching",
      ],
      exclude: ["browser-check.py"]),
    .testTarget(name: "BizuoTests", dependencies: ["bizuo", "Hashing"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
