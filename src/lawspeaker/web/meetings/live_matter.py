"""The matter of an item on the live screen: views, thresholds, outcome, what the act will do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lawspeaker.kernel.dates import clock
from lawspeaker.kernel.facts import SeatNow
from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.arguing import Advise
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.matter import Basis, Matter, Stage, Stand, View
from lawspeaker.processes.meeting.items import CloseItem
from lawspeaker.surfaces.menu import Asked
from lawspeaker.web.acts.offers import reason
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import (
    Act,
    Bench,
    Choice,
    Drawn,
    Effect,
    Field,
    Lines,
    Link,
    Notice,
    Piece,
    Says,
    SeatGrid,
    SeatView,
    Status,
    cites,
)
from lawspeaker.web.decisions.seats import DRAWN, LETTERS
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.touching import findings
from lawspeaker.web.groups import seats as sitting
from lawspeaker.web.meetings import live_outcome
from lawspeaker.web.meetings.live_acts import EVERYONE
from lawspeaker.web.meetings.live_effect import effect, hands_over
from lawspeaker.web.meetings.live_outcome import Grounds
from lawspeaker.web.meetings.live_people import UNCOUNTED
from lawspeaker.web.meetings.live_thresholds import Thresholds, thresholds
from lawspeaker.web.meetings.room import Room

BASES: Final = (
    Choice(Basis.CONSENSUS, "C, constituency"),
    Choice(Basis.MAJORITY, "M, majority"),
    Choice(Basis.OWN, "Own view"),
)
STANDS: Final = tuple(Choice(each, each.capitalize()) for each in Stand)


@dataclass(frozen=True)
class Objection:
    """An objection the chair must rule on."""

    id: str
    seat: str
    says: str


@dataclass(frozen=True)
class Recorded:
    """What must be on record before a decision, and the fields to record it with."""

    name: str
    state: Status
    says: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class ItemPane:
    """The item that is looked at."""

    number: int
    where: Says
    title: str
    why: Says
    seen: int
    is_open: bool
    close: Act
    grid: SeatGrid | None = None
    counts: Says = ""
    waiting: bool = False
    may_speak: tuple[Choice, ...] = ()
    marked: str = ""
    stands: tuple[Choice, ...] = STANDS
    bases: tuple[Choice, ...] = BASES
    objections: tuple[Objection, ...] = ()
    thresholds: Thresholds | None = None
    outcomes: tuple[Choice, ...] = ()
    outcomes_by: tuple[str, ...] = ()
    alternatives: tuple[Choice, ...] = ()
    subject_to: str = ""  # the outcome with which it must be said what is still to be done
    grounds: tuple[Grounds, ...] = ()
    records: tuple[Recorded, ...] = ()
    takes: bool = False
    hands_over: bool = False
    findings: Lines | None = None
    effect: Effect | None = None
    ruled: Notice | None = None


def item_pane(room: Room, entered: Mapping[str, str]) -> ItemPane:
    """Make the pane of the item."""
    item, matter, offering = room.item, room.matter, room.matter_offering
    if item is None:
        raise ValueError("an item must be looked at to be shown")
    running = item.opened is not None and item.closed is None
    plain = ItemPane(item.number, _where(room), item.title, "", 0, running, _close(room))
    if matter is None or offering is None or room.decision is None:
        return plain
    before = room.is_before_us
    case = offering.case
    return ItemPane(
        number=item.number,
        where=_where(room),
        title=matter.question or item.title,
        why=_why(room, matter),
        seen=room.decision.line.version,
        is_open=running,
        close=_close(room),
        grid=_grid(room, matter),
        counts=_counts(room),
        waiting=before and bool(room.waiting),
        may_speak=_may_speak(room) if before else (),
        marked=room.key(room.waiting[0]) if room.waiting else "",
        objections=tuple(_objections(room, matter)) if before else (),
        thresholds=thresholds(case, entered) if before or matter.assessment else None,
        outcomes=live_outcome.outcomes(case) if before else (),
        outcomes_by=live_outcome.outcomes_by(case),
        alternatives=live_outcome.alternatives(case),
        subject_to=live_outcome.subject_to(case),
        grounds=live_outcome.grounds(case) if before else (),
        records=tuple(_records(room, matter, entered)) if before else (),
        takes=before,
        hands_over=before and hands_over(offering),
        findings=_findings(room, case) if before else None,
        effect=effect(room, offering) if before else None,
        ruled=_ruled(room, matter),
    )


def _findings(room: Room, case: Case[Matter]) -> Lines | None:
    place = Place(room.looking.programme, public=False)
    return findings(case, room.looking.view.frameworks(), place)


def _where(room: Room) -> Says:
    item, line = room.item, room.line
    pieces: list[Piece] = [f"Item {item.number}" if item else ""]
    if line is not None:
        to = case_page(room.looking.programme, "decision", line.case)
        pieces += [" · ", Link(line.case, to)]
        if line.change:
            page = case_page(room.looking.programme, "change", line.change)
            pieces += [" · ", Link(line.change, page)]
    if item and item.opened is not None:
        pieces.append(f" · opened {clock(item.opened)}")
    if item and item.closed is not None:
        pieces.append(f" · closed {clock(item.closed)}")
    return tuple(pieces)


def _why(room: Room, matter: Matter) -> Says:
    said = f"Recommended by {matter.recommended_by}. " if matter.recommended_by else ""
    level = (
        room.framework.groups[matter.group].level if matter.group in room.framework.groups else 0
    )
    return f"{said}{matter.recommendation} A matter of level {matter.home}, held at level {level}."


def _close(room: Room) -> Act:
    choice = room.offering.choice(CloseItem)
    reasons = tuple(map(reason, choice.reasons)) if choice and not choice.is_open else ()
    return Act("Close the item", reasons=reasons, small=False)


# The views.


def _grid(room: Room, matter: Matter) -> SeatGrid:
    marked = room.key(room.waiting[0]) if room.waiting else ""
    benches = []
    for hat, bench in sitting.BENCHES.items():
        sits = [each for each in (*room.counted, *_heard(room, matter)) if each.hat == hat]
        if sits:
            seats = tuple(_seat(room, matter, each, marked) for each in sits)
            benches.append(Bench(bench, seats))
    return SeatGrid(tuple(benches), counts=True)


def _heard(room: Room, matter: Matter) -> Iterator[SeatNow]:
    """Yield the seats that have given a view that does not count."""
    for each in room.shown.composition.seats:
        if not each.counts and matter.view(each.seat, each.organisation):
            yield each


def _seat(room: Room, matter: Matter, seat: SeatNow, marked: str) -> SeatView:
    view, key = matter.view(seat.seat, seat.organisation), room.key(seat)
    who = room.sits(seat)
    name = room.names.initialled(who) if who else "vacant"
    sent = ", alternate" if who and who != seat.person else ""
    drawn: Drawn = "wait" if seat.present and view is None else "none"
    if view is None:
        away = "Stays out" if seat.stays_out else "Not here"
        words = "To speak" if seat.present else away
    else:
        words, drawn = _said(view), DRAWN.get(view.stand, drawn)
    if not seat.counts:
        words, drawn, key = f"{words}, {UNCOUNTED}", "none", ""
    return SeatView(
        room.called(seat),
        drawn,
        f"{words} · {name}{sent}",
        LETTERS.get(view.basis, "") if view else "",
        bool(key) and key == marked,
        key,
    )


def _said(view: View) -> str:
    if view.stand is Stand.OBJECTS and view.sustained is not None:
        return "Objects, sustained" if view.sustained else "Objects, not sustained"
    return view.stand.capitalize()


def _counts(room: Room) -> Says:
    rule = room.framework.text.consensus
    says = f"{len(room.counted)} seats count; the other seats do not "
    return (says, cites(*rule.by[:1])) if rule else says


def _may_speak(room: Room) -> tuple[Choice, ...]:
    """Offer the seats in the room, those still to speak first, and all of these at once."""
    waiting = room.waiting
    spoken = [each for each in room.counted if each.present and each not in waiting]
    seats = tuple(Choice(room.key(e), room.called(e)) for e in (*waiting, *spoken))
    if len(waiting) > 1:
        return (*seats, Choice(EVERYONE, f"All {len(waiting)} still to speak"))
    return seats


def _objections(room: Room, matter: Matter) -> Iterator[Objection]:
    counted = {(each.seat, each.organisation): each for each in room.counted}
    for each in matter.views:
        seat = counted.get((each.seat, each.organisation))
        if each.stand is Stand.OBJECTS and each.sustained is None and seat is not None:
            at = f" {clock(each.at)}" if each.at is not None else ""
            name = room.called(seat)
            yield Objection(room.key(seat), name, f"{each.text or ''}{at}")


def _records(room: Room, matter: Matter, entered: Mapping[str, str]) -> Iterator[Recorded]:
    consulted = (matter.consultation or "", "Consultation", RecordConsultation)
    said = (
        ("consult/consultation", "What was consulted on"),
        ("consult/disclosure", "What was disclosed"),
    )
    yield _record(room, *consulted, said, entered)
    advised = (matter.advice or "", "Advice", Advise)
    yield _record(
        room,
        *advised,
        (("advise/advice", "Advice of the assurance provider, or that none was given"),),
        entered,
    )


def _record(  # noqa: PLR0913, PLR0917
    room: Room,
    known: str,
    name: str,
    asked: Asked,
    fields: tuple[tuple[str, str], ...],
    entered: Mapping[str, str],
) -> Recorded:
    state = Status("done", "On record") if known else Status("wait", "Not on record")
    choice = room.matter_offering.choice(asked) if room.matter_offering else None
    shown = fields if not known and choice and choice.is_open else ()
    made = tuple(Field(path, label, value=entered.get(path, "")) for path, label in shown)
    return Recorded(name, state, known, made)


def _ruled(room: Room, matter: Matter) -> Notice | None:
    it = matter.ruling
    if it is not None and matter.stage is not Stage.PLACED:
        known = room.framework.outcomes.get(it.outcome)
        confirmed = "" if matter.confirmed else " It is confirmed when the meeting is closed."
        name = known.name if known else it.outcome
        return Notice(f"{name}, at {clock(it.at)}. {it.text}{confirmed}", "done")
    if not room.is_before_us:
        return Notice(f"The matter is {matter.stage}; nothing is decided on it here.", "half")
    return None
