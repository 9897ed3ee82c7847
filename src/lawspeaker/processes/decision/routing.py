"""What the framework is asked about a matter: its facts, and whether the group agrees."""

from __future__ import annotations

from collections.abc import Iterable

from lawspeaker.framework.carried import as_asked
from lawspeaker.framework.model import Threshold
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Composition, MeetingNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.spending import Spent, carried
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.delegated import is_delegated
from lawspeaker.processes.decision.events import Assessed
from lawspeaker.processes.decision.matter import Answer, Assessment, Matter, Stand, View

ANSWERED_FIRST = "decision.contested"  # a contest that is answered need not be believed
ALONE = "sro"  # how it is decided where an office does what its group could not


def objects(it: Matter, case: Case[Matter]) -> bool:
    """Say whether an objection of a counted seat stands in the way of consensus."""
    return any(each.sustained is True for each in objections(it, case))


def objections(it: Matter, case: Case[Matter]) -> tuple[View, ...]:
    """Return the objections that count. One that counted when it was made outlasts its seat.

    That of a seat which stays out of the item since, for an interest, counts no more.
    """
    composition = case.known(Composition)
    counted = {each.seat for each in composition.counted}
    out = {each.seat for each in composition.seats if each.stays_out}
    return tuple(
        each
        for each in it.views
        if each.stand is Stand.OBJECTS
        and each.seat not in out
        and (each.counts or each.seat in counted)
    )


def changes_who_decides(case: Case[Matter], assessed: Assessment) -> bool:
    """Say whether a matter assessed so might be decided by somebody who may not decide it now."""
    then = replace(case, state=replace(case.state, assessment=assessed))
    return not _who_may(then) <= _who_may(case)


def _who_may(case: Case[Matter]) -> set[tuple[str, str]]:
    possible = case.framework.possible(known_facts(case)).deciders
    return {(each.decider, each.how) for each in possible}


def known_facts(case: Case[Matter], **said: object) -> dict[str, object]:
    """Return what is known of the matter by the framework's facts; `said` stands before it."""
    it = case.state
    group = case.framework.groups.get(it.group)
    known: dict[str, object] = {
        "external": it.external,
        "home": it.home,
        "at": group.level if group else None,
        "delegated": is_delegated(case),
    }
    if it.assessment is not None:
        known |= {
            **_amounts(it.assessment, case),
            "model": it.assessment.model is Answer.YES,
            "consumers": it.assessment.consumers is Answer.YES,
            "competition": it.assessment.competition is Answer.YES,
        }
    if case.has(Composition) and _somebody_counts(it, case):
        known["consensus"] = not objects(it, case)
    if case.has(MeetingNow) and case.known(MeetingNow).chair is not None:
        known["office_in_chair"] = case.known(MeetingNow).chair_is_office
    asked = as_asked(case.framework, {**known, **said})
    return _as_met(case.framework, _felt(case), asked)


def _as_met(
    framework: Framework, names: Iterable[str], known: dict[str, object]
) -> dict[str, object]:
    """Return what is known as it is where some thresholds are met, whatever was assessed."""
    lines = (framework.thresholds[each] for each in names if each in framework.thresholds)
    return {**known, **{each.fact: _met_by(each, known.get(each.fact)) for each in lines}}


def _met_by(line: Threshold, known: object) -> object:
    """Return what meets a threshold: what is known if it is more than the limit, or just so."""
    if line.at_least is None:
        return line.is_
    over = line.at_least * 100 + 1
    return max(over, known) if isinstance(known, int) else over


def _felt(case: Case[Matter]) -> tuple[str, ...]:
    """Return the thresholds that are met by the word of the sponsor, or of whoever contests."""
    it = case.state
    contested = it.contest.thresholds if it.contest else ()
    return (*it.sponsor.met, *believed(case.framework, contested))


def believed(framework: Framework, thresholds: Iterable[str]) -> tuple[Name, ...]:
    """Return the thresholds of a contest that count as met, as the framework is read."""
    if not framework.is_silent(ANSWERED_FIRST):
        return ()
    return tuple(Name(each) for each in thresholds if each in framework.thresholds)


def answered(case: Case[Matter], assessed: Assessment) -> tuple[Name, ...]:
    """Return the contested thresholds that an assessment of today leaves answered.

    Each is answered by whom the framework names for it. What one of them answered stays so until
    somebody else says otherwise of it.
    """
    it, framework = case.state.contest, case.framework
    if it is None or it.on > case.today or framework.is_silent(ANSWERED_FIRST):
        return () if it is None else it.settled
    now = known_facts(case)
    then = known_facts(replace(case, state=replace(case.state, assessment=assessed)))

    def is_answered(each: Name) -> bool:
        line = framework.thresholds.get(each)
        if line is None or not line.assessor or assessed.assessor in line.assessor:
            return True
        return each in it.settled and now.get(line.fact) == then.get(line.fact)

    return tuple(filter(is_answered, it.thresholds))


def assessed(case: Case[Matter], fresh: Assessment) -> Assessed:
    """Say of an assessment what it answers of a contest: all of it, or which thresholds."""
    contest, settled = case.state.contest, answered(case, fresh)
    if contest is None or {*settled} == {*contest.thresholds}:
        return Assessed(fresh)
    return Assessed(fresh, answers=False, settles=settled)


def _amounts(assessed: Assessment, case: Case[Matter]) -> dict[str, object]:
    """Return the total as it is now: more may have been accepted since the matter was assessed."""
    if not case.has(Spent):
        return {"cost": assessed.amounts.greater, "cumulative": assessed.cumulative}
    return carried(case.framework, case.known(Spent), assessed.amounts)


def _somebody_counts(it: Matter, case: Case[Matter]) -> bool:
    """Say whether somebody could agree: a group that lists whose view counts needs one there."""
    if not case.framework.counted(it.group):
        return True
    return bool(case.known(Composition).counted) or any(each.counts for each in it.views)


def may_fall_to_an_office(case: Case[Matter]) -> bool:
    """Say whether an office may have to decide because the group does not agree.

    Until each counted seat present has given its view, nobody knows whether the group agrees.
    """
    seats = case.known(Composition).counted if case.has(Composition) else ()
    if any(case.state.view(each.seat, each.organisation) is None for each in seats):
        return _falls_to_an_office(known_facts(case, consensus=None), case)
    return _falls_to_an_office(known_facts(case), case)


def falls_to_an_office(case: Case[Matter]) -> bool:
    """Say whether an office may have to decide if the group does not agree."""
    return _falls_to_an_office(known_facts(case, consensus=False), case)


def _falls_to_an_office(facts: dict[str, object], case: Case[Matter]) -> bool:
    return any(each.how == ALONE for each in case.framework.possible(facts).deciders)
