"""What the tests of the interface may ask for: the story, and callers who are signed in."""

import json
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from told_story import PASSWORD, PROGRAMME

ROOT = f"/api/v1/programmes/{PROGRAMME}"


@dataclass
class Answered:
    """An answer of the interface."""

    status: int
    body: Any
    headers: Any

    @property
    def says(self) -> list[str]:
        return [each["says"] for each in self.body["reasons"]]

    @property
    def fields(self) -> list[str | None]:
        return [each["field"] for each in self.body["reasons"]]


@dataclass
class Caller:
    """Somebody of the story who calls; without a name it is the public."""

    who: str = ""
    client: Client = field(default_factory=lambda: Client(SERVER_NAME="localhost"))

    @property
    def headers(self) -> dict[str, str]:
        if not self.who:
            return {}
        written = b64encode(f"{self.who}@example.org:{PASSWORD}".encode()).decode()
        return {"Authorization": f"Basic {written}"}

    def get(self, path: str = "", **asked: Any) -> Answered:
        return _answered(self.client.get(_address(path), asked, headers=self.headers))

    def post(self, path: str, body: Any = None, **headers: str) -> Answered:
        sent = body if isinstance(body, str | bytes) else json.dumps(body or {})
        named = {name.replace("_", "-"): each for name, each in headers.items()}
        return _answered(
            self.client.post(
                _address(path), sent, "application/json", headers={**self.headers, **named}
            )
        )

    def send(self, name: str, content: bytes, **said: str) -> Answered:
        """Send a file."""
        asked = f"{_address(f'files/{name}')}?{urlencode(said)}"
        kind = "application/octet-stream"
        return _answered(self.client.put(asked, content, kind, headers=self.headers))


def _address(path: str) -> str:
    return path if path.startswith("/api/") else f"{ROOT}/{path}".rstrip("/")


def _answered(response: Any) -> Answered:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response["Content-Type"]
    if kind == "application/json":
        return Answered(response.status_code, json.loads(content), response.headers)
    return Answered(response.status_code, content.decode(), response.headers)


@pytest.fixture
def calls(now) -> Callable[[str], Caller]:
    """Somebody of the story, by the beginning of their address."""
    return Caller


@pytest.fixture
def secretary(now) -> Caller:
    return Caller("raman")


@pytest.fixture
def sro(now) -> Caller:
    return Caller("halloran")


@pytest.fixture
def public(now) -> Caller:
    return Caller()
