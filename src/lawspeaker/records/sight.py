"""What one viewer may see: the audiences somebody belongs to, and what picks their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.names import CHAIR, PARTY, Capacity, CaseId, Group, Seat, of_party
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import ANYONE
from lawspeaker.records import adoptions, invited
from lawspeaker.records.asked import Viewer
from lawspeaker.records.database import READING
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import among_these, values
from lawspeaker.records.where import NOTHING, Where

PUBLIC, REGISTERED, CONSTITUENCY, OF_GROUP = "public", "registered", "constituency", "group:"
OF_CONSTITUENCY, OF_PARTY, OF_OWN = "constituency:", "party:", "own:"
# Whoever serves or assures the whole programme reads what closed groups write, and the contacts
# with each party; what a constituency says among itself is for it alone.
EVERY_GROUP = frozenset({"secretariat", "assurance"})
KEEPS_CONTACTS: Final = "contact.note"  # whoever holds this power reads the contacts, too
_BELONG: Final = (
    "FROM records_belonging WHERE programme = %s AND since <= %s AND (until IS NULL OR until > %s)"
)
BELONGS: Final = f"SELECT organisation, constituency {_BELONG}"
# Within the statement that picks rows this costs no question of its own.
OURS: Final = f"SELECT '{OF_CONSTITUENCY}' || constituency {_BELONG}"
# What a process lets somebody read besides, by name: feedback, for whoever it is given to.
_READ: Final = "FROM records_reader WHERE programme = %s AND"


@dataclass(frozen=True)
class Sight:
    """The eyes of a viewer on one programme; each thing that is asked of the ledger once."""

    viewer: Viewer
    using: str = READING
    _frameworks: dict[date, Framework] = field(default_factory=dict, compare=False)
    recorded: dict[date, int] = field(default_factory=dict, compare=False)  # the last entry by then

    @property
    def programme(self) -> str:
        return self.viewer.programme

    @property
    def is_public(self) -> bool:
        return self.viewer.is_public

    def framework(self, on: date | None = None) -> Framework:
        """Return the framework in force on a day."""
        day = on or self.viewer.today
        if day not in self._frameworks:
            self._frameworks[day] = adoptions.framework_on(self.programme, day, self.using)
        return self._frameworks[day]

    def knows(self, framework: Framework) -> None:
        """Take the framework in force today from whoever has read it before."""
        self._frameworks[self.viewer.today] = framework

    @cached_property
    def calendar(self) -> Calendar:
        """Return the calendar that was adopted last: due days are counted by it."""
        return adoptions.calendar_of(self.programme, self.using)

    def calendar_on(self, day: date | None) -> Calendar:
        """Return the calendar that due days were counted by on a day."""
        if day is None or day >= self.viewer.today:
            return self.calendar
        return adoptions.Adopted.of(self.programme, self.using).calendar_on(day)

    def on(self, day: date | None = None) -> OnDay:
        return OnDay(self.programme, day or self.viewer.today, self.framework(day), self.using)

    @cached_property
    def audiences(self) -> frozenset[str]:
        """Return the audiences the viewer belongs to; those of all groups need no naming."""
        return self._held | self._belongs

    @cached_property
    def _held(self) -> frozenset[str]:
        """Return those that follow from what the viewer holds."""
        if self.is_public:
            return frozenset({PUBLIC})
        held = self.viewer.capacities
        groups = {f"{OF_GROUP}{group}" for each in held for group in self._groups(each)}
        bodies = {f"{OF_CONSTITUENCY}{each}" for each in map(self._constituency, held) if each}
        shared = {f"{of}{each}" for each in self._parties for of in (OF_PARTY, OF_OWN)}
        shared.add(f"{OF_OWN}{self.viewer.person}")
        speaks = self._parties or any(each.hat == CONSTITUENCY for each in held)
        if speaks or self.sees_every_group:
            shared.add(CONSTITUENCY)
        return frozenset({PUBLIC, REGISTERED, *groups, *bodies, *shared})

    @cached_property
    def sees_every_group(self) -> bool:
        return any(each.hat in EVERY_GROUP for each in self.viewer.capacities)

    @cached_property
    def _every(self) -> tuple[str, ...]:
        """Return of which audiences the viewer belongs to all: of groups, or of parties."""
        if self.sees_every_group:
            return (OF_GROUP, OF_PARTY)
        if not (held := {each.holds for each in self.viewer.capacities}):
            return ()
        keeps = not held.isdisjoint(self.framework().holders(KEEPS_CONTACTS))
        return (OF_PARTY,) if keeps else ()

    @cached_property
    def _parties(self) -> tuple[str, ...]:
        """Return the parties that the viewer acts for."""
        held = () if self.is_public else self.viewer.capacities
        return tuple(sorted({each.organisation for each in held if each.holds == PARTY}))

    @cached_property
    def _belongs(self) -> frozenset[str]:
        """Return the audiences of the constituencies that these parties belong to today."""
        if not self._parties:
            return frozenset()
        found = values(self.using, BELONGS, self._today)
        return frozenset(f"{OF_CONSTITUENCY}{body}" for one, body in found if one in self._parties)

    @property
    def _today(self) -> tuple[Any, ...]:
        return (self.programme, self.viewer.today, self.viewer.today)

    def _groups(self, held: Capacity) -> tuple[Group, ...]:
        """Return the groups somebody belongs to: in a seat, as a delegate, as the office in it."""
        if held.group:
            return (held.group,)
        groups = self.framework().groups.items()
        return tuple(g for g, line in groups if line.chair and line.chair.office == held.holds)

    def _constituency(self, held: Capacity) -> str:
        line = self.framework().seats.get(Seat(held.holds))
        return line.constituency if line else ""

    def may_see(self, audience: str) -> bool:
        """Say whether the viewer belongs to an audience."""
        if audience in self._held or audience.startswith(self._every):
            return True
        if audience.startswith(OF_GROUP):
            return audience in self._invited
        return audience.startswith(OF_CONSTITUENCY) and audience in self._belongs

    @cached_property
    def _invited(self) -> frozenset[str]:
        """Return the audiences of the groups that have invited the viewer to read with them."""
        if not self.is_guest:
            return frozenset()
        return frozenset(str(each) for (each,) in values(self.using, invited.GROUPS, self._there))

    @cached_property
    def is_guest(self) -> bool:
        """Whether the viewer is invited to read what they do not read anyhow."""
        if self.viewer.person is None or self.sees_every_group:
            return False
        return bool(values(self.using, invited.AT_ALL, self._there))

    @cached_property
    def _is_named(self) -> bool:
        """Whether a process lets the viewer read anything by name: few are, so that is asked."""
        if not self._names:
            return False
        asked = f"SELECT 1 {self._read} LIMIT 1"
        return bool(values(self.using, asked, (self.programme, *self._names)))

    @property
    def _read(self) -> str:
        return f"{_READ} {among_these('reader', self._names)}"

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """Return the names by which a process may let the viewer read."""
        return () if self.is_public else tuple(sorted(own_names(self.viewer)))

    @cached_property
    def _guest_of(self) -> frozenset[str]:
        if not self.is_guest:
            return frozenset()
        found = values(self.using, invited.CASES, self._as_guest)
        return frozenset(str(each) for (each,) in found)

    def reads_as_guest(self, case: CaseId) -> bool:
        """Say whether the viewer is invited to read a case: a guest of its meeting, or group."""
        return case in self._guest_of

    def is_public_of(self, case: CaseId, members: str) -> bool:
        """Say whether the viewer reads a case as anybody does, and so without any name.

        `members` is for whom the whole of it is: a closed group may have invited the viewer.
        """
        return self.is_public and members not in self._invited and not self.reads_as_guest(case)

    @property
    def _there(self) -> tuple[Any, ...]:
        return (self.programme, self.viewer.person, self.viewer.today)

    def sees_group(self, group: Group, audience: str) -> bool:
        """Say whether there is such a group, as far as the viewer knows."""
        return audience != "group" or self.may_see(f"{OF_GROUP}{group}")

    def known_of(self, held: Iterable[Capacity]) -> tuple[Capacity, ...]:
        """Return what somebody else holds, as far as the viewer knows: no seat of a closed group.

        The public, to which nobody belongs who holds anything, is told nothing of persons.
        """
        lines = self.framework().groups
        of = ((each, lines.get(each.group)) for each in held if not self.is_public)
        return tuple(
            each
            for each, line in of
            if not each.group or self.sees_group(each.group, line.audience if line else "group")
        )

    @property
    def here(self) -> Where:
        """What picks the rows of the programme, whoever may see them."""
        return self._of("")

    def visible(self, alias: str = "") -> Where:
        """Return what picks the rows whose audience the viewer belongs to."""
        return self._of(alias).both(self.seeing(alias))

    def readable(self, alias: str = "", *, by_name: bool = False) -> Where:
        """Return what picks the rows of cases that the viewer sees, or is let read besides."""
        besides = self.besides(alias, by_name=by_name)
        return self._of(alias).both(self.seeing(alias).either(besides))

    def readable_of_few(self) -> Where:
        """Return what picks them where few cases are named: there nothing is asked beforehand."""
        seen = self.seeing()
        if self.viewer.person is not None:
            seen = seen.either(Where(f'"case" IN ({invited.CASES})', self._as_guest))
        return self._of("").both(seen)

    def besides(self, alias: str = "", *, by_name: bool = False) -> Where:
        """Return what picks, of the programme, the cases that the viewer reads as a guest.

        Where the cases may be of any process, those too that a process lets them read `by_name`.
        """
        named = by_name and self._is_named
        asked = [invited.CASES] if self.is_guest else []
        asked += [f'SELECT "case" {self._read}'] if named else []
        filled = self._as_guest if self.is_guest else ()
        filled += (self.programme, *self._names) if named else ()
        return Where(f'{alias}"case" IN ({" UNION ".join(asked)})', filled) if asked else NOTHING

    @property
    def _as_guest(self) -> tuple[Any, ...]:
        """Return what the statement is filled with that finds what they are invited to."""
        there, here = self._there, self.programme
        return (*there, here, *there, here, *there)

    def _of(self, alias: str) -> Where:
        return Where(f"{alias}programme = %s", (self.programme,))

    def seeing(self, alias: str = "") -> Where:
        """Return what picks, of the programme, the rows whose audience the viewer belongs to."""
        among = tuple(sorted(self._held))
        likes = tuple(f"{each}%" for each in self._every)
        seen = [among_these("audience", among), *("audience LIKE %s" for _ in likes)]
        filled = (*among, *likes)
        if self._parties:
            ours = f"{OURS} AND {among_these('organisation', self._parties)}"
            seen.append(f"audience IN ({ours})")
            filled += (*self._today, *self._parties)
        if self.viewer.person is not None:
            seen.append(f"audience IN ({invited.GROUPS})")
            filled += self._there
        return Where(f"({' OR '.join(f'{alias}{each}' for each in seen)})", filled)


def names_of(viewer: Viewer) -> frozenset[str]:
    """Return the names under which duties fall on a viewer."""
    names = {name for each in viewer.capacities for name in _names(each)}
    return frozenset(names | ({viewer.person} if viewer.person else set()))


def own_names(viewer: Viewer) -> frozenset[str]:
    """Return those that mean few people: whoever must act on a case may read it."""
    return names_of(viewer) - {PARTY, ANYONE}


def _names(held: Capacity) -> tuple[str, ...]:
    if held.holds == CHAIR:
        return (f"{CHAIR}@{held.group}", held.organisation)
    if held.holds == PARTY:
        return (PARTY, held.organisation, of_party(held.organisation))
    party = (PARTY,) if held.hat == CONSTITUENCY else ()
    return (held.holds, held.organisation, *party)
