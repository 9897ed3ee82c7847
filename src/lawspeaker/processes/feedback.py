"""Informal feedback: anybody says how the programme works; it is answered, noted, made public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import (
    CHAIR,
    NO_GROUP,
    PARTY,
    Capacity,
    Group,
    Organisation,
    Person,
    Prose,
    of_party,
)
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.history import History
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Duty, Event, Rule, record, rule


class Stage(StrEnum):
    NEW = "new"
    GIVEN = "given"
    NOTED = "noted"
    ANSWERED = "answered"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Feedback:
    """Only whoever gives it and whoever it is given to read it, until it is published.

    What is not given for a party is of the person alone: others sit in an open seat, and whoever
    signs for the organisation, or comes after in the office, is not who said it.
    """

    stage: Stage = Stage.NEW
    organisation: Organisation | None = None
    given_in: Name | None = None  # the office, seat or chair, where it is not given for a party
    to: Name | None = None
    title: Title | None = None
    text: Prose | None = None
    may_be_public: bool = False
    given_on: date | None = None
    answer: Prose | None = None
    group: Group = NO_GROUP
    given_by: Person | None = None  # in person; earlier entries name only what it was given in

    @property
    def raiser(self) -> str:
        return self.given_by or self.given_in or self.organisation or ""

    @property
    def giver(self) -> str:
        """Whoever gave it, as duties name them."""
        return self.raiser if self.given_by or self.given_in else of_party(self.raiser)


@record("feedback.given/1", "gave feedback on {title}: {text}")
class Given(Event):
    vouched = True
    organisation: Organisation
    given_in: Name | None
    to: Name
    title: Title
    text: Prose
    may_be_public: bool
    on: date
    given_by: Person | None = None


@record("feedback.noted/1", "noted the feedback")
class Noted(Event):
    on: date


@record("feedback.answered/1", "answered the feedback: {text}")
class Answered(Event):
    final = True  # whoever gave it has the answer
    text: Prose
    on: date


@record("feedback.published/1", "made feedback public: {title}")
class Published(Event):
    final = True
    title: Title
    said: Prose
    answer: Prose
    on: date


@record("feedback.withdrawn/1", "withdrew the feedback: {reason}")
class Withdrawn(Event):
    reason: Prose


def evolve(it: Feedback, event: Given | Noted | Answered | Published | Withdrawn) -> Feedback:
    match event:
        case Given():
            told = {name: value for name, value in vars(event).items() if name != "on"}
            return Feedback(stage=Stage.GIVEN, given_on=event.on, **told)
        case Noted():
            return replace(it, stage=Stage.NOTED)
        case Answered():
            return replace(it, stage=Stage.ANSWERED, answer=event.text)
        case Published():
            return replace(it, stage=Stage.PUBLISHED)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)


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
        given_in = None if by.holds == PARTY else _held(by)
        given_by = None if by.holds == PARTY else by.person
        yield Given(by.organisation, given_in, on=case.today, given_by=given_by, **vars(self))


def _held(by: Capacity) -> Name:
    return Name(f"{CHAIR}@{by.group}" if by.holds == CHAIR else by.holds)


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
)
