import Foundation
import Language
import Storage

extension ConversationDesk {
    /// What became of what was known of an account.
    public struct Forgotten: Hashable, Sendable {
        /// Conversations in which everything that came from it was erased.
        public var conversations = 0
        /// Conversations whose damaged states could not be read and are gone altogether.
        public var damaged = 0
        public init() {}
    }

    /// Conversations changed in one transaction, so that messages never wait long for their turn.
    private static let batch = 200

    /// Forgets a conversation, damaged or not. Returns whether there was one.
    public func forget(conversation: String) throws(StorageError) -> Bool {
        let key = names.conversation(conversation)
        return try store.changeConversations { access throws(StorageError) in
            guard let record = try access.conversation(key) else { return false }
            return try access.remove(id: key.high, accounts: Self.accounts(record))
        }
    }

    /// Erases everything that came from an account in every conversation, and how it meets others.
    ///
    /// - Throws: `StorageError`; what was erased by then stays erased, and asking again goes on.
    public func forget(account name: String) throws(StorageError) -> Forgotten {
        let account = names.account(name)
        var forgotten = Forgotten()
        while true {
            let more = try store.changeConversations { access throws(StorageError) in
                try access.removeContact(account)
                let places = try access.conversations(of: account, limit: Self.batch)
                for place in places {
                    if let isDamaged = try Self.forget(account, in: place, access) {
                        forgotten.conversations += isDamaged ? 0 : 1
                        forgotten.damaged += isDamaged ? 1 : 0
                    }
                }
                return places.count == Self.batch
            }
            if !more { return forgotten }
        }
    }

    /// Returns whether the state was damaged; nil where there was none.
    private static func forget(
        _ account: UInt64, in place: Int64, _ access: ConversationAccess
    ) throws(StorageError) -> Bool? {
        guard let record = try access.conversation(id: place) else {
            try access.leave(account: account, conversation: place)
            return nil
        }
        guard var state = try? ConversationState(bytes: record.state) else {
            // Nobody can say what of it came from the account, and the law may ask for it to be gone.
            try access.leave(account: account, conversation: place)
            try access.remove(id: place, accounts: nil)
            return true
        }
        state.apply(.forget(account: account))
        if state.senders.isEmpty {
            try access.remove(id: place, accounts: accounts(record))
        } else {
            try access.save(record.key, state: state.bytes, before: record, left: [account])
        }
        return false
    }

    /// Forgets conversations in which nothing happened since the day of a time. Returns how many, at most `limit`.
    package static func expire(in store: Store, before time: Date, limit: Int) throws(StorageError) -> Int {
        try store.changeConversations { access throws(StorageError) in
            let old = try access.conversations(changedBefore: time, limit: limit)
            for record in old { try access.remove(id: record.key.high, accounts: accounts(record)) }
            return old.count
        }
    }

    /// Who takes part; nil where the state cannot be read.
    private static func accounts(_ record: ConversationRecord) -> [UInt64]? {
        (try? ConversationState(bytes: record.state))?.members.map(\.participant.account)
    }
}
