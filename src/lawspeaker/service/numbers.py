"""The ids of cases: the prefix of their process and a number that is never given twice."""

from __future__ import annotations

import re
from typing import Any, Final

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Reason, Refused
from lawspeaker.records.models import CaseRow
from lawspeaker.records.rows import rows

LONGEST: Final = 9  # digits


def number_in(process: Process[Any], case: str) -> int | None:
    """Return the number of a case; None if it is no id that the process gives."""
    found = re.fullmatch(rf"{re.escape(process.prefix)}([0-9]{{1,{LONGEST}}})", case)
    return int(found[1]) if found else None


def next_id(programme: str, process: Process[Any], using: str) -> CaseId:
    """Return the next id, as wide as the last: CR036 follows CR035. Ask only under the lock."""
    last = "programme = %s AND process = %s AND number IS NOT NULL ORDER BY number DESC LIMIT 1"
    for row in rows(CaseRow, using, last, (programme, process.name)):
        width = len(row.case) - len(process.prefix)
        return CaseId(f"{process.prefix}{(row.number or 0) + 1:0{width}}")
    return CaseId(f"{process.prefix}1")


def free_id(programme: str, process: Process[Any], case: str, using: str) -> CaseId:
    """Return the id of a case adopted, whose number no other has, as A7 would that of A007."""
    same = "programme = %s AND process = %s AND number = %s"
    for row in rows(CaseRow, using, same, (programme, process.name, number_in(process, case))):
        says = f"The number of a case must be its own, and {row.case} has that of {case}."
        raise Refused(Reason("case.number", says))
    return CaseId(case)
