"""Which readings of the framework touch a matter, from what is known of it and of its meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.membership import without_seat
from lawspeaker.framework.model import Circumstance
from lawspeaker.framework.names import NO_GROUP, Group, Office
from lawspeaker.framework.touching import Touched, touched
from lawspeaker.kernel.above import above
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import Composition, MeetingNow, Phase
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.events import Escalated
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.routing import known_facts

REPRESENTATIVE: Final = "constituency"


def touching(case: Case[Matter]) -> tuple[Touched, ...]:
    """Return the readings that touch a matter as it stands."""
    return touched(case.framework, known_facts(case), frozenset(_seen(case)))


def _seen(case: Case[Matter]) -> Iterator[Circumstance]:
    if case.state.change:
        yield "about_a_change"
    if without_seat(case.framework, case.state.group):
        yield "constituency_without_seat"
    if _few_are_present(case):
        yield "few_present"
    if case.has(DevolutionNow) and case.known(DevolutionNow).way == "peer":
        yield "delegated_sideways"
    if _decides_again(case):
        yield "same_office_again"


def _few_are_present(case: Case[Matter]) -> bool:
    """Say whether fewer are in the room than the framework warns of."""
    rule = case.framework.text.consensus
    if rule is None or rule.warn_below is None or not case.has(Composition):
        return False
    if not case.has(MeetingNow) or case.known(MeetingNow).phase is not Phase.OPEN:
        return False
    seats = [each for each in case.known(Composition).seats if each.hat == REPRESENTATIVE]
    return 2 * sum(each.present for each in seats) < len(seats)


def _decides_again(case: Case[Matter]) -> bool:
    """Say whether the office in the chair decides, and decided below or would decide above."""
    group = case.framework.groups.get(case.state.group)
    if group is None or group.chair is None or not case.has(MeetingNow):
        return False
    meeting, office = case.known(MeetingNow), group.chair.office
    if not meeting.chair_is_office or not _decides(case, office, known_facts(case)):
        return False
    if str(case.state.decided_below) == office:
        return True
    rose = (each for each in case.trail if isinstance(each.event, Escalated))
    return any(
        each.by.holds == office or each.by.person == meeting.chair for each in rose
    ) or _would_decide_above(case, above(case), office)


def _would_decide_above(case: Case[Matter], group: Group, office: Office) -> bool:
    line = case.framework.groups.get(group)
    if group == NO_GROUP or line is None or line.chair is None or line.chair.office != office:
        return False
    return _decides(case, office, known_facts(case, at=line.level, consensus=False))


def _decides(case: Case[Matter], office: Office, facts: dict[str, object]) -> bool:
    """Say whether it is for the office, by its name or as the chair."""
    answers = case.framework.possible(facts).deciders
    return {each.decider for each in answers} <= {office, "chair"}
