"""The programme asks a party or a party the programme, and the other answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lawspeaker.framework.names import PARTY, Organisation, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.contact.life import (
    Answered,
    Asked,
    Contact,
    Inquired,
    Noted,
    Reminded,
    Stage,
    Way,
    Withdrawn,
)

TAKES_PART = "The organisation must take part as a party."
NEW = "The case must be a new one: each contact has its own."


def at(*stages: Stage) -> Rule[[Case[Contact]]]:
    says = f"It must stand so: {' or '.join(stages)}."
    return Rule("contact.stage", says, lambda case: case.state.stage in stages)


def _takes_part(_command: Any, case: Case[Contact]) -> bool:
    return case.has(PartyNow) and case.known(PartyNow).stands


takes_part: Rule[[Any, Case[Contact]]] = Rule(
    "contact.party", TAKES_PART, _takes_part, "organisation"
)


@record("contact.note", "Note a contact with a party.")
class Note(Command[Contact]):
    opens = True
    given = (at(Stage.NEW),)
    needs = (Need("party", "organisation", optional=True),)
    organisation: Organisation
    about: Title
    way: Way
    said: Prose
    takes_part = takes_part

    def decide(self, case: Case[Contact]) -> Iterator[Event]:
        yield Noted(self.organisation, self.about, self.way, self.said, case.today)


@record("contact.ask", "Ask a party something.")
class Ask(Command[Contact]):
    opens = True
    given = (at(Stage.NEW),)
    needs = (Need("party", "organisation", optional=True),)
    organisation: Organisation
    about: Title
    question: Prose
    until: date | None = None
    takes_part = takes_part

    @rule("contact.until", "The day must be today or a day to come.", "until")
    def is_in_time_to_come(self, case: Case[Contact]) -> bool:
        return self.until is None or self.until >= case.today

    def decide(self, case: Case[Contact]) -> Iterator[Event]:
        yield Asked(self.organisation, self.about, self.question, self.until, case.today)


@record("contact.inquire", "Ask the programme something, for a party.")
class Inquire(Command[Contact]):
    opens = True
    given = (at(Stage.NEW),)
    needs = (Need("party", "organisation", optional=True),)
    organisation: Organisation
    about: Title
    question: Prose
    takes_part = takes_part

    def part(self, state: Contact) -> Part:
        """The party itself asks."""
        return Part(state.group, raiser=self.organisation)

    def decide(self, case: Case[Contact]) -> Iterator[Event]:
        yield Inquired(self.organisation, self.about, self.question, case.today)


@record("contact.remind", "Remind the party of what it was asked.")
class Remind(Command[Contact]):
    given = (at(Stage.PARTY_ASKED),)
    text: Prose

    def decide(self, _case: Case[Contact]) -> Iterator[Event]:
        yield Reminded(self.text)


@record("contact.answer", "Answer what the party was asked.")
class Answer(Command[Contact]):
    given = (at(Stage.PARTY_ASKED),)
    text: Prose

    @rule("contact.own", "It must be answered by whoever acts for the party.")
    def is_by_whoever_acts_for_the_party(self, case: Case[Contact]) -> bool:
        return case.act.by.holds == PARTY

    def decide(self, case: Case[Contact]) -> Iterator[Event]:
        yield Answered(self.text, case.today)


@record("contact.record_answer", "Record what the party answered in another way.")
class RecordAnswer(Command[Contact]):
    given = (at(Stage.PARTY_ASKED),)
    text: Prose

    def decide(self, case: Case[Contact]) -> Iterator[Event]:
        yield Answered(self.text, case.today)


@record("contact.withdraw", "Withdraw what was asked.")
class Withdraw(Command[Contact]):
    given = (at(Stage.PARTY_ASKED, Stage.PARTY_ASKS),)
    reason: Prose

    @rule("contact.asker", "What was asked must be withdrawn by whoever asked it.")
    def is_by_whoever_asked(self, case: Case[Contact]) -> bool:
        return (case.act.by.holds == PARTY) is (case.state.stage is Stage.PARTY_ASKS)

    def decide(self, _case: Case[Contact]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


COMMANDS = (Note, Ask, Inquire, Remind, Answer, RecordAnswer, Withdraw)
