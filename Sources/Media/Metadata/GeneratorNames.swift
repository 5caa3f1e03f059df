/// Names under which image generators sign their work, and the shapes of the settings they leave behind.
///
/// Only product names that mean nothing else are listed: a wrong accusation costs more than a missed mark, and
/// marks of this kind are easily removed anyway.
enum GeneratorNames {
    /// Shown name, and how it is written in files (lower case).
    static let all: [(shown: String, written: String)] = [
        ("DALL-E", "dall-e"), ("DALL-E", "dall·e"), ("Midjourney", "midjourney"),
        ("Stable Diffusion", "stable diffusion"), ("Stable Diffusion", "stablediffusion"),
        ("Stable Diffusion", "stable-diffusion"), ("DreamStudio", "dreamstudio"), ("NovelAI", "novelai"),
        ("Adobe Firefly", "adobe firefly"), ("Adobe Firefly", "adobe_firefly"), ("ComfyUI", "comfyui"),
        ("InvokeAI", "invokeai"), ("Fooocus", "fooocus"),
        ("AUTOMATIC1111", "automatic1111"), ("Draw Things", "draw things"),
        ("Bing Image Creator", "bing image creator"),
        ("Leonardo.Ai", "leonardo.ai"), ("Ideogram", "ideogram ai"), ("Ideogram", "ideogram.ai"),
        ("Craiyon", "craiyon"), ("Recraft", "recraft"),
        ("SwarmUI", "swarmui"), ("ChatGPT", "chatgpt"), ("OpenAI", "openai"), ("Google AI", "made with google ai"),
        ("Google AI", "edited with google ai"),
    ]

    /// The shown name of the first generator that a short text names.
    static func find(in value: ByteView) -> String? {
        let text = value.prefix(256).text.lowercased()
        return all.first { text.contains($0.written) }?.shown
    }

    /// Keywords of PNG text blocks that image generators use, as they stand in the files.
    static let textKeys: Set<String> = [
        "parameters", "prompt", "workflow", "sd-metadata", "Dream", "invokeai_metadata", "invokeai_graph",
        "invokeai_workflow", "generation_data", "fooocus_scheme",
    ]

    /// Whether a text has the shape of generation settings: a list of steps with a sampler, a seed or a guidance
    /// scale, or a JSON object with a prompt.
    static func looksLikeParameters(_ value: ByteView) -> Bool {
        let text = value.trimmed
        if text[0] == UInt8(ascii: "{") {
            return text.contains("\"prompt\"") || text.contains("\"workflow\"") || text.contains("\"sampler\"")
        }
        return text.contains("Steps: ")
            && (text.contains("Sampler: ") || text.contains("CFG scale: ") || text.contains("Seed: "))
    }
}

extension MetadataFindings {
    /// Notes the generator that a software field names.
    mutating func readGenerator(_ value: ByteView, _ place: Place) {
        if let name = GeneratorNames.find(in: value) { note(.aiGeneratorText, place, name) }
    }

    /// Notes a text that has the shape of generation settings, in 8-bit or 16-bit letters.
    mutating func readParameters(_ value: ByteView, _ place: Place, _ label: String) {
        let text = value.prefix(1 << 16)
        guard text.count >= 16, spend(text.count &* 4) else { return }
        if text.bytes.prefix(16).contains(0) {
            let narrow = text.bytes.filter { $0 != 0 }
            narrow.withUnsafeBytes {
                if GeneratorNames.looksLikeParameters(ByteView($0)) { note(.aiGeneratorText, place, label) }
            }
        } else if GeneratorNames.looksLikeParameters(text) {
            note(.aiGeneratorText, place, label)
        }
    }
}
