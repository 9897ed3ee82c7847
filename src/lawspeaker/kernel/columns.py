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
    CHOICE = "one of those offered"

    @property
    def is_counted(self) -> bool:
        """Say whether what stands there can be told of many together."""
        return self in {Kind.NUMBER, Kind.YES_NO, Kind.RATING, Kind.CHOICE}


@dataclass(frozen=True)
class Column:
    """A column: what is asked, of what kind, whether each row must have it, within what."""

    name: Name
    title: Title
    kind: Kind
    required: bool = True
    least: Count | None = None
    most: Count | None = None
    choices: tuple[Title, ...] = ()  # that are offered

    @property
    def words(self) -> tuple[str, ...]:
        """Return what may stand there, where only a few words may."""
        return self.choices if self.kind is Kind.CHOICE else WORDS.get(self.kind, ())


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


MOST_TOLD: Final = 20  # faults that are told at once
NUMBER: Final = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
WORDS: Final = {
    Kind.YES_NO: ("yes", "no"),
    Kind.RATING: ("red", "amber", "green"),
}


def are_named_apart(columns: tuple[Column, ...]) -> bool:
    """Say whether there are columns, each with a name of its own."""
    names = [each.name for each in columns]
    return bool(names) and len({*names}) == len(names)


def leave_room(columns: tuple[Column, ...]) -> bool:
    """Say whether no column's least is above its most."""
    bounds = ((each.least, each.most) for each in columns)
    return all(least is None or most is None or least <= most for least, most in bounds)


def offer_choices(columns: tuple[Column, ...]) -> bool:
    """Say whether there is something to choose from where one chooses, and nowhere else."""
    return all(
        len({choice.lower() for choice in each.choices}) == len(each.choices) > 1
        if each.kind is Kind.CHOICE
        else not each.choices
        for each in columns
    )


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
    words = column.words
    if words and value.lower() not in {each.lower() for each in words}:
        return f"{column.title} must be {' or '.join(words)}, and is “{value}”."
    return ""


def _wrong_number(column: Column, value: str) -> str:
    if not NUMBER.fullmatch(value):
        most = " of at most 12 digits before its point and 6 after it" if _is_long(value) else ""
        return f"{column.title} must be a number{most}, and is “{value}”."
    if column.least is not None and float(value) < column.least:
        return f"{column.title} must be at least {column.least}, and is {value}."
    if column.most is not None and float(value) > column.most:
        return f"{column.title} must be at most {column.most}, and is {value}."
    return ""


def _is_long(value: str) -> bool:
    """Say whether it is a number, though one with more digits than are kept."""
    return value.lstrip("-").replace(".", "", 1).isdecimal()


def _is_day(value: str) -> bool:
    try:
        return len(value) == len("2024-09-30") and bool(date.fromisoformat(value))
    except ValueError:
        return False
