/// What is wrong with the settings, where, and what to do.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    public enum Code: Sendable, Equatable {
        case unreadableFile(String)
        case notAMapping
        case writableByOthers
        case unknownKey
        case notANumber(String)
        case outOfBounds(Int, ClosedRange<Int>)
        case notAChoice(String)
        case notAWord(String, [String])
        case notAScore(String)
        case notAnAddress(String)
        case withoutTLS(String)
        case missing(String)
    }

    public var code: Code
    public var key: String
    public var origin: Configuration.Origin

    public init(code: Code, key: String, origin: Configuration.Origin) {
        self.code = code
        self.key = key
        self.origin = origin
    }

    public var description: String {
        let place = "setting '\(key)' (from the \(origin.rawValue))"
        return switch code {
        case .unreadableFile(let why): "The configuration file \(key) cannot be read: \(why)."
        case .writableByOthers:
            "The configuration file \(key) belongs to somebody else or may be written by others, who could then switch "
                + "off limits. Make it yours (or root's) and take the right away: chmod go-w."
        case .notAMapping: "The configuration file \(key) must hold 'key: value' lines."
        case .unknownKey: "There is no \(place). 'porchlight config' lists every setting."
        case .notANumber(let value): "The \(place) must be a whole number, not '\(value)'."
        case .notAChoice(let value): "The \(place) must be true or false, not '\(value)'."
        case .notAWord(let value, let allowed):
            "The \(place) holds '\(value)', but only these are known: \(allowed.joined(separator: ", "))."
        case .notAScore(let value):
            "The \(place) holds '\(value)'. Write LEVEL=SCORE, the level one of notice, caution, high and critical, the "
                + "score between 0 and 1, such as caution=0.7."
        case .notAnAddress(let value): "The \(place) must be ADDRESS:PORT, such as 127.0.0.1:8080, not '\(value)'."
        case .withoutTLS(let path):
            "This build has no TLS, and server.tls_certificate names \(path). Build with PORCHLIGHT_TLS=1, or let a "
                + "reverse proxy hold the certificate and take the setting away."
        case .missing(let other): "With \(key) the setting \(other) is needed too."
        case .outOfBounds(let value, let bounds):
            "The \(place) is \(value), but must lie between \(bounds.lowerBound) and \(bounds.upperBound)."
        }
    }
}
