import Hummingbird
import HummingbirdCore
import SafetyDesk

#if TLS
    import HummingbirdTLS
    import NIOSSL
#endif

/// What lies between the socket and HTTP: nothing, or TLS in a build with PORCHLIGHT_TLS=1.
enum Transport {
    /// - Throws: ``ConfigurationError`` when TLS is asked for and not built in.
    static func server(
        _ channel: HTTP1Channel.Configuration, _ configuration: Configuration
    ) throws -> HTTPServerBuilder {
        guard let certificate = configuration.tlsCertificate else { return .http1(configuration: channel) }
        #if TLS
            guard let key = configuration.tlsKey else {
                throw ConfigurationError(code: .missing("server.tls_key"), key: "server.tls_certificate", origin: .file)
            }
            let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
            let tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            return try .tls(.http1(configuration: channel), tlsConfiguration: tls)
        #else
            throw ConfigurationError(code: .withoutTLS(certificate), key: "server.tls_certificate", origin: .file)
        #endif
    }
}
