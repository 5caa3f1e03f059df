#!/usr/bin/env python3
"""Keeps one server under full mixed load for a while and fails on growth or on any error.

    make soak                       twenty minutes
    make soak SOAK_MINUTES=2

Look-ups by wrk on 16 connections as fast as they go; beside them pictures to screen, adds and removes (each looked up
at once), batches, and items that are escalated, each of which has to reach a local webhook receiver, signed.

What fails it:
* any answer other than the one that is right, any broken connection, any line of level error in the server's log
* the median resident memory of the server process, last quarter against second quarter: more than 16 MB or 10 % above,
  whichever is more; the same for its workers together
* open descriptors, most in the last quarter against most in the second: more than 16 above
* a webhook that was never delivered, a dead letter, an unclean stop, an index that is not equal to the database
"""
import argparse
import base64
import hashlib
import hmac
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import serve

HERE = Path(__file__).resolve().parent
MEGABYTE = 1_000_000


class Receiver:
    """Takes webhooks and checks their signatures."""

    def __init__(self):
        self.seen, self.wrong, self.secret = set(), [], None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.take(self.headers, body)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, headers, body):
        name, at = headers["webhook-id"], headers["webhook-timestamp"]
        key = base64.b64decode(self.secret.removeprefix("whsec_"))
        mine = base64.b64encode(hmac.digest(key, f"{name}.{at}.".encode() + body, hashlib.sha256)).decode()
        if f"v1,{mine}" not in headers["webhook-signature"].split():
            self.wrong.append(f"webhook {name} is signed wrongly")
        self.seen.add(name)


class Load:
    def __init__(self, server, folder, listed):
        self.server, self.folder, self.listed = server, folder, listed
        self.stopping, self.errors, self.counts = threading.Event(), [], {}
        self.lookups = {"requests": 0, "failed": 0, "p99_ms": 0.0}

    def count(self, name, by=1):
        self.counts[name] = self.counts.get(name, 0) + by

    def until_stopped(self, name, step, pause=0.0):
        """A thread that repeats a step on one connection. Each thread counts under a name of its own."""
        def work():
            chance = random.Random(name)
            try:
                caller = self.server.connect()
                while not self.stopping.is_set():
                    self.count(name, step(caller, chance) or 1)
                    if pause:
                        self.stopping.wait(pause)
                caller.close()
            except Exception as error:
                self.errors.append(f"{name}: {error!r}")
                self.stopping.set()
        thread = threading.Thread(target=work)
        thread.start()
        return thread

    def screen(self, pictures):
        bodies = [Path(name).read_bytes() for name in pictures]

        def step(caller, chance):
            answer = json.loads(caller.want(200, "POST", "/v1/screen", chance.choice(bodies), "image/jpeg"))
            if answer["decision"] != "allow":
                raise RuntimeError(f"an unknown picture: {answer}")
        return step

    def add_and_remove(self, caller, chance):
        value = f"{chance.getrandbits(256):064x}"
        path = serve.lookup_path(value)
        added = json.loads(caller.want(200, "POST", "/v1/banks/bench/fingerprints", {"value": value}))
        if not json.loads(caller.want(200, "GET", path))["matches"]:
            raise RuntimeError(f"{value} was added and did not match")
        caller.want(204, "DELETE", f"/v1/banks/bench/fingerprints/{added['ids'][0]}")
        if json.loads(caller.want(200, "GET", path))["matches"]:
            raise RuntimeError(f"{value} was removed and matched still")

    def batch(self, values, lines=200):
        def step(caller, chance):
            chosen = [chance.randrange(len(values)) for _ in range(lines)]
            body = "".join(json.dumps({"fingerprints": [{"type": "pdq", "value": values[at]}], "item": str(at)}) + "\n"
                           for at in chosen)
            text = caller.want(200, "POST", "/v1/screen/batch", body.encode(), "application/x-ndjson")
            answers = [json.loads(line) for line in text.splitlines()]
            if [answer.get("context", {}).get("item") for answer in answers] != [str(at) for at in chosen]:
                raise RuntimeError("the answers of a batch are not its lines in order")
            for at, answer in zip(chosen, answers):
                if (answer["decision"] == "block") != (at % 2 == 0):
                    raise RuntimeError(f"line {values[at]} of a batch: {answer}")
            return lines
        return step

    def escalate(self, value):
        body = {"fingerprints": [{"type": "pdq", "value": value}]}

        def step(caller, _):
            if json.loads(caller.want(200, "POST", "/v1/screen", body))["decision"] != "escalate":
                raise RuntimeError("what is to be escalated was not")
        return step

    def look_up(self, values):
        lua = serve.lookup_lua(values, self.folder, self.server.headers)

        def work():
            while not self.stopping.is_set():
                got = serve.wrk(self.server.address, lua, self.folder, 5)
                self.lookups["requests"] += got["requests"]
                self.lookups["failed"] += got["failed"]
                self.lookups["p99_ms"] = max(self.lookups["p99_ms"], got["p99_ms"])
                if got["failed"]:
                    self.errors.append(f"{got['failed']} look-ups failed")
                    self.stopping.set()
        thread = threading.Thread(target=work)
        thread.start()
        return thread


def sample(server):
    return {"resident": server.resident(), "workers": sum(server.workers()), "processes": len(server.workers()),
            "files": len(os.listdir(f"/proc/{server.process.pid}/fd")),
            "threads": len(os.listdir(f"/proc/{server.process.pid}/task"))}


def growth(samples):
    """What has grown beyond its bound; samples of the second and of the last quarter."""
    quarter = len(samples) // 4
    early, late = samples[quarter:2 * quarter], samples[-quarter:]
    found = []
    for name in ("resident", "workers"):
        before, after = (statistics.median(each[name] for each in part) for part in (early, late))
        print(f"{name + ' memory, median of quarter 2 and 4':45} {before / MEGABYTE:8.1f} {after / MEGABYTE:8.1f} MB")
        if after > before + max(16 * MEGABYTE, before / 10):
            found.append(f"{name} memory grew from {before / MEGABYTE:.1f} to {after / MEGABYTE:.1f} MB")
    for name in ("files", "threads"):
        before, after = (max(each[name] for each in part) for part in (early, late))
        print(f"{name + ', most in quarter 2 and 4':45} {before:8} {after:8}")
        if after > before + 16:
            found.append(f"open {name} grew from {before} to {after}")
    return found


def log_errors(path):
    found = []
    for line in Path(path).read_text().splitlines():
        try:
            level = json.loads(line).get("level")
        except ValueError:
            level = "not JSON"
        if level in ("error", "critical", "not JSON"):
            found.append(f"log: {line[:300]}")
    return found


def prepare(porchlight, folder):
    data, listed = folder / "data", folder / "list.txt"

    def call(*words):
        subprocess.run([porchlight, *map(str, words)], check=True, capture_output=True)

    call("bank", "create", "bench", "--data", data)
    call("bench", "list", "--count", 100_000, "--seed", 3, "--output", listed, "--json")
    call("bank", "import", "bench", listed, "--type", "pdq", "--data", data, "--json")
    return data, listed


def drained(server, receiver, wanted, seconds=60):
    """Waits for the webhooks that are still on their way. What is missing, in words."""
    end = time.monotonic() + seconds
    while len(receiver.seen) < wanted and time.monotonic() < end:
        time.sleep(0.2)
    found = []
    if len(receiver.seen) != wanted:
        found.append(f"{wanted} webhooks were due and {len(receiver.seen)} arrived")
    caller = server.connect()
    for line in caller.want(200, "GET", "/metrics").decode().splitlines():
        if line.startswith("porchlight_webhook_deliveries") and 'state="dead"' in line and not line.endswith(" 0"):
            found.append(line)
    caller.close()
    return found


def soak(porchlight, minutes, folder):
    data, listed = prepare(porchlight, folder)
    pictures = serve.draw_jpegs(folder / "pictures", 32)
    receiver = Receiver()
    server = serve.Server(porchlight, data, {"PORCHLIGHT_EGRESS_PRIVATE_HOSTS": "127.0.0.1"})
    try:
        values = serve.queries(listed, 20_000)
        known = f"{random.Random(99).getrandbits(256):064x}"
        caller = server.connect()
        caller.want(201, "POST", "/v1/banks", {"name": "urgent", "decision": "escalate"})
        caller.want(200, "POST", "/v1/banks/urgent/fingerprints", {"value": known})
        hook = json.loads(caller.want(201, "POST", "/v1/webhooks",
                                      {"url": receiver.url, "events": ["decision.escalate"]}))
        receiver.secret = hook["secret"]
        caller.close()
        load, samples = Load(server, folder, listed), []
        threads = [load.look_up(values), load.until_stopped("batch lines", load.batch(values)),
                   load.until_stopped("adds and removes", load.add_and_remove),
                   load.until_stopped("escalated", load.escalate(known), pause=0.05)]
        threads += [load.until_stopped(f"pictures {number}", load.screen(pictures)) for number in range(4)]
        begin = time.monotonic()
        every = min(5.0, minutes * 60 / 40)
        while time.monotonic() < begin + minutes * 60 and not load.stopping.is_set():
            load.stopping.wait(every)
            if server.process.poll() is not None:
                load.errors.append(f"the server ended with status {server.process.returncode}")
                break
            samples.append(sample(server))
            if len(samples) % 12 == 0:
                now = samples[-1]
                print(f"{(time.monotonic() - begin) / 60:5.1f} min  {now['resident'] / MEGABYTE:6.1f} MB  "
                      f"{now['files']} files  {load.lookups['requests']:,} look-ups  {len(load.errors)} errors", flush=True)
        load.stopping.set()
        for thread in threads:
            thread.join()
        seconds = time.monotonic() - begin
        found = load.errors + receiver.wrong
        if server.process.poll() is None:
            found += drained(server, receiver, load.counts.get("escalated", 0))
    finally:
        status = server.stop()
    if status != 0:
        found.append(f"the server stopped with status {status}")
    found += log_errors(server.log.name)
    if len(samples) >= 8:
        found += growth(samples)
    else:
        found.append("too few samples to speak of growth")
    checked = subprocess.run([porchlight, "doctor", "--thorough", "--data", str(data)], capture_output=True, text=True)
    if checked.returncode:
        found.append(f"doctor --thorough: {checked.stdout}{checked.stderr}")
    counts = {"look-ups": load.lookups["requests"],
              "pictures": sum(count for name, count in load.counts.items() if name.startswith("pictures"))}
    counts |= {name: count for name, count in load.counts.items() if not name.startswith("pictures")}
    for name, count in (counts | {"webhooks": len(receiver.seen)}).items():
        print(f"{name:45} {count:12,} {count / seconds:10,.1f}/s")
    print(f"{'look-ups, worst p99 of five seconds':45} {load.lookups['p99_ms']:.1f} ms")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--porchlight", default=shutil.which("porchlight"))
    parser.add_argument("--minutes", type=float, default=20)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=HERE, prefix="soak-") as folder:
        found = soak(str(Path(arguments.porchlight).resolve()), arguments.minutes, Path(folder))
    for line in found:
        print(f"FAILED: {line}")
    print(f"{arguments.minutes:g} minutes: {'FAILED' if found else 'no growth, no error'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
