"""A client of HMA's API, written from its description: standard library only.

    python3 hma_client.py http://127.0.0.1:8080 [KEY]

Walks through the whole life of a bank and of its contents and ends with 1 at the first thing that is not as expected.
"""

import http.client
import json
import sys
import time
import urllib.parse
import uuid

import media


class Refused(Exception):
    def __init__(self, status, body):
        super().__init__(f"{status}: {body}")
        self.status, self.body = status, body

    @property
    def message(self):
        return self.body.get("message") if isinstance(self.body, dict) else None


class HMA:
    """One HMA server. `base` may hold a path, such as the one with a key in it."""

    def __init__(self, base, headers=None):
        self.base = urllib.parse.urlsplit(base)
        self.headers = headers or {}
        self.connection = http.client.HTTPConnection(self.base.hostname, self.base.port, timeout=30)

    def call(self, method, path, query=None, body=None, headers=None):
        target = self.base.path + path
        if query:
            target += "?" + urllib.parse.urlencode(query)
        self.connection.request(method, target, body=body, headers={**self.headers, **(headers or {})})
        answer = self.connection.getresponse()
        raw = answer.read()
        try:
            found = json.loads(raw) if raw else None
        except ValueError:
            found = raw.decode(errors="replace")
        if answer.status >= 400:
            raise Refused(answer.status, found)
        return found

    def send(self, method, path, value):
        return self.call(method, path, body=json.dumps(value), headers={"Content-Type": "application/json"})

    def upload(self, path, kind, data, fields=None, query=None):
        boundary = uuid.uuid4().hex
        out = b""
        for name, value in (fields or {}).items():
            text = value if isinstance(value, str) else json.dumps(value)
            out += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'.encode()
        out += (
            f'--{boundary}\r\nContent-Disposition: form-data; name="{kind}"; filename="f"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        ).encode() + data + f"\r\n--{boundary}--\r\n".encode()
        return self.call(
            "POST", path, query, out, {"Content-Type": f"multipart/form-data; boundary={boundary}"})


def expect(what, found, wanted):
    if found != wanted:
        raise SystemExit(f"{what}: {found!r}, expected {wanted!r}")
    print(json.dumps({"step": what}), flush=True)


def refused(what, status, body):
    try:
        body()
    except Refused as error:
        return expect(what, error.status, status)
    raise SystemExit(f"{what}: was taken, expected {status}")


def life(hma, files):
    name = "LIFE_" + uuid.uuid4().hex[:8].upper()
    photo = media.picture(31)
    url = f"http://127.0.0.1:{files.port}/picture-32.ppm"

    bank = hma.send("POST", "/c/banks", {"name": name})
    expect("a bank is made", bank, {"matching_enabled_ratio": 1.0, "name": name})
    refused("not twice", 403, lambda: hma.send("POST", "/c/banks", {"name": name}))
    expect("it is listed", bank in hma.call("GET", "/c/banks"), True)

    known = hma.upload("/h/hash", "photo", photo)["pdq"]
    added = hma.upload(
        f"/c/bank/{name}/content", "photo", photo, {"metadata": {"content_id": "one", "json": {"k": 1}}, "note": "first"})
    expect("a file's signal is the hash of the file", added["signals"], {"pdq": known})
    one = added["id"]
    match = {name: [{"bank_content_id": one, "distance": "0"}]}
    expect("it matches at once by its hash", hma.call("GET", "/m/lookup", {"signal_type": "pdq", "signal": known}), match)
    expect("and by the file", hma.upload("/m/lookup", "photo", photo), {"pdq": match})
    two = hma.call("POST", f"/c/bank/{name}/content", {"url": url, "note": "second"})["id"]
    expect(
        "a URL matches what was added by it", hma.call("GET", "/m/lookup", {"url": url}),
        {"pdq": {name: [{"bank_content_id": two, "distance": "0"}]}})
    three = hma.send("POST", f"/c/bank/{name}/signal", {"video_md5": "ab" * 16, "pdq": "0f" * 16 + "3c" * 16})["id"]
    expect("three contents have three ids", len({one, two, three}), 3)
    expect(
        "an exact kind has no distance", hma.call("GET", "/m/lookup", {"signal_type": "video_md5", "signal": "AB" * 16}),
        {name: [{"bank_content_id": three, "distance": "-"}]})

    content = hma.call("GET", f"/c/bank/{name}/content/{one}", {"include_signals": "true"})
    expect("metadata is kept", content["metadata"]["content_id"], "one")
    expect("and the inner JSON", content["metadata"]["json"], {"k": 1})
    expect("and the note", content["note"], "first")
    expect("signals are told", content["signals"], {"pdq": known})

    look = lambda: hma.call("GET", "/m/lookup", {"signal_type": "pdq", "signal": known})
    hma.send("PUT", f"/c/bank/{name}/content/{one}", {"disable_until_ts": 0})
    expect("switched off it does not match", look(), {})
    hma.send("PUT", f"/c/bank/{name}/content/{one}", {"disable_until_ts": int(time.time()) + 3600})
    expect("nor for an hour", look(), {})
    hma.send("PUT", f"/c/bank/{name}/content/{one}", {"disable_until_ts": int(time.time()) - 5})
    expect("a time that has passed is on", look(), match)
    hma.send("PUT", f"/c/bank/{name}/content/{one}", {"disable_until_ts": 1})
    expect("and so is 1", look(), match)

    hma.send("PUT", f"/c/bank/{name}", {"enabled_ratio": 0.5})
    seeds = {
        seed: bool(hma.call("GET", "/m/lookup", {"signal_type": "pdq", "signal": known, "seed": seed}))
        for seed in map(str, range(40))}
    again = {
        seed: bool(hma.call("GET", "/m/lookup", {"signal_type": "pdq", "signal": known, "seed": seed}))
        for seed in seeds}
    expect("a seed always tosses the same coin", again, seeds)
    expect("and half of them match, or nearly", 8 <= sum(seeds.values()) <= 32, True)
    found = [hma.call("GET", "/m/lookup", {"signal_type": "pdq", "signal": known, "bypass_coinflip": "true"})] * 8
    expect("without a coin all of them", found, [match] * 8)
    hma.send("PUT", f"/c/bank/{name}", {"enabled": False})
    expect("a bank that is off is not asked", look(), {})
    hma.send("PUT", f"/c/bank/{name}", {"enabled_ratio": 1.0})

    expect("removed", hma.call("DELETE", f"/c/bank/{name}/content/{one}"), {"deleted": 1})
    expect("it matches no more", look(), {})
    refused("and is not there", 404, lambda: hma.call("GET", f"/c/bank/{name}/content/{one}"))
    renamed = name + "_OLD"
    hma.send("PUT", f"/c/bank/{name}", {"name": renamed})
    expect(
        "a renamed bank matches under its new name", list(hma.call("GET", "/m/lookup", {"url": url})["pdq"]), [renamed])
    expect("gone", hma.call("DELETE", f"/c/bank/{renamed}"), {"message": "Done"})
    refused("a bank that is gone", 404, lambda: hma.call("GET", f"/c/bank/{renamed}"))
    expect("and all that was in it", hma.call("GET", "/m/lookup", {"url": url}), {"pdq": {}})


def main():
    headers = {"Authorization": f"Bearer {sys.argv[2]}"} if len(sys.argv) > 2 and sys.argv[2] else {}
    with media.MediaServer() as files:
        life(HMA(sys.argv[1], headers), files)


if __name__ == "__main__":
    main()
