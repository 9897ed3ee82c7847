"""Reading what was sent: a body of JSON, and the headers that go with an act."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.http.request import UnreadablePostError

from lawspeaker.api.problems import malformed, wrong
from lawspeaker.surfaces.values import quoted

_VERSION: Final = re.compile(r'(?:W/)?"?(\d{1,9})"?', re.ASCII)
ANY: Final = "*"


def body_of(request: HttpRequest) -> dict[str, Any]:
    """Return the object that was sent, its numbers exactly as they are written."""
    try:
        found = json.loads(
            request.body,
            parse_float=Decimal,
            parse_constant=_no_number,
            object_pairs_hook=_once,
        )
    except RequestDataTooBig:
        raise malformed("It is larger than this site takes.") from None
    except UnreadablePostError:
        raise malformed("It broke off before its end.") from None
    except RecursionError:
        raise malformed("It is nested too deep.") from None
    except ValueError as error:
        raise malformed(f"It cannot be read: {error}.") from None
    if not isinstance(found, dict):
        raise malformed(f"It is {quoted(found)}.")
    return found


def _no_number(written: str) -> object:
    raise ValueError(f"{written} is no number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{quoted(twice)} must be given once")
    return found


def key_of(request: HttpRequest) -> str | None:
    """Return the id that whoever asks gave the command, so that it is carried out only once."""
    sent = request.headers.get("Idempotency-Key")
    if sent is None:
        return None
    try:
        return str(UUID(sent.strip('"')))
    except ValueError:
        raise wrong("Idempotency-Key", f"It must be a UUID, not {quoted(sent)}.") from None


def version_of(request: HttpRequest) -> int | None:
    """Return the version that whoever asks has seen; none: whatever it is."""
    sent = request.headers.get("If-Match", ANY).strip()
    if sent == ANY:
        return None
    if found := _VERSION.fullmatch(sent):
        return int(found[1])
    raise wrong("If-Match", f'It must be the version of the case such as "3", not {quoted(sent)}.')
