"""The compliance statement as files: tagged PDF to read and keep, XLSX to sort and count."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lawspeaker.documents.compliance import STANDS, Accounted, Compliance, Part
from lawspeaker.documents.paper import printed
from lawspeaker.framework.coverage import counted
from lawspeaker.kernel import dates

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

FORMULA: Final = ("=", "+", "-", "@")  # what a spreadsheet takes for a formula when it is typed
ENTRIES: Final = {  # the columns and how wide they are
    "Entry": 12, "Clause or group": 16, "Title": 34, "In our words": 70, "Stands": 18,
    "Carried by": 44, "Waits for": 40, "Why it is left out": 44, "Readings": 16, "Worked cases": 14,
}  # fmt: skip


@lru_cache(maxsize=8)
def compliance_pdf(of: Compliance) -> bytes:
    """Return the statement as PDF/UA-1."""
    made = of.proof.made_on
    return printed(
        "compliance.typ",
        {
            "framework": of.framework,
            "version": of.version,
            "sha256": of.sha256,
            "programme": of.proof.programme,
            "proof": of.proof,
            "day": dates.said(made),
            "made": [made.year, made.month, made.day],
            "entries": len(of.entries),
            "counts": [(STANDS[state], n) for state, n in of.counts],
            "parts": [_part(each) for each in of.parts],
        },
    )


def _part(part: Part) -> dict[str, object]:
    entries = [
        {"id": each.id, "says": each.says, "stands": STANDS[each.state], "rests": each.rests}
        for each in part.entries
    ]
    return {"key": part.key, "title": part.title, "entries": entries}


@lru_cache(maxsize=8)
def compliance_xlsx(of: Compliance) -> bytes:
    """Return the statement as a workbook: what was written by people is never a formula."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties(
        {
            "title": f"Compliance statement, {of.framework}, version {of.version}",
            "created": datetime.combine(of.proof.made_on, time(), UTC).replace(tzinfo=None),
        }
    )
    _entries(book, of)
    _counts(book, of)
    _about(book, of)
    book.close()
    return file.getvalue()


def _sheet(book: Workbook, name: str, columns: dict[str, int]) -> Worksheet:
    """Add a sheet with a head that stays where it is."""
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    for n, (title, width) in enumerate(columns.items()):
        sheet.set_column(n, n, width)
        sheet.write_string(0, n, title, head)
    sheet.freeze_panes(1, 1)
    return sheet


def _write(book: Workbook, sheet: Worksheet, rows: list[tuple[str | int, ...]]) -> None:
    text = book.add_format({"text_wrap": True, "valign": "top"})
    quoted = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    number = book.add_format({"num_format": "0", "valign": "top"})
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell, number)
            elif cell:
                # Also when somebody edits the cell, which would read its text anew.
                sheet.write_string(row, column, cell, quoted if cell.startswith(FORMULA) else text)


def _entries(book: Workbook, of: Compliance) -> None:
    sheet = _sheet(book, "Entries", ENTRIES)
    rows = [_row(part, each) for part in of.parts for each in part.entries]
    _write(book, sheet, rows)
    sheet.autofilter(0, 0, len(rows), len(ENTRIES) - 1)


def _row(part: Part, each: Accounted) -> tuple[str | int, ...]:
    return (
        each.id,
        part.key,
        part.title,
        each.says,
        STANDS[each.state],
        ", ".join(each.carried_by),
        each.waits_for,
        each.why,
        ", ".join(each.readings),
        each.tests,
    )


def _counts(book: Workbook, of: Compliance) -> None:
    """Count the entries clause by clause, so that nobody need count them again."""
    states = [state for state, _ in of.counts]
    columns = {"Clause or group": 16, "Title": 44, **{STANDS[each]: 18 for each in states}}
    sheet = _sheet(book, "Clause by clause", columns)
    rows: list[tuple[str | int, ...]] = []
    for part in of.parts:
        counts = counted(part.entries)
        rows.append((part.key, part.title, *(counts[each] for each in states)))
    _write(book, sheet, rows)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _about(book: Workbook, of: Compliance) -> None:
    sheet = _sheet(book, "About", {"What": 26, "Says": 80})
    rows: list[tuple[str | int, ...]] = [
        ("Framework", of.framework),
        ("Version", of.version),
        ("SHA-256 of its text", of.sha256),
        ("Programme", of.proof.programme),
        ("Made on", dates.said(of.proof.made_on)),
        ("Entries of the record", of.proof.entries),
        ("Root of the record", of.proof.root),
        ("How to check it", "Check the root in an export of the record with lawspeaker verify."),
        ("In our own words", "It is not the law: each entry says where in the source to look."),
    ]
    _write(book, sheet, rows)
