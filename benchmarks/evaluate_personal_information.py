"""Personal information found by Presidio's patterns, and by Porchlight, on the same labelled sentences.

    pip install -r benchmarks/requirements-evaluate.txt
    python3 benchmarks/evaluate_personal_information.py ../shared/data/pii/presidio_synth_part.json [--porchlight FINDINGS]

The gold file is a list of objects with `full_text` and `spans` (`entity_type`, `start_position`, `end_position`, in
Unicode scalars). FINDINGS has one object a line, `{"index": n, "findings": [{"kind", "start", "end"}]}`, `index` counting
the sentences from 0 and offsets in Unicode scalars; findings with `"direction": "asking"` are passed over.

A span is found when a finding of its kind overlaps it, a postcode also when a found address does. A finding is right
when it overlaps a span of its kind; address and postcode count as one there. Presidio runs with its pattern recognisers
alone: its names, places and addresses come from a language model, and none is loaded. Intervals are Wilson's, 95 %.
"""
import argparse
import json
import math
import time
from collections import defaultdict

GOLD = {"STREET_ADDRESS": "address", "PHONE_NUMBER": "phone", "AGE": "age", "ZIP_CODE": "postcode",
        "CREDIT_CARD": "card", "EMAIL_ADDRESS": "email", "DOMAIN_NAME": "url", "IBAN_CODE": "iban",
        "US_SSN": "document", "US_DRIVER_LICENSE": "document", "IP_ADDRESS": "ip"}
PRESIDIO = {"PHONE_NUMBER": "phone", "CREDIT_CARD": "card", "EMAIL_ADDRESS": "email", "URL": "url",
            "IBAN_CODE": "iban", "US_SSN": "document", "US_DRIVER_LICENSE": "document", "IP_ADDRESS": "ip"}
KINDS = sorted(set(GOLD.values()))


def wilson(part, whole, z=1.959964):
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, z * z
    centre = share + square / (2 * whole)
    spread = z * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    return max(0.0, (centre - spread) / (1 + square / whole)), (centre + spread) / (1 + square / whole)


def share(part, whole):
    if not whole:
        return f"{'–':>27}"
    low, high = wilson(part, whole)
    return f"{part / whole:.3f} ({low:.3f}…{high:.3f}) {part:>3}/{whole:<4}"


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def score(sentences, findings):
    """For each kind: spans found, spans, findings that are right, findings."""
    counts = defaultdict(lambda: [0, 0, 0, 0])
    for sentence, said in zip(sentences, findings):
        gold = [(GOLD.get(s["entity_type"]), (s["start_position"], s["end_position"])) for s in sentence["spans"]]
        for kind, span in gold:
            if kind:
                same = {kind, "address"} if kind == "postcode" else {kind}
                counts[kind][0] += any(k in same and overlaps(span, at) for k, at in said)
                counts[kind][1] += 1
        for kind, at in said:
            same = {"address", "postcode"} if kind in ("address", "postcode") else {kind}
            counts[kind][2] += any(k in same and overlaps(span, at) for k, span in gold)
            counts[kind][3] += 1
    return counts


def table(name, counts):
    print(f"\n{name}\n{'kind':<10} {'recall':<34} precision")
    for kind in KINDS:
        found, spans, right, said = counts[kind]
        print(f"{kind:<10} {share(found, spans):<34} {share(right, said)}")


def presidio():
    """Presidio's analyser on a blank English pipeline, without the recogniser that needs a trained one."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def __init__(self):
            super().__init__()
            self.nlp = {"en": spacy.blank("en")}

        def load(self):
            pass

    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    for recogniser in [r for r in registry.recognizers if "Spacy" in type(r).__name__]:
        registry.remove_recognizer(recogniser.name)
    return AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])


def presidio_findings(sentences, threshold):
    analyser = presidio()
    analyser.analyze("Call 212-555-0147.", language="en")
    start = time.perf_counter()
    results = [analyser.analyze(s["full_text"], language="en", score_threshold=threshold) for s in sentences]
    seconds = time.perf_counter() - start
    return [[(PRESIDIO[r.entity_type], (r.start, r.end)) for r in found if r.entity_type in PRESIDIO]
            for found in results], seconds


def porchlight_findings(sentences, path):
    found = [[] for _ in sentences]
    with open(path, encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            row = json.loads(line)
            found[row["index"]] = [(f["kind"], (f["start"], f["end"])) for f in row["findings"]
                                   if f["kind"] in KINDS and f.get("direction") != "asking"]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("--porchlight", metavar="FINDINGS", help="findings of Porchlight, one JSON object a line")
    parser.add_argument("--threshold", type=float, action="append",
                        help="score from which a finding of Presidio counts; may be repeated (0 and 0.4)")
    parser.add_argument("--no-peer", action="store_true", help="score Porchlight's findings alone")
    options = parser.parse_args()
    with open(options.gold, encoding="utf-8") as file:
        sentences = json.load(file)
    print(f"{len(sentences)} sentences")
    if options.porchlight:
        table("Porchlight", score(sentences, porchlight_findings(sentences, options.porchlight)))
    if options.no_peer:
        return
    from importlib.metadata import version
    for threshold in options.threshold or [0.0, 0.4]:
        findings, seconds = presidio_findings(sentences, threshold)
        table(f"Presidio {version('presidio-analyzer')}, patterns alone, score ≥ {threshold}: "
              f"{len(sentences) / seconds:.0f} documents/s, one process", score(sentences, findings))


if __name__ == "__main__":
    main()
