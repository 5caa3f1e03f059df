import Language
import Testing

@Suite("A chat as it was pasted")
struct PastedChatTests {
    /// One chat of two lines, as each app puts it on the clipboard.
    private static let pasted: [(app: String, text: String)] = [
        ("plain", "Ana: hi there\nMax: hello"),
        ("WhatsApp on an iPhone", "[12/03/2026, 21:14:05] Ana: hi there\n[12/03/2026, 21:15:40] Max: hello"),
        ("WhatsApp on Android", "12/3/26, 9:14 PM - Ana: hi there\n12/3/26, 9:15 PM - Max: hello"),
        ("WhatsApp in Spanish", "12/3/26, 9:14 p. m. - Ana: hi there\n12/3/26, 9:15 p. m. - Max: hello"),
        (
            "WhatsApp with its notice",
            "12/3/26, 21:13 - Messages and calls are end-to-end encrypted. Tap to learn more.\n12/3/26, 21:14 - Ana: hi there\n12/3/26, 21:15 - Max: hello"
        ),
        ("Telegram", "Ana, [12.03.2026 21:14]:\nhi there\n\nMax, [12.03.2026 21:15]:\nhello"),
        ("Discord", "Ana — Today at 9:14 PM\nhi there\nMax — Today at 9:15 PM\nhello"),
        ("Discord with dates", "Ana — 03/12/2026 9:14 PM\nhi there\nMax — 03/12/2026 9:15 PM\nhello"),
        ("Slack", "Ana  9:14 PM\nhi there\nMax  9:15 PM\nhello"),
        ("IRC", "21:14 <Ana> hi there\n21:15 <Max> hello"),
        ("times behind the name", "Ana (21:14): hi there\nMax (21:15): hello"),
        ("times in brackets behind the name", "Ana [9:14 PM]: hi there\nMax [9:15 PM]: hello"),
        ("clock before the name", "9:14 PM Ana: hi there\n9:15 PM Max: hello"),
        (
            "marks of writing direction",
            "\u{200E}[12/03/2026, 21:14] Ana: hi there\n\u{200E}[12/03/2026, 21:15] Max: hello"
        ),
        ("line ends of Windows", "Ana: hi there\r\nMax: hello\r\n"),
    ]

    @Test("Every app's way is understood", arguments: pasted.map(\.app))
    func apps(app: String) throws {
        let text = try #require(Self.pasted.first { $0.app == app }).text
        let chat = PastedChat(text)
        #expect(chat.messages.map(\.from) == ["Ana", "Max"])
        #expect(chat.messages.map(\.text) == ["hi there", "hello"])
        #expect(chat.messages.map(\.minutes) == [0, 1])
        #expect(chat.isChat)
    }

    @Test("A message of several lines stays whole, and an address in it is no name")
    func severalLines() {
        let chat = PastedChat("Ana: look at this\nhttps://example.org/a\nand tell me\nMax: ok")
        #expect(chat.messages.map(\.text) == ["look at this\nhttps://example.org/a\nand tell me", "ok"])
    }

    @Test("Names of several words, with signs and in other scripts, are names; a sentence is none")
    func names() {
        let chat = PastedChat(
            "María José P.: hola\n~ el_primo99: qué tal\nЛена: да\nwell, you know what they say: never\nMe: ok")
        #expect(chat.names == ["María José P.", "el_primo99", "Лена", "Me"])
    }

    @Test(
        "A text in which words stand before colons is no chat",
        arguments: [
            "Job: waiter\nPay: 15 an hour\nPlace: Main Street\nCall: 555 0100",
            "Reminder: bring shoes", "Just some words without any name", "", "\n\n", ":::", "at 9:14 we meet",
            "Subject: hello\nYours: Ana\nDate: today",
        ])
    func noChat(text: String) { #expect(!PastedChat(text).isChat) }

    @Test("A long paste is read in time that grows with its length")
    func long() {
        let text = String(repeating: "[12/03/2026, 21:14] Ana: hello there how are you\n", count: 20_000)
        #expect(PastedChat(text).messages.count == 20_000)
        #expect(PastedChat(String(repeating: "a ", count: 200_000)).messages.isEmpty)
        #expect(PastedChat(String(repeating: "[", count: 200_000)).messages.isEmpty)
    }
}
