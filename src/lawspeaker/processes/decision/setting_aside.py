"""An appeal sets a decision aside: it stays on record, and nothing more is owed on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.contested import StoppedNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.recommending import at


@record("decision.set-aside/1", "noted that appeal {appeal} has set it aside")
class SetAside(Event):
    final = True  # it follows from an appeal, which is final
    appeal: CaseId
    on: date


@rule("decision.not_set_aside", "No appeal must have set the decision aside.")
def is_not_set_aside(case: Case[Matter]) -> bool:
    return case.state.set_aside_by is None


@rule("decision.appealed", "An appeal that was upheld must have set the decision aside.")
def an_appeal_has_set_it_aside(case: Case[Matter]) -> bool:
    return case.has(StoppedNow) and case.known(StoppedNow).set_aside_by is not None


@record("decision.note_set_aside", "Note that an appeal has set the decision aside.")
class NoteSetAside(Command[Matter]):
    """It follows from the appeal: whoever puts that into effect notes it."""

    needs = (Need("stopped", "case"),)
    needs_power = False
    rules_typing = True
    given = (at(Stage.DECIDED, Stage.DIRECTED), is_not_set_aside, an_appeal_has_set_it_aside)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        if by := case.known(StoppedNow).set_aside_by:
            yield SetAside(by, case.today)


COMMANDS = (NoteSetAside,)
EVENTS = (SetAside,)
