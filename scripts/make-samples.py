#!/usr/bin/env python3
"""Draws the neutral sample pictures under Examples/ and the demo bank that goes with them.

Needs pillow, numpy and pdqhash (PyPI). Everything is drawn by this script: no photograph of anybody or anything.
Run it only to change the samples; their files are part of the repository.
"""
import io
import json
import random
import zipfile
from pathlib import Path

import numpy as np
import pdqhash
from PIL import Image, ImageDraw, ImageFilter

HERE = Path(__file__).resolve().parent.parent / "Examples"
PICTURES = HERE / "pictures"


def texture(width, height, seed, scale):
    """Soft noise, so that a drawn area is not flat."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 256, (height // scale + 2, width // scale + 2), dtype=np.uint8)
    return Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)


def scene(width, height, seed, draw):
    base = Image.merge("RGB", [texture(width, height, seed * 3 + c, 90) for c in range(3)])
    base = Image.blend(base, Image.new("RGB", base.size, (206, 196, 170)), 0.6)
    draw(ImageDraw.Draw(base), width, height, random.Random(seed))
    return base.filter(ImageFilter.GaussianBlur(0.8))


def porch(d, w, h, r):
    d.rectangle([0, h * 0.72, w, h], fill=(120, 92, 66))
    for i in range(14):
        d.line([i * w / 14, h * 0.72, (i - 3) * w / 11, h], fill=(84, 62, 44), width=4)
    d.polygon([(w * 0.08, h * 0.3), (w * 0.5, h * 0.05), (w * 0.92, h * 0.3)], fill=(74, 88, 104))
    for x in (0.14, 0.36, 0.62, 0.84):
        d.rectangle([w * x, h * 0.3, w * (x + 0.03), h * 0.74], fill=(236, 230, 216))
    d.rectangle([w * 0.45, h * 0.4, w * 0.57, h * 0.74], fill=(52, 74, 86))
    d.ellipse([w * 0.485, h * 0.31, w * 0.535, h * 0.37], fill=(255, 214, 102))


def kitchen(d, w, h, r):
    d.polygon([(w * 0.1, h * 0.6), (w * 0.9, h * 0.55), (w, h), (0, h)], fill=(150, 110, 70))
    for i in range(9):
        x, y = r.uniform(0.1, 0.85), r.uniform(0.58, 0.85)
        s = r.uniform(0.04, 0.1)
        d.ellipse([w * x, h * y, w * (x + s), h * (y + s)], fill=tuple(r.randrange(60, 240) for _ in range(3)))
    d.rectangle([w * 0.55, h * 0.08, w * 0.85, h * 0.42], fill=(182, 214, 232), outline=(240, 240, 240), width=8)
    d.line([w * 0.7, h * 0.08, w * 0.7, h * 0.42], fill=(240, 240, 240), width=6)
    d.ellipse([w * 0.2, h * 0.1, w * 0.3, h * 0.26], fill=(230, 170, 60))


def hills(d, w, h, r):
    for band, colour in enumerate([(120, 150, 150), (96, 130, 104), (70, 104, 70), (44, 74, 50)]):
        y = h * (0.35 + band * 0.15)
        points = [(0, h)]
        for i in range(13):
            points.append((i * w / 12, y + r.uniform(-0.09, 0.09) * h))
        d.polygon(points + [(w, h)], fill=colour)
    d.ellipse([w * 0.68, h * 0.1, w * 0.78, h * 0.1 + w * 0.1], fill=(250, 226, 150))


def garden(d, w, h, r):
    for i in range(220):
        x, y, s = r.uniform(0, 1), r.uniform(0.3, 1), r.uniform(0.005, 0.03)
        colour = (r.randrange(30, 120), r.randrange(110, 200), r.randrange(30, 110))
        d.ellipse([w * x, h * y, w * (x + s), h * (y + 2 * s)], fill=colour)
    d.rectangle([w * 0.3, h * 0.45, w * 0.42, h * 0.8], fill=(176, 140, 100))


def gps_exif():
    """A position in the middle of an ocean and a made-up serial number."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Example", "Drawn camera"
    exif.get_ifd(0x8769)[0xA431] = "DRAWN-0001"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "S", (40.0, 0.0, 0.0), "W", (120.0, 0.0, 0.0)
    return exif


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    p, k, hi, g = (scene(1280, 853, 1, porch), scene(1200, 900, 2, kitchen), scene(1024, 683, 3, hills),
                   scene(960, 720, 4, garden))
    p.save(PICTURES / "porch.jpg", quality=88)
    p.resize((426, 284), Image.Resampling.LANCZOS).save(PICTURES / "porch-small.jpg", quality=55)
    turned = Image.Exif()
    turned[0x0112] = 6
    p.resize((640, 427)).transpose(Image.Transpose.ROTATE_90).save(
        PICTURES / "porch-turned.jpg", quality=85, exif=turned)
    boxed = Image.new("RGB", (900, 900), (0, 0, 0))
    boxed.paste(p.resize((900, 600)), (0, 150))
    boxed.save(PICTURES / "porch-letterboxed.jpg", quality=85)
    k.resize((800, 600)).quantize(64).save(PICTURES / "kitchen-palette.png", optimize=True)
    k.convert("CMYK").resize((600, 450)).save(PICTURES / "kitchen-print.jpg", quality=80)
    hi.save(PICTURES / "hills.webp", quality=80)
    cut = io.BytesIO()
    g.save(cut, "JPEG", quality=85)
    (PICTURES / "garden-cut-off.jpg").write_bytes(cut.getvalue()[: len(cut.getvalue()) // 2])
    g.save(PICTURES / "garden-with-place.jpg", quality=85, exif=gps_exif())
    (PICTURES / "notes.txt").write_text("A text file: the scan says that it left it out.\n")
    with zipfile.ZipFile(PICTURES / "album.zip", "w", zipfile.ZIP_STORED) as album:
        for name, picture in (("summer/kitchen.jpg", k), ("summer/hills.jpg", hi)):
            data = io.BytesIO()
            picture.save(data, "JPEG", quality=70)
            album.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data.getvalue())
    with (HERE / "demo-bank.ndjson").open("w") as out:
        for name, picture in (("porch", p), ("kitchen", k)):
            bits, quality = pdqhash.compute(np.asarray(picture))
            value = "%064x" % int("".join(str(b) for b in bits), 2)
            out.write(json.dumps({"type": "pdq", "value": value, "external_id": f"demo-{name}",
                                  "labels": ["demo", "drawing"], "note": f"drawn {name}, quality {quality}"}) + "\n")


if __name__ == "__main__":
    main()
