"""Fits the advert model on all adverts, writes the Swift weights, and checks that Swift answers as Python does.

    python3 scripts/train-adverts/train.py ../shared/data/adverts/emscad_balanced_part.csv --scratch /var/tmp/adverts

The same data, seed and library versions (requirements.txt) write the same file. `--empty` writes a file without
weights: the product then reads adverts by its signs alone. Figures on adverts not learned from, beside the peer:
benchmarks/evaluate_adverts.py.
"""
import argparse
import hashlib
import json
import re

import numpy as np
from sklearn.metrics import roc_auc_score

import adverts

ROOT = adverts.HERE.parent.parent
WEIGHTS = ROOT / "Sources/Language/Adverts/AdvertWeights.swift"
STOP_WORDS = ROOT / "Sources/Language/Adverts/AdvertStopWords.swift"
GOLDEN = ROOT / "Tests/LanguageTests/Adverts/adverts-golden.jsonl"
EMPTY = """// Made by scripts/train-adverts/train.py. Do not edit.
// Without weights: adverts are read by their signs alone.
// swift-format-ignore-file
enum AdvertWeights {
    static let blob: StaticString = ""
}
"""


def check_stop_words(texts):
    listed = set(re.search(r'english: StaticString = """(.*?)"""', STOP_WORDS.read_text(), re.S)[1].split()) - {"\\"}
    held = {word for text in texts for word in text.split()} & listed
    if held:
        raise SystemExit(f"the training file holds words of the stop list: {sorted(held)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?")
    parser.add_argument("--scratch", default=str(adverts.HERE / ".build"), help="where Swift builds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=5, help="divisions into folds that calibration averages over")
    parser.add_argument("--empty", action="store_true")
    options = parser.parse_args()
    if options.empty:
        WEIGHTS.write_text(EMPTY)
        return
    texts, y, groups = adverts.read_adverts(options.data)
    check_stop_words(texts)
    program = adverts.swift_program(options.scratch)
    x, keys, block, _ = adverts.read_features(program, texts)
    _, c, both = adverts.choose(x, y, groups, block, 5, options.seed)
    runs = [adverts.out_of_fold(x, y, groups, block, c, both, 5, options.seed + 1 + k) for k in range(options.repeats)]
    slope, intercept = adverts.calibrate(np.concatenate(runs), np.tile(y, len(runs)))
    held_out = [adverts.probability(run, slope, intercept) for run in runs]
    notice = float(np.mean([adverts.threshold_of_recall(y, p) for p in held_out]))
    caution = float(np.mean([adverts.sparing_threshold(y, p) for p in held_out]))
    model = adverts.Model(x, y, groups, block, c, both)
    count, size = adverts.write_blob(WEIGHTS, model, keys, slope, intercept, notice, caution, float(y.mean()))

    logits = slope * model.score(x) + intercept
    program = adverts.swift_program(options.scratch)
    answers = [line.split() for line in adverts.run_swift(program, texts, "--score").decode().splitlines()]
    covered = np.array([answer[0] == "true" for answer in answers])
    apart = np.abs(np.array([float(answer[1]) for answer in answers]) - logits)[covered]
    golden = [json.loads(line) for line in GOLDEN.read_text().splitlines()] if GOLDEN.exists() else []
    if golden:
        rows, own_keys, own_block, _ = adverts.read_features(program, [one["text"] for one in golden])
        names, own = keys * 8 + block, own_keys * 8 + own_block
        spot = np.minimum(np.searchsorted(names, own), len(names) - 1)
        known = np.where(names[spot] == own)[0]
        same = rows[:, known] @ adverts.sparse.csr_matrix(
            (np.ones(len(known)), (np.arange(len(known)), spot[known])), (len(known), len(names)))
        for one, score in zip(golden, model.score(same)):
            one["logit"] = round(float(slope * score + intercept), 6)
        GOLDEN.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in golden))
    print(json.dumps({
        "data_sha256": hashlib.sha256(open(options.data, "rb").read()).hexdigest(),
        "adverts": len(y), "deceptive": int(y.sum()), "groups": len(set(groups)), "seed": options.seed,
        "C": c, "both": both, "features": count, "bytes": size,
        "slope": round(slope, 4), "intercept": round(intercept, 4),
        "notice": round(notice, 4), "caution": round(caution, 4),
        "out_of_fold_auc": round(float(np.mean([roc_auc_score(y, p) for p in held_out])), 4),
        "out_of_fold_recall_at_1_percent": round(float(np.mean([adverts.recall_at(y, p) for p in held_out])), 4),
        "training_adverts_covered": int(covered.sum()),
        "swift_minus_python": {"largest": float(apart.max()), "median": float(np.median(apart))},
    }, indent=2))
    if apart.max() > 1e-9:
        raise SystemExit("Swift and Python do not agree")


if __name__ == "__main__":
    main()
