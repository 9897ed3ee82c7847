"""The RAID log: risks, assumptions, issues and dependencies, each an item with its owner."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Command, Duty
from lawspeaker.processes.raid import keeping, moving, raising
from lawspeaker.processes.raid.events import EVENTS
from lawspeaker.processes.raid.item import Item, Stage
from lawspeaker.processes.raid.life import evolve
from lawspeaker.processes.raid.rating import (
    has_an_owner,
    is_to_be_taken_up,
    names_a_group,
    on_the_scale,
    stands_somehow,
)


def duties(it: Item, framework: Framework) -> Iterator[Duty]:
    """Whoever keeps the log takes an item in; its owner rates and reviews it; its chair acts."""
    if it.raised_on is None:
        return
    part = Part(it.group, it.raiser, it.named)
    if it.stage is Stage.RAISED:
        yield Duty(raising.TakeIn, who(framework, raising.TakeIn.name, part), it.raised_on)
    if it.stage is not Stage.OPEN:
        return
    yield from _of_the_owner(it, framework)
    if is_to_be_taken_up(it, framework) and it.kept_on is None:
        since = it.rated_on or it.raised_on
        yield Duty(moving.Escalate, who(framework, moving.Escalate.name, part), since)


def _of_the_owner(it: Item, framework: Framework) -> Iterator[Duty]:
    since = it.reviewed_on or it.raised_on
    if since is None:
        return
    asked: type[Command[Item]] = keeping.Rate if it.score is None else keeping.Review
    if framework.power(asked.name) is not None:
        yield Duty(asked, it.named, since, agreed=it.review_on)


RAID = Process(
    "raid",
    "RAID",
    Item(),
    evolve,
    duties,
    (*raising.COMMANDS, *keeping.COMMANDS, *moving.COMMANDS),
    EVENTS,
    title=lambda it: it.title or "",
    history=History(
        raising.Enter,
        (names_a_group, has_an_owner, on_the_scale, stands_somehow),
        reckoned=("score",),
    ),
    in_hand=lambda it: (it.group,) if it.stage in (Stage.RAISED, Stage.OPEN) else (),
)
