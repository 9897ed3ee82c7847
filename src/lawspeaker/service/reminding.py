"""Telling whoever owes an act that it is due soon, and once more when it is late."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.directory.models import Outgoing
from lawspeaker.records.database import READING
from lawspeaker.records.models import Programme
from lawspeaker.records.reading.duties import owed_by
from lawspeaker.records.roll import Listed, Roll
from lawspeaker.service.outbox import roll_of, row_for
from lawspeaker.service.telling import about_duty, kind_of


def remind(programme: Programme) -> int:
    """Write a row for each duty of each person that is due soon or late; return how many."""
    roll = roll_of(programme, READING)
    rows = [row for who in roll.everybody.values() for row in _of(programme, roll, who)]
    before = Outgoing.objects.filter(programme=programme.slug).count()
    Outgoing.objects.bulk_create(rows, ignore_conflicts=True)
    return Outgoing.objects.filter(programme=programme.slug).count() - before


def _of(programme: Programme, roll: Roll, who: Listed) -> Iterator[Outgoing]:
    viewer = who.sight.viewer
    for duty in owed_by(who.sight, viewer):
        notice = kind_of(duty)
        if notice is not None and viewer.person is not None:
            about = about_duty(duty)
            yield row_for(
                programme, notice, roll.on.framework,
                about=about, person=viewer.person, case=duty.case,
            )  # fmt: skip
