"""What is told of actions, duties and seats: to whoever owes, owns or holds them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.version import Framework
from lawspeaker.notices.words import Notice, constituents, members
from lawspeaker.processes.action import Action, Assigned, Given
from lawspeaker.processes.alternate.life import Ended, Named, Substitution
from lawspeaker.processes.seat import Filled, Membership, PersonChanged
from lawspeaker.processes.seat.life import Lapsed, Resigned, Vacated


def _owner(event: Assigned | Given, _it: Action, _framework: Framework) -> Iterator[str]:
    yield event.owner


def _sits(_event: Filled | PersonChanged, it: Membership, _framework: Framework) -> Iterator[str]:
    """Tell whoever sits there now."""
    yield from filter(None, (it.person,))


def _represented(
    _event: Vacated | Resigned | Lapsed, it: Membership, framework: Framework
) -> Iterator[str]:
    """Tell the group, and the constituency that nobody speaks for there now."""
    yield members(it.group)
    line = framework.seats.get(it.seat)
    if line is not None and line.constituency:
        yield constituents(line.constituency)


def _with_the_alternate(
    _event: Named | Ended, it: Substitution, _framework: Framework
) -> Iterator[str]:
    yield members(it.group)
    yield from filter(None, (it.person,))


def _whoever_owes(_event: None, _it: None, _framework: Framework) -> Iterator[str]:
    yield from ()  # a duty itself says who owes it


SOON: Final = Notice(
    "duty.soon",
    "Something you owe is due soon",
    "Due {due}: {does}",
    "It is due on {due}: {does} This is about {case} {title}.",
    _whoever_owes,
)
LATE: Final = Notice(
    "duty.late",
    "Something you owe is late",
    "Late since {due}: {does}",
    "It was due on {due} and is not done: {does} This is about {case} {title}.",
    _whoever_owes,
)
NOTICES: Final = (
    Notice(
        "action.assigned",
        "You are given an action",
        "Action for {owner}: {what}",
        "{owner} is given the action “{what}”.",
        _owner,
        on=(Assigned, Given),
    ),
    Notice(
        "seat.filled",
        "You are recorded in a seat",
        "{group}: the seat {seat} is filled",
        "{organisation} fills the seat {seat} of {group}, in {person}.",
        _sits,
        on=(Filled, PersonChanged),
    ),
    Notice(
        "seat.ended",
        "A seat is vacant",
        "{group}: the seat {seat} is vacant",
        "Whoever held the seat {seat} of {group} leaves it, and it is to be filled: {reason}",
        _represented,
        on=(Vacated, Resigned, Lapsed),
    ),
    Notice(
        "alternate.named",
        "Somebody stands in for a member",
        "{group}: an alternate for the seat {seat}",
        "{person} stands in for the seat {seat} of {group} from {since}: {reason}",
        _with_the_alternate,
        on=(Named,),
    ),
    Notice(
        "alternate.ended",
        "An alternate stands in no more",
        "{group}: the alternate for the seat {seat} stands in no more",
        "From {on} nobody stands in for the seat {seat} of {group} as was said: {reason}",
        _with_the_alternate,
        on=(Ended,),
    ),
    SOON,
    LATE,
)
