"""Comments as people keep them, in a table of a document, a workbook or a CSV file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from lawspeaker.processes.artefact.remark import Disposition, Sort
from lawspeaker.service.tables import NoTable, Sheet, read

MOST: Final = 1_000  # comments of one table
# What logs call the columns; the first is what is written back.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "who": ("from", "who", "organisation", "reviewer", "respondent", "participant", "name"),
    "sort": ("sort", "type", "category", "severity"),
    "place": ("place", "section", "clause", "reference", "page", "paragraph"),
    "text": ("comment", "comments", "text", "issue"),
    "proposal": ("proposal", "proposed change", "proposed solution", "suggestion"),
    "disposition": ("disposition", "outcome", "became"),
    "reason": ("reason", "response", "resolution", "programme response", "why"),
}
NEEDED: Final = ("who", "text")
LONGEST: Final = {"who": 200, "place": 200, "text": 10_000, "proposal": 10_000, "reason": 10_000}


@dataclass(frozen=True)
class Wrong:
    """What of a table cannot be taken in, and where it stands."""

    at: str
    says: str


@dataclass(frozen=True)
class Comments:
    """The rows by field as a form names them, or what is wrong: all are taken in, or none."""

    rows: tuple[Mapping[str, str], ...]
    wrong: tuple[Wrong, ...]


def comments(path: Path) -> Comments:
    """Read the table of comments of a file; raise NoTable where it holds none."""
    sheet, fields = _of_comments(path, read(path))
    found = [(each.number, _row(fields, each.cells)) for each in sheet.lines]
    if len(found) > MOST:
        raise NoTable(f"A table must have at most {MOST} comments, and has {len(found)}: split it.")
    wrong = tuple(w for number, row in found for w in _wrong(f"{sheet.name}, row {number}", row))
    return Comments(tuple(row for _, row in found), wrong)


def _of_comments(path: Path, sheets: tuple[Sheet, ...]) -> tuple[Sheet, Mapping[int, str]]:
    """Return the first table that has the columns of comments, and which field each is."""
    for sheet in sheets:
        fields = _fields(sheet)
        if {*NEEDED} <= {*fields.values()}:
            return sheet, fields
    names = " and ".join(f'"{COLUMNS[each][0]}"' for each in NEEDED)
    raise NoTable(f"{path.name} must have a table with the columns {names}, and has none.")


def _fields(sheet: Sheet) -> dict[int, str]:
    called = {name: field for field, names in COLUMNS.items() for name in names}
    known = ((n, called.get(each.casefold().strip())) for n, each in enumerate(sheet.columns))
    found: dict[int, str] = {}
    for n, field in known:
        if field and field not in found.values():
            found[n] = field
    return found


def _row(fields: Mapping[int, str], cells: tuple[str, ...]) -> dict[str, str]:
    row = {field: cells[n].strip() for n, field in fields.items() if n < len(cells)}
    said = {field: text for field, text in row.items() if text}
    for field in ("sort", "disposition"):
        if field in said:
            said[field] = said[field].casefold()
    return {"sort": Sort.CLARIFICATION.value, **said}


def _wrong(at: str, row: Mapping[str, str]) -> Iterator[Wrong]:
    for field in NEEDED:
        if not row.get(field):
            yield Wrong(at, f'The column "{COLUMNS[field][0]}" must say something.')
    for field, most in LONGEST.items():
        if len(row.get(field, "")) > most:
            yield Wrong(
                at, f'The column "{COLUMNS[field][0]}" must have at most {most} characters.'
            )
    for field, choices in (("sort", Sort), ("disposition", Disposition)):
        said, known = row.get(field, ""), [each.value for each in choices]
        if said and said not in known:
            near = get_close_matches(said, known, 1)
            hint = f' Did you mean "{near[0]}"?' if near else ""
            listed = ", ".join(known)
            yield Wrong(at, f'"{said[:40]}" must be one of {listed}.{hint}')
    if ("disposition" in row) is not ("reason" in row):
        yield Wrong(at, "What became of a comment must come with its reason.")
