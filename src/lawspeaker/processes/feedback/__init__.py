"""Informal feedback: anybody says how the programme works; it is answered, noted, made public."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CHAIR, PARTY, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Case, Command, Duty, Event, Rule, record, rule
from lawspeaker.processes.feedback.life import (
    Answered,
    Feedback,
    Given,
    Noted,
    Published,
    Stage,
    Withdrawn,
    evolve,
)


def at(*stages: Stage) -> Rule[[Case[Feedback]]]:
    says = f"The feedback must be {' or '.join(stages)}."
    return Rule("feedback.stage", says, lambda case: case.state.stage in stages)


stands = at(Stage.GIVEN, Stage.NOTED, Stage.ANSWERED)


is_whoever_has_it: Rule[[Case[Feedback]]] = Rule(
    "feedback.theirs",
    "It must be whoever the feedback is given to.",
    lambda case: case.act.by.holds == case.state.to,
)


@record("feedback.give", "Say how the programme works, well or badly.")
class Give(Command[Feedback]):
    """Whoever it is given to reads it, and nobody else unless you agree that it is made public."""

    opens = True
    given = (at(Stage.NEW),)
    to: Name
    title: Title
    text: Prose
    may_be_public: bool = False

    @rule("feedback.to", "It must be given to an office that takes feedback.", "to")
    def is_given_to_who_takes_it(self, case: Case[Feedback]) -> bool:
        return self.to in case.framework.holders(Note.name)

    def decide(self, case: Case[Feedback]) -> Iterator[Event]:
        by = case.act.by
        held = Name(f"{CHAIR}@{by.group}" if by.holds == CHAIR else by.holds)
        given_in, given_by = (None, None) if held == PARTY else (held, by.person)
        yield Given(by.organisation, given_in, on=case.today, given_by=given_by, **vars(self))


@record("feedback.note", "Note the feedback: no answer is needed.")
class Note(Command[Feedback]):
    given = (at(Stage.GIVEN), is_whoever_has_it)

    def decide(self, case: Case[Feedback]) -> Iterator[Event]:
        yield Noted(case.today)


@record("feedback.answer", "Answer the feedback.")
class Answer(Command[Feedback]):
    given = (stands, is_whoever_has_it)
    text: Prose

    def decide(self, case: Case[Feedback]) -> Iterator[Event]:
        yield Answered(self.text, case.today)


may_be_public: Rule[[Case[Feedback]]] = Rule(
    "feedback.agreed",
    "Whoever gave it must have agreed that it is made public.",
    lambda case: case.state.may_be_public,
)


@record("feedback.publish", "Let all read what was said, in other words, and what is answered.")
class Publish(Command[Feedback]):
    given = (stands, is_whoever_has_it, may_be_public)
    title: Title
    said: Prose
    answer: Prose

    def decide(self, case: Case[Feedback]) -> Iterator[Event]:
        yield Published(self.title, self.said, self.answer, case.today)


@record("feedback.withdraw", "Withdraw the feedback.")
class Withdraw(Command[Feedback]):
    given = (stands,)
    reason: Prose

    def part(self, state: Feedback) -> Part:
        """Whoever gave it; an earlier entry that names no person is of its organisation."""
        return Part(state.group, state.given_by or state.organisation or "")

    def decide(self, _case: Case[Feedback]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


def duties(it: Feedback, _framework: Framework) -> Iterator[Duty]:
    """Whoever has it owes a word to it; no statement sets a time limit."""
    if it.stage is Stage.GIVEN and it.given_on and it.to:
        yield Duty(Answer, (it.to,), it.given_on)


FEEDBACK = Process(
    "feedback",
    "FB",
    Feedback(),
    evolve,
    duties,
    (Give, Note, Answer, Publish, Withdraw),
    (Given, Noted, Answered, Published, Withdrawn),
    audience="own",
    title=lambda it: it.title or "",
    history=History(Give),
    readers=lambda it: (it.to, it.giver) if it.to else (),
    in_hand=nobodys,
)
