"""What an edit of a change request took out and put in, word by word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.events import Amended, EditsAnswered, Raised, Repaired
from lawspeaker.records.shown import EntryShown
from lawspeaker.web import dates
from lawspeaker.web.changes.known import money
from lawspeaker.web.components import Inserted, Line, Lines, Piece, Says, Soft, Struck

LABELS = {
    "without_it": "If it is not made",
    "objectives": "Objectives and outputs",
    "wanted_by": "Wanted by",
    "passages": "What it changes",
}


@dataclass(frozen=True)
class Edit:
    """One edit: when and why, and what it changed."""

    title: str
    why: Says
    lines: Lines


def edits(trail: Iterable[EntryShown]) -> tuple[Edit, ...]:
    """Return the edits of a request, the last first."""
    return tuple(_edits(each for each in trail if not each.retracted))[::-1]


def _edits(trail: Iterable[EntryShown]) -> Iterator[Edit]:
    before: Details | None = None
    for each in trail:
        match each.past.event:
            case Raised(details=details):
                before = details
            case Repaired(details=details) as event if before is not None:
                why = "By whoever raised it, who was asked to repair it"
                yield _edit(f"Given in anew {dates.said(event.on)}", why, before, details)
                before = details
            case Amended(details=details, reason=reason) as event if before is not None:
                yield _edit(f"Amended {dates.said(event.on)}", reason, before, details)
                before = details
            case _:
                pass


def _edit(title: str, why: str, before: Details, after: Details) -> Edit:
    return Edit(title, why, Lines(tuple(_lines(before, after))))


def answered(trail: Iterable[EntryShown]) -> str:
    """Say what whoever raised it said of the last edit."""
    said = ""
    for each in trail:
        match each.past.event:
            case Amended():
                said = "Not answered yet by whoever raised it."
            case EditsAnswered(agrees=True):
                said = "Whoever raised it agrees to the edits."
            case EditsAnswered(text=text):
                said = f"Whoever raised it does not agree: {text}"
            case _:
                pass
    return said


def _lines(before: Details, after: Details) -> Iterator[Line]:
    for each in fields(Details):
        was, now = (_words(getattr(of, each.name), each.name) for of in (before, after))
        if was != now:
            yield Line((Soft(f"{label(each.name)} "), *compared(was, now)))


def label(name: str) -> str:
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def _words(value: Any, name: str) -> str:
    match value:
        case None | ():
            return ""
        case tuple():
            return " ".join(f"{e.what}: {e.before or ''} → {e.after or ''}." for e in value)
        case int():
            return money(value)
        case StrEnum():
            return value.value
        case str():
            return value
    return dates.said(value) if name == "wanted_by" else str(value)


def compared(was: str, now: str) -> Iterator[Piece]:
    """Set two texts word by word beside each other."""
    old, new = was.split(), now.split()
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield f"{' '.join(old[a:b])} "
            continue
        if a < b:
            yield Struck(" ".join(old[a:b]))
            yield " "
        if c < d:
            yield Inserted(" ".join(new[c:d]))
            yield " "
