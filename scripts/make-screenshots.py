#!/usr/bin/env python3
"""Draws the screenshots of invented chats in Examples/: light and dark, narrow and wide, English and Spanish.

    python scripts/make-screenshots.py FONT.ttf

Needs Pillow and a font of the system such as DejaVu Sans. The words name published warning signs and nothing else.
"""
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CHATS = {
    "chat-light": ((1080, 1000), 40, False, [
        (0, "hey, how old are you?"),
        (1, "why do you ask"),
        (0, "just curious. please don't tell"),
        (0, "your mom that we talk, ok?"),
        (1, "no se, eso me parece raro"),
    ]),
    "chat-dark": ((1080, 1000), 40, True, [
        (0, "¿cuántos años tienes?"),
        (1, "trece, y tú"),
        (0, "no le digas a tu mamá"),
        (0, "que hablamos por aquí"),
    ]),
    "chat-small": ((420, 400), 16, False, [
        (0, "hey, how old are you?"),
        (1, "why do you ask"),
        (0, "please don't tell your mom"),
    ]),
}


def draw(size, points, dark, lines, font_file):
    ground, mine, theirs, ink = ("#17212b", "#2b5278", "#24303c", "#f2f2f2") if dark else (
        "#ffffff", "#d9f2d0", "#eeeeee", "#1c1c1c")
    picture = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(picture)
    font = ImageFont.truetype(font_file, points)
    y = points
    for side, text in lines:
        width = pen.textlength(text, font=font)
        pad = points * 0.6
        left = size[0] - width - 3 * pad if side else pad
        pen.rounded_rectangle((left, y, left + width + 2 * pad, y + points * 2.2), radius=points * 0.7,
                              fill=mine if side else theirs)
        pen.text((left + pad, y + points * 0.5), text, font=font, fill=ink)
        y += points * 3.2
    return picture


def main():
    folder = Path(__file__).resolve().parent.parent / "Examples"
    for name, (size, points, dark, lines) in CHATS.items():
        draw(size, points, dark, lines, sys.argv[1]).quantize(32).save(folder / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
