"""How often a group meets: what its chair finds, and when the chair looks at it again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.names import NO_GROUP, Group, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.history import History
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Case, Command, Duty, Event, record, rule


class Finding(StrEnum):
    STAYS = "stays"
    MORE_OFTEN = "more_often"
    LESS_OFTEN = "less_often"


@dataclass(frozen=True)
class Frequency:
    """How often a group meets, as its chair last found it."""

    group: Group = NO_GROUP
    found: Finding | None = None
    reviewed_on: date | None = None
    again: date | None = None  # when the chair looks at it again


@record("frequency.reviewed/1", "reviewed how often {group} meets: {reason}")
class Reviewed(Event):
    group: Group
    found: Finding
    reason: Prose
    on: date
    again: date | None = None


def evolve(it: Frequency, event: Reviewed) -> Frequency:
    reviewed = replace(it, group=event.group, found=event.found)
    return replace(reviewed, reviewed_on=event.on, again=event.again)


@rule("frequency.again", "It must be reviewed again on a day to come.", "again")
def is_reviewed_again_later(asked: Review | ReviewAgain, case: Case[Frequency]) -> bool:
    return asked.again is None or asked.again > case.today


@record("frequency.review", "Review how often a group meets.")
class Review(Command[Frequency]):
    needs = (Need("group", "group"),)
    opens = True
    group: Group
    found: Finding
    reason: Prose
    again: date | None = None

    is_reviewed_again_later = is_reviewed_again_later

    @rule("frequency.new", "The case must be a new one: each group has its own.")
    def is_a_new_case(self, case: Case[Frequency]) -> bool:
        return case.state.reviewed_on is None

    @rule("frequency.group_stands", "The group must stand.", "group")
    def is_of_a_group_that_stands(self, case: Case[Frequency]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    def decide(self, case: Case[Frequency]) -> Iterator[Event]:
        yield Reviewed(self.group, self.found, self.reason, case.today, self.again)


@rule("frequency.reviewed", "It must have been reviewed before.")
def has_been_reviewed(case: Case[Frequency]) -> bool:
    return case.state.reviewed_on is not None


@record("frequency.review_again", "Review again how often the group meets.")
class ReviewAgain(Command[Frequency]):
    given = (has_been_reviewed,)
    found: Finding
    reason: Prose
    again: date | None = None

    is_reviewed_again_later = is_reviewed_again_later

    def decide(self, case: Case[Frequency]) -> Iterator[Event]:
        yield Reviewed(case.state.group, self.found, self.reason, case.today, self.again)


def duties(it: Frequency, framework: Framework) -> Iterator[Duty]:
    if it.reviewed_on and it.again:
        holders = who(framework, ReviewAgain.name, Part(it.group))
        yield Duty(ReviewAgain, holders, it.reviewed_on, agreed=it.again)


FREQUENCY = Process(
    "frequency",
    "FRQ",
    Frequency(),
    evolve,
    duties,
    (Review, ReviewAgain),
    (Reviewed,),
    title=lambda it: f"How often {it.group} meets" if it.group else "How often a group meets",
    history=History(Review, (Review.is_of_a_group_that_stands,)),
    in_hand=nobodys,
)
