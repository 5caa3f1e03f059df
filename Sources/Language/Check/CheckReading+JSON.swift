import SafetyCore

extension CheckReading {
    /// Writes what was read as JSON: the same letters on a server, on a command line and in a browser.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("level", level.rawValue)
            json.field("help_first", helpFirst)
            json.field("threat", isThreat)
            json.field("language_covered", languageCovered)
            json.field("messages", messages)
            json.field("harms", harms.map { $0.rawValue })
            json.array("found", of: found) { json, one in
                json.object { json in
                    json.field("sign", one.sign.rawValue)
                    json.array("quotes", of: one.quotes) { json, quote in
                        json.object { json in
                            json.field("words", quote.words)
                            json.optional("writer", quote.writer)
                        }
                    }
                }
            }
            json.field("lowers", lowers)
            json.field("young_person", guidance.youngPerson)
            json.field("guardian", guidance.guardian)
        }
    }
}
