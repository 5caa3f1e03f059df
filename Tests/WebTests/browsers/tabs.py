"""One way to drive two browsers: Chromium through Playwright, Firefox through WebDriver BiDi."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from playwright.sync_api import sync_playwright
from websockets.sync.client import connect

CHROMIUM, FIREFOX = "/usr/bin/chromium", "/usr/bin/firefox-esr"


class ChromiumTab:
    """A tab of its own context; `asked` holds every address that it asked for."""

    name = "Chromium"

    def __init__(self, playwright, script=True, size=(1280, 900), **more):
        self.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.context = self.browser.new_context(
            java_script_enabled=script, viewport={"width": size[0], "height": size[1]}, **more)
        self.page = self.context.new_page()
        self.asked = []
        self.page.on("request", lambda request: self.asked.append(request.url))

    def open(self, address):
        self.page.goto(address, wait_until="domcontentloaded")

    def click(self, selector):
        self.page.click(selector, no_wait_after=True)

    def back(self):
        try:
            self.page.go_back(wait_until="domcontentloaded", timeout=4000)
        except Exception:
            pass  # There may be nothing to go back to, or a page that leads on at once.

    def address(self):
        self.page.wait_for_timeout(10)  # Playwright takes in what happened only while it is asked something.
        return self.page.url

    def title(self):
        return self.page.title()

    def text(self):
        return self.page.inner_text("body")

    def has(self, selector):
        return self.page.query_selector(selector) is not None

    def run(self, expression):
        return self.page.evaluate(expression)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    def cookies(self):
        return self.context.cookies()

    def close(self):
        self.browser.close()


class FirefoxTab:
    """Firefox of a profile of its own, over WebDriver BiDi (W3C)."""

    name = "Firefox"
    KEYS = {"Shift": "\ue008", "ShiftLeft": "\ue008", "ShiftRight": "\ue050", "Tab": "\ue004", "Enter": "\ue007"}

    def __init__(self, _playwright=None, script=True, size=(1280, 900)):
        self.folder = tempfile.mkdtemp(prefix="porchlight-firefox-")
        preferences = {
            "javascript.enabled": script, "remote.active-protocols": 1, "browser.shell.checkDefaultBrowser": False,
            "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False,
            "app.update.enabled": False, "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False, "browser.safebrowsing.update.enabled": False,
            "extensions.update.enabled": False, "services.settings.server": "http://127.0.0.1:9/",
        }
        pathlib.Path(self.folder, "user.js").write_text(
            "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()))
        self.process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", self.folder, "--remote-debugging-port", "0",
             "--width", str(size[0]), "--height", str(size[1])],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=dict(os.environ, HOME=self.folder))
        for line in self.process.stderr:
            found = re.search(r"WebDriver BiDi listening on (ws://\S+)", line)
            if found:
                break
        else:
            raise RuntimeError("Firefox ended before it listened")
        self.socket = connect(found.group(1) + "/session", max_size=None)
        self.number, self.asked = 0, []
        self.send("session.new", {"capabilities": {}})
        self.tab = self.send("browsingContext.getTree", {})["contexts"][0]["context"]
        self.send("session.subscribe", {"events": ["network.beforeRequestSent"]})
        self.send("browsingContext.setViewport", {
            "context": self.tab, "viewport": {"width": size[0], "height": size[1]}})

    def send(self, method, parameters, patience=30):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        until = time.monotonic() + patience
        while True:
            message = json.loads(self.socket.recv(timeout=max(0.1, until - time.monotonic())))
            if message.get("method") == "network.beforeRequestSent":
                if message["params"].get("context"):
                    self.asked.append(message["params"]["request"]["url"])
            elif message.get("id") == self.number:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['error']}: {message['message']}")
                return message["result"]

    def open(self, address):
        self.send("browsingContext.navigate", {"context": self.tab, "url": address, "wait": "interactive"})

    def click(self, selector):
        found = []

        def locate():
            found[:] = self.send("browsingContext.locateNodes", {
                "context": self.tab, "locator": {"type": "css", "value": selector}})["nodes"]
            return found

        if not wait(locate):
            raise RuntimeError(f"{selector} is not on {self.address()}")
        time.sleep(0.1)  # The place of an element is known once the page is laid out.
        origin = {"type": "element", "element": {"sharedId": found[0]["sharedId"]}}
        self.send("input.performActions", {"context": self.tab, "actions": [{
            "type": "pointer", "id": "mouse", "actions": [
                {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
                {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]}]})

    def has(self, selector):
        return bool(self.send("browsingContext.locateNodes", {
            "context": self.tab, "locator": {"type": "css", "value": selector}})["nodes"])

    def back(self):
        try:
            self.send("browsingContext.traverseHistory", {"context": self.tab, "delta": -1})
        except RuntimeError:
            pass  # Nothing to go back to.
        time.sleep(0.8)

    def address(self):
        return self.send("browsingContext.getTree", {})["contexts"][0]["url"]

    def run(self, expression):
        result = self.send("script.evaluate", {
            "expression": expression, "target": {"context": self.tab}, "awaitPromise": True})
        if result["type"] != "success":
            raise RuntimeError(str(result.get("exceptionDetails", {}).get("text")))
        return result["result"].get("value")

    def title(self):
        return self.run("document.title")

    def text(self):
        return self.run("document.body ? document.body.innerText : ''")

    def press(self, *keys):
        for key in keys:
            value = self.KEYS.get(key, key)
            self.send("input.performActions", {"context": self.tab, "actions": [{
                "type": "key", "id": "keyboard",
                "actions": [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]}]})

    def type(self, text):
        for letter in text:
            actions = [{"type": "keyDown", "value": letter}, {"type": "keyUp", "value": letter}]
            if letter.isupper():
                actions = [{"type": "keyDown", "value": "\ue008"}, *actions, {"type": "keyUp", "value": "\ue008"}]
            self.send("input.performActions", {"context": self.tab, "actions": [{
                "type": "key", "id": "keyboard", "actions": actions}]})

    def cookies(self):
        return self.send("storage.getCookies", {})["cookies"]

    def close(self):
        try:
            self.send("browser.close", {}, patience=5)
        except Exception:
            pass
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)


def wait(condition, seconds=8):
    """Whether a condition comes to hold in a while."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if condition():
                return True
        except Exception:
            pass  # Between two pages there is nothing to ask.
        time.sleep(0.05)
    return False


def playwright():
    return sync_playwright()
