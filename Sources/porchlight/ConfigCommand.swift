import ArgumentParser
import SafetyDesk

/// `porchlight config`: every setting, its value and where it came from.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Prints every setting, its value and where it came from.")

    @OptionGroup var options: ConfigurationOptions

    @OptionGroup var server: ServerOptions

    @Flag(help: "Print the outbound connections that this program may make.")
    var egress = false

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() throws {
        let configuration = try options.load(server.given)
        if egress {
            let connections = configuration.outboundConnections
            if json {
                for connection in connections { try Terminal.json(connection) }
            } else {
                var table = TextTable(["what", "to", "when"])
                for connection in connections { table.add([connection.what, connection.to, connection.when]) }
                Terminal.line(table.text)
            }
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
