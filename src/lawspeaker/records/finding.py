"""The facts that one case needs of others: one provider for each name of the closed registry.

The door asks under its lock and keeps with the entry what was found; a page asks to foresee an act.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from lawspeaker.framework.calendar import UnknownCalendar, load_calendar
from lawspeaker.framework.faults import Faults
from lawspeaker.framework.meetings import ExceptedDay
from lawspeaker.framework.names import (
    CHAIR,
    CaseId,
    Group,
    Office,
    Organisation,
    Person,
    Seat,
)
from lawspeaker.kernel.around import Meets
from lawspeaker.kernel.business import TextNow
from lawspeaker.kernel.facts import (
    Founding,
    GroupNow,
    Hold,
    Items,
    MeetingNow,
    OfficeNow,
    PersonNow,
    Phase,
    SeatNow,
    Term,
)
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.records import (
    acting,
    around,
    boxes,
    business,
    conduct,
    contested,
    elsewhere,
    heaviest,
    library,
    people,
    rooms,
    rounds,
    standing,
    surveyed,
    taking_part,
    versions,
)
from lawspeaker.records.adoptions import loaded, waiting_parts
from lawspeaker.records.elsewhere import OF_CASE
from lawspeaker.records.items import items_of
from lawspeaker.records.models import AdoptionRow, HoldingRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one, rows, values
from lawspeaker.records.tables.meetings import MeetingRow
from lawspeaker.records.tables.seats import MEMBER, SeatRow

HELD: Final = "programme = %s AND holds = %s ORDER BY since, rests_on"
THEIRS: Final = "programme = %s AND person = %s AND holds <> %s ORDER BY since, rests_on, n"
FILLED: Final = "programme = %s AND seat = %s AND sits_as = %s ORDER BY since, rests_on, n"
# When the group of a meeting meets next, and which report tells of the meeting.
AFTER: Final = (
    'SELECT (SELECT min(day) FROM records_meeting WHERE programme = %s AND "group" = %s'
    ' AND day > %s AND phase <> %s), (SELECT min("case") FROM records_report'
    " WHERE programme = %s AND meeting = %s)"
)
# The days on which a group meets, and what its chair has said of days of its rule: asked together.
AHEAD: Final = (
    "SELECT 1, day, NULL FROM records_meeting"
    ' WHERE programme = %s AND "group" = %s AND day >= %s AND phase <> %s'
    " UNION ALL SELECT 0, day, held FROM records_exception"
    ' WHERE programme = %s AND "group" = %s ORDER BY 2'
)


def seat(on: OnDay, about: str) -> SeatNow | None:
    """Find who holds a seat; `until` is when it is free again, as far as that is recorded."""
    key = Seat(about)
    if key not in on.framework.seats:
        return None
    now = next(people.seat_now(key, on.framework, people.sitting(on, (key,))))
    filled = rows(SeatRow, on.using, FILLED, (on.programme, about, MEMBER))
    return replace(now, terms=tuple(Term(Person(e.person), e.since, e.until) for e in filled))


def office(on: OnDay, about: str) -> OfficeNow | None:
    """Find who holds an office, and when."""
    if about not in on.framework.offices:
        return None
    held = rows(HoldingRow, on.using, HELD, (on.programme, about))
    terms = (Term(Person(each.person), each.since, each.until) for each in held)
    return OfficeNow(Office(about), tuple(terms))


def person(on: OnDay, about: str) -> PersonNow | None:
    """Find what somebody ever holds; a chair that was lent says nothing of whose they are.

    A seat of a closed group is left out: what follows from it, or is kept with an entry, would
    tell of it outside the group.
    """
    held = rows(HoldingRow, on.using, THEIRS, (on.programme, about, CHAIR))
    known = [each for each in held if not each.group or _is_open(on, Group(each.group))]
    terms = (Hold(e.holds, Organisation(e.organisation), e.since, e.until) for e in known)
    return PersonNow(Person(about), tuple(terms)) if known else None


def _is_open(on: OnDay, group: Group) -> bool:
    """Say whether a group is known to work in the open."""
    line = on.framework.groups.get(group)
    return line is not None and line.audience != "group"


def meeting(on: OnDay, about: str) -> MeetingNow | None:
    """Find how far a meeting has come, and when its group meets next."""
    row = _meeting(on, about)
    if row is None:
        return None
    [(next_day, report)] = values(
        on.using,
        AFTER,
        (on.programme, row.group, row.day, Phase.CANCELLED.value, on.programme, row.case),
    )
    return MeetingNow(
        meeting=CaseId(row.case),
        group=Group(row.group),
        day=row.day,
        phase=Phase(row.phase),
        papers_on=row.papers_on,
        chair=Person(row.chair) if row.chair else None,
        chair_is_office=row.chair_is_office,
        next_day=_day(next_day) if next_day else None,
        report=CaseId(report) if report else None,
        papers_late=None if row.papers_late is None else Count(row.papers_late),
        decisions=None if row.decisions is None else tuple(map(CaseId, row.decisions)),
    )


def meets(on: OnDay, about: str) -> Meets | None:
    """Find the days from today on which a group meets."""
    if about not in on.framework.groups:
        return None
    filled = (on.programme, about, on.day, Phase.CANCELLED.value, on.programme, about)
    found = values(on.using, AHEAD, filled)
    days = tuple(_day(day) for is_called, day, _ in found if is_called)
    excepted = (
        ExceptedDay(_day(e), _day(h) if h else None) for called, e, h in found if not called
    )
    return Meets(Group(about), days, tuple(excepted))


def _day(said: object) -> date:
    """Return a day as a statement finds it: one database gives its text."""
    return date.fromisoformat(str(said))


def items(on: OnDay, about: str) -> Items | None:
    """Find the decisions on the agenda of a meeting, and what of them is still to be done."""
    placed = items_of(on, about)
    if not placed and _meeting(on, about) is None:
        return None
    return Items(CaseId(about), placed)


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


def founded(on: OnDay, _about: str) -> Founding | None:
    """Find the day the programme began to keep this record."""
    first = one(AdoptionRow, on.using, "programme = %s AND position = 0", (on.programme,))
    return Founding(first.commences) if first else None


def text(on: OnDay, about: str) -> TextNow | None:
    """Find a version of a framework that could be adopted: one that is at hand and loads."""
    try:
        waiting = tuple(map(Name, waiting_parts(about, date.max, {})))
        return TextNow(about, loaded(about, {}).sha256, waiting, business.left(on, about, waiting))
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
        "composition": rooms.composition,
        "seat": seat,
        "person": person,
        "party": taking_part.party,
        "parties": taking_part.parties,
        "electorate": boxes.electorate,
        "box": boxes.box,
        "key": boxes.key,
        "office": office,
        "meeting": meeting,
        "meets": meets,
        "attended": around.attended,
        "arranged": around.arranged,
        "following": around.following,
        "guests": around.guests,
        "alternates": around.alternates,
        "items": items,
        "spent": elsewhere.spent,
        "group": group,
        "business": business.business,
        "settled": elsewhere.settled,
        "case": elsewhere.case,
        "open_to": elsewhere.open_to,
        "contested": contested.contested,
        "appeal": contested.appeal,
        "stopped": contested.stopped,
        "stopping": contested.stopping,
        "carried": elsewhere.carried,
        "heaviest": heaviest.heaviest,
        "concern": elsewhere.concern,
        "devolution": elsewhere.devolution,
        "referral": elsewhere.referral,
        "change": elsewhere.change,
        "consulted": elsewhere.consulted,
        "artefact": library.artefact,
        "tranche": library.tranche,
        "version": versions.version,
        "proposal": elsewhere.proposal,
        "round": rounds.open_round,
        "survey": surveyed.open_survey,
        "responses": surveyed.responses,
        "reported": around.reported,
        "founded": founded,
        "text": text,
        "days": days,
        "acted": acting.acted,
        "entry": elsewhere.entry,
        **conduct.PROVIDERS,
    }
)


def find(fact: str, about: str, on: OnDay) -> object | None:
    """Find a fact of the registry about a case, a group, a seat, …; None if there is none."""
    return PROVIDERS[fact](on, about)


def _meeting(on: OnDay, case: str) -> MeetingRow | None:
    return one(MeetingRow, on.using, OF_CASE, (on.programme, case))
