"""The words notices are declared in: of which event, to whom, and what it says. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from lawspeaker.framework.names import CHAIR, Group, Key
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Event

# Whom a notice goes to, by name: an office, a seat, "chair@PSG", an organisation and a person as
# they are; all parties as "party"; a group as `members` says; and these.
EVERYBODY: Final = "registered"  # whoever takes part in any capacity
OF_GROUP: Final = "group:"
OF_CONSTITUENCY: Final = "constituency:"

type ToWhom = Callable[[Any, Any, Framework], Iterable[str]]  # of the event, the case after it


def _always(_event: Any, _it: Any) -> bool:
    return True


@dataclass(frozen=True)
class Coming:
    """A day that cases of a process name, and how many working days before it is told of.

    Where cases name it at one stage alone, the others are not even looked at.
    """

    process: str
    day: Callable[[Any], date | None]  # of the case; None: it names none, or is over
    ahead: int
    stage: str = ""


@dataclass(frozen=True)
class Notice:
    """A kind of notice. Its name is kept for ever: people decline it by that name.

    `subject` and `says` are whole sentences. What stands in braces is a field of the event, or
    else of its case as the event leaves it; `{case}` is its id.
    """

    name: Key
    title: str  # the kind in a list: "A meeting is called"
    subject: str
    says: str
    to: ToWhom
    on: tuple[type[Event], ...] = ()  # none: it comes of the clock, not of an event
    coming: Coming | None = None  # the day that the clock tells of; else it is that of a duty
    when: Callable[[Any, Any], bool] = field(default=_always)  # of the event, the case after it
    published: bool = False  # it says no more than those read whom its case is opened to
    invites: bool = False  # it goes out alone and at once, with an entry for a calendar


def members(group: str) -> str:
    """Name whoever belongs to a group: in a seat, as an alternate, in its chair."""
    return f"{OF_GROUP}{group}"


def constituents(constituency: str) -> str:
    """Name the parties of a constituency and whoever represents them."""
    return f"{OF_CONSTITUENCY}{constituency}"


def chairs(group: str, framework: Framework) -> Iterator[str]:
    """Name whoever chairs a group: its office, and a delegate of it."""
    line = framework.groups.get(Group(group))
    if line is not None and line.chair is not None:
        yield line.chair.office
        yield f"{CHAIR}@{group}"


def secretariat(framework: Framework) -> Iterator[str]:
    """Name the offices that keep the record."""
    return (str(o) for o, line in framework.offices.items() if line.hat == "secretariat")


def its_group(_event: Any, it: Any, _framework: Framework) -> Iterator[str]:
    """Tell whoever belongs to the group that holds the case."""
    yield members(it.group)


def everybody(_event: Any, _it: Any, _framework: Framework) -> Iterator[str]:
    """Tell whoever takes part."""
    yield EVERYBODY
