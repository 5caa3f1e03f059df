import CCurl

/// What curl is told for a request.
struct HopOptions {
    /// The body of a POST; nil makes it a GET.
    var body: UnsafeRawBufferPointer?
    var headerLines: [String]
    var userAgent: String
    var timeout: Duration
    var limits: EgressLimits
    /// The largest body that is taken at all, where an answer says its length.
    var maxBytes: Int?
    /// Name service answers for tests, as CURLOPT_RESOLVE has them.
    var resolve: [String]
    /// Certificates trusted instead of the system's, for tests.
    var trustedCertificates: String?
}

/// A curl handle with its lists, freed together.
final class EasyHandle {
    let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []

    /// A handle that will do the hop's request. The hop and the body must outlive it.
    ///
    /// - Throws: ``EgressError`` with code unavailable when memory is short.
    init(_ hop: Hop, _ options: HopOptions) throws(EgressError) {
        guard let handle = curl_easy_init() else { throw Self.noMemory }
        self.handle = handle
        var isSet = true
        func string(_ option: CURLoption, _ value: String) {
            isSet = isSet && ccurl_set_string(handle, option, value) == CURLE_OK
        }
        func long(_ option: CURLoption, _ value: Int) {
            isSet = isSet && ccurl_set_long(handle, option, value) == CURLE_OK
        }
        string(CURLOPT_URL, hop.url.text)
        long(CURLOPT_PATH_AS_IS, 1)
        string(CURLOPT_PROTOCOLS_STR, "http,https")
        string(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        long(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        long(CURLOPT_FOLLOWLOCATION, 0)
        // An empty proxy also keeps the one of the environment away.
        string(CURLOPT_PROXY, "")
        string(CURLOPT_NOPROXY, "*")
        long(CURLOPT_NETRC, 0)
        long(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        string(CURLOPT_USERAGENT, options.userAgent)
        // Every request has a connection of its own, so every request has its address checked.
        long(CURLOPT_FRESH_CONNECT, 1)
        long(CURLOPT_FORBID_REUSE, 1)
        long(CURLOPT_DNS_CACHE_TIMEOUT, 0)
        long(CURLOPT_SSL_VERIFYPEER, 1)
        long(CURLOPT_SSL_VERIFYHOST, 2)
        long(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let path = options.trustedCertificates { string(CURLOPT_CAINFO, path) }
        long(CURLOPT_NOSIGNAL, 1)
        // A look-up that hangs is left behind instead of waited for.
        long(CURLOPT_QUICK_EXIT, 1)
        long(CURLOPT_TIMEOUT_MS, options.timeout.curlMilliseconds)
        long(CURLOPT_CONNECTTIMEOUT_MS, options.limits.connectTimeout.curlMilliseconds)
        long(CURLOPT_LOW_SPEED_LIMIT, options.limits.slowBytes)
        long(CURLOPT_LOW_SPEED_TIME, max(1, options.limits.slowTime.curlMilliseconds / 1000))
        if let limit = options.maxBytes {
            // For curl, zero stands for no limit.
            isSet = isSet && ccurl_set_offset(handle, CURLOPT_MAXFILESIZE_LARGE, max(1, limit)) == CURLE_OK
        }
        var headers = options.headerLines
        if let body = options.body {
            long(CURLOPT_POST, 1)
            isSet = isSet && ccurl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, body.count) == CURLE_OK
            let none: StaticString = ""
            let start = body.baseAddress ?? UnsafeRawPointer(none.utf8Start)
            isSet = isSet && ccurl_set_pointer(handle, CURLOPT_POSTFIELDS, start) == CURLE_OK
            headers.append("Expect:")
            // Otherwise curl would call every body a form.
            if !headers.contains(where: { $0.lowercased().hasPrefix("content-type") }) {
                headers.append("Content-Type:")
            }
        }
        if !headers.contains(where: { $0.lowercased().hasPrefix("accept:") }) { headers.append("Accept: */*") }
        let context = Unmanaged.passUnretained(hop).toOpaque()
        isSet = isSet && Self.setCallbacks(handle, context)
        isSet = append(headers, CURLOPT_HTTPHEADER) && isSet
        isSet = append(options.resolve, CURLOPT_RESOLVE) && isSet
        guard isSet else { throw Self.noMemory }
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    private static let noMemory = EgressError(.unavailable, "libcurl could not be set up for a request.")

    private func append(_ lines: [String], _ option: CURLoption) -> Bool {
        guard !lines.isEmpty else { return true }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else {
                curl_slist_free_all(list)
                return false
            }
            list = longer
        }
        if let list { lists.append(list) }
        return ccurl_set_list(handle, option, list) == CURLE_OK
    }

    private static func setCallbacks(_ handle: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) -> Bool {
        let results = [
            ccurl_set_socket_opener(handle) { context, purpose, address in
                guard purpose == CURLSOCKTYPE_IPCXN, let context, let address else { return -1 }
                return Unmanaged<Hop>.fromOpaque(context).takeUnretainedValue().open(address)
            },
            ccurl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context),
            ccurl_set_before_request(handle) { context, address, _, _, _ in
                guard let context, let address else { return CURL_PREREQFUNC_ABORT }
                let isAllowed = Unmanaged<Hop>.fromOpaque(context).takeUnretainedValue()
                    .mayRequest(address: String(cString: address))
                return isAllowed ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
            },
            ccurl_set_pointer(handle, CURLOPT_PREREQDATA, context),
            ccurl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
                guard let context, let bytes else { return 0 }
                let hop = Unmanaged<Hop>.fromOpaque(context).takeUnretainedValue()
                let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
                return hop.takeHeader(line) ? line.count : 0
            },
            ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context),
            ccurl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
                guard let context, let bytes else { return 0 }
                let hop = Unmanaged<Hop>.fromOpaque(context).takeUnretainedValue()
                let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
                return hop.takeBody(piece) ? piece.count : 0
            },
            ccurl_set_pointer(handle, CURLOPT_WRITEDATA, context),
        ]
        return results.allSatisfy { $0 == CURLE_OK }
    }
}
