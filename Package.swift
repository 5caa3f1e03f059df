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
func room(_ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings + settings)
}

/// The tests of a room, under Tests/<room>Tests.
func tests(of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

/// With PORCHLIGHT_TLS=1 the server can hold its own certificate. Without it the build is three times as short: a trait
/// of the package would not do, since what stands behind one is compiled in any case.
let tls: [(dependency: Target.Dependency, setting: SwiftSetting)] =
    Context.environment["PORCHLIGHT_TLS"] == nil
    ? [] : [(.product(name: "HummingbirdTLS", package: "hummingbird"), .define("TLS"))]

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
        .library(name: "Language", targets: ["Language"]),
        .library(name: "PorchlightClient", targets: ["PorchlightClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // No traits: TLS is for the build that asks for it, and its cryptography triples the time of a build.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ] + documentation,
    targets: [
        // Floor 1
        room("SafetyCore"),
        .target(name: "CDigestKernels"),
        room("Digests", ["CDigestKernels"]),

        // What a platform puts into its own program. It knows no room.
        room("PorchlightClient"),

        // Floor 2
        .target(name: "CPDQKernels"),
        room("Fingerprints", ["SafetyCore", "CPDQKernels"]),

        .target(name: "CEncoderKernels"),
        room("Language", ["SafetyCore", "CEncoderKernels"]),
        .target(name: "CGuidanceContent"),
        .target(
            name: "Guidance", dependencies: ["CGuidanceContent"], exclude: ["Content"], swiftSettings: swiftSettings),

        // Floor 3
        .target(name: "CIndexKernels"),
        room("FingerprintIndex", ["SafetyCore", "Fingerprints", "CIndexKernels"]),
        room("Policy", ["SafetyCore"]),

        // Floor 4
        .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev", "zlib1g-dev"])]),
        .target(name: "CPictureCodecs", dependencies: ["CVips"], linkerSettings: [.linkedLibrary("jpeg")]),
        .target(name: "CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),
        .target(name: "CTextRecognition"),
        room("Media", ["SafetyCore", "CPictureCodecs", "CSandbox", "CArchive", "CTextRecognition"]),
        room("Storage", ["SafetyCore", "Fingerprints", .product(name: "GRDB", package: "GRDB.swift")]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        room("Egress", ["SafetyCore", "CCurl"]),

        // Floor 6
        room(
            "SafetyDesk",
            [
                "SafetyCore", "Digests", "Fingerprints", "Language", "Guidance", "FingerprintIndex", "Media", "Policy",
                "Storage",
                "Egress", .product(name: "Yams", package: "Yams"),
            ]),

        // Floor 7
        room(
            "Web",
            [
                "SafetyCore", "Digests", "Fingerprints", "Language", "Guidance", "FingerprintIndex", "Media", "Policy",
                "Storage",
                "Egress", "SafetyDesk", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ] + tls.map { $0.dependency }, settings: tls.map { $0.setting }),

        // Floor 8
        .executableTarget(
            name: "porchlight",
            dependencies: [
                "SafetyCore", "Digests", "Fingerprints", "Language", "Guidance", "FingerprintIndex", "Media", "Policy",
                "Storage", "Egress", "SafetyDesk", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
        tests(of: "Architecture", []),
        tests(of: "Digests", ["Digests"]),
        tests(of: "Fingerprints", ["Fingerprints"]),
        tests(of: "Guidance", ["Guidance", "Language"]),
        tests(of: "Policy", ["SafetyCore", "Policy"]),
        tests(
            of: "Language", ["SafetyCore", "Language"],
            exclude: [
                "Cases", "Adverts/adverts-golden.jsonl", "Adverts/short-adverts.jsonl", "Encoder/sentences",
                "Encoder/reference",
            ]),
        tests(of: "FingerprintIndex", ["FingerprintIndex", "Fingerprints"]),
        tests(of: "Media", ["TestSupport", "SafetyCore", "Media", "Fingerprints", "porchlight"]),
        tests(of: "Storage", ["SafetyCore", "Storage", "Fingerprints"]),
        tests(
            of: "SafetyDesk",
            [
                "TestSupport", "SafetyCore", "Digests", "Fingerprints", "Language", "FingerprintIndex", "Media",
                "Policy",
                "Storage",
                "Egress", "SafetyDesk", "porchlight",
            ]),
        tests(of: "Egress", ["Egress"]),
        tests(
            of: "Web",
            [
                "TestSupport", "SafetyCore", "Fingerprints", "Guidance", "Storage", "Egress", "SafetyDesk", "Web",
                "porchlight",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ], exclude: ["hma", "schemathesis"]),
        tests(
            of: "PorchlightClient", ["TestSupport", "PorchlightClient", "porchlight"], exclude: ["python_client.py"]),
        tests(of: "porchlight", ["TestSupport", "porchlight", "Fingerprints", "SafetyDesk", "Storage"]),
        tests(of: "Fault", ["TestSupport", "porchlight", "SafetyDesk", "Storage"]),
    ],
    swiftLanguageModes: [.v6]
)
