/// The one script of the public pages. Everything works without it; with it the page vanishes before the next one comes,
/// three presses of Shift leave too, and Back cannot show a page whose address was typed.
enum SiteScript {
    static let link = "/assets/page.js?v=\(Stylesheet.hash(bytes))"

    /// The guard runs in the head, before anything is drawn. `sessionStorage` holds one neutral word after leaving.
    static let bytes: [UInt8] = Array(
        """
        "use strict";
        (function () {
          var root = document.documentElement, key = "p", presses = 0, last = 0, alone = false, gone = false;
          function store(value) {
            try {
              if (value === undefined) return sessionStorage.getItem(key);
              if (value === null) sessionStorage.removeItem(key); else sessionStorage.setItem(key, value);
            } catch (error) { }
            return null;
          }
          function wentBack() {
            var entry = performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
            return entry ? entry.type === "back_forward" : false;
          }
          function hide() {
            root.classList.add("gone");
            document.title = "Loading";
          }
          function leave(event) {
            if (event) event.preventDefault();
            if (gone) return;
            gone = true;
            store("1");
            hide();
            Array.prototype.forEach.call(document.forms, function (form) { form.reset(); });
            Array.prototype.forEach.call(document.querySelectorAll("input[type=text], textarea"), function (field) {
              field.value = "";
            });
            location.replace("/leave");
          }
          if (store() && wentBack()) { hide(); location.replace("/leave"); return; }
          store(null);
          window.addEventListener("pageshow", function (event) {
            if (!event.persisted) return;
            if (store()) { hide(); location.replace("/leave"); return; }
            gone = false;
            root.classList.remove("gone");
          });
          function show(count) {
            var dots = document.getElementById("dots"), said = document.getElementById("said");
            if (dots) dots.textContent = count ? "\\u25CF".repeat(count) + "\\u25CB".repeat(3 - count) : "";
            if (said) said.textContent = count ? said.getAttribute("data-words") : "";
          }
          function start() {
            var button = document.getElementById("leave");
            if (button) button.addEventListener("click", leave);
            if (matchMedia("(hover: none) and (pointer: coarse)").matches) return;
            document.addEventListener("keydown", function (event) {
              if (event.isComposing) return;
              if (event.key === "Shift") { if (!event.repeat) alone = true; return; }
              alone = false;
              presses = 0;
              show(0);
            });
            document.addEventListener("keyup", function (event) {
              if (event.isComposing || event.key !== "Shift" || !alone) return;
              var now = Date.now();
              presses = now - last <= 5000 ? presses + 1 : 1;
              last = now;
              show(presses);
              if (presses >= 3) leave();
            });
          }
          if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
        })();

        """.utf8)
}
