"""A small HMA that holds banks in memory, with the faults of the real one: no keys, no listing of contents, content of any
bank readable through any bank, values of one bank several times, kinds of signals that nobody else has, an index that is
late, ids with holes. Neutral values only. Standard library only.

    python3 fake_hma.py [NAME=VALUE …]

Prints its address once it listens. Settings: contents=N (default 60), token=T (asks for `Authorization: Bearer T`),
busy=N (answers every Nth request with 503), broken=ID (500 for this content, always), die=ID (ends when asked for it).
"""

import hashlib
import http.server
import json
import os
import re
import sys
import urllib.parse

settings = {"contents": "60", "token": "", "busy": "0", "broken": "0", "die": "0"}
settings.update(dict(argument.split("=", 1) for argument in sys.argv[1:]))

BANKS = {"ALPHA": 1.0, "BETA": 0.25, "GAMMA": 0.0}


def pdq(number):
    """A value like that of a picture: half of its bits set, unlike its neighbours."""
    return hashlib.sha256(b"pdq %d" % number).hexdigest()


def contents():
    held = {}
    for number in range(1, int(settings["contents"]) + 1):
        # Ids begin late, have holes, and a long one in the middle.
        id = 7 + number * 2 + (400 if number > 30 else 0)
        content = {
            "bank": ["ALPHA", "BETA", "ALPHA", "GAMMA"][number % 4], "disable_until_ts": 1, "note": None,
            "signals": {"pdq": pdq(number)}, "metadata": None}
        if number % 5 == 0:
            content["metadata"] = {
                "collab": None, "content_id": f"c-{number}", "content_uri": f"https://example.org/{number}",
                "json": {"number": number, "of": ["one", None]}}
        if number % 7 == 0:
            content["note"] = f"note {number} – é"
        held[id] = content
    ids = sorted(held)
    held[ids[2]]["disable_until_ts"] = 0
    held[ids[3]]["disable_until_ts"] = 1900000000
    held[ids[4]]["disable_until_ts"] = 1600000000
    held[ids[5]]["signals"] = {"pdq": pdq(6), "video_md5": hashlib.md5(b"film").hexdigest()}
    held[ids[6]]["signals"] = {"raw_text": "a text of somebody"}
    held[ids[7]]["signals"] = {"pdq": "f" * 63}
    held[ids[8]]["signals"] = {"pdq": "0" * 64}
    held[ids[9]]["signals"] = {}
    # The same value twice in a bank, once switched off: it matches there.
    held[ids[12]] = dict(held[ids[8]], bank="ALPHA", signals={"pdq": pdq(500)}, disable_until_ts=1)
    held[ids[13]] = dict(held[ids[8]], bank="ALPHA", signals={"pdq": pdq(500)}, disable_until_ts=0)
    held[ids[14]]["metadata"] = {
        "collab": {"EXCHANGE": ["key-1"]}, "content_id": None, "content_uri": None, "json": None}
    return held


CONTENTS = contents()
LATE = 2  # the index lacks the last contents


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked = 0

    def do_GET(self):
        Handler.asked += 1
        path = urllib.parse.urlsplit(self.path)
        if settings["token"] and self.headers.get("Authorization") != f"Bearer {settings['token']}":
            return self.answer(401, {"message": "who are you"})
        every = int(settings["busy"])
        if every and Handler.asked % every == 0:
            return self.answer(503, {"message": "busy"}, {"Retry-After": "1"})
        if path.path == "/c/banks":
            return self.answer(200, [self.bank(name) for name in BANKS])
        if path.path == "/c/exchanges":
            return self.answer(200, ["EXCHANGE"])
        if path.path == "/m/index/status":
            indexed = [c for id, c in sorted(CONTENTS.items())][:-LATE]
            size = lambda kind: sum(kind in c["signals"] for c in indexed)
            return self.answer(200, {
                kind: {"built_to": 1700000000, "present": True, "size": size(kind)} for kind in ("pdq", "video_md5")})
        if match := re.fullmatch(r"/c/bank/([^/]+)(?:/content/(\d+))?", path.path):
            if match[1] not in BANKS:
                return self.answer(404, {"message": f"bank '{match[1]}' not found"})
            if not match[2]:
                return self.answer(200, self.bank(match[1]))
            return self.content(int(match[2]), urllib.parse.parse_qs(path.query))
        self.answer(404, None)

    def content(self, id, query):
        if id == int(settings["die"]):
            sys.stdout.flush()
            os._exit(9)
        if id == int(settings["broken"]):
            return self.answer(500, {"message": "The server encountered an internal error"})
        if id not in CONTENTS:
            return self.answer(404, {"message": f"content '{id}' not found"})
        held = CONTENTS[id]
        found = {
            "id": id, "bank": self.bank(held["bank"]), "disable_until_ts": held["disable_until_ts"],
            "original_media_uri": None}
        if held["note"]:
            found["note"] = held["note"]
        if held["metadata"] and query.get("include_metadata") == ["true"]:
            found["metadata"] = held["metadata"]
        if query.get("include_signals") == ["true"]:
            found["signals"] = held["signals"]
        self.answer(200, found)

    def bank(self, name):
        return {"matching_enabled_ratio": BANKS[name], "name": name}

    def answer(self, status, value, headers=None):
        # Unknown addresses are HTML there.
        body = b"<h1>Not Found</h1>" if value is None else (json.dumps(value, sort_keys=True) + "\n").encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html" if value is None else "application/json")
        self.send_header("Content-Length", str(len(body)))
        for key, text in (headers or {}).items():
            self.send_header(key, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    server.serve_forever()
