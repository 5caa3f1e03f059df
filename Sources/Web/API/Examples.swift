/// Values that the reference shows. The fingerprint is that of a drawing in Examples/.
enum Examples {
    static let pdq = "54a977c221d14c1c43ba5e6e21d4a13989a3553f14726ddd4a9a4d6f2ae74aa9"

    static let match = """
        {"rule":"within_bank_distance","decision":"block","bank":"demo","fingerprint_id":1,"external_id":"porch",\
        "algorithm":"pdq","distance":4,"variant":"stored","source":"Examples/demo-bank.ndjson","labels":["drawing"]}
        """

    static let decision = """
        {"id":"dec_01kb0w3v9x4m5n6p7q8r9s0t1v","created":"2026-11-22T21:04:05.123Z","decision":"block",\
        "policy":"first@2","dry_run":false,"reasons":[\(match)],"context":{"item":"post-81",\
        "account":{"id":"u-17","age_band":"13_15"},"audience":"public","place":"profile_picture"},\
        "media":{"type":"jpeg","bytes":48213,"width":512,"height":512,"pdq":"\(pdq)","quality":100}}
        """

    static let bank = """
        {"name":"demo","source":"Examples/demo-bank.ndjson","note":"","labels":["drawing"],"harm":"known_material",\
        "decision":"block","enabled":true,"max_distance":31,"min_quality":50,"match_ratio":1.0,\
        "created":"2026-11-22T20:00:00.000Z","updated":"2026-11-22T20:00:00.000Z"}
        """

    static let fingerprint = """
        {"id":1,"bank":"demo","type":"pdq","value":"\(pdq)","external_id":"porch","source":null,"labels":["drawing"],\
        "note":"","enabled":true,"expires":null,"created":"2026-11-22T20:00:00.000Z",\
        "updated":"2026-11-22T20:00:00.000Z"}
        """
}
