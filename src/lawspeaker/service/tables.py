"""Tables as people keep them, of a workbook, a document or a CSV file: columns, rows of text."""

from __future__ import annotations

import csv
import io
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from lawspeaker.service import open_sheets

LARGEST: Final = 20_000_000  # bytes
LONGEST: Final = 20_000  # rows of a sheet
WIDEST: Final = 200  # columns
UNPACKED: Final = 200_000_000  # bytes of a workbook
CELL: Final = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>')
UNSAID: Final = re.compile(  # a text that a formula makes may be empty
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+[0-9]+)"(?:[^>]*?\bt="e"[^>]*>'
    rb'|(?:(?!\bt="str")[^>])*(?<!/)><f\b[^>]*>[^<]*</f>(?:<v\s*/>|<v></v>)?</c>)'
)
UNSAID_CELL: Final = (
    "a cell must say something or be empty, and {} has an error, or a formula without its result:"
    " open the workbook, mend the cell and save it again."
)
ROW_OR_CELL: Final = re.compile(rb'<(?:\w+:)?(?:(row)\b(?:[^>]*?\br="([0-9]{1,9})")?|c[\s/>])')
PARTS: Final = ".xml"
QUOTED: Final = re.compile('"[^"]*"')
OTHER_COMMAS: Final = re.compile(r"[;\t|]")
WORKBOOKS: Final = (".xlsx", ".xlsm", ".ods")
DOCUMENT: Final = ".docx"
SPANS: Final = "//w:gridSpan/@w:val | //w:gridBefore/@w:val | //w:gridAfter/@w:val"
# What reading a broken archive can raise: zlib its own, lxml a SyntaxError, and parts that are not
# what they should be an AttributeError or a TypeError; a password is a RuntimeError; a part that is
# not there, or the name of nothing known, is a LookupError.
BROKEN: Final = (
    *(BadZipFile, zlib.error, LookupError, ValueError, OSError),
    *(SyntaxError, AttributeError, TypeError, RuntimeError),
)


class NoTable(ValueError):
    """The file holds no table that can be read: what it must be, what it is, what to do."""


@dataclass(frozen=True)
class Line:
    """A row of a sheet as people count them: the header is 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One table: its columns, and its rows, each as wide as the columns."""

    name: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def read(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook, or the one of a CSV file; raise NoTable."""
    if not path.is_file():
        raise NoTable(f"{path} must be a file that holds a table, and is a folder.")
    size = path.stat().st_size
    if size > LARGEST:
        raise NoTable(f"{path} must have at most {LARGEST} bytes, and has {size}: split it.")
    if path.suffix.lower() in WORKBOOKS:
        return _workbook(path)
    if path.suffix.lower() == ".csv":
        return (_sheet(path.stem, path, _csv(path)),)
    if path.suffix.lower() == DOCUMENT:
        return _document(path)
    ends = ", ".join((".csv", *WORKBOOKS, DOCUMENT))
    raise NoTable(f"{path} must be a table, and its name must end in one of {ends}.")


def _csv(path: Path) -> Iterable[list[str]]:
    written = path.read_bytes()
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NoTable(
            f"{path} must be UTF-8 text, and is not at {_at(written, error.start)}:"
            " save it as CSV UTF-8."
        ) from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > 2 * LONGEST:
                raise NoTable(f"{path} must have at most {LONGEST} rows, and has more: split it.")
    except csv.Error as error:
        raise NoTable(
            f"{path} must be CSV with commas between its cells, and is not in line"
            f" {reader.line_num}: {error}."
        ) from None
    if rows and len(rows[0]) == 1 and (other := OTHER_COMMAS.search(rows[0][0])):
        says = f"must be CSV with commas between its cells, and has {other[0]!r} in its header"
        raise NoTable(f"{path} {says}: save it as CSV UTF-8 with commas.")
    return rows


def _at(written: bytes, byte: int) -> str:
    """Say where a byte stands, as people count lines and cells."""
    lines = written[:byte].split(b"\n")
    before = lines[-1].decode("utf-8-sig", "replace")
    return f"line {len(lines)}, cell {QUOTED.sub('', before).count(',') + 1}"


def _workbook(path: Path) -> tuple[Sheet, ...]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        _must_be_readable(path)
        book = CalamineWorkbook.from_path(str(path))
        found = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    except NoTable:
        raise
    except (CalamineError, *BROKEN) as error:
        raise NoTable(f"{path} must be a workbook that can be read: {error}.") from None
    rows = {name: [[*map(_text, row)] for row in each] for name, each in found.items()}
    sheets = tuple(_sheet(name, path, each) for name, each in rows.items() if each)
    if not sheets:
        raise NoTable(f"{path} must have a sheet with a header and rows, and has none.")
    return sheets


def _document(path: Path) -> tuple[Sheet, ...]:
    """Return the tables of a document; what spans several cells is read in each of them."""
    from docx import Document
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError

    try:
        with ZipFile(path) as archive:
            _must_unpack(path, archive)
        document = Document(str(path))
        tables = document.tables
        _must_be_narrow(path, document.element.xpath(SPANS))
        rows = [[[each.text for each in row.cells] for row in table.rows] for table in tables]
    except NoTable:
        raise
    except (OpcError, PythonDocxError, *BROKEN) as error:
        raise NoTable(f"{path} must be a document that can be read: {error}.") from None
    filled = [(n, each) for n, each in enumerate(rows, 1) if any(any(row) for row in each)]
    if not filled:
        raise NoTable(f"{path} must have a table with a header and rows, and has none.")
    return tuple(_sheet(f"table {n}", path, each) for n, each in filled)


def _must_be_narrow(path: Path, spans: Iterable[str]) -> None:
    """Refuse a document before room is made for a cell that says it is as wide as thousands."""
    if widest := max((each for each in map(int, spans) if each > WIDEST), default=0):
        raise NoTable(f"{path} must have at most {WIDEST} columns; a cell spans {widest}.")


def _must_be_readable(path: Path) -> None:
    """Refuse a workbook before room is made for it: one far cell asks for all before it as well.

    A cell that shows an error, or a formula nobody has worked out, would be read as an empty one.
    """
    with ZipFile(path) as archive:
        _must_unpack(path, archive)
        for each in archive.infolist():
            if each.filename == open_sheets.CONTENT:
                _must_be_readable_open(path, archive.read(each))
            elif each.filename.lower().endswith(PARTS):  # a sheet may be any of them
                _must_be_small(path, written := archive.read(each))
                _must_be_worked_out(path, written)


def _must_unpack(path: Path, archive: ZipFile) -> None:
    if sum(each.file_size for each in archive.infolist()) > UNPACKED:
        raise NoTable(f"{path} must unpack to at most {UNPACKED} bytes: split it.")


def _must_be_small(path: Path, written: bytes) -> None:
    rows = columns = 0
    for said in CELL.finditer(written):
        rows, columns = max(rows, int(said[2])), max(columns, _column(said[1]))
    cells = 0
    for said in ROW_OR_CELL.finditer(written):  # a cell need not say where it stands
        cells = 0 if said[1] else cells + 1
        rows, columns = max(rows, int(said[2] or 0)), max(columns, cells)
    _must_reach(path, rows, columns)


def _must_be_readable_open(path: Path, written: bytes) -> None:
    """Refuse a workbook of the other kind for the same."""
    for each in open_sheets.reaches(written):
        _must_reach(path, each.rows, each.columns)
        if each.unsaid:
            raise NoTable(f"{path}, sheet {each.sheet}: {UNSAID_CELL.format(each.unsaid)}")


def _must_reach(path: Path, rows: int, columns: int) -> None:
    if rows * columns > LONGEST * WIDEST:
        raise NoTable(
            f"{path}: a sheet must have at most {WIDEST} columns and {LONGEST} rows, and one"
            f" reaches row {rows} and column {columns}: clear what stands apart, or split it."
        )


def _must_be_worked_out(path: Path, written: bytes) -> None:
    if found := UNSAID.search(written):
        raise NoTable(f"{path}: {UNSAID_CELL.format(found[1].decode())}")


def _column(letters: bytes) -> int:
    """Return the number of a column that a workbook calls A, B, … AA."""
    number = 0
    for each in letters:
        number = number * 26 + each - ord("A") + 1
    return number


def _text(value: object) -> str:
    """Return a cell as it is written in a CSV file: days as 2023-12-06, numbers without .0."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        number = Decimal(str(value))
        return f"{number.to_integral_value() if number == number.to_integral_value() else number:f}"
    if isinstance(value, datetime) and (value.hour, value.minute, value.second) == (0, 0, 0):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _sheet(name: str, path: Path, rows: Iterable[list[str]]) -> Sheet:
    numbered = [(n, [each.strip() for each in row]) for n, row in enumerate(rows, 1)]
    filled = [(n, row) for n, row in numbered if any(row)]
    if not filled:
        raise NoTable(f"{path} must have a header and rows, and is empty.")
    (at, header), *rest = filled
    columns = tuple(header[: max(n for n, each in enumerate(header, 1) if each)])
    where = f"{path}, sheet {name}, row {at}"
    if len(columns) > WIDEST or len(rest) > LONGEST:
        most = f"{WIDEST} columns and {LONGEST} rows"
        raise NoTable(f"{where}: a sheet must have at most {most}: split it.")
    if "" in columns:
        raise NoTable(
            f"{where}: each column must have a name; column {columns.index('') + 1} has none."
        )
    twice = sorted({each for each in columns if columns.count(each) > 1})
    if twice:
        raise NoTable(f"{where}: a column must be there once; {', '.join(twice)} is there twice.")
    wide = next((n for n, row in rest if any(row[len(columns) :])), None)
    if wide is not None:
        says = f"a row must not be wider than its header of {len(columns)} columns"
        raise NoTable(f"{path}, sheet {name}, row {wide}: {says}.")
    filler = [""] * len(columns)
    lines = (Line(n, tuple([*row, *filler][: len(columns)])) for n, row in rest)
    return Sheet(name, columns, tuple(lines))
