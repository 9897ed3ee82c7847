"""The scale of the framework: what a score may be, when it is looked at again, when it goes up."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawspeaker.framework.logs import Raid
from lawspeaker.framework.names import NO_GROUP
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.above import above
from lawspeaker.kernel.holders import can_own
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Case, Rule, rule
from lawspeaker.processes.raid.item import Item, Kind, Stage

IN_TIME = "The day must be today or a day to come."


def at(*stages: Stage) -> Rule[[Case[Item]]]:
    says = f"The item must be {' or '.join(stages)}."
    return Rule("raid.stage", says, lambda case: case.state.stage in stages)


def _rated(of: Any, *, is_likely: bool) -> list[int]:
    """Return what is said of how likely it is, or how bad: now, at first, and aimed at."""
    name = "probability" if is_likely else "impact"
    first, aimed = getattr(of, "first", None), getattr(of, "aimed", None)
    said = (getattr(each, name, None) for each in (of, first, aimed))
    return [each for each in (*said, getattr(of, f"aimed_{name}", None)) if each is not None]


def _on_the_scale(command: Any, case: Case[Item]) -> bool:
    scale = case.framework.text.raid
    likely, bad = _rated(command, is_likely=True), _rated(command, is_likely=False)
    if scale is None:
        return not likely and not bad
    is_likely = all(1 <= each <= len(scale.probability) for each in likely)
    return is_likely and all(1 <= each <= len(scale.impact) for each in bad)


on_the_scale: Rule[[Any, Case[Item]]] = Rule(
    "raid.scale", "Each rating must be a step of the framework's scale.", _on_the_scale, "impact"
)
has_an_owner: Rule[[Any, Case[Item]]] = Rule(
    "raid.owner",
    "The owner must be an office or a seat of the framework.",
    lambda asked, case: asked.owner is None or can_own(asked.owner, case.framework),
    "owner",
)
names_a_group: Rule[[Any, Case[Item]]] = Rule(
    "raid.group",
    "The group must be one of the framework.",
    lambda command, case: not command.group or command.group in case.framework.groups,
    "group",
)
is_looked_at_again: Rule[[Any, Case[Item]]] = Rule(
    "raid.review_on",
    IN_TIME,
    lambda command, case: command.review_on is None or command.review_on >= case.today,
    "review_on",
)


def _stands_somehow(state: Any, _case: Case[Item]) -> bool:
    is_closed = state.stage is Stage.CLOSED
    ended = (state.ending is not None, state.closed_on is not None)
    return state.stage is not Stage.NEW and ended == (is_closed, is_closed)


stands_somehow: Rule[[Any, Case[Item]]] = Rule(
    "raid.stands",
    "It must be said how it stands: raised, open, or closed with its ending and day.",
    _stands_somehow,
    "stage",
)


@rule("raid.group_above", "There must be a group above the group that has the item.")
def has_a_group_above(case: Case[Item]) -> bool:
    return above(case) != NO_GROUP


def likely(kind: Kind, said: Count | None, scale: Raid | None) -> Count | None:
    """Return how likely it is; what is an issue has come about, whatever was thought before."""
    return Count(len(scale.probability)) if kind is Kind.ISSUE and scale else said


def next_review(case: Case[Item], score: int | None, asked: date | None) -> date | None:
    """Return when it is looked at again: as asked for, or as the scale says of its score."""
    scale = case.framework.text.raid
    if asked is not None or scale is None or score is None:
        return asked
    days = scale.review_days(score)
    return None if days is None else case.calendar.shift(case.today, days)


def is_to_be_taken_up(it: Item, framework: Framework) -> bool:
    """Say whether its score is one at which its group takes an item to the group above."""
    scale, line = framework.text.raid, framework.groups.get(it.group)
    if scale is None or line is None or it.score is None:
        return False
    limit = scale.taken_up_from(line.level)
    return limit is not None and it.score >= limit
