"""Tables to sort and count: workbooks, a sheet a table, and CSV; no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTH: Final = 18
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for one

type Heads = tuple[str, ...]


@dataclass(frozen=True)
class Leaf:
    """One sheet: its name, its heads, its rows."""

    name: str
    heads: Heads
    rows: Iterable[tuple[Any, ...]]


def workbook(*leaves: Leaf) -> bytes:
    """Return the sheets as one file."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    # What people write is text, whatever it begins with: no cell is taken for a formula or a link.
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(file, plain)
    for leaf in leaves:
        sheet = book.add_worksheet(leaf.name)
        sheet.write_row(0, 0, leaf.heads)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(leaf.heads) - 1, WIDTH)
        for n, row in enumerate(leaf.rows, 1):
            sheet.write_row(n, 0, tuple(map(_written, row)))
    book.close()
    return file.getvalue()


def comma_separated(leaf: Leaf) -> bytes:
    """Return one table as CSV that spreadsheets open as UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(_safe, leaf.heads))
    writer.writerows([_safe(str(_written(each))) for each in row] for row in leaf.rows)
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet works out; a number below nothing stays one."""
    is_number = cell[1:].replace(".", "", 1).isdecimal()
    return f"'{cell}" if cell.startswith(FORMULA) and not is_number else cell


def _written(value: Any) -> Any:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else value
