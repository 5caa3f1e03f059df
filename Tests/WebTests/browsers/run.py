#!/usr/bin/env python3
"""The pages for families in real browsers: starts `porchlight serve` and an ordinary place to leave to, and walks."""

import argparse
import http.server
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

import leaving
import pages
import tabs


class Elsewhere:
    """An ordinary place: pages that are not ours, how long they take, and what referrer they are told."""

    def __init__(self):
        self.site, self.delay, self.referrers, self.thorough = "", 0, [], False
        place = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path.startswith("/ordinary"):
                    place.referrers.append(self.headers.get("Referer"))
                    time.sleep(place.delay)
                body = f"<!doctype html><title>Weather</title><a id=in href='{place.site}/en/us'>Sun</a>".encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                try:
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    pass  # The browser went on meanwhile.

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--porchlight", default=".build/release/porchlight", help="the built program")
    parser.add_argument("--only", default="", help="part of the name of the walks to take")
    parser.add_argument("--thorough", action="store_true", help="every width in both lights")
    options = parser.parse_args()
    elsewhere, failed, count = Elsewhere(), [], 0

    elsewhere.thorough = options.thorough

    def check(what, holds, seen=None):
        nonlocal count
        count += 1
        if not holds:
            failed.append(what)
            print(f"FAILED: {what}" + (f" ({seen})" if seen not in (None, False) else ""), flush=True)

    with tempfile.TemporaryDirectory(prefix="porchlight-browsers-") as folder:
        server = subprocess.Popen(
            [str(pathlib.Path(options.porchlight).resolve()), "serve", "--data", folder + "/data", "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=open(folder + "/log", "wb"), text=True,
            env=dict(os.environ, PORCHLIGHT_PUBLIC_LEAVE_TARGETS=elsewhere.address + "/ordinary"))
        try:
            line = server.stdout.readline()
            elsewhere.site = next(word for word in line.split() if word.startswith("http://"))
            with tabs.playwright() as playwright:
                for walk in (*leaving.ALL, *pages.ALL):
                    if options.only in walk.__name__:
                        began = time.monotonic()
                        walk(check, playwright, elsewhere.site, elsewhere)
                        print(f"{walk.__name__}: {time.monotonic() - began:.0f} s", flush=True)
        finally:
            server.terminate()
            server.wait(timeout=30)
    print(f"{count} checks in Chromium and Firefox, {len(failed)} failed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
