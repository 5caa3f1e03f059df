/// Line drawings of ordinary places, drawn for these pages. They take their inks from the stylesheet.
enum SiteArt {
    static let lamp: HTML = """
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M4 30V8l8-6 8 6v22M2 30h28"/>\
        <circle class="light" cx="26" cy="13" r="4.5"/></svg>
        """

    /// A porch in the evening: steps, a door, a lamp, two chairs.
    static let porch: HTML = """
        <svg class="art" viewBox="0 0 400 180" role="img" aria-hidden="true" focusable="false">
        <circle class="glow" cx="262" cy="70" r="46"/>
        <path d="M20 168h360M60 168V66l140-46 140 46v102M44 72l156-52 156 52M170 168V88h56v80M214 130h.1M154 168v-8h92v8"/>
        <path d="M92 168v-34h34v34M92 134V108M92 150h34M280 168v-34h34v34M314 134V108M280 150h34M84 84h44v20H84zM106 84v20"/>
        <path d="M262 50v8M252 58h20l-4 24h-12z"/><circle class="light" cx="262" cy="70" r="6"/>
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
