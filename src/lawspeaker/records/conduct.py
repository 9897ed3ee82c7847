"""The facts of conduct: what an organisation holds on a day, and the interests it has declared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.kernel.conduct import DeclaredNow, InterestsNow, RolesNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.interest.life import Stage
from lawspeaker.records.models import HoldingRow
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.conduct import InterestRow

HELD: Final = f"organisation = %s AND {HOLDS} ORDER BY holds, since, rests_on"
THEIRS: Final = "programme = %s AND organisation = %s AND stage IN (%s, %s) ORDER BY opened_at DESC"


def roles(on: OnDay, about: str) -> RolesNow:
    """Find the offices and seats of an organisation on a day, and the hats it wears in them."""
    held = rows(HoldingRow, on.using, HELD, (about, *on.held))
    known = [each for each in held if each.hat]
    hats = tuple(dict.fromkeys(Name(each.hat) for each in known))
    holds = tuple(dict.fromkeys(Name(each.holds) for each in known))
    return RolesNow(Organisation(about), holds, hats)


def interests(on: OnDay, about: str) -> InterestsNow:
    """Find the interests that an organisation has declared and that have not ended."""
    standing = (Stage.DECLARED.value, Stage.HANDLED.value)
    found = rows(InterestRow, on.using, THEIRS, (on.programme, about, *standing))
    return InterestsNow(
        Organisation(about),
        tuple(
            DeclaredNow(CaseId(e.case), Name(e.subject), Name(e.handling) if e.handling else None)
            for e in found
        ),
    )


PROVIDERS: Final[dict[str, Callable[[OnDay, str], object | None]]] = {
    "roles": roles,
    "interests": interests,
}
