"""The ordinary texts: reading, filtering, grouping. No row of them is ever printed or written.

Groups are what may not be parted between training and measuring: a conversation (Topical-Chat, Taskmaster), a writer in
a log (IRC), a cluster of near-duplicates (SMS, Spanish lines).
"""

import collections
import dataclasses
import hashlib
import json
import pathlib
import re
import unicodedata

FILTER_SALT = "porchlight-filter-1:"
LONGEST = 400


@dataclasses.dataclass
class Ordinary:
    text: str
    corpus: str
    group: str
    lang: str


def fold(text):
    """Lower case, accents off (NFKD without marks), white space to single spaces. The Swift side does the same."""
    text = unicodedata.normalize("NFKD", text.lower())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.lower().split())


def folded_words(text):
    return re.findall(r"[a-z0-9]+", fold(text))


class Filter:
    def __init__(self, path=pathlib.Path(__file__).with_name("filter-words.txt")):
        self.digests = set(path.read_text().split())
        self.known = {}

    def _listed(self, words):
        if words not in self.known:
            self.known[words] = hashlib.sha256((FILTER_SALT + words).encode()).hexdigest()[:16] in self.digests
        return self.known[words]

    def removes(self, text):
        words = folded_words(text)
        return any(
            self._listed(" ".join(words[i : i + n])) for n in (1, 2, 3) for i in range(len(words) - n + 1)
        )


def near_duplicates(texts, limit=0.6):
    """Component numbers of texts whose character n-grams have a tf-idf cosine above `limit`."""
    from scipy.sparse.csgraph import connected_components
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), preprocessor=fold).fit_transform(texts)
    near = rows @ rows.T
    near.data[near.data < limit] = 0
    near.eliminate_zeros()
    return connected_components(near, directed=False)[1]


def load(folder):
    """All ordinary texts after filtering, with what was removed by corpus and the hashes of the files."""
    folder = pathlib.Path(folder)
    found, hashes = [], {}

    def read(name):
        data = (folder / name).read_bytes()
        hashes[name] = hashlib.sha256(data).hexdigest()
        return data.decode("utf-8", "replace")

    for i, line in enumerate(read("sms_part.txt").splitlines()):
        found.append(Ordinary(line.strip(), "sms", f"sms-{i}", "en"))
    for i, line in enumerate(read("spanish_smalltalk.txt").splitlines()):
        found.append(Ordinary(line.strip(), "spanish", f"spanish-{i}", "es"))
    for key, talk in json.loads(read("topical_chat_valid_freq.json")).items():
        for turn in talk["content"]:
            found.append(Ordinary(turn["message"].strip(), "topical", "topical-" + key, "en"))
    for talk in json.loads(read("taskmaster4_part.json")):
        for turn in talk["utterances"]:
            found.append(Ordinary(turn["text"].strip(), "taskmaster", "taskmaster-" + talk["conversation_id"], "en"))
    for path in sorted((folder / "ubuntu_irc").glob("*.txt")):
        for line in read("ubuntu_irc/" + path.name).splitlines():
            said = re.match(r"\[\d+:\d+\] <([^>]+)> (.*)", line)
            if said:
                text = re.sub(r"^[^\s,:]{2,20}[,:] ", "", said[2].strip())
                found.append(Ordinary(text, "irc", f"irc-{path.name}-{said[1].lower()}", "en"))

    words = Filter()
    kept, seen, removed = [], set(), collections.Counter()
    total = collections.Counter(item.corpus for item in found)
    for item in found:
        item.text = item.text[:LONGEST]
        key = fold(item.text)
        if len(key) < 2 or key in seen:
            removed[item.corpus + " empty or repeated"] += 1
        elif words.removes(item.text):
            removed[item.corpus + " filtered"] += 1
        else:
            seen.add(key)
            kept.append(item)
    for corpus in ("sms", "spanish"):
        part = [item for item in kept if item.corpus == corpus]
        for item, number in zip(part, near_duplicates([item.text for item in part])):
            item.group = f"{corpus}-{number}"
    return kept, {"rows": dict(total), "removed": dict(removed), "sha256": hashes}


def fold_of(group, folds, seed):
    """The part a group belongs to: stable, whatever else there is."""
    digest = hashlib.sha256(f"{seed}:{group}".encode()).digest()
    return int.from_bytes(digest[:8], "little") % folds
