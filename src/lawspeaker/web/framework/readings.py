"""The readings: where the source can be read two ways, what is acted on, what turns on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from lawspeaker.framework.model import Reading
from lawspeaker.framework.names import Seat, Statement, section
from lawspeaker.framework.version import Framework
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Diff,
    Head,
    Line,
    Lines,
    Link,
    Row,
    Says,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.agreements import Agreements
from lawspeaker.web.framework.box import deciding
from lawspeaker.web.framework.differences import differences
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.trying import READING
from lawspeaker.web.framework.words import plural


@dataclass(frozen=True)
class ReadChoice:
    """One way to read, and what the sentences would say instead."""

    key: str
    says: str
    acted_on: bool
    diff: Diff | None = None
    agree: Act | None = None


@dataclass(frozen=True)
class ReadingPage:
    """A reading whole."""

    base: str
    head: Head
    standing: Standing
    choices: tuple[ReadChoice, ...]
    statements: Lines
    turns_on: Says


@dataclass(frozen=True)
class ReadingsPage:
    """Every reading in one line."""

    base: str
    head: Head
    standing: Standing
    table: Table


def of_statements(framework: Framework, statements: set[Statement]) -> tuple[str, ...]:
    """Return the readings that concern some statements."""
    every = framework.text.readings.items()
    return tuple(key for key, each in every if statements.intersection(each.by))


def as_lines(agreed: Agreements, place: Place, keys: tuple[str, ...]) -> Lines:
    """List readings: what is in doubt, and how it stands."""
    found = ((key, agreed.framework.text.readings[key]) for key in keys)
    return Lines(
        tuple(
            Line((Link(each.finding, place.reading(key)), f" {each.question}"), agreed.state(key))
            for key, each in found
        )
    )


def readings_page(agreed: Agreements, place: Place) -> ReadingsPage:
    """Make the page of all readings."""
    framework, left = agreed.framework, agreed.left
    every = framework.text.readings
    decide = deciding(framework)
    standing = Standing(
        stands=Status("soon", f"{left} of {plural(len(every), 'reading')} open")
        if left
        else Status("done", "Every reading is agreed"),
        stands_note="Each is acted on as its default says until the programme agrees on it.",
        act=Act("Try a matter, read otherwise", place.page("try"), variant="primary", small=False),
        act_note=f"Who decides turns on {plural(len(decide), 'of them', 'of them')}.",
        when="No date in the framework",
        when_note="Nothing says by when a doubt must be settled.",
    )
    columns = (
        Column("Finding", nowrap=True, card="title"),
        Column("Question", card="note"),
        Column("Acted on", soft=True, card="hide"),
        Column("Clauses", card="clause"),
        Column("State", nowrap=True, card="state"),
    )
    rows = tuple(_row(agreed, place, key, each) for key, each in every.items())
    return ReadingsPage(
        place.base,
        Head("Readings", "Where the sources can be read two ways", (place.home,)),
        standing,
        Table("Readings", columns, rows, "", folds=True),
    )


def _row(agreed: Agreements, place: Place, key: str, line: Reading) -> Row:
    chosen = line.choices[agreed.framework.readings[key]]
    return Row(
        (
            Link(line.finding, place.reading(key)),
            line.question,
            chosen,
            Cites(_first_of_each(line)),
            agreed.state(key),
        )
    )


def _first_of_each(line: Reading) -> tuple[Statement, ...]:
    """Return one statement of each of the first three clauses: a table has no room for more."""
    return tuple({section(each): each for each in reversed(line.by)}.values())[::-1][:3]


def reading_page(
    agreed: Agreements, place: Place, key: str, agree: Mapping[str, Act]
) -> ReadingPage:
    """Make the page of one reading; `agree` leads whoever may to the form, by choice."""
    framework = agreed.framework
    line = framework.text.readings[key]
    tries = {f"{READING}{key}": each for each in line.choices if each != framework.readings[key]}
    decides = key in deciding(framework)
    attempt = Act(
        "Try a matter, read otherwise", place.tried(tries), variant="primary", small=False
    )
    standing = Standing(
        stands=agreed.state(key),
        stands_note=f"Acted on: {line.choices[framework.readings[key]]} {agreed.note(key)}".strip(),
        act=attempt if decides else None,
        act_note=_turning(framework, key) if decides else "",
        idle=_turning(framework, key) or "Nothing that is decided turns on it.",
        when="No date in the framework",
        when_note=f"Called {key} on the command line",
    )
    return ReadingPage(
        place.base,
        Head(
            f"Reading {line.finding}",
            line.question,
            (place.home, Link("Readings", place.page("readings"))),
        ),
        standing,
        tuple(_choice(framework, key, each, agree.get(each)) for each in line.choices),
        _statements(framework, line),
        line.turns_on or _turning(framework, key),
    )


def _turning(framework: Framework, key: str) -> str:
    turn = sum(key in each for each in framework.index.rests_on)
    if turn:
        return f"{turn} of {framework.index.cells.count} kinds of matter turn on it."
    limits = [each.name for each in framework.thresholds.values() if each.compare == key]
    if limits:
        return f"It settles what holds exactly at a limit: {', '.join(limits)}."
    totals = [n.name for n in framework.thresholds.values() for s in n.sums if key in s.under]
    if totals:
        return f"It settles what is held against a limit: {', '.join(dict.fromkeys(totals))}."
    return ""


def _choice(framework: Framework, key: str, choice: str, agree: Act | None) -> ReadChoice:
    line = framework.text.readings[key]
    acted_on = framework.readings[key] == choice
    lines = () if acted_on else differences(framework, framework.with_readings({key: choice}))
    others = tuple(each for each in lines if each.says)
    diff = Diff(f"What {line.finding} changes if read so", others) if others else None
    return ReadChoice(choice, line.choices[choice], acted_on, diff, agree)


def _statements(framework: Framework, line: Reading) -> Lines:
    found = ((each, framework.statements[each]) for each in line.by if each in framework.statements)
    seats = (Seat(each) for each in line.by if each.startswith("M-"))
    return Lines(
        (
            *(Line(text.says, Cites((each,))) for each, text in found),
            *(Line(framework.seats[each].name, Cites((each,))) for each in seats),
        )
    )
