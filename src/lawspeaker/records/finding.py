"""The facts that one case needs of others: one provider for each name of the closed registry.

Each reads the tables inside the door's transaction; what it found is kept with the entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from lawspeaker.framework.calendar import UnknownCalendar, load_calendar
from lawspeaker.framework.faults import Faults
from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Pence, Person, Seat
from lawspeaker.kernel.facts import (
    Composition,
    Founding,
    GroupNow,
    Item,
    Items,
    MeetingNow,
    OfficeNow,
    PartyNow,
    Phase,
    SeatNow,
    Settled,
    Spent,
    Term,
    TextNow,
)
from lawspeaker.kernel.kinds import Count, Name, Offset
from lawspeaker.records import people, standing
from lawspeaker.records.adoptions import loaded, waiting_parts
from lawspeaker.records.models import AdoptionRow, CaseRow, HoldingRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one, rows, values
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.tables.meetings import AgendaRow, MeetingRow
from lawspeaker.records.tables.parties import PartyRow
from lawspeaker.records.tables.reports import ReportRow

OF_CASE: Final = 'programme = %s AND "case" = %s'
HELD: Final = "programme = %s AND holds = %s ORDER BY since, rests_on"
PARTY: Final = "programme = %s AND organisation = %s ORDER BY since DESC LIMIT 1"
_AGENDA: Final = (
    'records_agenda a WHERE a.programme = records_decision.programme AND a."case" = %s'
    ' AND a.decision = records_decision."case"'
)
PLACED: Final = (  # in the order of the agenda
    f"programme = %s AND EXISTS (SELECT 1 FROM {_AGENDA})"  # noqa: S608  # a constant
    f" ORDER BY (SELECT min(number) FROM {_AGENDA})"
)
LATER: Final = 'programme = %s AND "group" = %s AND day > %s AND phase <> %s ORDER BY day LIMIT 1'
SPENT: Final = (
    "SELECT coalesce(sum(cost), 0), count(*) FROM records_decision"
    " WHERE programme = %s AND accepted"
)


def composition(on: OnDay, about: str) -> Composition | None:
    """Find the seats of a group, or those of the group that meets and who is in the room."""
    if about in on.framework.groups:
        return people.composition(on, Group(about))
    row = _meeting(on, about)
    if row is None:
        return None
    then = OnDay(on.programme, row.day, on.framework, on.using)
    return people.composition(then, Group(row.group), room_of(row))


def room_of(row: MeetingRow) -> people.Room:
    """Return who is in the room of a meeting, and in which seat."""
    return frozenset((person, seat or "") for person, seat in row.room)


def seat(on: OnDay, about: str) -> SeatNow | None:
    """Find who holds a seat; `until` is when it is free again, as far as that is recorded."""
    key = Seat(about)
    if key not in on.framework.seats:
        return None
    return next(people.seat_now(key, on.framework, people.sitting(on, (key,))))


def party(on: OnDay, about: str) -> PartyNow | None:
    """Find a party by its organisation."""
    row = one(PartyRow, on.using, PARTY, (on.programme, about))
    if row is None or row.since is None:
        return None
    stands = row.since <= on.day and (row.until is None or on.day < row.until)
    return PartyNow(Organisation(about), stands, tuple(map(Name, row.constituencies)))


def office(on: OnDay, about: str) -> OfficeNow | None:
    """Find who holds an office, and when."""
    if about not in on.framework.offices:
        return None
    held = rows(HoldingRow, on.using, HELD, (on.programme, about))
    terms = (Term(Person(each.person), each.since, each.until) for each in held)
    return OfficeNow(Office(about), tuple(terms))


def meeting(on: OnDay, about: str) -> MeetingNow | None:
    """Find how far a meeting has come, and when its group meets next."""
    row = _meeting(on, about)
    if row is None:
        return None
    return MeetingNow(
        meeting=CaseId(row.case),
        group=Group(row.group),
        day=row.day,
        phase=Phase(row.phase),
        papers_on=row.papers_on,
        chair=Person(row.chair) if row.chair else None,
        chair_is_office=row.chair_is_office,
        next_day=_next_day(on, row),
        report=_report(on, row),
    )


def items(on: OnDay, about: str) -> Items | None:
    """Find the decisions on the agenda of a meeting, and what of them is still to be done."""
    placed = rows(DecisionRow, on.using, PLACED, (on.programme, about, about))
    if not placed and _meeting(on, about) is None:
        return None
    agenda = rows(AgendaRow, on.using, OF_CASE, (on.programme, about))
    listed = {each.decision: each for each in agenda}
    return Items(CaseId(about), tuple(_item(on, each, listed[each.case]) for each in placed))


def _item(on: OnDay, row: DecisionRow, listed: AgendaRow) -> Item:
    """Return an item as its meeting sees it: what moved on asks nothing more of that meeting."""
    moved = row.meeting != listed.case
    return Item(
        opened=_offset(listed.opened),
        closed=_offset(listed.closed),
        at=None if moved else _taken_at(on, row),
        decision=CaseId(row.case),
        settled=moved or row.settled,
        confirmed=moved or row.confirmed,
        complete=moved or row.complete,
    )


def _offset(seconds: int | None) -> Offset | None:
    return None if seconds is None else Offset(seconds)


def _taken_at(on: OnDay, row: DecisionRow) -> Offset | None:
    if row.taken_on is None:
        return None
    case = one(CaseRow, on.using, OF_CASE, (on.programme, row.case))
    ruling = case.state.get("ruling") if case else None
    return _offset(ruling["at"]) if ruling else None


def spent(on: OnDay, _about: str) -> Spent:
    """Add up what was accepted. A saving has a cost of its own and is taken off nothing."""
    [(cost, count)] = values(on.using, SPENT, (on.programme,))
    return Spent(Pence(int(cost)), Count(count))


def group(on: OnDay, about: str) -> GroupNow | None:
    """Find whether a group stands, and what stands directly above, below and beside it."""
    places = standing.places(on)
    place = places.get(Group(about))
    if place is None:
        return None
    others = [each for each in places.values() if each.stands and each.group != about]
    return GroupNow(
        group=place.group,
        stands=place.stands,
        level=Count(place.level),
        parent=place.parent,
        children=tuple(each.group for each in others if each.parent == about),
        peers=tuple(each.group for each in others if each.level == place.level),
        was_set_up=place.case is not None,
    )


def settled(on: OnDay, about: str) -> Settled | None:
    """Find a decision as others see it."""
    row = one(DecisionRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    return Settled(
        decision=CaseId(row.case),
        group=Group(row.group),
        outcome=Name(row.outcome),
        accepted=row.accepted,
        on=row.final_on,
        published=row.published_on is not None,
        change=CaseId(row.change) if row.change else None,
    )


def founded(on: OnDay, _about: str) -> Founding | None:
    """Find the day the programme began to keep this record."""
    first = one(AdoptionRow, on.using, "programme = %s AND position = 0", (on.programme,))
    return Founding(first.commences) if first else None


def text(_on: OnDay, about: str) -> TextNow | None:
    """Find a version of a framework that could be adopted: one that is at hand and loads."""
    try:
        waiting = tuple(map(Name, waiting_parts(about, date.max, {})))
        return TextNow(about, loaded(about, {}).sha256, waiting)
    except Faults:
        return None


def days(_on: OnDay, about: str) -> TextNow | None:
    """Find a version of a calendar that could be adopted."""
    try:
        return TextNow(about, load_calendar(about).sha256)
    except UnknownCalendar:
        return None


type Provider = Callable[[OnDay, str], object | None]

PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {
        "composition": composition,
        "seat": seat,
        "party": party,
        "office": office,
        "meeting": meeting,
        "items": items,
        "spent": spent,
        "group": group,
        "settled": settled,
        "founded": founded,
        "text": text,
        "days": days,
    }
)


def find(fact: str, about: str, on: OnDay) -> object | None:
    """Find a fact of the registry about a case, a group, a seat, …; None if there is none."""
    return PROVIDERS[fact](on, about)


def _meeting(on: OnDay, case: str) -> MeetingRow | None:
    return one(MeetingRow, on.using, OF_CASE, (on.programme, case))


def _report(on: OnDay, row: MeetingRow) -> CaseId | None:
    told = one(ReportRow, on.using, "programme = %s AND meeting = %s", (on.programme, row.case))
    return CaseId(told.case) if told else None


def _next_day(on: OnDay, row: MeetingRow) -> date | None:
    filled = (on.programme, row.group, row.day, Phase.CANCELLED.value)
    later = one(MeetingRow, on.using, LATER, filled)
    return later.day if later else None
