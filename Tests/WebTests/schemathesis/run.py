#!/usr/bin/env python3
"""Holds the server against its own OpenAPI document: starts `porchlight serve` on a free port with a fresh data folder
and lets schemathesis ask it everything that the document allows, and much that it does not."""

import argparse
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request

import hooks

HERE = pathlib.Path(__file__).resolve().parent


def send(address: str, key: str, path: str, body: bytes, kind: str) -> dict:
    request = urllib.request.Request(
        address + path, data=body, headers={"Authorization": f"Bearer {key}", "Content-Type": kind})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def furnish(address: str, key: str) -> None:
    """Puts in what the examples of the document speak of, so that they find it."""
    as_json = "application/json"
    value = "54a977c221d14c1c43ba5e6e21d4a13989a3553f14726ddd4a9a4d6f2ae74aa9"
    send(address, key, "/v1/banks", b'{"name":"demo"}', as_json)
    send(address, key, "/v1/banks/demo/fingerprints", json.dumps({"value": value, "external_id": "porch"}).encode(), as_json)
    send(address, key, "/v1/screen", json.dumps({"fingerprints": [{"value": value}]}).encode(), as_json)
    send(address, key, "/v1/screen", hooks.small_picture(), "image/png")


def run(porchlight: str, examples: int, seconds: int, seed: int, address: str, key: dict) -> int:
    command = [
        str(pathlib.Path(sys.executable).parent / "schemathesis"), "--config-file", str(HERE / "schemathesis.toml"),
        "run", address + "/openapi.json", "--header", f"Authorization: Bearer {key['key']}",
        "--max-examples", str(examples), "--max-time", str(seconds), "--seed", str(seed), "--checks", "all",
        "--request-timeout", "20", "--continue-on-failure", "--no-color",
    ]
    environment = dict(os.environ, SCHEMATHESIS_HOOKS="hooks", PYTHONPATH=str(HERE), OWN_KEY=key["id"])
    return subprocess.run(command, env=environment, cwd=tempfile.gettempdir()).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--porchlight", default=".build/release/porchlight", help="the built program")
    parser.add_argument("--examples", type=int, default=25, help="requests made up for each address")
    parser.add_argument("--seconds", type=int, default=75, help="time for all of it")
    parser.add_argument("--seed", type=int, default=20261122)
    options = parser.parse_args()
    program = str(pathlib.Path(options.porchlight).resolve())
    folder = tempfile.mkdtemp(prefix="porchlight-schemathesis-")
    server = None
    try:
        data = os.path.join(folder, "data")
        made = subprocess.run(
            [program, "key", "create", "--data", data, "--scope", "admin", "--json"],
            check=True, capture_output=True, text=True)
        key = json.loads(made.stdout)
        log = open(os.path.join(folder, "server.log"), "wb")
        server = subprocess.Popen(
            [program, "serve", "--data", data, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=log, text=True,
            env=dict(os.environ, PORCHLIGHT_SCREEN_FETCH_TIMEOUT_SECONDS="1", PORCHLIGHT_WEBHOOKS_TIMEOUT_SECONDS="1"))
        line = server.stdout.readline()
        address = next((word for word in line.split() if word.startswith("http://")), None)
        if address is None:
            print(f"the server did not start: {line}{open(log.name).read()}", file=sys.stderr)
            return 2
        furnish(address, key["key"])
        status = run(program, options.examples, options.seconds, options.seed, address, key)
        if server.poll() is not None:
            print(f"the server ended with status {server.returncode}", file=sys.stderr)
            return 2
        server.send_signal(signal.SIGTERM)
        if server.wait(timeout=60) != 0:
            print(f"the server did not stop well: status {server.returncode}", file=sys.stderr)
            return 2
        return status
    finally:
        if server is not None and server.poll() is None:
            server.kill()
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
