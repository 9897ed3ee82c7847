"""Sending a file: kept under its digest, by which a command then names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError

from lawspeaker.api.answering import answer
from lawspeaker.api.describing import Failure
from lawspeaker.api.places import NAME, Place
from lawspeaker.api.problems import malformed, not_there, wrong
from lawspeaker.files.sniffing import NotAllowed
from lawspeaker.files.store import MOST
from lawspeaker.framework.names import CaseId
from lawspeaker.surfaces.attachments import Keeper, titled
from lawspeaker.surfaces.schemas import Schema

BYTES: Final = "application/octet-stream"
CONTENT: Final[Schema] = {BYTES: {"schema": {"type": "string", "format": "binary"}}}
KEPT: Final = "It was kept: a command names it by its title and its digest."
WHOLE: Final = "The file must arrive whole."
FAILURES: Final = (
    Failure(400, "The file broke off before its end."),
    Failure(403, "It was sent in a session without its X-CSRFToken."),
)


@dataclass(frozen=True)
class FileKept:
    """A file that was kept: a command names it by its title and its digest."""

    title: str
    digest: str
    name: str
    media_type: str
    size: int


def keep(place: Place, name: str, case: str, request: HttpRequest) -> HttpResponse:
    """Keep the file that was sent."""
    if not place.capacities:
        raise not_there(f"There is no programme {place.slug} that you take part in.")
    keeper = _keeper(place, case)
    try:
        blob = keeper.keep(name, request.read(MOST + 1))
    except UnreadablePostError:
        raise malformed("It broke off before its end.", WHOLE) from None
    except NotAllowed as error:
        raise wrong("name", f"{error}.") from None
    kept = FileKept(titled(blob.name), blob.digest, blob.name, blob.media_type, blob.size)
    return answer(kept, 201)


def _keeper(place: Place, case: str) -> Keeper:
    """Return where it is kept: for those who may see the case, if one is named."""
    if not case:
        return Keeper(place.slug, place.caller.person)
    shown = place.view.case(CaseId(case)) if NAME.fullmatch(case) else None
    if shown is None:
        raise not_there(f"There is no case {case[:80]} that is open to you.")
    return Keeper(place.slug, place.caller.person, shown.line.audience, shown.line.case)
