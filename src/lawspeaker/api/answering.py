"""Writing answers: JSON for programs, never kept by anybody on the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpResponse

from lawspeaker.surfaces.writing import encoded

JSON: Final = "application/json"
HEADERS: Final = {"Cache-Control": "private, no-cache", "Vary": "Authorization, Cookie"}


def answer(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """Answer with a record."""
    return ready(encoded(value), status, headers)


def ready(
    content: bytes, status: int = 200, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """Answer with what is JSON already."""
    every = {**HEADERS, **(headers or {})}
    return HttpResponse(content, status=status, content_type=JSON, headers=every)
