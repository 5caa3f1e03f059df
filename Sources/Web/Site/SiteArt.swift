/// Line drawings of ordinary places, drawn for these pages. They take their inks from the stylesheet.
enum SiteArt {
    static let lamp: HTML = """
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M4 30V8l8-6 8 6v22M2 30h28"/>\
        <circle class="light" cx="26" cy="13" r="4.5"/></svg>
        """

    /// A porch in the evening: steps, a door, a lamp, two chairs.
    static let porch: HTML = """
        <svg class="art" viewBox="0 0 400 180" role="img" aria-hidden="true" focusable="false">
        <circle class="glow" cx="244" cy="92" r="44"/>
        <path d="M12 168h376M72 152V70M328 152V70M56 70h288L300 26H100zM100 26h200M120 48h160"/>
        <path d="M60 152h280v16H60zM148 168v-8h104v8M168 152V82h52v70M210 118v6M88 86h52v38H88zM114 86v38M88 105h52"/>
        <path d="M268 152v-20h44v20M264 132h52M268 132v-22M312 132v-22M268 116h44M268 110h44"/>
        <path d="M244 70v10M236 80h16l4 20h-24z"/><circle class="light" cx="244" cy="91" r="6"/>
        <path d="M28 168v-30M28 138q-14-2-14-18q14 0 14 18zM28 150q12-2 14-16q-14 0-14 16zM368 168v-18M368 150q-10-4-8-16q10 4 8 16zM368 156q10-2 12-14q-12 0-12 14z"/>
        </svg>
        """

    /// A kitchen table with two cups.
    static let table: HTML = """
        <svg class="art" viewBox="0 0 400 140" role="img" aria-hidden="true" focusable="false">
        <path d="M60 70h280M84 70v60M316 70v60M120 70V48h34v22M154 54h12v10h-12M238 70V48h34v22M272 54h12v10h-12"/>
        <path d="M130 40q4-6 0-12M142 40q4-6 0-12M248 40q4-6 0-12M260 40q4-6 0-12M180 66h36v4h-36z"/>
        <circle class="light" cx="198" cy="52" r="8"/><path d="M198 60v6"/>
        </svg>
        """

    /// A phone that lies face down beside a plant.
    static let phone: HTML = """
        <svg class="art" viewBox="0 0 400 120" role="img" aria-hidden="true" focusable="false">
        <path d="M40 104h320M150 104l14-16h84l14 16M164 88l6-6h72l6 6M176 85h14"/>
        <path d="M300 104V78M284 78h32l-4 26h-24zM300 78q-2-26-20-32M300 78q2-30 22-38M300 72q0-24 2-44"/>
        <circle class="light" cx="92" cy="70" r="10"/><path d="M92 80v24M80 104h24"/>
        </svg>
        """
}
