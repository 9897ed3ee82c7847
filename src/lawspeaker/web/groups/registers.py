"""The tables beside a group: its meetings, decisions, actions and delegations."""

from datetime import date

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import ActionLine, DecisionLine, DelegationShown, GroupShown
from lawspeaker.web import dates
from lawspeaker.web.components import (
    Column,
    Line,
    Lines,
    Link,
    Row,
    Says,
    Soft,
    Status,
    Table,
)
from lawspeaker.web.decisions.words import status
from lawspeaker.web.groups.known import Known, Place
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.days import Planned


def meetings(known: Known, group: GroupShown) -> Table | None:
    held = tuple(
        days.of_line(each, known.framework, known.calendar) for each in reversed(group.meetings)
    )
    called = {each.day for each in held}
    ahead = [e for e in known.planned if e.group == group.line.group and e.day not in called]
    rows = [*held, *ahead][-6:]
    if not rows:
        return None
    first = next((each for each in rows if each.day >= known.place.day), None)
    return Table(
        "Meetings",
        (Column("Meeting", nowrap=True), Column("Papers", nowrap=True),
         Column("Report", nowrap=True), Column("State")),
        tuple(_meeting(each, known.place, each is first) for each in rows),
    )  # fmt: skip


def _meeting(meeting: Planned, place: Place, is_next: bool) -> Row:  # noqa: FBT001
    day = dates.short(meeting.day)
    return Row(
        (
            Link(day, place.case("meeting", meeting.case)) if meeting.case else day,
            dates.day_and_month(meeting.papers_due) if meeting.papers_due else "",
            dates.day_and_month(meeting.report_due) if meeting.report_due else "",
            meeting.state(place.day),
        ),
        "now" if is_next else "",
    )


def decisions(place: Place, found: tuple[DecisionLine, ...], framework: Framework) -> Lines | None:
    """List the last decisions."""
    lines = tuple(
        Line((Link(each.case, place.case("decision", each.case)), f" {each.title}"),
             status(each, framework))
        for each in found
    )  # fmt: skip
    return Lines(lines) if lines else None


def actions(place: Place, found: tuple[ActionLine, ...]) -> Lines | None:
    """List the last actions, with whose they are and by when."""
    lines = tuple(
        Line((Link(each.case, place.case("action", each.case)), f" {each.what} ", Soft(each.owner)),
             _due(each, place.day))
        for each in found
    )  # fmt: skip
    return Lines(lines) if lines else None


def _due(action: ActionLine, day: date) -> Says:
    if action.done_on is not None:
        return Status("done", f"Done {dates.day_and_month(action.done_on)}")
    if action.due is None:
        return Soft("No date")
    late = action.due < day
    return Status("late" if late else "open", dates.short(action.due))


def delegations(place: Place, delegations: tuple[DelegationShown, ...]) -> Table | None:
    if not delegations:
        return None
    names = Names.of(each.person for each in delegations if each.person)
    return Table(
        "Delegations",
        (Column("To"), Column("What"), Column("Until", nowrap=True)),
        tuple(
            Row((Link(names.full(each.person) if each.person else each.to,
                      place.case(each.process, each.case)), each.what or each.scope,
                 dates.day_and_month(each.until) if each.until else "No end"))
            for each in delegations
        ),
    )  # fmt: skip
