"""A status report beside the one before it: what is better, what is worse, what is new."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lawspeaker.kernel.elsewhere import Heavy
from lawspeaker.processes.status.life import Rating, Status
from lawspeaker.web.components import Kind

SHAPES: Final[dict[Rating, Kind]] = {
    Rating.ON_COURSE: "done",
    Rating.AT_RISK: "soon",
    Rating.OFF_COURSE: "late",
}
ORDER: Final = (*SHAPES,)


@dataclass(frozen=True)
class Area:
    """How delivery stands in one area, and how it stood in the last report."""

    name: str
    rating: Rating
    text: str
    before: Rating | None

    @property
    def change(self) -> str:
        if self.before is None:
            return "Not rated before"
        moved = ORDER.index(self.rating) - ORDER.index(self.before)
        return "As before" if moved == 0 else "Worse" if moved > 0 else "Better"


def areas(it: Status, before: Status | None) -> Iterator[Area]:
    """Yield each area, held against the last report."""
    for each in it.areas:
        last = before.of(each.area) if before else None
        yield Area(each.area, each.rating, each.text, last.rating if last else None)


def weighed(item: Heavy, before: Status | None) -> str:
    """Say what became of the score of an item since the last report."""
    if before is None:
        return ""
    last = next((each for each in before.headline if each.item == item.item), None)
    if last is None:
        return "New here"
    if last.score == item.score:
        return "As before"
    return f"{'Worse' if item.score > last.score else 'Better'}, from {last.score}"


def gone(it: Status, before: Status | None) -> tuple[Heavy, ...]:
    """Return what the last report told of and this one does not."""
    now = {each.item for each in it.headline}
    return tuple(each for each in (before.headline if before else ()) if each.item not in now)
