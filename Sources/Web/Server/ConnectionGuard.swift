import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Stands between the decoder and the requests of one connection: answers what the decoder refuses, ends connections
/// that trickle, and closes those whose request was answered before it was read.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum State {
        /// Between requests, or while the head of one is being read.
        case idle
        case readingBody
        case answering
        /// Everything is said; what still comes is thrown away until the other side has read the answer.
        case discarding
    }

    private let bodyTimeout: TimeAmount
    private var state = State.idle
    private var requestsOpen = 0
    private var closesAfterAnswer = false
    private var readIsWanted = false
    private var bytesInPeriod = 0
    private var timer: Scheduled<Void>?

    /// Bytes that must come within the timeout while the server is ready to take them.
    static let leastBytes = 1024

    init(bodyTimeout: TimeAmount) { self.bodyTimeout = bodyTimeout }

    func handlerAdded(context: ChannelHandlerContext) {
        // Up to ten pieces wait for their handler on each connection; small ones keep hundreds of uploads small too.
        try? context.channel.syncOptions?.setOption(
            .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 4096, maximum: 16_384))
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        context.fireChannelInactive()
    }

    func read(context: ChannelHandlerContext) {
        readIsWanted = true
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if state == .discarding { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            requestsOpen += 1
            state = .readingBody
            startPeriod(context)
            if head.headerFields[.expect]?.lowercased() == "100-continue" {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
        case .body(let buffer):
            bytesInPeriod += buffer.readableBytes
        case .end:
            timer?.cancel()
            timer = nil
            state = .answering
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        readIsWanted = false
        context.fireChannelReadComplete()
        if state == .discarding { context.read() }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            closesAfterAnswer = head.headerFields[.connection]?.lowercased() == "close"
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            requestsOpen -= 1
            if closesAfterAnswer {
                context.writeAndFlush(data, promise: promise)
                discard(context)
            } else {
                if state == .answering { state = .idle }
                context.write(data, promise: promise)
            }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard state != .discarding else { return }
        guard let error = error as? HTTPParserError, requestsOpen == 0 else {
            context.fireErrorCaught(error)
            return
        }
        let problem =
            error == .headerOverflow
            ? Problem(.headersTooLarge, "The header has too many lines or too long ones. Send less of it.")
            : Problem(.malformedRequest, "This is not a request of HTTP/1.1 that can be understood.")
        refuse(context, problem)
    }

    // MARK: Slow clients

    private func startPeriod(_ context: ChannelHandlerContext) {
        timer?.cancel()
        bytesInPeriod = 0
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(in: bodyTimeout) {
            bound.value.handler.periodEnded(bound.value.context)
        }
    }

    private func periodEnded(_ context: ChannelHandlerContext) {
        guard state == .readingBody, context.channel.isActive else { return }
        // While the server itself is busy nothing is read, and the client is not to blame.
        guard bytesInPeriod < Self.leastBytes, readIsWanted else { return startPeriod(context) }
        // Answered already, and the rest of the request does not come: nothing is left to say.
        if requestsOpen != 1 { return context.close(promise: nil) }
        refuse(
            context,
            Problem(
                .bodyTooSlow, "Less than \(Self.leastBytes) bytes came in time. Nothing was kept; send it again."))
    }

    // MARK: Last words

    private func refuse(_ context: ChannelHandlerContext, _ problem: Problem) {
        let body = ByteBuffer(bytes: problem.document(instance: RequestIdentity.make()))
        var head = HTTPResponse(status: problem.type.status)
        head.headerFields[.contentType] = "application/problem+json"
        head.headerFields[.contentLength] = String(body.readableBytes)
        head.headerFields[.connection] = "close"
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        discard(context)
    }

    /// Closing at once would make the kernel throw away the answer together with what it has not read yet, so our half
    /// is closed and theirs is emptied for a moment.
    private func discard(_ context: ChannelHandlerContext) {
        state = .discarding
        timer?.cancel()
        context.close(mode: .output, promise: nil)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(in: .seconds(2)) { bound.value.close(promise: nil) }
        context.read()
    }
}
