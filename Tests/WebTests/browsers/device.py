"""The page reads on the visitor's own device: it sends nothing, and says what the program itself says."""

import json
import pathlib
import subprocess

from tabs import ChromiumTab, FirefoxTab, wait

CASES = pathlib.Path(__file__).resolve().parents[2] / "LanguageTests" / "Cases"


def cases():
    """Every text that the tests of the language have, conversations as they would be pasted."""
    for file in sorted(CASES.glob("*.jsonl")):
        for line in file.read_text().splitlines():
            case = json.loads(line)
            if "messages" in case:
                text = "\n".join(f"{m['from']}: {m['text']}" for m in case["messages"])
                yield "chat", text
            elif case.get("text"):
                kind = {"advert": "offer", "profile": "profile"}.get(case.get("kind"), "chat")
                yield kind, case["text"]


def same_answers(check, playwright, site, elsewhere):
    asked = list(cases())
    check("there are cases", len(asked) > 2000, len(asked))
    lines = "\n".join(json.dumps({"subject": subject, "text": text}) for subject, text in asked)
    native = subprocess.run([elsewhere.porchlight, "check", "--device", "-"], input=lines.encode(), capture_output=True)
    answers = [json.loads(line) for line in native.stdout.decode().splitlines()]
    check("the program answers each", len(answers) == len(asked), native.stderr[-300:])
    tab = ChromiumTab(playwright)
    try:
        tab.open(site + "/en/us/check")
        if not tab.run("typeof window.porchlightRead === 'function'"):
            print("  SKIPPED: check.wasm was not built; the device's own reader was not compared.")
            return
        different = []
        for start in range(0, len(asked), 500):
            batch = asked[start:start + 500]
            got = tab.page.evaluate(
                "async (batch) => { const all = []; for (const [subject, text] of batch)"
                " all.push(await window.porchlightRead(text, subject)); return all }", batch)
            different += [asked[start + i] for i, one in enumerate(got) if one != answers[start + i]]
        check("the device and the program give the same answers", not different, (len(different), different[:2]))
        print(f"  {len(asked)} texts read alike")
    finally:
        tab.close()


def nothing_sent(check, playwright, site, elsewhere):
    canary = "canary-7f3a-9c1e"
    for kind in (ChromiumTab, FirefoxTab):
        tab = kind(playwright, size=(1280, 4000))
        try:
            tab.open(site + "/en/us/check")
            if not tab.run("typeof window.porchlightRead === 'function'"):
                return
            tab.run("document.querySelector('input[value=adult]').checked = true;"
                    "document.getElementById('words').value = 'pay 50 tonight or I send your pictures to everyone "
                    + canary + "'")
            shown = "document.getElementById('closer').getClientRects().length > 0"
            check(f"nobody looks closer before the first look: {kind.name}", not tab.run(shown))
            before = len(tab.asked)
            tab.click("button.go")
            check(f"the device answers: {kind.name}", wait(lambda: "strong warning signs" in tab.text()), tab.text()[:200])
            sent = [a for a in tab.asked[before:] if "/assets/page.wasm" not in a and not a.startswith("data:")]
            check(f"nothing is sent: {kind.name}", not sent, sent)
            first = tab.run("document.querySelector('main h1').textContent")
            check(f"help comes first: {kind.name}", "help" in first, first)
            check(f"there is a number to press: {kind.name}", tab.run("!!document.querySelector('main .now a[href^=tel]')"))
            check(f"an adult is asked to talk first: {kind.name}", "your child" in tab.text())
            check(f"then the server may look closer: {kind.name}", wait(lambda: tab.run(shown)))
            tab.click("#closer")
            check(f"the server can look closer: {kind.name}",
                  wait(lambda: "your own device" not in tab.text() and "strong warning signs" in tab.text()))
        finally:
            tab.close()


def on_the_server(check, playwright, site, elsewhere):
    """Without a script the form is sent, answered, and not shown again by Back after leaving."""
    for kind in (ChromiumTab, FirefoxTab):
        tab = kind(playwright, script=False, size=(1280, 2400))
        try:
            # By links, as the page without script defeats Back; an address that was typed needs the script in Chromium.
            tab.open(elsewhere.address + "/start")
            tab.click("a#in")
            wait(lambda: tab.address() == site + "/en/us")
            tab.click("ul.doors a[href$='/check']")
            wait(lambda: tab.address().endswith("/check"))
            tab.click("#words")
            tab.type("dont tell your mom, zanahoria")
            tab.click("button.go")
            check(f"the server answers: {kind.name}", wait(lambda: tab.has("main blockquote q")), tab.address())
            tab.click("#leave")
            wait(lambda: not tab.address().startswith(site))
            for _ in range(3):
                tab.back()
                shown = tab.address().startswith(site) and tab.has("main blockquote q")
                check(f"Back after leaving does not show what was brought: {kind.name}", not shown, tab.address())
        finally:
            tab.close()


ALL = (nothing_sent, on_the_server, same_answers)
