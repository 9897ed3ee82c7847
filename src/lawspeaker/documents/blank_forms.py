"""A template to fill in elsewhere: its columns, their choices, and a note of what is asked."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from lawspeaker.documents.workbooks import WIDTH, Leaf, comma_separated
from lawspeaker.kernel.columns import Cell, Column, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

SHEET: Final = "Fill in"
NOTE: Final = "Note"
LONGEST: Final = 500  # rows that are checked while they are filled in
WIDE: Final = 70
LISTED: Final = 255  # characters that a spreadsheet lets its own lists have


@dataclass(frozen=True)
class Blank:
    """What is asked for: of a template, or of one party for a round of it."""

    title: str
    purpose: str
    columns: tuple[Column, ...]
    due: date | None = None
    cells: tuple[Cell, ...] = ()  # that were sent before

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return what was sent before, in the columns of the template."""
        ordered = sorted(self.cells, key=lambda each: each.row)
        by_row = ({e.column: str(e.value) for e in of} for _, of in groupby(ordered, _row))
        return tuple(tuple(row.get(e.name, "") for e in self.columns) for row in by_row)


def _row(each: Cell) -> int:
    return each.row


def form_workbook(of: Blank) -> bytes:
    """Return it as a workbook that says at once where a cell is not as it is asked for."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(file, plain)
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    sheet = book.add_worksheet(SHEET)
    sheet.freeze_panes(1, 0)
    for n, column in enumerate(of.columns):
        sheet.write_string(0, n, column.title, bold)
        sheet.set_column(n, n, max(WIDTH, len(column.title) + 2))
        if check := _check(column):
            sheet.data_validation(1, n, LONGEST, n, check)
    for n, row in enumerate(of.rows, 1):
        sheet.write_row(n, 0, [_typed(c, v) for c, v in zip(of.columns, row, strict=True)])
    note = book.add_worksheet(NOTE)
    note.set_column(0, 0, WIDTH * 2)
    note.set_column(1, 1, WIDE)
    for n, (what, says) in enumerate(_note(of)):
        note.write_string(n, 0, what, bold)
        note.write_string(n, 1, says, wrapped)
    book.close()
    return file.getvalue()


def _typed(column: Column, value: str) -> Any:
    """Return a number as a number where nothing of it is lost, everything else as it was sent."""
    is_number = column.kind is Kind.NUMBER and str(float(value or 0)).removesuffix(".0") == value
    return float(value) if is_number else value


def _check(column: Column) -> dict[str, Any]:
    """Return what a spreadsheet itself is to check, told as a warning: the site decides."""
    said = {"error_title": column.title[:32], "error_message": asks(column)[:255]}
    ask = {**said, "error_type": "warning", "ignore_blank": True}
    if (words := column.words) and len(",".join(words)) <= LISTED:
        return {**ask, "validate": "list", "source": list(words)}
    if column.kind is Kind.DAY:
        return {**ask, "validate": "date", "criteria": ">", "value": date(1900, 1, 1)}
    if column.kind is not Kind.NUMBER:
        return {}
    least = -(10**12) if column.least is None else column.least
    most = 10**12 if column.most is None else column.most
    return {**ask, "validate": "decimal", "criteria": "between", "minimum": least, "maximum": most}


def asks(column: Column) -> str:
    """Say in a sentence what a column asks."""
    kinds = {
        Kind.TEXT: "A text.",
        Kind.NUMBER: f"A number{_bounds(column)}.",
        Kind.DAY: "A day, such as 2024-09-30.",
    }
    if column.words:
        kinds[column.kind] = f"One of: {', '.join(column.words)}."
    need = "It must be filled in in each row." if column.required else "It may be left out."
    return f"{kinds[column.kind]} {need}"


def _bounds(column: Column) -> str:
    least = "" if column.least is None else f", at least {column.least}"
    return least if column.most is None else f"{least}, at most {column.most}"


def _note(of: Blank) -> Iterator[tuple[str, str]]:
    yield "About", "What is said"  # the header: the file is read back sheet by sheet
    yield "What", of.title
    if of.due:
        yield "To be sent in by", of.due.isoformat()
    if of.purpose:
        yield "What it is for", of.purpose
    how = "one row each; save it, and send the file in on the page it came from."
    yield "How", f"Fill in the sheet “{SHEET}”, {how} All rows are taken, or none."
    for each in of.columns:
        yield each.title, asks(each)


def form_csv(of: Blank) -> bytes:
    """Return its columns, and what was sent before, as CSV."""
    return comma_separated(Leaf(SHEET, tuple(each.title for each in of.columns), of.rows))
