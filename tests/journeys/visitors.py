"""A visitor of the demo without a browser: follows links, sends forms, keeps cookies."""

import json
import re
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from io import BytesIO
from urllib.parse import urlencode, urljoin, urlsplit
from zipfile import ZipFile, is_zipfile

from pypdfium2 import PdfDocument

from journeys import reading
from lawspeaker.service.demo.cast import person

SLUG = "mhhs-demo"
PATIENCE = 30  # seconds for one page, on a busy machine
HOME = f"/p/{SLUG}/"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answer:
    """What the server answered, and at which address."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @cached_property
    def text(self) -> str:
        return self.body.decode()

    @cached_property
    def said(self) -> str:
        """Return all that it says, whatever it is packed in."""
        if is_zipfile(BytesIO(self.body)):
            with ZipFile(BytesIO(self.body)) as archive:
                return "\n".join(
                    archive.read(name).decode(errors="replace") for name in archive.namelist()
                )
        if self.body.startswith(b"%PDF"):
            with closing(PdfDocument(self.body)) as paper:
                return "\n".join(page.get_textpage().get_text_range() for page in paper)
        return self.body.decode(errors="replace")

    @cached_property
    def page(self) -> reading.Page:
        return reading.read(self.text)


@dataclass
class Visitor:
    """Somebody at one site: the public, until they choose whom to be."""

    site: str
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, url: str) -> Answer:
        """Ask for an address, and go where it leads."""
        answer = self.ask("GET", url)
        for _ in range(5):
            to = answer.headers.get("location")
            if answer.status not in {301, 302, 303} or to is None:
                return answer
            answer = self.ask("GET", urljoin(answer.url, to))
        raise AssertionError(f"{url} leads round in a circle")

    def post(self, url: str, **fields: str) -> Answer:
        """Send a form, and go where it leads."""
        sent = {"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **fields}
        answer = self.ask("POST", url, urlencode(sent).encode(), FORM)
        if answer.status in {302, 303}:
            return self.get(urljoin(answer.url, answer.headers["location"]))
        return answer

    def ask(self, method: str, url: str, body: bytes | None = None, kind: str = "") -> Answer:
        """Ask once."""
        place = urlsplit(url)
        path = place.path + (f"?{place.query}" if place.query else "")
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": jar} | ({"Content-Type": kind} if kind else {})
        with closing(HTTPConnection(urlsplit(self.site).netloc, timeout=PATIENCE)) as line:
            line.request(method, path, body, headers)
            said = line.getresponse()
            read = said.read()
        for cookie in said.headers.get_all("set-cookie", []):
            self.cookies |= {name: each.value for name, each in SimpleCookie(cookie).items()}
        lower = {name.lower(): value for name, value in said.headers.items()}
        return Answer(path, said.status, lower, read)

    # In the demo.

    def be(self, who: str) -> "Visitor":
        """Become somebody of the story."""
        self.get("/choose")
        answer = self.post("/be", person=person(who))
        assert "sessionid" in self.cookies, f"{who} is not let in: {answer.status}"
        return self

    def act(self, process: str, case: str, verb: str, **flat: str) -> str:
        """Fill in the form of an act and send it; return the id of its case."""
        to = f"{HOME}{process}/{case}/{verb}"
        form = self.get(to).page.form(to)
        answer = self.post(to, **(form | {"do": "act"} | flat))
        assert answer.status == 200, f"{to}: {answer.status}\n{answer.page.words[:2000]}"
        found = re.search(r"/([A-Z]+-?[0-9a-z]+)/?$", urlsplit(answer.url).path)
        return found[1] if found else ""

    def call_for_today(self, group: str, day: str, reason: str) -> str:
        """Call a meeting as its chair, too late for its papers, and say why; return its case."""
        why = {"by_rule": "false", "reason": reason, "departure:meeting.notice": reason}
        return self.act("meeting", "new", "call", group=group, day=day, **why)


def loads(answer: Answer) -> object:
    """Read an answer of the interface for programs."""
    return json.loads(answer.body)
