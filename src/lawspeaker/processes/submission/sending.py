"""A party sends in what it is asked for; it is checked, accepted or sent back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from lawspeaker.framework.names import CaseId, Organisation, Prose
from lawspeaker.kernel.columns import MOST_TOLD, Cell, Column, faults
from lawspeaker.kernel.elsewhere import RoundNow
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.kernel.lasting import days_late
from lawspeaker.kernel.words import Because, Case, Command, Event, Rule, record, rule
from lawspeaker.processes.submission.life import (
    Accepted,
    Asked,
    Excused,
    Sent,
    SentBack,
    Stage,
    Submission,
)


def at(*stages: Stage) -> Rule[[Case[Submission]]]:
    says = f"It must stand so: {' or '.join(stages)}."
    return Rule("submission.stage", says, lambda case: case.state.stage in stages)


@record("submission.ask", "Ask a party for a round of a template.")
class Ask(Command[Submission]):
    given = (at(Stage.NEW),)
    needs = (
        Need("party", "organisation", optional=True),
        Need("round", "template", optional=True),
    )
    opens = True
    organisation: Organisation
    template: CaseId
    title: Title
    number: Count
    columns: tuple[Column, ...]
    due: date

    @rule("submission.party", "The organisation must take part as a party.", "organisation")
    def takes_part(self, case: Case[Submission]) -> bool:
        return case.has(PartyNow) and case.known(PartyNow).stands

    @rule("submission.round", "It must be what the open round of the template asks.", "template")
    def is_what_the_open_round_asks(self, case: Case[Submission]) -> bool:
        if not case.has(RoundNow):
            return False
        now = case.known(RoundNow)
        said = (self.title, self.number, self.columns, self.due)
        return said == (now.title, now.number, now.columns, now.due)

    @rule("submission.due", "The day must be today or a day to come.", "due")
    def is_due_in_time_to_come(self, case: Case[Submission]) -> bool:
        return self.due >= case.today

    def decide(self, case: Case[Submission]) -> Iterator[Event]:
        yield Asked(on=case.today, **vars(self))


@record("submission.send", "Send in what your party is asked for.")
class Send(Command[Submission]):
    """What is late is taken, and kept as late; until it is accepted it may be sent again."""

    given = (at(Stage.ASKED, Stage.SENT, Stage.SENT_BACK),)
    cells: tuple[Cell, ...]

    @rule("submission.filled", "Something must be filled in.", "cells")
    def is_filled_in(self, _case: Case[Submission]) -> bool:
        return bool(self.cells)

    @rule("submission.fits", "Each row must be as the template asks.", "cells")
    def fits_the_template(self, case: Case[Submission]) -> bool | Because:
        found = [*islice(faults(case.state.columns, self.cells), MOST_TOLD)]
        return Because(" ".join(map(str, found)), ()) if found else True

    def decide(self, case: Case[Submission]) -> Iterator[Event]:
        late = days_late(case.calendar, case.state.due, case.today)
        yield Sent(self.cells, case.today, late)


@record("submission.send_back", "Send it back to be repaired.")
class SendBack(Command[Submission]):
    given = (at(Stage.SENT),)
    reason: Prose

    def decide(self, case: Case[Submission]) -> Iterator[Event]:
        yield SentBack(self.reason, case.today)


@record("submission.accept", "Accept what was sent in.")
class Accept(Command[Submission]):
    given = (at(Stage.SENT),)

    def decide(self, case: Case[Submission]) -> Iterator[Event]:
        yield Accepted(case.today)


@record("submission.excuse", "Say that the party need not send it.")
class Excuse(Command[Submission]):
    given = (at(Stage.ASKED, Stage.SENT_BACK),)
    reason: Prose

    def decide(self, _case: Case[Submission]) -> Iterator[Event]:
        yield Excused(self.reason)


COMMANDS = (Ask, Send, SendBack, Accept, Excuse)
