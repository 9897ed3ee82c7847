"""Printing on paper: a template of ours and what it says, as tagged PDF/UA-1."""

from __future__ import annotations

from importlib import resources
from typing import Any

import msgspec

TEMPLATES = resources.files("lawspeaker.documents") / "templates"
FONTS = resources.files("lawspeaker.documents") / "fonts"


def printed(template: str, says: dict[str, Any]) -> bytes:
    """Return what a template makes of some values: of the same values always the same bytes."""
    import typst

    with resources.as_file(TEMPLATES) as templates, resources.as_file(FONTS) as fonts:
        made: Any = typst.compile(
            str(templates / template),
            root=str(templates),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs={"sheet": msgspec.json.encode(says).decode()},
            pdf_standards=["ua-1"],
        )
    return bytes(made)
