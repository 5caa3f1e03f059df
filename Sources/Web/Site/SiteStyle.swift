/// The stylesheet of the public pages: the tokens of every page, and what is theirs alone.
enum SiteStyle {
    static let link = "/assets/page.css?v=\(Stylesheet.hash(bytes))"
    static let bytes: [UInt8] = Array((Stylesheet.tokens + base + shell + parts + print).utf8)

    private static let base = """
        :root { --glow: #fdf1d2; --gone: #ffffff }
        @media (prefers-color-scheme: dark) { :root { --glow: #2c3135; --gone: #18212a } }
        *, ::before, ::after { box-sizing: border-box }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 72px }
        html.gone { background: var(--gone) } html.gone body { display: none }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.55 var(--sans) }
        p, ul, ol, dl, fieldset { margin: 0 0 16px; max-width: var(--line-length) }
        h1 { font-size: 1.75em; line-height: 1.2; margin: 24px 0 16px; font-weight: 600; max-width: 30em }
        h2 { font-size: 1.3em; line-height: 1.25; margin: 40px 0 8px; font-weight: 600 }
        h3 { font-size: 1.1em; line-height: 1.3; margin: 24px 0 8px; font-weight: 600 }
        h1, h2, h3, p, li, dd, a, label { overflow-wrap: break-word }
        a { color: var(--link); text-underline-offset: .15em } a:hover { text-decoration-thickness: 2px }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
        small, .soft { color: var(--soft); font-size: .86em }
        [hidden] { display: none !important }
        .unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
        main, .head nav, footer, .help { max-width: 60rem; margin: 0 auto; padding-left: 16px; padding-right: 16px }
        main { padding-top: 8px; padding-bottom: 64px } main:focus { outline: none }
        footer { border-top: 1px solid var(--line); padding-top: 16px; padding-bottom: 48px; color: var(--soft) }

        """

    private static let shell = """
        .bar { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line);
          display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 4px 16px; padding: 6px 16px }
        .bar .keys { order: -1; color: var(--soft); font-size: .8em } #dots { letter-spacing: .2em }
        .leave { display: inline-flex; align-items: center; min-height: 48px; padding: 8px 20px; background: var(--ink);
          color: var(--paper); border-radius: 6px; font-weight: 600; text-decoration: none }
        .skip { position: absolute; left: -100vw; background: var(--lamp); color: var(--on-lamp); padding: 12px 16px }
        .skip:focus { left: 8px; top: 8px; z-index: 3 }
        @media (hover: none) and (pointer: coarse) { .bar .keys { display: none } .leave { flex: 1; justify-content: center } }
        @media (max-width: 40rem) { .bar .keys { display: none } .leave { flex: 1; justify-content: center } }
        .help { background: var(--card); border-bottom: 1px solid var(--line); padding-top: 8px; padding-bottom: 4px;
          max-width: none; font-size: .92em }
        .help > * { max-width: 58rem; margin: 0 auto }
        .help ul { list-style: none; padding: 0; margin: 0 auto; display: flex; flex-wrap: wrap; gap: 0 24px }
        .help .more { color: var(--soft); display: flex; flex-wrap: wrap; gap: 0 24px; align-items: center }
        .help .more a { display: inline-flex; align-items: center; min-height: 44px }
        .way { display: inline-flex; align-items: center; flex-wrap: wrap; gap: 0 4px; min-height: 44px;
          margin-right: 12px; font-weight: 600 }
        .danger .way { color: var(--danger) }
        .head { border-bottom: 1px solid var(--line) }
        .head nav { display: flex; flex-wrap: wrap; gap: 0 24px; align-items: center }
        .head a { display: inline-flex; align-items: center; min-height: 48px }
        .head .home { font-weight: 600; color: var(--ink); text-decoration: none; gap: 8px }
        .head .other { margin-left: auto }
        @media (max-width: 40rem) { .head .door { display: none } }
        .head [aria-current] { color: var(--ink); text-decoration-color: var(--lamp); text-decoration-thickness: 3px }
        .mark { width: 28px; height: 28px } .mark path, .art path { fill: none; stroke: var(--edge); stroke-width: 2;
          stroke-linejoin: round; stroke-linecap: round }
        .light { fill: var(--lamp) } .glow { fill: var(--glow) }
        .art { display: block; width: 100%; max-width: 26rem; height: auto; margin: 8px 0 }

        """

    private static let parts = """
        .doors { list-style: none; padding: 0; max-width: none; display: grid; gap: 16px;
          grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)) }
        .doors a, .choices a { display: block; height: 100%; min-height: 56px; padding: 14px 18px; background: var(--card);
          border: 1px solid var(--edge); border-radius: 8px; color: var(--ink); text-decoration: none }
        .doors a:hover, .choices a:hover { border-color: var(--link) }
        .doors b { display: block; color: var(--link); text-decoration: underline; text-underline-offset: .15em }
        .doors .first a { background: var(--lamp); color: var(--on-lamp); border-color: var(--lamp) }
        .doors .first b { color: inherit }
        .choices { list-style: none; padding: 0; display: grid; gap: 12px }
        .choices a { font-weight: 600; color: var(--link) }
        .choices.two { grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); max-width: none }
        .ages { list-style: none; padding: 0; max-width: none; display: grid; gap: 12px;
          grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)) }
        .ages a { display: flex; align-items: center; justify-content: center; min-height: 56px; background: var(--card);
          border: 1px solid var(--edge); border-radius: 8px; font-weight: 600 }
        .topic { border-top: 1px solid var(--line); padding-top: 4px; margin-top: 24px } .topic h3 { margin-top: 12px }
        details { border-top: 1px solid var(--line); max-width: var(--line-length) }
        summary { min-height: 48px; padding: 12px 0; font-weight: 600; color: var(--link); cursor: pointer }
        .say.large { font-size: 1.25em; padding: 16px 24px } .say p:last-child { margin-bottom: 4px }
        .boxes { list-style: none; padding: 0 } .boxes li { padding: 4px 0 4px 28px; position: relative }
        .boxes li::before { content: ""; position: absolute; left: 0; top: 10px; width: 14px; height: 14px;
          border: 1.5px solid var(--edge) }
        .signs { display: grid; grid-template-columns: repeat(2, 1fr); gap: 8px 32px; max-width: var(--line-length) }
        button.plain { background: none; border: 0; padding: 0; font: inherit; color: var(--link); text-decoration: underline;
          text-underline-offset: .15em; cursor: pointer }
        .onward { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; max-width: none; margin-top: 24px }
        .go { display: inline-flex; align-items: center; min-height: 48px; padding: 8px 20px; background: var(--lamp);
          color: var(--on-lamp); border: 0; border-radius: 6px; text-decoration: none; font: inherit; font-weight: 600;
          cursor: pointer }
        .quiet { display: inline-flex; align-items: center; min-height: 48px }
        .say { margin: 0 0 16px; max-width: var(--line-length); border-left: 4px solid var(--lamp); padding: 4px 16px; background: var(--card) }
        .rule { border: 2px solid var(--edge); border-radius: 8px; padding: 12px 16px; background: var(--card);
          max-width: var(--line-length); margin: 0 0 16px }
        .rule p, .rule ul { margin: 0 }
        .lines { list-style: none; padding: 0; max-width: none }
        .lines > li { border-top: 1px solid var(--line); padding: 12px 0 4px; max-width: var(--line-length) }
        .lines h3 { margin: 0 0 4px } .lines p { margin: 0 0 4px }
        .unsure { border: 1px solid var(--edge); border-radius: 4px; padding: 0 8px; font-size: .86em; display: inline-block }
        fieldset { border: 0; padding: 0; margin: 0 0 24px } legend { font-weight: 600; padding: 0; margin: 0 0 4px }
        fieldset label { display: flex; align-items: center; gap: 12px; min-height: 48px; padding: 6px 0; cursor: pointer }
        input[type=radio] { width: 24px; height: 24px; margin: 0; flex: none; accent-color: var(--link) }
        textarea, input[type=text], input[type=date] { width: 100%; max-width: var(--line-length); padding: 12px; font: inherit;
          color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: 8px }
        textarea { display: block; resize: vertical; min-height: 8em } .say q { font-weight: 600 } cite { font-style: normal }
        input[type=checkbox] { width: 24px; height: 24px; margin: 0; flex: none; accent-color: var(--link) }
        .now { display: flex; flex-wrap: wrap; gap: 12px; margin: 0 0 16px }
        .now .way { min-height: 56px; padding: 12px 24px; margin: 0; background: var(--ink); color: var(--paper);
          border-radius: 6px; text-decoration: none; font-size: 1.15em }
        .now small { color: inherit } .now.danger .way { background: var(--danger); color: var(--paper) }
        .countries { list-style: none; padding: 0; max-width: none; columns: 14rem }
        .countries a { display: inline-flex; align-items: center; min-height: 44px }
        .chart { list-style: none; padding: 0; margin: 8px 0 16px; max-width: 40rem }
        .chart li { display: grid; grid-template-columns: 5.5em 1fr 8.5em; gap: 0 12px; align-items: center; padding: 4px 0 }
        .chart.long li { grid-template-columns: 1fr 7em } .chart.long span { grid-column: 1 / -1 }
        .chart .anew, .chart.long .anew { display: block; color: var(--soft); font-size: .86em }
        .chart b { font-weight: 600; font-variant-numeric: tabular-nums }
        .chart svg { width: 100%; height: 18px; display: block; border-left: 1px solid var(--edge) }
        .chart rect { fill: var(--one) } .chart .whole { fill: var(--line) }
        @media (max-width: 40rem) { .chart li { grid-template-columns: 1fr 8em } .chart span { grid-column: 1 / -1 } }
        @media (forced-colors: active) { .chart rect { fill: CanvasText } .chart .whole { fill: GrayText } }
        .blank { border-bottom: 1px solid var(--edge); display: block; min-height: 36px }
        dt { font-weight: 600 } dd { margin: 0 0 8px }
        @media (forced-colors: active) { .leave, .go, .doors a, .choices a { border: 1px solid } }

        """

    /// Paper keeps the numbers and the addresses, and loses what can only be pressed.
    private static let print = """
        @media print {
          .bar, .head, .onward, .more a, footer { display: none }
          body { font-size: 12pt; background: none; color: #000 } .help { border: 1px solid #000; background: none }
          main a[href^="http"]::after { content: " (" attr(href) ")" } a { color: #000; text-decoration: none }
          .lines > li, .rule, .say { break-inside: avoid } .way { min-height: 0 }
          .way small { display: none }
          .plan { font-size: 9.5pt; line-height: 1.3 } .plan h1 { margin: 6pt 0; font-size: 15pt }
          .plan h2 { margin: 8pt 0 2pt; font-size: 11pt } .plan main { padding: 0 }
          .plan .help { font-size: 9pt; padding-top: 2pt; padding-bottom: 2pt } .plan .help p, .plan .help ul { margin: 0 0 2pt }
          .plan .help a[href^="/"] { display: none } .plan .way { display: inline; margin-right: 6pt }
          .plan main p, .plan ol, .plan ul { margin: 0 0 3pt; max-width: none } .plan .blank { min-height: 12pt }
          .plan .lines { columns: 2; column-gap: 16pt } .plan .lines > li { padding: 2pt 0; max-width: none; border: 0 }
          .plan .lines h3 { font-size: 1em; margin: 0 } .plan .lines h3 + p, .plan .lines br { display: none }
          .plan .unsure { border: 0; padding: 0 }
        }

        """
}
