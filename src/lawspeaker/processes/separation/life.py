"""A separation of businesses as it stands, and what can happen to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Event, record


@dataclass(frozen=True)
class Breach:
    """What somebody says was not kept apart, and what came of it."""

    number: Count
    text: Prose
    on: date
    found: bool | None = None
    answer: Prose | None = None


@dataclass(frozen=True)
class Separation:
    """`line` is what the framework says must be kept apart."""

    line: Name = Name("")
    title: Title | None = None
    organisation: Organisation | None = None
    arrangements: Prose | None = None
    demanded_on: date | None = None  # since when a declaration is owed
    declared_on: date | None = None
    adequate: bool | None = None  # as the last review found
    review: Prose | None = None
    reviewed_on: date | None = None
    breaches: tuple[Breach, ...] = ()
    group: Group = NO_GROUP

    @property
    def raiser(self) -> str:
        return self.organisation or ""

    @property
    def open_breaches(self) -> tuple[Breach, ...]:
        return tuple(each for each in self.breaches if each.found is None)

    @property
    def stage(self) -> str:
        if self.open_breaches:
            return "breach reported"
        if self.declared_on is None:
            return "demanded" if self.demanded_on else "new"
        if self.adequate is None:
            return "declared"
        return "found adequate" if self.adequate else "found wanting"


@record("separation.demanded/1", "asked to declare how {title} are kept apart: {reason}")
class Demanded(Event):
    line: Name
    title: Title
    organisation: Organisation
    reason: Prose
    on: date


@record("separation.declared/1", "declared how {title} are kept apart: {arrangements}")
class Declared(Event):
    line: Name
    title: Title
    organisation: Organisation
    arrangements: Prose
    on: date


@record("separation.reviewed/1", "reviewed what is arranged: {text}")
class Reviewed(Event):
    adequate: bool
    text: Prose
    on: date


@record("separation.breach-reported/1", "reported breach {number}: {text}")
class BreachReported(Event):
    number: Count
    text: Prose
    on: date
    line: Name | None = None  # where nothing was declared before
    title: Title | None = None
    organisation: Organisation | None = None


@record("separation.breach-settled/1", "settled breach {number}: {text}")
class BreachSettled(Event):
    number: Count
    found: bool
    text: Prose


EVENTS = (Demanded, Declared, Reviewed, BreachReported, BreachSettled)
type Happened = Demanded | Declared | Reviewed | BreachReported | BreachSettled


def evolve(it: Separation, event: Happened) -> Separation:
    match event:
        case Demanded():
            whose = (event.line, event.title, event.organisation)
            return Separation(*whose, demanded_on=event.on)
        case Declared():
            said = {k: v for k, v in vars(event).items() if k != "on"}
            made = Separation(declared_on=event.on, breaches=it.breaches, **said)
            return replace(made, demanded_on=it.demanded_on)
        case Reviewed():
            found = replace(it, adequate=event.adequate, review=event.text)
            return replace(found, reviewed_on=event.on)
        case BreachReported():
            breach = Breach(event.number, event.text, event.on)
            return replace(_begun(it, event), breaches=(*it.breaches, breach))
        case BreachSettled():
            return replace(it, breaches=tuple(_settled(each, event) for each in it.breaches))


def _begun(it: Separation, event: BreachReported) -> Separation:
    """What was not declared when a breach is reported is owed from then on."""
    if event.line is None:
        return it
    return Separation(event.line, event.title, event.organisation, demanded_on=event.on)


def _settled(breach: Breach, event: BreachSettled) -> Breach:
    if breach.number != event.number:
        return breach
    return replace(breach, found=event.found, answer=event.text)
