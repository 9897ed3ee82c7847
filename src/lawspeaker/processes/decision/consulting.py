"""What was consulted on behind a decision, and what was disclosed for it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.elsewhere import ConsultedNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.events import Consulted
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.recommending import is_undecided


@record("decision.record_consultation", "Record the consultation and what was disclosed.")
class RecordConsultation(Command[Matter]):
    given = (is_undecided,)
    needs = (Need("consulted", "asked_in", optional=True),)
    consultation: Title
    disclosure: Prose
    asked_in: CaseId | None = None

    @rule("decision.asked_in", "The consultation it names must be closed.", "asked_in")
    def names_a_consultation_that_is_closed(self, case: Case[Matter]) -> bool:
        if self.asked_in is None:
            return True
        return case.has(ConsultedNow) and case.known(ConsultedNow).closed_on is not None

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Consulted(self.consultation, self.disclosure, self.asked_in)


COMMANDS = (RecordConsultation,)
