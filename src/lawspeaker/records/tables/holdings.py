"""Who may act as what: offices, parties, seats, alternates and chairs, from a day until a day."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CHAIR, NO_GROUP, PARTY, Capacity, Group, Office, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.common import Adopted
from lawspeaker.processes.delegation import Delegation
from lawspeaker.processes.founding import Founded, OfficeLeft
from lawspeaker.processes.office import Appointed, Holding
from lawspeaker.processes.party import Authorised, Party
from lawspeaker.records.models import HoldingRow
from lawspeaker.records.projecting import Folded, Projector
from lawspeaker.records.tables.seats import sittings


def holdings(case: Folded) -> Iterator[HoldingRow]:
    found = (each for each in _OF[case.process.name](case) if each.since != each.until)
    for n, each in enumerate(found):
        yield HoldingRow(programme=case.programme, case=case.case, n=n, **vars(each))


def _first(case: Folded) -> Iterator[Capacity]:
    gone = (each.event for each in case.standing if isinstance(each.event, OfficeLeft))
    left = {(each.office, each.person): each.on for each in gone}
    for entry in case.standing:
        if isinstance(entry.event, Founded):
            for each in entry.event.first:
                hat = _hat_of_office(case.framework, each.office)
                yield Capacity(
                    *(each.person, each.organisation, hat, each.office, NO_GROUP),
                    *(entry.event.since, left.get((each.office, each.person)), entry.position),
                )


def _office(case: Folded) -> Iterator[Capacity]:
    it: Holding = case.state
    if it.person is None or it.organisation is None or it.since is None:
        return
    hat = _hat_of_office(case.framework, it.office)
    by = _rests_on(case, Appointed)
    yield Capacity(it.person, it.organisation, hat, it.office, NO_GROUP, it.since, it.until, by)


def _party(case: Folded) -> Iterator[Capacity]:
    it: Party = case.state
    if it.organisation is None:
        return
    for each in it.people:
        ends = [day for day in (each.until, it.until) if day is not None]
        until = min(ends, default=None)
        if until is None or each.since < until:
            by = _authorised(case, each.person)
            yield Capacity(
                *(each.person, it.organisation, PARTY, PARTY, NO_GROUP, each.since, until, by)
            )


def _seat(case: Folded) -> Iterator[Capacity]:
    for each in sittings(case):
        line = case.framework.seats.get(Seat(each.seat))
        yield Capacity(
            *(each.person, each.organisation, line.hat if line else "", each.seat, each.group),
            *(each.since, each.until, each.rests_on),
        )


def _chair(case: Folded) -> Iterator[Capacity]:
    it: Delegation = case.state
    if it.to is None or it.organisation is None or it.since is None:
        return
    yield Capacity(
        *(it.to, it.organisation, _hat_of_chair(case.framework, it.group), CHAIR, it.group),
        *(it.since, it.until, case.trail[0].position),
    )


def _hat_of_office(framework: Framework, office: str) -> str:
    line = framework.offices.get(Office(office))
    return line.hat if line else ""


def _hat_of_chair(framework: Framework, group: str) -> str:
    line = framework.groups.get(Group(group))
    return _hat_of_office(framework, line.chair.office) if line and line.chair else ""


def _rests_on(case: Folded, kind: type) -> int:
    return next(e.position for e in case.standing if isinstance(e.event, kind | Adopted))


def _authorised(case: Folded, person: str) -> int:
    """Return the position of the entry that last let a person act for the party."""
    return max(
        e.position
        for e in case.standing
        if isinstance(e.event, Adopted)
        or (isinstance(e.event, Authorised) and e.event.person == person)
    )


_OF = {
    "programme": _first,
    "office": _office,
    "party": _party,
    "seat": _seat,
    "alternate": _seat,
    "delegation": _chair,
}
PROJECTORS = (Projector(HoldingRow, holdings, frozenset(_OF)),)
