"""Two who assess a matter disagree: one contests, and the other answers before it is decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.ready import is_assessed
from lawspeaker.processes.decision.recommending import is_undecided


@record("decision.contested/1", "contested the assessment: {text}")
class Contested(Event):
    by: Name
    thresholds: tuple[Name, ...]
    text: Prose
    on: date


@record("decision.contest", "Contest the assessment of the matter.")
class ContestAssessment(Command[Matter]):
    """The assessment is then given again, with reasons, before the matter is decided."""

    given = (is_undecided, is_assessed)
    thresholds: tuple[Name, ...]
    text: Prose

    @rule("decision.contested_threshold", "It must name thresholds of the framework.", "thresholds")
    def names_thresholds(self, case: Case[Matter]) -> bool:
        return bool(self.thresholds) and {*self.thresholds} <= {*case.framework.thresholds}

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Contested(Name(case.act.by.holds), self.thresholds, self.text, case.today)


COMMANDS = (ContestAssessment,)
EVENTS = (Contested,)
