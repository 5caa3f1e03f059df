import SafetyCore
import Storage

/// A fingerprint's type and value, from JSON or from a query.
enum FingerprintFields {
    static func value(_ fields: inout JSONFields) throws -> FingerprintValue {
        let type = try fields.choice("type", FingerprintAlgorithm.self) ?? .pdq
        let hex = try fields.requiredString("value", limit: 256)
        return try value(type, hex)
    }

    static func value(_ type: FingerprintAlgorithm, _ hex: String) throws -> FingerprintValue {
        guard let value = FingerprintValue(type, hex: hex) else {
            throw Problem.invalid(
                "value", "a \(type.rawValue) fingerprint is \(type.byteCount * 2) hexadecimal digits")
        }
        return value
    }
}
