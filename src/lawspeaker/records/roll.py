"""The roll of a programme on a day: everybody who takes part, and whom a name means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lawspeaker.framework.names import Capacity, Person
from lawspeaker.records.asked import Viewer
from lawspeaker.records.models import HoldingRow
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.people import capacities_among
from lawspeaker.records.rows import rows
from lawspeaker.records.sight import PUBLIC, Sight, names_of, own_names


@dataclass(frozen=True)
class Listed:
    """Somebody on the roll, and every name that means them."""

    sight: Sight
    names: frozenset[str]

    def is_told(self, to: frozenset[str], open_to: str) -> bool:
        """Say whether a notice is for them.

        It must go to a name of theirs, and be of what they may read: because they belong to those
        it is open to, or because it names them, few as they are.
        """
        if not self.names & to:
            return False
        return self.sight.may_see(open_to) or bool(own_names(self.sight.viewer) & to)


@dataclass(frozen=True)
class Roll:
    """Everybody who holds anything on a day, read once."""

    on: OnDay

    @cached_property
    def everybody(self) -> dict[Person, Listed]:
        held: dict[Person, list[Capacity]] = defaultdict(list)
        found = rows(HoldingRow, self.on.using, f"{HOLDS} ORDER BY rests_on, n", self.on.held)
        for each in capacities_among(found, self.on.framework):
            held[each.person].append(each)
        return {person: self._listed(person, tuple(having)) for person, having in held.items()}

    def told(self, to: Iterable[str], open_to: str) -> tuple[Person, ...]:
        """Return whom a notice goes to, of what is open to these."""
        named = frozenset(to)
        everybody = self.everybody.items()
        return tuple(person for person, each in everybody if each.is_told(named, open_to))

    def names_of_one(self, held: Capacity) -> frozenset[str]:
        """Return every name that means whoever holds one thing."""
        return self._listed(held.person, (held,)).names

    def _listed(self, person: Person, held: tuple[Capacity, ...]) -> Listed:
        viewer = Viewer(person, held, self.on.programme, self.on.day)
        sight = Sight(viewer, self.on.using)
        sight.knows(self.on.framework)
        belongs = sight.audiences - {PUBLIC}
        return Listed(sight, frozenset({*names_of(viewer), *belongs}))
