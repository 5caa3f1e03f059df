"""All that the model learns from, as rows: authored examples, the cases of the tests, ordinary chats."""

import dataclasses
import json
import pathlib
import random

import numpy as np

import corpora
import families

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = ROOT / "Tests" / "LanguageTests" / "Cases"
# The case files that the patterns were made from; the model's own unseen files are never read here.
CASE_FILES = "signs-*.jsonl"
# Of the long corpora a part is enough.
SHARES = {"sms": 1.0, "spanish": 1.0, "taskmaster": 0.6, "irc": 0.35, "topical": 0.35}

SIGNS = ["age_probe", "personal_probe", "supervision_probe", "secrecy", "delete_request", "isolation", "flattery_maturity",
         "gift_offer", "platform_move", "picture_request", "persistence", "meeting", "threat", "payment_demand", "deadline",
         "self_disclosure_pii", "pii_request", "live_solicitation", "crisis"]
LABELS = SIGNS + ["deceptive_offer", "any"]


@dataclasses.dataclass
class Row:
    text: str
    signs: tuple
    lang: str
    group: str
    source: str  # author, "case", or corpus
    seen_by_patterns: bool = False

    @property
    def is_risky(self):
        return bool(self.signs)


def targets(row):
    """One number for each label; words of hopelessness alone are no reason to suspect anybody."""
    wanted = np.zeros(len(LABELS), np.float32)
    for sign in row.signs:
        wanted[LABELS.index(sign if sign in SIGNS else "deceptive_offer")] = 1
    wanted[-1] = any(sign != "crisis" for sign in row.signs)
    return wanted


def cases():
    found = []
    for path in sorted(CASES.glob(CASE_FILES)):
        for number, line in enumerate(path.read_text().splitlines()):
            case = json.loads(line)
            if case["kind"] == "message":
                signs = () if case["ordinary"] else tuple(case["signs"])
                found.append(Row(case["text"], signs, case["lang"], f"case/{path.stem}/{number // 4}", "case", True))
    return found


def authored(seed):
    return [Row(e.text, e.signs, e.lang, e.group, e.source) for e in families.examples(families.read_families(), seed)]


def blends(rows, folds, seed):
    """A risky sentence among ordinary ones, of the same part of the data, so that a long message hides nothing."""
    chance = random.Random(seed)
    plain = {}
    for row in rows:
        if not row.is_risky and row.source != "sms" and 10 < len(row.text) < 140:
            plain.setdefault((row.lang, corpora.fold_of(row.group, folds, 1)), []).append(row.text)
    found = []
    for row in rows:
        if row.is_risky and chance.random() < 0.45:
            others = plain.get((row.lang, corpora.fold_of(row.group, folds, 1)))
            if others:
                parts = [row.text] + [chance.choice(others) for _ in range(chance.choice([1, 1, 2]))]
                chance.shuffle(parts)
                found.append(dataclasses.replace(row, text=chance.choice([" ", ". ", " "]).join(parts)))
    return found


def load(shared, seed=1, folds=5):
    """Rows and what is to be told of the data."""
    ordinary, facts = corpora.load(shared)
    chance = random.Random(seed)
    rows = [Row(o.text, (), o.lang, o.group, o.corpus) for o in ordinary if chance.random() < SHARES[o.corpus]]
    written = authored(seed) + cases()
    words = corpora.Filter()
    kept = [row for row in written if not words.removes(row.text)]
    facts["removed"]["authored filtered"] = len(written) - len(kept)
    rows += kept
    return rows + blends(rows, folds, seed), facts
