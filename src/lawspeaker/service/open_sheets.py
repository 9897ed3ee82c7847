"""How far a workbook of the OpenDocument kind reaches, and whether its cells are worked out.

A cell or a row there may say that it stands for thousands: how large the table is must be known
before room is made for it. What is empty at the end of a row or of a sheet is not counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

CONTENT: Final = "content.xml"
TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
CALC: Final = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
CELLS: Final = frozenset({f"{TABLE} table-cell", f"{TABLE} covered-table-cell"})
MOST_REPEATED: Final = 10**9  # more than any program writes, and still a small number


class Hostile(ValueError):
    """What no spreadsheet program writes: it is not read further."""


@dataclass
class Reach:
    """How far the cells of one sheet reach that say something."""

    sheet: str
    rows: int = 0
    columns: int = 0
    unsaid: str = ""  # the first cell with an error, or with a formula without its result


@dataclass
class _Walk:
    """Where the walk through a sheet has come."""

    found: list[Reach] = field(default_factory=list)
    row: int = 0
    column: int = 0
    repeats: int = 1  # of the row
    filled: int = 0  # the last column of the row that says something
    cell: dict[str, str] | None = None
    says: bool = False

    def begin(self, name: str, said: dict[str, str]) -> None:
        if name == f"{TABLE} table":
            self.found.append(Reach(said.get(f"{TABLE} name", "")))
            self.row = 0
        elif name == f"{TABLE} table-row":
            self.column, self.filled = 0, 0
            self.repeats = _repeated(said, "rows")
        elif name in CELLS:
            self.cell, self.says = said, f"{OFFICE} value-type" in said

    def text(self, text: str) -> None:
        if self.cell is not None and text.strip():
            self.says = True

    def end(self, name: str) -> None:
        if name in CELLS and self.cell is not None:
            self._end_cell(self.cell)
        elif name == f"{TABLE} table-row" and self.found:
            self.row += self.repeats
            if self.filled:
                self.found[-1].rows = self.row
                self.found[-1].columns = max(self.found[-1].columns, self.filled)

    def _end_cell(self, said: dict[str, str]) -> None:
        first, self.cell = self.column, None
        self.column += _repeated(said, "columns")
        if self.says:
            self.filled = self.column
        is_wrong = said.get(f"{CALC} value-type") == "error"
        is_open = f"{TABLE} formula" in said and not self.says
        if self.found and not self.found[-1].unsaid and (is_wrong or is_open):
            self.found[-1].unsaid = f"column {first + 1} of row {self.row + 1}"


def reaches(content: bytes) -> tuple[Reach, ...]:
    """Return how far each sheet reaches; raise Hostile for what must not be read."""
    walk, parser = _Walk(), ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = walk.begin
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        parser.Parse(content, True)  # noqa: FBT003  # the parser takes it by place
    except Hostile:
        raise
    except ExpatError as error:
        raise Hostile(f"{CONTENT} must be XML: {error}") from None
    except (LookupError, ValueError) as error:
        says = f"must be in an encoding that can be read, such as UTF-8: {error}"
        raise Hostile(f"{CONTENT} {says}") from None
    return tuple(walk.found)


def _no_doctype(*_said: object) -> None:
    raise Hostile(f"{CONTENT} must have no DOCTYPE, and has one")


def _repeated(said: dict[str, str], what: str) -> int:
    """Return how many an element stands for."""
    times = said.get(f"{TABLE} number-{what}-repeated", "1")
    if not (times.isascii() and times.isdigit() and len(times) <= len(str(MOST_REPEATED))):
        raise Hostile(f"number-{what}-repeated must be a number of {what}, and is {times[:20]!r}")
    return max(int(times), 1)
