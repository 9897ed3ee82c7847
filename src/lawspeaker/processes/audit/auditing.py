"""The auditor takes evidence, says what it found and reports; the audited answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.audit.commissioning import at
from lawspeaker.processes.audit.life import (
    Answered,
    Audit,
    EvidenceTaken,
    Reported,
    Stage,
    WasFound,
)


@record("audit.take_evidence", "Take evidence.")
class TakeEvidence(Command[Audit]):
    given = (at(Stage.UNDER_WAY),)
    title: Title
    text: Prose

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield EvidenceTaken(self.title, self.text, case.today)


@record("audit.find", "Say what was found.")
class Find(Command[Audit]):
    given = (at(Stage.UNDER_WAY),)
    title: Title
    weight: Weight
    text: Prose

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield WasFound(self.title, self.weight, self.text, case.today)


@record("audit.report", "Report on the audit.")
class Report(Command[Audit]):
    given = (at(Stage.UNDER_WAY),)
    text: Prose
    answer_by: date | None = None

    @rule("audit.answer_by", "The day must be a day to come.", "answer_by")
    def leaves_time_to_answer(self, case: Case[Audit]) -> bool:
        return self.answer_by is None or self.answer_by > case.today

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield Reported(self.text, self.answer_by, case.today)


@record("audit.answer", "Answer the report of the audit.")
class Answer(Command[Audit]):
    given = (at(Stage.REPORTED),)
    text: Prose

    @rule("audit.audited", "It must be the answer of the organisation that is audited.")
    def is_of_the_audited(self, case: Case[Audit]) -> bool:
        return case.act.by.organisation == case.state.organisation

    def decide(self, case: Case[Audit]) -> Iterator[Event]:
        yield Answered(case.act.by.organisation, self.text, case.today)


COMMANDS = (TakeEvidence, Find, Report, Answer)
