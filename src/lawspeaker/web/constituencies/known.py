"""What was read for a page of constituencies, and what follows from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Group, Organisation
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import (
    BelongingLine,
    ConsultationLine,
    GroupLine,
    ObligationLine,
    SeatShown,
)
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Link, Says, Status


@dataclass(frozen=True)
class Twice:
    """A party of two constituencies that are both seated at a group: it would count twice there."""

    party: BelongingLine
    constituencies: tuple[str, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Known:
    """What was read for it."""

    programme: str
    day: date
    is_past: bool
    framework: Framework
    groups: tuple[GroupLine, ...]
    seats: tuple[SeatShown, ...]
    belongings: tuple[BelongingLine, ...]
    obligations: tuple[ObligationLine, ...]
    asked: tuple[ConsultationLine, ...]

    @cached_property
    def names(self) -> Names:
        seats = (i for e in self.seats for i in (e.person, e.alternate, e.organisation) if i)
        return Names.of((*seats, *(each.organisation for each in self.belongings)))

    def to(self, constituency: str) -> str:
        page = find(
            "constituencies:constituency", programme=self.programme, constituency=constituency
        )
        return f"{page}?as_of={self.day}" if self.is_past else page

    def link(self, constituency: str) -> Link:
        return Link(self.called(constituency), self.to(constituency))

    def called(self, constituency: str) -> str:
        line = self.framework.constituencies.get(constituency)
        return line.name if line else constituency

    def party(self, line: BelongingLine) -> Link:
        return Link(line.name, case_page(self.programme, "party", line.case))

    def owes(self, organisation: Organisation) -> Says:
        """Say which obligations a party is under, and which of them it contests."""
        ours = [each for each in self.obligations if each.organisation == organisation]
        known = self.framework.text.obligations
        said = ", ".join(
            known[e.obligation].name if e.obligation in known else e.obligation for e in ours
        )
        return Status("soon", f"{said}: contested") if any(e.contested for e in ours) else said

    def of(self, constituency: str) -> tuple[BelongingLine, ...]:
        return tuple(each for each in self.belongings if each.constituency == constituency)

    @cached_property
    def standing(self) -> frozenset[str]:
        return frozenset(each.group for each in self.groups if each.stands)

    def represented(self, constituency: str) -> tuple[SeatShown, ...]:
        """Return the seats of a constituency at the groups that stand."""
        return tuple(
            each
            for each in self.seats
            if each.constituency == constituency and each.group in self.standing
        )

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """Return the constituencies that a group seats, or that a party belongs to."""
        seated = {each.constituency for each in self.seats if each.group in self.standing}
        joined = {each.constituency for each in self.belongings}
        return tuple(e for e in self.framework.constituencies if e in seated | joined)

    @cached_property
    def twice(self) -> tuple[Twice, ...]:
        return tuple(self._twice())

    def _twice(self) -> Iterator[Twice]:
        parties: dict[Organisation, list[BelongingLine]] = {}
        for each in self.belongings:
            parties.setdefault(each.organisation, []).append(each)
        for lines in parties.values():
            bodies = tuple(each.constituency for each in lines)
            groups = [
                Group(group)
                for group in sorted(self.standing)
                if sum(self._is_seated(group, each) for each in bodies) > 1
            ]
            if groups:
                yield Twice(lines[0], bodies, tuple(groups))

    def _is_seated(self, group: str, constituency: str) -> bool:
        return any(e.group == group and e.constituency == constituency for e in self.seats)
