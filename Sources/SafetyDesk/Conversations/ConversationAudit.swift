import Language
import Storage

/// Reads every stored conversation and every pattern of contacts, and says which of them are damaged.
///
/// A damaged one harms no other, and nobody sees it until somebody writes in it: this finds it before.
public struct ConversationAudit: Hashable, Sendable {
    public var conversations = 0
    public var contacts = 0
    /// Keys of conversations, as answers show them: 32 hex digits.
    public var damagedConversations: [String] = []
    /// Keys of accounts, 16 hex digits.
    public var damagedContacts: [String] = []

    private static let page = 1000

    /// - Throws: `StorageError`.
    /// - Complexity: O(conversations + accounts); some 20 µs each, a thousand in memory at once.
    public init(_ store: Store) throws(StorageError) {
        var place = Int64.min
        while true {
            let page = try store.conversations(after: place, limit: Self.page)
            for record in page where (try? ConversationState(bytes: record.state)) == nil {
                damagedConversations.append(record.key.text)
            }
            conversations += page.count
            guard page.count == Self.page, let last = page.last else { break }
            place = last.key.high
        }
        place = Int64.min
        while true {
            let page = try store.contacts(after: place, limit: Self.page)
            for record in page where (try? ContactPattern(bytes: record.pattern)) == nil {
                damagedContacts.append(HashText.of(record.account))
            }
            contacts += page.count
            guard page.count == Self.page, let last = page.last else { break }
            place = Int64(bitPattern: last.account)
        }
    }
}
