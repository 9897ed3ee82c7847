"""Headline reports and packs as tagged PDF: the same sheet always gives the same bytes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lawspeaker.documents.content import Sheet
from lawspeaker.documents.paper import printed
from lawspeaker.kernel import dates


def pdf(sheet: Sheet) -> bytes:
    """Return a sheet as PDF/UA-1."""
    return printed("sheet.typ", _data(sheet))


def _data(sheet: Sheet) -> dict[str, Any]:
    made = sheet.proof.made_on
    return asdict(sheet) | {
        "day": dates.said(sheet.day),
        "issued": dates.said(sheet.issued_on) if sheet.issued_on else "",
        "late": _late(sheet.late),
        "amended_on": dates.said(sheet.amended_on) if sheet.amended_on else "",
        "made": [made.year, made.month, made.day],
    }


def _late(late: int | None) -> str:
    if late is None:
        return ""
    if late == 0:
        return "in time"
    return f"{late} working day late" if late == 1 else f"{late} working days late"
