// swift-tools-version: 6.2
import PackageDescription

// The trainer must see exactly what the product reads. The folders are links to the product's own; the small program
// beside them prints what that code makes of each text.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]
let package = Package(
    name: "SignReading",
    targets: [
        .target(name: "SafetyCore", swiftSettings: swiftSettings),
        .target(name: "CEncoderKernels"),
        .target(name: "Language", dependencies: ["SafetyCore", "CEncoderKernels"], swiftSettings: swiftSettings),
        .executableTarget(
            name: "dump-sign-features", dependencies: ["Language", "SafetyCore"], swiftSettings: swiftSettings),
    ],
    swiftLanguageModes: [.v6]
)
