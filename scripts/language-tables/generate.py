#!/usr/bin/env python3
"""Writes the compact tables of Sources/Language/Normaliser/Tables: run it again when the word lists, slang or Unicode change.

    apt-get install unicode-data          # Unicode 15.0, Unicode licence
    pip install confusable-homoglyphs     # 3.3.1, MIT; its data is from Unicode's confusables.txt
    scripts/language-tables/generate.py
"""
import json
import pathlib
import re
import sys
import unicodedata

import confusable_homoglyphs

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "Sources/Language/Normaliser/Tables"
UNICODE = pathlib.Path("/usr/share/unicode")

# Class of a scalar, as ScalarClass has it.
OTHER, LETTER, MARK, DIGIT, PUNCTUATION, SYMBOL, EMOJI, SPACE, LINE, ZERO_WIDTH, BIDI = range(11)
COMMON, LATIN, CYRILLIC, GREEK, ARABIC, HEBREW, EAST_ASIAN, FOREIGN = range(8)
COMPATIBILITY, CONFUSABLE, HAS_CLASS = 1 << 7, 1 << 8, 1 << 9

# Letters a reader takes for Latin ones inside a Latin word, beyond those Unicode lists as identical.
LOOKALIKES = dict(zip("вкмтнгпишязьабесорухєі", "bkmthrnuwrebabecopyxei"))
LOOKALIKES |= dict(zip("αβεηικνορτυχωσγμπδλξςέάίόύή", "abenikvoptuxwoyunolesaaioun"))
LOOKALIKES |= dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡıʼ", "abcdefghijklmnoprstuvwyzagi'"))
LOOKALIKES |= {chr(0x1F150 + i): chr(97 + i) for i in range(26)} | {chr(0x1F170 + i): chr(97 + i) for i in range(26)}
del LOOKALIKES["ʼ"]
# Latin letters that no decomposition takes back to ASCII.
LATIN_FOLDS = {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ŋ": "n",
               "ı": "i", "ŧ": "t", "ƒ": "f"}


def varint(value):
    """Five bits a character, the sixth says that more follow; characters 0 to o."""
    out = []
    while True:
        out.append(chr(48 + (value & 31) + (32 if value > 31 else 0)))
        value >>= 5
        if not value:
            return "".join(out)


def fields(name):
    for line in (UNICODE / name).read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            parts = [part.strip() for part in line.split(";")]
            low, _, high = parts[0].partition("..")
            yield range(int(low, 16), int(high or low, 16) + 1), parts[1:]


def properties():
    category, tags, combining, digits = {}, {}, {}, {}
    first = None
    for line in (UNICODE / "UnicodeData.txt").read_text().splitlines():
        f = line.split(";")
        scalar = int(f[0], 16)
        if f[1].endswith("First>"):
            first = scalar
        for each in range(first if f[1].endswith("Last>") else scalar, scalar + 1):
            category[each] = f[2]
        if f[5]:
            tags[scalar] = f[5]
        if f[6]:
            digits[scalar] = int(f[6])
        if f[3] != "0":
            combining[scalar] = int(f[3])
    return category, tags, combining, digits


def scripts():
    names = {"Latin": LATIN, "Cyrillic": CYRILLIC, "Greek": GREEK, "Arabic": ARABIC, "Hebrew": HEBREW,
             "Common": COMMON, "Inherited": COMMON} | dict.fromkeys(
                 "Han Hiragana Katakana Hangul Bopomofo".split(), EAST_ASIAN)
    return {scalar: names.get(rest[0], FOREIGN) for scalars, rest in fields("Scripts.txt") for scalar in scalars}


def decomposer(tags):
    def decompose(scalar):
        if 0xAC00 <= scalar < 0xD7A4:
            return [ord(c) for c in unicodedata.normalize("NFD", chr(scalar))]
        if scalar not in tags:
            return [scalar]
        parts = tags[scalar].split()
        return [d for p in parts if not p.startswith("<") for d in decompose(int(p, 16))]
    return decompose


def latin_lookalikes():
    data = json.loads((pathlib.Path(confusable_homoglyphs.__file__).parent / "confusables.json").read_text())
    found = dict(LOOKALIKES)
    for char, alike in data.items():
        if len(char) != 1 or ord(char) < 0x80:
            continue
        for other in alike:
            if len(other["c"]) == 1 and other["c"].isascii() and other["c"].isalpha():
                found.setdefault(char, other["c"].lower())
    return found


def write(name, doc, blobs):
    lines = [f"// Written by scripts/language-tables/generate.py; do not edit.", "", f"/// {doc}", f"enum {name} {{"]
    for index, (key, note, text) in enumerate(blobs):
        if index:
            lines.append("")
        lines += [f"    /// {note}", f'    static let {key}: StaticString = #"""']
        lines += ["        " + text[i:i + 108] for i in range(0, len(text), 108)]
        lines.append('        """#')
    (OUT / f"{name}.swift").write_text("\n".join(lines + ["}", ""]), encoding="utf-8")


def unicode_tables():
    category, tags, combining, digits = properties()
    script, alike, decompose = scripts(), latin_lookalikes(), decomposer(tags)
    folding = {}
    for scalars, rest in fields("DerivedNormalizationProps.txt"):
        if rest[0] == "NFKC_CF":
            for scalar in scalars:
                folding[scalar] = [int(p, 16) for p in rest[1].split()] if len(rest) > 1 else []
    excluded = {s for scalars, rest in fields("DerivedNormalizationProps.txt")
                if rest[0] == "Full_Composition_Exclusion" for s in scalars}
    pictures = {s for scalars, rest in fields("emoji/emoji-data.txt")
                if rest[0] in ("Extended_Pictographic", "Emoji_Presentation", "Emoji_Modifier") for s in scalars}
    bidi = {s for scalars, rest in fields("PropList.txt") if rest[0] == "Bidi_Control" for s in scalars}
    ignorable = {s for scalars, rest in fields("DerivedCoreProperties.txt")
                 if rest[0] == "Default_Ignorable_Code_Point" for s in scalars}

    pool, offsets, runs, last = [0], {(): 0}, [], None
    for scalar in range(0x110000):
        cat = category.get(scalar, "Cn")
        kind = {"L": LETTER, "M": MARK, "P": PUNCTUATION, "S": SYMBOL, "Z": SPACE}.get(cat[0], OTHER)
        if cat == "Nd":
            kind = DIGIT
        elif cat[0] == "N":
            kind = LETTER if cat == "Nl" else SYMBOL
        if scalar in (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029):
            kind = LINE
        elif scalar == 9:
            kind = SPACE
        elif scalar in bidi:
            kind = BIDI
        elif scalar in ignorable or cat == "Cf" or cat == "Cc":
            kind = ZERO_WIDTH
        elif scalar in pictures and scalar > 0x7F and kind in (SYMBOL, OTHER):
            kind = EMOJI
        value = kind | script.get(scalar, FOREIGN if kind == LETTER else COMMON) << 4
        if combining.get(scalar):
            value |= HAS_CLASS
        mapping = [scalar]
        hangul = 0xAC00 <= scalar < 0xD7A4
        if kind == DIGIT and scalar > 0x7F:
            mapping = [48 + digits[scalar]]
        elif kind not in (ZERO_WIDTH, BIDI, SPACE, LINE) and not hangul:
            mapping = [d for s in folding.get(scalar, [scalar]) for d in decompose(s)]
        if scalar > 0x7F and (tags.get(scalar, "").startswith(("<wide>", "<font>", "<circle>", "<square>", "<super>",
                                                               "<sub>", "<narrow>")) or kind == DIGIT) \
                and scalar not in (0xAA, 0xBA, 0xB2, 0xB3, 0xB9, 0x2122) and any(48 <= m < 128 for m in mapping):
            value |= COMPATIBILITY
            if kind == SYMBOL and all(97 <= m < 123 for m in mapping):
                value = value & ~15 | LETTER
            elif kind in (SYMBOL, PUNCTUATION) and len(mapping) == 1 and 48 <= mapping[0] < 58:
                value = value & ~15 | DIGIT
        if kind == SYMBOL and value & 15 == SYMBOL and scalar > 0x7F and mapping != [scalar]:
            value |= 0  # kept a symbol; its mapping still names it
        if chr(scalar) in alike:
            value |= CONFUSABLE
            if script.get(scalar) == COMMON and kind in (SYMBOL, EMOJI) and scalar > 0xFFFF:
                value = value & ~15 | LETTER
        offset = 0
        if mapping != [scalar] and mapping:
            key = tuple(mapping)
            if key not in offsets:
                offsets[key] = len(pool)
                pool += [len(key), *key]
            offset = offsets[key]
        value |= offset << 10
        if last == value:
            runs[-1][0] += 1
        else:
            runs.append([1, value])
            last = value
    assert len(pool) < 1 << 22
    # The first time an offset is named, the pool's next entry follows in the blob.
    text, named = [], {0}
    flat = {offset: key for key, offset in offsets.items()}
    for count, value in runs:
        offset = value >> 10
        text.append(varint(count) + varint(value & 1023))
        if offset in named:
            text.append("0" + varint(offset) if offset else "00")
        else:
            named.add(offset)
            text.append(varint(len(flat[offset])) + "".join(varint(s) for s in flat[offset]))
    classes, previous, last = [], -1, None
    for scalar in sorted(combining):
        if last == combining[scalar] and scalar == previous + 1:
            classes[-1][1] += 1
        else:
            classes.append([scalar, 1, combining[scalar]])
        previous, last = scalar, combining[scalar]
    pairs = []
    for scalar, tag in tags.items():
        if not tag.startswith("<") and scalar not in excluded:
            parts = [int(p, 16) for p in tag.split()]
            if len(parts) == 2:
                pairs.append((parts[0], parts[1], scalar))
    pairs.sort()
    letters = sorted((ord(char), latin) for char, latin in alike.items())
    folds = sorted((ord(char), latin) for char, latin in LATIN_FOLDS.items())
    deltas = lambda rows: [(row[0] - (rows[i - 1][0] if i else 0),) + row[1:] for i, row in enumerate(rows)]
    write("UnicodeTables", "Facts of Unicode 15.0 (UnicodeData, NFKC_Casefold, Scripts, emoji-data; Unicode licence).", [
        ("scalars", "Runs: length, flags, then the case-folded compatibility decomposition where there is one.",
         "".join(text)),
        ("combiningClasses", "Ranges of marks: step, length, canonical combining class.",
         "".join(varint(v) for row in deltas([tuple(r) for r in classes]) for v in row)),
        ("compositions", "Canonical pairs: step of the first, second, composed.",
         "".join(varint(v) for row in deltas(pairs) for v in row)),
        ("lookalikes", "Letters taken for Latin ones (confusable-homoglyphs, MIT): step, Latin letter.",
         "".join(varint(d) + varint(ord(c)) for d, c in deltas(letters))),
        ("latinFolds", "Latin letters without a decomposition: step, length, ASCII.",
         "".join(varint(d) + varint(len(c)) + "".join(varint(ord(x)) for x in c) for d, c in deltas(folds))),
    ])
    print("pool", len(pool), "runs", len(runs), "lookalikes", len(letters))


def fold(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def words(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    found = {}
    for word in " ".join(line for line in lines if not line.startswith("#")).split():
        found.setdefault(fold(word), len(found))
    return found


def tier(rank):
    """1 for the most common words, to 7."""
    for index, bound in enumerate((60, 200, 500, 1000, 2000, 3500)):
        if rank < bound:
            return index + 1
    return 7


def word_tables():
    english, spanish, foreign = words("english-words.txt"), words("spanish-words.txt"), words("foreign-words.txt")
    rows, previous = [], ""
    for word in sorted(set(english) | set(spanish) | set(foreign)):
        shared = 0
        while shared < min(len(word), len(previous)) and word[shared] == previous[shared]:
            shared += 1
        flags = (tier(english[word]) if word in english else 0) | (tier(spanish[word]) if word in spanish else 0) << 3
        flags |= 64 if word in foreign else 0
        rows.append(varint(shared) + varint(len(word) - shared) + word[shared:] + varint(flags))
        previous = word
    slang = []
    for line in (HERE / "slang.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        language, short, long = line.split(None, 2)
        slang.append("{} {} {}".format({"any": 0, "en": 1, "es": 2}[language], short, long.strip()))
    emoji = []
    for line in (HERE / "emoji.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            word, *pictures = line.split()
            emoji += [(ord(picture[0]), word) for picture in pictures]
    emoji.sort()
    assert len({e for e, _ in emoji}) == len(emoji), "an emoji has two words"
    write("WordTables", "Words the normaliser knows (scripts/language-tables).", [
        ("lexicon", "Sorted words: shared letters, new letters, the letters, tiers (English, Spanish) and foreign.",
         "".join(rows)),
        ("slang", "Language (0 any, 1 English, 2 Spanish), abbreviation, what it stands for, parted by _ and ;.",
         ";".join(slang).replace(" ", "_")),
        ("emoji", "Scalar and word, parted by _ and ;.", ";".join(f"{s:x}_{w}" for s, w in emoji)),
    ])
    print("words", len(rows), "slang", len(slang), "emoji", len(emoji))


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    unicode_tables()
    word_tables()
