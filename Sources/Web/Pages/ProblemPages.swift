import HTTPTypes

/// The pages behind the `type` of problem documents.
enum ProblemPages {
    /// All types.
    static let list = PageFrame(
        title: "Problems", here: "/problems",
        content: """
            <h1>Problems</h1>
            <p>What goes wrong is answered as a problem document (RFC 9457) of the type
            <code>application/problem+json</code>. Its <code>type</code> is the path of one of these pages and never
            changes; <code>detail</code> says what happened this time; <code>instance</code> names the request, as the
            server's log does; <code>errors</code> names fields that cannot be taken.</p>
            <div class="scroll"><table>
            <thead><tr><th scope="col">Type</th><th scope="col">Status</th><th scope="col">Title</th></tr></thead>
            <tbody>
            \(ProblemType.allCases.map(row))
            </tbody></table></div>
            """)

    private static func row(_ type: ProblemType) -> HTML {
        """
        <tr><td><a href="\(type.link)">\(type.rawValue)</a></td><td>\(type.status.code)</td><td>\(type.title)</td></tr>
        """
    }

    /// One type: what it means, what to do, how it looks, and where it comes from.
    static func page(_ type: ProblemType, _ routes: [Route]) -> PageFrame {
        let from = routes.filter { $0.allProblems.contains(type) }
        let list: [HTML] = from.map { route in
            "<li><a href=\"/reference#\(route.id)\">\(route.summary)</a> "
                + "<span class=\"soft\"><code>\(route.method.rawValue) \(route.path.description)</code></span></li>"
        }
        let again: HTML =
            type.headers.contains { $0.name == "Retry-After" }
            ? "<p>The header <code>Retry-After</code> says how many seconds to wait before sending the request again.</p>"
            : .nothing
        let where_: HTML =
            from.isEmpty
            ? "<p>Any address may answer with it.</p>"
            : "<h2>Who answers with it</h2>\n<details><summary>\(from.count) addresses</summary><ul>\n\(list)\n</ul></details>"
        return PageFrame(
            title: type.title,
            content: """
                <h1>\(type.title)</h1>
                <p class="soft">Status \(type.status.code), type <code>\(type.link)</code></p>
                \(HTML.prose(type.explanation))
                \(again)
                <h2>How it looks</h2>
                <pre>\(PrettyJSON.text(String(decoding: type.example, as: UTF8.self)))</pre>
                \(where_)
                <p><a href="/problems">All problems</a></p>
                """)
    }

    /// What happened to somebody in a browser just now.
    static func occurrence(_ problem: Problem, id: String) -> PageFrame {
        PageFrame(
            title: problem.type.title, kind: .console,
            content: """
                <h1>\(problem.type.title)</h1>
                \(HTML.prose(problem.detail))
                <p><a href="\(problem.type.link)">What this means and what to do</a></p>
                <p class="soft">Request <code>\(id)</code>, by which the server's log can be searched.</p>
                """)
    }
}

extension HTML {
    static func + (one: HTML, other: HTML) -> HTML { "\(one)\(other)" }
}
