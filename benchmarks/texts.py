"""Ordinary chats, ways to hide words, and shares with their intervals, for evaluate.py."""
import json

import evaluate_personal_information as personal


def share(part, whole):
    """`0.970 (0.940–0.985)` with Wilson's 95 % interval."""
    if not whole:
        return "–"
    low, high = personal.wilson(part, whole)
    return f"{part / whole:.4f} ({low:.4f}–{high:.4f})"


def ordinary(folder):
    """Messages of ordinary chats by corpus; empty where they are not."""
    folder = folder / "benign-chat"
    if not (folder / "sms_part.txt").exists():
        return {}
    irc = [line.split("> ", 1)[1] for file in sorted((folder / "ubuntu_irc").glob("*.txt"))
           for line in file.read_text(errors="replace").splitlines() if line.startswith("[") and "> " in line]
    small = [turn["message"] for talk in json.loads((folder / "topical_chat_valid_freq.json").read_text()).values()
             for turn in talk["content"]]
    transactions = [turn["text"] for talk in json.loads((folder / "taskmaster4_part.json").read_text())
                    for turn in talk["utterances"]]
    def lines(name):
        return [line for line in (folder / name).read_text().splitlines() if line.strip()]
    return {"SMS": lines("sms_part.txt"), "IRC": irc, "small talk": small, "transactions": transactions,
            "Spanish small talk": lines("spanish_smalltalk.txt")}


def is_quoted(text, answer):
    """Whether every quote of an answer stands where the answer says, and there is one."""
    return bool(answer["reasons"]) and all(
        text[r["start"]:r["start"] + r["length"]] == r["quote"] for r in answer["reasons"])


def overlaps_quote(text, quote, finding):
    if quote is None:
        return True
    start = text.find(quote)
    return start < finding["start"] + finding["length"] and finding["start"] < start + len(quote)


def each_word(change):
    """Changes words of four letters or more and leaves the rest."""
    return lambda text: " ".join(
        change(word) if len(word) >= 4 and word.isalpha() else word for word in text.split(" "))


def _repeat(word):
    for at, letter in enumerate(word):
        if letter in "aeiou":
            return word[:at] + letter * 4 + word[at + 1:]
    return word


_LEET = str.maketrans("aeios", "43105")
_CYRILLIC = str.maketrans("aeocpix", "аеосріх")

HIDING = {
    "leet": each_word(lambda word: word.translate(_LEET)),
    "look-alike letters": each_word(lambda word: word.translate(_CYRILLIC)),
    "zero-width letters": each_word("\u200b".join),
    "spaced letters": each_word(" ".join),
    "dotted letters": each_word(".".join),
    "repeated letters": each_word(_repeat),
    "emoji inside words": each_word(lambda word: word[:len(word) // 2] + "😀" + word[len(word) // 2:]),
    "full width": each_word(lambda word: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)),
}
