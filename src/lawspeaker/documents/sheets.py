"""Headline reports and packs as tagged PDF: the same sheet always gives the same bytes."""

from __future__ import annotations

from dataclasses import asdict
from importlib import resources
from typing import Any

import msgspec

from lawspeaker.documents.content import Sheet
from lawspeaker.kernel import dates

TEMPLATES = resources.files("lawspeaker.documents") / "templates"
FONTS = resources.files("lawspeaker.documents") / "fonts"


def pdf(sheet: Sheet) -> bytes:
    """Return a sheet as PDF/UA-1."""
    import typst

    with resources.as_file(TEMPLATES / "sheet.typ") as template, resources.as_file(FONTS) as fonts:
        made: Any = typst.compile(
            str(template),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs={"sheet": msgspec.json.encode(_data(sheet)).decode()},
            pdf_standards=["ua-1"],
        )
    return bytes(made)


def _data(sheet: Sheet) -> dict[str, Any]:
    made = sheet.proof.made_on
    return asdict(sheet) | {
        "day": dates.said(sheet.day),
        "issued": dates.said(sheet.issued_on) if sheet.issued_on else "",
        "late": _late(sheet.late),
        "made": [made.year, made.month, made.day],
    }


def _late(late: int | None) -> str:
    if late is None:
        return ""
    if late == 0:
        return "in time"
    return f"{late} working day late" if late == 1 else f"{late} working days late"
