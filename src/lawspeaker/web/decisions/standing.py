"""Where a decision stands, what can be done now, and by when."""

from dataclasses import dataclass

from lawspeaker.kernel.facts import MeetingNow
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import (
    Cites,
    Day,
    Link,
    Says,
    Standing,
)
from lawspeaker.web.decisions.known import Known
from lawspeaker.web.decisions.words import status, taken_by
from lawspeaker.web.framework.words import capital


def standing(known: Known) -> Standing:
    line = known.shown.line
    primary = None if known.is_past else known.offers.primary
    when = _when(known)
    return Standing(
        stands=status(line, known.framework),
        stands_note=_stands_note(known),
        act=primary.as_primary() if primary else None,
        act_note=_effect(known) if primary else "",
        idle=_idle(known),
        when=when.says,
        when_note=when.note,
        when_asks=when.asks,
    )


def _stands_note(known: Known) -> Says:
    line = known.shown.line
    if line.taken_on is None:
        return f"Held by the {line.group} since {dates.said(line.opened_on)}"
    who = capital(taken_by(line, known.framework))
    clauses = Cites(known.shown.clauses[:2])
    on = known.state.final_on or line.taken_on  # the sponsor decides on a day of its own
    return (f"{who}, {dates.said(on)} ", clauses)


def _effect(known: Known) -> Says:
    """Say of the primary act since when it is owed."""
    primary = known.offers.primary
    owed = (each for each in known.case.duties if primary and each.command == primary.name)
    duty = next(owed, None)
    if duty is None:
        return "It is open to you."
    return (f"Owed since {dates.said(duty.anchor)} ", Cites(duty.clauses[:2]))


def _idle(known: Known) -> str:
    if known.is_past:
        return "Nothing: this is how it stood."
    return "Nothing here waits for anybody." if not known.case.duties else "Nothing here is yours."


@dataclass(frozen=True)
class When:
    """The third answer of the page."""

    says: Says
    note: Says
    asks: str = "By when"


def _when(known: Known) -> When:
    """Say by when the next thing is due, or since when all is done."""
    duty = known.next
    if duty is None:
        return _since(known)
    what = duty.says.removesuffix(".")
    what = f"{what[:1].lower()}{what[1:]} "
    if duty.due is None or duty.left is None:
        return When(
            Day(duty.due) if duty.due else duty.undated, (f"Owed: {what}", Cites(duty.clauses[:1]))
        )
    far = (f"{capital(dates.away(duty.left))}: {what}", Cites(duty.clauses[:1]))
    counted = (" · ", Link("counted", "#counted")) if known.due else ()
    return When(Day(duty.due), (*far, *counted))


def _since(known: Known) -> When:
    line = known.shown.line
    since = line.implemented_on or line.told_on or line.taken_on
    if since is None:
        return _meeting(known)
    note = "The day it was carried out" if line.implemented_on else "Nothing more is owed"
    return When(Day(since), note, "Since when")


def _meeting(known: Known) -> When:
    """Say when the meeting is that has the matter on its agenda."""
    meeting = next((each for each in known.matter.facts if isinstance(each, MeetingNow)), None)
    placed = known.shown.line.meeting
    if meeting is None and placed:  # of a day gone by: when it would be is said on its page
        page = case_page(known.programme, "meeting", placed)
        return When(Link(placed, page), "It was on its agenda", "Meeting")
    if meeting is None:
        return When("No date in the framework", "It is on no agenda yet")
    page = case_page(known.programme, "meeting", meeting.meeting)
    return When(Day(meeting.day), ("On the agenda of ", Link(meeting.meeting, page)), "Meeting")
