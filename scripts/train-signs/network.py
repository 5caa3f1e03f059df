"""The learned model: a small network over dense numbers, beside straight weights for them and for phrases.

    z = V · relu(W · d + b) + U · d + P · phrases + c

Trained with Adam on the cross entropy of each label; rows may leave labels open (mask 0).
"""

import numpy as np
import scipy.sparse as sparse


class Network:
    def __init__(self, dense, phrases, labels, hidden=64, seed=0):
        self.chance = np.random.default_rng(seed)
        normal = lambda rows, columns, scale: (self.chance.standard_normal((rows, columns)) * scale).astype(np.float32)
        self.p = {
            "W": normal(dense, hidden, np.sqrt(2 / max(dense, 1))), "b": np.zeros(hidden, np.float32),
            "V": normal(hidden, labels, np.sqrt(1 / max(hidden, 1))), "U": np.zeros((dense, labels), np.float32),
            "P": np.zeros((phrases, labels), np.float32), "c": np.full(labels, -3, np.float32),
        }

    def logits(self, dense, phrases):
        p = self.p
        hidden = np.maximum(dense @ p["W"] + p["b"], 0)
        return hidden @ p["V"] + dense @ p["U"] + phrases @ p["P"] + p["c"]

    def fit(self, dense, phrases, targets, mask, weights, *, epochs=14, batch=256, rate=2e-3, decay=None, drop=0.2,
            drop_columns=None, drop_phrases=0.3):
        """`drop_columns`: (columns, chance): columns that are silenced together in a row, so that nothing rests on them
        alone."""
        decay = {"W": 2e-4, "V": 2e-4, "U": 2e-4, "P": 1e-5} | (decay or {})
        p, chance = self.p, self.chance
        moments = {key: (np.zeros_like(v), np.zeros_like(v)) for key, v in p.items()}
        step, rows = 0, len(dense)
        total = epochs * ((rows + batch - 1) // batch)
        for _ in range(epochs):
            order = chance.permutation(rows)
            for start in range(0, rows, batch):
                at = order[start : start + batch]
                d = dense[at].copy()
                if drop:
                    d *= (chance.random(d.shape) >= drop) / np.float32(1 - drop)
                if drop_columns:
                    columns, share = drop_columns
                    d[np.ix_(chance.random(len(at)) < share, columns)] = 0
                f = phrases[at]
                if drop_phrases:
                    f = f.copy()
                    f.data = f.data * ((chance.random(len(f.data)) >= drop_phrases) / np.float32(1 - drop_phrases))
                pre = d @ p["W"] + p["b"]
                hidden = np.maximum(pre, 0)
                keep = (chance.random(hidden.shape) >= drop) / np.float32(1 - drop) if drop else 1
                hidden = hidden * keep
                z = hidden @ p["V"] + d @ p["U"] + f @ p["P"] + p["c"]
                error = (1 / (1 + np.exp(-z)) - targets[at]) * mask[at] * weights[at, None] / len(at)
                back = (error @ p["V"].T) * keep * (pre > 0)
                gradients = {
                    "W": d.T @ back, "b": back.sum(0), "V": hidden.T @ error, "U": d.T @ error,
                    "P": np.asarray((f.T @ error)), "c": error.sum(0),
                }
                step += 1
                pace = rate * (1 - step / total) + 1e-5
                for key, g in gradients.items():
                    g = g + decay.get(key, 0) * p[key]
                    m, v = moments[key]
                    m += 0.1 * (g - m)
                    v += 0.001 * (g * g - v)
                    p[key] -= (pace * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)).astype(np.float32)
        return self
