"""What the product's own code makes of texts: vectors, what the patterns found, phrases. One row a passage."""

import dataclasses
import json
import subprocess

import numpy as np
import scipy.sparse as sparse

PHRASES = 1 << 15


@dataclasses.dataclass
class Features:
    row_of: np.ndarray  # for each passage the number of its text
    vectors: np.ndarray  # passages × 512
    patterns: np.ndarray  # passages × patterns
    phrases: sparse.csr_matrix  # passages × PHRASES, of ones

    def take(self, mask):
        return Features(self.row_of[mask], self.vectors[mask], self.patterns[mask], self.phrases[mask])


def read(texts, program, encoder):
    """The features of texts, in their order. Raises CalledProcessError where the program fails."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    data = subprocess.run([program, encoder], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    words = np.frombuffer(data, dtype="<u4")
    dimension, patterns, _ = (int(x) for x in words[:3])
    rows, starts, names, at = [], [], [], 3
    while at < len(words):
        rows.append(int(words[at]))
        starts.append(at + 1)
        count_at = at + 1 + dimension + patterns
        count = int(words[count_at])
        names.append(words[count_at + 1 : count_at + 1 + count].astype(np.int32))
        at = count_at + 1 + count
    numbers = words.view("<f4")
    block = np.stack([numbers[s : s + dimension + patterns] for s in starts])
    phrases = sparse.csr_matrix(
        (np.ones(sum(map(len, names)), np.float32), np.concatenate(names), np.cumsum([0] + [len(n) for n in names])),
        shape=(len(names), PHRASES))
    return Features(np.array(rows), block[:, :dimension].copy(), block[:, dimension:].copy(), phrases)
