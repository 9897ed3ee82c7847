"""The page of one change request: where it stands, what it would do, what was decided of it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from lawspeaker.processes.change.deciding import Bring
from lawspeaker.processes.change.details import Details
from lawspeaker.processes.change.request import Stage, Track
from lawspeaker.records.shown import DutyShown
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offer
from lawspeaker.web.addresses import find
from lawspeaker.web.changes import around, impacts, stages
from lawspeaker.web.changes.edits import Edit, answered, edits, label
from lawspeaker.web.changes.known import Known, money, stands
from lawspeaker.web.components import (
    Act,
    Chart,
    Closed,
    Day,
    Diff,
    Difference,
    Fact,
    Head,
    Inserted,
    Lines,
    Link,
    Notice,
    Piece,
    Says,
    Soft,
    Standing,
    Status,
    Struck,
    Table,
    Trail,
    cites,
)
from lawspeaker.web.decisions.words import status

WITH_MATTER = (Stage.TRIAGED, Stage.IN_ASSESSMENT, Stage.IN_CONSULTATION, Stage.REVIEWED)


@dataclass(frozen=True)
class RequestPage:
    """One change request."""

    head: Head
    standing: Standing
    notices: tuple[Notice, ...]
    lead: str
    details: tuple[tuple[str, str], ...]
    readings: Lines | None
    stages: Chart | None
    answers: Lines | None
    impacts: Table | None
    asked: str
    changes: Diff | None
    edits: tuple[Edit, ...]
    answered: str
    decision: tuple[Fact, ...]
    consultation: tuple[Fact, ...]
    reviews: Lines | None
    applied: Lines | None
    owed: Lines | None
    linked: Lines | None
    others: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    entries: int


def request_page(known: Known) -> RequestPage:
    """Make the page."""
    it = known.it
    return RequestPage(
        head=_head(known),
        standing=_standing(known),
        notices=tuple(_notices(known)),
        lead=it.description or "",
        details=tuple(_details(known)),
        readings=around.readings(known),
        stages=stages.chart(known),
        answers=impacts.answers(known),
        impacts=impacts.table(known),
        asked=impacts.asked(known),
        changes=_changes(it.details),
        edits=edits(known.shown.trail),
        answered=answered(known.shown.trail),
        decision=tuple(around.decision(known)),
        consultation=tuple(around.consultation(known)),
        reviews=around.reviews(known),
        applied=around.applied(known),
        owed=around.owed(known),
        linked=known.linked,
        others=_others(known),
        closed=_closed(known),
        for_others=known.offers.for_others,
        trail=known.trail,
        entries=len(known.shown.trail),
    )


def _head(known: Known) -> Head:
    it = known.it
    raiser = known.names.full(it.raiser) if it.raiser else it.raised_by
    parts: list[Piece] = [f"Raised by {raiser}" if raiser else "Not raised yet"]
    if it.constituency:
        line = known.framework.constituencies.get(it.constituency)
        parts.append(f" for {line.name if line else it.constituency}")
    if it.raised_on:
        parts.append(f", {dates.said(it.raised_on)}")
    if it.track:
        parts.append(f" · {it.track} track" if it.track is Track.FULL else f" · {it.track}")
    if it.cost is not None:
        parts.append(f" · {money(it.cost)}")
    if it.details and it.details.priority:
        parts.append(f" · priority {it.details.priority}")
    crumb = Link("Changes", find("changes:index", programme=known.programme))
    now = (Link("As it stands today", known.today),) if known.as_of else ()
    return Head(f"{known.case} {it.title or ''}".strip(), tuple(parts), (crumb,), now)


def _standing(known: Known) -> Standing:
    act = _primary(known)
    mine = _mine(known)
    first = mine or next(iter(known.shown.duties), None)
    return Standing(
        stands=_stands(known),
        stands_note=_note(known),
        act=act.as_primary() if act else None,
        act_note=act.note if act else "",
        when=Day(first.due) if first and first.due else "No date in the framework",
        when_asks="Your answer by" if mine else "By when",
        when_note=(f"{first.says.removesuffix('.')} ", cites(*first.clauses[:1])) if first else "",
    )


def _mine(known: Known) -> DutyShown | None:
    own = known.own
    return next((e for e in known.shown.duties if own.intersection(e.holders)), None)


def _primary(known: Known) -> Offer | None:
    is_to_be_brought = any(each.command == Bring.name for each in known.shown.duties)
    if is_to_be_brought and known.matter.primary:
        return known.matter.primary
    return known.offers.primary


def _others(known: Known) -> tuple[Act, ...]:
    primary = _primary(known)
    matter = known.matter.offers if known.it.stage in WITH_MATTER else ()
    every = (*known.offers.offers, *matter)
    return tuple(each.act for each in every if each.is_open and each is not primary)


def _closed(known: Known) -> Closed | None:
    return known.offers.greyed("column")


def _stands(known: Known) -> Status:
    line = known.decision
    if known.it.stage is Stage.WITH_DECIDER and line is not None and line.stage != "withdrawn":
        return status(line, known.framework)
    return stands(known.it.stage)


def _note(known: Known) -> Says:
    it = known.it
    if it.stage is Stage.SENT_BACK and it.defects:
        control = known.framework.text.change_control
        criteria = control.criteria if control else {}
        fails = "".join(f" Not so: “{criteria.get(each, each)}”" for each in it.fails)
        return f"To be repaired: {it.defects}{fails}"
    if it.told_on:
        return f"Everybody was told on {dates.said(it.told_on)}"
    if it.started_on:
        clause = known.framework.power("change.validate")
        by = clause.by[:1] if clause else ()
        return (f"The process began on {dates.said(it.started_on)} ", cites(*by))
    if it.stage is Stage.SOUNDED_OUT and it.sounded_until:
        return f"Answers until {dates.said(it.sounded_until)}"
    return ""


def _notices(known: Known) -> Iterator[Notice]:
    it = known.it
    if known.as_of:
        yield Notice("This is the request as it stood then, not as it stands now.", "half")
    if it.edited_on:
        yield Notice(("It was edited: whoever raised it sees each edit ", Link("below", "#edits")))
    if (lower := around.lower(known)) is not None:
        yield lower
    if it.objection:
        yield Notice(f"Whoever raised it does not agree to the last edit: {it.objection}")


def _details(known: Known) -> Iterator[tuple[str, str]]:
    it = known.it
    if it.details is None:
        old = {"Why": it.justification, "Benefit": it.benefit, "Decided by": it.decided_by}
        yield from ((name, text) for name, text in old.items() if text)
        return
    for each in fields(Details):
        if each.name in ("title", "description", "passages", "priority"):
            continue
        value = getattr(it.details, each.name)
        if value is None:
            continue
        says = money(value) if each.name == "cost" else value
        yield (
            label(each.name),
            dates.said(value) if each.name == "wanted_by" else str(says),
        )


def _changes(details: Details | None) -> Diff | None:
    if details is None or not details.passages:
        return None
    lines = []
    for each in details.passages:
        tag = Soft(f"{each.what} ")
        if not each.before:
            lines.append(Difference("+", (tag, Inserted(each.after or ""))))
        elif not each.after:
            lines.append(Difference("-", (tag, Struck(each.before))))
        else:
            lines.append(Difference("~", (tag, Struck(each.before), " ", Inserted(each.after))))
    return Diff("What it changes", tuple(lines))
