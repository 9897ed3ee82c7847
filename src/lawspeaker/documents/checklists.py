"""The checklist of a party: what is asked of it, by when, and what it has sent in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lawspeaker.documents.workbooks import Heads, Leaf, workbook
from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.names import Organisation, of_party
from lawspeaker.records import sent_in
from lawspeaker.records.asked import Filter
from lawspeaker.records.shown import SubmissionLine
from lawspeaker.records.visible import View


@dataclass(frozen=True)
class Open:
    """Something that is still open for a party."""

    case: str
    process: str
    what: str
    about: str
    due: date | None

    def is_late(self, today: date) -> bool:
        return self.due is not None and self.due < today


@dataclass(frozen=True)
class Checklist:
    """What is asked of one party and still open, and what it was asked to send in."""

    party: Organisation
    open: tuple[Open, ...]
    lines: tuple[SubmissionLine, ...]


HEADS: Final[Heads] = ("Case", "What", "About", "By", "Working days left")
SENT: Final[Heads] = ("Case", "What", "Round", "By", "Sent", "Working days late", "Stands")


def checklist(view: View, party: Organisation, constituencies: frozenset[str]) -> Checklist:
    """Return what is open for a party, the first due first, as far as the reader may see it."""
    owed = {*_owed(view, party)}
    consulted = {*_consulted(view, party, constituencies)}
    in_order = sorted(owed | consulted, key=lambda e: (e.due or date.max, e.case, e.what))
    return Checklist(party, tuple(in_order), sent_in.submissions(view, organisation=party))


def _owed(view: View, party: Organisation) -> Iterator[Open]:
    for name in (of_party(party), party):
        for each in view.duties(Filter(owner=name)):
            yield Open(each.case, each.process, each.says.removesuffix("."), each.title, each.due)


def _consulted(view: View, party: Organisation, constituencies: frozenset[str]) -> Iterator[Open]:
    """Yield the consultations that ask the party, and that it has not answered."""
    for line in view.wide_consultations(Filter(stage="open")).rows:
        if party in line.answered_by or not line.closes:
            continue
        shown = view.case(line.case)
        if shown is None:
            continue
        it = shown.state
        if it.parties or it.public or constituencies & {*it.constituencies}:
            yield Open(
                line.case, "consultation", "Answer the consultation", line.title, line.closes
            )


def checklist_file(of: Checklist, today: date, calendar: Calendar) -> bytes:
    """Return it as a workbook."""
    return workbook(
        Leaf("Open", HEADS, (_open(each, today, calendar) for each in of.open)),
        Leaf("Sent in", SENT, (_sent(each) for each in of.lines)),
    )


def _open(each: Open, today: date, calendar: Calendar) -> tuple[Any, ...]:
    return each.case, each.what, each.about, each.due, _left(each.due, today, calendar)


def _left(due: date | None, today: date, calendar: Calendar) -> int | None:
    try:
        return calendar.left(due, today) if due else None
    except NotPublished:
        return None


def _sent(each: SubmissionLine) -> tuple[Any, ...]:
    days = (each.due, each.sent_on, each.late)
    return each.case, each.title, each.number, *days, each.stage
