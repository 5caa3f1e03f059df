import Hummingbird
import Logging
import NIOCore

/// What Hummingbird knows of a connection.
struct CallContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection as the socket says, never as a header claims.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
