"""What of a decision everybody may read once it is published: no person, and no way there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from lawspeaker.kernel.common import Adopted, Corrected
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.seals import ERASED
from lawspeaker.kernel.words import Event, Past
from lawspeaker.processes.decision import events
from lawspeaker.processes.decision.matter import Matter, Stand, View
from lawspeaker.records.projecting import Folded

type Names = tuple[str, ...]  # of texts in an event: "ruling.text"

HEADING: Final = ("title", "question")
RULING: Final = ("ruling.text", "ruling.condition")


def words(case: Folded) -> Iterator[str]:
    """Yield the texts of its public form."""
    told = {past.position: past.event for past in case.standing}
    for position, names in open_texts(case).items():
        found = (_text(told[position], name) for name in names)
        yield from (each for each in found if each and each != ERASED)


def open_texts(case: Folded) -> dict[Position, Names]:
    """Return the entries its public form is made of, each with those of its texts it shows."""
    if not isinstance(case.state, Matter):
        return {}
    found: dict[Position, Names] = {}
    for past in _last(case):
        names = _names(past.event, case.state)
        if names is not None:
            found[past.position] = names
    for past in case.standing:
        match past.event:
            case Corrected(entry=entry, field=field) if field in found.get(entry, ()):
                found[entry] = tuple(each for each in found[entry] if each != field)
                found[past.position] = ("text",)
    return dict(sorted(found.items()))


def open_in(view: View | events.ViewGiven) -> Names:
    """Return the texts of a view that everybody may read: why a seat agrees is its own affair."""
    return ("minority", "text") if view.stand is Stand.OBJECTS else ("minority",)


def _last(case: Folded) -> Iterable[Past]:
    """Return what stands, of the views of a seat and of the decisions taken only the last."""
    found: dict[Any, Past] = {}
    for past in case.standing:
        match past.event:
            case events.ViewGiven(seat=seat, organisation=organisation):
                found[seat, organisation] = past
            case events.Taken():
                found[events.Taken] = past
            case _:
                found[past.position] = past
    return found.values()


def _names(event: Event, it: Matter) -> Names | None:
    """Return the texts of an event that are shown; None: nothing of it is."""
    shown: Names | None = None
    match event:
        case events.Recommended():
            shown = HEADING
        case events.ViewGiven() if it.view(event.seat, event.organisation):
            shown = open_in(event)
        case events.Taken() if it.ruling == event.ruling:
            shown = RULING
        case events.Directed():
            shown = ("direction",)
        case events.Published() | events.Told() | events.Implemented():
            shown = ()
        case Adopted(state=Matter() as state):
            shown = tuple(f"state.{each}" for each in _of_matter(state))
    return shown


def _of_matter(it: Matter) -> Iterator[str]:
    yield from (*HEADING, *RULING, "direction")
    for n, view in enumerate(it.views):
        yield from (f"views.{n}.{each}" for each in open_in(view))


def _text(event: Event, name: str) -> str | None:
    found: Any = event
    for part in name.split("."):
        if found is None:
            return None
        found = found[int(part)] if part.isdigit() else getattr(found, part)
    text: str | None = found
    return text
