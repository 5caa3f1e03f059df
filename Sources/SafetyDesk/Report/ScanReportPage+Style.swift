extension ScanReportPage {
    /// Colours of the product's look: paper by day, blue-grey by night, red only for danger now.
    static let style = """
        :root { color-scheme: light dark; --paper:#fbfaf7; --ink:#1d252c; --soft:#59636c; --line:#d9d5cb; --card:#fff;
          --lamp:#e8b23a; --finding:#a3261d; --failed:#a86a00; --skipped:#8a8f94; --clean:#5d7f8f }
        @media (prefers-color-scheme: dark) {
          :root { --paper:#18212a; --ink:#eceae4; --soft:#b4bcc3; --line:#384450; --card:#202b36;
            --finding:#f08b80; --failed:#e0b060; --skipped:#8b97a1; --clean:#86abbd } }
        * { box-sizing: border-box }
        body { margin:0; background:var(--paper); color:var(--ink);
          font: 16px/1.5 Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, sans-serif }
        main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px }
        h1 { font-size: 1.75rem; margin: 8px 0 } h2 { font-size: 1.25rem; margin: 40px 0 8px }
        h3 { font-size: 1rem; margin: 0 0 8px; overflow-wrap: anywhere }
        table { border-collapse: collapse; width: 100%; table-layout: fixed }
        caption { text-align: left; color: var(--soft); padding: 8px 0 }
        th, td { text-align: left; vertical-align: top; padding: 8px 8px 8px 0; border-bottom: 1px solid var(--line);
          overflow-wrap: anywhere }
        .counts { max-width: 36rem } .counts th { width: 11rem; font-weight: 600 }
        .counts .n { width: 5rem; text-align: right; padding-right: 16px; font-variant-numeric: tabular-nums }
        .bar span { display: inline-block; height: 12px; min-width: 1px; vertical-align: middle }
        span.finding { background: var(--finding) } span.failed { background: var(--failed) }
        span.skipped { background: var(--skipped) } span.clean { background: var(--clean) }
        .card { display: flex; gap: 16px; background: var(--card); border: 1px solid var(--line);
          border-left: 4px solid var(--finding); padding: 16px; margin: 8px 0 }
        .card ul { margin: 0; padding-left: 20px } .card .picture { flex: none; width: 96px }
        .note { color: var(--soft); margin: 8px 0 0 }
        code { font-size: .9em }
        @media (max-width: 480px) { .card { flex-direction: column } .counts th { width: 8rem } }
        @media print { body { background: #fff; color: #000 } .card { break-inside: avoid } }
        """
}
