"""The checklist of a party: what is asked of it, by when, and what it has sent in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lawspeaker.documents.workbooks import Heads, Leaf, workbook
from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.names import Organisation, of_party
from lawspeaker.processes.artefact.state import Stage as Shelved
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.change.request import Stage as Changes
from lawspeaker.records import sent_in
from lawspeaker.records.asked import Filter
from lawspeaker.records.reading import library
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
MOST: Final = 200  # of a kind that are open at once
SENT: Final[Heads] = ("Case", "What", "Round", "By", "Sent", "Working days late", "Stands")


def checklist(view: View, party: Organisation, constituencies: frozenset[str]) -> Checklist:
    """Return what is open for a party, the first due first, as far as the reader may see it."""
    owed = {*_owed(view, party)}
    consulted = {*_consulted(view, party, constituencies)}
    out = {*_out_for_review(view, party), *_sounded_out(view, party), *_by_channel(view)}
    in_order = sorted(owed | consulted | out, key=lambda e: (e.due or date.max, e.case, e.what))
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


def _out_for_review(view: View, party: Organisation) -> Iterator[Open]:
    """Yield the artefacts that are out for review, and that the party has not commented on."""
    wanted = Filter(stage=Shelved.IN_REVIEW)
    for line in library.artefacts(view.sight, wanted, most=MOST).rows:
        if party not in line.commented_by:
            what = "Comment on what is out for review"
            yield Open(line.case, "artefact", what, line.title, line.closes)


def _sounded_out(view: View, party: Organisation) -> Iterator[Open]:
    """Yield what is asked of all parties before a change is raised, until the party answers."""
    for case, title, it in _changes(view, Changes.SOUNDED_OUT):
        if all(each.party != party for each in it.answers):
            what = "Answer what is asked before a change is raised"
            yield Open(case, "change", what, title, it.sounded_until)


def _by_channel(view: View) -> Iterator[Open]:
    """Yield what is out for consultation elsewhere than in this record, while time is left."""
    for case, title, it in _changes(view, Changes.IN_CONSULTATION):
        until = it.consulted_until
        if it.consultation is None and until is not None and until >= view.viewer.today:
            what = "Answer the consultation on a change request, where it is issued"
            yield Open(case, "change", what, title, until)


def _changes(view: View, stage: Changes) -> Iterator[tuple[str, str, Request]]:
    for line in view.changes(Filter(stage=stage), most=MOST).rows:
        if (shown := view.case(line.case)) is not None:
            yield line.case, line.title, shown.state


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
