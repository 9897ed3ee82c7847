"""After a decision: the sponsor's word and its notices, publishing, telling, carrying out."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.resting import no_appeal_stops_it
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.advising import (
    has_an_opinion,
    heard,
    is_with_the_sponsor,
    opinion,
)
from lawspeaker.processes.decision.alternatives import names_one_that_was_put
from lawspeaker.processes.decision.claimed import is_claimed, is_not_for_the_sponsor
from lawspeaker.processes.decision.events import (
    Directed,
    Implemented,
    Instructed,
    Published,
    Referred,
    Relayed,
    Told,
)
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.recommending import at, is_not_before_what_it_follows
from lawspeaker.processes.decision.routing import known_facts
from lawspeaker.processes.decision.setting_aside import is_not_set_aside

OUTCOME_CLOCK = "outcome"
is_final = at(Stage.DECIDED, Stage.DIRECTED)


def thresholds(case: Case[Matter]) -> tuple[str, ...]:
    """Return the thresholds that the matter meets, as assessed or as the sponsor has answered."""
    if case.state.assessment is None and not case.state.sponsor.met:
        return ()
    met: tuple[str, ...] = case.framework.thresholds_met(known_facts(case))
    return met


at_its_sponsor = at(Stage.RECOMMENDED, Stage.PLACED, Stage.FOR_SPONSOR)


@rule("decision.stage", at_its_sponsor.says)
def may_be_referred(case: Case[Matter]) -> bool:
    # Whatever became of it here, what the sponsor found to meet a threshold is for the sponsor.
    return at_its_sponsor.holds(case) is True or is_claimed(case.state)


@record("decision.refer", "Refer the matter to the sponsor.")
class Refer(Command[Matter]):
    needs = (Need("spent", optional=True),)
    given = (may_be_referred, is_not_before_what_it_follows, has_an_opinion)
    text: Prose

    @rule("decision.threshold", "The matter must meet a threshold of the sponsor.")
    def meets_a_threshold(self, case: Case[Matter]) -> bool:
        return bool(thresholds(case))

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        met = tuple(map(Name, thresholds(case)))
        yield Referred(self.text, met, case.today, *opinion(case, self.text))


@record("decision.direct", "Record the decision of the sponsor.")
class Direct(Command[Matter]):
    given = (is_with_the_sponsor, is_not_before_what_it_follows, *heard)
    direction: Prose
    accepts: bool
    alternative: Count | None = None

    names_an_alternative = names_one_that_was_put

    def is_accepting(self, _case: Case[Matter]) -> bool:
        return self.accepts

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Directed(self.direction, self.accepts, case.today, self.alternative)


@rule("decision.relayed_once", "The programme must not have been told already.")
def was_not_relayed_yet(case: Case[Matter]) -> bool:
    return case.state.relayed_on is None


@record("decision.relay", "Tell the programme what the sponsor decided.")
class Relay(Command[Matter]):
    given = (at(Stage.DIRECTED), is_not_before_what_it_follows, was_not_relayed_yet)
    text: Prose | None = None

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Relayed(case.today, self.text)


@rule("decision.instructed_once", "The secretariat must not have been instructed already.")
def was_not_instructed_yet(case: Case[Matter]) -> bool:
    return case.state.instructed_on is None


@record("decision.instruct", "Have the secretariat inform everybody of the sponsor's decision.")
class Instruct(Command[Matter]):
    given = (at(Stage.DIRECTED), is_not_before_what_it_follows, was_not_instructed_yet)
    text: Prose | None = None

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Instructed(case.today, self.text)


@rule("decision.is_confirmed", "Whoever decided must have confirmed the decision.")
def is_confirmed(case: Case[Matter]) -> bool:
    return case.state.confirmed or case.state.stage is Stage.DIRECTED


@rule("decision.published_once", "The decision must not be published already.")
def is_not_published_yet(case: Case[Matter]) -> bool:
    return case.state.published_on is None


@record("decision.publish", "Publish the decision.")
class Publish(Command[Matter]):
    given = (is_final, is_not_before_what_it_follows, is_confirmed, is_not_published_yet)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Published(case.today, case.act.by.person)


@rule("decision.told_once", "Everybody must not have been told already.")
def was_not_told_yet(case: Case[Matter]) -> bool:
    return case.state.told_on is None


@rule(
    "decision.instruction",
    "The secretariat must have been instructed to tell everybody what the sponsor decided.",
)
def was_instructed(case: Case[Matter]) -> bool:
    return case.state.directed_on is None or case.state.instructed_on is not None


@record("decision.communicate", "Tell everybody the outcome.")
class Communicate(Command[Matter]):
    given = (
        is_final,
        is_not_before_what_it_follows,
        is_confirmed,
        was_not_told_yet,
        was_instructed,
        is_not_set_aside,
    )
    text: Prose

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Told(case.today, self.text, outcome_timing(case))


def outcome_timing(case: Case[Matter]) -> Timing | None:
    """Return whether the outcome is told in time; only a change has a clock for it."""
    final = case.state.final_on
    return case.timing(OUTCOME_CLOCK, final) if final and case.state.change else None


@rule("decision.in_force", "No later decision must have taken its place.")
def is_in_force(case: Case[Matter]) -> bool:
    return case.state.superseded_by is None


@rule("decision.implemented_once", "The decision must not be carried out already.")
def is_not_carried_out_yet(case: Case[Matter]) -> bool:
    return case.state.implemented_on is None


@record("decision.implement", "Record that the decision is carried out.")
class Implement(Command[Matter]):
    given = (
        *(is_final, is_not_before_what_it_follows, is_confirmed, is_not_carried_out_yet),
        is_in_force,
        is_not_for_the_sponsor,
        *no_appeal_stops_it(),
    )
    needs = (Need("stopped", "case"),)
    text: Prose

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Implemented(case.today, self.text)


COMMANDS = (Refer, Direct, Relay, Instruct, Publish, Communicate, Implement)
