"""A change request comes in: asked about before it is raised, raised, repaired, withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import PARTY, Organisation, Prose
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import ChangeNow, Need, PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.details import Details, details_of
from lawspeaker.processes.change.request import Request, Stage, Track


def at(*stages: Stage) -> Rule[[Case[Request]]]:
    says = f"The change request must be {' or '.join(stages)}."
    return Rule("change.stage", says, lambda case: case.state.stage in stages)


UNDECIDED = (
    *(Stage.RAISED, Stage.SENT_BACK, Stage.VALID, Stage.TRIAGED, Stage.IN_ASSESSMENT),
    *(Stage.IN_CONSULTATION, Stage.REVIEWED),
)


def at_or_unauthorised(*stages: Stage) -> Rule[[Case[Request]]]:
    """Make the rule for what is done too once an appeal has set aside what authorised it."""
    says = f"The change request must be {' or '.join(stages)}, or what authorised it be set aside."
    return Rule("change.stage", says, lambda e: e.state.stage in stages or _is_unauthorised(e))


def _is_unauthorised(case: Case[Request]) -> bool:
    """Say whether everybody was told of a standard change that nothing authorises any more."""
    is_told = case.state.track is Track.STANDARD and case.state.stage is Stage.ACCEPTED
    return is_told and case.has(ChangeNow) and case.known(ChangeNow).set_aside


@rule("change.raised_here", "The change request must have been raised in this record.")
def was_raised_here(case: Case[Request]) -> bool:
    return case.state.began_here


def is_to_come(day: date | None, case: Case[Request]) -> bool:
    return day is None or day >= case.today


@record("change.sound_out", "Ask the parties about a change before it is raised.")
class SoundOut(Command[Request]):
    given = (at(Stage.NEW),)
    opens = True
    title: Title
    draft: Prose
    question: Prose
    until: date
    asked_for: Organisation | None = None  # whose draft it is, where it is not of whoever asks

    @rule("change.until", "The last day for an answer must be today or a day to come.", "until")
    def leaves_time_to_answer(self, case: Case[Request]) -> bool:
        return is_to_come(self.until, case)

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.SoundedOut(**vars(self), on=case.today)


@record("change.answer", "Answer what is asked about a change before it is raised.")
class GiveAnswer(Command[Request]):
    given = (at(Stage.SOUNDED_OUT),)
    text: Prose

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Answered(case.act.by.organisation, self.text, case.today)


@dataclass(frozen=True)
class _OnBehalf(Details):
    """What a request says, and for whom it is raised."""

    constituency: Name | None = None


def _askers(case: Case[Request]) -> Iterator[Organisation]:
    """Yield whom the parties were asked for, and who asked them."""
    for each in case.trail:
        if isinstance(each.event, events.SoundedOut):
            yield each.event.asked_for or each.by.organisation
            yield each.by.organisation


@record("change.raise", "Raise a change request.")
class Raise(_OnBehalf, Command[Request]):
    given = (at(Stage.NEW, Stage.SOUNDED_OUT),)
    opens = True
    needs = (Need("party", ACTOR, optional=True),)

    @rule("change.constituency", "The constituency must be one of the framework.", "constituency")
    def is_for_a_constituency(self, case: Case[Request]) -> bool:
        return self.constituency is None or self.constituency in case.framework.constituencies

    @rule(
        "change.own_constituency",
        "Whoever raises it for a constituency must be of a party that belongs to it.",
        "constituency",
    )
    def is_for_its_own_constituency(self, case: Case[Request]) -> bool:
        known = case.framework.constituencies
        if self.constituency is None or self.constituency not in known:
            return True
        return case.has(PartyNow) and case.known(PartyNow).is_of(self.constituency)

    @rule(
        "change.own_draft",
        "What was asked about must be raised by whoever it was asked for or by, or for the"
        " programme.",
    )
    def is_of_whoever_asked(self, case: Case[Request]) -> bool:
        if case.state.stage is not Stage.SOUNDED_OUT or case.act.by.holds != PARTY:
            return True
        return case.act.by.organisation in _askers(case)

    @rule("change.wanted_by", "The day it is wanted by must be today or a day to come.")
    def is_wanted_in_time_to_come(self, case: Case[Request]) -> bool:
        return is_to_come(self.wanted_by, case)

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        by = case.act.by.organisation
        yield events.Raised(details_of(self), by, case.today, self.constituency)


@record("change.repair", "Give the change request in anew, repaired.")
class Repair(Details, Command[Request]):
    given = (at(Stage.RAISED, Stage.SENT_BACK), was_raised_here)

    @rule("change.wanted_by", "The day it is wanted by must be today or a day to come.")
    def is_wanted_in_time_to_come(self, case: Case[Request]) -> bool:
        return is_to_come(self.wanted_by, case)

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Repaired(details_of(self), case.today)


@record("change.withdraw", "Withdraw the change request.")
class Withdraw(Command[Request]):
    given = (at_or_unauthorised(Stage.SOUNDED_OUT, *UNDECIDED),)
    needs = (Need("change", "case", optional=True),)
    reason: Prose

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Withdrawn(self.reason, case.today)


COMMANDS = (SoundOut, GiveAnswer, Raise, Repair, Withdraw)
