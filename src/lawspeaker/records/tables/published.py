"""What of a decision everybody may read once it is published: no person, and no way there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from lawspeaker.framework.names import Organisation, Seat
from lawspeaker.kernel.common import Adopted, Corrected
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.seals import ERASED
from lawspeaker.kernel.words import Event, Past
from lawspeaker.processes.decision import events
from lawspeaker.processes.decision.matter import Matter, Stand, View
from lawspeaker.processes.decision.setting_aside import SetAside
from lawspeaker.records.projecting import Folded

type Names = tuple[str, ...]  # of texts in an event: "ruling.text"
type Part = str | Position | tuple[Seat, Organisation | None]  # a view is that of its seat

HEADING: Final = ("title", "question")
RULING: Final = ("ruling.text", "ruling.condition")


def words(case: Folded) -> Iterator[str]:
    """Yield the texts of its public form."""
    told = {past.position: past.event for past in case.standing}
    for position, names in open_texts(case).items():
        found = (_text(told[position], name) for name in names)
        yield from (each for each in found if each and each != ERASED)


def open_texts(case: Folded) -> dict[Position, Names]:
    """Return the entries its public form is made of, each with those of its texts it shows.

    A text that was corrected is that of its last correction: the fold of the case has no other.
    """
    if not isinstance(case.state, Matter):
        return {}
    return as_corrected(case, _in_force(case, case.state))


def as_corrected(case: Folded, said: Iterable[tuple[Position, Names]]) -> dict[Position, Names]:
    """Return where texts stand now, by the entries that said them first."""
    mended = _mended(case)
    found: dict[Position, Names] = {}
    for position, names in said:
        kept = tuple(each for each in names if (position, each) not in mended)
        found[position] = (*found.get(position, ()), *kept)
        found |= {mended[position, each]: ("text",) for each in names if each not in kept}
    return dict(sorted(found.items()))


def _mended(case: Folded) -> dict[tuple[Position, str], Position]:
    """Return where the texts that were corrected stand now, by entry and field."""
    found = {}
    for past in case.standing:
        match past.event:
            case Corrected(entry=entry, field=field):
                found[entry, str(field)] = past.position
    return found


def open_in(view: View | events.ViewGiven) -> Names:
    """Return the texts of a view that everybody may read: why a seat agrees is its own affair."""
    return ("minority", "text") if view.stand is Stand.OBJECTS else ("minority",)


def _in_force(case: Folded, it: Matter) -> Iterator[tuple[Position, Names]]:
    """Yield of each part of its public form the entry that said it last, if that still counts."""
    found = {part: (past.position, names) for past in case.standing for part, names in _parts(past)}
    views = {(each.seat, each.organisation) for each in it.views}
    for part, said in found.items():
        match part:
            case (seat, organisation) if (seat, organisation) not in views:
                continue
            case "ruling" if it.ruling is None:
                continue
        yield said


def _parts(past: Past) -> Iterator[tuple[Part, Names]]:
    """Yield the parts of the public form that an entry says, each with the texts it shows."""
    match past.event:
        case events.Recommended():
            yield "matter", _heading(past.event.alternatives)
        case events.ViewGiven() as view:
            yield (view.seat, view.organisation), open_in(view)
        case events.Taken():
            yield "ruling", RULING
        case events.Directed():
            yield "direction", ("direction",)
        case events.Published() | events.Told() | events.Implemented() | SetAside():
            yield past.position, ()
        case Adopted(state=Matter() as state):
            for part, names in _parts_of(state):
                yield part, tuple(f"state.{each}" for each in names)


def _heading(alternatives: tuple[str, ...]) -> Names:
    return (*HEADING, *(f"alternatives.{n}" for n in range(len(alternatives))))


def _parts_of(it: Matter) -> Iterator[tuple[Part, Names]]:
    """Yield the parts that are adopted from history at once."""
    yield from (
        ("matter", _heading(it.alternatives)),
        ("ruling", RULING),
        ("direction", ("direction",)),
    )
    for n, view in enumerate(it.views):
        shown = tuple(f"views.{n}.{each}" for each in open_in(view))
        yield (view.seat, view.organisation), shown


def _text(event: Event, name: str) -> str | None:
    found: Any = event
    for part in name.split("."):
        if found is None:
            return None
        found = found[int(part)] if part.isdigit() else getattr(found, part)
    text: str | None = found
    return text
