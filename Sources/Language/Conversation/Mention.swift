/// Finds what a message speaks of beside its signs: who might be shown something, what is held, a made
/// picture, a sum, unease.
///
/// Plain words of both languages, each of them harmless; only beside a threat do they weigh.
enum Mention {
    private static let audience: Set<String> = [
        "friends", "followers", "follower", "everyone", "everybody", "contacts", "school", "class", "classmates",
        "parents", "mom", "mum", "mother", "dad", "father", "family", "teacher", "teachers", "team", "group", "coach",
        "sister", "brother", "girlfriend", "boyfriend", "online", "internet", "story", "list",
        "amigos", "amigas", "seguidores", "todos", "todas", "todo", "contactos", "escuela", "colegio", "instituto",
        "insti", "clase", "companeros", "padres", "madre", "padre", "mama", "papa", "familia", "profe", "profesor",
        "equipo", "grupo", "hermana", "hermano", "novia", "novio", "viejos", "lista",
    ]

    private static let leverage: Set<String> = [
        "pic", "pics", "picture", "pictures", "photo", "photos", "video", "videos", "vid", "screenshot", "screenshots",
        "screenshotted", "recording", "recorded", "recordings", "saved", "selfie", "selfies",
        "image", "images", "clip", "footage",
        "foto", "fotos", "captura", "capturas", "grabacion", "grabado", "grabe", "imagen", "imagenes", "guarde",
        "guardado", "guardada", "guardadas", "pantallazos",
    ]

    private static let made: Set<String> = [
        "deepfake", "deepfakes", "deepfaked", "faked", "photoshop", "photoshopped", "faceswap", "faceswapped",
        "montaje", "montajes", "fakeapp", "trucada", "trucadas", "trucado", "trucaron",
    ]

    /// A program that makes: only beside a picture, and beside making.
    private static let maker: Set<String> = ["ai", "ia", "generator", "generador", "bot", "app", "algorithm", "filter"]
    private static let making: Set<String> = [
        "made", "make", "makes", "making", "generate", "generated", "generates", "create", "created", "creates", "edit",
        "edited", "fake", "fakes", "swap", "swapped", "put", "fed", "real", "looks", "look",
        "hice", "hizo", "hace", "hacer", "hecho", "hecha", "hechas", "crear", "creo", "cree", "genero", "genere",
        "generada", "generadas", "falsa", "falsas", "falso", "falsos", "pone", "puse", "parece", "parecen", "edite",
        "editada",
    ]
    private static let likeness: Set<String> = ["face", "head", "cara", "rostro", "body", "cuerpo"]

    private static let money: Set<String> = [
        "$", "dollars", "dollar", "bucks", "quid", "pounds", "euros", "euro", "pesos", "soles", "pavos", "mangos",
        "plata",
        "cashapp", "paypal", "venmo", "zelle", "bizum", "oxxo", "crypto", "cripto", "bitcoin", "btc", "giftcard",
        "giftcards",
        "robux", "diamonds", "transferencia", "pay", "paying", "pagas", "pagame", "depositas", "money", "dinero",
    ]

    /// Whether a word is a round sum: "80", "500", "2000".
    private static func isSum(_ word: String) -> Bool {
        (2...6).contains(word.utf8.count) && word.utf8.last == 0x30 && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Words that are uneasy wherever they stand.
    private static let uneasy: Set<String> = [
        "weird", "creepy", "creep", "uncomfortable", "scared", "idk", "hmm", "hmmm", "um", "umm", "sketchy", "sus",
        "pls",
        "raro", "rara", "miedo", "incomoda", "incomodo", "nose", "mmm", "ehh", "asustada", "asustado",
    ]
    /// Pairs of words that follow each other.
    private static let uneasyPairs: Set<String> = [
        "not allowed", "said no", "says no", "wont let", "doesnt let", "dont let", "to ask", "ask my", "im telling",
        "who are", "who is", "whos this", "rather not", "dont want", "didnt want", "dont like", "dont know",
        "not telling",
        "please dont", "please stop", "pls dont", "pls stop", "leave me", "not true", "not sure", "would kill",
        "kill me", "told you", "a rule", "my mum", "my mom", "my dad", "my parents", "my sister", "my brother",
        "my aunt", "shouldnt my", "why do", "why would", "why are", "thats me", "stop it", "not comfortable",
        "not funny",
        "no se", "no puedo", "no quiero", "me dejan", "me deja", "dijo que", "dice que", "que preguntar", "por favor",
        "quien eres", "quien sos", "para que", "pa que", "por que", "mi mama", "mi madre", "mi papa", "mi padre",
        "mi hermana", "mi hermano", "mis padres", "no tengo", "mi vieja", "mi viejo", "otro dia", "mi tia",
    ]

    static func all(in text: String) -> MessageEvidence.Mentions {
        var found: MessageEvidence.Mentions = []
        var hasMaker = false
        var makes = false
        var isFake = false
        var last = ""
        let words = words(of: text)
        for word in words {
            // A long message tells; a short one answers.
            if words.count <= 14, uneasy.contains(word) || uneasyPairs.contains(last + " " + word) {
                found.insert(.unease)
            }
            last = word
            if audience.contains(word) { found.insert(.audience) }
            if leverage.contains(word) { found.insert(.leverage) }
            if money.contains(word) || isSum(word) { found.insert(.money) }
            if made.contains(word) { found.insert(.madePicture) }
            if maker.contains(word) { hasMaker = true }
            if making.contains(word) { makes = true }
            if word.hasPrefix("fake") || word.hasPrefix("fals") || likeness.contains(word) { isFake = true }
        }
        if (hasMaker && makes) || (isFake && makes && found.contains(.leverage)) {
            if found.contains(.leverage) || isFake { found.insert(.madePicture) }
        }
        return found
    }

    /// The words in lower case without accents or apostrophes; at most 400, for what a long text mentions says little.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.append(UInt8(scalar.value))
            case "A"..."Z": word.append(UInt8(scalar.value) + 32)
            case "á", "Á", "à", "ä": word.append(0x61)
            case "é", "É", "è", "ë": word.append(0x65)
            case "í", "Í": word.append(0x69)
            case "ó", "Ó", "ö": word.append(0x6F)
            case "ú", "Ú", "ü": word.append(0x75)
            case "ñ", "Ñ": word.append(0x6E)
            case "$", "£", "€":
                end()
                words.append("$")
            case "'", "\u{2019}", "\u{301}", "\u{200B}": continue
            default:
                end()
                if words.count >= 400 { return words }
            }
        }
        end()
        return words
    }
}
