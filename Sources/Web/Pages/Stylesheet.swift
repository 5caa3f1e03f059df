import Digests

/// The one stylesheet of every page, and the icon. Light and dark come from the same tokens.
package enum Stylesheet {
    static let css: [UInt8] = Array((tokens + base + parts + console).utf8)

    /// The address, with the hash of the bytes: it may be kept for ever.
    static let link = "/assets/porchlight.css?v=\(hash(css))"
    static let iconLink = "/assets/porchlight.svg?v=\(hash(icon))"

    static func hash(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        return String(hash.finalize().hex.prefix(16))
    }

    /// Colours and sizes: nothing else in the stylesheet names a colour.
    ///
    /// Text keeps a contrast of 7:1 with the paper and the card in both lights; a test computes it.
    package static let tokens = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --card: #ffffff; --ink: #1d252c; --soft: #454f58; --line: #d9d5cb; --edge: #7a7f82;
          --link: #1c4a68; --danger: #8c1c13; --lamp: #f2bf4b; --on-lamp: #1d252c;
          --one: #2c6079; --two: #7a5a12; --three: #a3261d;
          --step: 8px; --line-length: 42rem;
          --sans: Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, sans-serif;
          --mono: "DejaVu Sans Mono", "Ubuntu Mono", Menlo, Consolas, monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #18212a; --card: #1f2a35; --ink: #eceae4; --soft: #bcc4ca; --line: #3b4753; --edge: #8b97a1;
            --link: #a9d3ea; --danger: #ffb9ae; --lamp: #f2bf4b; --on-lamp: #1d252c;
            --one: #86b9cf; --two: #e0b968; --three: #f08b80;
          }
        }

        """

    private static let base = """
        *, ::before, ::after { box-sizing: border-box }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 16px }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.55 var(--sans) }
        body.console { font-size: 15px }
        main { max-width: 72rem; margin: 0 auto; padding: 16px 16px 96px }
        main:focus { outline: none }
        p, ul, ol, dl { margin: 0 0 16px; max-width: var(--line-length) }
        h1 { font-size: 1.9em; line-height: 1.2; margin: 24px 0 16px; font-weight: 600 }
        h2 { font-size: 1.4em; line-height: 1.25; margin: 56px 0 8px; font-weight: 600 }
        h3 { font-size: 1.1em; line-height: 1.3; margin: 40px 0 8px; font-weight: 600 }
        h4 { font-size: 1em; margin: 24px 0 8px; font-weight: 600 }
        h1, h2, h3, h4, td, th, dd, p, li { overflow-wrap: anywhere }
        a { color: var(--link); text-underline-offset: .15em }
        a:hover { text-decoration-thickness: 2px }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
        code, pre { font-family: var(--mono); font-size: .86em }
        pre { background: var(--card); border: 1px solid var(--line); padding: 12px 16px; margin: 0 0 16px;
          line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere }
        table { border-collapse: collapse; margin: 0 0 16px }
        caption { text-align: left; color: var(--soft); padding: 0 0 8px }
        th, td { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line) }
        th { font-weight: 600 }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
        dt { font-weight: 600 } dd { margin: 0 0 8px }
        summary { cursor: pointer; min-height: 44px; padding: 10px 0; color: var(--link) }
        .soft { color: var(--soft) }
        .scroll { overflow-x: auto }

        """

    private static let parts = """
        .skip { position: absolute; left: -100vw; background: var(--lamp); color: var(--on-lamp); padding: 12px 16px }
        .skip:focus { left: 0; top: 0 }
        .top { border-bottom: 1px solid var(--line) }
        .top nav { max-width: 72rem; margin: 0 auto; padding: 0 16px; display: flex; flex-wrap: wrap;
          align-items: center; gap: 0 24px }
        .top a, .toc a { display: inline-flex; align-items: center; min-height: 44px }
        .top .name { font-weight: 600; margin-right: auto; display: inline-flex; align-items: center; min-height: 44px }
        .top [aria-current] { color: var(--ink); text-decoration-color: var(--lamp); text-decoration-thickness: 3px }
        .toc { columns: 17rem; column-gap: 32px; padding: 0; list-style: none; max-width: none }
        .toc li { break-inside: avoid } .toc ul { padding: 0; list-style: none; margin: 0 0 16px }
        .toc strong { display: block; padding-top: 8px }
        .operation { border-top: 1px solid var(--line); margin-top: 40px }
        .operation h3 { margin-top: 24px }
        .address { font-family: var(--mono); font-size: .9em; margin: 0 0 16px; max-width: none }
        .address b { display: inline-block; min-width: 4.5em }
        .fields { width: 100%; max-width: 60rem; table-layout: fixed } .fields th[scope=row] { font-weight: 400 }
        .fields .type { color: var(--soft); display: block; font-size: .9em }
        .fields col.a { width: 32% }
        .next { display: inline-flex; align-items: center; min-height: 44px; padding: 8px 16px; background: var(--lamp);
          color: var(--on-lamp); border-radius: 4px; text-decoration: none; font-weight: 600 }

        """

    private static let console = """
        form p, fieldset { margin: 0 0 16px; max-width: 48rem } fieldset { border: 0; padding: 0 }
        form label, legend { display: block; margin: 0 0 4px; padding: 0 }
        fieldset label { display: flex; gap: 12px; align-items: baseline; min-height: 44px; padding: 8px 0 }
        input[type=text], input[type=tel], select, textarea { font: inherit; color: var(--ink); background: var(--card);
          border: 1px solid var(--edge); border-radius: 4px; padding: 8px 12px; min-height: 44px; width: 100%; max-width: 32rem }
        input[type=checkbox] { width: 20px; height: 20px; flex: none; accent-color: var(--link); position: relative; top: 4px }
        button { font: inherit; font-weight: 600; min-height: 44px; padding: 8px 20px; background: var(--lamp);
          color: var(--on-lamp); border: 0; border-radius: 4px; cursor: pointer; margin: 0 8px 8px 0 }
        button + button { background: none; color: var(--link); border: 1px solid var(--edge) }
        .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 16px;
          margin: 0 0 16px; max-width: none }
        .grid > div { border-top: 1px solid var(--edge); padding: 8px 0 0 }
        .grid dt { font-weight: 400; color: var(--soft) }
        .grid dd { font-size: 1.4em; line-height: 1.3; margin: 0; font-variant-numeric: tabular-nums }
        .grid dd small { display: block; font-size: .7em; color: var(--soft) }
        .well { border-left: 4px solid var(--edge); padding: 4px 16px; margin: 0 0 16px }
        .trouble { border: 1px solid var(--line); border-left: 4px solid var(--lamp); background: var(--card);
          padding: 12px 16px; margin: 0 0 16px; max-width: 48rem }
        .trouble.now { border-left-color: var(--danger) } .trouble.now h3 { color: var(--danger) }
        .trouble h3 { margin: 0 0 4px; font-size: 1em } .trouble p { margin: 0 0 4px }
        .plot { margin: 0 0 16px; max-width: 60rem }
        .strip { display: grid; grid-template-columns: 11rem 1fr; gap: 0 16px; align-items: end; margin: 0 0 8px }
        .strip p { margin: 0; line-height: 1.35 } .strip b { font-weight: 600 }
        .strip svg { display: block; width: 100%; height: 64px }
        .strip path { fill: currentColor } .strip line { stroke: var(--edge); stroke-width: 1 }
        .ink-1 { color: var(--one) } .ink-2 { color: var(--two) } .ink-3 { color: var(--three) }
        .hours { display: flex; justify-content: space-between; margin: 0 0 8px calc(11rem + 16px); max-width: none;
          color: var(--soft) }
        progress { width: 8rem; height: 12px; accent-color: var(--one); vertical-align: middle }
        @media (max-width: 40rem) {
          .strip { grid-template-columns: 1fr; margin-bottom: 16px } .hours { margin-left: 0 }
          .cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
          .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; width: 100% }
          .cards caption { display: block; width: 100% }
          .cards tr { border-bottom: 1px solid var(--edge); padding: 8px 0 }
          .cards th, .cards td { border: 0; padding: 0; text-align: left; white-space: normal }
          .cards td::before { content: attr(data-name) ": "; color: var(--soft) }
          .fields col.a { width: 42% }
        }
        @media (forced-colors: active) { .trouble, .well, .next { border: 1px solid } }
        @media print { .top, .skip { display: none } }

        """

    /// A lamp beside a door.
    static let icon: [UInt8] = Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 30V8l8-6 8 6v22" fill="none" \
        stroke="#7a8a96" stroke-width="2.5" stroke-linejoin="round"/><circle cx="26" cy="13" r="4.5" fill="#f2bf4b"/>\
        <path d="M2 30h28" stroke="#7a8a96" stroke-width="2.5" stroke-linecap="round"/></svg>
        """.utf8)
}
