"""The site as a server calls it: requests of somebody who has signed in, and what they cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from secrets import token_hex
from typing import Any

from bench.figures import Spent, typical

HOST = "127.0.0.1:8000"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    body: bytes

    def __post_init__(self) -> None:
        assert self.status in {200, 201}, (self.status, self.body[:2000])


@dataclass
class Statements:
    """The statements that Django has sent to the database."""

    sent: list[str] = field(default_factory=list)

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        self.sent.append(sql)
        return execute(sql, *rest)


@contextmanager
def statements() -> Iterator[Statements]:
    """Listen to both connections."""
    from django.db import connections

    heard = Statements()
    with ExitStack() as stack:
        for each in connections.all():
            stack.enter_context(each.execute_wrapper(heard))
        yield heard


class Visitor:
    """Somebody of the story, signed in, who asks the application as its server does."""

    def __init__(self, name: str) -> None:
        from django.test import Client

        from lawspeaker.directory.models import User
        from lawspeaker.service.demo.cast import person
        from lawspeaker.site.wsgi import application

        client = Client()
        client.force_login(User.objects.get(person=person(name)))
        self.token = token_hex(16)  # against forged requests: the cookie says what the header does
        self.cookies = f"sessionid={client.cookies['sessionid'].value}; csrftoken={self.token}"
        self.application = application

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, b"")

    def post(self, path: str, body: bytes) -> Answer:
        return self._ask("POST", path, body)

    def _ask(self, method: str, path: str, body: bytes) -> Answer:
        said: dict[str, Any] = {}
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path.partition("?")[0],
            "QUERY_STRING": path.partition("?")[2],
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": HOST,
            "HTTP_COOKIE": self.cookies,
            "HTTP_X_CSRFTOKEN": self.token,
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            "wsgi.version": (1, 0),
        }
        answer = self.application(environ, lambda status, _: said.update(status=status))
        try:
            return Answer(int(said["status"][:3]), b"".join(answer))
        finally:
            answer.close()


@dataclass(frozen=True)
class Page:
    """What a page costs: time, statements and bytes."""

    spent: Spent
    statements: int
    size: int


def page(visitor: Visitor, path: str, times: int = 30) -> Page:
    """Ask for a page again and again."""
    spent = typical(lambda: visitor.get(path), times)
    with statements() as heard:
        answer = visitor.get(path)
    return Page(spent, len(heard.sent), len(answer.body))
