/// Counters: identifiers and the change sequence. The row's lock makes writers of any database take turns.
struct CounterTable {
    let connection: any SQLConnection

    enum Name: String {
        case bank, fingerprint, change, exception, job, scan
        case scanItem = "scan_item"
        case finding, feedback
        case webhookDelivery = "webhook_delivery"
        /// The number of the last transaction that changed banks, fingerprints or exceptions.
        case changeSequence = "change_sequence"
        /// Changes up to this sequence are no longer in the log.
        case changeFloor = "change_floor"
    }

    func value(_ name: Name) throws(StorageError) -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = ?", [.text(name.rawValue)]) { $0.integer(0) } ?? 0
    }

    /// Adds `count` and returns the new value: the last of `count` fresh identifiers.
    func advance(_ name: Name, by count: Int64 = 1) throws(StorageError) -> Int64 {
        try connection.first(
            """
            INSERT INTO counter (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value
            RETURNING value
            """, [.text(name.rawValue), .integer(count)]
        ) { $0.integer(0) } ?? count
    }

    func set(_ name: Name, to value: Int64) throws(StorageError) {
        try connection.run(
            "INSERT INTO counter (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [.text(name.rawValue), .integer(value)])
    }
}

/// Named settings, and the identity of the database.
struct SettingTable {
    let connection: any SQLConnection

    func value(_ name: String) throws(StorageError) -> String? {
        try connection.first("SELECT value FROM setting WHERE name = ?", [.text(name)]) { $0.text(0) }
    }

    func set(_ name: String, to value: String) throws(StorageError) {
        try connection.run(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [.text(name), .text(value)])
    }

    func remove(_ name: String) throws(StorageError) {
        try connection.run("DELETE FROM setting WHERE name = ?", [.text(name)])
    }

    func all() throws(StorageError) -> [(name: String, value: String)] {
        try connection.all("SELECT name, value FROM setting ORDER BY name") { (name: $0.text(0), value: $0.text(1)) }
    }
}
