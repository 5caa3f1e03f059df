import ArgumentParser
import SafetyDesk

/// `porchlight config`: every setting, its value and where it came from.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Prints every setting, its value and where it came from.")

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Print the outbound connections that this program may make.")
    var egress = false

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() throws {
        let configuration = try options.load()
        if egress {
            // Nothing in this version opens a connection; the list is printed so that it can be checked by script.
            if !json { Terminal.line("none: this version makes no outbound connection") }
            return
        }
        if json {
            for setting in configuration.settings { try Terminal.json(setting) }
            return
        }
        var table = TextTable(["setting", "value", "from", "environment", "meaning"])
        for setting in configuration.settings {
            table.add([
                setting.key, setting.value, setting.origin.rawValue, setting.environment, setting.meaning,
            ])
        }
        Terminal.line(table.text)
    }
}
