"""One headline report: whole to those who take part, to everybody as far as it is published."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.meetings import AMENDED_CLOCK, AMENDMENTS_CLOCK
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.common import Adopted
from lawspeaker.kernel.kinds import Position
from lawspeaker.processes.report.asked import Reissued
from lawspeaker.processes.report.life import Account, Issued, Report, Stage
from lawspeaker.records import around
from lawspeaker.records.projecting import Folded
from lawspeaker.records.reading import decisions
from lawspeaker.records.reading.cases import whole
from lawspeaker.records.reading.meetings import meeting
from lawspeaker.records.reading.registers import report_line
from lawspeaker.records.reading.trail import NOW, Seen, Then, seen
from lawspeaker.records.shown import AccountShown, DecisionShown, NoteShown, ReportShown
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.reported import open_in_report
from lawspeaker.records.tables.reports import reports as made

ISSUES: Final = (Issued, Reissued, Adopted)


def report(
    sight: Sight, case: CaseId, on: date | None = None, at: int | None = None
) -> ReportShown | None:
    """Return a report; of a decision that is not published yet the public is told nothing."""
    it = seen(sight, case, Then(on, at) if on or at is not None else NOW)
    if it is None or not isinstance(it.folded.state, Report):
        return None
    return _whole(sight, it) if it.whole else _published(sight, it, on, at)


def _whole(sight: Sight, it: Seen) -> ReportShown | None:
    """Return it with every decision of its meeting, in the order of the agenda."""
    state: Report = it.folded.state
    held = meeting(sight, state.meeting) if state.meeting else None
    if held is None:
        return None
    follows = around.follows(sight.on(held.line.day), held.line.group, held.line.day)
    placed = (each.decision.case for each in held.items if each.decision)
    found = (decisions.decision(sight, each) for each in placed)
    return ReportShown(
        line=report_line(next(made(it.folded))),
        framework=it.folded.framework.id,
        summary=state.summary or "",
        accounts=tuple(_account(state, each) for each in found if each),
        notes=tuple(NoteShown(e.number, e.title, e.note) for e in held.items if e.note),
        withheld=0,
        meeting=held,
        case=whole(sight, it),
        position=_issued_at(it.folded),
        reissued_on=state.reissued_on,
        added=_added(state, None),
        following=follows.day if follows else None,
        due=tuple(_due(sight, follows.day)) if follows else (),
    )


def _due(sight: Sight, following: date) -> Iterator[tuple[str, date]]:
    """Yield the last days that are counted back from the meeting that follows."""
    clocks = sight.framework().clocks
    for name in (AMENDMENTS_CLOCK, AMENDED_CLOCK):
        with suppress(NotPublished):
            if name in clocks:
                yield name, sight.calendar.shift(following, clocks[name].working_days)


def _published(sight: Sight, it: Seen, on: date | None, at: int | None) -> ReportShown:
    """Return what of it is published. Its summary is of all its decisions, and waits for all."""
    state: Report = it.folded.state
    told = (decisions.decision(sight, each.decision, on, at) for each in state.accounts)
    found = tuple(each for each in told if each is not None)
    withheld = len(state.accounts) - len(found)
    return ReportShown(
        line=report_line(next(made(it.folded))),
        framework=it.folded.framework.id,
        summary="" if withheld else state.summary or "",
        accounts=tuple(_account(state, each) for each in found),
        notes=(),  # no act publishes what was noted of an item
        withheld=withheld,
        meeting=None,
        case=None,
        position=_issued_at(it.folded),
        reissued_on=state.reissued_on,
        added=() if withheld else _added(state, None),
        told_in=tuple(open_in_report(it.folded, {each.line.case for each in found})),
    )


def _issued_at(case: Folded) -> Position | None:
    """Return where it was issued, or adopted as issued; nothing is said of a draft."""
    if case.state.stage is not Stage.ISSUED:
        return None
    made = (e.position for e in case.standing if isinstance(e.event, ISSUES))
    return max(made, default=None)


def _account(state: Report, decision: DecisionShown) -> AccountShown:
    written = state.account(decision.line.case)
    if written is None:
        return AccountShown(decision, "", "", None)
    return AccountShown(
        decision,
        written.context,
        written.viewpoints,
        written.offset,
        was=tuple(_was(state, written)),
        added=_added(state, written.decision),
    )


def _was(state: Report, now: Account) -> Iterator[tuple[str, str]]:
    """Yield what stood in the account when it was first issued, where it has been amended."""
    first = next((each for each in state.first if each.decision == now.decision), now)
    if first.context != now.context:
        yield "Context", first.context
    if first.viewpoints != now.viewpoints:
        yield "Viewpoints", first.viewpoints


def _added(state: Report, decision: CaseId | None) -> tuple[str, ...]:
    """Return the additions that have gone out, as they were asked for."""
    out = (each for each in state.requests if each.is_addition and each.reissued)
    return tuple(each.text for each in out if each.decision == decision)
