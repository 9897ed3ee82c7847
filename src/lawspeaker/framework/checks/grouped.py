"""Where a group differs: rules that name its chair, the group above or its peers mean others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawspeaker.framework.model import ChairRule, GroupLine
from lawspeaker.framework.names import Group, Seat
from lawspeaker.framework.version import Framework

type Told = tuple[Group, str | None, str | None]


def grouped_otherwise(before: Framework, after: Framework) -> Iterator[Told]:
    """Yield each group that decides otherwise, and what differs; None where it does not stand."""
    for group in dict.fromkeys((*before.groups, *after.groups)):
        old, new = _place(before, group), _place(after, group)
        if old != new:
            both = old is not None and new is not None
            yield group, _told(old, new if both else None), _told(new, old if both else None)


def _place(framework: Framework, group: Group) -> Mapping[str, str] | None:
    """Return what the words of the rules mean for a group; None where nothing is decided there."""
    if not framework.stands(group):
        return None
    line = framework.groups[group]
    peers = sorted(
        name
        for name, each in framework.groups.items()
        if name != group and each.level == line.level and framework.stands(name)
    )
    return {
        "level": str(line.level),
        "chair": line.chair.office if line.chair else "none",
        "delegate": _delegate(framework, line.chair),
        "parent": _above(framework, line.parent),
        "peers": ", ".join(peers) or "none",
        "counted": ", ".join(_counted(framework, group)) or "none",
        "members": line.seats,
        "alternates": _alternates(line),
        "scope": ", ".join(line.scope) or "none",
        "heirs of": ", ".join(line.predecessors) or "none",
        "heirs": ", ".join(line.successors) or "none",
        "from": str(line.since or "the first"),
        "to": str(line.until or "the last"),
    }


def _delegate(framework: Framework, chair: ChairRule | None) -> str:
    """Return who may stand in for the chair: what it takes, and the offices it is drawn from."""
    if chair is None or chair.delegate == "never" or not chair.drawn_from:
        return chair.delegate if chair else "none"
    offices = [
        name for name, each in framework.offices.items() if each.function == chair.drawn_from
    ]
    return f"{chair.delegate} from {chair.drawn_from}: {', '.join(offices) or 'nobody'}"


def _counted(framework: Framework, group: Group) -> tuple[Seat, ...]:
    seats = framework.counted(group)
    return tuple(each for each in seats if not framework.seats[each].ended_by)


def _alternates(line: GroupLine) -> str:
    under = ", ".join(f"{name} = {choice}" for name, choice in line.alternates_under.items())
    return f"{line.alternates or 'none'}{f' where {under}, else exceptional' if under else ''}"


def _above(framework: Framework, parent: str | None) -> str:
    if parent is None:
        return "none"
    has_ended = parent in framework.groups and not framework.stands(Group(parent))
    return f"{parent}, which has ended" if has_ended else parent


def _told(place: Mapping[str, str] | None, other: Mapping[str, str] | None) -> str | None:
    """Tell what differs; of a group that stands on one side only, that it decides."""
    if place is None:
        return None
    if other is None:
        return "the group"
    return "; ".join(f"{name} {each}" for name, each in place.items() if each != other[name])
