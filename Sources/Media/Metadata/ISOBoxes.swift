/// One box of an ISO base media file (ISO/IEC 14496-12 section 4.2).
struct ISOBox {
    let code: FourCC
    /// The whole box, head included.
    let range: Range<Int>
    /// What follows the head; for `uuid` boxes, what follows the identifier.
    let body: Range<Int>
    /// The identifier of a `uuid` box.
    let identifier: ByteView?
    /// The body without the version and flags of a full box.
    var fullBody: Range<Int> { min(body.lowerBound &+ 4, body.upperBound)..<body.upperBound }
}

/// Boxes that stand one after another.
struct ISOBoxes {
    let view: ByteView
    let range: Range<Int>

    init(_ view: ByteView) {
        self.view = view
        range = 0..<view.count
    }

    init(_ view: ByteView, in range: Range<Int>) {
        self.view = view
        self.range = range.clamped(to: 0..<view.count)
    }

    /// Visits each box; a box that claims to be longer than what is around it ends the walk.
    ///
    /// - Returns: whether the boxes filled the range.
    @discardableResult
    func walk(_ visit: (ISOBox) -> Void) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            guard let box = box(at: position) else { return false }
            visit(box)
            position = box.range.upperBound
        }
        return true
    }

    private func box(at position: Int) -> ISOBox? {
        guard position &+ 8 <= range.upperBound, var size = view.u32(position), let code = view.code(position &+ 4)
        else { return nil }
        var head = 8
        if size == 1 {
            guard let large = view.u64(position &+ 8) else { return nil }
            size = large
            head = 16
        } else if size == 0 {
            size = range.upperBound &- position
        }
        var identifier: ByteView?
        if code == FourCC("uuid") {
            identifier = view.slice(position &+ head, 16)
            head &+= 16
        }
        guard size >= head, size <= range.upperBound &- position else { return nil }
        let end = position &+ size
        return ISOBox(code: code, range: position..<end, body: (position &+ head)..<end, identifier: identifier)
    }
}
