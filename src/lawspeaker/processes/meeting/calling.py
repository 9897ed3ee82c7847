"""Before a meeting: calling and moving it, and its papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.meetings import PAPERS_CLOCK, excepting, held
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.around import Alternates, Meets
from lawspeaker.kernel.elsewhere import ReportedNow
from lawspeaker.kernel.facts import GroupNow, Items, Need, Phase
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.words import Because, Case, Command, Event, Rule, record, rule
from lawspeaker.processes.meeting.agenda import Meeting, Paper
from lawspeaker.processes.meeting.events import (
    Called,
    Cancelled,
    Moved,
    PapersIssued,
)
from lawspeaker.processes.meeting.notice import (
    is_called_in_time,
    is_called_short_by_its_chair,
    is_moved_in_time,
    is_moved_short_by_its_chair,
    short,
    still_short,
)


def at(*phases: Phase) -> Rule[[Case[Meeting]]]:
    says = f"The meeting must be {' or '.join(phases)}."
    return Rule("meeting.phase", says, lambda case: case.state.phase in phases)


is_yet_to_come, is_open = at(Phase.CALLED), at(Phase.OPEN)


@rule("meeting.one_a_day", "The group must not meet on that day already.", "day")
def is_the_only_one_of_the_day(asked: Call | Move, case: Case[Meeting]) -> bool:
    return not case.has(Meets) or asked.day not in case.known(Meets).days


@record("meeting.call", "Call a meeting of a group.")
class Call(Command[Meeting]):
    given = (at(Phase.NEW),)
    needs = (Need("group", "group"), Need("meets", "group", optional=True))
    opens = True
    group: Group
    day: date
    by_rule: bool
    reason: Prose | None = None

    @rule("meeting.group_stands", "The group must stand on the day of the meeting.", "group")
    def is_of_a_group_that_stands(self, case: Case[Meeting]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    @rule("meeting.parent", "A group must know which group stands above before it meets.", "group")
    def knows_the_group_above(self, case: Case[Meeting]) -> bool:
        group = case.framework.groups.get(self.group)
        if group is None or group.parent != "unknown" or not case.has(GroupNow):
            return True
        return case.known(GroupNow).parent is not None

    @rule("meeting.day", "A meeting must be called for today or a day to come.", "day")
    def is_to_come(self, case: Case[Meeting]) -> bool:
        return self.day >= case.today

    is_the_only_one = is_the_only_one_of_the_day

    @rule("meeting.published", "What is due around a meeting by the rule must be known.", "day")
    def is_of_a_year_that_is_published(self, case: Case[Meeting]) -> bool | Because:
        says = case.calendar.unpublished(self.day) if self.by_rule else ""
        return not says or Because(says, ())

    @rule("meeting.by_rule", "A meeting by the rule must fall on a day of the rule.", "by_rule")
    def falls_on_a_day_of_the_rule(self, case: Case[Meeting]) -> bool:
        group = case.framework.groups.get(self.group)
        if not self.by_rule or group is None or group.meets is None:
            return not self.by_rule
        excepted = case.known(Meets).excepted if case.has(Meets) else ()
        return self.day in held(excepting(group.meets, excepted), self.day, self.day)

    @rule("meeting.reason", "A meeting outside the rule must have its reason.", "reason")
    def has_a_reason_if_outside_the_rule(self, case: Case[Meeting]) -> bool:
        return self.by_rule or self.reason is not None

    is_called_in_time = is_called_in_time
    is_called_short_by_its_chair = is_called_short_by_its_chair

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield Called(self.group, self.day, self.by_rule, self.reason, short(self, case))


@record("meeting.move", "Move the meeting to another day.")
class Move(Command[Meeting]):
    given = (is_yet_to_come,)
    needs = (
        Need("meets", "group", optional=True),
        Need("alternates", "case", optional=True, later=True),
        Need("reported", "case", optional=True, later=True),
    )
    day: date
    reason: Prose

    is_the_only_one = is_the_only_one_of_the_day
    is_moved_in_time = is_moved_in_time
    is_moved_short_by_its_chair = is_moved_short_by_its_chair

    @rule("meeting.moved_day", "A meeting must be moved to today or a day to come.", "day")
    def is_to_come(self, case: Case[Meeting]) -> bool:
        return self.day >= case.today

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        named = case.known(Alternates).cases if case.has(Alternates) else ()
        status = case.known(ReportedNow) if case.has(ReportedNow) else None
        follows = status is not None and status.day != self.day
        yield Moved(
            *(self.day, self.reason, named, status.status if status and follows else None),
            *(still_short(self, case), _issued_for(self.day, case), True),
        )


def _issued_for(day: date, case: Case[Meeting]) -> Timing | None:
    """Return whether the papers, if they went out already, are in time for another day."""
    line, issued = case.framework.clocks.get(PAPERS_CLOCK), case.state.papers_on
    if line is None or issued is None or case.calendar.unpublished(day):
        return None
    due = case.calendar.shift(day, line.working_days)
    late = Count(case.calendar.past(due, issued))
    return Timing(Name(PAPERS_CLOCK), due, late, Name(case.calendar.id))


@record("meeting.cancel", "Cancel the meeting.")
class Cancel(Command[Meeting]):
    """What it was to decide is taken off its agenda, to be placed on another."""

    given = (is_yet_to_come,)
    needs = (Need("items", "case"),)
    reason: Prose

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        items = case.known(Items).items
        yield Cancelled(self.reason, tuple(each.decision for each in items if not each.settled))


@record("meeting.issue_papers", "Issue the agenda and papers.")
class IssuePapers(Command[Meeting]):
    given = (at(Phase.CALLED, Phase.OPEN),)
    papers: tuple[Paper, ...] = ()
    why_late: Prose | None = None

    @rule("meeting.agenda_first", "The agenda must have an item before it is issued.")
    def has_an_agenda(self, case: Case[Meeting]) -> bool:
        return bool(case.state.agenda)

    @rule("meeting.paper_item", "A paper must belong to an item of the agenda.", "papers")
    def belongs_to_an_item(self, case: Case[Meeting]) -> bool:
        return all(case.state.item(each.item) is not None for each in self.papers)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        timing = case.timing(PAPERS_CLOCK, case.state.day) if case.state.day else None
        count = Count(len(self.papers))
        yield PapersIssued(self.papers, count, case.today, timing, self.why_late)


COMMANDS = (Call, Move, Cancel, IssuePapers)
