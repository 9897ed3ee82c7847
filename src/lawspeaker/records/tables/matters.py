"""What a meeting and its report say of the decisions on the agenda, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.common import Adopted, Corrected
from lawspeaker.kernel.kinds import Position
from lawspeaker.processes.meeting.agenda import Item, Meeting
from lawspeaker.processes.meeting.events import AgendaSet, ItemAdded, ItemClosed, PapersIssued
from lawspeaker.processes.report.life import Report, Written
from lawspeaker.records.projecting import Folded

TELL: Final = frozenset({"meeting", "report"})  # the processes that say something of a decision

type Part = tuple[Any, CaseId | None]  # a record with its words, and the decision it tells of


def parts(case: Folded) -> dict[Position, tuple[Part, ...]]:
    """Return what each entry says, apart for each decision; None: for no decision."""
    placed: dict[int, CaseId | None] = {}  # by the number of the item, as the agenda is then
    found: dict[Position, tuple[Part, ...]] = {}
    for past in case.trail:
        event: Any = past.event
        placed |= {each.number: each.decision for each in _items(event)}
        if isinstance(event, Corrected):
            mended = found.get(event.entry, ((event, None),))  # nothing in a table is corrected
            found[past.position] = ((event, mended[0][1]),)
        else:
            found[past.position] = tuple(_parts(event, placed))
    return found


def _items(event: Any) -> tuple[Item, ...]:
    match event:
        case AgendaSet(agenda=agenda) | Adopted(state=Meeting(agenda=agenda)):
            return agenda
        case ItemAdded(item=item):
            return (item,)
        case _:
            return ()


def _parts(event: Any, placed: dict[int, CaseId | None]) -> Iterator[Part]:
    match event:
        case AgendaSet() | ItemAdded():
            yield from ((each, each.decision) for each in _items(event))
        case ItemClosed(number=number):
            yield event, placed.get(number)
        case PapersIssued(papers=papers):
            yield replace(event, papers=()), None
            yield from ((each, placed.get(each.item)) for each in papers)
        case Written(decision=decision):
            yield event, decision
        case Adopted(state=Meeting() as state):
            yield _adopted(event, replace(state, agenda=(), notes=(), papers=())), None
            yield from ((each, each.decision) for each in state.agenda)
            yield from ((each, placed.get(each.item)) for each in state.notes)
            yield from ((each, placed.get(each.item)) for each in state.papers)
        case Adopted(state=Report() as state):
            yield _adopted(event, replace(state, accounts=())), None
            yield from ((each, each.decision) for each in state.accounts)
        case _:
            yield event, None


def _adopted(event: Any, state: Any) -> Any:
    return replace(event, state=state)
