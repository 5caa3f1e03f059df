/// Whether somebody who pressed "Leave this page fast" came back by the Back button.
///
/// Browsers say `Sec-Fetch-User: ?1` where a person typed an address, followed a link or reloaded, and not where they
/// went back or forward. So a page that is asked for without it, by somebody who left, sends them away again: no script
/// and no clock is needed. Browsers that send no such headers (old ones, and all over plain HTTP off this machine) are
/// sent away for twenty seconds. A pure function of the request and the time.
package enum LeaveRule {
    package enum Outcome: Equatable, Sendable {
        case show
        /// They came on purpose: the mark has done its work.
        case showAndForget
        case sendAway
    }

    /// What a request tells.
    package struct Visit: Sendable {
        /// Seconds since 1970 at which they left, as the cookie says; nil where there is no mark.
        var left: Int?
        var isPost = false
        /// `Sec-Fetch-Mode`.
        var mode: String?
        /// `Sec-Fetch-User`.
        var user: String?
        /// Whether any `Sec-Fetch-…` header was sent.
        var hasFetchHeaders = false

        package init(
            left: Int?, isPost: Bool = false, mode: String? = nil, user: String? = nil, hasFetchHeaders: Bool = false
        ) {
            self.left = left
            self.isPost = isPost
            self.mode = mode
            self.user = user
            self.hasFetchHeaders = hasFetchHeaders
        }
    }

    /// Name of the cookie. It holds a time and nothing else.
    static let cookie = "left"
    /// Seconds for which a browser without `Sec-Fetch-…` is sent away.
    static let blindSeconds = 20

    package static func outcome(_ visit: Visit, now: Int) -> Outcome {
        guard let left = visit.left else { return .show }
        // Whoever sends a form means it.
        if visit.isPost || visit.user == "?1" { return .showAndForget }
        if visit.hasFetchHeaders { return visit.mode == "navigate" ? .sendAway : .show }
        // The time is whatever a client wrote into the cookie: nothing is computed with one that cannot be.
        guard (0...now).contains(left) else { return .showAndForget }
        return now - left < blindSeconds ? .sendAway : .showAndForget
    }

    /// The time in the cookie of a request; 0 where the mark is there and cannot be read, so that it is forgotten.
    package static func left(inCookies header: String?) -> Int? {
        for pair in (header ?? "").split(separator: ";") {
            let halves = pair.split(separator: "=", maxSplits: 1)
            guard halves.first?.trimmingBlanks == cookie else { continue }
            return halves.count > 1 ? Int(halves[1].trimmingBlanks) ?? 0 : 0
        }
        return nil
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
