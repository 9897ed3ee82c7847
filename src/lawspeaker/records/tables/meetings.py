"""The meetings of the groups, their agendas, and who is in the room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.db import models

from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class MeetingRow(ReadRow):
    """A meeting in one line. `room` is who is in it now: a person and the seat taken, if any.

    `came` is who ever was in it, in the same way.
    """

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    day = models.DateField()
    phase = models.CharField(max_length=ID)
    by_rule = models.BooleanField()
    papers_on = models.DateField(null=True)
    papers_due = models.DateField(null=True)  # as it was judged when they were issued
    papers_late = models.IntegerField(null=True)
    chair = models.CharField(max_length=ID)
    chair_is_office = models.BooleanField()
    recorded = models.BooleanField()
    items = models.IntegerField()
    room = models.JSONField()
    came = models.JSONField(default=list)
    decisions = models.JSONField(null=True)  # on its agenda; none: it was not asked for then
    apart = models.JSONField(default=list)  # a decision and a seat that stays out of its item
    audience = models.CharField(max_length=ID)

    class Meta:
        db_table = "records_meeting"
        indexes: ClassVar = [
            models.Index(fields=["programme", "day", "case"], name="records_meeting_day"),
            models.Index(
                fields=["programme", "group", "day", "case"], name="records_meeting_group"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.group}, {self.day}"


class AgendaRow(ReadRow):
    """An item of an agenda, and the decision it is for."""

    pk = models.CompositePrimaryKey("programme", "case", "number")
    number = models.IntegerField()
    title = models.TextField()
    minutes = models.IntegerField()
    decision = models.CharField(max_length=ID)
    opened = models.IntegerField(null=True)
    closed = models.IntegerField(null=True)

    class Meta:
        db_table = "records_agenda"
        indexes: ClassVar = [
            models.Index(fields=["programme", "decision"], name="records_agenda_decision")
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.number}: {self.title}"


def meetings(case: Folded) -> Iterator[MeetingRow]:
    it: Meeting = case.state
    if it.day is None:
        return
    timing = it.papers_timing
    yield MeetingRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        day=it.day,
        phase=str(it.phase),
        by_rule=it.by_rule,
        papers_on=it.papers_on,
        papers_due=timing.due if timing else None,
        papers_late=timing.late if timing else None,
        chair=it.chair or "",
        chair_is_office=it.chair_is_office,
        recorded=bool(it.recording),
        items=len(it.agenda),
        room=[[each.person, each.seat] for each in it.room if each.gone is None],
        came=[[each.person, each.seat] for each in it.room],
        decisions=[each.decision for each in it.agenda if each.decision],
        apart=[[of, each.seat] for each in it.interests if (of := it.stays_out_of(each))],
        audience=case.audience,
    )


def agenda(case: Folded) -> Iterator[AgendaRow]:
    for each in case.state.agenda:
        yield AgendaRow(
            programme=case.programme,
            case=case.case,
            number=each.number,
            title=each.title,
            minutes=each.minutes,
            decision=each.decision or "",
            opened=each.opened,
            closed=each.closed,
        )


OF = frozenset({"meeting"})
PROJECTORS = (Projector(MeetingRow, meetings, OF), Projector(AgendaRow, agenda, OF))
