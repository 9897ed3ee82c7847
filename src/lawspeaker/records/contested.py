"""What the record knows of a matter before there is an appeal: the ways tried, and who had a part.

The acts of whoever judges are looked for in the trails of the matter and of what belongs to it; a
closed group keeps its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from lawspeaker.framework.carried import as_asked
from lawspeaker.framework.names import CaseId, Group, Organisation, Pence, Person
from lawspeaker.framework.sums import Amounts
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.contested import (
    AppealNow,
    Before,
    ContestedNow,
    Earlier,
    End,
    StoppedNow,
    Stopping,
    Tried,
    Way,
)
from lawspeaker.kernel.kinds import Count, Name, Position
from lawspeaker.kernel.words import is_offered
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.judging import Uphold
from lawspeaker.processes.appeal.life import Stage as AppealStage
from lawspeaker.processes.change.request import Stage as ChangeStage
from lawspeaker.processes.concern.answering import Turn
from lawspeaker.processes.concern.life import Stage as ConcernStage
from lawspeaker.processes.decision.matter import Stage as DecisionStage
from lawspeaker.processes.decision.routing import believed
from lawspeaker.processes.referral.life import Stage as ReferralStage
from lawspeaker.records.claimed import claimed
from lawspeaker.records.elsewhere import OF_CASE, settled
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one, rows
from lawspeaker.records.tables.appeals import STOPPING, AppealRow
from lawspeaker.records.tables.concerns import ConcernRow
from lawspeaker.records.tables.decisions import DecisionRow

AGAINST: Final = "programme = %s AND against = %s ORDER BY opened_at"
NAMING: Final = (
    'programme = %s AND "case" IN (SELECT "case" FROM records_link'
    " WHERE programme = %s AND names = %s) ORDER BY opened_at"
)
NAMED: Final = (
    'programme = %s AND "case" IN (SELECT names FROM records_link'
    ' WHERE programme = %s AND "case" = %s) ORDER BY opened_at'
)
BELONGS: Final = frozenset({"decision", "concern", "referral", "change", "consultation"})
SPONSORS: Final = "threshold"  # how it is decided by the sponsor
YES: Final = "yes"


def against(on: OnDay, about: str) -> tuple[AppealRow, ...]:
    """Return the appeals against a case."""
    return tuple(rows(AppealRow, on.using, AGAINST, (on.programme, about)))


def stopped(on: OnDay, about: str) -> StoppedNow:
    """Find what stops a decision: the appeals that do anything are few, and asked for once."""
    every = rows(AppealRow, on.using, STOPPING, (on.programme,))
    found = [each for each in every if each.against == about]
    return StoppedNow(
        decision=CaseId(about),
        stopped_by=next((CaseId(each.case) for each in found if each.stops), None),
        appealed_in=next((CaseId(each.case) for each in found if each.goes_on), None),
        set_aside_by=_set_aside_by(found),
        claimed=about in claimed(on),
    )


def stopping(on: OnDay, _about: str) -> Stopping:
    """Find all that is stopped, or may be as the framework is read."""
    every = rows(AppealRow, on.using, STOPPING, (on.programme,))
    return Stopping(
        stopped=tuple(CaseId(each.against) for each in every if each.stops),
        appealed=tuple(CaseId(each.against) for each in every if each.goes_on),
        claimed=claimed(on),
    )


def _set_aside_by(found: Iterable[AppealRow]) -> CaseId | None:
    """Return which of some appeals has set aside what it was against: not one that only stays."""
    sets = (CaseId(each.case) for each in found if each.stops and each.enacted_on is not None)
    return next(sets, None)


def appeal(on: OnDay, about: str) -> AppealNow | None:
    """Find an appeal as the matter sees it that carries it out."""
    row = one(AppealRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    return AppealNow(
        appeal=CaseId(row.case),
        group=Group(row.decided_by),
        waits=row.stage == AppealStage.WITH_SPONSOR and not row.matter,
        is_upheld=row.upheld is True,
        matter=CaseId(row.matter) if row.matter else None,
        is_over=row.enacted_on is not None,
        begins_again=row.stops and row.enacted_on is not None,
    )


def contested(on: OnDay, about: str) -> ContestedNow | None:
    """Find what an appeal can be against: a decision, a concern, a change request."""
    it = one(CaseRow, on.using, OF_CASE, (on.programme, about))
    if it is None or it.process not in ("decision", "concern", "change"):
        return None
    around, appeals = _around(on, it), against(on, about)
    decided = one(DecisionRow, on.using, OF_CASE, (on.programme, about))
    named = _named(on, decided) if decided and decided.appeal else None
    return ContestedNow(
        case=CaseId(it.case),
        kind=Name(it.process),
        group=Group(it.group),
        home=Count(it.state.get("home", 3)),
        on=_ended_on(on, it),
        by_sponsor=decided is not None
        and (decided.stage == DecisionStage.DIRECTED or decided.how == SPONSORS),
        thresholds=_thresholds(on.framework, it.state),
        enacts=CaseId(named.case) if named and named.matter == it.case else None,
        tried=tuple(_tried(on, it, around)),
        appeals=tuple(map(_before, appeals)),
        earlier=tuple(_earlier(on, (it, *around))),
        may_enact=CaseId(named.case)
        if named and decided and decided.accepted and _is_to_be_enacted(named, on.framework)
        else None,
        change=CaseId(decided.change) if decided and decided.change else None,
        set_aside_by=_set_aside_by(appeals),
    )


def _named(on: OnDay, decided: DecisionRow) -> AppealRow | None:
    """Return the appeal that a decision names: any may name one, and only it says which counts."""
    return one(AppealRow, on.using, OF_CASE, (on.programme, decided.appeal))


def _is_to_be_enacted(row: AppealRow, framework: Framework) -> bool:
    """Say whether somebody still has to say which decision carries out an appeal."""
    waits = row.stage in (AppealStage.UPHELD, AppealStage.HELD) and not row.matter
    return waits and is_offered(Enact, framework)


def _around(on: OnDay, it: CaseRow) -> Sequence[CaseRow]:
    """Return the cases that belong to one: those that name it, and those that it names."""
    filled = (on.programme, on.programme, it.case)
    found = (*rows(CaseRow, on.using, NAMING, filled), *rows(CaseRow, on.using, NAMED, filled))
    known = {each.case: each for each in found if each.process in BELONGS}
    return [each for case, each in known.items() if case != it.case]


def _ended_on(on: OnDay, it: CaseRow) -> date | None:
    """Return the day it was decided, or ended without being resolved; None while it goes on."""
    if it.process == "change":
        sent_back = it.state.get("stage") == ChangeStage.SENT_BACK
        return _day(it.state.get("sent_back_on")) if sent_back else None
    if it.process == "concern":
        row = one(ConcernRow, on.using, OF_CASE, (on.programme, it.case))
        is_over = row is not None and _end(on, row) is End.UNRESOLVED
        return row.moved_on if row is not None and is_over else None
    decided = settled(on, it.case)
    return decided.on if decided is not None and decided.final else None


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _thresholds(framework: Framework, matter: dict[str, Any]) -> tuple[Name, ...]:
    """Return the thresholds of the sponsor that a matter meets: assessed, believed or found."""
    contest = matter.get("contest") or {}
    felt = {*believed(framework, contest.get("thresholds", ()))}
    found = {*matter.get("sponsor", {}).get("met", ())}
    met = felt | found | {*_assessed(framework, matter.get("assessment"))}
    return tuple(Name(each) for each in framework.thresholds if each in met)


def _assessed(framework: Framework, assessed: dict[str, Any] | None) -> tuple[Name, ...]:
    if assessed is None:
        return ()
    said = ("model", "consumers", "competition")
    carried = {each: assessed[each] == YES for each in said}
    spent = Amounts(Pence(assessed["cost"]), Pence(assessed.get("benefit", 0)))
    amounts = {"cost": spent.greater, "cumulative": assessed["cumulative"]}
    met = framework.thresholds_met(as_asked(framework, {**amounts, **carried}))
    return tuple(map(Name, met))


def _tried(on: OnDay, it: CaseRow, around: Sequence[CaseRow]) -> Iterator[Tried]:
    """Yield what was raised about it by somebody before, and what has become of that."""
    for each in (*((it,) if it.process == "concern" else ()), *around):
        row = one(ConcernRow, on.using, OF_CASE, (on.programme, each.case))
        if row is not None and not row.below:
            whose = Organisation(row.raiser)
            yield Tried(CaseId(row.case), whose, tuple(_ways(row)), _end(on, row))
        if each.process == "referral":
            whose = Organisation(each.state.get("raiser", ""))
            yield Tried(CaseId(each.case), whose, (Way.SPONSOR,), _answered(each.stage))


def _ways(row: ConcernRow) -> Iterator[Way]:
    if row.seat:
        yield Way.REPRESENTATIVE
    if not row.seat or row.stage in (ConcernStage.WITH_OFFICE, ConcernStage.ANSWERED):
        yield Way.OFFICE
    if row.taken_to:
        yield Way.GROUP_ABOVE


def _end(on: OnDay, row: ConcernRow) -> End:
    """Say how a concern ended. Where somebody may still take it further, it is open."""
    match row.stage:
        case ConcernStage.SETTLED:
            return End.RESOLVED
        case ConcernStage.WITHDRAWN:
            return End.DROPPED
        case ConcernStage.ANSWERED:
            return End.UNRESOLVED
        case ConcernStage.DECLINED:
            goes_on = on.framework.power(Turn.name) is not None
        case ConcernStage.UNSETTLED:
            goes_on = bool(on.framework.above(Group(row.group)))
        case ConcernStage.ESCALATED:
            goes_on = not _is_decided_above(on, row.case)
        case _:
            goes_on = True
    return End.OPEN if goes_on else End.UNRESOLVED


def _is_decided_above(on: OnDay, concern: str) -> bool:
    naming = rows(CaseRow, on.using, NAMING, (on.programme, on.programme, concern))
    found = (one(DecisionRow, on.using, OF_CASE, (on.programme, e.case)) for e in naming)
    return any(each is not None and each.final_on is not None for each in found)


def _answered(stage: str) -> End:
    if stage == ReferralStage.WITHDRAWN:
        return End.DROPPED
    return End.UNRESOLVED if stage == ReferralStage.RULED else End.OPEN


def _before(row: AppealRow) -> Before:
    is_judged = row.judged_on is not None
    return Before(CaseId(row.case), Organisation(row.raiser), row.goes_on, is_judged)


def judges(framework: Framework) -> frozenset[str]:
    """Return the offices that judge appeals, and the seats that come with them."""
    offices = {each for each in framework.holders(Uphold.name) if each in framework.offices}
    seats = {str(seat) for seat, line in framework.seats.items() if line.office in offices}
    return frozenset({*map(str, offices), *seats})


def _earlier(on: OnDay, cases: Sequence[CaseRow]) -> Iterator[Earlier]:
    """Yield the acts in a matter of whoever judges appeals, in the order of the ledger."""
    by = judges(on.framework)
    readable = [
        each for each in cases if ":" not in each.members or each.members == cases[0].members
    ]
    found = [each for case in readable if by for each in _acts(on, case.case, by)]
    yield from sorted(found, key=lambda each: each.entry)


def _acts(on: OnDay, case: str, by: frozenset[str]) -> Iterator[Earlier]:
    entries: Any = Ledger(on.programme, on.using).read(case)  # an opened entry has all its members
    gone = {e.d["entry"] for e in entries if e.kind.endswith(".retracted/1")}
    for each in entries:
        if each.act.by.holds in by and each.seq not in gone and ".retracted/" not in each.kind:
            yield Earlier(
                case=CaseId(case),
                entry=Position(each.seq),
                kind=Name(each.kind),
                on=each.happened.day,
                person=Person(each.act.by.person),
            )
