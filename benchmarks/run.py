#!/usr/bin/env python3
"""Measures Porchlight beside its peers in one run, prints a table and writes it to benchmarks/results/.

    make bench                                everything, about 25 minutes
    make bench BENCH_ARGS="--only hash,scan"  some parts
    make bench BENCH_ARGS="--small"           without the sets of 10 million
"""
import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import peers
import serve

HERE = Path(__file__).resolve().parent


def table(rows):
    lines = ["| what | Porchlight | beside it | ratio | bar | |", "|---|---|---|---|---|---|"]
    return lines + ["| " + " | ".join(cell.strip() if number else cell.replace("   ", "&nbsp;&nbsp;", 1)
                                      for number, cell in enumerate(row)) + " |" for row in rows]


class Run:
    def __init__(self, arguments):
        self.porchlight = str(Path(arguments.porchlight).resolve())
        self.small = arguments.small
        self.rows = []
        self.facts = {}

    def json(self, *words):
        """Runs porchlight and reads the last line of its output as JSON."""
        done = subprocess.run([self.porchlight, *map(str, words)], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"porchlight {' '.join(map(str, words))} failed: {done.stderr}")
        return json.loads(done.stdout.strip().splitlines()[-1])

    def row(self, what, ours, peer, ratio, bar, met):
        self.rows.append((what, ours, peer, ratio, bar, "met" if met else "MISSED"))
        print(f"{what:58} {ours:>24} {peer:>22} {ratio:>8}  bar {bar:20} {'met' if met else 'MISSED'}", flush=True)

    def isas(self):
        return [name for name in ("avx512", "avx2", "neon", "baseline") if name in self.facts["isas"]]

    def hash(self):
        bars = {"avx512": 20, "avx2": 16, "neon": 8, "baseline": 8}
        for width, height in ((512, 512), (1920, 1080)):
            peer = peers.pdqhash_ms(width, height)
            for isa in self.isas():
                ours = self.json("bench", "hash", "--size", f"{width}x{height}", "--isa", isa, "--json")["median_ms"]
                ratio = peer / ours
                self.row(f"PDQ {width}x{height}, {isa}", f"{ours:.3f} ms", f"pdqhash {peer:.2f} ms", f"{ratio:.1f}x",
                         f">= {bars[isa]}x", ratio >= bars[isa])

    def index(self):
        sizes = [(1_000_000, {"baseline": 12}, 30)]
        if not self.small:
            sizes.append((10_000_000, {"baseline": 25}, 75))
        for count, slow, fast in sizes:
            peer, _ = peers.faiss_multi_hash(count)
            for isa in self.isas():
                ours = self.json("bench", "index", "--count", count, "--queries", 20_000 if count < 5_000_000 else 4_000,
                                 "--radius", 31, "--isa", isa, "--json")
                ratio, bar = ours["queries_per_second"] / peer, slow.get(isa, fast)
                self.row(f"range search r=31, {count // 1_000_000} M, 1 thread, {isa}",
                         f"{ours['queries_per_second']:,.0f}/s", f"faiss {peer:,.0f}/s", f"{ratio:.1f}x", f">= {bar}x",
                         ratio >= bar)
                self.row("   recall against a linear scan", f"{ours['recall']:.4f}", "", "", "1", ours["recall"] == 1)
                if count > 5_000_000 and isa == self.isas()[0]:
                    resident = ours["resident_bytes"] / 1e9
                    self.row("   resident, 10 M", f"{resident:.2f} GB", "", "", "<= 3 GB", resident <= 3)
                    self.row("   build, 10 M", f"{ours['build_seconds']:.1f} s", "", "", "-", True)

    def merge(self):
        count = 1_000_000 if self.small else 10_000_000
        got = self.json("bench", "merge", "--count", count, "--json")
        ratio = got["p99_merging_ms"] / got["p99_quiet_ms"]
        self.row(f"p99 during a merge against quiet, {count // 1_000_000} M", f"{got['p99_merging_ms']:.2f} ms",
                 f"quiet {got['p99_quiet_ms']:.2f} ms", f"{ratio:.1f}x", "<= 5x", ratio <= 5)
        peak = got["peak_resident_bytes"] / 1e9
        self.row("   peak resident during the merge", f"{peak:.2f} GB", "", "", "<= 6.5 GB", peak <= 6.5)

    def snapshot(self):
        count = 1_000_000 if self.small else 10_000_000
        got = self.json("bench", "snapshot", "--count", count, "--json")
        self.row(f"snapshot of {count // 1_000_000} M: start to first answers", f"{got['ready_seconds']:.2f} s", "", "",
                 "<= 5 s", got["ready_seconds"] <= 5)
        self.row("   all parts verified", f"{got['verified_seconds']:.2f} s", "", "", "<= 5 s",
                 got["verified_seconds"] <= 5)

    def inserts(self):
        got = self.json("bench", "inserts", "--seconds", 5 if self.small else 30, "--json")
        self.row("inserts while queries run, each matchable at once", f"{got['inserts_per_second']:,.0f}/s",
                 f"{got['queries_per_second']:,.0f} queries/s", "", ">= 100,000/s",
                 got["inserts_per_second"] >= 100_000 and got["missed"] == 0)

    def bulk(self):
        with tempfile.TemporaryDirectory(dir=HERE) as folder:
            data = f"{folder}/data"
            subprocess.run([self.porchlight, "bank", "create", "bench", "--data", data], check=True,
                           capture_output=True)
            steps = [("into an empty bank", 2_000_000, 100_000)]
            if not self.small:
                steps += [(None, 8_000_000, 0), ("on top of 10 M", 1_000_000, 60_000)]
            for number, (name, lines, bar) in enumerate(steps):
                path = f"{folder}/list{number}.txt"
                self.json("bench", "list", "--count", lines, "--seed", number + 1, "--output", path, "--json")
                got = self.json("bank", "import", "bench", path, "--type", "pdq", "--data", data, "--json")
                rate = got["inserted"] / got["seconds"]
                if name:
                    self.row(f"bulk import {name}, durable, in the index", f"{rate:,.0f}/s", "", "", f">= {bar:,}/s",
                             rate >= bar and got["inserted"] == lines)

    def scan(self):
        photos = Path(tempfile.gettempdir()) / "porchlight-bench-photos"
        paths = peers.draw_photos(photos, 60 if self.small else 480)
        with tempfile.TemporaryDirectory(dir=HERE) as folder:
            data = f"{folder}/data"
            subprocess.run([self.porchlight, "bank", "create", "bench", "--data", data], check=True,
                           capture_output=True)
            self.json("bench", "list", "--count", 100_000, "--seed", 7, "--output", f"{folder}/list.txt", "--json")
            self.json("bank", "import", "bench", f"{folder}/list.txt", "--type", "pdq", "--data", data, "--json")
            bare = self.json("bench", "decode", photos, "--json")
            scans = []
            for _ in range(3):
                start, before = time.perf_counter(), os.times()
                done = subprocess.run([self.porchlight, "scan", photos, "--variants", "stored", "--no-record",
                                       "--no-metadata", "--data", data, "--json"], capture_output=True)
                after = os.times()
                seconds = time.perf_counter() - start
                busy = (after.children_user - before.children_user + after.children_system - before.children_system)
                if done.returncode != 0:
                    raise SystemExit(f"scan failed: {done.stderr.decode()}")
                scans.append((seconds, busy / seconds))
        ours, cores = min(scans)
        one, two = peers.scan_seconds(paths, 1), peers.scan_seconds(paths, 2)
        floor = bare["wall_seconds"]
        many = len(paths)
        self.row(f"scan of {many} photos against bare decode + hash on all cores", f"{many / ours:.0f}/s",
                 f"bare {many / floor:.0f}/s", f"{ours / floor:.2f}x", "<= 1.25x", ours / floor <= 1.25)
        self.row("   cores busy", f"{cores:.2f} of {os.cpu_count()}", "", "", "both", cores > 0.85 * os.cpu_count())
        self.row("   beside Pillow + pdqhash + faiss, one process", f"{many / ours:.0f}/s", f"{many / one:.1f}/s",
                 f"{one / ours:.1f}x", ">= 10x", one / ours >= 10)
        self.row("   beside the same on two processes", f"{many / ours:.0f}/s", f"{many / two:.1f}/s",
                 f"{two / ours:.1f}x", ">= 5x", two / ours >= 5)

    def served(self):
        self.served_from = len(self.rows)
        serve.measure(self, quick=self.small)

    def write(self):
        import faiss
        import numpy
        import PIL
        import importlib.metadata
        cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
        today = datetime.date.today().isoformat()
        lines = [f"# Benchmarks, {today}", "",
                 f"CPU: {cpu}, {os.cpu_count()} cores; paths: {', '.join(self.isas())}. "
                 f"{platform.system()} {platform.release()}; Python {platform.python_version()}, "
                 f"pdqhash {importlib.metadata.version('pdqhash')}, faiss {faiss.__version__}, "
                 f"numpy {numpy.__version__}, Pillow {PIL.__version__}. Porchlight {self.facts['version']}, "
                 f"{self.facts['swift']}.", "",
                 "Peers ran on the same machine in the same run. Repeat with `make bench`.", "",
                 *table(self.rows[:self.served_from]), "", "## Served", "",
                 "wrk shares the two cores. What is said of HMA was recorded elsewhere.", "",
                 *table(self.rows[self.served_from:])]
        name = f"{today}{'-small' if self.small else ''}.md"
        (HERE / "results").mkdir(exist_ok=True)
        (HERE / "results" / name).write_text("\n".join(lines) + "\n")
        print(f"\nwritten to benchmarks/results/{name}")


def main():
    parts = ["hash", "scan", "index", "merge", "snapshot", "inserts", "bulk", "served"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--porchlight", default=shutil.which("porchlight"))
    parser.add_argument("--only", default=",".join(parts))
    parser.add_argument("--small", action="store_true")
    arguments = parser.parse_args()
    run = Run(arguments)
    run.facts = run.json("bench", "machine", "--json")
    chosen = arguments.only.split(",")
    unknown = set(chosen) - set(parts)
    if unknown:
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are: {', '.join(parts)}")
    for part in chosen:
        # What an earlier part wrote must not be flushed in the time of this one.
        os.sync()
        getattr(run, part)()
    if chosen == parts:
        run.write()
    if any(row[-1] == "MISSED" for row in run.rows):
        print("at least one bar was missed")


if __name__ == "__main__":
    main()
