"""An exception to the rule that a group meets by: its chair moves a day, keeps it, or drops it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawspeaker.framework.meetings import held
from lawspeaker.framework.names import NO_GROUP, Group, Prose
from lawspeaker.kernel.around import Meets
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.history import History
from lawspeaker.kernel.notice import IN_TIME, NOTICE, in_time, too_late
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Because, Case, Command, Event, no_duties, record, rule


class What(StrEnum):
    """What becomes of the day that a rule gives."""

    MOVED = "moved"
    KEPT = "kept"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Excepted:
    """What the chair of a group said of one day of its rule."""

    group: Group = NO_GROUP
    day: date | None = None  # as the rule gives it
    what: What | None = None
    to: date | None = None
    reason: Prose | None = None
    withdrawn: bool = False

    @property
    def held(self) -> date | None:
        """The day the meeting is held on; None if on none."""
        if self.what is What.CANCELLED:
            return None
        return self.to or self.day


@record("exception.declared/1", "declared that the meeting of {group} on {day} is {what}: {reason}")
class Declared(Event):
    group: Group
    day: date
    what: What
    reason: Prose
    to: date | None = None


@record("exception.withdrawn/1", "withdrew the exception: {reason}")
class Withdrawn(Event):
    reason: Prose


def evolve(it: Excepted, event: Declared | Withdrawn) -> Excepted:
    match event:
        case Declared():
            return Excepted(event.group, event.day, event.what, event.to, event.reason)
        case Withdrawn():
            return replace(it, withdrawn=True)


@record("exception.declare", "Say what becomes of a day that the rule of a group gives.")
class Declare(Command[Excepted]):
    """No day moves by itself: its chair moves it, keeps it as it is, or cancels it."""

    opens = True
    needs = (Need("meets", "group", optional=True),)
    group: Group
    day: date
    what: What
    reason: Prose
    to: date | None = None

    @rule("exception.new", "The case must be a new one: each day has its own.")
    def is_a_new_case(self, case: Case[Excepted]) -> bool:
        return case.state.day is None

    @rule("exception.by_rule", "The rule of the group must give the day.", "day")
    def is_a_day_of_the_rule(self, case: Case[Excepted]) -> bool:
        line = case.framework.groups.get(self.group)
        meets = line.meets if line and case.framework.stands(self.group) else None
        return meets is not None and self.day in held(meets, self.day, self.day)

    @rule("exception.to_come", "The day must be today or a day to come.", "day")
    def is_to_come(self, case: Case[Excepted]) -> bool:
        return self.day >= case.today

    @rule("exception.once", "Nothing must have been declared of the day already.", "day")
    def is_the_first_of_its_day(self, case: Case[Excepted]) -> bool:
        declared = case.known(Meets).excepted if case.has(Meets) else ()
        return self.day not in {each.day for each in declared}

    @rule("exception.uncalled", "A meeting that is called is moved or cancelled itself.", "day")
    def is_not_called_yet(self, case: Case[Excepted]) -> bool:
        return not case.has(Meets) or self.day not in case.known(Meets).days

    @rule("exception.to", "A day that is moved, and no other, must have its new day.", "to")
    def says_where_it_moves(self, _case: Case[Excepted]) -> bool:
        return (self.to is not None) is (self.what is What.MOVED)

    @rule("exception.to_day", "It must move to another day, today or to come.", "to")
    def moves_to_a_day_to_come(self, case: Case[Excepted]) -> bool:
        return self.to is None or (self.to >= case.today and self.to != self.day)

    @rule("exception.working", "It must move to a working day.", "to")
    def moves_to_a_working_day(self, case: Case[Excepted]) -> bool | Because:
        if self.to is None:
            return True
        if says := case.calendar.unpublished(self.to):
            return Because(says, ())
        return case.calendar.is_working(self.to)

    @rule("exception.one_a_day", "The group must not meet on the new day already.", "to")
    def moves_to_a_day_that_is_free(self, case: Case[Excepted]) -> bool:
        return self.to is None or not case.has(Meets) or self.to not in case.known(Meets).days

    @rule(NOTICE, IN_TIME, "to")
    def leaves_time_for_its_papers(self, case: Case[Excepted]) -> bool | Because:
        return in_time(case, too_late(case, self.to) if self.to else None)

    def decide(self, case: Case[Excepted]) -> Iterator[Event]:
        yield Declared(**vars(self))


@rule("exception.stands", "It must have been declared, and not withdrawn.")
def stands(case: Case[Excepted]) -> bool:
    return case.state.day is not None and not case.state.withdrawn


@rule("exception.ahead", "The day must not have gone by.")
def is_still_ahead(case: Case[Excepted]) -> bool:
    it = case.state
    return it.day is None or (it.to or it.day) >= case.today


@rule("exception.not_called", "The meeting must not have been called on the new day.")
def is_not_called_on_the_new_day(case: Case[Excepted]) -> bool:
    return not case.has(Meets) or case.state.to not in case.known(Meets).days


@record("exception.withdraw", "Withdraw the exception: the rule holds again.")
class Withdraw(Command[Excepted]):
    given = (stands, is_still_ahead, is_not_called_on_the_new_day)
    needs = (Need("meets", "group", optional=True),)
    reason: Prose

    def decide(self, case: Case[Excepted]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


EXCEPTION = Process(
    "exception",
    "EX",
    Excepted(),
    evolve,
    no_duties,
    (Declare, Withdraw),
    (Declared, Withdrawn),
    title=lambda it: f"{it.group}, an exception to its rule" if it.group else "An exception",
    history=History(Declare, (Declare.is_a_day_of_the_rule,)),
    in_hand=nobodys,
)
