"""What happened to a decision, as sentences; and what followed from it."""

from collections.abc import Iterable, Iterator
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Organisation, Person
from lawspeaker.kernel.kinds import hints, optional
from lawspeaker.kernel.words import Event
from lawspeaker.processes.decision import events
from lawspeaker.records import adoptions
from lawspeaker.records.shown import DutyShown, EntryShown, LinkShown
from lawspeaker.surfaces import sentences
from lawspeaker.web import dates, recorded
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Cites,
    Entry,
    Line,
    Lines,
    Link,
    Piece,
    Soft,
    Status,
    Struck,
    Trail,
)
from lawspeaker.web.framework.words import capital

AFTER: Final = (
    events.Confirmed, events.Published, events.Told, events.Implemented, events.Referred,
    events.Directed, events.Relayed, events.Instructed, events.Assured,
)  # fmt: skip
SAID: Final = {  # what followed, where the sentence of the event is longer than there is room for
    events.Confirmed: "Confirmed by whoever decided",
    events.Published: "Published",
    events.Told: "Outcome told to everybody",
    events.Implemented: "Carried out",
    events.Referred: "Referred to the sponsor",
    events.Directed: "The sponsor gave its decision",
    events.Relayed: "The programme was told",
    events.Instructed: "The secretariat was instructed",
    events.Assured: "Its process was looked at",
}


def people_of(trail: Iterable[EntryShown]) -> Iterator[str]:
    """Return the ids that a trail needs names for."""
    for each in trail:
        yield from (each.past.by.person, each.past.by.organisation, each.past.typed_by)
        yield from _named(each.past.event)


def _named(event: Event) -> Iterator[str]:
    """Return the persons and organisations that an event names."""
    for name, kind in hints(type(event)).items():
        value = getattr(event, name)
        if value and (optional(kind) or kind) in (Person, Organisation):
            yield value


def sentence(entry: EntryShown, names: Names) -> str:
    """Tell an entry as a sentence, under the framework it was judged by."""
    framework = adoptions.loaded(entry.framework, dict(entry.readings))
    return sentences.sentence(entry.past, framework, names.full)


def trail(programme: str, found: Iterable[EntryShown], names: Names, zone: str) -> Trail:
    """Tell everything that happened, in order, each with its place in the ledger."""
    return Trail(tuple(_entry(programme, each, names, zone) for each in found))


def _entry(programme: str, entry: EntryShown, names: Names, zone: str) -> Entry:
    day = entry.past.happened.day
    says = sentence(entry, names)
    pieces: list[Piece] = [Struck(says), " Taken back. "] if entry.retracted else [says, " "]
    if entry.corrected:
        pieces.append(Soft("A text of it was corrected. "))
    if later := recorded.later(entry, zone):
        pieces.append(Soft(f"{capital(later)}. "))
    departs = (Status("soon", f"Departs from a rule: {e.reason} ") for e in entry.departures)
    pieces.extend(departs)
    pieces.append(_place(programme, entry.position))
    return Entry(dates.short(day), tuple(pieces), day.isoformat())


def _place(programme: str, position: int) -> Piece:
    to = find("ledger:entry", programme=programme, position=str(position))
    return Link(f"Entry {position}", to) if to else Soft(f"Entry {position}")


def followed(found: Iterable[EntryShown], owed: Iterable[DutyShown], zone: str) -> Trail | None:
    """Tell what came after it was decided, then what is still owed by when."""
    done = [
        _done(each, zone)
        for each in found
        if isinstance(each.past.event, AFTER) and not each.retracted
    ]
    due = [_owed(each) for each in owed]
    return Trail((*done, *due), narrow=True) if done or due else None


def _done(entry: EntryShown, zone: str) -> Entry:
    event = entry.past.event
    day = entry.past.happened.day
    pieces: list[Piece] = [SAID[type(event)]]
    if isinstance(event, events.Told) and event.timing:
        late = event.timing.late
        pieces.append(f", {dates.working_days_said(late)} late" if late else ", in time")
    if later := recorded.later(entry, zone):
        pieces.append(f", {later}")
    if entry.clauses:
        pieces += [" ", Cites(entry.clauses[:1])]
    return Entry(dates.short(day), tuple(pieces), day.isoformat())


def _owed(duty: DutyShown) -> Entry:
    says = duty.says.removesuffix(".")
    if duty.due is None:
        return Entry(duty.undated_briefly, (Soft(f"Owed: {says} "), Cites(duty.clauses[:1])))
    when = f"By {dates.day_and_month(duty.due)}"
    return Entry(when, (f"{says} ", Cites(duty.clauses[:1])), duty.due.isoformat())


PROCESSES: Final = {
    "report": "Headline report",
    "action": "Action",
    "meeting": "Meeting",
    "framework": "Framework",
    "change": "Change request",
    "decision": "Decision",
    "group": "Group",
}


def linked(programme: str, links: Iterable[LinkShown]) -> Lines | None:
    """List the cases beside this one: what it came from and what came of it."""
    lines = tuple(
        Line(
            (Link(each.case, case_page(programme, each.process, each.case)), f" {_called(each)}"),
            each.stage.capitalize(),
        )
        for each in links
    )
    return Lines(lines) if lines else None


def _called(link: LinkShown) -> str:
    kind = PROCESSES.get(link.process, link.process.capitalize())
    return link.title if link.title.startswith(kind) else f"{kind}: {link.title}"
