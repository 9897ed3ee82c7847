"""After an appeal was upheld: put into effect, or held until the sponsor has decided."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.appeal.events import (
    BegunAgain,
    Brought,
    Enacted,
    Referred,
    SponsorDecided,
)
from lawspeaker.processes.appeal.filing import at
from lawspeaker.processes.appeal.life import Appeal, Stage

HELD = (Stage.HELD, Stage.WITH_SPONSOR)


@rule("appeal.held", "A remedy that meets a threshold must wait until the sponsor has decided.")
def waits_for_the_sponsor(case: Case[Appeal]) -> bool:
    return case.state.stage not in HELD


@record("appeal.enact", "Put into effect what was recommended.")
class Enact(Command[Appeal]):
    given = (at(Stage.UPHELD, *HELD), waits_for_the_sponsor)
    text: Prose

    def decide(self, case: Case[Appeal]) -> Iterator[Event]:
        yield Enacted(case.today, self.text)
        if case.state.again and case.state.decided_by:
            yield BegunAgain(case.today, case.state.decided_by)


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

    @rule("appeal.own_matter", "The matter must be one that carries this appeal out.", "matter")
    def carries_this_appeal_out(self, case: Case[Appeal]) -> bool:
        return case.has(Settled) and case.known(Settled).enacts == case.id

    @rule("appeal.one_matter", "The remedy must not be before the sponsor already.", "matter")
    def is_the_first(self, case: Case[Appeal]) -> bool:
        return case.state.matter is None

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
