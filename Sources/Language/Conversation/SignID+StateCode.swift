extension SignID {
    /// The number of the sign in stored states. A number once given is never given to another sign: new signs are added
    /// at the end, so that states written before are still read.
    var stateCode: UInt8 {
        switch self {
        case .ageProbe: 0
        case .personalProbe: 1
        case .supervisionProbe: 2
        case .secrecy: 3
        case .deleteRequest: 4
        case .isolation: 5
        case .flatteryMaturity: 6
        case .giftOffer: 7
        case .platformMove: 8
        case .pictureRequest: 9
        case .persistence: 10
        case .meeting: 11
        case .threat: 12
        case .paymentDemand: 13
        case .deadline: 14
        case .selfDisclosurePII: 15
        case .piiRequest: 16
        case .liveSolicitation: 17
        case .payTooHigh: 18
        case .noExperience: 19
        case .noInterview: 20
        case .travelPaid: 21
        case .documentsUpfront: 22
        case .feeUpfront: 23
        case .bankDetails: 24
        case .chatOnlyContact: 25
        case .impersonatedBrand: 26
        case .urgency: 27
        case .comeAlone: 28
        case .vagueEmployer: 29
        case .noContract: 30
        case .documentsKept: 31
        case .debt: 32
        case .taskDeposit: 33
        case .reshipping: 34
        case .photosWanted: 35
        case .minorsWelcome: 36
        case .advertWording: 37
        case .crisis: 38
        }
    }

    /// Places for amounts: one more than the highest code.
    static let stateCodes = 39

    /// The signs by their codes.
    static let byStateCode: [SignID] = SignID.allCases.sorted { $0.stateCode < $1.stateCode }
}
