"""Filing an appeal, receiving it, staying what it is against, taking it on, withdrawing it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.moving import appealing
from lawspeaker.framework.names import NO_GROUP, CaseId, Organisation, Prose
from lawspeaker.kernel.contested import ContestedNow, End
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.appeal.events import (
    Filed,
    GoneOn,
    Received,
    StayDecided,
    Withdrawn,
)
from lawspeaker.processes.appeal.life import OPEN, UNFINISHED, Appeal, Stage
from lawspeaker.processes.appeal.overtaken import is_not_the_sponsors

CLOCK = "appeal"
STAY_CLOCK = "stay"
ONE_STEP = "parent"  # whom an appeal goes to, where it goes up group by group


def at(*stages: Stage, says: str = "") -> Rule[[Case[Appeal]]]:
    says = says or f"The appeal must be {' or '.join(stages)}."
    return Rule("appeal.stage", says, lambda case: case.state.stage in stages)


is_unfinished = at(*UNFINISHED, says="The appeal must not be over.")


def goes_up(case: Case[Appeal]) -> bool:
    """Say whether an appeal goes from group to group, and not to one office for all."""
    move = appealing(case.framework)
    return move is not None and move.to == ONE_STEP


def is_exhausted(it: ContestedNow, organisation: Organisation) -> bool:
    """Say whether an organisation raised it before, and nothing of that goes on or helped."""
    tried = it.tried_by(organisation)
    return bool(tried) and all(each.end is End.UNRESOLVED for each in tried)


def is_barred(case: Case[Appeal]) -> bool:
    """Say whether what carries out an appeal lies beyond a further one."""
    move = appealing(case.framework)
    return move is None or "enacts_an_appeal" in move.unless


@rule("appeal.enacts", "What carries out an appeal must not be appealed again.", "against")
def carries_out_no_appeal(case: Case[Appeal]) -> bool:
    known = case.has(ContestedNow) and case.known(ContestedNow).enacts is not None
    return not known or not is_barred(case)


@rule("appeal.set_aside", "No other appeal must have set it aside already.", "against")
def is_not_set_aside(case: Case[Appeal]) -> bool:
    return not case.has(ContestedNow) or case.known(ContestedNow).set_aside_by is None


@record("appeal.file", "Appeal against a decision.")
class File(Command[Appeal]):
    """Against a decision, a concern that was not resolved, or a change request turned back."""

    given = (at(Stage.NEW), carries_out_no_appeal, is_not_set_aside, is_not_the_sponsors)
    needs = (Need("contested", "against"),)
    opens = True
    against: CaseId
    title: Title
    text: Prose
    fault: Name | None = None
    wanted: Prose | None = None

    @rule("appeal.decided", "It must have been decided, or have ended unresolved.", "against")
    def was_decided(self, case: Case[Appeal]) -> bool:
        return case.known(ContestedNow).on is not None

    @rule(
        "appeal.unresolved",
        "It must be below the sponsor's thresholds, and have been raised before, unresolved.",
        "against",
    )
    def was_raised_and_not_resolved(self, case: Case[Appeal]) -> bool:
        it = case.known(ContestedNow)
        return not it.thresholds and is_exhausted(it, _whose(case))

    @rule("appeal.group_above", "There must be somebody to appeal to.", "against")
    def has_somebody_to_go_to(self, case: Case[Appeal]) -> bool:
        group = case.known(ContestedNow).group
        return not goes_up(case) or case.framework.above(group) != NO_GROUP

    @rule("appeal.final", "An appeal of the same party must not have been judged.", "against")
    def was_not_judged_already(self, case: Case[Appeal]) -> bool:
        appeals = case.known(ContestedNow).appeals
        return not any(e.is_judged and e.raiser == _whose(case) for e in appeals)

    @rule("appeal.once", "An appeal of the same party must not be open already.", "against")
    def is_not_under_appeal_already(self, case: Case[Appeal]) -> bool:
        appeals = case.known(ContestedNow).appeals
        return not any(e.is_open and e.raiser == _whose(case) for e in appeals)

    @rule("appeal.in_time", "An appeal must be filed in time.", "against")
    def is_filed_in_time(self, case: Case[Appeal]) -> bool:
        on = case.known(ContestedNow).on
        timing = case.timing(CLOCK, on) if on else None
        return timing is None or not timing.late

    @rule("appeal.ground", "It must name one of the grounds that are listed.", "fault")
    def names_a_ground(self, case: Case[Appeal]) -> bool:
        move = appealing(case.framework)
        grounds = move.grounds if move else {}
        return self.fault in grounds if grounds else self.fault is None

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        it, who = case.known(ContestedNow), _whose(case)
        yield Filed(
            **vars(self),
            kind=it.kind,
            group=it.group,
            home=it.home,
            organisation=who,
            on=case.today,
            decided_on=it.on,
            timing=case.timing(CLOCK, it.on) if it.on else None,
            tried=it.tried_by(who),
            exhausted=is_exhausted(it, who),
            below=not it.thresholds,
            earlier=it.earlier,
            change=it.change,
        )


def _whose(case: Case[Appeal]) -> Organisation:
    """Return who appeals: an organisation, or a person who is of none."""
    return case.act.by.organisation or Organisation(case.act.by.person)


@record("appeal.receive", "Acknowledge the appeal.")
class Receive(Command[Appeal]):
    given = (at(Stage.FILED),)
    text: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield Received(case.today, self.text)


@record("appeal.stay", "Say whether the decision is stayed while the appeal goes on.")
class Stay(Command[Appeal]):
    """It may be said anew, as long as the appeal has not come to its end."""

    given = (is_unfinished,)
    stays: bool
    reason: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield StayDecided(self.stays, case.today, self.reason)


@rule("appeal.goes_up", "There must be a group above to take the appeal to.")
def has_a_group_above(case: Case[Appeal]) -> bool:
    return goes_up(case) and case.framework.above(case.state.group) != NO_GROUP


@rule("appeal.in_time", "An appeal must be filed in time.")
def is_taken_on_in_time(case: Case[Appeal]) -> bool:
    judged = case.state.judged_on
    timing = case.timing(CLOCK, judged) if judged else None
    return timing is None or not timing.late


@record("appeal.take_on", "Take the appeal one step further.")
class TakeOn(Command[Appeal]):
    given = (at(Stage.DISMISSED), has_a_group_above, is_taken_on_in_time)
    reason: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        judged, to = case.state.judged_on, case.framework.above(case.state.group)
        timing = case.timing(CLOCK, judged) if judged else None
        yield GoneOn(to, case.today, self.reason, timing)


@record("appeal.withdraw", "Withdraw the appeal.")
class Withdraw(Command[Appeal]):
    given = (at(*OPEN),)
    reason: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield Withdrawn(case.today, self.reason)


COMMANDS = (File, Receive, Stay, TakeOn, Withdraw)
