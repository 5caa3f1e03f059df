import SafetyCore

extension GuidanceKeys {
    /// What each person can do next about what was read.
    init(_ judgement: Judgement, signs: [SignFinding], kind: TextKind) {
        self.init()
        func has(_ wanted: SignID...) -> Bool { signs.contains { wanted.contains($0.sign) } }
        if judgement.helpFirst {
            youngPerson.append("crisis_help_now")
            guardian.append("crisis_stay_with_them")
            moderator.append("crisis_protocol_first")
        }
        guard judgement.level > .none else { return }
        if judgement.isReport { youngPerson += ["get_help", "not_your_fault"] }
        if has(.threat, .paymentDemand) {
            youngPerson += ["do_not_pay", "keep_evidence", "stop_replying", "take_pictures_down"]
            guardian += ["stay_calm_listen", "keep_evidence", "report_to_police"]
            moderator += ["preserve_evidence", "check_other_recipients"]
        }
        if kind == .advert {
            youngPerson += ["check_the_employer", "keep_your_documents", "do_not_go_alone"]
            guardian += ["check_the_employer_together"]
            moderator += ["verify_poster"]
        }
        if has(.meeting) { youngPerson.append("do_not_meet_alone") }
        if has(.pictureRequest, .liveSolicitation) { youngPerson.append("you_may_say_no_to_pictures") }
        if has(.secrecy, .isolation, .deleteRequest) { youngPerson.append("no_secrets_from_helpers") }
        if has(.selfDisclosurePII, .piiRequest, .personalProbe, .ageProbe, .supervisionProbe) {
            youngPerson.append("keep_private_details_private")
        }
        if has(.platformMove, .giftOffer) { youngPerson.append("stay_where_you_can_report") }
        if judgement.level >= .caution {
            youngPerson += ["talk_to_someone_you_trust", "block_and_report"]
            guardian += ["talk_without_blame", "do_not_punish"]
            moderator += ["read_in_context", "look_for_the_same_sender"]
        } else if !judgement.helpFirst {
            moderator.append("ordinary_setting_named")
        }
        GuidanceKeys.unique(&youngPerson)
        GuidanceKeys.unique(&guardian)
        GuidanceKeys.unique(&moderator)
    }

    private static func unique(_ keys: inout [String]) {
        var seen: [String] = []
        for key in keys where !seen.contains(key) { seen.append(key) }
        keys = seen
    }
}
