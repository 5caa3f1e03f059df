"""Sends recorded requests to a server and compares the answers with the recorded ones.

    python3 run_pairs.py http://127.0.0.1:8080 [KEY]

A file of pairs is a list, run in order. In an expected answer a string that begins with `~` is a regular expression for
the value in its place (`~` and nothing else takes anything), and `$NAME` stands for a value that an earlier answer of
the same file was asked to keep. Prints one JSON object for each pair and ends with 1 when one differs.
"""

import glob
import http.client
import json
import os
import re
import sys
import urllib.parse
import uuid

import media

HERE = os.path.dirname(os.path.abspath(__file__))


def fill(value, kept):
    """Puts kept values into a string or a tree of them."""
    if isinstance(value, str):
        if value.startswith("$") and value[1:] in kept:
            return kept[value[1:]]
        return re.sub(r"\$\{(\w+)\}", lambda m: str(kept[m.group(1)]), value)
    if isinstance(value, list):
        return [fill(v, kept) for v in value]
    if isinstance(value, dict):
        return {fill(k, kept): fill(v, kept) for k, v in value.items()}
    return value


def differs(expected, found, place="answer"):
    """Says where two trees differ; None where they do not."""
    if isinstance(expected, str) and expected.startswith("~"):
        text = found if isinstance(found, str) else json.dumps(found)
        return None if re.search(expected[1:], text) else f"{place} is {text!r}, expected {expected}"
    if isinstance(expected, dict) and isinstance(found, dict):
        if set(expected) != set(found):
            return f"{place} has the keys {sorted(found)}, expected {sorted(expected)}"
        return next((d for k in expected if (d := differs(expected[k], found[k], f"{place}.{k}"))), None)
    if isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return f"{place} has {len(found)} elements, expected {len(expected)}: {found}"
        return next(
            (d for i, e in enumerate(expected) if (d := differs(e, found[i], f"{place}[{i}]"))), None)
    if type(expected) is not type(found) or expected != found:
        return f"{place} is {found!r}, expected {expected!r}"
    return None


def form(parts):
    boundary = uuid.uuid4().hex
    out = b""
    for part in parts:
        head = f'Content-Disposition: form-data; name="{part["name"]}"'
        if "file" in part:
            head += f'; filename="{part.get("filename", "upload.bin")}"\r\nContent-Type: application/octet-stream'
            body = media.named(part["file"])
        else:
            value = part["value"]
            body = (value if isinstance(value, str) else json.dumps(value)).encode()
        out += f"--{boundary}\r\n{head}\r\n\r\n".encode() + body + b"\r\n"
    return out + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def run(pair, base, key, kept):
    request = fill(pair["request"], kept)
    body, headers = None, dict(request.get("headers", {}))
    if key and "Authorization" not in headers:
        headers["Authorization"] = f"Bearer {key}"
    if "json" in request:
        body, headers["Content-Type"] = json.dumps(request["json"]).encode(), "application/json"
    elif "form" in request:
        body, headers["Content-Type"] = form(request["form"])
    elif "text" in request:
        body = request["text"].encode()
    connection = http.client.HTTPConnection(base.hostname, base.port, timeout=30)
    connection.request(request["method"], base.path.rstrip("/") + request["path"], body=body, headers=headers)
    answer = connection.getresponse()
    raw = answer.read()
    connection.close()
    expected = fill(pair["response"], kept)
    if answer.status != expected["status"]:
        return f"status {answer.status}, expected {expected['status']}: {raw[:300]!r}"
    for name, wanted in expected.get("headers", {}).items():
        if d := differs(wanted, answer.getheader(name) or "", f"header {name}"):
            return d
    if "text" in expected:
        if d := differs(expected["text"], raw.decode(), "body"):
            return d
    if "json" in expected:
        if not raw.endswith(b"\n"):
            return "the body does not end with a line end"
        try:
            found = json.loads(raw)
        except ValueError:
            return f"the body is no JSON: {raw[:200]!r}"
        if raw.decode() != json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n":
            return f"the keys are not sorted, or there are spaces: {raw[:200]!r}"
        if d := differs(expected["json"], found):
            return d
        for name, path in pair.get("keep", {}).items():
            value = found
            for part in path.split("."):
                value = value[int(part)] if isinstance(value, list) else value[part]
            kept[name] = value
    return None


def main():
    base = urllib.parse.urlsplit(sys.argv[1])
    key = sys.argv[2] if len(sys.argv) > 2 else ""
    failures = 0
    with media.MediaServer() as server:
        for path in sorted(glob.glob(os.path.join(HERE, "pairs", "*.json"))):
            kept = {"MEDIA": f"http://127.0.0.1:{server.port}", "LOCALHOST": f"http://localhost:{server.port}"}
            with open(path, encoding="utf-8") as file:
                pairs = json.load(file)
            for pair in pairs:
                try:
                    why = run(pair, base, key, kept)
                except Exception as error:  # what it is stands in the line
                    why = f"{type(error).__name__}: {error}"
                failures += why is not None
                name = f"{os.path.basename(path)}: {pair['name']}"
                print(json.dumps({"pair": name, "ok": why is None, "why": why}), flush=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
