/// The version of this program, as `--version`, the API and snapshots name it.
enum ProductVersion {
    static let current = "0.3.0"
}
