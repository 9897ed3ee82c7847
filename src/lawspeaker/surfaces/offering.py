"""What somebody is offered on a case: in their own capacities, and typing in for others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from lawspeaker.framework.names import CHAIR, NO_GROUP, Capacity, Group
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, power_of
from lawspeaker.records.onday import OnDay
from lawspeaker.records.shown import CaseShown
from lawspeaker.surfaces.before import Around, Looker, case_of, new_case
from lawspeaker.surfaces.menu import Asked, Choice, choice, offered, worn


@dataclass(frozen=True)
class Offering:
    """A case as it stands, and the capacities in which somebody may ask something of it."""

    looker: Looker
    process: Process[Any]
    case: Case[Any]

    _looked: dict[Asked, Choice] = field(default_factory=dict, compare=False)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every command the framework gives to somebody, open or with what stands against it."""
        return tuple(self._choice(each) for each in self.offered)

    @cached_property
    def offered(self) -> tuple[Asked, ...]:
        return offered(self.process, self.case)

    def _choice(self, asked: Asked) -> Choice:
        """Look at a command once; nobody asks for all of them on most pages."""
        if asked not in self._looked:
            self._looked[asked] = choice(asked, self.case, self._worn)
        return self._looked[asked]

    @cached_property
    def _worn(self) -> tuple[Case[Any], ...]:
        return worn(self.case, self.capacities)

    @cached_property
    def capacities(self) -> tuple[Capacity, ...]:
        return (*self.looker.capacities, *self.proxies)

    @cached_property
    def proxies(self) -> tuple[Capacity, ...]:
        """The offices and chairs for which the looker may type in what they do."""
        held = {each.holds for each in self.looker.capacities}
        wanted = {name for name in self._typed_for(held) if name not in held}
        if not wanted:
            return ()
        found = self.looker.officers(self.on)
        return tuple(each for each in found if _named(each) in wanted)

    @property
    def on(self) -> OnDay:
        return OnDay(self.looker.programme, self.case.today, self.case.framework)

    def choice(self, asked: Asked) -> Choice | None:
        return self._choice(asked) if asked in self.offered else None

    def _typed_for(self, held: set[str]) -> Iterator[str]:
        framework = self.case.framework
        for each in self.process.commands:
            power = power_of(framework, each.name)
            if power is not None and held.intersection(power.typed_by):
                named = who(framework, each.name, self.case.part)
                # Seats have a question of their own: whose view it is.
                yield from (name for name in named if name not in framework.seats)


def on_case(looker: Looker, process: Process[Any], shown: CaseShown, around: Around) -> Offering:
    """Return what is offered on a case."""
    return Offering(looker, process, case_of(looker, process, shown, around))


def on_new(
    looker: Looker, process: Process[Any], around: Around, group: Group = NO_GROUP
) -> Offering:
    """Return what is offered where a case is to be opened, for a group if one is meant."""
    return Offering(looker, process, new_case(looker, process, around, group))


def _named(capacity: Capacity) -> str:
    """Return what somebody holds as powers name it: "SRO", "chair@PSG"."""
    return f"{CHAIR}@{capacity.group}" if capacity.holds == CHAIR else capacity.holds


def acting(case: Case[Any], by: Capacity) -> Case[Any]:
    """Return the case as somebody acts on it in a capacity."""
    return replace(case, act=replace(case.act, by=by))
