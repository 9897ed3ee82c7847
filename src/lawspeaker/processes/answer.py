"""An answer that every party alike may have: what was asked, without who, and what was answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.conduct import RequestNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.history import History
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Case, Command, Event, Rule, no_duties, record, rule


@dataclass(frozen=True)
class Answer:
    """`constituency` names whom it is for, and who is told; none: all parties. All may read it."""

    title: Title | None = None
    question: Prose | None = None
    text: Prose | None = None
    constituency: Name | None = None
    asked_by: Organisation | None = None  # only where it agreed to be named
    request: CaseId | None = None
    published_on: date | None = None
    amended: Count = Count(0)
    withdrawn: bool = False
    group: Group = NO_GROUP

    @property
    def stage(self) -> str:
        if self.withdrawn:
            return "withdrawn"
        return "published" if self.published_on else "new"


@record("answer.published/1", "published an answer about {title}: {text}")
class Published(Event):
    final = True
    vouched = True
    title: Title
    question: Prose | None
    text: Prose
    constituency: Name | None
    asked_by: Organisation | None
    request: CaseId | None
    on: date


@record("answer.amended/1", "amended the answer: {text}")
class Amended(Event):
    final = True
    text: Prose
    reason: Prose
    on: date


@record("answer.withdrawn/1", "withdrew the answer: {reason}")
class Withdrawn(Event):
    final = True
    reason: Prose
    on: date


def evolve(it: Answer, event: Published | Amended | Withdrawn) -> Answer:
    match event:
        case Published():
            told = {k: v for k, v in vars(event).items() if k != "on"}
            return Answer(published_on=event.on, **told)
        case Amended():
            return replace(it, text=event.text, amended=Count(it.amended + 1))
        case Withdrawn():
            return replace(it, withdrawn=True)


is_new: Rule[[Case[Answer]]] = Rule(
    "answer.new",
    "The case must be a new one: each answer has its own.",
    lambda case: case.state.published_on is None,
)
stands: Rule[[Case[Answer]]] = Rule(
    "answer.stands",
    "The answer must stand: published, and not withdrawn.",
    lambda case: case.state.stage == "published",
)


@record("answer.publish", "Let every party alike have something, asked or unasked.")
class Publish(Command[Answer]):
    opens = True
    given = (is_new,)
    needs = (Need("request", "request", optional=True),)
    title: Title
    text: Prose
    question: Prose | None = None
    constituency: Name | None = None
    asked_by: Organisation | None = None
    request: CaseId | None = None

    @rule("answer.constituency", "It must be one of the framework.", "constituency")
    def is_for_a_constituency_of_the_framework(self, case: Case[Answer]) -> bool:
        return self.constituency is None or self.constituency in case.framework.constituencies

    @rule("answer.request", "What is answered must be a request that is published.", "request")
    def answers_what_is_published(self, case: Case[Answer]) -> bool:
        published = case.has(RequestNow) and case.known(RequestNow).published
        return self.request is None or published

    @rule("answer.unnamed", "Only whoever the request names may be said to have asked.", "asked_by")
    def names_only_who_agreed(self, case: Case[Answer]) -> bool:
        """Whether it agreed is known where it asked, so it is named by no other way."""
        named = case.known(RequestNow).names if case.has(RequestNow) else None
        return self.asked_by in (None, named)

    def decide(self, case: Case[Answer]) -> Iterator[Event]:
        yield Published(on=case.today, **vars(self))


@record("answer.amend", "Amend an answer: it reads otherwise from now on.")
class Amend(Command[Answer]):
    given = (stands,)
    text: Prose
    reason: Prose

    def decide(self, case: Case[Answer]) -> Iterator[Event]:
        yield Amended(self.text, self.reason, case.today)


@record("answer.withdraw", "Withdraw an answer that is not right any more.")
class Withdraw(Command[Answer]):
    given = (stands,)
    reason: Prose

    def decide(self, case: Case[Answer]) -> Iterator[Event]:
        yield Withdrawn(self.reason, case.today)


ANSWER = Process(
    "answer",
    "AN",
    Answer(),
    evolve,
    no_duties,
    (Publish, Amend, Withdraw),
    (Published, Amended, Withdrawn),
    audience="registered",
    title=lambda it: it.title or "",
    history=History(Publish, (Publish.is_for_a_constituency_of_the_framework,)),
    in_hand=nobodys,
)
