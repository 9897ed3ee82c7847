"""Decisions: the log of them, and one whole, or in the form that everybody may read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, Literal

import msgspec

from lawspeaker.framework.names import CaseId, Group, Office, Pence
from lawspeaker.kernel.common import Adopted
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.facts import Composition, MeetingNow, SeatNow
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.decision.events import Taken, ViewGiven
from lawspeaker.processes.decision.matter import Matter, View
from lawspeaker.records import elsewhere, rooms
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.onday import OnDay
from lawspeaker.records.projecting import Folded
from lawspeaker.records.reading import words
from lawspeaker.records.reading.cases import whole
from lawspeaker.records.reading.earlier import rows_then
from lawspeaker.records.reading.pages import day_and_position, paged
from lawspeaker.records.reading.stays import stayed
from lawspeaker.records.reading.trail import NOW, Seen, Then, seen
from lawspeaker.records.shown import DecisionLine, DecisionShown, Page, ViewShown
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.decisions import decisions as made
from lawspeaker.records.tables.published import open_in
from lawspeaker.records.where import Where

DECISION = "decision"


def lines(sight: Sight, rows: Iterable[DecisionRow], then: Then = NOW) -> tuple[DecisionLine, ...]:
    """Return decisions in a line each; which of them appeals stay is asked once for all."""
    stays = stayed(sight, then)
    return tuple(_line(row, stays.get(row.case)) for row in rows)


def _line(row: DecisionRow, stayed_by: CaseId | None) -> DecisionLine:
    return DecisionLine(
        case=CaseId(row.case),
        group=Group(row.group),
        came_from=Group(row.came_from) if row.came_from else None,
        title=row.title,
        stage=row.stage,
        outcome=row.outcome,
        decider=row.decider,
        how=row.how,
        cost=Pence(row.cost),
        benefit=Pence(row.benefit),
        accepted=row.accepted,
        confirmed=row.confirmed,
        opened_on=row.opened_on,
        taken_on=row.taken_on,
        published_on=row.published_on,
        told_on=row.told_on,
        told_late=row.told_late,
        implemented_on=row.implemented_on,
        superseded_by=CaseId(row.superseded_by) if row.superseded_by else None,
        set_aside_by=CaseId(row.set_aside_by) if row.set_aside_by else None,
        stayed_by=stayed_by,
        change=CaseId(row.change) if row.change else None,
        meeting=CaseId(row.meeting) if row.meeting else None,
    )


def decisions(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[DecisionLine]:
    """Return decisions, the last taken first; one that is still open goes by its opening."""
    asked = _asked(sight, wanted)
    if after:
        day, position = day_and_position(after)
        asked = asked.also('"on" <= %s', day)  # where the index is entered
        asked = asked.also('("on" < %s OR opened_at < %s)', day, position)
    then = f'ORDER BY "on" DESC, opened_at DESC LIMIT {most + 1}'
    found = asked.rows(DecisionRow, sight.using, then)
    page = paged(found, most, lambda row: f"{row.on}.{row.opened_at}")
    return Page(lines(sight, page.rows), page.after)


def decisions_then(sight: Sight, then: Then) -> tuple[DecisionLine, ...]:
    """Return the decisions there were then, as they stood, the last taken first.

    Whoever reads them must be let see what became of each, as with one decision alone.
    """
    found = rows_then(sight, DecisionRow, sight.readable(), then, partial(_row, sight, then))
    last_first = sorted(found, key=lambda row: (row.on, row.opened_at), reverse=True)
    return lines(sight, last_first, then)


def _row(sight: Sight, then: Then, case: CaseId) -> DecisionRow | None:
    it = _seen(sight, case, then)
    return next(made(it.folded)) if it else None


def _seen(sight: Sight, case: CaseId, then: Then) -> Seen | None:
    """Return a decision as it stood; to others than its group only once it was published."""
    it = seen(sight, case, then)
    if it is None or it.folded.process.name != DECISION:
        return None
    return it if it.whole or it.folded.process.widened(it.folded.state) else None


def _asked(sight: Sight, wanted: Filter) -> Where:
    asked = sight.readable()
    for name in ("group", "stage", "outcome", "change"):
        if value := getattr(wanted, name):
            asked = asked.also(f'"{name}" = %s', value)
    if wanted.owner:
        asked = asked.also("decider = %s", wanted.owner)
    if wanted.since:
        asked = asked.also('"on" >= %s', wanted.since)
    if wanted.until:
        asked = asked.also('"on" <= %s', wanted.until)
    return words.also_with(asked, sight, wanted.text)


def decision(
    sight: Sight, case: CaseId, on: date | None = None, at: int | None = None
) -> DecisionShown | None:
    """Return a decision; whole to its group, and to others in the form it was published in."""
    then = Then(on, at) if on or at is not None else NOW
    it = _seen(sight, case, then)
    return _shown(sight, it, then) if it else None


def _shown(sight: Sight, it: Seen, then: Then) -> DecisionShown:
    case, state = it.folded, it.folded.state
    taken = taken_by(case)
    adopted = _adopted(case) if taken is None and state.ruling is not None else None
    composition = _frozen(taken, "composition", Composition)
    if composition is None and adopted is None:
        composition = _composition(sight, it)
    shown = tuple(_views(case, composition, whole=it.whole))
    ruling = state.ruling
    pinned: Any = (taken or case.entries[-1]).framework
    return DecisionShown(
        line=lines(sight, made(case), then)[0],
        question=state.question or "",
        alternatives=tuple(state.alternatives),
        chosen=_chosen(state),
        text=ruling.text if ruling else "",
        condition=(ruling.condition or "") if ruling else "",
        owner=(ruling.owner or "") if ruling else "",
        due=ruling.due if ruling else None,
        direction=state.direction or "",
        views=shown,
        composition=composition if it.whole else None,
        spent=_frozen(taken, "spent", Spent) if it.whole else None,
        held=_frozen(taken, "meeting", MeetingNow) if it.whole else None,
        delegation=_delegation(sight, it, taken),
        accountable=_answers(case, "decision"),
        accountable_overall=_answers(case, "programme"),
        clauses=_clauses(case),
        readings=tuple(sorted(pinned.readings.items())),
        framework=pinned.id,
        calendar=pinned.calendar,
        position=rests_on.seq if (rests_on := taken or adopted) else None,
        from_log=adopted is not None,
        case=whole(sight, it) if it.whole else None,
    )


def _chosen(it: Matter) -> int | None:
    """Return which of the alternatives stands: the sponsor's where there is one."""
    return it.direction_alternative or (it.ruling.alternative if it.ruling else None)


def _answers(case: Folded, whole: Literal["decision", "programme"]) -> Office | None:
    """Return the office that answers for what was decided, or for the programme, if one does."""
    ruling = case.state.ruling
    if ruling is None:
        return None
    lines = case.framework.accountable(ruling.how)
    return next((each.office for each in lines if each.answers_for == whole), None)


def taken_by(case: Folded) -> Entry | None:
    """Return the entry that took the decision, the last where one was retracted."""
    pairs = zip(case.entries, case.trail, strict=True)
    dropped = case.life.retracted
    taken = [e for e, past in pairs if isinstance(past.event, Taken) and e.seq not in dropped]
    return taken[-1] if taken and case.state.ruling is not None else None


def _adopted(case: Folded) -> Entry | None:
    """Return the entry that adopted it from history: decided before this record began."""
    pairs = zip(case.entries, case.trail, strict=True)
    return next((entry for entry, past in pairs if isinstance(past.event, Adopted)), None)


def _frozen[Fact](taken: Entry | None, name: str, kind: type[Fact]) -> Fact | None:
    """Return a fact as it was known when the decision was taken: kept with the entry."""
    facts: Any = taken.facts if taken else {}
    found = facts.get(name)
    return msgspec.convert(found, kind) if found else None


def _delegation(sight: Sight, it: Seen, taken: Entry | None) -> DevolutionNow | None:
    """Return what delegates it: as it was when it was decided, or as it is on the day asked of."""
    frozen, by = _frozen(taken, "devolution", DevolutionNow), it.folded.state.delegated_by
    if frozen is not None or not by or taken is not None:
        return frozen
    return elsewhere.devolution(_on(sight, it), by)


def _composition(sight: Sight, it: Seen) -> Composition | None:
    """Return who sits on the day asked of; only today it is known who is in the room."""
    matter: Matter = it.folded.state
    if matter.meeting and not it.then.day:
        return rooms.room_for(_on(sight, it), matter.meeting, it.folded.case)
    return rooms.composition(_on(sight, it), matter.group)


def _on(sight: Sight, it: Seen) -> OnDay:
    day = it.then.day or sight.viewer.today
    return OnDay(sight.programme, day, it.folded.framework, sight.using)


def _views(case: Folded, composition: Composition | None, *, whole: bool) -> Iterator[ViewShown]:
    """Yield each seat that counts or has spoken; outside the group, without the persons in it."""
    given = ((each.event, each.by.person) for each in case.standing)
    spoke = {(e.seat, e.organisation): who for e, who in given if isinstance(e, ViewGiven)}
    for seat in composition.seats if composition else ():
        view = case.state.view(seat.seat, seat.organisation)
        if seat.counts or view is not None:
            who = spoke.get((view.seat, view.organisation)) if view else None
            by_alternate = who is not None and who == seat.alternate
            yield _view(seat, view, by_alternate=by_alternate, whole=whole)


def _view(seat: SeatNow, view: View | None, *, by_alternate: bool, whole: bool) -> ViewShown:
    return ViewShown(
        seat=seat.seat,
        name=seat.name,
        hat=seat.hat,
        constituency=seat.constituency,
        counts=seat.counts,
        organisation=seat.organisation,
        person=seat.person if whole else None,
        by_alternate=by_alternate and seat.alternate is not None,
        stand=view.stand if view else "",
        basis=view.basis if view else "",
        text=(view.text or "") if view and (whole or "text" in open_in(view)) else "",
        minority=(view.minority or "") if view else "",
        at=view.at if view else None,
        sustained=view.sustained if view else None,
    )


def _clauses(case: Folded) -> tuple[Any, ...]:
    it: Matter = case.state
    rules = it.ruling.rules if it.ruling else it.route.rules if it.route else ()
    lines = case.framework.text.who_decides
    found = (lines[each].by for each in rules if each in lines)
    return tuple(dict.fromkeys(by for statements in found for by in statements))
