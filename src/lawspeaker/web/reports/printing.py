"""The papers of a meeting as files: what vouches for them stands in them."""

from collections.abc import Iterable
from typing import Final

from django.http import HttpResponse

from lawspeaker.documents.content import Proof, Sheet
from lawspeaker.documents.sheets import pdf
from lawspeaker.kernel.tree import root, unpacked
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.shown import MeetingShown
from lawspeaker.web.viewer import Viewer

PDF: Final = "application/pdf"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def proof_of(viewer: Viewer) -> Proof:
    """Return where the record stands now: it is printed at the foot of every paper."""
    head = Ledger(viewer.programme.slug).head()
    top = root(unpacked(head.frontier, head.size))
    return Proof(viewer.programme.name, head.size, top.hex(), viewer.today)


def bodies(meeting: MeetingShown | None) -> Iterable[str]:
    """Return the organisations that a paper names."""
    for seat in meeting.composition.seats if meeting else ():
        if seat.organisation:
            yield seat.organisation


def printed(sheet: Sheet, name: str) -> HttpResponse:
    """Answer with a sheet as PDF."""
    return as_file(pdf(sheet), PDF, name)


def as_file(made: bytes, kind: str, name: str) -> HttpResponse:
    """Answer with a file; a browser shows what it can show, and keeps the rest."""
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(made, content_type=kind, headers=headers)
