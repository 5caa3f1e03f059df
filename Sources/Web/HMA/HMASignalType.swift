import HTTPTypes
import SafetyCore
import Storage

/// The kinds of fingerprints that HMA's clients know, as far as banks hold them.
enum HMASignalType: String, CaseIterable, Sendable {
    case pdq
    case videoMD5 = "video_md5"

    init?(_ algorithm: FingerprintAlgorithm) {
        switch algorithm {
        case .pdq: self = .pdq
        case .md5: self = .videoMD5
        case .sha1, .sha256: return nil
        }
    }

    var algorithm: FingerprintAlgorithm { self == .pdq ? .pdq : .md5 }

    /// What is said of a value that is none of this kind.
    var complaint: String { self == .pdq ? "invalid PDQ hash" : "invalid MD5 hash" }

    /// Distance within which two values count as the same when no bank is asked.
    static let publishedDistance = 31

    /// The value in either case of its digits.
    func value(_ text: String) -> FingerprintValue? { FingerprintValue(algorithm, hex: text) }

    /// A distance as text; kinds that only are or are not equal have none.
    func text(_ distance: Int) -> String { self == .pdq ? String(distance) : "-" }
}

/// The kinds of content that HMA's clients send; also the name of the form field that holds the file.
enum HMAContentType: String, CaseIterable, Sendable {
    case photo, video

    var signalTypes: [HMASignalType] { self == .photo ? [.pdq] : [.videoMD5] }

    static func named(_ name: String) throws(HMAError) -> HMAContentType {
        guard let type = HMAContentType(rawValue: name) else {
            throw HMAError(.badRequest, "no such content_type: '\(name)'")
        }
        return type
    }
}
