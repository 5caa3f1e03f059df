/// The learned reader of messages: for each label how likely a passage shows it.
///
/// A small network over what the sentence encoder and the patterns gave, beside straight weights for them and for
/// phrases:
///
///     z = V · max(0, W · d + b) + U · d + P · phrases + c
///
/// It learned from sentences written for it and from ordinary chats; docs/model-card-signs.md says what it can and
/// cannot do. A value is immutable and may be used by many threads at once.
package struct SignModel: Sendable {
    /// Numbers beside the patterns that a passage brings.
    private let inputs: Int
    private let hidden: Int
    private let labels: Int
    private let mean: [Float]
    private let inverseDeviation: [Float]
    /// Row by row of the inputs: first what goes to the hidden units, then what goes straight to the labels.
    private let matrix: [Float]
    private let bias: [Float]
    private let output: [Float]
    private let constant: [Float]
    private let phraseBits: UInt64
    private let phraseWeights: [Int8]
    private let phraseScales: [Float]
    /// Log-odds from which a label counts as found, and from which it is plain.
    package let notice: [Float]
    package let caution: [Float]

    /// The weights that are built in; nil where there are none.
    package init?() { self.init(blob: SignWeights.blob) }

    /// Decodes weights: base-64 digits, checked by their own sum. The layout is in scripts/train-signs/README.md.
    /// - Returns: `nil` if the blob is empty, damaged, or made for other inputs or labels than this build has.
    /// - Complexity: O(n); some milliseconds.
    package init?(blob: StaticString) {
        let bytes = blob.withUTF8Buffer { AdvertTable.decodeBase64($0) }
        var reader = AdvertBlobReader(bytes: bytes)
        guard bytes.count > 32, reader.u32() == 0x314E_4753 /* "SGN1" */, reader.u32() == AdvertTable.sum(bytes[8...])
        else { return nil }
        let (inputs, hidden) = (Int(reader.u32()), Int(reader.u32()))
        let (labels, bits) = (Int(reader.u32()), Int(reader.u32()))
        guard inputs == SentenceEncoder.detailCount + SignFeatures.patternCount, (1...1024).contains(hidden),
            labels == SignLabel.all.count, (4...Int(SignFeatures.phraseBits)).contains(bits)
        else { return nil }
        let columns = hidden + labels
        let numbers = 2 * inputs + columns + hidden + labels * hidden + 4 * labels
        guard bytes.count == 24 + 4 * numbers + inputs * columns + labels << bits else { return nil }
        func floats(_ count: Int) -> [Float] { (0..<count).map { _ in Float(bitPattern: reader.u32()) } }
        mean = floats(inputs)
        inverseDeviation = floats(inputs)
        let scales = floats(columns)
        bias = floats(hidden)
        output = floats(labels * hidden)
        constant = floats(labels)
        phraseScales = floats(labels)
        notice = floats(labels)
        caution = floats(labels)
        var matrix = [Float](repeating: 0, count: inputs * columns)
        for row in 0..<inputs {
            for column in 0..<columns {
                matrix[row * columns + column] = Float(Int8(bitPattern: reader.u8())) * scales[column]
            }
        }
        self.matrix = matrix
        phraseWeights = (0..<labels << bits).map { _ in Int8(bitPattern: reader.u8()) }
        (self.inputs, self.hidden, self.labels, phraseBits) = (inputs, hidden, labels, UInt64(bits))
    }

    /// Log-odds of each label.
    /// - Parameter details: what `SentenceEncoder.details(of:)` gave for `features.text`.
    /// - Complexity: O(1): a quarter of a million products.
    package func logits(details: [Float], _ features: SignFeatures) -> [Float] {
        let columns = hidden + labels
        var sums = [Float](repeating: 0, count: columns)
        sums.withUnsafeMutableBufferPointer { sums in
            matrix.withUnsafeBufferPointer { matrix in
                for input in 0..<inputs {
                    let value = input < details.count ? details[input] : features.patterns[input - details.count]
                    let scaled = (value - mean[input]) * inverseDeviation[input]
                    let row = UnsafeBufferPointer(rebasing: matrix[input * columns..<(input + 1) * columns])
                    for column in 0..<columns { sums[column] += scaled * row[column] }
                }
            }
        }
        var logits = constant
        for label in 0..<labels { logits[label] += sums[hidden + label] }
        for unit in 0..<hidden {
            let value = sums[unit] + bias[unit]
            guard value > 0 else { continue }
            for label in 0..<labels { logits[label] += value * output[unit * labels + label] }
        }
        var counts = [Int32](repeating: 0, count: labels)
        for name in features.phrases {
            let row = Int(UInt64(name) >> (SignFeatures.phraseBits - phraseBits)) * labels
            for label in 0..<labels { counts[label] += Int32(phraseWeights[row + label]) }
        }
        let factor = 3 / (Float(features.phrases.count) + 1).squareRoot()
        for label in 0..<labels { logits[label] += factor * Float(counts[label]) * phraseScales[label] }
        return logits
    }
}
