#!/usr/bin/env python3
"""Measures `porchlight serve` over real sockets, with wrk beside it on the same two cores, and prints a table.

    make bench BENCH_ARGS="--only served"             from benchmarks/run.py, everything
    python benchmarks/serve.py --porchlight PROGRAM   the same, appended to benchmarks/results/
    python benchmarks/serve.py --porchlight PROGRAM --quick
                                                      without the bank of 10 million (minutes and 3 GB), shorter rounds

Beside it runs a small harness of PyPI threatexchange with its own PDQ index behind Python's own HTTP server, two
processes on the same cores. It is no HMA: it has no database, no accounts and no framework, and is faster for it. The
figures of HMA were recorded elsewhere and are labelled so.
"""
import argparse
import datetime
import http.client
import io
import json
import os
import random
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

HERE = Path(__file__).resolve().parent
CONNECTIONS = 16
RADIUS = 31
HMA = "HMA, recorded elsewhere:"

WRK_HEAD = """
local requests, at = {}, 0
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%.6f,"p50_ms":%.3f,"p99_ms":%.3f,"failed":%d}\\n', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


class Server:
    """One `porchlight serve` of its own, on a free port."""

    def __init__(self, program, data, settings=None):
        self.program, self.data = program, str(data)
        self.log = open(self.data + ".log", "ab")
        made = subprocess.run([program, "key", "create", "--data", self.data, "--scope", "admin", "--json"], check=True,
                              capture_output=True, text=True)
        self.key = json.loads(made.stdout)["key"]
        begin = time.perf_counter()
        self.process = subprocess.Popen([program, "serve", "--data", self.data, "--listen", "127.0.0.1:0"],
                                        stdout=subprocess.PIPE, stderr=self.log, text=True,
                                        env=dict(os.environ, **(settings or {})))
        line = self.process.stdout.readline()
        self.ready_seconds = time.perf_counter() - begin
        self.address = next((word for word in line.split() if word.startswith("http://")), None)
        if self.address is None:
            raise SystemExit(f"the server did not start: {line}{Path(self.log.name).read_text()}")
        self.host = urllib.parse.urlsplit(self.address).netloc

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """The exit status; what was accepted is finished first."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            self.log.close()

    @property
    def headers(self):
        return {"Authorization": f"Bearer {self.key}"}

    def connect(self):
        return Caller(self.host, self.headers)

    def resident(self):
        return status_bytes(self.process.pid, "VmRSS")

    def workers(self):
        """Resident bytes of each confined worker."""
        found = []
        for task in Path(f"/proc/{self.process.pid}/task").iterdir():
            try:
                found += [status_bytes(child, "VmRSS") for child in (task / "children").read_text().split()]
            except OSError:
                continue  # It has ended since it was listed.
        return found

    def forget_peak(self):
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def peak(self):
        return status_bytes(self.process.pid, "VmHWM")


class Caller:
    """One connection that stays open. A connection that the server closes is an error here, not a reason to retry."""

    def __init__(self, host, headers):
        self.connection = http.client.HTTPConnection(host, timeout=60)
        self.headers = headers
        self.connection.connect()
        self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, method, path, body=None, kind=None):
        """Status and bytes of the answer."""
        headers = dict(self.headers, **({"Content-Type": kind} if kind else {}))
        if isinstance(body, dict):
            body, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def want(self, status, method, path, body=None, kind=None):
        got, text = self.ask(method, path, body, kind)
        if got != status:
            raise RuntimeError(f"{method} {path} answered {got}, not {status}: {text[:300]!r}")
        return text

    def close(self):
        self.connection.close()


def status_bytes(process, field):
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) * 1024
    return 0


def megabytes(count):
    return f"{count / 1e6:.0f} MB"


def wrk(address, lua, folder, seconds, connections=CONNECTIONS):
    script = Path(folder) / "load.lua"
    script.write_text(WRK_HEAD + lua)
    done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(script),
                           address], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"wrk failed: {done.stderr or done.stdout}")
    got = json.loads(done.stdout.strip().splitlines()[-1])
    got["rate"] = got["requests"] / got["seconds"]
    return got


def best(rounds):
    return max(rounds, key=lambda round: round["rate"])


def neighbour(value, distance, chance):
    number = int(value, 16)
    for bit in chance.sample(range(256), distance):
        number ^= 1 << bit
    return f"{number:064x}"


def queries(path, count, seed=1):
    """Half of them within the distance of a line of the list, half of them random. Lines are of one length."""
    chance = random.Random(seed)
    with open(path, "rb") as list_:
        width = len(list_.readline())
        lines = os.path.getsize(path) // width
        values = []
        for number in range(count):
            if number % 2:
                values.append(f"{chance.getrandbits(256):064x}")
            else:
                list_.seek(chance.randrange(lines) * width)
                values.append(neighbour(list_.read(width).decode().strip(), chance.randrange(RADIUS + 1), chance))
    return values


def lookup_path(value):
    return f"/v1/lookup?type=pdq&distance={RADIUS}&value={value}"


def lookup_lua(values, folder, headers, path=lookup_path):
    """The requests are made before the clock starts."""
    listed = Path(folder) / "paths.txt"
    listed.write_text("\n".join(map(path, values)) + "\n")
    fields = ",".join(f'["{name}"]="{value}"' for name, value in headers.items())
    return f"""
function init()
  for line in io.lines("{listed}") do requests[#requests + 1] = wrk.format("GET", line, {{{fields}}}) end
end
"""


def screen_lua(pictures, headers, path="/v1/screen"):
    fields = ",".join(f'["{name}"]="{value}"' for name, value in (headers | {"Content-Type": "image/jpeg"}).items())
    names = ",".join(f'"{name}"' for name in pictures)
    return f"""
function init()
  for _, name in ipairs({{{names}}}) do
    local file = assert(io.open(name, "rb"))
    requests[#requests + 1] = wrk.format("POST", "{path}", {{{fields}}}, file:read("*a"))
    file:close()
  end
end
"""


def draw_jpegs(folder, count, size=512):
    """Drawn scenes with noise stand in for photographs."""
    import numpy as np
    from PIL import Image
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for number in range(count):
        rng = np.random.default_rng(number)
        coarse = rng.integers(0, 256, (size // 60 + 2, size // 60 + 2, 3), dtype=np.uint8)
        soft = np.asarray(Image.fromarray(coarse).resize((size, size), Image.Resampling.BICUBIC), dtype=np.int16)
        fine = rng.normal(0, 7, (size, size, 1)).astype(np.int16)
        name = folder / f"{number:03}.jpg"
        Image.fromarray(np.clip(soft + fine, 0, 255).astype(np.uint8)).save(name, quality=85)
        names.append(str(name))
    return names


# The peer


def peer_main(list_path, listening, processes=2):
    """`serve.py --peer`: threatexchange behind http.server. Each process builds its own index, as HMA's workers do."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    for _ in range(processes - 1):
        if os.fork() == 0:
            break
    import faiss
    from threatexchange.signal_type.pdq.pdq_hasher import pdq_from_bytes
    from threatexchange.signal_type.pdq.signal import PdqSignal
    faiss.omp_set_num_threads(1)
    begin = time.perf_counter()
    with open(list_path) as lines:
        index = PdqSignal.get_index_cls()((line.strip(), number) for number, line in enumerate(lines))
    build = time.perf_counter() - begin

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def answer(self, value):
            found = [{"id": match.metadata, "distance": match.similarity_info.distance} for match in index.query(value)]
            body = json.dumps({"matches": found}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            self.answer(self.path.rpartition("=")[2])

        def do_POST(self):
            value, _ = pdq_from_bytes(self.rfile.read(int(self.headers["Content-Length"])))
            self.answer(value)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler, bind_and_activate=False)
    server.socket.close()
    server.socket = socket.socket(fileno=listening)
    server.server_name, server.server_port = server.socket.getsockname()[:2]
    print(json.dumps({"build_seconds": build, "process": os.getpid()}), flush=True)
    server.serve_forever()


class Peer:
    def __init__(self, list_path, processes=2):
        listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.address = "http://127.0.0.1:%d" % listening.getsockname()[1]
        self.process = subprocess.Popen([sys.executable, "-B", __file__, "--peer", str(list_path), str(listening.fileno())],
                                        pass_fds=[listening.fileno()], stdout=subprocess.PIPE, text=True,
                                        start_new_session=True)
        listening.close()
        self.facts = [json.loads(self.process.stdout.readline()) for _ in range(processes)]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def resident(self):
        return [status_bytes(fact["process"], "VmRSS") for fact in self.facts]


# The measurements


class Served:
    def __init__(self, run, quick, folder):
        self.run, self.quick, self.folder = run, quick, Path(folder)
        self.seconds = 4 if quick else 10
        self.peer = {}

    def call(self, *words):
        return self.run.json(*words)

    def bank(self, name, count):
        """A data folder with a bank of this many random fingerprints, filled by the program's own import."""
        data, listed = self.folder / name, self.folder / f"{name}.txt"
        subprocess.run([self.run.porchlight, "bank", "create", "bench", "--data", str(data)], check=True,
                       capture_output=True)
        self.call("bench", "list", "--count", count, "--seed", 3, "--output", listed, "--json")
        self.call("bank", "import", "bench", listed, "--type", "pdq", "--data", data, "--json")
        return data, listed

    def beside(self, listed, pictures):
        """The peer's figures first: nothing of it runs while Porchlight is measured."""
        try:
            import threatexchange  # noqa: F401
        except ImportError:
            print("threatexchange is not installed: nothing stands beside these figures", flush=True)
            return
        with Peer(listed) as peer:
            lua = lookup_lua(queries(listed, 2_000), self.folder, {}, lambda value: f"/lookup?value={value}")
            self.peer["lookup"] = best([wrk(peer.address, lua, self.folder, self.seconds) for _ in range(2)])
            self.peer["screen"] = wrk(peer.address, screen_lua(pictures, {}, "/screen"), self.folder, self.seconds)
            self.peer["memory"] = peer.resident()
            self.peer["build"] = max(fact["build_seconds"] for fact in peer.facts)

    def beside_rate(self, name):
        got = self.peer.get(name)
        return f"threatexchange {got['rate']:,.0f}/s, p99 {got['p99_ms']:.0f} ms" if got else ""

    def ratio(self, rate, name):
        got = self.peer.get(name)
        return f"{rate / got['rate']:.1f}x" if got else ""

    def check(self, server, values):
        """That half of the queries hit and half miss is looked at, not supposed."""
        caller = server.connect()
        for number, value in enumerate(values[:200]):
            matches = json.loads(caller.want(200, "GET", lookup_path(value)))["matches"]
            if bool(matches) != (number % 2 == 0):
                raise SystemExit(f"the look-up of {value} answered {matches}")
        caller.close()

    def lookups(self, server, listed, what, rate_bar, p99_bar, beside, hma):
        values = queries(listed, 20_000)
        self.check(server, values)
        lua = lookup_lua(values, self.folder, server.headers)
        got = best([wrk(server.address, lua, self.folder, self.seconds) for _ in range(2 if self.quick else 3)])
        self.run.row(f"look-ups, {what}, {CONNECTIONS} connections", f"{got['rate']:,.0f}/s", self.beside_rate(beside),
                     self.ratio(got["rate"], beside), f">= {rate_bar:,}/s", got["rate"] >= rate_bar and not got["failed"])
        if p99_bar:
            self.run.row("   p99", f"{got['p99_ms']:.2f} ms", hma, "", f"<= {p99_bar} ms", got["p99_ms"] <= p99_bar)
        return lua

    def screens(self, server, pictures):
        caller = server.connect()
        answer = json.loads(caller.want(200, "POST", "/v1/screen", Path(pictures[0]).read_bytes(), "image/jpeg"))
        caller.close()
        if answer["decision"] != "allow" or answer["media"]["width"] != 512:
            raise SystemExit(f"an unknown picture was answered with {answer}")
        lua = screen_lua(pictures, server.headers)
        got = best([wrk(server.address, lua, self.folder, self.seconds) for _ in range(2)])
        self.run.row("hash + match of a 512x512 JPEG, POST /v1/screen", f"{got['rate']:,.0f}/s",
                     self.beside_rate("screen"), self.ratio(got["rate"], "screen"), ">= 600/s",
                     got["rate"] >= 600 and not got["failed"])
        self.run.row("   p99, each decision on disk before its answer", f"{got['p99_ms']:.1f} ms", f"{HMA} 67–76/s", "",
                     "-", True)

    def adds(self, server, count=1000):
        caller, other = server.connect(), server.connect()
        chance, missed, spent = random.Random(11), 0, 0.0
        for _ in range(count):
            value = f"{chance.getrandbits(256):064x}"
            begin = time.perf_counter()
            caller.want(200, "POST", "/v1/banks/bench/fingerprints", {"value": value})
            spent += time.perf_counter() - begin
            found = json.loads(other.want(200, "GET", lookup_path(neighbour(value, 3, chance))))["matches"]
            missed += not any(match["value"] == value and match["distance"] == 3 for match in found)
        caller.close()
        other.close()
        build = f", threatexchange builds in {self.peer['build']:.1f} s" if self.peer else ""
        self.run.row(f"add one, matchable on the next request: missed of {count}", str(missed),
                     f"{HMA} <= 90 s + build{build}", "", "0", missed == 0)
        self.run.row("   adds, durable, one connection, one after another", f"{count / spent:,.0f}/s", "", "", "-", True)

    def memory_row(self, what, server, bar, beside=""):
        workers = server.workers()
        resident = server.resident()
        self.run.row(f"resident, {what}", f"{megabytes(resident)} + {len(workers)} workers of "
                     f"{megabytes(max(workers, default=0))}", beside, "", f"<= {bar} MB", resident <= bar * 1e6)
        return resident

    def million(self, server, lua):
        wanted = 100_000 if self.quick else 1_000_000
        before = self.memory_row("bank of 100 k, warm", server, 150, self.peer_memory())
        asked = failed = 0
        while asked < wanted:
            got = wrk(server.address, lua, self.folder, self.seconds)
            asked, failed = asked + got["requests"], failed + got["failed"]
        after = self.memory_row(f"the same after {asked:,} more look-ups", server, 150)
        grown = (after - before) / 1e6
        self.run.row("   growth", f"{grown:+.1f} MB", "", "", "flat (<= 8 MB)", grown <= 8 and not failed)

    def peer_memory(self):
        if not self.peer:
            return ""
        return "threatexchange " + " + ".join(megabytes(size) for size in self.peer["memory"])

    def uploads(self, server, picture, count=200, size=50_000_000):
        """All of them are half sent before any is sent to its end, so that all are open at once."""
        head = Path(picture).read_bytes()
        filling = bytes(1 << 20)
        gate, answers = threading.Barrier(count), []
        host, port = server.host.split(":")
        fields = "".join(f"{name}: {value}\r\n" for name, value in server.headers.items())

        def send():
            try:
                with socket.create_connection((host, int(port)), timeout=300) as line:
                    line.sendall(f"POST /v1/screen HTTP/1.1\r\nHost: {server.host}\r\n{fields}Content-Type: image/jpeg\r\n"
                                 f"Content-Length: {size}\r\nConnection: close\r\n\r\n".encode() + head)
                    left, halted = size - len(head), False
                    while left:
                        left -= line.send(filling[:min(left, len(filling))])
                        if left < size // 2 and not halted:
                            halted = True
                            gate.wait(timeout=300)
                    answers.append(line.makefile("rb").readline().decode().split()[1])
            except Exception as error:
                gate.abort()
                answers.append(repr(error))

        server.forget_peak()
        begin = time.perf_counter()
        threads = [threading.Thread(target=send) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seconds, peak = time.perf_counter() - begin, server.peak()
        good = sum(answer == "200" for answer in answers)
        if good != count:
            print(f"answers other than 200: {sorted(set(answers))}", flush=True)
        self.run.row(f"{count} concurrent uploads of {size // 1_000_000} MB: peak resident", megabytes(peak),
                     f"{good} answered 200 in {seconds:.0f} s", "", "<= 150 MB", peak <= 150e6 and good == count)

    def ready(self, data, rounds=5):
        times = []
        for _ in range(rounds):
            with Server(self.run.porchlight, data) as server:
                times.append(server.ready_seconds)
        got = statistics.median(times)
        self.run.row("start to ready, bank of 100 k", f"{got * 1000:.0f} ms", f"{HMA} seconds", "", "<= 300 ms",
                     got <= 0.3)

    def all(self):
        pictures = draw_jpegs(self.folder / "pictures", 32)
        with Server(self.run.porchlight, self.folder / "empty") as server:
            server.connect().close()
            time.sleep(1)
            self.memory_row("empty", server, 80, f"{HMA} 245–282 MB a worker")
        data, listed = self.bank("hundred-thousand", 100_000)
        self.beside(listed, pictures)
        self.ready(data)
        with Server(self.run.porchlight, data) as server:
            lua = self.lookups(server, listed, "bank of 100 k", 15_000, 5, "lookup", f"{HMA} 190–410/s, p99 80–300 ms")
            self.million(server, lua)
            self.screens(server, pictures)
            self.adds(server)
        with Server(self.run.porchlight, data) as server:
            self.uploads(server, pictures[0])
        if self.quick:
            return
        data, listed = self.bank("ten-million", 10_000_000)
        with Server(self.run.porchlight, data) as server:
            self.lookups(server, listed, "bank of 10 M", 2_500, None, None, "")
            self.memory_row("bank of 10 M", server, 3_500)


def measure(run, quick=False):
    """`run` has `porchlight`, `json(*words)` and `row(…)` as in run.py. Data lies beside this file, on a real disk."""
    # "On two cores": the load generator shares them.
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(before)[:2])
    try:
        with tempfile.TemporaryDirectory(dir=HERE) as folder:
            Served(run, quick, folder).all()
    finally:
        os.sched_setaffinity(0, before)


class Alone:
    """What run.py hands over, for a run without the rest."""

    def __init__(self, porchlight):
        self.porchlight, self.rows = str(Path(porchlight).resolve()), []

    def json(self, *words):
        done = subprocess.run([self.porchlight, *map(str, words)], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"porchlight {' '.join(map(str, words))} failed: {done.stderr}")
        return json.loads(done.stdout.strip().splitlines()[-1])

    def row(self, what, ours, peer, ratio, bar, met):
        self.rows.append((what.replace("   ", "&nbsp;&nbsp;", 1), ours, peer, ratio, bar, "met" if met else "MISSED"))
        print("| " + " | ".join(self.rows[-1]) + " |", flush=True)


def main():
    if sys.argv[1:2] == ["--peer"]:
        return peer_main(sys.argv[2], int(sys.argv[3]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--porchlight", default=shutil.which("porchlight"))
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    run, load = Alone(arguments.porchlight), os.getloadavg()[0]
    measure(run, arguments.quick)
    today = datetime.date.today().isoformat()
    text = io.StringIO()
    text.write(f"\n## Served, {datetime.datetime.now():%H:%M}{', quick' if arguments.quick else ''}\n\n"
               f"Two cores shared with wrk; load of the machine before: {load:.1f}.\n\n"
               "| what | Porchlight | beside it | ratio | bar | |\n|---|---|---|---|---|---|\n")
    text.writelines("| " + " | ".join(row) + " |\n" for row in run.rows)
    (HERE / "results").mkdir(exist_ok=True)
    with open(HERE / "results" / f"{today}{'-small' if arguments.quick else ''}.md", "a") as results:
        results.write(text.getvalue())


if __name__ == "__main__":
    main()
