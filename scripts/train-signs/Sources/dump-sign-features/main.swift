// Texts come in as lines of JSON strings; out goes, little-endian, for each passage of each text: the number of the
// text, the details of the encoder and the numbers of the patterns as floats, the number of phrases and their names.
//
//     dump-sign-features ENCODER.bin < texts.jsonl > features.bin
//
// With `--read` each text's answer is printed as a line instead: level, score, and the signs that are plain.
import Foundation
import Language
import SafetyCore

let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
guard let path = arguments.first, arguments.count == 1 else {
    FileHandle.standardError.write(Data("usage: dump-sign-features [--read] ENCODER.bin\n".utf8))
    exit(2)
}
let encoder = try SentenceEncoder(bytes: Array(Data(contentsOf: URL(filePath: path))))

func texts(_ body: (String) throws -> Void) throws {
    while let line = readLine() { try body(JSONDecoder().decode(String.self, from: Data(line.utf8))) }
}

if CommandLine.arguments.contains("--read") {
    let reader = TextReader(adverts: false, encoder: encoder)
    try texts { text in
        let reading = reader.read(text)
        let signs = Set(reading.reasons.filter { $0.lowers.isEmpty }.map(\.sign.rawValue)).sorted()
        print(reading.level.rawValue, reading.score, reading.helpFirst, signs.joined(separator: ","))
    }
    exit(0)
}

let reader = TextReader(adverts: false)
var out = Data()

func put(_ number: UInt32, to out: inout Data) {
    withUnsafeBytes(of: number.littleEndian) { out.append(contentsOf: $0) }
}

put(UInt32(SentenceEncoder.detailCount), to: &out)
put(UInt32(SignFeatures.patternCount), to: &out)
put(UInt32(SignLabel.all.count), to: &out)
var number: UInt32 = 0
while let line = readLine() {
    let text = try JSONDecoder().decode(String.self, from: Data(line.utf8))
    for features in reader.signFeatures(of: Array(text.utf8)) {
        put(number, to: &out)
        for value in encoder.details(of: features.text) + features.patterns { put(value.bitPattern, to: &out) }
        put(UInt32(features.phrases.count), to: &out)
        for name in features.phrases { put(UInt32(name), to: &out) }
    }
    number += 1
    if out.count > 1 << 22 {
        FileHandle.standardOutput.write(out)
        out.removeAll(keepingCapacity: true)
    }
}
FileHandle.standardOutput.write(out)
