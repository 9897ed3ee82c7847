"""The page of one decision, for those who take part."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from lawspeaker.framework.facts import pounds
from lawspeaker.framework.meetings import PAPERS_CLOCK
from lawspeaker.framework.moving import appealing
from lawspeaker.framework.names import Office
from lawspeaker.kernel.dates import clock
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.records.shown import CaseShown, DecisionShown
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offers
from lawspeaker.web.acts.places import case_page, public_case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Bold,
    Cites,
    Closed,
    Count,
    Head,
    Lines,
    Link,
    Notice,
    Piece,
    Route,
    Says,
    Seal,
    SeatGrid,
    Soft,
    Standing,
    Status,
    Table,
    Trail,
)
from lawspeaker.web.decisions import proof, route, seats, trail
from lawspeaker.web.decisions.assured import not_in_line
from lawspeaker.web.decisions.known import Known
from lawspeaker.web.decisions.rests_on import rests_on
from lawspeaker.web.decisions.standing import standing
from lawspeaker.web.decisions.sums import sums
from lawspeaker.web.decisions.words import (
    advice_of_others,
    alternatives,
    answers_for,
    contested,
    found_met,
)
from lawspeaker.web.framework.box import Other
from lawspeaker.web.framework.touching import findings
from lawspeaker.web.framework.words import decider, plural
from lawspeaker.web.meetings import days

ROOM: Final = 26  # letters of a button that leave room for a reason beside it


@dataclass(frozen=True)
class DecisionPage:
    """A decision whole."""

    head: Head
    standing: Standing
    notices: tuple[Notice, ...]
    question: str
    alternatives: Lines | None
    decided: str
    condition: Says
    direction: str
    answers_for: Says
    recommendation: str
    route: Route | None
    why: Says
    why_not: tuple[Other, ...]
    tally: str
    from_log: str
    grid: SeatGrid | None
    frozen: Table | None
    frozen_note: str
    argued: tuple[tuple[str, str], ...]
    sums: Lines | None
    others: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    seal: Seal | None
    followed: Trail | None
    beside: str
    linked: Lines | None
    appeal: Says
    not_in_line: Table | None
    findings: Lines | None
    rests_on: Lines
    count: Count | None
    count_note: str
    trail: Trail


def decision_page(known: Known) -> DecisionPage:
    """Make the page."""
    shown, it = known.shown, known.state
    explained = route.why(known.tried, it.ruling.rules if it.ruling else ())
    return DecisionPage(
        head=_head(known),
        standing=standing(known),
        notices=_notices(known),
        question=shown.question,
        alternatives=alternatives(shown),
        decided=shown.text,
        condition=_condition(known),
        direction=shown.direction,
        answers_for=answers_for(shown, known.framework),
        recommendation=it.recommendation or "",
        route=route.route(known.case.trail, it, known.tried),
        why=explained.says,
        why_not=explained.others,
        tally=seats.tally(shown.views, known.framework),
        from_log=seats.FROM_LOG if shown.from_log else "",
        grid=_grid(known),
        frozen=_frozen(known),
        frozen_note=_frozen_note(known),
        argued=_argued(it, known),
        sums=sums(known.as_decided),
        others=() if known.is_past else known.offers.others,
        closed=None if known.is_past else _closed(known.offers),
        for_others=None if known.is_past else known.offers.for_others,
        seal=proof.seal(known.programme, known.stored, public=False) if known.stored else None,
        followed=trail.followed(known.case.trail, known.case.duties, known.zone),
        beside="What followed" if it.ruling else "Beside it",
        linked=trail.linked(known.programme, known.case.links),
        appeal=_appeal(known),
        not_in_line=not_in_line(known.programme, known.case.trail),
        findings=findings(known.as_decided, known.adopted, known.place),
        rests_on=rests_on(shown, known.tried, known.place),
        count=_count(known),
        count_note=_count_note(known),
        trail=trail.trail(known.programme, known.case.trail, known.names, known.zone),
    )  # fmt: skip


def _grid(known: Known) -> SeatGrid | None:
    shown = known.shown
    if not shown.views:
        return None
    decided = known.state.ruling is not None
    made = (shown.views, known.framework, known.names, shown.composition)
    drawn = seats.grid(*made, decided=decided)
    return replace(drawn, notes=(*drawn.notes, *known.interests))


def _head(known: Known) -> Head:
    line = known.shown.line
    index = find("decisions:index", programme=known.programme)
    here = case_page(known.programme, "decision", line.case)
    sub: list[Piece] = [f"Decision {line.case} of the {line.group}"]
    if line.change:
        sub += [" on ", Link(line.change, case_page(known.programme, "change", line.change))]
    if line.meeting:
        sub += [" · ", Link(line.meeting, case_page(known.programme, "meeting", line.meeting))]
    ruling = known.state.ruling
    if ruling and ruling.at:
        sub.append(f" · recording at {clock(ruling.at)}")
    links = [Link("As it stands today", here)] if known.is_past else []
    # One adopted from history was taken before there was a record to ask.
    if line.taken_on and line.taken_on >= line.opened_on and not known.is_past:
        links.append(Link(f"As of {dates.said(line.taken_on)}", f"{here}?as_of={line.taken_on}"))
    if line.published_on:
        public = public_case_page(known.programme, "decision", line.case)
        links.insert(0, Link("As published", public)) if public else None
    crumbs = (Link("Decisions", index), Link(line.group, f"{index}?group={line.group}"))
    return Head(line.title, tuple(sub), crumbs, tuple(links))


def _closed(offers: Offers) -> Closed | None:
    """Set the acts that are not open in two columns where each has room beside its reasons."""
    closed = offers.greyed("two")
    if closed and any(len(act.says) > ROOM or len(act.reasons) > 1 for act in closed.acts):
        return offers.greyed("row")
    return closed


def _notices(known: Known) -> tuple[Notice, ...]:
    found = []
    if known.is_past:
        found.append(Notice("This is the decision as it stood then, not as it stands now.", "half"))
    if known.state.ruling and not known.state.confirmed:
        who = decider(known.framework, known.shown.line.decider, known.shown.line.group)
        says = f"It was typed in for {who}, who must confirm it before anything follows from it."
        found.append(Notice(says))
    if (what := known.state.authorises) is not None:
        most = pounds(known.state.authorises_to or 0)
        says = f"Accepted, it authorises standard changes in advance, to {most} each: {what}"
        found.append(Notice(says, "half"))
    if late := _late_papers(known):
        found.append(Notice(late, "late"))
    return tuple(found)


def _late_papers(known: Known) -> Says:
    """Say how many working days before the meeting its papers went out, if that was too late."""
    held, clock = known.shown.held, known.framework.clocks.get(PAPERS_CLOCK)
    if held is None or not held.papers_late or clock is None:
        return ""
    owed = -clock.working_days
    ahead = plural(owed - held.papers_late, "working day")
    says = f"Papers at {owed - held.papers_late} WD: they went out {ahead} before the meeting"
    return (f"{says}, and were due {owed} before it. ", Cites(clock.by[:2]))


def _condition(known: Known) -> Says:
    shown = known.shown
    if not shown.condition:
        return ""
    owner = known.framework.offices.get(Office(shown.owner))
    who = owner.name if owner else shown.owner
    due = f", by {dates.said(shown.due)}" if shown.due else ""
    return (Bold("Subject to: "), shown.condition, Soft(f" {who}{due}."))


def _argued(it: Matter, known: Known) -> tuple[tuple[str, str], ...]:
    """Return what was on record before it was decided."""
    said = (
        ("Consulted on", it.consultation or ""),
        ("Disclosed", it.disclosure or ""),
        ("Assessed", it.assessment.reasons if it.assessment else ""),
        *contested(it.contest, known.framework),
        ("Advice", it.advice or ""),
        ("Found by the sponsor to meet", found_met(it.sponsor.met, known.framework)),
        *advice_of_others(it.sponsor.advice, known.framework),
    )
    return tuple((name, text) for name, text in said if text)


def _frozen(known: Known) -> Table | None:
    composition = known.shown.composition
    return seats.frozen(composition, known.framework, known.names) if composition else None


def _frozen_note(known: Known) -> str:
    composition = known.shown.composition
    if composition is None:
        return ""
    here = sum(each.present for each in composition.seats)
    filled = plural(len(composition.seats), "seat")
    if known.shown.position is not None:
        return f"{filled}, {here} in the room, frozen when it was decided"
    if known.as_of is not None:
        return f"{filled}, as they were filled on {dates.said(known.as_of)}"
    return f"{filled}, {here} in the room, as it is today"


def _appeal(known: Known) -> Says:
    line = appealing(known.framework)
    if line is None or not known.is_ended:
        return ""
    to = decider(known.framework, line.to)
    form = find("acts:act", programme=known.programme, process="appeal", case="new", verb="file")
    file = Link("Appeal against it", f"{form}?against={known.shown.line.case}")
    clock = "" if "appeal" in known.framework.clocks else "No closing date is given. "
    return (Status("half", "Open"), f" It may be appealed to {to}. {clock}",
            Cites(line.by[:1]), " ", file)  # fmt: skip


def _count(known: Known) -> Count | None:
    duty = known.next
    if known.due is None or duty is None:
        return None
    event = known.framework.clocks[duty.clock].event
    return days.count(known.due, event, duty.anchor)


def _count_note(known: Known) -> str:
    return dates.said(known.due.day) if known.due else ""


def named(shown: DecisionShown, case: CaseShown) -> Iterable[str]:
    """Return the ids that the page needs names for."""
    yield from seats.people_of(shown.composition, shown.views)
    yield from trail.people_of(case.trail)
