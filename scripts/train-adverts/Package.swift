// swift-tools-version: 6.2
import PackageDescription

// The trainer must see exactly the features that the product reads. `Sources/AdvertReading` is a link to the product's
// own folder; the small program beside it prints what that code makes of each advert.
let package = Package(
    name: "AdvertReading",
    targets: [
        .target(name: "AdvertReading"),
        .executableTarget(name: "dump-advert-features", dependencies: ["AdvertReading"]),
    ],
    swiftLanguageModes: [.v6]
)
