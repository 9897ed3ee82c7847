"""Adding the entries that a ledger makes of itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawspeaker.framework.names import Capacity, Group, Organisation, Person
from lawspeaker.kernel.entries import Act, By, Happened
from lawspeaker.records import adoptions, lines
from lawspeaker.records.lines import Span
from lawspeaker.records.models import Programme
from lawspeaker.records.own import CASE, LEDGER
from lawspeaker.records.pen import Pen, Unplaced
from lawspeaker.records.projecting import project
from lawspeaker.records.projectors import PROJECTORS, folded
from lawspeaker.records.trails import said_by
from lawspeaker.service import clock


def operator(person: str, since: date) -> Capacity:
    """Return what whoever runs the installation acts as: no office gives it, and none checks it."""
    return Capacity(
        person=Person(person),
        organisation=Organisation(""),
        hat="",
        holds="operator",
        group=Group(""),
        since=since,
        until=None,
        rests_on=0,
    )


def add(writer: Pen, row: Programme, by: Capacity, event: Any, using: str) -> int:
    """Add an entry to the ledger's own case, and return its position."""
    happened = clock.moment(None, clock.now(), row.zone)
    framework = adoptions.framework_on(row.slug, happened.day, using)
    calendar = adoptions.calendar_of(row.slug, using)
    adoptions.keep_text(row.slug, framework, using)
    said = said_by(event)
    before = lines.opened(writer.cursor, row.slug, Span(CASE))
    earlier = [each.entry for each in writer.placed if each.entry.case == CASE]
    placed = writer.add(
        Unplaced(
            case=CASE,
            kind=event.name,
            audience="public",
            act=Act(by=By.of(by), typed_by=by.person),
            happened=Happened(at=min(happened.at, writer.recorded), day=happened.day),
            framework=adoptions.pinned_by(framework, calendar),
            d=said.d,
            private=said.private,
        ),
        len(before) + len(earlier),
    )
    case = folded(row.slug, LEDGER, (*before, *earlier, placed.entry))
    project(case, PROJECTORS, using)
    return placed.entry.seq


def instant() -> int:
    """Return the present as entries write it."""
    return clock.milliseconds(clock.now())
