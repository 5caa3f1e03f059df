/// The version of this program, as `--version`, reports and snapshots name it.
enum ProductVersion {
    static let current = "0.1.0"
}
