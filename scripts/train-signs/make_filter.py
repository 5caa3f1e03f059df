"""Writes the hashed list of words whose lines are left out of training and measuring.

The words come from two packages that anybody can install (better-profanity 0.7.0, MIT; spanlp 1.1.0, MIT). Only
salted, cut SHA-256 values are kept, so that the list can be committed and read by nobody.

    python make_filter.py better_profanity-0.7.0-py3-none-any.whl spanlp-1.1.0-py3-none-any.whl
"""

import hashlib
import pathlib
import sys
import zipfile

from corpora import FILTER_SALT, folded_words

OUT = pathlib.Path(__file__).with_name("filter-words.txt")


def main():
    words = set()
    for wheel in sys.argv[1:]:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                wanted = name.endswith("/profanity_wordlist.txt") or name.startswith("spanlp/dataset/")
                if wanted and name.endswith(".txt") and ".data/" not in name:
                    text = archive.read(name).decode("utf-8", "replace").replace(",", "\n")
                    for line in text.splitlines():
                        parts = folded_words(line)
                        if 0 < len(parts) <= 3 and len(" ".join(parts)) >= 3:
                            words.add(" ".join(parts))
    digests = sorted(hashlib.sha256((FILTER_SALT + word).encode()).hexdigest()[:16] for word in words)
    OUT.write_text("\n".join(digests) + "\n")
    print(len(digests), "entries")


main()
