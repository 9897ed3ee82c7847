"""An artefact follows the matter it was put before: to another group, or back where it was."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Group
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.registering import at
from lawspeaker.processes.artefact.state import Artefact, Stage

ITS_MATTER = Need("settled", "decision", optional=True)


@rule("artefact.not_accepted", "The matter it was put before must have ended without acceptance.")
def was_not_accepted(case: Case[Artefact]) -> bool:
    if not case.has(Settled):
        return False
    known = case.known(Settled)
    return known.withdrawn or (known.on is not None and not known.accepted)


@record("artefact.take_back", "Take it back from a matter that did not accept it.")
class TakeBack(Command[Artefact]):
    """It follows from the end of the matter: whoever may end that takes it back."""

    given = (at(Stage.SUBMITTED), was_not_accepted)
    needs = (ITS_MATTER,)
    needs_power = False
    rules_typing = True

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        if case.state.decision is not None:
            yield events.TakenBack(case.state.decision, case.today)


@record("artefact.pass_on", "Pass it on with the matter it was put before.")
class PassOn(Command[Artefact]):
    """It follows from the passing of the matter: whoever may pass that on does it."""

    given = (at(Stage.SUBMITTED),)
    needs = (ITS_MATTER,)
    needs_power = False
    rules_typing = True
    to: Group

    @rule("artefact.passed", "It must pass to the group that holds its matter now.", "to")
    def passes_to_who_holds_its_matter(self, case: Case[Artefact]) -> bool:
        held = case.known(Settled).group if case.has(Settled) else None
        return self.to == held != case.state.approver

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        if case.state.decision is not None:
            yield events.PassedOn(case.state.decision, self.to)


COMMANDS = (TakeBack, PassOn)
