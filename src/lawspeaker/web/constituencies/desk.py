"""The desk of contacts with parties: what waits for an answer, how long, and what was said last."""

from dataclasses import dataclass
from datetime import date

from lawspeaker.directory.names import Names
from lawspeaker.processes.contact.life import Stage
from lawspeaker.records.shown import ContactLine
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import plural

WAITS = {Stage.PARTY_ASKED.value: "The party", Stage.PARTY_ASKS.value: "The programme"}


@dataclass(frozen=True)
class DeskPage:
    """Contacts with parties."""

    head: Head
    standing: Standing
    waiting: Table | Empty
    said: Table | None
    also: tuple[Act, ...]
    closed: Closed | None


def desk_page(
    programme: str, day: date, lines: tuple[ContactLine, ...], offers: Offers
) -> DeskPage:
    """Make the page: what waits longest first."""
    names = Names.of(each.organisation for each in lines)
    waiting = sorted((e for e in lines if e.stage in WAITS and e.on), key=lambda e: (e.on, e.case))
    others = [each for each in lines if each.stage not in WAITS]
    to = find("constituencies:index", programme=programme)
    primary = offers.primary
    soonest = min((each.until for each in waiting if each.until), default=None)
    return DeskPage(
        head=Head("Contacts", "Who spoke with which party, and what is still to be answered",
                  (Link("Constituencies", to),)),
        standing=Standing(
            stands=_stands(waiting, day),
            stands_note=f"Longest open {plural(_age(waiting[0], day), 'day')}" if waiting else "",
            act=primary.as_primary() if primary else None,
            act_note=primary.note if primary else "",
            when=Day(soonest) if soonest else "No answer is wanted by a day",
        ),
        waiting=_waiting(programme, day, waiting, names),
        said=_said(programme, others, names) if others else None,
        also=offers.others,
        closed=offers.greyed(),
    )  # fmt: skip


def _stands(waiting: list[ContactLine], day: date) -> Status:
    if not waiting:
        return Status("done", "Everything is answered")
    late = any(each.until is not None and each.until < day for each in waiting)
    return Status("late" if late else "soon", f"{len(waiting)} to be answered")


def _age(line: ContactLine, day: date) -> int:
    return (day - line.on).days if line.on else 0


def _waiting(programme: str, day: date, waiting: list[ContactLine], names: Names) -> Table | Empty:
    if not waiting:
        return Empty(
            "Nothing waits for an answer", "What is asked stands here until it is answered."
        )
    columns = (
        Column("About", card="title"),
        Column("Party", nowrap=True, card="note"),
        Column("Who answers", nowrap=True, card="for", labelled=True),
        Column("Asked", nowrap=True, soft=True, card="clause"),
        Column("By", nowrap=True, card="due", labelled=True),
        Column("Open", nowrap=True, card="state"),
    )
    rows = tuple(_waits(programme, day, each, names) for each in waiting)
    return Table("What waits for an answer", columns, rows, folds=True)


def _waits(programme: str, day: date, line: ContactLine, names: Names) -> Row:
    late = line.until is not None and line.until < day
    age = plural(_age(line, day), "day")
    reminded = f", reminded {plural(line.reminded, 'time')}" if line.reminded else ""
    return Row(
        (
            Link(line.about, case_page(programme, "contact", line.case)),
            names.full(line.organisation),
            WAITS[line.stage],
            Day(line.on, short=True) if line.on else "",
            Day(line.until, short=True) if line.until else Soft("No day"),
            Status("late" if late else "open", f"{age}{reminded}"),
        ),
        "late" if late else "",
    )


def _said(programme: str, lines: list[ContactLine], names: Names) -> Table:
    columns = (
        Column("About", card="title"),
        Column("Party", nowrap=True, card="note"),
        Column("On", nowrap=True, soft=True, card="clause"),
        Column("Answered", nowrap=True, card="due", labelled=True),
        Column("State", nowrap=True, card="state"),
    )
    rows = tuple(
        Row(
            (
                Link(each.about, case_page(programme, "contact", each.case)),
                names.full(each.organisation),
                Day(each.on, short=True) if each.on else "",
                Day(each.answered_on, short=True) if each.answered_on else "",
                _state(each),
            )
        )
        for each in lines
    )
    return Table("The last contacts", columns, rows, folds=True)


def _state(line: ContactLine) -> Says:
    return Status("done" if line.answered_on else "half", line.stage.capitalize())
