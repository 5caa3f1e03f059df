"""The Python client with a real server: python_client.py ADDRESS KEY."""

import dataclasses
import json
import pathlib
import sys
import tempfile
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "clients" / "python"))

import porchlight as kit
from porchlight import Fingerprint, ItemContext, NewBank, NewFingerprint, Porchlight, ProblemError, ScreenItem

ADDRESS, KEY = sys.argv[1:3]
VALUE = "54a977c221d14c1c43ba5e6e21d4a13989a3553f14726ddd4a9a4d6f2ae74aa9"


def picture() -> bytes:
    """A gradient of 64 x 64 as a BMP of 24 bits."""
    rows = b"".join(bytes((x * 4, y * 4, (x + y) * 2)) for y in range(64) for x in range(64))
    head = b"BM" + (54 + len(rows)).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    info = (40).to_bytes(4, "little") + (64).to_bytes(4, "little") * 2 + (1).to_bytes(2, "little")
    return head + info + (24).to_bytes(2, "little") + bytes(24) + rows


class WithServer:
    """The same for both ways of sending."""

    bank = ""

    def setUp(self) -> None:
        self.porchlight = Porchlight(ADDRESS, key=KEY)

    def test_whole_way(self) -> None:
        p = self.porchlight
        bank = p.create_bank(NewBank(self.bank, labels=["drawing"], decision="block"))
        self.assertEqual((bank.name, bank.decision, bank.labels), (self.bank, "block", ["drawing"]))
        self.assertIn(self.bank, [one.name for one in p.banks()])
        self.assertEqual(p.add_fingerprint(NewFingerprint(VALUE, external_id="porch"), self.bank).added, 1)
        match = p.lookup(VALUE, banks=[self.bank])[0]
        self.assertEqual((match.bank, match.distance, match.external_id), (self.bank, 0, "porch"))
        context = ItemContext(item="post-81", account="u 17&", age_band="13_15", audience="public", banks=[self.bank])
        decision = p.screen(fingerprints=[Fingerprint(VALUE, quality=90)], context=context)
        self.assertEqual((decision.decision, decision.reasons[0].fingerprint_id), ("block", match.id))
        said = p.feedback(decision.id, "wrong_match", fingerprint_id=match.id, note="another porch")
        self.assertIsNotNone(said.exception_id)
        self.assertEqual(p.decision(decision.id).feedback[0].note, "another porch")
        self.assertEqual(p.screen(fingerprints=[Fingerprint(VALUE)], context=context).decision, "allow")

    def test_conversations(self) -> None:
        p = self.porchlight
        name = "chat " + self.bank
        words = "hey, don't tell your mom that we talk"
        people = [{"id": "young", "age_band": "13_15"}, {"id": "stranger"}]
        answer = p.add_messages(name, [{"id": "m-1", "from": "stranger", "text": words}], participants=people)
        change = answer["changes"][0]
        self.assertTrue(change["first_alert"])
        self.assertIn(change["reading"]["reasons"][0]["quote"], words)
        state = p.conversation(name, accounts=["stranger"])
        self.assertEqual((state["level"], state["senders"][0]["account"]), (answer["level"], "stranger"))
        self.assertNotIn("mom", json.dumps(state))
        p.forget_conversation(name)
        with self.assertRaises(ProblemError):
            p.conversation(name)
        self.assertEqual(p.forget_account("stranger")["damaged"], 0)

    def test_texts(self) -> None:
        words = "hey, don't tell your mom that we talk"
        decision = self.porchlight.screen(text=words, kind="message", lang="en")
        self.assertEqual((decision.decision, decision.reasons[0].signs), ("guide", ["secrecy"]))
        self.assertIn(decision.text["reasons"][0]["quote"], words)
        self.assertNotIn("quote", self.porchlight.decision(decision.id).text["reasons"][0])
        batch = list(self.porchlight.screen_batch([ScreenItem(text=words), ScreenItem(text="see you at five")]))
        self.assertEqual([one.decision for one in batch], ["guide", "allow"])

    def test_items(self) -> None:
        p = self.porchlight
        context = ItemContext(item="a", account="b/c?", place="profile_picture", dry_run=True)
        with tempfile.NamedTemporaryFile() as file:
            file.write(picture())
            file.flush()
            decision = p.screen(file=file.name, type="image/bmp", context=context)
        self.assertEqual((decision.dry_run, decision.media["width"]), (True, 64))
        self.assertEqual(p.screen(data=b"no picture").decision, "hold")
        self.assertEqual(p.screen(data=b"no picture", context=ItemContext(on_failure="allow")).decision, "allow")
        with self.assertRaises(ValueError):
            p.screen(data=b"", url="https://example.org/")
        with self.assertRaises(ProblemError) as refused:
            p.screen(url="http://127.0.0.1/")
        self.assertEqual(refused.exception.name, "url-refused")

    def test_batch(self) -> None:
        items = (
            ScreenItem(fingerprints=[Fingerprint("zz" if n == 70 else VALUE)], context=ItemContext(item=str(n), dry_run=True))
            for n in range(120))
        answers = list(self.porchlight.screen_batch(items, size=50))
        self.assertEqual(len(answers), 120)
        self.assertEqual([n for n, one in enumerate(answers) if isinstance(one, ProblemError)], [70])

    def test_list(self) -> None:
        self.porchlight.create_bank(self.bank + "-list")
        report = self.porchlight.add_fingerprints(
            [NewFingerprint(VALUE), NewFingerprint("0123"), NewFingerprint(VALUE)], self.bank + "-list")
        self.assertEqual((report.added, report.unchanged, report.refused), (1, 1, 1))
        self.assertEqual(report.errors[0]["line"], 2)

    def test_problems(self) -> None:
        with self.assertRaises(ProblemError) as refused:
            self.porchlight.lookup("zz")
        self.assertEqual((refused.exception.status, refused.exception.name), (422, "invalid-field"))
        self.assertEqual(refused.exception.errors[0]["field"], "value")
        with self.assertRaises(ProblemError) as unknown:
            Porchlight(ADDRESS, key="plk_none_none").banks()
        self.assertEqual(unknown.exception.name, "unauthorized")
        with self.assertRaises(kit.UnreachableError):
            Porchlight("http://127.0.0.1:9", key=KEY, attempts=2).banks()
        with self.assertRaises(ValueError):
            Porchlight("127.0.0.1", key=KEY)


class StandardLibrary(WithServer, unittest.TestCase):
    bank = "plain"

    def setUp(self) -> None:
        super().setUp()
        self.requests, kit._requests = kit._requests, None

    def tearDown(self) -> None:
        kit._requests = self.requests


@unittest.skipUnless(kit._requests, "requests is not installed")
class Requests(WithServer, unittest.TestCase):
    bank = "requests"


class Document(unittest.TestCase):
    """What the client believes, held against what the server says of itself."""

    @classmethod
    def setUpClass(cls) -> None:
        with urllib.request.urlopen(ADDRESS + "/openapi.json") as answer:
            cls.document = json.load(answer)

    def test_addresses(self) -> None:
        for name, (method, path, idempotent) in kit.OPERATIONS.items():
            operation = self.document["paths"][path][method.lower()]
            self.assertEqual(operation["operationId"], name)
            names = {one["name"] for one in operation.get("parameters", ())}
            self.assertEqual("Idempotency-Key" in names, idempotent, name)

    def test_fields(self) -> None:
        schemas = self.document["components"]["schemas"]
        schemas = dict(schemas, Match=schemas["Matches"]["properties"]["matches"]["items"])
        for shape in (kit.Reason, kit.Feedback, kit.Decision, kit.Bank, kit.NewBank, kit.NewFingerprint, kit.Match,
                      kit.AddReport):
            known = set(schemas[shape.__name__]["properties"])
            fields = {one.name for one in dataclasses.fields(shape)}
            self.assertLessEqual(fields, known, shape.__name__)
            required = {
                one.name for one in dataclasses.fields(shape)
                if one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING}
            if not shape.__name__.startswith("New"):
                self.assertLessEqual(required, set(schemas[shape.__name__]["required"]), shape.__name__)
        full = ItemContext("a", "b", "adult", "group", "c", ["d"], "allow", True, True)
        query = {one["name"] for one in self.document["paths"]["/v1/screen"]["post"]["parameters"] if one["in"] == "query"}
        self.assertEqual(set(full._query()), query)
        sent = ScreenItem("u", [Fingerprint("v")], full)._json()
        sent.update(ScreenItem(text="a", kind="advert", lang="en", title="b")._json())
        # What the client leaves to those who write the JSON themselves.
        left = {"mute", "text_context"}
        self.assertEqual(set(sent), set(schemas["ScreenRequest"]["properties"]) - left)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
