/// Identifiers of requests: 16 random hexadecimal digits, said in the answer, the log and problems.
enum RequestIdentity {
    static func make() -> String {
        let digits: StaticString = "0123456789abcdef"
        var bits = UInt64.random(in: 0 ... .max)
        return String(unsafeUninitializedCapacity: 16) { out in
            for position in 0..<16 {
                out[position] = digits.utf8Start[Int(bits & 15)]
                bits >>= 4
            }
            return 16
        }
    }
}
