"""What a programme has adopted, and what each event adds to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.kinds import Digest, Name
from lawspeaker.kernel.words import Event, record


@dataclass(frozen=True)
class Version:
    """A version as adopted: its text by its hash, the change that made it, who accepted that."""

    version: Name
    sha256: Digest
    change: CaseId
    decision: CaseId
    accepted_by: Group
    commences: date


@dataclass(frozen=True)
class Part:
    """A part of a version that took effect apart from the rest."""

    version: Name
    part_id: Name


@dataclass(frozen=True)
class Agreed:
    """How a reading is agreed, and from which day."""

    reading: Name
    choice: Name
    since: date


@dataclass(frozen=True)
class Adoption:
    versions: tuple[Version, ...] = ()
    unopposed: tuple[Name, ...] = ()
    parts: tuple[Part, ...] = ()
    calendars: tuple[Digest, ...] = ()
    readings: tuple[Agreed, ...] = ()
    group: Group = NO_GROUP

    def adopted(self, version: str) -> Version | None:
        return next((each for each in self.versions if each.version == version), None)


@record("framework.version-adopted/1", "adopted {version}, which commences on {commences}")
class VersionAdopted(Event):
    final = True
    version: Name
    sha256: Digest
    change: CaseId
    decision: CaseId
    accepted_by: Group
    commences: date


@record("framework.no-objection/1", "recorded no objection to {version}: {text}")
class NoObjection(Event):
    version: Name
    text: Prose


@record("framework.calendar-adopted/1", "adopted the calendar {calendar}@{version}: {reason}")
class CalendarAdopted(Event):
    final = True
    calendar: Name
    version: Name
    sha256: Digest
    reason: Prose


@record("framework.part-commenced/1", "let the part {part_id} of {version} commence on {on}")
class PartCommenced(Event):
    final = True
    version: Name
    part_id: Name
    on: date
    decision: CaseId


@record("framework.reading-agreed/1", "agreed to read {reading} as {choice} from {since}: {reason}")
class ReadingAgreed(Event):
    final = True  # a case may have begun under it; another agreement changes it
    reading: Name
    choice: Name
    decision: CaseId
    since: date
    reason: Prose


def evolve(
    it: Adoption,
    event: VersionAdopted | NoObjection | CalendarAdopted | PartCommenced | ReadingAgreed,
) -> Adoption:
    match event:
        case VersionAdopted():
            return replace(it, versions=(*it.versions, Version(**vars(event))))
        case NoObjection():
            return replace(it, unopposed=(*it.unopposed, event.version))
        case CalendarAdopted():
            return replace(it, calendars=(*it.calendars, event.sha256))
        case PartCommenced():
            return replace(it, parts=(*it.parts, Part(event.version, event.part_id)))
        case ReadingAgreed():
            agreed = Agreed(event.reading, event.choice, event.since)
            return replace(it, readings=(*it.readings, agreed))


EVENTS = (NoObjection, VersionAdopted, CalendarAdopted, PartCommenced, ReadingAgreed)
