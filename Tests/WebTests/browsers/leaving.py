"""The leave button, T1 to T13 of the plan for it: what a visitor sees after leaving, and what Back brings."""

import time

from tabs import ChromiumTab, FirefoxTab, wait

TABS = (ChromiumTab, FirefoxTab)


def walk(tab, site, elsewhere, typed=False):
    """An ordinary place, then three pages of ours."""
    tab.open(elsewhere.address + "/start")
    if typed:
        tab.open(site + "/en/us")
    else:
        tab.click("a#in")
    assert wait(lambda: tab.address() == site + "/en/us"), tab.address()
    for selector in ("ul.doors li.first a", "ul.choices a"):
        before = tab.address()
        tab.click(selector)
        assert wait(lambda: tab.address() != before), "the link leads nowhere"


def leaves(tab, elsewhere, how):
    how()
    return wait(lambda: tab.address().startswith(elsewhere.address + "/ordinary"))


def stays_away(tab, site, steps=3):
    """Whether no step back ever rests on a page of ours."""
    for _ in range(steps):
        tab.back()
        time.sleep(0.4)
        if tab.address().startswith(site):
            return False
    return True


def leaving_by_link(check, playwright, site, elsewhere):
    for kind in TABS:
        for script in (False, True):
            for typed in ((False, True) if script else (False,)):
                tab = kind(playwright, script=script)
                try:
                    what = f"{kind.name}, {'with' if script else 'without'} script, {'typed' if typed else 'by a link'}"
                    walk(tab, site, elsewhere, typed)
                    elsewhere.referrers.clear()
                    check(f"T1 T2 leaving leads away: {what}",
                          leaves(tab, elsewhere, lambda: tab.click("#leave")), tab.address())
                    check(f"T6 no referrer: {what}", not any(elsewhere.referrers), elsewhere.referrers)
                    check(f"T1 T2 Back does not show the pages: {what}", stays_away(tab, site), tab.address())
                    tab.open(site + "/es/us")
                    check(f"T8 a typed address works at once: {what}", tab.address() == site + "/es/us", tab.address())
                    check(f"T8 the mark is gone: {what}", not [c for c in tab.cookies() if c["name"] == "left"])
                    tab.click("ul.doors li.first a")
                    wait(lambda: tab.address() == site + "/es/us/next")
                    tab.back()
                    check(f"T8 Back within the pages works again: {what}",
                          wait(lambda: tab.address() == site + "/es/us"), tab.address())
                    if script:
                        check(f"T11 the page is not blank: {what}", wait(lambda: "Pasó algo" in tab.text()))
                finally:
                    tab.close()


def leaving_by_keys(check, playwright, site, elsewhere):
    for kind in TABS:
        tab = kind(playwright)
        try:
            for name, keys in (("left", ["Shift"] * 3), ("left and right", ["ShiftLeft", "ShiftRight", "ShiftLeft"])):
                tab.open(site + "/en/us/report")
                check(f"T3 three Shift, {name}: {kind.name}", leaves(tab, elsewhere, lambda: tab.press(*keys)))
            tab.open(site + "/en/us/report")
            tab.run("document.querySelector('main').append(document.createElement('textarea')); "
                    "document.querySelector('textarea').focus()")
            check(f"T3 within a field: {kind.name}", leaves(tab, elsewhere, lambda: tab.press("Shift", "Shift", "Shift")))
            tab.open(site + "/en/us/report")
            tab.run("document.querySelector('main').append(document.createElement('textarea')); "
                    "document.querySelector('textarea').focus()")
            tab.type("ABCDEF")
            tab.press("Shift", "Shift", "x", "Shift")
            time.sleep(0.4)
            check(f"T4 capitals and other keys between do not leave: {kind.name}", tab.address() == site + "/en/us/report")
            tab.press("x", "Shift", "Shift")
            check(f"T3 the count is shown and told: {kind.name}",
                  len(tab.run("document.getElementById('dots').textContent")) == 3
                  and len(tab.run("document.getElementById('said').textContent")) > 10)
            time.sleep(5.3)
            tab.press("Shift")
            time.sleep(0.4)
            check(f"T4 more than five seconds between begin anew: {kind.name}", tab.address() == site + "/en/us/report")
        finally:
            tab.close()


def leaving_slowly(check, playwright, site, elsewhere):
    """The ordinary page takes three seconds: ours must be gone at once."""
    for kind in TABS:
        tab = kind(playwright)
        try:
            tab.open(site + "/en/us/next")
            elsewhere.delay = 3
            spent = tab.run(
                "(() => { const began = performance.now(); document.getElementById('leave').click();"
                "const isGone = getComputedStyle(document.body).display === 'none' && document.title === 'Loading';"
                "return isGone ? performance.now() - began : -1 })()")
            check(f"T5 the page is gone at once: {kind.name}", 0 <= spent < 100, f"{spent} ms")
            elsewhere.delay = 0
            wait(lambda: tab.address().startswith(elsewhere.address), 6)
            tab.open(site + "/en/us/report")
            tab.click("input[name=what]")
            leaves(tab, elsewhere, lambda: tab.click("#leave"))
            tab.open(site + "/en/us/report")
            check(f"T9 what was chosen is forgotten: {kind.name}",
                  tab.run("document.querySelectorAll('input:checked').length") == 0)
            tab.run("document.documentElement.classList.add('gone');"
                    "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
            check(f"T11 a page that comes back from memory is shown: {kind.name}",
                  not tab.run("document.documentElement.classList.contains('gone')"))
        finally:
            elsewhere.delay = 0
            tab.close()


def button_in_view(check, playwright, site, _elsewhere):
    # 320 px wide is also what a window of 1280 px shows at 400 %.
    for size in ((320, 568), (320, 256), (1280, 900)):
        tab = ChromiumTab(playwright, size=size)
        try:
            for path in ("/en/us", "/es/us/report", "/en/us/numbers", "/en/us/nothing"):
                tab.open(site + path)
                for share in (0, 0.3, 0.7, 1):
                    tab.run(f"window.scrollTo(0, {share} * document.body.scrollHeight)")
                    seen = tab.run(
                        "(() => { const box = document.getElementById('leave').getBoundingClientRect();"
                        "const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
                        "return at && at.id === 'leave' && box.height >= 44 && box.top >= 0 && box.bottom <= innerHeight })()")
                    check(f"T10 T12 the button is in view and free at {size}, {path}, {share}", seen)
        finally:
            tab.close()
    tab = ChromiumTab(playwright)
    try:
        tab.open(site + "/en/us")
        tab.page.emulate_media(media="print")
        check("T13 paper has no button and keeps the numbers",
              not tab.page.is_visible("#leave") and tab.page.is_visible("aside.help a[href='tel:911']"))
    finally:
        tab.close()


ALL = (leaving_by_link, leaving_by_keys, leaving_slowly, button_in_view)
