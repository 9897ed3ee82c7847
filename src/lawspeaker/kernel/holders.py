"""Who holds a power over a case, by name: whom a duty falls on, and whom a notice goes to."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.model import Relation
from lawspeaker.framework.names import CHAIR, NO_GROUP, PARTY, Group
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import power_of

ANYONE = "anyone"


def can_own(owner: str, framework: Framework) -> bool:
    """Say whether somebody can be found again under that name: an office or a seat."""
    return owner in {*map(str, framework.offices), *map(str, framework.seats)}


def who(framework: Framework, command: str, part: Part) -> tuple[str, ...]:
    """Return offices and seats as they are; a chair is its office and "chair@" with the group."""
    power = power_of(framework, command)
    if power is None:
        return ()
    named = (each for holder in power.holders for each in _named(framework, holder, part))
    return tuple(dict.fromkeys(named))


def _named(framework: Framework, holder: str, part: Part) -> Iterator[str]:
    relation = framework.relations.get(holder)
    if relation is None:
        yield holder
        return
    match relation.is_:
        case "chair":
            for group in _groups(framework, relation, part):
                yield from chair_of(framework, group)
        case "seat" | "counted_seat":
            for group in _groups(framework, relation, part):
                yield from _seats(framework, relation, group)
        case "party":
            yield PARTY
        case "raiser":
            yield from filter(None, (part.raiser,))
        case "named":
            yield from part.named
        case "anyone":
            yield ANYONE


def _groups(framework: Framework, relation: Relation, part: Part) -> tuple[Group, ...]:
    if relation.of == "any_group":
        return tuple(framework.groups)
    group = framework.above(part.group) if relation.of == "parent" else part.group
    return () if group == NO_GROUP else (group,)


def chair_of(framework: Framework, group: Group) -> tuple[str, ...]:
    """Return the chair of a group: the office that has it, and whoever is in it for that."""
    line = framework.groups.get(group)
    if line is None or line.chair is None:
        return ()
    return line.chair.office, f"{CHAIR}@{group}"


def _seats(framework: Framework, relation: Relation, group: Group) -> Iterator[str]:
    counted = relation.is_ == "counted_seat"
    seats = framework.counted(group) if counted else framework.seats_of(group)
    for seat in seats:
        if not relation.hats or framework.seats[seat].hat in relation.hats:
            yield seat
