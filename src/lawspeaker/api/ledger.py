"""The ledger over the interface: its entries as a stream, and a signed checkpoint."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse, StreamingHttpResponse

from lawspeaker.api.answering import HEADERS
from lawspeaker.api.places import Place
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.visible import View
from lawspeaker.service.checkpoints import checkpoint
from lawspeaker.surfaces import cases
from lawspeaker.surfaces.writing import encoded

LINES = "application/x-ndjson"
AT_ONCE = 100


def entries(place: Place, after: int, limit: int | None) -> StreamingHttpResponse:
    """Stream the entries that the caller may read, one a line, as far as the ledger goes now.

    `Ledger-Size` tells how far that is: whoever asks for what comes after `size - 1` next time
    misses nothing, though the last entries may not have been for them.
    """
    size = Ledger(place.slug).head().size
    headers = {**HEADERS, "Ledger-Size": str(size)}
    lines = _lines(place.view, after, size, limit)
    return StreamingHttpResponse(lines, content_type=LINES, headers=headers)


def _lines(view: View, after: int, size: int, limit: int | None) -> Iterator[bytes]:
    left = limit
    while after < size - 1 and left != 0:
        most = min(AT_ONCE, size - 1 - after)
        rows = view.entries(after, most).rows[:left]
        for each in cases.entries(rows):
            yield encoded(each) + b"\n"
        left = None if left is None else left - len(rows)
        after += most


def signed(place: Place) -> HttpResponse:
    """Answer with a checkpoint of the ledger as it is now: a note to keep and to compare."""
    note = checkpoint(place.slug)
    return HttpResponse(note, content_type="text/plain; charset=utf-8", headers=HEADERS)
