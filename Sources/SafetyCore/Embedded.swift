#if hasFeature(Embedded)
    // Embedded Swift, which compiles these rooms for the browser, has no coding. There the two names below stand for
    // nothing, so that every type of this room can say the same everywhere.
    public protocol Codable {}
    public protocol CodingKey {}
#endif
