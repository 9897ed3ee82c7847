"""Feedback as it stands, and what happens to it: given, noted, answered, made public."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Person, Prose, of_party
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Event, record


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
