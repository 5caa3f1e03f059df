import Foundation
import TestSupport
import Testing

/// The public pages as a visitor without an account asks for them.
struct Visitor {
    let server: RunningServer

    init(server: RunningServer) { self.server = server }

    init(_ environment: [String: String] = [:]) throws { server = try RunningServer(environment: environment) }

    func get(_ path: String, _ headers: [String: String] = [:]) throws -> HTTPAnswer {
        try server.send("GET", path, key: "", headers: headers)
    }

    func post(_ path: String, _ form: String, headers: [String: String] = [:]) throws -> HTTPAnswer {
        var headers = headers
        headers["Content-Type"] = headers["Content-Type"] ?? "application/x-www-form-urlencoded"
        return try server.send("POST", path, key: "", headers: headers, body: Array(form.utf8))
    }

    /// Where a word stands that a visitor sent: files of the data folder, before and after the server ended, and the log.
    func places(of word: String) throws -> [String] {
        var places: [String] = []
        for isStopped in [false, true] {
            if isStopped { server.stop() }
            let folder = server.folder.url
            for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                let content = (try? Data(contentsOf: folder.appending(path: file))) ?? Data()
                if content.range(of: Data(word.utf8)) != nil { places.append(file) }
            }
        }
        if server.logged.contains(word) { places.append("log") }
        return places
    }

    /// Every page that links lead to from the home page of a language and country, that page included.
    ///
    /// - Parameter reports: also the answers to these reports, which a form leads to.
    func pages(_ language: String, _ country: String, reports: [String] = []) throws -> [String: HTTPAnswer] {
        let start = "/\(language)/\(country)"
        var open = [start]
        for report in reports {
            open.append(try #require(try post("\(start)/report", report).headers["location"]))
        }
        var found: [String: HTTPAnswer] = [:]
        while let path = open.popLast() {
            guard found[path] == nil else { continue }
            let page = try get(path)
            found[path] = page
            open += PageCheck.links(page.text).filter { link in
                link == start || link.hasPrefix(start + "/") && !link.hasPrefix(start + "/place/")
            }
        }
        return found
    }
}
