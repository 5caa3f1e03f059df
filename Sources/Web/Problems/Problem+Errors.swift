import Egress
import SafetyDesk
import Storage

extension Problem {
    /// The problem that an error of the rooms below becomes. The only place where that is decided.
    static func from(_ error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let error as StorageError: from(error)
        case let error as SpooledItem.Failure: from(error)
        case let error as EgressError: from(error)
        case let error as DecisionLogError: retry(.overloaded, after: 1, error.description)
        case let error as ConversationError: from(error)
        case is CancellationError: retry(.shuttingDown, after: 5, "The request was stopped before it was done.")
        default: Problem(.internalError, "The request could not be finished. Nothing was changed.")
        }
    }

    private static func from(_ error: StorageError) -> Problem {
        switch error {
        case .notFound: Problem(.notFound, error.description)
        case .nameTaken: Problem(.nameTaken, error.description)
        case .valueTaken, .externalIDTaken: Problem(.valueTaken, error.description)
        case .invalid(let field, let reason): invalid(field, reason)
        case .unknownFormat, .importStopped: Problem(.invalidField, error.description)
        case .diskFull: retry(.storageFull, after: 60, error.description)
        case .cancelled: retry(.shuttingDown, after: 5, error.description)
        default: retry(.storageUnavailable, after: 5, "The database did not take it. Nothing was changed.")
        }
    }

    private static func from(_ error: ConversationError) -> Problem {
        switch error {
        case .damaged: Problem(.conversationDamaged, error.description)
        case .busy: retry(.overloaded, after: 1, error.description)
        case .closed: retry(.shuttingDown, after: 5, error.description)
        }
    }

    private static func from(_ error: SpooledItem.Failure) -> Problem {
        switch error {
        case .tooLarge: Problem(.bodyTooLarge, error.description)
        case .diskFull: retry(.storageFull, after: 60, error.description)
        case .unwritable: retry(.storageUnavailable, after: 5, "The item could not be taken in. Nothing was kept.")
        }
    }

    private static func from(_ error: EgressError) -> Problem {
        switch error.code {
        case .invalidURL, .schemeNotAllowed, .privateAddress, .credentialsInURL:
            Problem(.urlRefused, error.reason, fields: [("url", error.reason)])
        case .tooLarge: Problem(.fetchTooLarge, error.reason)
        case .timeout: Problem(.fetchTimedOut, error.reason)
        default: Problem(.fetchFailed, error.reason)
        }
    }
}
