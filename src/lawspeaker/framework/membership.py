"""Who is on the list of a group: whom it leaves out, and which parties a seat is drawn from."""

from __future__ import annotations

from lawspeaker.framework.names import Group, Seat
from lawspeaker.framework.version import Framework


def seated(framework: Framework, group: Group) -> dict[str, Seat]:
    """Return the constituencies on the list of a group, each with its last seat."""
    seats = ((framework.seats[each].constituency, each) for each in framework.seats_of(group))
    return {constituency: each for constituency, each in seats if constituency}


def without_seat(framework: Framework, group: Group) -> tuple[str, ...]:
    """Return the constituencies that must be on the list of a group, and are not.

    Where a framework wants each of them everywhere, they are those that the group above seats.
    """
    rule = framework.text.membership.everywhere if framework.text.membership else None
    line, above = framework.groups.get(group), framework.above(group)
    if rule is None or line is None or line.level not in rule.levels or not above:
        return ()
    if line.seats != "listed" or not framework.seats_of(group):
        return ()
    own = seated(framework, group)
    return tuple(each for each in seated(framework, above) if each not in own)


def drawn_from(framework: Framework, group: Group, constituency: str) -> str:
    """Return the obligation of the parties that a constituency sends to a group; empty: of any."""
    seats = (framework.seats[each] for each in framework.seats_of(group))
    return next((each.drawn_from for each in seats if each.constituency == constituency), "")
