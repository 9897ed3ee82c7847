"""An audit: whose dealings, on what evidence, by whom, what was found, what the audited says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.kernel.words import Event, record


class Stage(StrEnum):
    NEW = "new"
    COMMISSIONED = "commissioned"
    UNDER_WAY = "under way"
    REPORTED = "reported"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Exhibit:
    """A piece of evidence that the auditor took."""

    title: Title
    text: Prose
    on: date


@dataclass(frozen=True)
class Found:
    """Something that the auditor found."""

    title: Title
    weight: Weight
    text: Prose
    on: date


@dataclass(frozen=True)
class Audit:
    """`organisation` is the one that is audited: as a party it knows of it from the first day.

    `passed_on` says that whoever commissions it may not name the auditor: it is their own house.
    """

    stage: Stage = Stage.NEW
    title: Title | None = None
    organisation: Organisation | None = None
    principle: Name | None = None
    evidence: Prose | None = None
    scope: Prose | None = None
    passed_on: bool = False
    auditor: Organisation | None = None
    exhibits: tuple[Exhibit, ...] = ()
    found: tuple[Found, ...] = ()
    report: Prose | None = None
    answer_by: date | None = None
    answer: Prose | None = None
    conclusion: Prose | None = None
    commissioned_on: date | None = None
    named_on: date | None = None
    reported_on: date | None = None
    answered_on: date | None = None
    closed_on: date | None = None
    published_on: date | None = None
    group: Group = NO_GROUP  # it is of no group

    @property
    def raiser(self) -> str:
        """The auditor, whose acts these are once it is named."""
        return self.auditor or ""

    @property
    def is_open(self) -> bool:
        return self.stage not in (Stage.NEW, Stage.CLOSED, Stage.WITHDRAWN)


@record("audit.commissioned/1", "commissioned an audit of {organisation}: {title}")
class Commissioned(Event):
    title: Title
    organisation: Organisation
    principle: Name
    evidence: Prose
    scope: Prose
    passed_on: bool
    on: date


@record("audit.auditor-named/1", "named {auditor} as the auditor: {reason}")
class AuditorNamed(Event):
    auditor: Organisation
    reason: Prose
    on: date


@record("audit.evidence-taken/1", "took evidence: {title}")
class EvidenceTaken(Event):
    title: Title
    text: Prose
    on: date


@record("audit.found/1", "found: {title}")
class WasFound(Event):
    title: Title
    weight: Weight
    text: Prose
    on: date


@record("audit.reported/1", "reported on the audit")
class Reported(Event):
    final = True  # the audited has it
    text: Prose
    answer_by: date | None
    on: date


@record("audit.answered/1", "answered the report for {organisation}")
class Answered(Event):
    final = True
    organisation: Organisation
    text: Prose
    on: date


@record("audit.closed/1", "closed the audit: {text}")
class Closed(Event):
    final = True
    text: Prose
    on: date


@record("audit.published/1", "published the audit")
class Published(Event):
    final = True
    on: date


@record("audit.withdrawn/1", "withdrew the audit: {reason}")
class Withdrawn(Event):
    reason: Prose
    on: date


EVENTS = (
    *(Commissioned, AuditorNamed, EvidenceTaken, WasFound, Reported, Answered, Closed, Published),
    Withdrawn,
)


def evolve(it: Audit, event: Event) -> Audit:
    match event:
        case Commissioned():
            said = {name: value for name, value in vars(event).items() if name != "on"}
            return Audit(stage=Stage.COMMISSIONED, commissioned_on=event.on, **said)
        case AuditorNamed():
            named = replace(it, auditor=event.auditor, named_on=event.on)
            return replace(named, stage=Stage.UNDER_WAY)
        case EvidenceTaken():
            taken = Exhibit(event.title, event.text, event.on)
            return replace(it, exhibits=(*it.exhibits, taken))
        case WasFound():
            found = Found(event.title, event.weight, event.text, event.on)
            return replace(it, found=(*it.found, found))
        case Reported():
            told = replace(it, report=event.text, answer_by=event.answer_by)
            return replace(told, stage=Stage.REPORTED, reported_on=event.on)
        case Answered():
            answered = replace(it, answer=event.text, answered_on=event.on)
            return replace(answered, stage=Stage.ANSWERED)
        case Closed():
            return replace(it, stage=Stage.CLOSED, conclusion=event.text, closed_on=event.on)
        case Published():
            return replace(it, published_on=event.on)
        case Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN, closed_on=event.on)
        case _:
            raise TypeError(f"an audit knows no {event.name}")
