"""Comments as people keep them, in a table of a document, a workbook or a CSV file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from lawspeaker.processes.artefact.remark import Disposition, Sort
from lawspeaker.service.tables import NoTable, Sheet, read

MOST: Final = 1_000  # comments of one table
ISO_FROM: Final = ("mb", "nc", "mb/nc", "member body")
ISO_PLACE: Final = (
    *("clause", "subclause", "clause/subclause", "paragraph", "figure", "table"),
    *("paragraph/figure/table", "line", "line number"),
)
OBSERVED: Final = "observations of the secretariat"
# What logs call the columns, the commenting template of ISO among them; the first is written back.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "who": (
        "from",
        "who",
        "organisation",
        "reviewer",
        "respondent",
        "participant",
        "name",
        *ISO_FROM,
    ),
    "sort": ("sort", "type", "type of comment", "category", "severity"),
    "place": ("place", "section", "reference", "page", *ISO_PLACE),
    "text": ("comment", "comments", "text", "issue"),
    "proposal": ("proposal", "proposed change", "proposed solution", "suggestion"),
    "disposition": ("disposition", "outcome", "became"),
    "reason": ("reason", "response", "resolution", "programme response", "why", OBSERVED),
}
SEVERAL: Final = "place"  # may stand in more than one column
SORTS: Final[Mapping[str, Sort]] = {
    "ge": Sort.CLARIFICATION,
    "general": Sort.CLARIFICATION,
    "te": Sort.ERROR,
    "technical": Sort.ERROR,
    "ed": Sort.EDITORIAL,
}
# How an observation begins that says what became of the comment: the longer before the shorter.
BECAME: Final[Mapping[str, Disposition]] = {
    "partially accepted": Disposition.IN_PART,
    "accepted in part": Disposition.IN_PART,
    "accepted": Disposition.ACCEPTED,
    "not accepted": Disposition.REJECTED,
    "rejected": Disposition.REJECTED,
    "out of scope": Disposition.OUT_OF_SCOPE,
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
    known = ((n, called.get(_called(each))) for n, each in enumerate(sheet.columns))
    found: dict[int, str] = {}
    for n, field in known:
        if field and (field == SEVERAL or field not in found.values()):
            found[n] = field
    return found


def _called(column: str) -> str:
    """Return what a column is called, without example, number of a note or stray slash."""
    plain = re.sub(r"\(.*?\)|\d+\s*$", " ", column.casefold())
    return re.sub(r"\s*/\s*", "/", " ".join(plain.split())).strip("/ :.")


def _row(fields: Mapping[int, str], cells: tuple[str, ...]) -> dict[str, str]:
    said: dict[str, str] = {}
    for n, field in fields.items():
        if n < len(cells) and (text := cells[n].strip()):
            said[field] = f"{said[field]}, {text}" if field in said else text
    for field in ("sort", "disposition"):
        if field in said:
            said[field] = said[field].casefold()
    if (sort := SORTS.get(said.get("sort", ""))) is not None:
        said["sort"] = sort.value
    if "disposition" not in fields.values() and (became := _became(said.get("reason", ""))):
        said["disposition"] = became.value
    return {"sort": Sort.CLARIFICATION.value, **said}


def _became(observed: str) -> Disposition | None:
    """Return what became of a comment, as an observation on it begins."""
    begins = observed.casefold()
    return next((each for words, each in BECAME.items() if begins.startswith(words)), None)


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
        became = ", ".join(each.value for each in Disposition)
        says = f"What became of a comment must come with its reason, and be one of {became}."
        yield Wrong(at, says)
