import Testing
import Web

@Suite("Back after leaving")
struct LeaveRuleTests {
    private static let now = 1_800_000_000

    private func outcome(
        left: Int?, post: Bool = false, mode: String? = nil, user: String? = nil, headers: Bool = true
    ) -> LeaveRule.Outcome {
        LeaveRule.outcome(
            .init(left: left, isPost: post, mode: mode, user: user, hasFetchHeaders: headers), now: Self.now)
    }

    @Test("Without the mark every page is shown, whatever the browser says")
    func unmarked() {
        for mode in [nil, "navigate", "no-cors"] {
            for user in [nil, "?1", "?0"] {
                for headers in [true, false] {
                    #expect(outcome(left: nil, mode: mode, user: user, headers: headers) == .show)
                    #expect(outcome(left: nil, post: true, mode: mode, user: user, headers: headers) == .show)
                }
            }
        }
    }

    @Test("A navigation that no person began is Back: it is sent away, however long ago they left")
    func back() {
        for seconds in [0, 1, 19, 20, 21, 3600, 86_400] {
            #expect(outcome(left: Self.now - seconds, mode: "navigate") == .sendAway, "\(seconds) s")
            #expect(outcome(left: Self.now - seconds, mode: "navigate", user: "?0") == .sendAway, "\(seconds) s")
        }
    }

    @Test("Who types the address, follows a link or reloads comes on purpose: shown at once, and the mark goes")
    func onPurpose() {
        for seconds in [0, 5, 100] {
            #expect(outcome(left: Self.now - seconds, mode: "navigate", user: "?1") == .showAndForget)
        }
    }

    @Test("A form is never sent away, for somebody wrote in it")
    func forms() {
        for headers in [true, false] {
            #expect(outcome(left: Self.now, post: true, mode: "navigate", headers: headers) == .showAndForget)
        }
    }

    @Test("What is no navigation, such as a file of the page, is shown and keeps the mark")
    func files() {
        for mode in ["no-cors", "cors", "same-origin"] { #expect(outcome(left: Self.now, mode: mode) == .show) }
        #expect(outcome(left: Self.now, mode: nil) == .show)
    }

    @Test("A browser that sends no such headers is sent away for twenty seconds")
    func oldBrowsers() {
        for seconds in [0, 1, 19] { #expect(outcome(left: Self.now - seconds, headers: false) == .sendAway) }
        for seconds in [20, 21, 3600, -1] {
            #expect(outcome(left: Self.now - seconds, headers: false) == .showAndForget, "\(seconds) s")
        }
        for left in [Int.min, -1, .max] { #expect(outcome(left: left, headers: false) == .showAndForget, "\(left)") }
    }

    @Test(
        "The mark is found among other cookies; one that cannot be read is forgotten",
        arguments: [
            ("left=1800000000", 1_800_000_000), ("a=b; left=12", 12), (" left = 7 ;a=b", 7), ("left=", 0), ("left", 0),
            ("left=soon", 0), ("left=99999999999999999999", 0), ("leftover=3", nil), ("aleft=3", nil), ("", nil),
            (";;=;", nil), ("left=1; left=2", 1),
        ] as [(String, Int?)])
    func cookies(header: String, time: Int?) {
        #expect(LeaveRule.left(inCookies: header) == time)
        #expect(LeaveRule.left(inCookies: nil) == nil)
    }
}
