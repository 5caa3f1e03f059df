/// What went wrong in the index, what it means and what to do.
public struct FingerprintIndexError: Error, Sendable, CustomStringConvertible {
    public enum Code: String, CaseIterable, Sendable {
        /// A radius outside 0…256.
        case radiusOutOfRange = "radius_out_of_range"
        /// A digest that is not 16, 20 or 32 bytes long.
        case digestLength = "digest_length"
        /// The system refused to read or write a file.
        case inputOutput = "input_output"
        /// Not a snapshot of this program.
        case snapshotForeign = "snapshot_foreign"
        /// A snapshot of another version of the format.
        case snapshotVersion = "snapshot_version"
        /// A snapshot of another database.
        case snapshotOfAnotherDatabase = "snapshot_of_another_database"
        /// Shortened, or with bytes that are not those that were written.
        case snapshotDamaged = "snapshot_damaged"
        /// There was not enough memory.
        case outOfMemory = "out_of_memory"
        /// `checkInvariants()` found the index at odds with itself.
        case invariantBroken = "invariant_broken"
    }

    public let code: Code
    /// For people: what happened, what it means, what to do.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { "\(code.rawValue): \(reason)" }
}

extension FingerprintIndexError: Equatable {
    /// Errors are equal when their codes are: reasons are for people.
    public static func == (left: FingerprintIndexError, right: FingerprintIndexError) -> Bool {
        left.code == right.code
    }
}

extension FingerprintIndexError {
    static func damaged(_ what: String) -> FingerprintIndexError {
        FingerprintIndexError(
            .snapshotDamaged,
            "The snapshot is damaged: \(what). Nothing of it was used. Delete it; the database has all that it held."
        )
    }

    static func broken(_ what: String) -> FingerprintIndexError {
        FingerprintIndexError(.invariantBroken, "The index contradicts itself: \(what). Please report this as a fault.")
    }
}
