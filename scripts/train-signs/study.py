"""What each layer and each share of the authored families brings to the model of signs, and a plot of it.

    study.py --shared FOLDER --features PROGRAM --encoder FILE [--plots FOLDER]

Every network here is fitted twice, on each half of the data; the threshold comes from the SMS of the other half, and the
unseen sentences (which no rule, family or author of the training shares) are judged by both: the mean of how far they lie
above. One network instead of the product's two, so figures lie a little below those of `make model`.
"""

import argparse
import dataclasses
import json
import pathlib

import numpy as np

import dataset
import features
import train
from train import Data, matrices, risk, share

ENCODER_MEAN, LAYERS = 512, ("encoder", "encoder's passages", "patterns", "phrases")


@dataclasses.dataclass
class Unseen:
    language: str
    signs: list
    row_of: np.ndarray
    dense: np.ndarray
    phrases: object

    @classmethod
    def all(cls, data, arguments):
        found = []
        for language in ("en", "es"):
            cases = [json.loads(line) for path in sorted(dataset.CASES.glob(f"model-*-{language}.jsonl"))
                     for line in path.read_text().splitlines()]
            read = features.read([case["text"] for case in cases], arguments.features, arguments.encoder)
            dense, phrases, _, _ = matrices(read, data.mean, data.deviation)
            found.append(cls(language, [case["signs"] for case in cases], read.row_of, dense, phrases))
        return found


class Study:
    def __init__(self, data, unseen):
        self.data, self.unseen = data, unseen
        self.half = data.fold % 2 == 0
        self.authored = ~np.isin(data.source, list(dataset.SHARES))
        groups = np.array([data.rows[i].group for i in data.found.row_of])
        order = {group: place for place, group in enumerate(
            np.random.default_rng(7).permutation(sorted(set(groups[self.authored]))))}
        self.rank = np.array([order.get(group, -1) / max(1, len(order)) for group in groups])

    def columns(self, without):
        """Dense columns that are silenced, and whether the phrases are."""
        details, width = self.data.details, self.data.dense.shape[1]
        spans = {"encoder": (0, details), "encoder's passages": (ENCODER_MEAN, details), "patterns": (details, width)}
        return np.arange(*spans[without]) if without in spans else np.arange(0)

    def measure(self, name, part=1.0, without=None):
        """Recall above 1 % and 0.1 % of the SMS, by language."""
        data, silent = self.data, self.columns(without)
        keep = ~self.authored | (self.rank < part)
        above = {rate: [np.zeros(len(u.signs)) for u in self.unseen] for rate in (0.01, 0.001)}
        for side in (self.half, ~self.half):
            dense, phrases = data.dense, data.phrases
            if len(silent) or without == "phrases":
                dense = dense.copy()
                dense[:, silent] = 0
                phrases = phrases * 0 if without == "phrases" else phrases
            whole = (data.dense, data.phrases)
            data.dense, data.phrases = dense, phrases
            network = data.fit_one(side & keep, 3)
            data.dense, data.phrases = whole
            sms = ~side & (data.source == "sms")
            scores = risk(network.logits(dense[sms], phrases[sms]))
            for rate in above:
                limit = np.quantile(scores, 1 - rate)
                for place, u in enumerate(self.unseen):
                    there = u.dense.copy()
                    there[:, silent] = 0
                    z = risk(network.logits(there, u.phrases * (without != "phrases")))
                    best = np.full(len(u.signs), -1e9)
                    np.maximum.at(best, u.row_of, z)
                    above[rate][place] += best - limit
        found = {}
        for rate, sides in above.items():
            for u, over in zip(self.unseen, sides):
                risky = np.array([bool(signs) for signs in u.signs])
                found[u.language, rate] = over[risky] > 0
        print(f"| {name} | " + " | ".join(share(found[language, rate]) for rate in above for language in ("en", "es")) + " |",
              flush=True)
        return {key: train.wilson(int(value.sum()), len(value)) for key, value in found.items()}


def draw(curve, layers, folder):
    """Two plots: recall by share of the families, and with each layer taken away."""
    import matplotlib
    matplotlib.use("svg")
    import matplotlib.pyplot as plot

    plot.rcParams.update({"svg.hashsalt": "porchlight", "font.size": 11, "axes.spines.top": False,
                          "axes.spines.right": False, "svg.fonttype": "none", "font.family": "sans-serif"})
    inks = {"en": "#26425c", "es": "#b36b00"}
    names = {"en": "English", "es": "Spanish"}
    save = {"format": "svg", "bbox_inches": "tight", "metadata": {"Date": None}}
    figure, axes = plot.subplots(figsize=(6, 3.6))
    for language, ink in inks.items():
        points = [(part, found[language, 0.01]) for part, found in curve]
        axes.plot([p for p, _ in points], [f[0] for _, f in points], "o-", color=ink)
        axes.fill_between([p for p, _ in points], [f[1] for _, f in points], [f[2] for _, f in points], color=ink, alpha=0.12)
        axes.annotate(names[language], (points[-1][0], points[-1][1][0]), xytext=(6, -4), textcoords="offset points", color=ink)
    axes.axhline(0.92, color="#888", linewidth=0.8, linestyle=":")
    axes.annotate("bar 0.92", (0.02, 0.92), xytext=(0, 4), textcoords="offset points", color="#666", fontsize=9)
    axes.set(xlim=(0, 1.12), ylim=(0, 1), xlabel="share of the authored families", ylabel="unseen sentences above 1 % of SMS")
    figure.savefig(folder / "signs-learning-curve.svg", **save)
    plot.close(figure)
    figure, axes = plot.subplots(figsize=(6, 0.5 * len(layers) + 1.2))
    for place, (name, found) in enumerate(reversed(layers)):
        for shift, language in ((0.18, "en"), (-0.18, "es")):
            p, low, high = found[language, 0.01]
            axes.barh(place + shift, p, 0.32, color=inks[language])
            axes.plot([low, high], [place + shift] * 2, color="#111", linewidth=1)
            axes.annotate(f"{p:.2f}", (high, place + shift), xytext=(4, -4), textcoords="offset points", fontsize=9)
    axes.set_yticks(range(len(layers)), [name for name, _ in reversed(layers)])
    axes.set(xlim=(0, 1), xlabel="unseen sentences above 1 % of SMS: English dark, Spanish ochre")
    figure.savefig(folder / "signs-layers.svg", **save)
    plot.close(figure)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", required=True, help="the folder benign-chat")
    parser.add_argument("--features", required=True, help="the program dump-sign-features")
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--plots", type=pathlib.Path, help="folder for two SVG files")
    arguments = parser.parse_args()
    data = Data(arguments)
    study = Study(data, Unseen.all(data, arguments))
    print("| what | en above 1 % of SMS | es | en above 0.1 % | es |\n|---|---|---|---|---|")
    whole = study.measure("everything")
    layers = [("everything", whole)] + [(f"without {name}", study.measure(f"without the {name}", without=name)) for name in LAYERS]
    curve = [(part, study.measure(f"{part:.0%} of the families", part=part)) for part in (0.125, 0.25, 0.5)] + [(1.0, whole)]
    if arguments.plots:
        arguments.plots.mkdir(parents=True, exist_ok=True)
        draw(curve, layers, arguments.plots)


if __name__ == "__main__":
    main()
