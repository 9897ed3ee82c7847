"""The columns of a template, and what is wrong with what is filled in under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Count, Name, Title


class Kind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    YES_NO = "yes or no"
    RATING = "red, amber or green"

    @property
    def is_counted(self) -> bool:
        """Say whether what stands there can be told of many together."""
        return self in {Kind.NUMBER, Kind.YES_NO, Kind.RATING}


@dataclass(frozen=True)
class Column:
    """A column: what is asked, of what kind, whether each row must have it, and in what bounds."""

    name: Name
    title: Title
    kind: Kind
    required: bool = True
    least: Count | None = None
    most: Count | None = None


@dataclass(frozen=True)
class Cell:
    """What is filled in: in which row, under which column."""

    row: Count
    column: Name
    value: Prose


@dataclass(frozen=True)
class Fault:
    """Something wrong with a row; `column` is None where it is the whole."""

    row: int
    column: Name | None
    says: str

    def __str__(self) -> str:
        return f"Row {self.row}: {self.says}"


NUMBER: Final = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
WORDS: Final = {
    Kind.YES_NO: ("yes", "no"),
    Kind.RATING: ("red", "amber", "green"),
}


def faults(columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> Iterator[Fault]:
    """Yield everything that is wrong, row by row."""
    known = {each.name: each for each in columns}
    filled = Counter((each.row, each.column) for each in cells)
    for each in cells:
        column = known.get(each.column)
        if column is None:
            yield Fault(each.row, each.column, f"There is no column {each.column}.")
        elif wrong := _wrong(column, str(each.value).strip()):
            yield Fault(each.row, each.column, wrong)
    for (row, name), times in filled.items():
        if times > 1:
            yield Fault(row, name, f"{name} must be filled in once.")
    for row in sorted({each.row for each in cells}):
        for column in columns:
            if column.required and not filled[row, column.name]:
                yield Fault(row, column.name, f"{column.title} must be filled in.")


def _wrong(column: Column, value: str) -> str:
    """Say what is wrong with a value under a column, if anything is."""
    if column.kind is Kind.NUMBER:
        return _wrong_number(column, value)
    if column.kind is Kind.DAY and not _is_day(value):
        return f"{column.title} must be a day such as 2024-09-30, and is “{value}”."
    words = WORDS.get(column.kind, ())
    if words and value.lower() not in words:
        return f"{column.title} must be {' or '.join(words)}, and is “{value}”."
    return ""


def _wrong_number(column: Column, value: str) -> str:
    if not NUMBER.fullmatch(value):
        return f"{column.title} must be a number, and is “{value}”."
    if column.least is not None and float(value) < column.least:
        return f"{column.title} must be at least {column.least}, and is {value}."
    if column.most is not None and float(value) > column.most:
        return f"{column.title} must be at most {column.most}, and is {value}."
    return ""


def _is_day(value: str) -> bool:
    try:
        return len(value) == len("2024-09-30") and bool(date.fromisoformat(value))
    except ValueError:
        return False
