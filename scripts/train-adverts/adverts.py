"""Reads the advert data through the product's own Swift code, fits the model, and scores as the product scores."""
import csv
import pathlib
import struct
import subprocess

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve, roc_auc_score, roc_curve
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.preprocessing import normalize

HERE = pathlib.Path(__file__).resolve().parent
BLOCKS = 6
LEAST_GROUPS = 2        # a feature must occur in two adverts that are no near-duplicates of each other
GROUP_POWER = 0.5       # a group of n near-duplicates weighs as much as the square root of n adverts
CANDIDATES = [(c, both) for c in (3.0, 30.0) for both in (False, True)]


def read_adverts(path):
    """Texts, labels (1 deceptive) and near-duplicate groups."""
    rows = list(csv.DictReader(open(path, newline="", encoding="utf-8")))
    texts = [" ".join(row["text"].split()) for row in rows]
    labels = np.array([int(row["label"] == "deceptive") for row in rows])
    return texts, labels, np.array([row["group"] for row in rows])


def swift_program(scratch):
    """Builds the small program that shares the product's folder; returns the path of the executable."""
    command = ["swift", "build", "-c", "release", "--package-path", str(HERE), "--scratch-path", str(scratch)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return pathlib.Path(scratch) / "release" / "dump-advert-features"


def run_swift(program, texts, *arguments):
    lines = "".join(text + "\n" for text in texts).encode()
    return subprocess.run([str(program), *arguments], input=lines, check=True, stdout=subprocess.PIPE).stdout


def read_features(program, texts):
    """One sparse 0/1 matrix for all blocks, its keys and blocks by column, and the word counts of each advert."""
    data = np.frombuffer(run_swift(program, texts), dtype="<u4").astype(np.int64)
    place, rows, columns, counts = 0, [], [], []
    for row in range(len(texts)):
        counts.append(data[place:place + 4])
        place += 4
        for block in range(BLOCKS):
            size = int(data[place])
            columns.append(data[place + 1:place + 1 + size] * 8 + block)
            rows.append(np.full(size, row))
            place += 1 + size
    assert place == len(data)
    names, columns = np.unique(np.concatenate(columns), return_inverse=True)
    rows = np.concatenate(rows)
    matrix = sparse.csr_matrix((np.ones(len(rows), np.float64), (rows, columns)), (len(texts), len(names)))
    return matrix, names >> 3, names & 7, np.array(counts)


class Model:
    """Two logistic regressions over the same binary features, kept as the whole numbers that the product keeps.

    First: scale = rarity among groups. Second: rarity times how unevenly the feature lies between the labels
    (log-count ratio). Each block of each advert has length 1; the scores are divided by their spread and added.
    """

    def __init__(self, x, y, groups, block, c, both):
        near = np.unique(groups, return_inverse=True)[1]
        gather = sparse.csr_matrix((np.ones(len(y)), (near, np.arange(len(y)))))
        present = np.asarray(((gather @ x) > 0).sum(0)).ravel()
        self.columns = np.where(present >= LEAST_GROUPS)[0]
        self.block, present, x = block[self.columns], present[self.columns], x[:, self.columns].tocsr()
        rarity = np.log((1 + gather.shape[0]) / (1 + present)) + 1
        one, other = (1 + np.asarray(x[y == label].sum(0)).ravel() for label in (1, 0))
        uneven = np.abs(np.log(one / (2 + (y == 1).sum())) - np.log(other / (2 + (y == 0).sum())))
        importance = (np.bincount(near)[near] ** -GROUP_POWER).astype(float)
        importance /= importance.mean()
        self.scales, self.weights, self.worths, self.bias = [], [], [], 0.0
        for raw in (rarity, rarity * uneven):
            scale = np.clip(np.rint(raw * 255 / raw.max()), 1, 255).astype(np.int64)
            parts = self.unit_blocks(x, scale)
            used = both or not self.scales
            weight, worth = np.zeros(len(scale), np.int64), np.zeros(BLOCKS)
            if used:
                fit = LogisticRegression(C=c, max_iter=3000, class_weight="balanced")
                fit.fit(parts, y, sample_weight=importance)
                spread = (parts @ fit.coef_[0]).std()
                self.bias += fit.intercept_[0] / spread
                raw_weight = fit.coef_[0] * scale / spread
                for b in range(BLOCKS):
                    here = self.block == b
                    most = np.abs(raw_weight[here]).max(initial=1e-12)
                    level = np.rint(127 * np.sqrt(np.abs(raw_weight[here]) / most)) * np.sign(raw_weight[here])
                    weight[here] = level.astype(np.int64)
                    worth[b] = most / 127**2
            self.scales.append(scale)
            self.weights.append(weight)
            self.worths.append(worth)

    def unit_blocks(self, x, scale):
        scaled = (x @ sparse.diags(scale.astype(float))).tocsc()
        order, parts = np.empty(len(scale), int), []
        place = 0
        for b in range(BLOCKS):
            here = np.where(self.block == b)[0]
            parts.append(normalize(scaled[:, here].tocsr()))
            order[here] = np.arange(place, place + len(here))
            place += len(here)
        return sparse.hstack(parts).tocsc()[:, order].tocsr()

    def score(self, x):
        """The uncalibrated score, from the whole numbers alone."""
        x = x[:, self.columns].tocsr()
        total = np.full(x.shape[0], self.bias)
        for scale, level, worth in zip(self.scales, self.weights, self.worths):
            weight = level * np.abs(level)
            for b in range(BLOCKS):
                here = (self.block == b).astype(float)
                length = np.sqrt(x @ (here * scale.astype(float) ** 2))
                total += worth[b] * (x @ (here * weight)) / np.where(length > 0, length, 1)
        return total


def folds(y, groups, parts, seed):
    return StratifiedGroupKFold(parts, shuffle=True, random_state=seed).split(y, y, groups)


def out_of_fold(x, y, groups, block, c, both, parts, seed):
    scores = np.zeros(len(y))
    for train, test in folds(y, groups, parts, seed):
        scores[test] = Model(x[train], y[train], groups[train], block, c, both).score(x[test])
    return scores


def calibrate(scores, y):
    """Platt: slope and intercept of the log-odds."""
    fit = LogisticRegression(C=1e6, max_iter=1000).fit(scores[:, None], y)
    return float(fit.coef_[0, 0]), float(fit.intercept_[0])


def probability(scores, slope, intercept):
    return 1 / (1 + np.exp(-(slope * scores + intercept)))


def best_f1_threshold(y, p):
    precision, recall, thresholds = precision_recall_curve(y, p)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    best = int(np.argmax(f1[:-1]))
    below = p[p < thresholds[best]]
    return float((thresholds[best] + below.max()) / 2) if len(below) else float(thresholds[best])


def threshold_at(y, p, rate=0.01):
    """The lowest threshold above which at most this share of ordinary adverts lies."""
    ordinary = np.sort(p[y == 0])[::-1]
    return float(np.nextafter(ordinary[int(rate * len(ordinary))], 2))


def sparing_threshold(y, p, given_up=0.005):
    """The highest threshold whose F1 is at most this much below the best: the curve is flat, and fewer are disturbed."""
    precision, recall, thresholds = precision_recall_curve(y, p)
    f1 = (2 * precision * recall / np.maximum(precision + recall, 1e-12))[:-1]
    return float(thresholds[np.where(f1 >= f1.max() - given_up)[0].max()])


def threshold_of_recall(y, p, share=0.96):
    """The highest threshold above which at least this share of deceptive adverts lies."""
    deceptive = np.sort(p[y == 1])[::-1]
    return float(deceptive[int(np.ceil(share * len(deceptive))) - 1])


def recall_at(y, p, rate=0.01):
    false, true, _ = roc_curve(y, p, drop_intermediate=False)
    return float(true[false <= rate].max())


def f1_at(y, flagged):
    hit = (flagged & (y == 1)).sum()
    return 2 * hit / max(1, flagged.sum() + (y == 1).sum())


def calibration_error(y, p, bins=10):
    which = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(y[which == b].mean() - p[which == b].mean()) * (which == b).mean() for b in set(which)))


def choose(x, y, groups, block, parts, seed):
    """The candidate with the best area under the curve in grouped folds, with its out-of-fold scores."""
    tried = [(out_of_fold(x, y, groups, block, c, both, parts, seed), c, both) for c, both in CANDIDATES]
    return max(tried, key=lambda one: roc_auc_score(y, one[0]))


def write_blob(path, model, keys, slope, intercept, notice, caution, prevalence):
    """The Swift source file with the weights."""
    import base64
    names = (model.block << 26) + keys[model.columns]
    order = np.argsort(names)
    assert (np.diff(names[order]) > 0).all()
    body = bytearray(struct.pack("<I", len(order)))
    numbers = [*model.worths[0], *model.worths[1], intercept + slope * model.bias, slope, notice, caution, prevalence]
    body += struct.pack(f"<{len(numbers)}d", *numbers)
    for gap in np.diff(np.r_[0, names[order]]):
        gap = int(gap)
        while gap >= 0x80:
            body.append(gap & 0x7F | 0x80)
            gap >>= 7
        body.append(gap)
    for values in (*model.scales, *model.weights):
        body += (values[order] & 0xFF).astype(np.uint8).tobytes()
    check = 0x811C9DC5
    for byte in body:
        check = (check ^ byte) * 0x01000193 & 0xFFFFFFFF
    text = base64.b64encode(b"ADV1" + struct.pack("<I", check) + bytes(body)).decode().rstrip("=")
    lines = [text[i:i + 112] for i in range(0, len(text), 112)]
    path.write_text(
        "// Made by scripts/train-adverts/train.py. Do not edit. What it holds, and on what ground: "
        "docs/model-card-adverts.md.\n// swift-format-ignore-file\nenum AdvertWeights {\n"
        '    static let blob: StaticString = """\n'
        + "".join(f"        {line}\n" for line in lines) + '        """\n}\n')
    return len(order), len(body) + 8
