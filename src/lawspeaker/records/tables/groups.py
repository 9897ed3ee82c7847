"""The life of the groups: set up, put under another, ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec
from django.db import models

from lawspeaker.processes.group.life import Standing
from lawspeaker.records.models import ID, ReadRow
from lawspeaker.records.projecting import Folded, Projector


class GroupRow(ReadRow):
    """A group that an act has set up: from when to when. One of the framework alone has no row.

    Name, level and audience are those of the framework of its case: it may be the only one that
    has the group. Where that has none either, nobody outside is told of it.
    """

    pk = models.CompositePrimaryKey("programme", "case")
    group = models.CharField(max_length=ID)
    name = models.TextField()
    level = models.IntegerField()
    open_to = models.CharField(max_length=ID)  # who may see its cases
    since = models.DateField()
    until = models.DateField(null=True)
    parent = models.CharField(max_length=ID)  # as agreed; empty: as the framework says
    decision = models.CharField(max_length=ID)
    heirs = models.JSONField()  # each group below one that ended, and its parent since
    altered = models.JSONField(default=list)  # from which day what was changed of it by decision
    scope = models.JSONField(default=list)  # what passed to it when it was set up

    class Meta:
        db_table = "records_group"
        indexes: ClassVar = [
            models.Index(fields=["programme", "group"], name="records_group_group")
        ]

    def __str__(self) -> str:
        return self.group


def groups(case: Folded) -> Iterator[GroupRow]:
    it: Standing = case.state
    line = case.framework.groups.get(it.group)
    if it.since is None:
        return
    first = it.scope if not any(each.scope for each in it.altered) else ()
    yield GroupRow(
        programme=case.programme,
        case=case.case,
        group=it.group,
        name=line.name if line else it.group,
        level=line.level if line else 0,
        open_to=line.audience if line else "group",
        since=it.since,
        until=it.until,
        parent=it.parent or "",
        decision=it.decision or "",
        heirs=[[each.child, each.parent] for each in it.heirs],
        altered=[msgspec.to_builtins(each) for each in it.altered],
        scope=[*first],
    )


PROJECTORS = (Projector(GroupRow, groups, frozenset({"group"})),)
