"""What a page gives as a file: made for the reader, or kept as somebody sent it in."""

from typing import Final

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from lawspeaker.files import store
from lawspeaker.files.models import Blob

PDF: Final = "application/pdf"
CSV: Final = "text/csv; charset=utf-8"


def as_file(made: bytes | str, kind: str, name: str, *, shown: bool = True) -> HttpResponse:
    """Answer with a file; a browser shows what it can show, and keeps the rest."""
    headers = {"Content-Disposition": content_disposition_header(not shown, name)}
    return HttpResponse(made, content_type=kind, headers=headers)


def as_kept(blob: Blob) -> HttpResponse:
    """Answer with a file that somebody sent in.

    It is never shown inside the site: what others wrote must not act in its name.
    """
    return as_file(store.read(blob), blob.media_type, blob.name, shown=False)
