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

import device
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


def starts(kind, playwright):
    try:
        kind(playwright).close()
        return True
    except Exception as error:
        print(f"{kind.name} does not start: {str(error).splitlines()[0]}", flush=True)
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--porchlight", default=".build/release/porchlight", help="the built program")
    parser.add_argument("--only", default="", help="part of the name of the walks to take")
    parser.add_argument("--thorough", action="store_true", help="every width in both lights")
    parser.add_argument("--may-skip", action="store_true", help="where a browser does not start at all, say so and go on")
    options = parser.parse_args()
    elsewhere, failed, count = Elsewhere(), [], 0
    elsewhere.thorough = options.thorough
    elsewhere.porchlight = str(pathlib.Path(options.porchlight).resolve())

    def take(walk, playwright):
        """How many checks a walk made, and those that failed."""
        made, faults = 0, []

        def check(what, holds, seen=None):
            nonlocal made
            made += 1
            if not holds:
                faults.append(what)
                print(f"FAILED: {what}" + (f" ({seen})" if seen not in (None, False) else ""), flush=True)

        try:
            walk(check, playwright, elsewhere.site, elsewhere)
        except Exception as error:  # A browser that does not answer fails this walk, not the others.
            check(f"{walk.__name__} comes to its end", False, f"{type(error).__name__}: {error}")
        return made, faults

    with tempfile.TemporaryDirectory(prefix="porchlight-browsers-") as folder:
        server = subprocess.Popen(
            [str(pathlib.Path(options.porchlight).resolve()), "serve", "--data", folder + "/data", "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=open(folder + "/log", "wb"), text=True,
            env=dict(os.environ, PORCHLIGHT_PUBLIC_LEAVE_TARGETS=elsewhere.address + "/ordinary"))
        try:
            line = server.stdout.readline()
            elsewhere.site = next(word for word in line.split() if word.startswith("http://"))
            with tabs.playwright() as playwright:
                missing = [kind.name for kind in leaving.TABS if not starts(kind, playwright)]
                if missing and options.may_skip:
                    print(f"SKIPPED: {' and '.join(missing)} cannot start here; the pages for families were not walked.")
                    return 0
                for walk in (*leaving.ALL, *pages.ALL, *device.ALL):
                    if options.only in walk.__name__:
                        began = time.monotonic()
                        made, faults = take(walk, playwright)
                        if faults:
                            # Two browsers on a busy machine miss a step now and then; what fails twice has failed.
                            print(f"{walk.__name__} is taken once more", flush=True)
                            made, faults = take(walk, playwright)
                        count, failed = count + made, failed + faults
                        print(f"{walk.__name__}: {time.monotonic() - began:.0f} s", flush=True)
        finally:
            server.terminate()
            server.wait(timeout=30)
    print(f"{count} checks in Chromium and Firefox, {len(failed)} failed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
