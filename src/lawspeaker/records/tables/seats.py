"""Who fills which seat from a day until a day, and who stands in for whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, NamedTuple

from django.db import models

from lawspeaker.framework.names import Group, Organisation, Person, Seat
from lawspeaker.kernel.common import Adopted
from lawspeaker.processes.alternate import life as alternate
from lawspeaker.processes.seat import life as seat
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector

MEMBER, ALTERNATE = "member", "alternate"


class SeatRow(ReadRow):
    """One person in one seat, as its member or an alternate; a change of person begins another."""

    pk = models.CompositePrimaryKey("programme", "case", "n")
    n = models.IntegerField()
    seat = models.CharField(max_length=ID)
    group = models.CharField(max_length=ID)
    sits_as = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    person = models.CharField(max_length=ID)
    since = models.DateField()
    until = models.DateField(null=True)
    rests_on = models.BigIntegerField()
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_seat"
        indexes: ClassVar = [
            models.Index(fields=["programme", "seat", "since"], name="records_seat_since"),
            models.Index(fields=["programme", "group", "since"], name="records_seat_group"),
            models.Index(fields=["programme", "organisation"], name="records_seat_organisation"),
        ]

    def __str__(self) -> str:
        return f"{self.seat}: {self.person} from {self.since}"


class Sitting(NamedTuple):
    """One person in a seat for a time, and the entry that says so."""

    seat: Seat
    group: Group
    organisation: Organisation
    person: Person
    since: date
    until: date | None
    rests_on: int


def sittings(case: Folded) -> tuple[Sitting, ...]:
    """Return who sat in the seat of this case, one after another."""
    found: list[Sitting] = []
    for each in case.standing:
        match each.event:
            case seat.Filled() | alternate.Named() as begun:
                found.append(_begun(begun, each.position))
            case Adopted(state=state) if state.person is not None and state.since is not None:
                found.append(_begun(state, each.position))
            case seat.PersonChanged() as changed:
                last, end = found[-1], found[-1].until
                found[-1] = last._replace(until=changed.on)
                found.append(Sitting(*last[:3], changed.person, changed.on, end, each.position))
            case seat.Vacated() | seat.Resigned() | alternate.Ended() as ended:
                found = [e for e in found if e.since < ended.on]
                found[-1] = found[-1]._replace(until=ended.on)
            case alternate.Followed(day=day):
                found[-1] = found[-1]._replace(since=day, until=day + alternate.ONE_DAY)
            case seat.Renewed() as renewed:
                found[-1] = found[-1]._replace(until=renewed.until)
    return tuple(each for each in found if each.until is None or each.since < each.until)


def _begun(
    it: seat.Filled | seat.Membership | alternate.Named | alternate.Substitution, position: int
) -> Sitting:
    if it.organisation is None or it.person is None or it.since is None:
        raise ValueError("a seat that is filled must have an organisation, a person and a day")
    return Sitting(it.seat, it.group, it.organisation, it.person, it.since, it.until, position)


def seats(case: Folded) -> Iterator[SeatRow]:
    sits_as = ALTERNATE if case.process.name == "alternate" else MEMBER
    for n, each in enumerate(sittings(case)):
        yield SeatRow(
            programme=case.programme,
            case=case.case,
            n=n,
            sits_as=sits_as,
            audience=case.audience,
            **each._asdict(),
        )


PROJECTORS = (Projector(SeatRow, seats, frozenset({"seat", "alternate"})),)
