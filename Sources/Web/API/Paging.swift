/// The parameters of every list that comes in pages.
enum Paging {
    static let parameters: [Route.Parameter] = [
        .query("limit", .integer(1...1000), "How many at most; 100 by default.", example: "100"),
        .query(
            "cursor", .string(), "`next` of the page before, as it is; without it the list begins.", example: ""),
    ]
}
