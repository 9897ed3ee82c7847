"""The papers of a meeting as files: what vouches for them stands in them."""

from base64 import b64encode
from collections.abc import Iterable

from django.http import HttpResponse

from lawspeaker.documents.content import Proof, Sheet
from lawspeaker.documents.sheets import pdf
from lawspeaker.kernel.tree import root, unpacked
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.shown import MeetingShown
from lawspeaker.service.checkpoints import UNSIGNED, Noted, covering
from lawspeaker.web.files import PDF, as_file
from lawspeaker.web.viewer import Viewer


def proof_of(viewer: Viewer, entry: int | None = None) -> Proof:
    """Return what vouches for a paper: where the record stands now.

    A paper that is an `entry` of the record has the checkpoint that was signed for it instead.
    """
    name, slug = viewer.programme.name, viewer.programme.slug
    if entry is not None and (noted := _signed(slug, entry)):
        return Proof(name, noted.size, noted.root.hex(), viewer.today, noted.note, entry)
    head = Ledger(slug).head()
    top = root(unpacked(head.frontier, head.size))
    lines = f"{head.origin}\n{head.size}\n{b64encode(top).decode()}\n"
    return Proof(name, head.size, top.hex(), viewer.today, lines)


def _signed(programme: str, entry: int) -> Noted | None:
    """Return the checkpoint that covers an entry; None where nothing may be signed."""
    try:
        return covering(programme, entry)
    except UNSIGNED:
        return None


def bodies(meeting: MeetingShown | None) -> Iterable[str]:
    """Return the organisations that a paper names."""
    for seat in meeting.composition.seats if meeting else ():
        if seat.organisation:
            yield seat.organisation


def printed(sheet: Sheet, name: str) -> HttpResponse:
    """Answer with a sheet as PDF."""
    return as_file(pdf(sheet), PDF, name)
