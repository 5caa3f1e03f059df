#!/usr/bin/env python3
"""Measures how well texts are read, beside the peers, and prints tables with 95 % intervals.

    make evaluate                                    everything that can be measured here, about 15 minutes
    make evaluate EVALUATE_ARGS="--only signs,speed" some parts
    make evaluate EVALUATE_ARGS="--quick"            adverts in one division instead of five

Parts: signs, ordinary, obfuscation, model, conversations, personal, adverts, speed. The labelled sentences are part of the repository; the
ordinary chats, the personal information and the adverts are not. A part whose data are missing says so and is left out.
Intervals of shares are Wilson's. Texts are given to the built program through `porchlight check --jsonl`, as anybody
would. No row of the private messages is ever printed.
"""
import argparse
import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import evaluate_personal_information as personal
import texts
from evaluate_model import ModelEvaluation

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "Tests" / "LanguageTests" / "Cases"
SHARED = Path(os.environ.get("PORCHLIGHT_SHARED", HERE.parent.parent / "shared")) / "data"
RAISED = {"caution", "high", "critical"}


class Evaluation:
    def __init__(self, arguments):
        self.porchlight = str(Path(arguments.porchlight).resolve())
        self.quick = arguments.quick

    def check(self, items, context="alone", encoder=True):
        """Answers to items of `kind`, `text` and perhaps `lang` and `title`, in their order."""
        environment = os.environ if encoder else os.environ | {"PORCHLIGHT_TEXT_ENCODER": "off"}
        lines = "".join(json.dumps(dict(item, id=number)) + "\n" for number, item in enumerate(items))
        done = subprocess.run([self.porchlight, "check", "--jsonl", "--context", context], input=lines.encode(),
                              capture_output=True, env=environment)
        if done.returncode not in (0, 1):
            raise SystemExit(f"porchlight check failed: {done.stderr.decode()}")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert [answer["id"] for answer in answers] == list(range(len(items)))
        return answers

    # Signs

    def signs(self):
        print("\n## Signs in labelled sentences\n")
        print("Own sentences of several voices; `unseen` files were kept unread while the patterns were written.\n")
        print("| file | sentences | all signs found | raised to caution | hard ordinary | raised |")
        print("|---|---|---|---|---|---|")
        misquoted = alerts = 0
        for file in sorted(CASES.glob("signs-*.jsonl")):
            cases = [json.loads(line) for line in file.read_text().splitlines()]
            answers = self.check([{k: case[k] for k in ("kind", "lang", "text")} for case in cases])
            found = raised = false = positives = ordinary = 0
            for case, answer in zip(cases, answers):
                up = answer["level"] in RAISED or answer["help_first"]
                plain = {r["sign"] for r in answer["reasons"] if not r.get("lowers")}
                alerts += up
                misquoted += up and not texts.is_quoted(case["text"], answer)
                if case["ordinary"]:
                    ordinary += 1
                    false += up
                else:
                    positives += 1
                    found += set(case["signs"]) <= plain
                    raised += up
            print(f"| {file.stem} | {positives} | {texts.share(found, positives)} | {texts.share(raised, positives)} | "
                  f"{ordinary} | {texts.share(false, ordinary)} |")
        print(f"\nAlerts with an exact quote: {alerts - misquoted} of {alerts}.")

    # Ordinary texts

    def ordinary(self):
        print("\n## Ordinary texts raised to caution\n")
        corpora = texts.ordinary(SHARED)
        if not corpora:
            return missing("the ordinary chats")
        print("| corpus | messages | alone | in a stream | bar |")
        print("|---|---|---|---|---|")
        for name, lines in corpora.items():
            cells = []
            for context in ("alone", "stream"):
                answers = self.check([{"kind": "message", "text": line} for line in lines], context)
                raised = sum(answer["level"] in RAISED for answer in answers)
                cells.append(texts.share(raised, len(lines)))
            print(f"| {name} | {len(lines)} | {' | '.join(cells)} | <= 1 % |")

    # Hidden words

    def obfuscation(self):
        print("\n## Hidden words\n")
        cases = [json.loads(line) for file in sorted(CASES.glob("signs-*.jsonl"))
                 for line in file.read_text().splitlines()]
        positives = [case for case in cases if not case["ordinary"] and case["kind"] == "message"]
        benign = [line for lines in texts.ordinary(SHARED).values() for line in lines[::7]]
        def raised(items):
            return sum(a["level"] in RAISED or a["help_first"] for a in self.check(items))
        clean = raised([{"kind": "message", "lang": c["lang"], "text": c["text"]} for c in positives])
        print(f"Of {len(positives)} sentences {texts.share(clean, len(positives))} are raised as they stand.\n")
        print("| how | raised | points lost | bar | ordinary texts raised | bar |")
        print("|---|---|---|---|---|---|")
        for how, hide in texts.HIDING.items():
            up = raised([{"kind": "message", "lang": c["lang"], "text": hide(c["text"])} for c in positives])
            lost = 100 * (clean - up) / len(positives)
            false = (texts.share(raised([{"kind": "message", "text": hide(t)} for t in benign]), len(benign))
                     if benign else "no data")
            print(f"| {how} | {texts.share(up, len(positives))} | {lost:.1f} | <= 5 | {false} | <= 1 % |")

    # Personal information

    def personal(self):
        print("\n## Personal information, beside Presidio's patterns\n")
        gold = SHARED / "pii" / "presidio_synth_part.json"
        if not gold.exists():
            return missing("the labelled sentences")
        sentences = json.loads(gold.read_text())
        answers = self.check([{"kind": "message", "text": s["full_text"]} for s in sentences])
        findings = [[(p["kind"], (p["start"], p["start"] + p["length"])) for p in a.get("personal_information", [])
                     if p["direction"] == "giving"] for a in answers]
        personal.table("Porchlight", personal.score(sentences, findings))
        try:
            said, seconds = personal.presidio_findings(sentences, 0.4)
        except ImportError as error:
            print(f"\nPresidio is not installed ({error.name}), so it is left out.")
        else:
            personal.table(f"Presidio, pattern recognisers, {len(sentences) / seconds:.0f} sentences/s", personal.score(sentences, said))
        print("\nOwn cases of what the gold lacks:\n")
        print("| file | giving or asking, told rightly | of what was found, right |")
        print("|---|---|---|")
        for file in sorted(CASES.glob("pii-*.jsonl")):
            cases = [json.loads(line) for line in file.read_text().splitlines()]
            answers = self.check([{"kind": "message", "lang": c["lang"], "text": c["text"]} for c in cases])
            counts = defaultdict(int)
            for case, answer in zip(cases, answers):
                said = [p for p in answer.get("personal_information", []) if p["kind"] == case["kind"]]
                right = [p for p in said if p["direction"] == case["direction"]
                         and texts.overlaps_quote(case["text"], case.get("quote"), p)]
                counts["positives"] += case["direction"] != "none"
                counts["found"] += case["direction"] != "none" and bool(right)
                counts["said"] += bool(said)
                counts["right"] += bool(right)
            print(f"| {file.stem} | {texts.share(counts['found'], counts['positives'])} | "
                  f"{texts.share(counts['right'], counts['said'])} |")

    # Adverts

    def adverts(self):
        print("\n## Deceptive adverts, beside TF-IDF with logistic regression\n")
        data = SHARED / "adverts" / "emscad_balanced_part.csv"
        if not data.exists():
            return missing("the adverts")
        words = [sys.executable, str(HERE / "evaluate_adverts.py"), str(data)]
        subprocess.run(words + (["--seeds", "101"] if self.quick else []), check=True)

    # Speed

    def speed(self):
        print("\n## Speed on one core, messages of 60 characters, each read once\n")
        lines = [" ".join(line.split()) for lines in texts.ordinary(SHARED).values() for line in lines]
        if not lines:
            lines = [json.loads(line)["text"] for file in sorted(CASES.glob("signs-*.jsonl"))
                     for line in file.read_text().splitlines()]
        joined = " ".join(lines)
        messages = [joined[start:start + 60] for start in range(0, min(len(joined), 3_000_000), 60)]
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write("\n".join(messages))
            file.flush()
            done = subprocess.run([self.porchlight, "bench", "text", file.name, "--json"], check=True,
                                  capture_output=True, text=True)
            beside = subprocess.run([self.porchlight, "bench", "text", file.name, "--json", "--encoder", ""],
                                    capture_output=True, text=True)
        ours = json.loads(done.stdout.splitlines()[-1])
        begin = time.perf_counter()
        self.check([{"kind": "message", "text": message} for message in messages], encoder=False)
        whole = len(messages) / (time.perf_counter() - begin)
        print("| what | figure | bar |")
        print("|---|---|---|")
        if beside.returncode == 0:
            encoder = json.loads(beside.stdout.splitlines()[-1])
            print(f"| messages/s, library with the encoder | {encoder['messages_per_second']:,.0f} | >= 600 |")
            print(f"| p50, p99 with the encoder | {encoder['p50_microseconds']:.0f} µs, "
                  f"{encoder['p99_microseconds']:.0f} µs | - |")
            print(f"| resident with the encoder, the whole program | {encoder['resident_bytes'] / 1e6:.0f} MB | <= 150 MB |")
        else:
            print("| with the encoder | SKIPPED: its file is not here | >= 600 |")
        print(f"| messages/s, library, patterns alone | {ours['messages_per_second']:,.0f} | >= 20,000 |")
        print(f"| messages/s, through `check --jsonl` and Python | {whole:,.0f} | - |")
        print(f"| p50, p99 | {ours['p50_microseconds']:.0f} µs, {ours['p99_microseconds']:.0f} µs | p99 <= 1 ms |")
        print(f"| resident, the reader and its messages | {ours['reader_bytes'] / 1e6:.0f} MB | <= 60 MB |")
        print(f"| resident, the whole program | {ours['resident_bytes'] / 1e6:.0f} MB | - |")
        try:
            _, seconds = personal.presidio_findings([{"full_text": message} for message in messages[:1000]], 0.4)
            print(f"| Presidio, pattern recognisers, messages/s | {1000 / seconds:,.0f} | - |")
        except ImportError:
            print("| Presidio | not installed | - |")


    # The learned model and conversations

    def model(self):
        ModelEvaluation(self.check, CASES, SHARED).model()

    def conversations(self):
        ModelEvaluation(self.check, CASES, SHARED).conversations()


# Presidio's reader of domain names asks the network for a newer list of them, and complains at length where there is none.
logging.getLogger("tldextract").disabled = True


def missing(what):
    print(f"SKIPPED: {what} are not here (set PORCHLIGHT_SHARED).")


def main():
    parts = ["signs", "ordinary", "obfuscation", "model", "conversations", "personal", "adverts", "speed"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--porchlight", required=True)
    parser.add_argument("--only", default=",".join(parts))
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    evaluation = Evaluation(arguments)
    chosen = arguments.only.split(",")
    unknown = set(chosen) - set(parts)
    if unknown:
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are: {', '.join(parts)}")
    for part in chosen:
        getattr(evaluation, part)()
        sys.stdout.flush()


if __name__ == "__main__":
    main()
