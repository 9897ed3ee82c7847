"""One version of a framework, with its readings chosen: everything that is asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal

import msgspec

from lawspeaker.framework.faults import near
from lawspeaker.framework.kept import Accountable
from lawspeaker.framework.model import (
    Clock,
    Constituency,
    Fact,
    Ground,
    GroupLine,
    NoticeLine,
    OfficeLine,
    Outcome,
    OutsideBody,
    Power,
    Relation,
    SeatLine,
    Threshold,
)
from lawspeaker.framework.names import (
    NO_GROUP,
    Capacity,
    Group,
    Key,
    Office,
    Seat,
    Statement,
    section,
)
from lawspeaker.framework.powers import Part, plays
from lawspeaker.framework.route import Answer, Index, Partial
from lawspeaker.framework.source import Written
from lawspeaker.framework.tables import Trouble, troubles
from lawspeaker.framework.text import Register, Section, Text
from lawspeaker.framework.thresholds import limits, met, read_by
from lawspeaker.framework.tiers import Tier

NO_CHOICE: Final[Mapping[str, str]] = MappingProxyType({})


class NoSuchReading(ValueError):
    """A reading or a choice that the framework does not have."""


@dataclass(frozen=True, eq=False)
class Framework:
    """A framework as of one version. `id` loads it again: "mhhs@3.2"."""

    id: str
    text: Text = field(repr=False)
    readings: Mapping[str, str] = field(repr=False)  # every reading, and the choice made of it
    written: Written = field(repr=False)

    @property
    def name(self) -> str:
        return self.text.framework

    @property
    def version(self) -> str:
        return self.text.version

    @cached_property
    def canonical(self) -> bytes:
        """Return the consolidated text as canonical JSON: sorted keys, nothing left out."""
        return msgspec.json.encode(self.written.raw, order="sorted")

    @cached_property
    def sha256(self) -> str:
        """Return the hash of the consolidated text, in hexadecimal; readings are not part of it."""
        from hashlib import sha256

        return sha256(self.canonical).hexdigest()

    def with_readings(self, chosen: Mapping[str, str]) -> Framework:
        """Return the framework read otherwise."""
        for name, choice in chosen.items():
            line = self.text.readings.get(name)
            if line is None:
                raise NoSuchReading(f'No such reading: "{name}".{near(name, self.text.readings)}')
            if choice not in line.choices:
                hint = near(choice, line.choices)
                raise NoSuchReading(f'The reading "{name}" has no choice "{choice}".{hint}')
        return replace(self, readings=MappingProxyType({**self.readings, **chosen}))

    @property
    def groups(self) -> dict[Group, GroupLine]:
        return self.text.groups

    @property
    def offices(self) -> dict[Office, OfficeLine]:
        return self.text.offices

    @property
    def seats(self) -> dict[Seat, SeatLine]:
        return self.text.seats

    @property
    def bodies(self) -> dict[str, OutsideBody]:
        return self.text.bodies

    @property
    def constituencies(self) -> dict[str, Constituency]:
        return self.text.constituencies

    @property
    def outcomes(self) -> dict[str, Outcome]:
        return self.text.outcomes

    @property
    def clocks(self) -> dict[str, Clock]:
        return self.text.clocks

    @property
    def notices(self) -> dict[Key, NoticeLine]:
        return self.text.notices

    @property
    def tiers(self) -> dict[str, Tier]:
        return self.text.tiers

    @property
    def facts(self) -> dict[str, Fact]:
        return self.text.facts

    @property
    def thresholds(self) -> dict[str, Threshold]:
        return self.text.thresholds

    @property
    def sections(self) -> dict[str, Section]:
        return self.text.sections

    @property
    def statements(self) -> dict[Statement, Register]:
        return self.text.statements

    @property
    def relations(self) -> dict[str, Relation]:
        return self.text.relations

    def is_followed_by_all(self, group: Group) -> bool:
        """Say whether all who take part may follow a group; what a closed one does stays in it."""
        line = self.groups.get(group)
        return line is not None and line.audience in ("registered", "public")

    def stands(self, group: Group) -> bool:
        """Say whether this version has the group and does not end it."""
        return group in self.groups and not self.groups[group].ended_by

    def alternates(self, group: Group) -> Literal["free", "exceptional"] | None:
        """Say when the members of a group may send others, as it is read."""
        line = self.groups.get(group)
        if line is None or line.alternates is None or self.reads(line.alternates_under):
            return line.alternates if line else None
        return "exceptional"

    def above(self, group: Group) -> Group:
        """Return the group above; NO_GROUP at the top, and where the source names none."""
        parent = self.groups[group].parent if group in self.groups else None
        return Group(parent) if parent and parent in self.groups else NO_GROUP

    def children(self, group: Group) -> tuple[Group, ...]:
        """Return the groups that stand directly below."""
        below = (name for name, line in self.groups.items() if line.parent == group)
        return tuple(name for name in below if self.stands(name))

    def seats_of(self, group: Group) -> tuple[Seat, ...]:
        """Return the seats of a group in the order of its list."""
        return self._seats_by_group.get(group, ())

    @cached_property
    def _seats_by_group(self) -> dict[Group, tuple[Seat, ...]]:
        found: dict[Group, list[Seat]] = {}
        for seat, line in self.seats.items():
            found.setdefault(line.group, []).append(seat)
        return {group: tuple(seats) for group, seats in found.items()}

    def counted(self, group: Group) -> tuple[Seat, ...]:
        """Return the seats whose objection counts against consensus."""
        return tuple(seat for seat in self.seats_of(group) if self.counts(self.seats[seat]))

    def counts(self, seat: SeatLine) -> bool:
        """Say whether an objection from a seat counts."""
        return self.text.consensus is not None and seat.hat in self.text.consensus.counts

    def power(self, key: Key) -> Power | None:
        """Return who may do something, as it is read; None if the framework gives it nobody."""
        return self._powers.get(key)

    def ground(self, key: Key) -> Ground | None:
        """Return what the framework says of a rule, as it is read; None for the platform's own."""
        return self._grounds.get(key)

    @cached_property
    def _powers(self) -> dict[Key, Power | None]:
        return {key: self._read(lines) for key, lines in self.text.powers.items()}

    @cached_property
    def _grounds(self) -> dict[Key, Ground | None]:
        return {key: self._read(lines) for key, lines in self.text.grounds.items()}

    def _read[Read: (Power, Ground)](self, lines: Read | tuple[Read, ...]) -> Read | None:
        among = lines if isinstance(lines, tuple) else (lines,)
        return next((each for each in among if self.reads(each.under)), None)

    def accountable(self, how: str) -> tuple[Accountable, ...]:
        """Return who answers for what was decided so, and who for the programme as a whole."""
        above = how == "threshold"  # as who decides says it of what meets one
        return tuple(
            each
            for each in self.text.accountable.values()
            if each.above_threshold in (None, above) and self.reads(each.under)
        )

    @cached_property
    def turning(self) -> frozenset[str]:
        """The readings that something turns on: another choice is followed by another answer."""
        text = self.text
        lines = (*text.powers.values(), *text.grounds.values(), *text.silent.values())
        every = (each for line in lines for each in (line if isinstance(line, tuple) else (line,)))
        return frozenset(
            {
                *read_by(text.thresholds),
                *(each.parent_reading for each in text.groups.values() if each.parent_reading),
                *(name for each in text.groups.values() for name in each.alternates_under),
                *(name for rule in text.who_decides.values() for name in rule.under),
                *(name for each in (*every, *text.accountable.values()) for name in each.under),
            }
        )

    def reads(self, under: Mapping[str, str]) -> bool:
        """Say whether the framework is read so that a line under these choices holds."""
        return under.items() <= self.readings.items()

    def is_silent(self, key: Key) -> bool:
        """Say whether the framework does not want a rule of the platform."""
        return key in self.text.silent and self.reads(self.text.silent[key].under)

    def holders(self, key: Key) -> tuple[str, ...]:
        """Return the offices, seats and relations that hold a power."""
        power = self.power(key)
        return power.holders if power else ()

    def holds(self, key: Key, by: Capacity, part: Part) -> bool:
        """Say whether somebody holds a power over a case."""
        power = self.power(key)
        return power is not None and self.may(power, by, part)

    def may(self, power: Power, by: Capacity, part: Part) -> bool:
        """Say whether somebody is a holder of a power over a case."""
        return any(
            plays(self, self.relations[holder], by, part)
            if holder in self.relations
            else by.holds == holder
            for holder in power.holders
        )

    @cached_property
    def index(self) -> Index:
        """Return the rules of who decides, compiled; only the first question waits for it."""
        return Index(self.text, self.readings)

    @cached_property
    def troubles(self) -> tuple[Trouble, ...]:
        """Return the clashes and gaps of the rules, however the framework is read."""
        return tuple(troubles(self.text))

    def route(self, facts: Mapping[str, object]) -> Answer:
        """Say who decides a matter; amounts are in pence. Refuses where a fact is wanting."""
        return self.index.answer(facts)

    def possible(self, facts: Mapping[str, object]) -> Partial:
        """Say who may have to decide, and which facts would settle it."""
        return self.index.possible(facts)

    def thresholds_met(self, facts: Mapping[str, object]) -> tuple[str, ...]:
        """Name the thresholds that a matter meets."""
        return met(limits(self.thresholds, self.readings), self.index.known(facts))

    def outcomes_at(self, level: int) -> dict[str, Outcome]:
        """Return the outcomes that the list of a level has."""
        return {
            name: each
            for name, each in self.outcomes.items()
            if any(at.level == level for at in each.at)
        }

    def cite(self, statements: Iterable[str]) -> str:
        """Cite clauses as people do, without the numbers of statements: "3.6, 4.6"."""
        return ", ".join(dict.fromkeys(map(section, statements)))
