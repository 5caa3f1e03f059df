import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What is sent along with a request.
enum Body: Sendable {
    case none
    case bytes(Data, type: String)
    case file(URL, type: String)

    static func json(_ value: some Encodable) throws -> Body {
        .bytes(try JSON.encoder.encode(value), type: "application/json")
    }
}

enum JSON {
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        }
        return encoder
    }

    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let text = try decoder.singleValueContainer().decode(String.self)
            if let date = try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text) { return date }
            return try Date.ISO8601FormatStyle().parse(text)
        }
        return decoder
    }
}

extension Porchlight {
    static func decode<Value: Decodable>(_ data: Data) throws -> Value {
        do {
            return try JSON.decoder.decode(Value.self, from: data)
        } catch {
            throw PorchlightError.unexpectedAnswer(status: 200, reason: "\(error)")
        }
    }

    func send<Value: Decodable>(
        _ operation: Endpoint, _ parts: [String: String] = [:], query: [String: String] = [:], body: Body = .none
    ) async throws -> Value {
        let (data, _) = try await exchange(operation, parts, query: query, body: body)
        return try Self.decode(data)
    }

    /// Sends a request, again where that helps, until it has a success.
    func exchange(
        _ operation: Endpoint, _ parts: [String: String] = [:], query: [String: String] = [:], body: Body = .none
    ) async throws -> (Data, HTTPURLResponse) {
        let request = try request(operation, parts, query, body)
        var attempt = 1
        while true {
            let wait: Double
            do {
                let (data, response) = try await transmit(request, body)
                if 200..<300 ~= response.statusCode { return (data, response) }
                let problem = problem(data, response)
                guard attempt < patience.attempts, let seconds = problem.retryAfter, seconds <= patience.longestWait
                else { throw PorchlightError.problem(problem) }
                wait = seconds
            } catch let error as URLError where error.code != .cancelled {
                guard attempt < patience.attempts, operation.isRepeatable else {
                    throw PorchlightError.unreachable("\(error.localizedDescription)")
                }
                wait = min(patience.longestWait, 0.25 * Double(1 << attempt))
            }
            // Some waiting of one's own, so that not all come back in the same moment.
            try await Task.sleep(for: .seconds(wait + Double.random(in: 0...0.2)))
            attempt += 1
        }
    }

    private func transmit(_ request: URLRequest, _ body: Body) async throws -> (Data, HTTPURLResponse) {
        let (data, response) =
            switch body {
            case .file(let url, _): try await session.upload(for: request, fromFile: url)
            case .bytes(let data, _): try await session.upload(for: request, from: data)
            case .none: try await session.data(for: request)
            }
        guard let response = response as? HTTPURLResponse else {
            throw PorchlightError.unexpectedAnswer(status: 0, reason: "the answer is not HTTP")
        }
        return (data, response)
    }

    private func request(
        _ operation: Endpoint, _ parts: [String: String], _ query: [String: String], _ body: Body
    ) throws -> URLRequest {
        var path = operation.path
        for (name, value) in parts { path = path.replacing("{\(name)}", with: Self.encode(value)) }
        if !query.isEmpty {
            path +=
                "?"
                + query.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.encode($0.value))" }
                .joined(separator: "&")
        }
        guard let url = URL(string: path, relativeTo: address) else { throw PorchlightError.invalidAddress(path) }
        var request = URLRequest(url: url)
        request.httpMethod = operation.method
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        if operation.isIdempotent {
            request.setValue(UUID().uuidString.lowercased(), forHTTPHeaderField: "Idempotency-Key")
        }
        switch body {
        case .none: break
        case .bytes(_, let type), .file(_, let type): request.setValue(type, forHTTPHeaderField: "Content-Type")
        }
        return request
    }

    private func problem(_ data: Data, _ response: HTTPURLResponse) -> ProblemDocument {
        var problem =
            (try? JSON.decoder.decode(ProblemDocument.self, from: data))
            ?? ProblemDocument(
                type: "about:blank", title: "No problem document came", status: response.statusCode,
                detail: String(decoding: data.prefix(200), as: UTF8.self), instance: "")
        problem.retryAfter = response.value(forHTTPHeaderField: "Retry-After").flatMap(Double.init)
        return problem
    }

    /// Everything but unreserved characters, percent-encoded.
    private static func encode(_ text: String) -> String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}
