"""What the change would do: impact party by party, cost, review by groups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Group, Pence, Prose
from lawspeaker.kernel.facts import Need, Parties
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.raising import at, is_to_come
from lawspeaker.processes.change.request import Request, Stage, Track
from lawspeaker.processes.change.said import Effect, Impact, ToldImpact

ASSESSED = (Stage.TRIAGED, Stage.IN_ASSESSMENT, Stage.IN_CONSULTATION, Stage.REVIEWED)
LAST_DAY = "The last day for an answer must be today or a day to come."


@record("change.ask_assessment", "Ask the parties what the change would do to them.")
class AskAssessment(Command[Request]):
    """No constituency named: every party is asked."""

    given = (at(*ASSESSED, Stage.WITH_DECIDER),)
    needs = (Need("parties"),)
    until: date
    constituencies: tuple[Name, ...] = ()
    template: Prose | None = None

    @rule("change.until", LAST_DAY, "until")
    def leaves_time_to_answer(self, case: Case[Request]) -> bool:
        return is_to_come(self.until, case)

    @rule("change.constituency", "The constituency must be one of the framework.", "constituencies")
    def names_constituencies_of_the_framework(self, case: Case[Request]) -> bool:
        return {*self.constituencies} <= {*case.framework.constituencies}

    @rule("change.parties", "There must be a party to ask.", "constituencies")
    def asks_somebody(self, case: Case[Request]) -> bool:
        return bool(case.known(Parties).among(self.constituencies))

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        parties = case.known(Parties).among(self.constituencies)
        yield events.AssessmentAsked(parties, self.until, case.today, self.template)


@record("change.assess", "Say what the change would do to your organisation.")
class Assess(Command[Request]):
    given = (at(*ASSESSED[1:], Stage.WITH_DECIDER),)
    effect: Effect
    cost: Pence
    reason: Prose
    days: Count | None = None
    risks: Prose | None = None
    answers: tuple[ToldImpact, ...] = ()

    @rule(
        "change.template",
        "Each question of the template must be answered once, unless there is no impact.",
        "answers",
    )
    def answers_each_question(self, case: Case[Request]) -> bool:
        control = case.framework.text.change_control
        asked = sorted(control.impact) if control else []
        told = sorted(each.question for each in self._told)
        return told == asked or (self.effect is Effect.NONE and not told)

    @property
    def _told(self) -> tuple[ToldImpact, ...]:
        return tuple(each for each in self.answers if (each.text or "").strip())

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        by = case.act.by
        said = {**vars(self), "answers": self._told}
        yield events.Assessed(Impact(by.organisation, Name(by.holds), **said, on=case.today))


@record("change.estimate", "Estimate what the change costs the programme.")
class Estimate(Command[Request]):
    given = (at(*ASSESSED, Stage.WITH_DECIDER),)
    cost: Pence
    basis: Prose

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Estimated(self.cost, self.basis, case.today)


@rule(
    "change.to_be_reviewed",
    "It must be out for consultation, or on the fast track, which leaves that out.",
)
def is_to_be_reviewed(case: Case[Request]) -> bool:
    it = case.state
    if it.track is Track.FAST and it.stage in ASSESSED:
        return True
    return it.stage in (Stage.IN_CONSULTATION, Stage.REVIEWED, Stage.WITH_DECIDER)


@record("change.review", "Record what a group says of the answers, and what it recommends.")
class Review(Command[Request]):
    given = (is_to_be_reviewed,)
    group: Group
    text: Prose
    recommends: bool

    @rule("change.reviewers", "Each group that reviews it must be one of the framework.", "group")
    def is_reviewed_by_a_group(self, case: Case[Request]) -> bool:
        return self.group in case.framework.groups

    @rule("change.closed_review", "A group behind closed doors must not review it.", "group")
    def is_reviewed_in_the_open(self, case: Case[Request]) -> bool:
        group = case.framework.groups.get(self.group)
        return group is None or group.audience != "group"

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Reviewed(**vars(self), on=case.today)


COMMANDS = (AskAssessment, Assess, Estimate)
REVIEWING = (Review,)
