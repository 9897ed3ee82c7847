"""What is said of a change request: by parties, by groups that review it, once it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import Group, Organisation, Pence, Prose
from lawspeaker.kernel.kinds import Count, Name, Title


class Effect(StrEnum):
    """How much a request touches a party."""

    NONE = "none"
    MINOR = "minor"
    MAJOR = "major"


@dataclass(frozen=True)
class Answer:
    """What a party said of a draft, before it was raised."""

    party: Organisation
    text: Prose
    on: date
    is_late: bool = False


@dataclass(frozen=True)
class ToldImpact:
    """What a party answers to one question of the template; a form begins without a text."""

    question: Name
    text: Prose | None = None


@dataclass(frozen=True)
class Due:
    """By when a party was asked to say what a request would do to it."""

    party: Organisation
    by: date


def asked_by(
    before: tuple[Due, ...], parties: tuple[Organisation, ...], until: date
) -> tuple[Due, ...]:
    """Return by when each party is to answer, once some are asked, or asked again."""
    others = (each for each in before if each.party not in parties)
    return (*others, *(Due(each, until) for each in parties))


@dataclass(frozen=True)
class Impact:
    """What a request would do to one organisation, in one capacity."""

    party: Organisation
    hat: Name
    effect: Effect
    cost: Pence
    reason: Prose
    days: Count | None = None  # working days until it could be ready
    risks: Prose | None = None
    on: date | None = None
    answers: tuple[ToldImpact, ...] = ()
    due: date | None = None  # of the first answer; None: it was not asked
    first_on: date | None = None

    @property
    def is_late(self) -> bool:
        """Whether the first answer came after its day; what is said anew makes it no later."""
        return self.due is not None and self.first_on is not None and self.first_on > self.due


@dataclass(frozen=True)
class Review:
    """What a group says of the answers, and what it recommends."""

    group: Group
    text: Prose
    recommends: bool
    on: date


@dataclass(frozen=True)
class Applied:
    """What was changed, as it was accepted."""

    what: Title
    text: Prose
    on: date
    version: Name | None = None
    needless: bool = False  # it was listed, and is no longer needed
    beyond: bool = False  # it was not listed
