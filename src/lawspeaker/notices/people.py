"""What is told of actions, duties and seats: to whoever owes, owns or holds them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.version import Framework
from lawspeaker.notices.words import Notice
from lawspeaker.processes.action import Action, Assigned, Given
from lawspeaker.processes.seat import Filled, Membership, PersonChanged


def _owner(event: Assigned | Given, _it: Action, _framework: Framework) -> Iterator[str]:
    yield event.owner


def _sits(_event: Filled | PersonChanged, it: Membership, _framework: Framework) -> Iterator[str]:
    """Tell whoever sits there now."""
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
    SOON,
    LATE,
)
