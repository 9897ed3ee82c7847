"""What the desk shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lawspeaker.records.shown import DutyShown, MeetingLine
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Bar,
    Bold,
    Cites,
    Closed,
    Column,
    Count,
    Day,
    Empty,
    Filling,
    Head,
    Lanes,
    Line,
    Lines,
    Link,
    Notice,
    Row,
    Says,
    Standing,
    Status,
    Table,
    Trail,
)
from lawspeaker.web.desk.duties import act, duties
from lawspeaker.web.desk.news import news, since
from lawspeaker.web.desk.owed import Desk, Owed, left
from lawspeaker.web.framework.words import plural
from lawspeaker.web.meetings import days

MOST: Final = 8
NOTHING: Final = Empty(
    "Nothing is owed in your name.",
    "What you must do comes here by its due date, each with its clause.",
)


@dataclass(frozen=True)
class DeskPage:
    """The desk."""

    head: Head
    standing: Standing
    duties: Table | None
    empty: Empty
    calendar: Lanes | None
    calendar_note: str
    all_meetings: Link
    news: Trail | None
    since: str
    clocks: Table | None
    closed: Closed | None
    count: Count | None
    count_note: str
    coming: Lines | None
    notices: tuple[Notice, ...]


def desk_page(of: Desk) -> DeskPage:
    """Make the page."""
    return DeskPage(
        head=_head(of),
        standing=_standing(of),
        duties=duties(of) if of.owed else None,
        empty=NOTHING,
        calendar=of.lanes,
        calendar_note=f"Working days, {of.calendar_title}",
        all_meetings=Link("Full calendar", find("meetings:index", programme=of.programme)),
        news=news(of),
        since=since(of),
        clocks=_clocks(of),
        closed=_closed(of),
        count=_count(of),
        coming=_coming(of) if of.coming else None,
        notices=tuple(_held(of, each) for each in of.held),
        count_note=dates.short(of.due.day) if of.due else "",
    )


def _head(of: Desk) -> Head:
    many = plural(len(of.owed), "duty", "duties")
    links = (
        Link("Decisions", find("decisions:index", programme=of.programme)),
        Link("Try a matter", find("framework:try", programme=of.programme)),
    )
    return Head("Desk", f"{dates.said(of.today)} · {many} in your name as {of.acting}", (), links)


def _standing(of: Desk) -> Standing:
    first = of.first
    return Standing(
        stands=_stands(of),
        stands_note=_note(of),
        act=_primary(of, first) if first else _read_on(of),
        act_note=_effect(first) if first else of.coming[0].title if of.coming else "",
        idle="Nothing waits for you.",
        when=_when(first),
        when_note=_when_note(of, first),
    )


def _held(of: Desk, line: MeetingLine) -> Notice:
    """Lead to a meeting of today, while there is still something to be done at it."""
    says = "is in session" if line.phase == "open" else "meets today"
    place = {"programme": of.programme, "case": line.case}
    page = Act("The meeting", case_page(of.programme, "meeting", line.case))
    live = Act("The live screen", find("meetings:live", **place))
    return Notice((Bold(f"The {line.group} {says}."),), "half", (live, page))


def _read_on(of: Desk) -> Act | None:
    """Lead whoever owes nothing to what is to be decided next."""
    if not of.coming:
        return None
    to = case_page(of.programme, "decision", of.coming[0].case)
    return Act("Read what is to be decided", to, variant="primary", small=False)


def _stands(of: Desk) -> Status:
    late = sum(left(each) < 0 for each in of.dated)
    soon = sum(0 <= left(each) <= dates.SOON for each in of.dated)
    if late:
        rest = f", {soon} due soon" if soon else ""
        return Status("late", f"{plural(late, 'duty', 'duties')} late{rest}")
    if soon:
        return Status("soon", f"{plural(soon, 'duty', 'duties')} due soon")
    if of.owed:
        return Status("half", f"{plural(len(of.owed), 'duty', 'duties')}, none late")
    return Status("done", "Nothing is owed")


def _note(of: Desk) -> str:
    without = len(of.owed) - len(of.dated)
    later = sum(left(each) > dates.SOON for each in of.dated)
    parts = [
        f"{later} more due later" if later else "",
        f"{without} without a date" if without else "",
    ]
    return f"{', '.join(each for each in parts if each)}." if any(parts) else ""


def _primary(of: Desk, owed: Owed) -> Act:
    says = owed.duty.says.removesuffix(".")
    return replace(act(of, owed), says=says, variant="primary", small=False)


def _effect(owed: Owed) -> Says:
    return (f"{owed.duty.title} ", Cites(owed.duty.clauses[:1]))


def _when(first: Owed | None) -> Says:
    if first is None:
        return "No date"
    duty = first.duty
    if duty.due is None:
        return duty.undated
    return (Day(duty.due), f", {dates.away(duty.left)}") if duty.left is not None else Day(duty.due)


def _when_note(of: Desk, first: Owed | None) -> Says:
    if first is None:
        return ""
    line = of.framework.clocks.get(first.duty.clock)
    if line is None:
        return f"Owed since {dates.said(first.duty.anchor)}"
    event = line.event.replace("_", " ")
    side = "before" if line.working_days < 0 else "after"
    says = f"{dates.working_days_said(abs(line.working_days))} {side} the {event} "
    counted = (" · ", Link("how it was counted", "#counted")) if of.due else ()
    return (says, Cites(first.duty.clauses[:1]), *counted)


def _clocks(of: Desk) -> Table | None:
    """List the clocks that run, the fullest first."""
    running = sorted((e for e in of.dated if e.used is not None), key=lambda e: -(e.used or 0))
    if not running:
        return None
    columns = (Column("Clock"), Column("Time used"), Column("Case", nowrap=True))
    return Table("Clocks that run", columns, tuple(_clock(of, each) for each in running[:MOST]))


def _clock(of: Desk, each: Owed) -> Row:
    used = each.used or 0
    late = each.duty.left is not None and each.duty.left < 0
    kind: Filling = "late" if late else "soon" if left(each) <= dates.SOON else ""
    page = case_page(of.programme, each.duty.process, each.duty.case)
    return Row(
        (each.duty.clock.capitalize(), Bar(min(used, 999), kind), Link(each.duty.case, page))
    )


def _coming(of: Desk) -> Lines:
    """List what is to be decided in the groups that somebody sits in."""
    lines = (
        Line((Link(each.case, case_page(of.programme, "decision", each.case)), f" {each.title}"),
             each.group)
        for each in of.coming
    )  # fmt: skip
    return Lines(tuple(lines))


def _closed(of: Desk) -> Closed | None:
    acts = tuple(
        replace(each.offer.act, about=f"for {each.duty.title}")
        for each in of.owed
        if each.offer is not None and not each.offer.is_open
    )
    return Closed(acts, "column") if acts else None


def _count(of: Desk) -> Count | None:
    first = of.first
    if of.due is None or first is None:
        return None
    event = of.framework.clocks[first.duty.clock].event.replace("_", " ")
    return days.count(of.due, event, first.duty.anchor, of.today)


def cases_of(owed: Iterable[DutyShown]) -> Mapping[str, str]:
    """Return the cases of some duties, with their processes, each once."""
    return {each.case: each.process for each in owed}
