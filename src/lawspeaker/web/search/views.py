"""What the page of the search shows: each kind of thing that was found, the cases first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Statement
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import CaseLine, Found, GroupLine, Results, SeatShown
from lawspeaker.web.acts.places import case_page, group_page, public_case_page, public_group_page
from lawspeaker.web.acts.plain import titled
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Bold,
    Column,
    Empty,
    Field,
    Form,
    Head,
    Link,
    Piece,
    Row,
    Says,
    Table,
    cites,
)
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.words import plural

MOST: Final = 30  # of each kind
HIT: Final = re.compile("⟦([^⟧]*)⟧")


@dataclass(frozen=True)
class Sought:
    """What was looked for, and all of it that the visitor may read."""

    place: Place
    words: str
    cases: Results
    framework: Framework
    groups: tuple[GroupLine, ...]
    seats: tuple[SeatShown, ...]
    names: Names

    def holds(self, *texts: str) -> bool:
        """Say whether some texts hold all the words between them."""
        whole = " ".join(texts).lower()
        return all(word in whole for word in self.words.lower().split())

    @property
    def index(self) -> str:
        name = "public:search" if self.place.public else "search:index"
        return find(name, programme=self.place.programme)

    def case(self, line: CaseLine) -> str:
        """Return the page of a case; to the public, of what was published."""
        programme = self.place.programme
        if not self.place.public:
            return case_page(programme, line.process, line.case)
        return public_case_page(programme, line.process, line.case)

    def group(self, group: str) -> str:
        if self.place.public:
            return public_group_page(self.place.programme, group)
        return group_page(self.place.programme, group)


@dataclass(frozen=True)
class Part:
    """What was found of one kind."""

    title: str
    meta: str
    table: Table


@dataclass(frozen=True)
class SearchPage:
    """The page of the search."""

    base: str
    head: Head
    form: Form
    parts: tuple[Part, ...]
    empty: Empty | None


def search_page(of: Sought) -> SearchPage:
    """Make the page: the words to change, and what was found."""
    parts = tuple(_parts(of)) if of.words else ()
    field = Field("q", "Words, all of which must be there", "search", of.words, required=True)
    return SearchPage(
        base=of.place.base,
        head=Head("Search", "Cases, clauses, groups and who sits where, as they stand today"),
        form=Form(of.index, (field,), Act("Search"), id="search", method="get"),
        parts=parts,
        empty=None if parts else _empty(of),
    )


def _empty(of: Sought) -> Empty:
    if not of.words:
        return Empty("Nothing is looked for yet.", "Try D5, threshold, or the name of a group.")
    return Empty(
        "Nothing that is open to you holds all these words.",
        "Try fewer words, a whole word, or an id such as D5.",
    )


def _parts(of: Sought) -> Iterator[Part]:
    if of.cases.rows:
        yield _part("Cases", of.cases.total, _cases(of))
    clauses = tuple(_clauses(of))
    if clauses:
        yield _part("Clauses", len(clauses), _table("Clauses", ("Clause", "Says"), clauses))
    groups = tuple(_groups(of))
    if groups:
        yield _part("Groups", len(groups), _table("Groups", ("Group", "Name"), groups))
    seats = tuple(_seats(of))
    if seats:
        heads = ("Group", "Seat", "Organisation") if of.place.public else SITS
        yield _part("Who sits where", len(seats), _table("Who sits where", heads, seats))


SITS: Final = ("Group", "Seat", "Organisation", "Representative", "Alternate")


def _part(title: str, total: int, table: Table) -> Part:
    shown = len(table.rows)
    more = f"the first {shown} of {total}" if total > shown else plural(total, "hit")
    return Part(title, more, table)


def _table(caption: str, titles: tuple[str, ...], rows: tuple[Row, ...]) -> Table:
    first, *others = titles
    columns = (
        Column(first, nowrap=True, card="title"),
        *(Column(each, card="note", labelled=len(others) > 1) for each in others),
    )
    return Table(caption, columns, rows[:MOST], folds=True)


def _cases(of: Sought) -> Table:
    columns = (
        Column("Case", nowrap=True, card="title"),
        Column("What", card="note"),
        Column("Kind", nowrap=True, soft=True, card="state"),
        Column("Group", nowrap=True, card="for"),
    )
    rows = tuple(_case(of, each) for each in of.cases.rows)
    return Table("Cases", columns, rows, folds=True)


def _case(of: Sought, found: Found) -> Row:
    line, to = found.line, of.case(found.line)
    name = Link(line.case, to) if to else line.case
    kind = line.process.replace("_", " ").capitalize()
    return Row((name, _what(of, found), kind, line.group))


def _what(of: Sought, found: Found) -> Says:
    """Say what a case is called, and the text around the words."""
    title = titled(of.framework, found.line.process, found.line.title)
    around = tuple(_around(found.snippet))
    plain = "".join(each.says if isinstance(each, Bold) else str(each) for each in around)
    return (Bold(title), " · ", *around) if plain and plain not in title else Bold(title)


def _around(snippet: str) -> Iterator[Piece]:
    for n, each in enumerate(HIT.split(snippet)):
        if each:
            yield Bold(each) if n % 2 else each


def _clauses(of: Sought) -> Iterator[Row]:
    for number, section in of.framework.sections.items():
        if of.holds(number, section.title):
            yield Row((Link(number, of.place.clause(Statement(number))), section.title))
    for each, line in of.framework.statements.items():
        if of.holds(each, line.says):
            yield Row((cites(each), line.says))


def _groups(of: Sought) -> Iterator[Row]:
    for each in of.groups:
        if of.holds(each.group, each.name):
            yield Row((Link(each.group, of.group(each.group)), each.name))


def _seats(of: Sought) -> Iterator[Row]:
    for seat in of.seats:
        persons = () if of.place.public else (seat.person, seat.alternate)
        body = _named(of, (seat.organisation,))
        sitting = _named(of, persons)
        if seat.ended_on is None and of.holds(seat.group, seat.name, *body, *sitting):
            yield Row((Link(seat.group, of.group(seat.group)), seat.name, *body, *sitting))


def _named(of: Sought, ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(of.names.full(each) if each else "" for each in ids)
