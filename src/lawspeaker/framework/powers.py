"""Who holds a power over a case: offices, seats, and relations to the part people play in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from lawspeaker.framework.model import GroupLine, Relation, SeatLine
from lawspeaker.framework.names import CHAIR, NO_GROUP, PARTY, Capacity, Group, Seat


@dataclass(frozen=True)
class Part:
    """What a case says about people: the group that holds it, who raised it, who is named in it."""

    group: Group = NO_GROUP
    raiser: str = ""  # an organisation or a person
    named: tuple[str, ...] = ()  # offices, seats or persons


class Roll(Protocol):
    """What a framework knows of groups and seats."""

    @property
    def groups(self) -> dict[Group, GroupLine]: ...
    @property
    def seats(self) -> dict[Seat, SeatLine]: ...
    def above(self, group: Group) -> Group: ...
    def counts(self, seat: SeatLine) -> bool: ...


def plays(roll: Roll, relation: Relation, by: Capacity, part: Part) -> bool:
    """Say whether somebody stands in a relation to a case."""
    match relation.is_:
        case "anyone":
            return True
        case "raiser":
            return bool(part.raiser) and part.raiser in (by.organisation, by.person)
        case "named":
            return not {by.holds, by.person}.isdisjoint(part.named)
        case "chair":
            return any(_chairs(roll, by, group) for group in _groups(roll, relation, part))
    if relation.is_ == "party" and by.holds == PARTY:
        return True
    seat = roll.seats.get(Seat(by.holds))
    return seat is not None and _sits(roll, relation, seat, part)


def _sits(roll: Roll, relation: Relation, seat: SeatLine, part: Part) -> bool:
    if relation.hats and seat.hat not in relation.hats:
        return False
    if relation.is_ == "party":
        return seat.hat == "constituency"
    if relation.is_ == "counted_seat" and not roll.counts(seat):
        return False
    return seat.group in _groups(roll, relation, part)


def _groups(roll: Roll, relation: Relation, part: Part) -> tuple[Group, ...]:
    match relation.of:
        case "any_group":
            return tuple(roll.groups)
        case "parent":
            above = roll.above(part.group)
            return (above,) if above else ()
        case _:
            return (part.group,) if part.group else ()


def _chairs(roll: Roll, by: Capacity, group: Group) -> bool:
    if by.holds == CHAIR:
        return by.group == group
    line = roll.groups.get(group)
    return line is not None and line.chair is not None and by.holds == line.chair.office
