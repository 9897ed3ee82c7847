"""Telling whoever owes an act that it is due soon or late, and of days to come that cases name."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker import notices
from lawspeaker.directory.models import Outgoing
from lawspeaker.framework.names import CaseId
from lawspeaker.notices.words import Coming
from lawspeaker.records.asked import Viewer
from lawspeaker.records.database import READING
from lawspeaker.records.models import CaseRow, Programme
from lawspeaker.records.projecting import Folded
from lawspeaker.records.reading.duties import owed_by
from lawspeaker.records.reading.trail import unseen
from lawspeaker.records.roll import Listed, Roll
from lawspeaker.records.sight import Sight
from lawspeaker.service.outbox import open_to, roll_of, row_for
from lawspeaker.service.telling import about_day, about_duty, kind_of


def remind(programme: Programme) -> int:
    """Write a row for each duty of each person that is due soon or late, and for each day that
    comes; return how many.
    """
    roll = roll_of(programme, READING)
    rows = [row for who in roll.everybody.values() for row in _of(programme, roll, who)]
    rows += _of_days(programme, roll)
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


def _of_days(programme: Programme, roll: Roll) -> Iterator[Outgoing]:
    """Yield the rows of the days that cases name, and that are near enough to be told of."""
    sight = Sight(Viewer(None, (), programme.slug, roll.on.day), READING)
    for notice in notices.KINDS.values():
        for case in _cases(sight, notice.coming) if notice.coming else ():
            if about := about_day(notice, case, sight.calendar, roll.on.day):
                to = notices.ahead(notice, case.state, case.framework).to
                for person in roll.told(to, open_to(notice, case)):
                    yield row_for(
                        programme, notice, roll.on.framework,
                        about=about, person=person, case=case.case,
                    )  # fmt: skip


def _cases(sight: Sight, coming: Coming) -> Iterator[Folded]:
    asked = sight.here.also("process = %s", coming.process)
    if coming.stage:
        asked = asked.also("stage = %s", coming.stage)
    found = (unseen(sight, CaseId(row.case)) for row in asked.rows(CaseRow, sight.using))
    yield from (each for each in found if each is not None)
