"""Every case as it stands, whatever its process, and what somebody owes in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import msgspec

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.process import Process
from lawspeaker.records.models import CaseRow, DutyRow
from lawspeaker.records.projecting import Folded, Projector

STAGES = ("stage", "phase")  # what the state of a process may call how far it has come
_NUMBER = re.compile(r"[0-9]+")


def cases(case: Folded) -> Iterator[CaseRow]:
    first: Any = case.entries[0]
    yield CaseRow(
        programme=case.programme,
        case=case.case,
        process=case.process.name,
        number=number_of(case.process, case.case),
        stage=stage_of(case.state),
        title=case.process.title(case.state) or "",
        group=case.state.group or "",
        audience=case.audience,
        members=case.members,
        version=case.life.version,
        opened_on=first.happened.day,
        opened_at=first.seq,
        changed_at=case.entries[-1].seq,
        framework=first.framework.id,
        state=msgspec.to_builtins(case.state),
    )


def number_of(process: Process[Any], case: CaseId) -> int | None:
    """Return the number in the id of a case; None for one of a closed group, which is random."""
    rest = case.removeprefix(process.prefix)
    return int(rest) if _NUMBER.fullmatch(rest) else None


def stage_of(state: Any) -> str:
    """Return how far a case has come, as far as its process tells."""
    for name in STAGES:
        if isinstance(stage := getattr(state, name, None), StrEnum):
            return stage.value
    return ""


def duties(case: Folded) -> Iterator[DutyRow]:
    found = case.process.duties(case.state, case.framework)
    rows = ((each, holder) for each in found for holder in each.holders)
    for n, (each, holder) in enumerate(rows):
        yield DutyRow(
            programme=case.programme,
            case=case.case,
            n=n,
            process=case.process.name,
            command=each.command.name,
            holder=holder,
            group=case.state.group or "",
            audience=case.members,
            anchor=each.anchor,
            clock=each.clock,
            agreed=each.agreed,
        )


PROJECTORS = (Projector(CaseRow, cases), Projector(DutyRow, duties))
