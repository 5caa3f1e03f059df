// swift-tools-version: 6.2
import PackageDescription

// The rooms of docs/architecture.md. A target depends only on targets of lower floors;
// Tests/ArchitectureTests refuses any other arrow.

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the product.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// The tests of a room, under Tests/<room>Tests.
func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, swiftSettings: swiftSettings)
}

/// Only `make docs` asks for the documentation plugin: nobody else should wait for its tools to build.
let documentation: [Package.Dependency] =
    Context.environment["PORCHLIGHT_DOCS"] == nil
    ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
    name: "porchlight",
    products: [
        .executable(name: "porchlight", targets: ["porchlight"]),
        .library(name: "Fingerprints", targets: ["Fingerprints"]),
        .library(name: "FingerprintIndex", targets: ["FingerprintIndex"]),
        .library(name: "Digests", targets: ["Digests"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ] + documentation,
    targets: [
        // Floor 1
        room("SafetyCore"),
        .target(name: "CDigestKernels"),
        room("Digests", ["CDigestKernels"]),

        // Floor 2
        .target(name: "CPDQKernels"),
        room("Fingerprints", ["SafetyCore", "CPDQKernels"]),

        // Floor 3
        .target(name: "CIndexKernels"),
        room("FingerprintIndex", ["SafetyCore", "Fingerprints", "CIndexKernels"]),

        // Floor 4
        .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev", "zlib1g-dev"])]),
        .target(name: "CPictureCodecs", dependencies: ["CVips"], linkerSettings: [.linkedLibrary("jpeg")]),
        .target(name: "CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),
        room("Media", ["SafetyCore", "CPictureCodecs", "CSandbox", "CArchive"]),
        room("Storage", ["SafetyCore", "Fingerprints", .product(name: "GRDB", package: "GRDB.swift")]),

        // Floor 6
        room(
            "SafetyDesk",
            [
                "SafetyCore", "Digests", "Fingerprints", "FingerprintIndex", "Media", "Storage",
                .product(name: "Yams", package: "Yams"),
            ]),

        // Floor 8
        .executableTarget(
            name: "porchlight",
            dependencies: [
                "SafetyCore", "Digests", "Fingerprints", "FingerprintIndex", "Media", "Storage", "SafetyDesk",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
        tests(of: "Architecture", []),
        tests(of: "Digests", ["Digests"]),
        tests(of: "Fingerprints", ["Fingerprints"]),
        tests(of: "FingerprintIndex", ["FingerprintIndex", "Fingerprints"]),
        tests(of: "Media", ["TestSupport", "SafetyCore", "Media", "Fingerprints", "porchlight"]),
        tests(of: "Storage", ["Storage", "Fingerprints"]),
        tests(
            of: "SafetyDesk",
            ["TestSupport", "SafetyDesk", "Media", "Storage", "Fingerprints", "FingerprintIndex", "porchlight"]),
        tests(of: "porchlight", ["TestSupport", "porchlight", "Fingerprints"]),
        tests(of: "Fault", ["TestSupport", "porchlight", "SafetyDesk", "Storage"]),
    ],
    swiftLanguageModes: [.v6]
)
