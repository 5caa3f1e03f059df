import Foundation
import SafetyCore

/// Where a list comes from.
public enum ImportSource: Hashable, Sendable {
    /// A file, or anything that can be opened by its path and read. Only regular files can be resumed.
    case file(String)
    /// Whatever this process was given to read, a socket included, from where it stands. Cannot be resumed; its length is
    /// not known.
    case standardInput
    case bytes([UInt8], name: String)
}

/// How to import.
public struct ImportOptions: Sendable {
    /// Nil tells it by the contents.
    public var format: ImportFormat?
    /// The type of values that do not name theirs; hex lists of 64 digits need it.
    public var type: FingerprintAlgorithm?
    /// Stop at the first problem; its batch is not kept. A field that means nothing here is one. Otherwise problems are
    /// counted and passed over.
    public var strict: Bool
    /// How many problems are kept in words; all are counted.
    public var maxProblems: Int
    /// Written with each new fingerprint that does not name its own; nil leaves it to the bank's.
    public var source: String?
    /// Go on after the last committed batch if the same file was not imported to its end before.
    public var resume: Bool
    /// Run under this job, which was begun before, instead of one that the import begins: from where it got to, if it
    /// was interrupted. Its detail is kept as ``Job/importRequest``. Nothing but the job says whether to resume then.
    public var jobID: Int64?
    /// Rows of a batch; nil lets the size of the table decide.
    public var batchSize: Int?
    /// Why a value is refused, such as the fingerprint of a flat picture; nil takes it. Called on a thread of its own.
    public var refuse: (@Sendable (FingerprintValue) -> String?)?

    public init(
        format: ImportFormat? = nil, type: FingerprintAlgorithm? = nil, strict: Bool = false, maxProblems: Int = 1000,
        source: String? = nil, resume: Bool = true, jobID: Int64? = nil, batchSize: Int? = nil,
        refuse: (@Sendable (FingerprintValue) -> String?)? = nil
    ) {
        self.format = format
        self.type = type
        self.strict = strict
        self.maxProblems = maxProblems
        self.source = source
        self.resume = resume
        self.jobID = jobID
        self.batchSize = batchSize
        self.refuse = refuse
    }
}

/// How an import stands. Counts include those of an interrupted run that it continues.
public struct ImportReport: Hashable, Sendable {
    /// The job that keeps the account of it.
    public var jobID: Int64
    public var format: ImportFormat
    public var bytesDone: Int64
    /// Nil where the length is not known beforehand.
    public var bytesTotal: Int64?
    public var added: Int
    public var updated: Int
    public var unchanged: Int
    /// Records not taken, by reason.
    public var problemCounts: [ImportProblem.Code: Int]
    /// The first of them in order of line.
    public var problems: [ImportProblem]
    /// Names of fields that mean nothing here and were passed over, in order.
    public var ignoredFields: [String]
    /// The line at which this run took up an interrupted one.
    public var resumedAtLine: Int?

    public var problemCount: Int { problemCounts.values.reduce(0, +) }
    /// Records read so far, taken or not.
    public var records: Int { added + updated + unchanged + problemCount }
}

/// What an import job keeps in its detail, committed with each batch.
struct ImportDetail: Codable {
    var name: String
    var bankID: Int64
    var format: ImportFormat
    var type: FingerprintAlgorithm?
    var position = ParserPosition()
    var added = 0
    var updated = 0
    var unchanged = 0
    var problemCounts: [String: Int] = [:]
    /// The first hundred.
    var problems: [ImportProblem] = []
    var ignoredFields: [String] = []
    /// What the job said before the import took it up.
    var request: String?

    /// The same with as many problems as are kept.
    var kept: ImportDetail {
        var kept = self
        kept.problems = Array(problems.prefix(100))
        return kept
    }

    mutating func count(_ problem: ImportProblem, limit: Int) {
        problemCounts[problem.code.rawValue, default: 0] += 1
        if problems.count < limit { problems.append(problem) }
    }

    func report(job: Int64, total: Int64?, resumedAtLine: Int?) -> ImportReport {
        ImportReport(
            jobID: job, format: format, bytesDone: position.offset, bytesTotal: total, added: added, updated: updated,
            unchanged: unchanged,
            problemCounts: Dictionary(
                problemCounts.compactMap { name, count in
                    ImportProblem.Code(rawValue: name).map { ($0, count) }
                }, uniquingKeysWith: +),
            problems: problems, ignoredFields: ignoredFields, resumedAtLine: resumedAtLine)
    }
}

extension Job {
    /// What a job that an import runs under (``ImportOptions/jobID``) was begun with: its detail before the import took
    /// it up. For any other import nil.
    public var importRequest: String? {
        guard let detail = try? JSONText.decode(ImportDetail.self, detail) else { return detail }
        return detail.request
    }

    /// How the import of this job stands; nil before its first batch, and for jobs that are no imports.
    public var importReport: ImportReport? {
        guard let detail = try? JSONText.decode(ImportDetail.self, detail) else { return nil }
        return detail.report(job: id, total: total, resumedAtLine: nil)
    }
}
