// Adverts come in as lines (line ends inside an advert written as spaces); out goes, little-endian, for each advert:
// the number of words, all and passed over as foreign, the English function words, then for each block the number of
// different keys and the keys, sorted. With `--score` each advert's answer is printed as a line instead.
import AdvertReading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

var out: [UInt8] = []

@MainActor func put(_ value: Int) {
    for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: value >> shift)) }
}

@MainActor func flush() {
    var begin = 0
    while begin < out.count {
        let written = out[begin...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        if written <= 0 { exit(3) }
        begin += written
    }
    out.removeAll(keepingCapacity: true)
}

let scores = CommandLine.arguments.contains("--score")
let model = scores ? AdvertModel() : nil

while let line = readLine() {
    if let model {
        let score = model.score(text: Array(line.utf8), spans: 0)
        print(score.covered, score.plainLogit, score.knownShare)
        continue
    }
    var words = AdvertWords()
    words.read(Array(line.utf8), part: .text)
    put(words.words.count)
    put(words.total)
    put(words.foreign)
    put(words.function)
    var keys = [Set<UInt32>](repeating: [], count: AdvertBlock.allCases.count)
    words.forEachFeature { keys[$0.block.rawValue].insert($0.key) }
    for block in keys {
        put(block.count)
        for key in block.sorted() { put(Int(key)) }
    }
    flush()
}
