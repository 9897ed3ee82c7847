"""A template that was filled in elsewhere: its rows as a form names them, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.columns import Cell, Column, faults
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.service.tables import Line, NoTable, Sheet, read
from lawspeaker.surfaces.values import near, quoted

MOST: Final = 2_000  # cells of one submission
LONGEST: Final = 10_000  # characters of a cell
TOLD: Final = 50  # faults at once


@dataclass(frozen=True)
class Wrong:
    """What of a file cannot be taken, and where it stands there."""

    at: str
    says: str


@dataclass(frozen=True)
class Filled:
    """The cells of a file, or what is wrong with it: all of it is taken, or none."""

    cells: tuple[Cell, ...]
    wrong: tuple[Wrong, ...]


def filled(path: Path, columns: tuple[Column, ...]) -> Filled:
    """Read the sheet that has the columns of a template; raise NoTable where none has."""
    sheet, known = _of_template(path, read(path), columns)
    wrong = [*_headed(sheet, known, columns)]
    cells = tuple(_cells(sheet.lines, known))
    if len(cells) > MOST:
        says = f"a submission must have at most {MOST} cells filled in, and this has {len(cells)}"
        raise NoTable(f"{path}, sheet {sheet.name}: {says}.")
    if not wrong:
        wrong += _faults(sheet, columns, known, cells)
    if len(wrong) > TOLD:
        more = Wrong(sheet.name, f"{len(wrong) - TOLD} more are as wrong: mend these first.")
        wrong = [*wrong[:TOLD], more]
    return Filled(cells, tuple(wrong))


def _of_template(
    path: Path, sheets: tuple[Sheet, ...], columns: tuple[Column, ...]
) -> tuple[Sheet, Mapping[int, Name]]:
    """Return the sheet with the most columns of the template, and which column is which."""
    called = {
        _plain(each): column.name for column in columns for each in (column.title, column.name)
    }
    found = [(sheet, _known(sheet, called)) for sheet in sheets]
    sheet, known = max(found, key=lambda each: len(each[1]))
    if not known:
        named = ", ".join(f"“{each.title}”" for each in columns)
        raise NoTable(f"{path} must have a sheet with the columns {named}, and has none.")
    return sheet, known


def _known(sheet: Sheet, called: Mapping[str, Name]) -> dict[int, Name]:
    named = ((n, called.get(_plain(each))) for n, each in enumerate(sheet.columns))
    return {n: name for n, name in named if name is not None}


def _plain(name: str) -> str:
    return " ".join(name.removeprefix("'").replace("_", " ").casefold().split())


def _headed(
    sheet: Sheet, known: Mapping[int, Name], columns: tuple[Column, ...]
) -> Iterator[Wrong]:
    """Yield what is wrong with the header: a stranger, a column twice, one that is needed."""
    titles = tuple(str(each.title) for each in columns)
    for n, head in enumerate(sheet.columns):
        if n not in known:
            says = f"The template has no column {quoted(head)}.{near(head, titles)}"
            yield Wrong(f"{sheet.name}, column {letters(n)}", says)
    names = [*known.values()]
    for each in columns:
        if names.count(each.name) > 1:
            yield Wrong(sheet.name, f"The column “{each.title}” must be there once.")
        if each.required and each.name not in names:
            yield Wrong(sheet.name, f"There must be a column “{each.title}”.")


def _cells(lines: tuple[Line, ...], known: Mapping[int, Name]) -> Iterator[Cell]:
    """Yield what is filled in; rows are counted from 1, without those that are empty."""
    for row, line in enumerate(lines, 1):
        for n, name in known.items():
            if line.cells[n]:
                yield Cell(Count(row), name, Prose(line.cells[n]))


def _faults(
    sheet: Sheet, columns: tuple[Column, ...], known: Mapping[int, Name], cells: tuple[Cell, ...]
) -> Iterator[Wrong]:
    """Yield what is wrong row by row, at the cell where people find it in their own file."""
    at = {name: letters(n) for n, name in known.items()}
    numbers = {row: line.number for row, line in enumerate(sheet.lines, 1)}
    if not cells:
        yield Wrong(sheet.name, "Something must be filled in.")
    for each in cells:
        if len(each.value) > LONGEST:
            where = f"{sheet.name}, {at[each.column]}{numbers[each.row]}"
            yield Wrong(where, f"A cell must have at most {LONGEST} characters.")
    for fault in sorted(faults(columns, cells), key=lambda each: each.row):
        column = at.get(fault.column, "") if fault.column else ""
        cell = f"{column}{numbers[fault.row]}" if column else f"row {numbers[fault.row]}"
        yield Wrong(f"{sheet.name}, {cell}", fault.says)


def letters(n: int) -> str:
    """Return how workbooks call a column: A, B, … Z, AA."""
    said, n = "", n + 1
    while n:
        n, left = divmod(n - 1, 26)
        said = chr(ord("A") + left) + said
    return said
