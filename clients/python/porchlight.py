"""A client of Porchlight in one file: Python 3.9 or newer, the standard library, and `requests` where it is there.

    from porchlight import Porchlight, ItemContext
    porchlight = Porchlight("http://127.0.0.1:8080", key="plk_...")
    decision = porchlight.screen(file="upload.jpg", context=ItemContext(item="post-81"))
    if decision.decision != "allow":
        print(decision.reasons)

Answers 429 and 503 are waited out as `Retry-After` says and the request is sent again, under the same
`Idempotency-Key` where the address honours one: nothing is done twice. Everything else that is no success is raised as
`ProblemError`, with the problem document (RFC 9457) that the server sent.

One client may be used by several threads.
"""

from __future__ import annotations

import dataclasses
import http.client
import json
import os
import random
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, Type, TypeVar, Union

try:
    import requests as _requests
except ImportError:
    _requests = None

__all__ = [
    "AddReport", "Bank", "Decision", "Feedback", "Fingerprint", "ItemContext", "Match", "NewBank", "NewFingerprint",
    "Porchlight", "PorchlightError", "ProblemError", "Reason", "ScreenItem", "UnreachableError",
]

# The addresses that are used: name, method, path, and whether `Idempotency-Key` is honoured there. A test looks each
# of them up in the server's OpenAPI document.
OPERATIONS: Dict[str, Tuple[str, str, bool]] = {
    "screen": ("POST", "/v1/screen", True),
    "screenBatch": ("POST", "/v1/screen/batch", False),
    "lookup": ("GET", "/v1/lookup", False),
    "listBanks": ("GET", "/v1/banks", False),
    "createBank": ("POST", "/v1/banks", True),
    "addFingerprints": ("POST", "/v1/banks/{bank}/fingerprints", True),
    "readDecision": ("GET", "/v1/decisions/{id}", False),
    "giveFeedback": ("POST", "/v1/decisions/{id}/feedback", True),
    "addMessages": ("POST", "/v1/conversations/{id}/messages", True),
    "readConversation": ("GET", "/v1/conversations/{id}", False),
    "forgetConversation": ("DELETE", "/v1/conversations/{id}", False),
    "forgetAccount": ("DELETE", "/v1/accounts/{id}/conversations", False),
}


# What is sent


@dataclass(frozen=True)
class ItemContext:
    """What your product knows of an item beside its bytes. Everything may be missing."""

    item: Optional[str] = None
    account: Optional[str] = None
    #: under_10, 10_12, 13_15, 16_17, adult or unknown; of the account.
    age_band: Optional[str] = None
    #: one_to_one, group, followers or public.
    audience: Optional[str] = None
    #: Where in your product it stands, such as profile_picture.
    place: Optional[str] = None
    #: Names of the banks to ask; empty asks all that are switched on.
    banks: Sequence[str] = ()
    #: hold or allow: what becomes of an item that cannot be read.
    on_failure: Optional[str] = None
    #: Decide and tell nobody.
    dry_run: bool = False
    #: Read the text in a picture too.
    ocr: bool = False

    def _query(self) -> Dict[str, str]:
        query = {name: getattr(self, name) for name in ("item", "account", "age_band", "audience", "place", "on_failure")}
        query["banks"] = ",".join(self.banks) or None
        query["dry_run"] = "true" if self.dry_run else None
        query["ocr"] = "true" if self.ocr else None
        return {name: value for name, value in query.items() if value is not None}

    def _json(self) -> Dict[str, Any]:
        fields = {name: getattr(self, name) for name in ("item", "audience", "place", "on_failure")}
        if self.account is not None:
            fields["account"] = _without_none({"id": self.account, "age_band": self.age_band})
        fields["banks"] = list(self.banks) or None
        fields["dry_run"] = True if self.dry_run else None
        fields["ocr"] = True if self.ocr else None
        return _without_none(fields)


@dataclass(frozen=True)
class Fingerprint:
    """A fingerprint that was taken on this side, in hexadecimal digits."""

    value: str
    type: str = "pdq"
    quality: Optional[int] = None


@dataclass(frozen=True)
class ScreenItem:
    """An item of one piece of JSON: a text, or something named by its URL or by fingerprints."""

    url: Optional[str] = None
    fingerprints: Optional[Sequence[Fingerprint]] = None
    context: ItemContext = ItemContext()
    text: Optional[str] = None
    #: message, advert or profile; of a text.
    kind: Optional[str] = None
    #: en, es or auto; of a text.
    lang: Optional[str] = None
    #: The headline of an advert.
    title: Optional[str] = None

    def _json(self) -> Dict[str, Any]:
        fields = self.context._json()
        if self.url is not None:
            fields["url"] = self.url
        if self.fingerprints is not None:
            fields["fingerprints"] = [_without_none(dataclasses.asdict(one)) for one in self.fingerprints]
        fields.update(_without_none({"text": self.text, "kind": self.kind, "lang": self.lang, "title": self.title}))
        return fields


@dataclass(frozen=True)
class NewBank:
    """A bank to make. What is None gets the server's defaults."""

    name: str
    source: Optional[str] = None
    note: Optional[str] = None
    labels: Optional[Sequence[str]] = None
    #: hold, block or escalate.
    decision: Optional[str] = None
    enabled: Optional[bool] = None
    max_distance: Optional[int] = None


@dataclass(frozen=True)
class NewFingerprint:
    """A fingerprint to add, in hexadecimal digits. The same external_id again is an update."""

    value: str
    type: str = "pdq"
    external_id: Optional[str] = None
    labels: Optional[Sequence[str]] = None
    note: Optional[str] = None
    source: Optional[str] = None
    #: RFC 3339, such as 2027-01-01T00:00:00Z.
    expires: Optional[str] = None


# What is answered. A later version of the server may send more: what is not known here is left out.


@dataclass(frozen=True)
class Reason:
    """One ground of a decision."""

    rule: str
    decision: str
    bank: Optional[str] = None
    fingerprint_id: Optional[int] = None
    external_id: Optional[str] = None
    algorithm: Optional[str] = None
    distance: Optional[int] = None
    variant: Optional[str] = None
    source: Optional[str] = None
    labels: List[str] = field(default_factory=list)
    #: Of a text: none, notice, caution, high or critical.
    level: Optional[str] = None
    score: Optional[float] = None
    harms: List[str] = field(default_factory=list)
    signs: List[str] = field(default_factory=list)
    #: Words of self-harm: offer help before anything else.
    help_first: bool = False
    code: Optional[str] = None
    detail: Optional[str] = None


@dataclass(frozen=True)
class Feedback:
    """What somebody said of a decision."""

    id: int
    verdict: str
    fingerprint_id: Optional[int]
    note: str
    exception_id: Optional[int]
    created: str


@dataclass(frozen=True)
class Decision:
    """What was decided about an item, and why: the gravest reason first."""

    id: str
    created: str
    #: allow, guide, blur, hold, block or escalate.
    decision: str
    policy: str
    dry_run: bool
    reasons: List[Reason]
    media: Dict[str, Any] = field(default_factory=dict)
    #: What was read in a text: level, score, harms, help_first, reasons with the quoted words, guidance.
    text: Dict[str, Any] = field(default_factory=dict)
    notes: List[str] = field(default_factory=list)
    feedback: List[Feedback] = field(default_factory=list)


@dataclass(frozen=True)
class Bank:
    """A named list of fingerprints."""

    name: str
    source: str
    note: str
    labels: List[str]
    harm: str
    decision: str
    enabled: bool
    max_distance: int
    min_quality: int
    created: str
    updated: str


@dataclass(frozen=True)
class Match:
    """A banked fingerprint near the one that was looked up."""

    bank: str
    id: int
    distance: int
    type: str
    value: str
    external_id: Optional[str]
    source: str
    labels: List[str]


@dataclass(frozen=True)
class AddReport:
    """What became of fingerprints that were added; `errors` names lines that could not be taken."""

    added: int
    updated: int
    unchanged: int
    refused: int
    errors: List[Dict[str, Any]]
    ids: List[int] = field(default_factory=list)


class PorchlightError(Exception):
    """Why a call has no answer."""


class UnreachableError(PorchlightError):
    """The server could not be reached, or the connection broke."""


class ProblemError(PorchlightError):
    """The server refused, or could not: its problem document."""

    def __init__(self, document: Mapping[str, Any], status: int, retry_after: Optional[float] = None) -> None:
        self.type: str = document.get("type", "about:blank")
        self.title: str = document.get("title", "No problem document came")
        self.status = status
        self.detail: str = document.get("detail", "")
        self.instance: str = document.get("instance", "")
        #: Fields that cannot be taken: {"field", "reason"} each.
        self.errors: List[Dict[str, str]] = list(document.get("errors", ()))
        #: Seconds after which it is worth trying again, where the server said so.
        self.retry_after = retry_after
        super().__init__(f"{self.title} ({status} {self.name}): {self.detail}")

    @property
    def name(self) -> str:
        """The last part of `type`, such as "forbidden": stable, to be compared."""
        return self.type.rsplit("/", 1)[-1]


class Porchlight:
    """A Porchlight server.

    address: such as http://127.0.0.1:8080, without a path. key: an API key, plk_...
    attempts: how often a request is sent at most. longest_wait: seconds that are waited at most between two attempts;
    a server that asks for more raises. timeout: seconds without a byte after which a request has failed.
    """

    def __init__(
        self, address: str, key: str, *, attempts: int = 4, longest_wait: float = 30.0, timeout: float = 60.0
    ) -> None:
        parts = urllib.parse.urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"this is no http or https address: {address}")
        self._address = address.rstrip("/")
        self._key = key
        self._attempts = attempts
        self._longest_wait = longest_wait
        self._timeout = timeout

    def screen(
        self,
        *,
        file: Union[str, "os.PathLike[str]", None] = None,
        data: Optional[bytes] = None,
        url: Optional[str] = None,
        fingerprints: Optional[Sequence[Fingerprint]] = None,
        text: Optional[str] = None,
        kind: Optional[str] = None,
        lang: Optional[str] = None,
        title: Optional[str] = None,
        type: str = "application/octet-stream",
        context: ItemContext = ItemContext(),
    ) -> Decision:
        """Decides upon one item: a file, bytes, the URL of one, fingerprints, or a text (with its kind, language and
        title). An item that cannot be read is no error: the decision says so among its reasons."""
        given = [one for one in (file, data, url, fingerprints, text) if one is not None]
        if len(given) != 1:
            raise ValueError("name the item by exactly one of file, data, url, fingerprints and text")
        if file is not None or data is not None:
            body: Any = _File(os.fspath(file)) if file is not None else data
            answer = self._send("screen", query=context._query(), body=body, type=type)
        else:
            answer = self._send("screen", json_body=ScreenItem(url, fingerprints, context, text, kind, lang, title)._json())
        return _read(Decision, answer)

    def screen_batch(
        self, items: Iterable[ScreenItem], *, size: int = 500
    ) -> Iterator[Union[Decision, ProblemError]]:
        """Decides upon many items, `size` of them a request. Yields a decision or a problem for each, in order."""
        part: List[ScreenItem] = []
        for item in items:
            part.append(item)
            if len(part) == size:
                yield from self._screen_part(part)
                part = []
        if part:
            yield from self._screen_part(part)

    def lookup(
        self, value: str, *, type: str = "pdq", distance: int = 31, banks: Sequence[str] = (), limit: int = 100
    ) -> List[Match]:
        """Every banked fingerprint within a distance of a value, nearest first."""
        query = {"value": value, "type": type, "distance": str(distance), "limit": str(limit)}
        if banks:
            query["banks"] = ",".join(banks)
        return [_read(Match, match) for match in self._send("lookup", query=query)["matches"]]

    def banks(self) -> List[Bank]:
        return [_read(Bank, bank) for bank in self._send("listBanks")["banks"]]

    def create_bank(self, bank: Union[str, NewBank]) -> Bank:
        new = NewBank(bank) if isinstance(bank, str) else bank
        return _read(Bank, self._send("createBank", json_body=_without_none(dataclasses.asdict(new))))

    def add_fingerprint(self, fingerprint: NewFingerprint, bank: str) -> AddReport:
        """Adds one. What is answered is on disk and matches from the next request on."""
        body = _without_none(dataclasses.asdict(fingerprint))
        return _read(AddReport, self._send("addFingerprints", {"bank": bank}, json_body=body))

    def add_fingerprints(self, fingerprints: Iterable[NewFingerprint], bank: str) -> AddReport:
        """Adds many; those that cannot be taken are named in the report, the others go in."""
        lines = "".join(json.dumps(_without_none(dataclasses.asdict(one))) + "\n" for one in fingerprints)
        return _read(
            AddReport,
            self._send("addFingerprints", {"bank": bank}, body=lines.encode(), type="application/x-ndjson"))

    def decision(self, id: str) -> Decision:
        return _read(Decision, self._send("readDecision", {"id": id}))

    def feedback(
        self, decision: str, verdict: str, *, fingerprint_id: Optional[int] = None, note: str = ""
    ) -> Feedback:
        """Says that a match was wrong ("wrong_match", with the fingerprint_id of the reason) or right
        ("right_match")."""
        body = _without_none({"verdict": verdict, "fingerprint_id": fingerprint_id, "note": note})
        return _read(Feedback, self._send("giveFeedback", {"id": decision}, json_body=body))

    def add_messages(
        self,
        conversation: str,
        messages: Sequence[Mapping[str, Any]],
        *,
        participants: Sequence[Mapping[str, Any]] = (),
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Says what happened in a conversation, in order: at most 1000 messages such as
        {"id": "m-1", "from": "u-9", "text": "..."} and events such as {"event": "delete", "id": "m-1"}. Returns the new
        state and, under `changes`, what changed with each. Quoted words are in this answer alone."""
        body = {"participants": list(participants), "messages": list(messages), "dry_run": dry_run}
        return self._send("addMessages", {"id": conversation}, json_body=body)

    def conversation(self, conversation: str, *, accounts: Sequence[str] = ()) -> Dict[str, Any]:
        """Where a conversation stands; `accounts` are told by their names."""
        query = {"accounts": ",".join(accounts)} if accounts else {}
        return self._send("readConversation", {"id": conversation}, query=query)

    def forget_conversation(self, conversation: str) -> None:
        self._exchange("forgetConversation", {"id": conversation}, {}, None, "")

    def forget_account(self, account: str) -> Dict[str, int]:
        """Erases what came from an account in every conversation."""
        return self._send("forgetAccount", {"id": account})

    # How it is sent

    def _screen_part(self, part: Sequence[ScreenItem]) -> Iterator[Union[Decision, ProblemError]]:
        lines = "".join(json.dumps(item._json()) + "\n" for item in part).encode()
        answer = self._exchange("screenBatch", {}, {}, lines, "application/x-ndjson")
        answers = [json.loads(line) for line in answer.splitlines() if line.strip()]
        if len(answers) != len(part):
            raise PorchlightError(f"{len(part)} items were sent and {len(answers)} answers came")
        for found in answers:
            if "problem" in found:
                yield ProblemError(found["problem"], found["problem"]["status"])
            else:
                yield _read(Decision, found)

    def _send(
        self,
        operation: str,
        parts: Mapping[str, str] = {},
        *,
        query: Mapping[str, str] = {},
        json_body: Any = None,
        body: Any = None,
        type: str = "application/json",
    ) -> Any:
        if json_body is not None:
            body = json.dumps(json_body).encode()
        return json.loads(self._exchange(operation, parts, query, body, type))

    def _exchange(
        self, operation: str, parts: Mapping[str, str], query: Mapping[str, str], body: Any, type: str
    ) -> bytes:
        method, path, idempotent = OPERATIONS[operation]
        for name, value in parts.items():
            path = path.replace("{" + name + "}", urllib.parse.quote(value, safe=""))
        url = self._address + path + ("?" + urllib.parse.urlencode(query) if query else "")
        headers = {"Authorization": f"Bearer {self._key}", "User-Agent": "porchlight-python"}
        if idempotent:
            headers["Idempotency-Key"] = str(uuid.uuid4())
        if body is not None:
            headers["Content-Type"] = type
        attempt = 1
        while True:
            try:
                status, answer_headers, answer = self._transmit(method, url, headers, body)
            except UnreachableError:
                if attempt >= self._attempts or not (idempotent or method == "GET"):
                    raise
                wait = min(self._longest_wait, 0.25 * 2**attempt)
            else:
                if 200 <= status < 300:
                    return answer
                problem = _problem(status, answer_headers, answer)
                wait = problem.retry_after
                if attempt >= self._attempts or wait is None or wait > self._longest_wait:
                    raise problem
            # Some waiting of one's own, so that not all come back in the same moment.
            time.sleep(wait + random.uniform(0, 0.2))
            attempt += 1

    def _transmit(
        self, method: str, url: str, headers: Mapping[str, str], body: Any
    ) -> Tuple[int, Mapping[str, str], bytes]:
        if isinstance(body, _File):
            with open(body.path, "rb") as stream:
                size = os.fstat(stream.fileno()).st_size
                return self._open(method, url, {**headers, "Content-Length": str(size)}, stream)
        return self._open(method, url, headers, body)

    def _open(
        self, method: str, url: str, headers: Mapping[str, str], body: Any
    ) -> Tuple[int, Mapping[str, str], bytes]:
        if _requests is not None:
            try:
                answer = _requests.request(
                    method, url, headers=dict(headers), data=body, timeout=self._timeout, allow_redirects=False)
                return answer.status_code, answer.headers, answer.content
            except _requests.RequestException as error:
                raise UnreachableError(str(error)) from error
        request = urllib.request.Request(url, data=body, headers=dict(headers), method=method)
        try:
            with _OPENER.open(request, timeout=self._timeout) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, error.read()
        except (OSError, http.client.HTTPException) as error:
            raise UnreachableError(str(error)) from error


class _File:
    """A body that is read from a file as it is sent, and from its beginning again when it is sent again."""

    def __init__(self, path: str) -> None:
        self.path = path


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """The key goes to the address that was given and nowhere else."""

    def redirect_request(self, *arguments: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_NoRedirects)
_T = TypeVar("_T")
_NESTED: Dict[Tuple[str, str], Type[Any]] = {("Decision", "reasons"): Reason, ("Decision", "feedback"): Feedback}


def _read(shape: Type[_T], answer: Mapping[str, Any]) -> _T:
    values: Dict[str, Any] = {}
    for one in dataclasses.fields(shape):  # type: ignore[arg-type]
        if one.name in answer:
            value = answer[one.name]
            inner = _NESTED.get((shape.__name__, one.name))
            values[one.name] = [_read(inner, element) for element in value] if inner else value
    try:
        return shape(**values)
    except TypeError as error:
        raise PorchlightError(f"the answer is not one of a Porchlight server: {error}") from error


def _without_none(fields: Mapping[str, Any]) -> Dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _problem(status: int, headers: Mapping[str, str], body: bytes) -> ProblemError:
    try:
        document = json.loads(body)
    except ValueError:
        document = None
    if not isinstance(document, dict):
        document = {"detail": body[:200].decode("utf-8", "replace")}
    try:
        wait: Optional[float] = float(headers.get("Retry-After") or "")
    except ValueError:
        wait = None
    return ProblemError(document, status, wait)
