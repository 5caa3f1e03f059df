"""What schemathesis cannot know: how kinds of bodies are written, and that it must not saw off its own branch."""

import json
import os
import struct
import zlib

import schemathesis


def small_picture() -> bytes:
    """A grey gradient of 64 x 64 as a PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((x * 3 + y) % 256 for x in range(64)) for y in range(64))
    head = struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def as_bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")
    if hasattr(value, "data"):
        return value.data
    return json.dumps(value).encode()


@schemathesis.serializer(
    "application/x-ndjson", "text/csv", "image/jpeg", "image/png", "image/*", "video/mp4", "video/*")
def write_bytes(context: object, value: object) -> bytes:
    return as_bytes(value)


@schemathesis.hook
def before_call(context: object, case: schemathesis.Case, kwargs: dict) -> None:
    # The list of keys names the key that all of this is done with; without it nothing more would be tested.
    if case.operation.label == "DELETE /v1/keys/{id}" and case.path_parameters.get("id") == os.environ["OWN_KEY"]:
        case.path_parameters["id"] = "somebodyelse"
    # A body of a kind with a star has to say which.
    if case.media_type in ("image/*", "video/*"):
        case.headers["Content-Type"] = case.media_type.replace("*", "png")
    # Nothing is fetched from, or sent to, the network outside.
    if isinstance(case.body, dict) and isinstance(case.body.get("url"), str) and "://" in case.body["url"]:
        case.body["url"] = "http://127.0.0.1:9/"
