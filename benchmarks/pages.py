"""Measures the pages for families over real sockets: every page of both languages in turn, with wrk on the same two cores,
beside Python's own file server giving out the same bytes as files.

    python benchmarks/pages.py --porchlight .build/release/porchlight
"""

import argparse
import functools
import http.server
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

import serve


def crawl(server):
    """Every page that links lead to, with its bytes."""
    caller, found = serve.Caller(server.host, {}), {}
    for start in ("/en/us", "/es/us"):
        left = [start]
        while left:
            path = left.pop()
            if path in found:
                continue
            found[path] = caller.want(200, "GET", path)
            left += [link for link in re.findall(r'href="([^"#]+)"', found[path].decode())
                     if link.startswith(start + "/") and not link.startswith(start + "/place/")]
    caller.close()
    return found


def one_by_one(server, paths):
    """Seconds from asking to the last byte, on one connection."""
    caller, spent = serve.Caller(server.host, {}), []
    for path in paths:
        begin = time.perf_counter()
        caller.want(200, "GET", path)
        spent.append(time.perf_counter() - begin)
    caller.close()
    return sorted(spent)


def check_lua():
    """One message of 300 letters that has signs, as the form of "Look at a message" sends it."""
    words = ("hey its me from the game, you are so mature for your age and i really like talking to you. are your parents home "
             "right now? lets move to another app where nobody reads along, and dont tell your mom about us ok? i can send "
             "you some coins if you send me a picture, i wont show it to anyone, i promise you that my friend")[:300]
    body = "what=chat&who=youth&words=" + urllib.parse.quote_plus(words)
    return f"""
function init()
  requests[1] = wrk.format("POST", "/en/us/check", {{["Content-Type"]="application/x-www-form-urlencoded"}}, "{body}")
end
"""


def file_server(folder, pages):
    """The peer: the same pages as files."""
    for path, body in pages.items():
        name = Path(folder + path)
        name.parent.mkdir(parents=True, exist_ok=True)
        (name.parent / (name.name + ".html")).write_bytes(body)
    return subprocess.Popen([sys.executable, __file__, "--files", folder], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True)


def give_files(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--porchlight", default=".build/release/porchlight")
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--files")
    options = parser.parse_args()
    if options.files:
        return give_files(options.files)
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    run = serve.Alone(options.porchlight)
    print("| what | Porchlight | beside it | ratio | bar | |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(dir=serve.HERE) as folder:
        with serve.Server(run.porchlight, Path(folder) / "data") as server:
            pages = crawl(server)
            lua = serve.lookup_lua(list(pages), folder, {}, path=str)
            got = serve.best([serve.wrk(server.address, lua, folder, options.seconds) for _ in range(3)])
            spent = one_by_one(server, pages)
            checks = serve.best([serve.wrk(server.address, check_lua(), folder, options.seconds) for _ in range(3)])
            resident = server.resident()
        peer = file_server(folder + "/files", pages)
        try:
            address = f"http://127.0.0.1:{int(peer.stdout.readline())}"
            lua = serve.lookup_lua([path + ".html" for path in pages], folder, {}, path=str)
            files = serve.best([serve.wrk(address, lua, folder, options.seconds) for _ in range(2)])
        finally:
            peer.terminate()
            peer.wait()
    if got["failed"] or files["failed"]:
        raise SystemExit(f"answers failed: {got['failed']} of ours, {files['failed']} of the peer's")
    run.row(f"pages, all {len(pages)} in turn, {serve.CONNECTIONS} connections", f"{got['rate']:,.0f}/s",
            f"the same bytes as files, Python's server {files['rate']:,.0f}/s", f"{got['rate'] / files['rate']:.1f}x",
            ">= 1,000/s", got["rate"] >= 1000)
    run.row("   p99", f"{got['p99_ms']:.1f} ms", f"{files['p99_ms']:.1f} ms", "", "-", True)
    run.row("one page, one connection: median, slowest", f"{statistics.median(spent) * 1000:.1f} ms, {spent[-1] * 1000:.1f} ms",
            "", "", "<= 100 ms", spent[-1] <= 0.1)
    run.row("look at a message of 300 letters, encoder as shipped", f"{checks['rate']:,.0f}/s, p99 {checks['p99_ms']:.1f} ms",
            "", "", ">= 300/s", checks["rate"] >= 300 and not checks["failed"])
    largest = max(map(len, pages.values()))
    run.row("largest page", f"{largest / 1000:.0f} kB", "", "", "<= 100 kB", largest <= 100_000)
    run.row("resident afterwards", serve.megabytes(resident), "", "", "-", True)


if __name__ == "__main__":
    main()
