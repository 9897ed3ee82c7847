"""Agreeing how the framework is read, where its source can be read two ways."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.resting import nobody_can_take_back
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.framework.adopting import is_not_back_dated
from lawspeaker.processes.framework.life import Adoption, ReadingAgreed


@record("framework.agree_reading", "Agree how the framework is read where it can be read two ways.")
class AgreeReading(Command[Adoption]):
    """Each agreement is a case of its own, so that the version in force judges it.

    What is agreed holds for every case opened from `since` on. A case opened before keeps the
    reading it began under, as it keeps its version.
    """

    given = (nobody_can_take_back(),)
    needs = (Need("settled", "decision"),)
    opens = True
    reading: Name
    choice: Name
    decision: CaseId
    since: date
    reason: Prose

    @rule("framework.agreed_once", "The case must be a new one: each agreement has its own.")
    def is_a_new_case(self, case: Case[Adoption]) -> bool:
        return case.state == Adoption()

    @rule("framework.reading", "The reading must be one of the framework.", "reading")
    def is_a_reading_of_the_framework(self, case: Case[Adoption]) -> bool:
        return self.reading in case.framework.readings

    @rule("framework.choice", "The choice must be one the reading offers.", "choice")
    def is_a_choice_of_the_reading(self, case: Case[Adoption]) -> bool | Because:
        line = case.framework.text.readings.get(self.reading)
        if line is None or self.choice in line.choices:
            return True
        return Because(f"The choice must be one of {', '.join(line.choices)}.", line.by)

    @rule(
        "framework.reading_followed",
        "Another choice than the default needs something in the framework that turns on it.",
        "choice",
    )
    def is_followed_by_something(self, case: Case[Adoption]) -> bool:
        # What nothing turns on would stand on every page as agreed, and change no answer.
        line = case.framework.text.readings.get(self.reading)
        return line is None or self.choice == line.default or self.reading in case.framework.turning

    @rule("framework.reading_accepted", "A decision must have been taken to accept it.", "decision")
    def rests_on_a_decision(self, case: Case[Adoption]) -> bool:
        return case.has(Settled) and case.known(Settled).accepted

    @rule("framework.decided_at_the_top", "A group of the highest level must decide.", "decision")
    def is_decided_at_the_highest_level(self, case: Case[Adoption]) -> bool:
        # Below it, one group would read for all the others what binds them alike.
        if not case.has(Settled):
            return True
        groups = case.framework.groups
        decided = groups.get(case.known(Settled).group)
        return decided is not None and decided.level == min(each.level for each in groups.values())

    @rule("framework.not_back", "It must not commence before today or its decision.", "since")
    def is_not_back_dated(self, case: Case[Adoption]) -> bool:
        return is_not_back_dated(self.since, case)

    def decide(self, case: Case[Adoption]) -> Iterator[Event]:
        yield ReadingAgreed(**vars(self))
