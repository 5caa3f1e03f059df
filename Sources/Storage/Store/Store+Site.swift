extension Store {
    private static let siteSetting = "site"

    /// What the host chose for the pages for families, as it was written; nil where nothing was chosen.
    public func siteSettings() throws(StorageError) -> String? {
        try database.read { connection throws(StorageError) in
            try SettingTable(connection: connection).value(Self.siteSetting)
        }
    }

    public func setSiteSettings(_ text: String) throws(StorageError) {
        try database.write { connection throws(StorageError) in
            try SettingTable(connection: connection).set(Self.siteSetting, to: text)
        }
    }
}
