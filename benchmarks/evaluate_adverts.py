"""The advert model beside TF-IDF with logistic regression, near-duplicate groups apart.

    python3 benchmarks/evaluate_adverts.py ../shared/data/adverts/emscad_balanced_part.csv

Needs scripts/train-adverts/requirements.txt. Nested: strength of regularisation, kind of model, calibration and
thresholds of both are chosen inside the training folds alone. Intervals are 95 % bootstrap over groups.
"""
import argparse
import json
import pathlib
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "scripts" / "train-adverts"))
import adverts  # noqa: E402

PREVALENCE = 0.0484
PEERS = {"peer as is": (dict(ngram_range=(1, 2)), (1.0,)),
         "peer tuned": (dict(ngram_range=(1, 2), sublinear_tf=True, min_df=2), (1.0, 10.0, 100.0))}


def peer_scores(texts, y, train, test, settings, strengths):
    vectors = TfidfVectorizer(**settings)
    x = vectors.fit_transform([texts[i] for i in train])
    z = vectors.transform([texts[i] for i in test])
    return [LogisticRegression(C=c, max_iter=2000).fit(x, y[train]).decision_function(z) for c in strengths]


def finish(inner, y, scores):
    """Calibrated probabilities and two thresholds, from the inner folds alone."""
    slope, intercept = adverts.calibrate(inner, y)
    p = adverts.probability(inner, slope, intercept)
    return (adverts.probability(scores, slope, intercept), adverts.best_f1_threshold(y, p), adverts.threshold_at(y, p))


def one_seed(texts, x, y, groups, block, seed):
    """For each reader the held-out probability, whether it lies above the F1 threshold and above the one that
    1 % of ordinary adverts pass."""
    result = {name: np.zeros((3, len(y))) for name in ["Porchlight", *PEERS]}
    chosen = []
    for train, test in adverts.folds(y, groups, 5, seed):
        inner, c, both = adverts.choose(x[train], y[train], groups[train], block, 4, seed)
        chosen.append((c, both))
        scores = adverts.Model(x[train], y[train], groups[train], block, c, both).score(x[test])
        p, best, strict = finish(inner, y[train], scores)
        result["Porchlight"][:, test] = p, p >= best, p >= strict
        for name, (settings, strengths) in PEERS.items():
            inner = np.zeros((len(strengths), len(train)))
            for a, b in adverts.folds(y[train], groups[train], 4, seed):
                inner[:, b] = peer_scores(texts, y, train[a], train[b], settings, strengths)
            best = int(np.argmax([roc_auc_score(y[train], row) for row in inner]))
            scores = peer_scores(texts, y, train, test, settings, strengths[best:best + 1])[0]
            p, cut, strict = finish(inner[best], y[train], scores)
            if name == "peer as is":
                cut = 0.5 if len(strengths) == 1 else cut
            result[name][:, test] = p, p >= cut, p >= strict
    return result, chosen


def figures(y, found):
    p, best, strict = found[0], found[1] > 0.5, found[2] > 0.5
    out = {"F1": adverts.f1_at(y, best), "AUC": roc_auc_score(y, p), "recall at 1 %": adverts.recall_at(y, p),
           "ECE": adverts.calibration_error(y, p)}
    for name, flagged in (("best F1", best), ("1 %", strict)):
        recall, false = flagged[y == 1].mean(), flagged[y == 0].mean()
        out[f"{name} recall"], out[f"{name} false alarms"] = recall, false
        out[f"{name} precision"] = (flagged & (y == 1)).sum() / max(1, flagged.sum())
        hits = recall * PREVALENCE
        precision = hits / max(1e-12, hits + false * (1 - PREVALENCE))
        out[f"{name} precision at {PREVALENCE:.2%}"] = precision
        out[f"{name} F1 at {PREVALENCE:.2%}"] = 2 * precision * recall / max(1e-12, precision + recall)
    return {name: float(value) for name, value in out.items()}


def mean(rows):
    return {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}


def bootstrap(y, groups, runs, rounds, seed=0):
    """95 % intervals, for each reader and for Porchlight less each peer, over groups drawn with replacement."""
    rng = np.random.default_rng(seed)
    members = [np.where(groups == g)[0] for g in np.unique(groups)]
    drawn = {name: [] for name in runs[0]}
    for _ in range(rounds):
        rows = np.concatenate([members[i] for i in rng.integers(len(members), size=len(members))])
        for name in drawn:
            drawn[name].append(mean([figures(y[rows], run[name][:, rows]) for run in runs]))
    def interval(values):
        return [round(float(v), 4) for v in np.percentile(values, [2.5, 97.5])]
    names = drawn["Porchlight"][0]
    own = {who: {name: interval([row[name] for row in rows]) for name in names} for who, rows in drawn.items()}
    less = {who: {name: interval([a[name] - b[name] for a, b in zip(drawn["Porchlight"], drawn[who])])
                  for name in ("F1", "AUC", "recall at 1 %")} for who in PEERS}
    return own, less


def learning_curve(x, y, groups, block, seed):
    """Fixed setting (C 3, both), with a share of the training groups."""
    rng = np.random.default_rng(seed)
    out = {}
    for share in (0.25, 0.5, 0.75, 1.0):
        scores = np.zeros(len(y))
        for train, test in adverts.folds(y, groups, 5, seed):
            names = np.unique(groups[train])
            kept = train[np.isin(groups[train], rng.permutation(names)[:int(share * len(names))])]
            scores[test] = adverts.Model(x[kept], y[kept], groups[kept], block, 3.0, True).score(x[test])
        out[f"{share:.0%}"] = {"AUC": round(roc_auc_score(y, scores), 4),
                               "recall at 1 %": round(adverts.recall_at(y, scores), 4)}
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--scratch", default=str(adverts.HERE / ".build"), help="where Swift builds")
    parser.add_argument("--seeds", type=int, nargs="+", default=[101, 102, 103, 104, 105])
    parser.add_argument("--rounds", type=int, default=1000)
    options = parser.parse_args()
    texts, y, groups = adverts.read_adverts(options.data)
    x, _, block, _ = adverts.read_features(adverts.swift_program(options.scratch), texts)
    runs = []
    for seed in options.seeds:
        run, chosen = one_seed(texts, x, y, groups, block, seed)
        runs.append(run)
        print("seed", seed, "chosen", chosen, json.dumps({who: {
            name: round(value, 4) for name, value in figures(y, found).items() if name in ("F1", "AUC", "recall at 1 %")
        } for who, found in run.items()}), flush=True)
    own, less = bootstrap(y, groups, runs, options.rounds)
    for who in runs[0]:
        print(who)
        for name, value in mean([figures(y, run[who]) for run in runs]).items():
            print(f"  {name:32s} {value:.4f}  {own[who][name]}")
    for who, gains in less.items():
        print("Porchlight less", who, gains)
    print("learning curve", json.dumps(learning_curve(x, y, groups, block, options.seeds[0])))


if __name__ == "__main__":
    main()
