"""The decisions of a programme, and the views of seats on them, as they are listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.db import models

from lawspeaker.kernel.common import Adopted
from lawspeaker.kernel.spending import totalled
from lawspeaker.processes.decision.board import DecidedOutside
from lawspeaker.processes.decision.events import Directed, Referred, Taken
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector

ACCEPTS = ("accept", "accept_subject_to")
UNDECIDED = (Stage.NEW, Stage.RECOMMENDED, Stage.PLACED)
TAKEN = (Stage.DECIDED, Stage.FOR_SPONSOR, Stage.REFERRED_BACK)  # what is then confirmed


class DecisionRow(ReadRow):
    """A decision in one line: where it stands, who decides, what it costs, who knows of it."""

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    came_from = models.CharField(max_length=ID, default="")  # the group that had it before
    title = models.TextField()
    stage = models.CharField(max_length=ID)
    outcome = models.CharField(max_length=ID)
    decider = models.CharField(max_length=ID)
    how = models.CharField(max_length=ID)
    taken_by = models.CharField(max_length=ID, default="")  # the office or chair whose act it was
    cost = models.BigIntegerField()
    benefit = models.BigIntegerField(default=0)
    saving = models.BigIntegerField(default=0)
    accepted = models.BooleanField()
    accepted_at = models.BigIntegerField(default=0)  # the entry of the last word, if it accepts
    total_ruled_at = models.BigIntegerField(default=0)  # of the sponsor's word on the total
    settled = models.BooleanField()  # nothing is left to decide where it was placed
    confirmed = models.BooleanField()  # nothing is left to confirm
    complete = models.BooleanField()  # a report can be made of it
    opened_on = models.DateField()
    on = models.DateField()  # the day it was taken; before that, the day it was opened
    taken_on = models.DateField(null=True)
    final_on = models.DateField(null=True)
    published_on = models.DateField(null=True)
    told_on = models.DateField(null=True)
    told_late = models.IntegerField(null=True)
    implemented_on = models.DateField(null=True)
    superseded_by = models.CharField(max_length=ID, default="")  # the later one that is in force
    set_aside_by = models.CharField(max_length=ID, default="")  # the appeal that was upheld
    change = models.CharField(max_length=ID)
    authorises = models.TextField(default="")  # standard changes of this kind, in advance
    authorises_to = models.BigIntegerField(null=True)  # what one of them may cost at most
    appeal = models.CharField(max_length=ID, default="")  # that it carries out
    meeting = models.CharField(max_length=ID)
    audience = models.CharField(max_length=ID)
    members = models.CharField(max_length=ID)
    opened_at = models.BigIntegerField()

    class Meta:
        db_table = "records_decision"
        indexes: ClassVar = [
            models.Index(fields=["programme", "on", "opened_at"], name="records_decision_on"),
            models.Index(
                fields=["programme", "group", "on", "opened_at"], name="records_decision_group"
            ),
            models.Index(
                fields=["programme", "stage", "on", "opened_at"], name="records_decision_stage"
            ),
            models.Index(
                fields=["programme", "outcome", "on", "opened_at"], name="records_decision_outcome"
            ),
            models.Index(fields=["programme", "meeting"], name="records_decision_meeting"),
            models.Index(fields=["programme", "change"], name="records_decision_change"),
            models.Index(
                fields=["programme", "accepted", "accepted_at", "cost", "benefit", "saving"],
                name="records_decision_spent",
            ),
            models.Index(fields=["programme", "total_ruled_at"], name="records_decision_total"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.title}"


class ViewRow(ReadRow):
    """What a seat says of a matter in the group that holds it."""

    pk = models.CompositePrimaryKey("programme", "case", "seat", "organisation")
    seat = models.CharField(max_length=ID)
    organisation = models.CharField(max_length=ID)
    stand = models.CharField(max_length=ID)
    basis = models.CharField(max_length=ID)
    minority = models.BooleanField()
    sustained = models.BooleanField(null=True)

    class Meta:
        db_table = "records_view"
        indexes: ClassVar = [models.Index(fields=["programme", "seat"], name="records_view_seat")]

    def __str__(self) -> str:
        return f"{self.case} {self.seat}: {self.stand}"


def accepts(it: Matter) -> bool:
    """Say whether the last word on a matter accepts it: the sponsor's where there is one.

    What an appeal has set aside is accepted no more; what it costs counts where it is taken anew.
    """
    if it.set_aside_by is not None:
        return False
    if it.stage is Stage.DIRECTED:
        return it.direction_accepts
    return it.stage is Stage.DECIDED and it.ruling is not None and it.ruling.effect in ACCEPTS


def is_complete(it: Matter) -> bool:
    """Say whether context, viewpoints and a place in the recording are there to be reported."""
    if it.ruling is None:
        return it.stage not in UNDECIDED
    return bool(it.question and it.views)


def _last_word(case: Folded) -> int:
    words = (Taken, Directed, DecidedOutside, Adopted)
    return max(
        (each.position for each in case.standing if isinstance(each.event, words)), default=0
    )


def _is_ruled_as_a_total(case: Folded) -> bool:
    """Say whether the sponsor decided it because a total of many decisions met a threshold."""
    totals = {name for name, _ in totalled(case.framework)}
    found = (each.event for each in case.standing if isinstance(each.event, Referred))
    is_directed = case.state.stage is Stage.DIRECTED
    return is_directed and any(not totals.isdisjoint(each.thresholds) for each in found)


def _weighs(it: Matter) -> dict[str, Any]:
    """Return what it changes beside its cost, and what it lets others cost."""
    assessed = it.assessment
    return {
        "benefit": assessed.benefit if assessed else 0,
        "saving": assessed.saving if assessed else 0,
        "authorises": it.authorises or "",
        "authorises_to": it.authorises_to,
    }


def decisions(case: Folded) -> Iterator[DecisionRow]:
    it: Matter = case.state
    opened = case.trail[0].happened.day
    ruling = it.ruling
    yield DecisionRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        came_from=case.life.groups[-2] if case.life.groups[1:] else "",
        title=it.title or "",
        stage=str(it.stage),
        outcome=ruling.outcome if ruling else "",
        decider=ruling.decider if ruling else "",
        how=ruling.how if ruling else "",
        taken_by=(ruling.taken_by or "") if ruling else "",
        cost=it.cost,
        **_weighs(it),
        accepted=accepts(it),
        accepted_at=_last_word(case) if accepts(it) else 0,
        total_ruled_at=_last_word(case) if _is_ruled_as_a_total(case) else 0,
        settled=it.stage not in UNDECIDED,
        confirmed=it.confirmed or it.stage not in TAKEN,
        complete=is_complete(it),
        opened_on=opened,
        on=ruling.on if ruling else opened,
        taken_on=ruling.on if ruling else None,
        final_on=it.final_on,
        published_on=it.published_on,
        told_on=it.told_on,
        told_late=it.told_timing.late if it.told_timing else None,
        implemented_on=it.implemented_on,
        superseded_by=it.superseded_by or "",
        set_aside_by=it.set_aside_by or "",
        change=it.change or "",
        appeal=it.appeal or "",
        meeting=it.meeting or "",
        audience=case.audience,
        members=case.members,
        opened_at=case.trail[0].position,
    )


def views(case: Folded) -> Iterator[ViewRow]:
    for each in case.state.views:
        yield ViewRow(
            programme=case.programme,
            case=case.case,
            seat=each.seat,
            organisation=each.organisation or "",
            stand=str(each.stand),
            basis=str(each.basis),
            minority=bool(each.minority),
            sustained=each.sustained,
        )


OF = frozenset({"decision"})
PROJECTORS = (Projector(DecisionRow, decisions, OF), Projector(ViewRow, views, OF))
