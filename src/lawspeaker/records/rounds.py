"""The round of a template that is open: what every party that is asked is asked for."""

from __future__ import annotations

from typing import Final

import msgspec

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.elsewhere import RoundNow
from lawspeaker.processes.template.life import Template
from lawspeaker.records.models import CaseRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one

OF_TEMPLATE: Final = """programme = %s AND process = 'template' AND "case" = %s"""


def open_round(on: OnDay, about: str) -> RoundNow | None:
    """Find what the open round of a template asks; None if none is open."""
    row = one(CaseRow, on.using, OF_TEMPLATE, (on.programme, about))
    it = msgspec.convert(row.state, Template) if row else Template()
    if it.last is None or it.title is None or not it.is_asked:
        return None
    return RoundNow(CaseId(about), it.title, it.last.number, it.last.columns, it.last.due)
