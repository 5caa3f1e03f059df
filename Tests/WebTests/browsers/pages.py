"""Every page without JavaScript, without other hosts, by keyboard, and by axe-core."""

import re
import urllib.request

from axe_playwright_python.sync_playwright import Axe

from tabs import ChromiumTab, FirefoxTab, wait

KINDS = ("", "/next", "/report", "/help", "/daily", "/daily/you", "/house", "/numbers", "/laws", "/place/report", "/quiet",
         "/nothing", "/check", "/talk", "/talk/4", "/talk/17", "/agreement", "/you", "/you/say", "/you/telling",
         "/you/forms", "/host")


def follow(tab, selector):
    before = tab.address()
    tab.click(selector)
    assert wait(lambda: tab.address() != before), f"{selector} on {before} leads nowhere"
    tab.page.wait_for_load_state()
    return tab.address()


def steps(tab, site, language):
    """One page of each kind of step: a voice, a first screen, danger, crisis, a step, an end, a plan, places."""
    tab.open(f"{site}/{language}/us/next")
    found = [follow(tab, "ul.choices a")]
    first = follow(tab, "ul.choices a")
    found.append(first)
    for number in (1, 2):
        tab.open(first)
        found.append(follow(tab, f"ul.choices li:nth-child({number}) a"))
    tab.open(first)
    while not tab.page.query_selector("body.plan"):
        assert len(found) < 14, "the path does not end"
        found.append(follow(tab, "a.go"))
    tab.open(f"{site}/{language}/us/report")
    found.append(follow(tab, "button.go"))
    tab.open(f"{site}/{language}/us/you/forms")
    found.append(follow(tab, "ul.choices a"))
    tab.open(f"{site}/{language}/us/talk")
    found.append(follow(tab, "p.onward a.quiet"))
    return found


def accessible(check, playwright, site, elsewhere):
    axe, seconds, thorough = Axe(), [], elsewhere.thorough
    for width in (320, 1280):
        for scheme in ("light", "dark") if thorough else ("light" if width == 320 else "dark",):
            tab = ChromiumTab(playwright, size=(width, 900), color_scheme=scheme)
            try:
                for language in ("en", "es"):
                    pages = [f"{site}/{language}/us{kind}" for kind in KINDS] + steps(tab, site, language)
                    for page in pages:
                        tab.open(page)
                        tab.page.wait_for_load_state("load")
                        seconds.append(tab.run("performance.getEntriesByType('navigation')[0].loadEventStart") / 1000)
                        found = axe.run(tab.page, options={"runOnly": [
                            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).response["violations"]
                        grave = [(v["id"], v["nodes"][0]["html"][:90]) for v in found
                                 if v["impact"] in ("serious", "critical")]
                        check(f"axe finds nothing grave: {page.removeprefix(site)}, {width} px, {scheme}", not grave, grave)
                        slight = [v["id"] for v in found if v["impact"] not in ("serious", "critical")]
                        if slight:
                            print(f"  slight: {page.removeprefix(site)} {slight}")
                        wide = tab.run("document.documentElement.scrollWidth - innerWidth")
                        check(f"nothing stands beside the screen: {page.removeprefix(site)}, {width} px", wide <= 0, wide)
                asked = [a for a in tab.asked if not a.startswith(site) and not a.startswith("data:")]
                check(f"no other host is asked, {width} px, {scheme}", not asked, asked[:3])
                check(f"no cookie before leaving, {width} px, {scheme}", not tab.cookies(), tab.cookies())
            finally:
                tab.close()
    seconds.sort()
    print(f"  pages ready after {seconds[len(seconds) // 2] * 1000:.0f} ms at the median, "
          f"{seconds[int(len(seconds) * 0.95)] * 1000:.0f} ms for 19 of 20, {seconds[-1] * 1000:.0f} ms at most")


def without_script(check, playwright, site, _elsewhere):
    for kind in (ChromiumTab, FirefoxTab):
        tab = kind(playwright, script=False, size=(1280, 4000))
        try:
            tab.open(site + "/es/us/report")
            for name in ("what", "when", "age"):
                tab.click(f"fieldset input[name={name}]")
            tab.click("button.go")
            check(f"G1 the form leads on without script: {kind.name}", wait(lambda: "/es/us/r/" in tab.address()))
            tab.back()
            check(f"G1 Back leads to the questions: {kind.name}", wait(lambda: tab.address().endswith("/report")))
        finally:
            tab.close()


def by_keyboard(check, playwright, site, _elsewhere):
    tab = ChromiumTab(playwright)
    try:
        tab.open(site + "/en/us")
        order = []
        for _ in range(3):
            tab.press("Tab")
            order.append(tab.run("document.activeElement.className || document.activeElement.tagName"))
        check("the way past the banner comes first, then the way out", order[:2] == ["skip", "leave"], order)
        tab.open(site + "/en/us/next")
        for page in range(3):
            before = tab.address()
            for _ in range(40):
                tab.press("Tab")
                if tab.run("!!document.activeElement.closest('main .choices, main .go')"):
                    break
            shown = tab.run("getComputedStyle(document.activeElement).outlineStyle")
            check(f"the focus is seen, page {page}", shown != "none", shown)
            tab.press("Enter")
            check(f"the keyboard leads on, page {page}", wait(lambda: tab.address() != before))
        tab.open(site + "/en/us/report")
        tab.page.focus("input[name=what]")
        tab.press("Space", "ArrowDown")
        check("answers are chosen by keys", tab.run("document.querySelectorAll('input[name=what]:checked').length") == 1)
        tab.press("Enter")
        check("the form is sent by a key", wait(lambda: "/r/" in tab.address()))
    finally:
        tab.close()


def on_one_sheet(check, playwright, site, _elsewhere):
    """Every plan, in both languages, printed on the paper of either side of the Atlantic."""
    tab = ChromiumTab(playwright)
    try:
        for language in ("en", "es"):
            seen, left, plans = set(), [f"/{language}/us/next", f"/{language}/us/talk"], []
            while left:
                path = left.pop()
                if path not in seen:
                    seen.add(path)
                    with urllib.request.urlopen(site + path) as answer:
                        text = answer.read().decode()
                    plans += [path] if re.search('<body class="plan( card)?">', text) else []
                    left += re.findall(rf'href="(/{language}/us/(?:n/[a-z0-9]+|talk))"', text)
            check(f"there are eighteen plans and three cards: {language}", len(plans) == 21, len(plans))
            for path in plans:
                tab.open(site + path)
                for paper in ("A4", "Letter"):
                    sheet = tab.page.pdf(format=paper, margin={side: "12mm" for side in ("top", "bottom", "left", "right")})
                    count = len(re.findall(rb"/Type\s*/Page\b", sheet))
                    check(f"a plan is one sheet: {path}, {paper}", count == 1, count)
    finally:
        tab.close()


ALL = (without_script, by_keyboard, on_one_sheet, accessible)
