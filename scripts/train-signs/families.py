"""The generator: authored families of sentences → examples, with the spellings of several hands.

A family is one way of putting a thing; families/README.md has the format. Everything is drawn from a seed, so that the
same files give the same examples.
"""

import dataclasses
import pathlib
import random
import re

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass
class Example:
    text: str
    signs: tuple
    lang: str
    group: str
    source: str
    ordinary_for: tuple = ()


@dataclasses.dataclass
class Family:
    name: str
    signs: tuple
    ordinary_for: tuple
    lang: str
    author: str
    lines: list


def read_family_file(path):
    """The families of one file. Raises ValueError with file and line where one is not well formed."""
    lang, author, found = path.parent.name, path.stem.split("-")[0], []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("# "):
            continue
        if line.startswith("##"):
            parts = [part.strip() for part in line[2:].split("|")]
            facts = dict(part.split(":", 1) for part in parts[1:] if ":" in part)
            facts = {key.strip(): value.strip() for key, value in facts.items()}
            if "signs" not in facts and "ordinary" not in facts:
                raise ValueError(f"{path.name}:{number}: a family says which signs it shows or is ordinary for")
            ids = lambda key: tuple(x for x in re.split(r"[,\s]+", facts.get(key, "")) if x and x != "none")
            found.append(Family(f"{lang}/{path.stem}/{parts[0]}", ids("signs"), ids("ordinary"), lang, author, []))
        elif not found:
            raise ValueError(f"{path.name}:{number}: a sentence before the first family")
        else:
            if line.count("(") != line.count(")"):
                raise ValueError(f"{path.name}:{number}: a parenthesis is not closed")
            found[-1].lines.append(line)
    return found


def read_families(folder=HERE / "families"):
    return [family for path in sorted(folder.glob("*/*.txt")) for family in read_family_file(path)]


def expand(line, chance):
    """One of the sentences that a line with alternations stands for."""
    text = re.sub(r"\(([^()]*)\)", lambda found: chance.choice(found[1].split("|")), line)
    return re.sub(r"\s+", " ", text).replace(" ,", ",").replace(" ?", "?").strip()


ENGLISH_HAND = [("you are", "ur"), ("you're", "ur"), ("your", "ur"), ("you", "u"), ("are", "r"), ("because", "cuz"),
                ("please", "pls"), ("tonight", "2nite"), ("tomorrow", "tmrw"), ("don't know", "dunno"), ("going to", "gonna"),
                ("want to", "wanna"), ("with", "w"), ("people", "ppl"), ("right now", "rn"), ("message", "msg")]
SPANISH_HAND = [("que", "q"), ("porque", "xq"), ("por", "x"), ("también", "tmb"), ("mensaje", "msj"), ("te quiero", "tqm"),
                ("estás", "tas"), ("bien", "bn"), ("quieres", "kieres"), ("número", "num"), ("para", "pa")]
ACCENTS = str.maketrans("áéíóúüÁÉÍÓÚ", "aeiouuAEIOU")


def respell(text, lang, chance):
    """The same sentence by a hand in a hurry: abbreviations, lost marks, a slip of a finger."""
    if chance.random() < 0.7:
        text = text.lower()
    if chance.random() < 0.5:
        text = text.replace("'", "").replace("’", "")
    if lang == "es" and chance.random() < 0.7:
        text = text.translate(ACCENTS).replace("¿", "").replace("¡", "")
    for whole, short in ENGLISH_HAND if lang == "en" else SPANISH_HAND:
        if chance.random() < 0.45:
            text = re.sub(rf"\b{whole}\b", short, text, flags=re.I)
    if chance.random() < 0.4:
        text = text.rstrip(".?!")
    if chance.random() < 0.3 and len(text) > 12:
        at = chance.randrange(2, len(text) - 2)
        if text[at].isalpha() and text[at + 1].isalpha():
            slip = chance.randrange(3)
            text = (text[:at] + text[at + 1] + text[at] + text[at + 2:] if slip == 0
                    else text[:at] + text[at + 1:] if slip == 1 else text[:at] + text[at] + text[at:])
    if chance.random() < 0.12:
        text += chance.choice([" lol", " haha", " :)", " ok?", " xx"] if lang == "en" else [" jaja", " :)", " vale?", " porfa"])
    return text.strip()


def examples(families, seed, copies=2):
    """Each line as written, then `copies` times in other hands."""
    found = []
    for family in families:
        chance = random.Random(f"{seed}:{family.name}")
        for line in family.lines:
            texts = {expand(line, chance)}
            for _ in range(copies):
                texts.add(respell(expand(line, chance), family.lang, chance))
            found += [Example(text, family.signs, family.lang, family.name, family.author, family.ordinary_for)
                      for text in sorted(texts) if len(text) > 1]
    return found
