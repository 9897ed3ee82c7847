"""What is told of work programmes: to those an output is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.notices.words import Notice, chairs, constituents, members
from lawspeaker.processes.output.life import Delivered, Dropped, Output, Replanned


def _for_whom(
    _event: Delivered | Dropped | Replanned, it: Output, framework: Framework
) -> Iterator[str]:
    """Tell those an output is for: a group with its chair, an office, a constituency."""
    for name in it.for_whom:
        if Group(name) in framework.groups:
            yield from chairs(name, framework)
            yield members(name)
        elif name in framework.constituencies:
            yield constituents(name)
        else:
            yield name


NOTICES: Final = (
    Notice(
        "output.delivered",
        "An output of a working group is delivered",
        "{group} delivers: {title}",
        "{group} delivers “{title}”: {text}",
        _for_whom,
        on=(Delivered,),
    ),
    Notice(
        "output.changed",
        "An output of a working group is planned anew, or dropped",
        "What {group} makes changes: {title}",
        "{group} plans “{title}” otherwise: {reason}",
        _for_whom,
        on=(Dropped, Replanned),
    ),
)
