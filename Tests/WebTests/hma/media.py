"""Neutral files that the tests draw, and a server that hands them out. Standard library only."""

import http.server
import math
import threading


def picture(seed, width=160, height=120, grain=0):
    """A PPM of soft coloured fields, different for each seed; `grain` changes it a little."""
    state = (seed * 0x9E3779B97F4A7C15 + 1) & 0xFFFFFFFFFFFFFFFF

    def draw():
        nonlocal state
        state ^= state >> 12
        state = (state ^ (state << 25)) & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 27
        return ((state * 0x2545F4914F6CDD1D) & 0xFFFFFFFFFFFFFFFF) / 2**64

    waves = [tuple([draw() * 40 - 20, draw() * 40 - 20, draw() * 6.28, draw(), draw(), draw()]) for _ in range(10)]
    pixels = bytearray()
    for y in range(height):
        for x in range(width):
            red = green = blue = 0.0
            for across, down, phase, r, g, b in waves:
                value = math.sin(across * x / width + down * y / height + phase)
                red += value * r
                green += value * g
                blue += value * b
            for channel in (red, green, blue):
                bright = 128 + channel * 60 + (grain * ((x * 7 + y * 13) % 5 - 2))
                pixels.append(max(0, min(255, int(bright))))
    return b"P6\n%d %d\n255\n" % (width, height) + bytes(pixels)


def flat():
    return b"P6\n64 64\n255\n" + bytes([90]) * (64 * 64 * 3)


def broken():
    return picture(1)[:900]


def film():
    return b"\0\0\0\x18ftypisom\0\0\0\0isommp42" + bytes(range(256)) * 8


def named(name):
    """The file with this name: picture-N, near-N, flat, broken, film."""
    kind, _, number = name.partition("-")
    if kind == "picture":
        return picture(int(number))
    if kind == "near":
        return picture(int(number), grain=3)
    return {"flat": flat, "broken": broken, "film": film, "empty": lambda: b""}[kind]()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        name = self.path.strip("/").split("?")[0]
        if name.startswith("to-"):
            target = {
                "to-metadata": "http://169.254.169.254/latest/meta-data",
                "to-loopback": "http://localhost:%d/picture-1.ppm" % self.server.server_address[1],
                "to-picture": "/picture-1.ppm",
            }[name]
            return self.answer(302, b"", {"Location": target})
        if name == "missing":
            return self.answer(404, b"no", {"Content-Type": "text/plain"})
        stem, _, ending = name.partition(".")
        kind = {"ppm": "image/x-portable-pixmap", "mp4": "video/mp4"}.get(ending, "text/plain")
        try:
            body = named(stem)
        except (KeyError, ValueError):
            return self.answer(404, b"no", {"Content-Type": "text/plain"})
        self.answer(200, body, {"Content-Type": kind})

    def answer(self, status, body, headers):
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class MediaServer:
    """Hands out the files at 127.0.0.1 while the block runs."""

    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.port = self.server.server_address[1]
        return self

    def __exit__(self, *arguments):
        self.server.shutdown()
        self.server.server_close()
