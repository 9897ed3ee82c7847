"""The cases that this process has carried something out in last: not read and folded anew.

What is remembered counts only as far as the ledger, read under its lock, still has it: a case is
the same if the leaves of its entries are, and its texts are if nothing was erased since.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from typing import Any, Final, NamedTuple

from django.db import connections

from lawspeaker.kernel.process import Process
from lawspeaker.records import lines
from lawspeaker.records.lines import Span
from lawspeaker.records.own import CASE
from lawspeaker.records.pen import Pen
from lawspeaker.records.projecting import Folded
from lawspeaker.service.standing import Standing

MOST: Final = 64  # cases

type Place = tuple[str, str, str]  # the database, the programme, the case


class Left(NamedTuple):
    """A case as a command has left it."""

    place: Place
    leaves: tuple[bytes, ...]
    upkeep: int  # how many entries the ledger had made of itself
    standing: Standing


_cases: OrderedDict[Place, Left] = OrderedDict()
_turning = Lock()


def standing(writer: Pen, process: Process[Any], case: str, using: str) -> Standing | None:
    """Return a case as it stands, as far as it is remembered; None: it must be read."""
    known = _remembered(_place(writer.turn.programme, case, using))
    if known is None or known.standing.process is not process:
        return None
    if writer.version(CASE) != known.upkeep:
        return None
    leaves, has = writer.leaves(case), len(known.leaves)
    if leaves[:has] != known.leaves:
        return None
    if len(leaves) == has:
        return known.standing
    last = known.standing.entries[-1].seq
    span = Span(case, after=last)
    return known.standing.later(lines.opened(writer.cursor, writer.turn.programme, span))


def left(writer: Pen, cases: Iterable[Folded], using: str) -> tuple[Left, ...]:
    """Return how what is about to be written leaves some cases, to be remembered once it is."""
    upkeep = writer.version(CASE)
    return tuple(
        Left(
            _place(each.programme, each.case, using),
            writer.leaves(each.case),
            upkeep,
            Standing.of(each),
        )
        for each in cases
    )


def remember(cases: Iterable[Left]) -> None:
    """Remember some cases as a commit has left them."""
    with _turning:
        for each in cases:
            _cases[each.place] = each
            _cases.move_to_end(each.place)
            if len(_cases) > MOST:
                _cases.popitem(last=False)


def forget() -> None:
    """Forget every case, as a process does that starts anew."""
    with _turning:
        _cases.clear()


def _remembered(place: Place) -> Left | None:
    with _turning:
        return _cases.get(place)


def _place(programme: str, case: str, using: str) -> Place:
    return str(connections[using].settings_dict["NAME"]), programme, case
