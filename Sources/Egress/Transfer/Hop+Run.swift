import CCurl

extension Hop {
    /// Does the request on the calling thread.
    ///
    /// - Throws: ``EgressError``; `CancellationError` when the ticket was cancelled; what the sink threw.
    func run(
        _ options: HopOptions, loop: CurlLoop, ticket: TransferTicket, deadline: ContinuousClock.Instant,
        whileWaiting: () -> Void
    ) throws {
        let easy = try EasyHandle(self, options)
        guard curl_multi_add_handle(loop.handle, easy.handle) == CURLM_OK else {
            throw EgressError(.unavailable, "libcurl could not take a request.")
        }
        defer { withExtendedLifetime(easy) { _ = curl_multi_remove_handle(loop.handle, easy.handle) } }
        var running: CInt = 1
        while true {
            guard curl_multi_perform(loop.handle, &running) == CURLM_OK else {
                throw EgressError(.unavailable, "libcurl could not go on with a request.")
            }
            if running == 0 { break }
            if ticket.isCancelled { throw CancellationError() }
            let left = deadline - ContinuousClock.now
            guard left > .zero else { throw Self.timeout(url) }
            whileWaiting()
            curl_multi_poll(loop.handle, nil, 0, CInt(min(left.curlMilliseconds, 500)), nil)
        }
        var remaining: CInt = 0
        guard let message = curl_multi_info_read(loop.handle, &remaining), message.pointee.msg == CURLMSG_DONE else {
            throw EgressError(.unavailable, "libcurl lost a request.")
        }
        let result = message.pointee.data.result
        // What this side decided says more than the code that curl made of it.
        if let failure { throw failure }
        if isComplete { return }
        guard result == CURLE_OK else { throw error(result, options) }
        guard 200..<600 ~= status else {
            throw EgressError(.invalidAnswer, "\(url.host) answered with something that is not HTTP.")
        }
    }

    static func timeout(_ url: ParsedURL) -> EgressError {
        EgressError(.timeout, "\(url.host) did not answer fully within the time given. Try again later.")
    }

    private func error(_ result: CURLcode, _ options: HopOptions) -> EgressError {
        let host = url.host
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            return EgressError(.resolve, "The name \(host) could not be looked up. Check how it is written.")
        case CURLE_COULDNT_CONNECT:
            return refusal
                ?? EgressError(.connect, "No connection to \(host), port \(url.port). Is its server running?")
        case CURLE_OPERATION_TIMEDOUT:
            return Self.timeout(url)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED:
            return EgressError(
                .tls,
                "\(host) did not prove who it is, or speaks no TLS 1.2: \(String(cString: curl_easy_strerror(result)))."
            )
        case CURLE_FILESIZE_EXCEEDED:
            return Hop.tooLarge(url, options.maxBytes ?? 0)
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
            return EgressError(.interrupted, "The connection to \(host) ended before the answer did. Try again later.")
        case CURLE_GOT_NOTHING:
            return EgressError(.interrupted, "\(host) closed the connection without an answer. Try again later.")
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
            return EgressError(.invalidAnswer, "\(host) answered with something that is not HTTP.")
        case CURLE_OUT_OF_MEMORY:
            // So libcurl also calls a single header line of more than 100 KB.
            return EgressError(.headersTooLarge, "A header line in the answer of \(host) is larger than libcurl takes.")
        default:
            return EgressError(
                .interrupted, "The transfer from \(host) failed: \(String(cString: curl_easy_strerror(result))).")
        }
    }
}
