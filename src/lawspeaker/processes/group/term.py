"""How long a group stands by its terms of reference: once that day has come, its end is owed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.resting import STOPPED, nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Case, Event, record, rule
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import Standing, TermSet
from lawspeaker.processes.group.standing import Resting, stands


@record("group.set_term", "Record until when the group stands by its terms of reference.")
class SetTerm(Resting):
    """Whoever decided these terms decided its end with them: no second decision is asked for."""

    given = (stands, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (Need("settled", "decision"), STOPPED)
    until: date
    decision: CaseId
    terms: Prose

    has_a_decision_to_accept = End.has_a_decision_to_accept
    is_decided_above_it = End.is_decided_above_it

    @rule("group.term_ahead", "A group must stand by its terms until a day to come.", "until")
    def is_to_come(self, case: Case[Standing]) -> bool:
        return self.until > case.today

    def decide(self, _case: Case[Standing]) -> Iterator[Event]:
        yield TermSet(self.until, self.decision, self.terms)


COMMANDS = (SetTerm,)
