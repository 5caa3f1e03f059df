"""Trains the model of signs and writes Sources/Language/Model/SignWeights.swift.

    train.py --shared FOLDER --features PROGRAM --encoder FILE [--measure]

`--measure` fits inside folds that share no family, author's group, conversation or near-duplicate, and prints what that
gives; without it the weights are fitted on all rows, with thresholds from the folds.
"""

import argparse
import base64
import json
import pathlib
import struct
import sys

import numpy as np
import scipy.sparse as sparse

import corpora
import dataset
import features
from network import Network

HIDDEN, MEMBERS, BITS, FOLDS, EPOCHS = 96, 2, 13, 5, 12
WEIGHTS = {"sms": 14.0, "spanish": 12.0}
HERE = pathlib.Path(__file__).parent


def matrices(found, mean=None, deviation=None):
    """Scaled dense inputs and phrases; the scaling is that of the rows unless given."""
    dense = np.concatenate([found.vectors, found.patterns], 1)
    if mean is None:
        mean, deviation = dense.mean(0), dense.std(0) + 1e-3
        details = found.vectors.shape[1]
        # The three kinds of detail weigh the same, whatever their number; the patterns keep their plain scale.
        for start, end in ((0, 512), (512, 1792), (1792, details)):
            deviation[start:end] *= np.sqrt(end - start) / 4
        mean[details:], deviation[details:] = 0, 1
    names = found.phrases.tocoo()
    # Phrases by their high bits; of several of one passage that meet in one bucket each counts.
    width = 1 << BITS
    counted = sparse.csr_matrix((names.data, (names.row, names.col >> (15 - BITS))), shape=(len(dense), width))
    norm = 3 / np.sqrt(np.asarray(found.phrases.sum(1)).ravel() + 1)
    return (((dense - mean) / deviation).astype(np.float32),
            (sparse.diags(norm.astype(np.float32)) @ counted).tocsr().astype(np.float32), mean, deviation)


class Data:
    def __init__(self, arguments):
        self.rows, self.facts = dataset.load(arguments.shared)
        self.found = features.read([row.text for row in self.rows], arguments.features, arguments.encoder)
        at = self.found.row_of
        self.details = self.found.vectors.shape[1]
        seen = np.array([self.rows[i].seen_by_patterns for i in at])
        # The patterns know their own sentences by heart: the model must not learn to trust them for it.
        self.found.patterns[seen] = 0
        self.targets = np.stack([dataset.targets(self.rows[i]) for i in at])
        self.source = np.array([self.rows[i].source for i in at])
        self.lang = np.array([self.rows[i].lang for i in at])
        self.fold = np.array([corpora.fold_of(self.rows[i].group, FOLDS, 1) for i in at])
        # Chats among friends are few and the hardest; the ordinary families were written to be mistaken.
        self.weights = np.select([self.source == name for name in WEIGHTS], list(WEIGHTS.values()), 1.0).astype(np.float32)
        written = ~np.isin(self.source, list(dataset.SHARES)) & ~self.targets.any(1)
        self.weights[written] *= 0.7
        # A text of several passages shows its signs in one of them, nobody says in which.
        count = np.bincount(at, minlength=len(self.rows))[at]
        self.weights[(count > 1) & (self.targets.any(1))] = 0
        self.dense, self.phrases, self.mean, self.deviation = matrices(self.found)

    def fit(self, rows, seed=0, **options):
        """Several networks of other seeds, as one: their hidden units side by side, the rest averaged."""
        members = [self.fit_one(rows, seed * 100 + member, **options).p for member in range(MEMBERS)]
        network = Network(1, 1, 1)
        join = lambda key, axis: np.concatenate([p[key] for p in members], axis)
        mean = lambda key: sum(p[key] for p in members) / MEMBERS
        network.p = {"W": join("W", 1), "b": join("b", 0), "V": join("V", 0) / MEMBERS, "U": mean("U"), "P": mean("P"),
                     "c": mean("c")}
        return network

    def fit_one(self, rows, seed=0, **options):
        # Phrases that stand in no authored sentence teach nothing: nothing of a private text gets a weight of its own.
        authored = ~np.isin(self.source, list(dataset.SHARES))
        known = np.asarray((self.phrases[rows & authored] > 0).sum(0)).ravel() > 0
        phrases = (self.phrases[rows] @ sparse.diags(known.astype(np.float32))).tocsr()
        columns = np.arange(self.details, self.dense.shape[1])
        settings = {"epochs": EPOCHS, "drop": 0.3, "drop_columns": (columns, 0.3)} | options
        network = Network(self.dense.shape[1], self.phrases.shape[1], len(dataset.LABELS), HIDDEN, seed)
        return network.fit(self.dense[rows], phrases, self.targets[rows], np.ones_like(self.targets[rows]),
                           self.weights[rows], **settings)

    def out_of_fold(self, **options):
        logits = np.zeros_like(self.targets)
        for part in range(FOLDS):
            here = self.fold == part
            logits[here] = self.fit(~here, part, **options).logits(self.dense[here], self.phrases[here])
        return logits


def wilson(part, whole):
    if whole == 0:
        return (0.0, 0.0, 1.0)
    p, z = part / whole, 1.96
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    reach = z * np.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return p, middle - reach, middle + reach


def share(found):
    p, low, high = wilson(int(found.sum()), len(found))
    return f"{p:.3f} ({low:.3f}-{high:.3f}, n {len(found)})"


def risk(logits):
    """How much a careful moderator would want to look: the label for it, and the single signs together."""
    signs = np.delete(logits, [dataset.LABELS.index("crisis"), len(dataset.LABELS) - 1], 1)
    greatest = signs.max(1)
    return logits[:, -1] + greatest + np.log(np.exp(signs - greatest[:, None]).sum(1))


def report(data, logits, out=sys.stdout):
    score = risk(logits)
    risky = data.targets[:, -1] > 0
    ordinary = ~data.targets.any(1) & (data.weights > 0)
    for rate in (0.01, 0.001):
        threshold = np.quantile(score[data.source == "sms"], 1 - rate)
        print(f"threshold at {rate:.1%} of SMS: {threshold:.2f}", file=out)
        for name, rows in (("en", risky & (data.lang == "en")), ("es", risky & (data.lang == "es"))):
            for source in sorted(set(data.source[rows])):
                these = rows & (data.source == source) & (data.weights > 0)
                print(f"  {name} {source}: recall {share(score[these] > threshold)}", file=out)
        for source in sorted(set(data.source[ordinary])):
            these = ordinary & (data.source == source)
            print(f"  ordinary {source}: raised {share(score[these] > threshold)}", file=out)
    for label, name in enumerate(dataset.LABELS[:-1]):
        wanted = (data.targets[:, label] > 0) & (data.weights > 0)
        threshold = np.quantile(logits[ordinary, label], 0.995)
        print(f"  {name}: {share(logits[wanted, label] > threshold)} at 0.5 % of ordinary texts", file=out)


def thresholds(data, logits):
    """Log-odds of each label from which it is noticed, and from which it is plain: shares of the ordinary texts out of
    fold, in the corpus where it is hardest, and never below even odds for a plain one."""
    parts = [data.source == name for name in dataset.SHARES]
    notice, caution = [], []
    for label in range(len(dataset.LABELS)):
        last = label == len(dataset.LABELS) - 1
        z = risk(logits) if last else logits[:, label]
        least = lambda rate: max(np.quantile(z[rows], 1 - rate) for rows in parts)
        caution.append(least(0.007) if last else max(least(0.0015), 0.0))
        notice.append(min(least(0.02) if last else max(least(0.006), -1.0), caution[-1] - 0.5))
    return np.array(notice, np.float32), np.array(caution, np.float32)


def calibrate(data, logits):
    """Slope and intercept for each label, so that log-odds out of fold are those that were met (Platt 1999)."""
    from sklearn.linear_model import LogisticRegression

    lines = []
    use = data.weights > 0
    for label in range(len(dataset.LABELS)):
        if not data.targets[use, label].any():
            lines.append((1.0, 0.0))
            continue
        fitted = LogisticRegression(C=1e3).fit(logits[use, label, None], data.targets[use, label])
        lines.append((float(fitted.coef_[0, 0]), float(fitted.intercept_[0])))
    return np.array(lines, np.float32)


def quantise(matrix):
    """Columns of whole numbers −127…127 and their scales."""
    scale = np.maximum(np.abs(matrix).max(0), 1e-9) / 127
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def blob(network, data, lines, notice, caution):
    p = network.p
    slope, intercept = lines[:, 0], lines[:, 1]
    known = np.asarray((data.phrases[~np.isin(data.source, list(dataset.SHARES))] > 0).sum(0)).ravel() > 0
    straight, scales = quantise(np.concatenate([p["W"], p["U"] * slope], 1))
    phrases, phrase_scales = quantise(p["P"] * known[:, None] * slope)
    floats = [data.mean, 1 / data.deviation, scales, p["b"], (p["V"] * slope).ravel(), p["c"] * slope + intercept,
              phrase_scales, notice, caution]
    body = struct.pack("<4I", len(data.mean), len(p["b"]), len(dataset.LABELS), BITS)
    body += b"".join(np.asarray(f, "<f4").tobytes() for f in floats) + straight.tobytes() + phrases.tobytes()
    total = 0x811C9DC5
    for byte in body:
        total = (total ^ byte) * 0x01000193 & 0xFFFFFFFF
    return b"SGN1" + struct.pack("<I", total) + body


def unseen(network, lines, data, logits, arguments):
    """Sentences that nothing here learned from, above the thresholds out of fold."""
    limits = [np.quantile(risk(logits)[data.source == "sms"], 1 - rate) for rate in (0.01, 0.001)]
    for path in sorted(dataset.CASES.glob("model-*.jsonl")):
        cases = [json.loads(line) for line in path.read_text().splitlines()]
        found = features.read([case["text"] for case in cases], arguments.features, arguments.encoder)
        dense, phrases, _, _ = matrices(found, data.mean, data.deviation)
        z = network.logits(dense, phrases) * lines[:, 0] + lines[:, 1]
        score = np.full(len(cases), -np.inf)
        np.maximum.at(score, found.row_of, np.maximum(risk(z), -1e9))
        for name, rows in (("risky", True), ("ordinary", False)):
            these = np.array([bool(case["signs"]) == rows for case in cases])
            if these.any():
                print(path.stem, name, *[f"above {rate} of SMS: {share(score[these] > limit)}"
                                         for rate, limit in zip(("1 %", "0.1 %"), limits)])


def write(data_bytes):
    text = base64.b64encode(data_bytes).decode()
    lines = "\n".join("        " + text[i : i + 116] for i in range(0, len(text), 116))
    path = HERE.parents[1] / "Sources" / "Language" / "Model" / "SignWeights.swift"
    path.write_text(
        "// Made by scripts/train-signs/train.py. Do not edit. What it holds, and on what ground: docs/model-card-signs.md.\n"
        "// swift-format-ignore-file\nenum SignWeights {\n    static let blob: StaticString = \"\"\"\n"
        f"{lines}\n        \"\"\"\n}}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", required=True, help="the folder benign-chat")
    parser.add_argument("--features", required=True, help="the program dump-sign-features")
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--measure", action="store_true")
    arguments = parser.parse_args()
    data = Data(arguments)
    logits = data.out_of_fold()
    lines = calibrate(data, logits)
    calibrated = logits * lines[:, 0] + lines[:, 1]
    report(data, calibrated)
    print(json.dumps(data.facts, indent=1))
    if arguments.measure:
        return
    notice, caution = thresholds(data, calibrated)
    network = data.fit(np.ones(len(data.source), bool))
    unseen(network, lines, data, calibrated, arguments)
    write(blob(network, data, lines, notice, caution))


if __name__ == "__main__":
    main()
