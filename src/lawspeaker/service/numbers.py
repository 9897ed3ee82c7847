"""The ids of cases: the prefix of their process and a number that is never given twice."""

from __future__ import annotations

import re
from typing import Any

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.process import Process
from lawspeaker.records.models import CaseRow
from lawspeaker.records.rows import rows


def number_in(process: Process[Any], case: str) -> int | None:
    """Return the number of a case; None if it is no id that the process gives."""
    found = re.fullmatch(rf"{re.escape(process.prefix)}([0-9]+)", case)
    return int(found[1]) if found else None


def next_id(programme: str, process: Process[Any], using: str) -> CaseId:
    """Return the next id, as wide as the last: CR036 follows CR035. Ask only under the lock."""
    last = "programme = %s AND process = %s AND number IS NOT NULL ORDER BY number DESC LIMIT 1"
    for row in rows(CaseRow, using, last, (programme, process.name)):
        width = len(row.case) - len(process.prefix)
        return CaseId(f"{process.prefix}{(row.number or 0) + 1:0{width}}")
    return CaseId(f"{process.prefix}1")
