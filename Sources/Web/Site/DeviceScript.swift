/// Reads on the visitor's own device: the form of "Check this" is then answered without being sent.
///
/// Where anything is missing (an old browser, the file not built), the form is sent to the server as without JavaScript.
/// The answer is put together from the same words as the server's, which the page carries.
enum DeviceScript {
    static let link = "/assets/check.js?v=\(Stylesheet.hash(bytes))"

    static let bytes: [UInt8] = Array(
        """
        "use strict";
        (function () {
          var form = document.getElementById("check"), data = document.getElementById("device");
          if (!form || !data || typeof WebAssembly !== "object" || !window.fetch || !window.TextEncoder) return;
          var words = JSON.parse(data.textContent), sent = false, reader = null;
          function load() {
            if (!reader) {
              reader = fetch(words.program, { credentials: "omit" }).then(function (answer) {
                if (!answer.ok) throw new Error("absent");
                return answer.arrayBuffer();
              }).then(function (bytes) { return WebAssembly.instantiate(bytes, {}); })
                .then(function (made) { return made.instance.exports; });
              reader.catch(function () {});
            }
            return reader;
          }
          window.porchlightRead = function (text, subject) {
            return load().then(function (exports) {
              var bytes = new TextEncoder().encode(text), place = exports.porchlight_room(bytes.length);
              new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
              var count = exports.porchlight_check(place, bytes.length, words.subjects.indexOf(subject));
              var from = exports.porchlight_answer();
              return JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, from, count)));
            });
          };
          function make(name, text, parent, kind) {
            var element = document.createElement(name);
            if (text) element.textContent = text;
            if (kind) element.className = kind;
            if (parent) parent.appendChild(element);
            return element;
          }
          var ready = {};
          Array.prototype.forEach.call(document.querySelectorAll("template"), function (one) { ready[one.id] = one.content; });
          function put(id, parent) {
            if (ready[id]) parent.appendChild(ready[id].cloneNode(true));
          }
          function list(heading, lines, parent) {
            if (!lines.length) return;
            make("h2", heading, parent);
            var items = make("ul", "", parent);
            lines.forEach(function (line) { make("li", line, items); });
          }
          function situation(reading) {
            if (["caution", "high", "critical"].indexOf(reading.level) < 0) return null;
            if (reading.threat) return "sextortion";
            if (reading.harms.indexOf("deceptive_offer") >= 0 && reading.harms.indexOf("solicitation") < 0) return "suspicious_offer";
            return reading.harms.indexOf("generated_imagery") >= 0 ? "ai_fake" : "odd_contact";
          }
          function show(reading, subject, who) {
            var main = document.getElementById("page"), adult = who === "adult", first = reading.help_first || reading.threat;
            var key = reading.level === "critical" ? "high" : reading.level;
            form.reset();
            main.textContent = "";
            if (first) put(reading.help_first ? "help-pain" : "help-threat", main);
            make(first ? "h2" : "h1", words.phrases[key], main);
            make("p", key === "high" && adult ? words.phrases.highAdult : words.phrases[key + "Text"], main);
            if (!reading.language_covered) make("p", words.phrases.spanishOnly, main, "rule");
            if (adult && subject === "chat" && reading.level !== "none") make("p", words.phrases.notYours, main, "rule");
            if (reading.found.length) {
              make("h2", words.phrases.signs, main);
              var signs = make("ul", "", main, "lines");
              reading.found.forEach(function (found) {
                var sign = words.signs[found.sign];
                if (!sign) return;
                var item = make("li", "", signs);
                make("h3", sign[0], item);
                found.quotes.forEach(function (quote) {
                  var line = make("p", "", make("blockquote", "", item, "say"));
                  if (quote.writer) {
                    make("cite", quote.writer, line);
                    line.appendChild(document.createTextNode(" " + words.phrases.wrote + ": "));
                  }
                  make("q", quote.words, line);
                });
                make("p", sign[1], item);
              });
            }
            var advice = words.advice[adult ? "guardian" : "young_person"], keys = reading[adult ? "guardian" : "young_person"];
            if (reading.threat) {
              keys = words.urgent.filter(function (k) { return keys.indexOf(k) >= 0; })
                .concat(keys.filter(function (k) { return words.urgent.indexOf(k) < 0; }));
            }
            list(words.phrases.do, keys.map(function (k) { return advice[k]; }).filter(Boolean).slice(0, 7), main);
            var path = words.paths[situation(reading) + "." + who], onward = make("p", "", main, "onward");
            var link = make("a", path ? words.phrases.path : words.phrases.pathNone, onward, path ? "go" : "quiet");
            link.href = path || words.next;
            put("people", main);
            if (reading.level !== "none" && !first) {
              var lowers = reading.lowers.map(function (k) { return words.lowers[k]; }).filter(Boolean).slice(0, 4);
              list(words.phrases.lowers, lowers, main);
              if (lowers.length) make("p", words.phrases.lowersLead, main);
            }
            make("p", words.phrases.limits, main, "soft");
            if (reading.messages) make("p", words.phrases.chat + " " + reading.messages + ".", main, "soft");
            make("p", words.phrases.device, main, "rule");
            main.appendChild(form);
            main.focus();
            window.scrollTo(0, 0);
          }
          form.addEventListener("focusin", load, { once: true });
          form.addEventListener("submit", function (event) {
            var box = form.elements.words, text = box.value;
            if (sent || !text.trim() || event.submitter && event.submitter.name === "closer") return;
            event.preventDefault();
            var subject = form.elements.what.value, who = form.elements.who.value;
            window.porchlightRead(text, subject).then(function (reading) {
              show(reading, subject, who);
              // What was pasted stays in the box, for who wants the server to look closer or to mend a word.
              box.value = text;
              Array.prototype.forEach.call(form.querySelectorAll("input[type=radio]"), function (one) {
                one.checked = one.value === subject || one.value === who;
              });
              document.getElementById("closer").hidden = false;
            }).catch(function () { sent = true; form.submit(); });
          });
        })();

        """.utf8)
}
