import HTTPTypes

/// The API for people: chapters by tag, each address with what it takes and answers, and the shapes at the end.
struct ReferencePage {
    let routes: [Route]
    let version: String

    var frame: PageFrame {
        let chapters = Chapters.names(of: routes)
        return PageFrame(
            title: "API reference", here: "/reference",
            content: """
                <h1>API reference</h1>
                <p class="soft">Porchlight \(version). For programs: <a href="/openapi.json">openapi.json</a>
                (OpenAPI 3.1).</p>
                \(HTML.prose(Chapters.introduction))
                \(beginning)
                <nav aria-label="Contents"><h2 id="contents">Contents</h2><ul class="toc">
                \(chapters.map(contents))
                <li><strong><a href="#shapes">Shapes</a></strong></li>
                </ul></nav>
                \(chapters.map(chapter))
                \(shapes)
                """)
    }

    private var beginning: HTML {
        """
        <h2 id="beginning">Beginning</h2>
        <p>Every address that says so needs a key with the scope it names; <code>admin</code> stands for all scopes.
        Make one beside the server, and tell your shell both:</p>
        <pre>porchlight key create --data DATA --scope admin
        export PORCHLIGHT=http://127.0.0.1:8080 KEY=plk_…</pre>
        <p>The lines with <code>curl</code> below then work as they stand.</p>
        """
    }

    // MARK: Contents

    private func contents(_ tag: String) -> HTML {
        let entries: [HTML] = routes.filter { $0.tag == tag }.map {
            "<li><a href=\"#\($0.id)\">\($0.summary)</a></li>"
        }
        return "<li><strong>\(tag)</strong><ul>\n\(entries)\n</ul></li>"
    }

    private func chapter(_ tag: String) -> HTML {
        """
        <section aria-labelledby="chapter-\(Self.slug(tag))">
        <h2 id="chapter-\(Self.slug(tag))">\(tag)</h2>
        \(HTML.prose(Chapters.words[tag] ?? ""))
        \(routes.filter { $0.tag == tag }.map(operation))
        </section>
        """
    }

    static func slug(_ tag: String) -> String {
        String(tag.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }

    // MARK: One address

    private func operation(_ route: Route) -> HTML {
        let access: HTML =
            route.scopeName.map { "Needs a key with the scope <code>\($0)</code>." } ?? "Open to everybody."
        return """
            <article class="operation" aria-labelledby="\(route.id)">
            <h3 id="\(route.id)">\(route.summary)</h3>
            <p class="address"><b>\(route.method.rawValue)</b> \(route.path.description)</p>
            <p>\(access)</p>
            \(HTML.prose(route.description))
            \(Self.tables(route))
            \(Self.bodies(route))
            \(Self.lines(route))
            <h4>Answers</h4>
            \(route.success.map(Self.answer))
            <details><summary>Problems</summary><ul>
            \(Self.problems(route))
            </ul></details>
            </article>
            """
    }

    private static func tables(_ route: Route) -> HTML {
        .lines(
            [
                (Route.Parameter.Place.path, "In the path"), (.query, "In the query"), (.header, "In the header"),
            ].map { place, caption in
                FieldTable.html(route.allParameters.filter { $0.place == place }, caption: caption)
            })
    }

    private static func bodies(_ route: Route) -> HTML {
        guard !route.takes.isEmpty else { return .nothing }
        let list: [HTML] = route.takes.map { content in
            let prefix: HTML = content.isLines ? "one a line: " : .nothing
            return "<li><code>\(content.type)</code>: \(prefix)\(describe(content.schema))</li>"
        }
        return "<h4>Body</h4>\n<ul>\n\(list)\n</ul>"
    }

    private static func describe(_ schema: Schema) -> HTML {
        switch schema {
        case .string(let text): .inline(text.description ?? "text")
        case .bytes(let words), .anything(let words): .inline(words)
        case .object(let object):
            .joined(object.fields.map { "<code>\($0.name)</code> (\(FieldTable.phrase($0.schema)))" }, by: ", ")
        default: FieldTable.phrase(schema)
        }
    }

    private static func lines(_ route: Route) -> HTML {
        let blocks: [HTML] = CurlLine.lines(route).map { type, text in
            let file: HTML =
                type.flatMap { type in route.takes.first { $0.type == type } }
                .flatMap { $0.type == "application/json" ? nil : $0.example }
                .map { "<p class=\"soft\">with a file such as</p>\n<pre>\($0)</pre>" } ?? .nothing
            return "<pre>\(text)</pre>\n\(file)"
        }
        return "<h4>For example</h4>\n\(blocks)"
    }

    private static func answer(_ success: Route.Success) -> HTML {
        let contents: [HTML] = success.content.map { content in
            let prefix: HTML = content.isLines ? "one a line: " : .nothing
            let example: HTML =
                content.example.map {
                    let text = content.type.hasSuffix("json") && !content.isLines ? PrettyJSON.text($0) : $0
                    return "<pre>\(text)</pre>"
                } ?? .nothing
            return "<p><code>\(content.type)</code>: \(prefix)\(describe(content.schema))</p>\n\(example)"
        }
        return "<p><strong>\(success.status.code)</strong> \(HTML.inline(success.description))</p>\n\(contents)"
    }

    private static func problems(_ route: Route) -> [HTML] {
        route.problemsByStatus.map { status, types in
            let links: [HTML] = types.map { "<a href=\"\($0.link)\">\($0.rawValue)</a>" }
            return "<li><strong>\(status.code)</strong> \(HTML.joined(links, by: ", "))</li>"
        }
    }

    // MARK: Shapes

    private var shapes: HTML {
        let tables: [HTML] = Schemas.all.map { name, schema in
            "<h3 id=\"shape-\(name)\">\(name)</h3>\n\(FieldTable.html(schema, caption: "Fields of \(name)"))"
        }
        return """
            <section aria-labelledby="shapes">
            <h2 id="shapes">Shapes</h2>
            <p>The objects that bodies and answers are made of. In a body, null is as good as a field that is
            missing.</p>
            \(tables)
            </section>
            """
    }
}
