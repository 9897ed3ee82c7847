"""Registers as people kept them before: the rows of a table, read into cases adopted from history.

The first sheet has a row a case: its columns are the fields of the process, by their names or as
people read them, and `case` for its id. A table of the process, such as the views of a decision,
is a sheet of its name with the column `case`. A column that is named like an answer of such a
table, `Agrees`, is a tally: what it says must be what the lines of the table add up to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any, Final

from lawspeaker.framework.names import Organisation, Person
from lawspeaker.kernel.kinds import hints, is_choice, leaves, optional, rows
from lawspeaker.kernel.process import Process
from lawspeaker.service.numbers import number_in
from lawspeaker.service.request import Line
from lawspeaker.service.tables import Line as Written
from lawspeaker.service.tables import Sheet
from lawspeaker.surfaces.reading import Unreadable, read_flat
from lawspeaker.surfaces.values import near, quoted

CASE: Final = "case"
EMPTY: Final = ","  # a list without anything between its commas

type Finder = Callable[[Any, str], str]  # the id of a person or an organisation that is called so


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where: as people find it in their own file."""

    sheet: str
    row: int
    column: str
    says: str

    def __str__(self) -> str:
        where = f"sheet {self.sheet}, row {self.row}"
        return f"{where}, {self.column}: {self.says}" if self.column else f"{where}: {self.says}"


class Faulty(ValueError):
    """A register cannot be read: everything that is wrong with it."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True)
class Entered:
    """A row of the register, and what is asked at the door for it."""

    sheet: str
    row: int
    line: Line


@dataclass(frozen=True)
class Register:
    """A process as a register keeps it: what its columns may be called."""

    process: Process[Any]
    source: str  # where the register comes from, as the record will say it
    find: Finder

    @property
    def state(self) -> type:
        return type(self.process.start)

    @property
    def fields(self) -> dict[str, tuple[str, Any]]:
        """Return the path and the kind of each column of a case, by what it may be called."""
        every = tuple(_columns(self.state))
        short = Counter(_plain(path.rpartition("/")[2]) for path, _ in every)
        found: dict[str, tuple[str, Any]] = {}
        for path, kind in every:
            last = _plain(path.rpartition("/")[2])
            if short[last] == 1 or path in self.meant:
                found[last] = (path, kind)
            found[_plain(path)] = (path, kind)
        return found

    @property
    def tables(self) -> dict[str, Any]:
        """Return the tables of a case, and what a row of each is."""
        bare = {name: rows(optional(kind) or kind) for name, kind in hints(self.state).items()}
        return {name: row for name, row in bare.items() if row is not None and is_dataclass(row)}

    @property
    def tallies(self) -> dict[str, tuple[str, str, str]]:
        """Return the answers that may be counted: table, field and answer of each."""
        found: dict[str, tuple[str, str, str]] = {}
        for table, row in self.tables.items():
            for name, kind in hints(row).items():
                for answer in kind if is_choice(kind) else ():
                    found[_plain(answer.value)] = (table, name, answer.value)
        taken = self.fields
        return {name: what for name, what in found.items() if name not in taken}

    @property
    def reckoned(self) -> tuple[str, ...]:
        """Return what a case says by itself: a column of it is held against that."""
        history = self.process.history
        return history.reckoned if history else ()

    @property
    def meant(self) -> tuple[str, ...]:
        """Return the columns that may be called by a name that another part of the case has too."""
        history = self.process.history
        return history.meant if history else ()

    def read(self, sheets: tuple[Sheet, ...]) -> tuple[Entered, ...]:
        """Return what is asked for each row; raise Faulty with all that cannot be read."""
        first, *others = sheets
        faults: list[Fault] = [*self._unknown(first), *self._unknown_sheets(others)]
        if faults:
            raise Faulty(*faults)
        beside = {_plain(each.name): self._beside(each, faults) for each in others}
        entered = [e for line in first.lines if (e := self._row(first, line, beside, faults))]
        faults += _twice(first.name, entered)
        known = {_case(first, line) for line in first.lines}
        faults += (
            Fault(each.name, line.number, CASE, f"There must be such a case, and {case} is none.")
            for each in others
            for line in each.lines
            if (case := _case(each, line)) not in known
        )
        if faults:
            raise Faulty(*sorted(faults, key=lambda each: (each.sheet != first.name, each.row)))
        return tuple(entered)

    def _unknown(self, sheet: Sheet) -> Iterator[Fault]:
        known = (CASE, *self.fields, *self.tallies, *self.reckoned)
        yield from _strangers(sheet, known)

    def _unknown_sheets(self, others: list[Sheet]) -> Iterator[Fault]:
        for each in others:
            table = self.tables.get(_plain(each.name))
            if table is None:
                named = ", ".join(self.tables) or "none"
                says = f"A further sheet must be a table of {self.process.name}, one of {named}."
                yield Fault(each.name, 1, "", says)
            else:
                yield from _strangers(each, (CASE, *map(_plain, hints(table))))
                if CASE not in map(_plain, each.columns):
                    yield Fault(each.name, 1, CASE, "There must be this column.")

    def _beside(self, sheet: Sheet, faults: list[Fault]) -> dict[str, list[dict[str, str]]]:
        """Return the lines of a table for each case."""
        found: dict[str, list[dict[str, str]]] = {}
        kinds = hints(self.tables[_plain(sheet.name)])
        for line in sheet.lines:
            said = _said(sheet, line)
            case = said.pop(CASE, "")
            values = {
                n: self._value(kinds[n], v, (sheet, line, n), faults) for n, v in said.items()
            }
            found.setdefault(case, []).append(values)
        return found

    def _row(
        self,
        sheet: Sheet,
        line: Written,
        beside: Mapping[str, Mapping[str, list[dict[str, str]]]],
        faults: list[Fault],
    ) -> Entered | None:
        said, known, flat = _said(sheet, line), len(faults), {"source": self.source}
        case = said.pop(CASE, "")
        if case and number_in(self.process, case) is None:
            says = f"It must be an id such as {self.process.prefix}1, not {quoted(case)}."
            faults.append(Fault(sheet.name, line.number, CASE, says))
        for name, value in said.items():
            if name in self.fields:
                path, kind = self.fields[name]
                flat[f"state/{path}"] = self._value(kind, value, (sheet, line, name), faults)
        flat |= self._nothing_in(flat)
        for table, lines in beside.items():
            for n, values in enumerate(lines.get(case, ())):
                flat |= {f"state/{table}/{n}/{name}": each for name, each in values.items()}
        faults += self._miscounted(sheet, line, said, beside, case)
        if len(faults) > known:
            return None
        try:
            command = read_flat(self.process.common.commands[0], flat)
        except Unreadable as error:
            faults += (_fault(sheet, line, each.where, each.says) for each in error.every)
            return None
        faults += self._misreckoned(sheet, line, said, getattr(command, "state", None))
        return Entered(sheet.name, line.number, Line(case or None, command))

    def _nothing_in(self, flat: Mapping[str, str]) -> dict[str, str]:
        """Return the lists that are empty, in those parts of the case that the row tells of."""
        told = {path.rpartition("/")[0] for path, value in flat.items() if value}
        every = (f"state/{path}" for path, kind in self.fields.values() if rows(kind) is not None)
        left = (each for each in every if not flat.get(each))
        return {each: EMPTY for each in left if each.rpartition("/")[0] in told}

    def _value(
        self, kind: Any, value: str, where: tuple[Sheet, Written, str], faults: list[Fault]
    ) -> str:
        """Return a cell; somebody who is called by name is found."""
        bare = optional(kind) or kind
        if value and bare in (Person, Organisation):
            try:
                return self.find(bare, value)
            except LookupError as error:
                sheet, line, column = where
                faults.append(Fault(sheet.name, line.number, column, str(error)))
        return value

    def _miscounted(
        self,
        sheet: Sheet,
        line: Written,
        said: Mapping[str, str],
        beside: Mapping[str, Mapping[str, list[dict[str, str]]]],
        case: str,
    ) -> Iterator[Fault]:
        """Yield where a tally is not what its own lines add up to."""
        for name, value in said.items():
            if value and (tally := self.tallies.get(name)):
                table, field, answer = tally
                lines = beside.get(table, {}).get(case, [])
                counted = Counter(each.get(field, "") for each in lines)[answer]
                if value != str(counted):
                    says = f"It says {value}, and {counted} of its lines in {table} say {answer}."
                    yield Fault(sheet.name, line.number, name, says)

    def _misreckoned(
        self, sheet: Sheet, line: Written, said: Mapping[str, str], state: Any
    ) -> Iterator[Fault]:
        """Yield where a figure is not what the case itself comes to."""
        for name in self.reckoned:
            value, comes_to = said.get(name, ""), getattr(state, name)
            if value and value != str(comes_to if comes_to is not None else ""):
                what = "nothing" if comes_to is None else comes_to
                says = f"It says {value}, and the other columns come to {what}."
                yield Fault(sheet.name, line.number, name, says)


def _columns(state: type) -> Iterator[tuple[str, Any]]:
    for path, kind in leaves(state):
        row = rows(optional(kind) or kind)
        if row is None or not is_dataclass(row):
            yield from _within("/".join(path), kind)


def _within(path: str, kind: Any) -> Iterator[tuple[str, Any]]:
    """Yield a column, or those of a part that a case may have: `ruling/outcome`."""
    bare = optional(kind)
    if bare is not None and is_dataclass(bare) and isinstance(bare, type):
        yield from ((f"{path}/{inside}", each) for inside, each in _columns(bare))
    else:
        yield path, kind


def _plain(name: str) -> str:
    """Return a name as it may be written: "Raised on" is raised_on."""
    return "_".join(name.replace("/", " ").replace("_", " ").lower().split())


def _said(sheet: Sheet, line: Written) -> dict[str, str]:
    return dict(zip(map(_plain, sheet.columns), line.cells, strict=True))


def _case(sheet: Sheet, line: Written) -> str:
    return _said(sheet, line).get(CASE, "")


def _strangers(sheet: Sheet, known: tuple[str, ...]) -> Iterator[Fault]:
    for each in sheet.columns:
        if _plain(each) not in known:
            says = f"There is no such column.{near(_plain(each), known)}"
            yield Fault(sheet.name, 1, each, says)


def _fault(sheet: Sheet, line: Written, where: str, says: str) -> Fault:
    """Return what the reader of the command says, at the column that it is about."""
    column = where.removeprefix("state/").removeprefix("state")
    return Fault(sheet.name, line.number, column, says)


def _twice(sheet: str, entered: list[Entered]) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for each in entered:
        if each.line.case:
            before = seen.setdefault(each.line.case, each.row)
            if before != each.row:
                says = f"A case must be there once; {each.line.case} is in row {before} already."
                yield Fault(sheet, each.row, CASE, says)
