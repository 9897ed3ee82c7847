"""What the page of notices shows."""

from dataclasses import dataclass
from typing import Final

from lawspeaker import notices
from lawspeaker.directory.models import Outgoing
from lawspeaker.directory.names import Names
from lawspeaker.notices import Notice
from lawspeaker.service import clock
from lawspeaker.service.declining import DIGEST, Stop
from lawspeaker.service.telling import Teller, Told
from lawspeaker.surfaces.notices import words
from lawspeaker.web import dates
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Column,
    Empty,
    Head,
    Link,
    Row,
    Soft,
    Status,
    Table,
    cites,
)


@dataclass(frozen=True)
class Known:
    """What is known of a visitor's notices."""

    programme: str
    zone: str
    told: tuple[tuple[Outgoing, Told], ...]
    names: Names
    teller: Teller
    refused: frozenset[Stop]
    after: str

    def refuses(self, kind: str) -> bool:
        return any(each.kind == kind for each in self.refused)


@dataclass(frozen=True)
class NoticesPage:
    """What somebody was told, and what of it reaches them by mail."""

    head: Head
    table: Table | None
    empty: Empty | None
    onward: Link | None
    mail: Table


def notices_page(known: Known) -> NoticesPage:
    told = tuple(_row(known, row, found) for row, found in known.told)
    address = find("notices:index", programme=known.programme)
    return NoticesPage(
        head=Head("Notices", "What you were told, and what of it reaches you by mail"),
        table=Table("What you were told", TOLD, told, folds=True) if told else None,
        empty=None if told else NOTHING,
        onward=Link("Earlier notices", f"{address}?after={known.after}") if known.after else None,
        mail=Table("What reaches you by mail", MAILED, tuple(_mailed(known)), folds=True),
    )


NOTHING: Final = Empty(
    "You have been told nothing yet",
    "You are told when a group of yours meets or decides, and when something is asked of you.",
)
TOLD: Final = (
    Column("Told", nowrap=True, card="due"),
    Column("What", card="title"),
    Column("Under", nowrap=True, card="clause"),
    Column("By mail", nowrap=True, card="state"),
)
MAILED: Final = (
    Column("You are told when", card="title"),
    Column("How", nowrap=True, card="for"),
    Column("By mail", nowrap=True, card="state"),
    Column("Change it", silent=True, card="act"),
)


def _row(known: Known, row: Outgoing, told: Told) -> Row:
    said = words(told, known.names.full, known.teller.framework)
    to = find("notices:notice", programme=known.programme, notice=str(row.id))
    return Row(
        (
            dates.short(clock.local(row.made, known.zone).date()),
            (Link(said.subject, to), " ", Soft(said.says)),
            cites(*said.clauses[:2]) if said.clauses else "",
            _went(known, row),
        )
    )


def _went(known: Known, row: Outgoing) -> Status:
    """Say how a notice went out."""
    if row.ended is None:
        if row.tries:
            return Status("soon", "Tried, and tried again")
        return Status("wait", "Waits to be sent" if row.alone else f"Digest of {_due(known, row)}")
    ends = {"sent": Status("done", "Sent"), "declined": Status("none", "Not wanted")}
    ends["failed"] = Status("late", "Could not be sent")
    return ends.get(row.end, Status("none", "Not sent"))


def _due(known: Known, row: Outgoing) -> str:
    return dates.short(clock.local(row.due, known.zone).date())


def _mailed(known: Known) -> list[Row]:
    kinds = [_kind(known, each) for each in notices.KINDS.values()]
    digest = _line(known, DIGEST, "Whatever comes with the digest of the day", "Once a day")
    return [*kinds, digest]


def _kind(known: Known, notice: Notice) -> Row:
    how = "At once" if known.teller.goes_at_once(notice) else "With the digest"
    if known.teller.may_be_declined(notice):
        return _line(known, notice.name, notice.title, how)
    line = known.teller.framework.notices[notice.name]
    return Row((notice.title, how, Status("lock", "Always"), cites(*line.by)))


def _line(known: Known, kind: str, title: str, how: str) -> Row:
    refused = known.refuses(kind)
    act = Act(
        "Mail it again" if refused else "No more by mail",
        find("notices:choose", programme=known.programme),
        posts=True,
        fields=(("kind", kind), ("mail", "1" if refused else "0")),
        about=title,
    )
    return Row((title, how, Status("none", "No") if refused else Status("done", "Yes"), act))
