"""After an appeal was upheld: put into effect, or held until the sponsor has decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.contested import StoppedNow
from lawspeaker.kernel.facts import GroupNow, Need, Settled
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.appeal.events import (
    BegunAgain,
    Brought,
    Enacted,
    Referred,
    SponsorDecided,
)
from lawspeaker.processes.appeal.filing import at
from lawspeaker.processes.appeal.life import Appeal, Stage
from lawspeaker.processes.appeal.overtaken import is_not_the_sponsors

HELD = (Stage.HELD, Stage.WITH_SPONSOR)
is_upheld = at(Stage.UPHELD, *HELD, says="The appeal must be upheld, and not be over yet.")
DECIDER = Need("group", "decided_by", optional=True)


def begun_again(case: Case[Appeal]) -> Iterator[Event]:
    """Let the group decide anew whose decision it was; where it has ended, the one above it."""
    group = case.state.decided_by
    if case.has(GroupNow) and not case.known(GroupNow).stands:
        group = case.known(GroupNow).parent
    if group:
        yield BegunAgain(case.today, group)


# The case itself names what it is against, and no field of a form.
is_still_not_the_sponsors = replace(is_not_the_sponsors, field="")


@rule("appeal.held", "A remedy that meets a threshold must wait until the sponsor has decided.")
def waits_for_the_sponsor(case: Case[Appeal]) -> bool:
    return case.state.stage not in HELD


carries_this_appeal_out: Rule[[Any, Case[Appeal]]] = Rule(
    "appeal.own_matter",
    "The matter must be one that carries this appeal out.",
    lambda asked, case: (
        asked.matter is None or (case.has(Settled) and case.known(Settled).enacts == case.id)
    ),
    "matter",
)
is_accepted: Rule[[Any, Case[Appeal]]] = Rule(
    "appeal.matter_accepted",
    "The matter must have been accepted, past undoing.",
    lambda asked, case: (
        asked.matter is None
        or (case.has(Settled) and case.known(Settled).accepted and case.known(Settled).final)
    ),
    "matter",
)
is_its_first_matter: Rule[[Any, Case[Appeal]]] = Rule(
    "appeal.one_matter",
    "The remedy must not be before the sponsor already.",
    lambda asked, case: asked.matter is None or case.state.matter is None,
    "matter",
)


@record("appeal.enact", "Put into effect what was recommended.")
class Enact(Command[Appeal]):
    """A decision may carry it out: it is `matter`, and as final as the appeal itself."""

    needs = (
        *(DECIDER, Need("settled", "matter", optional=True)),
        *(Need("stopped", "against", optional=True), Need("contested", "against", optional=True)),
    )
    given = (is_upheld, waits_for_the_sponsor, is_still_not_the_sponsors)
    text: Prose
    matter: CaseId | None = None

    carries_this_appeal_out = carries_this_appeal_out
    is_accepted = is_accepted
    is_its_first_matter = is_its_first_matter

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        sets_aside = case.state.again and not _is_set_aside(case)
        yield Enacted(case.today, self.text, self.matter, sets_aside)
        if sets_aside:
            yield from begun_again(case)


def _is_set_aside(case: Case[Appeal]) -> bool:
    """Say whether another appeal, upheld as well, has set it aside already."""
    return case.has(StoppedNow) and case.known(StoppedNow).set_aside_by is not None


@record("appeal.refer", "Take the remedy to the sponsor.")
class Refer(Command[Appeal]):
    given = (at(Stage.HELD),)
    text: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield Referred(case.today, self.text)


@record("appeal.note_matter", "Note which matter brings the remedy before the sponsor.")
class NoteMatter(Command[Appeal]):
    """It follows from bringing the matter: whoever may do that notes it."""

    needs = (Need("settled", "matter"),)
    needs_power = False
    rules_typing = True
    given = (at(Stage.WITH_SPONSOR),)
    matter: CaseId

    carries_this_appeal_out = carries_this_appeal_out
    is_its_first_matter = is_its_first_matter

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield Brought(self.matter)


@record("appeal.enter_direction", "Enter what the sponsor decided on the remedy.")
class EnterDirection(Command[Appeal]):
    """It follows from the sponsor's decision: whoever gives that enters it."""

    needs = (Need("settled", "matter"),)
    needs_power = False
    rules_typing = True
    given = (at(Stage.WITH_SPONSOR),)

    @rule("appeal.directed", "The sponsor must have decided.")
    def is_decided(self, case: Case[Appeal]) -> bool:
        return case.has(Settled) and case.known(Settled).on is not None

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield SponsorDecided(case.known(Settled).accepted, case.today)


COMMANDS = (Enact, Refer, NoteMatter, EnterDirection)
