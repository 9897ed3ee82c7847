"""The facts of conduct: what an organisation holds on a day, its interests, what was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.kernel.conduct import DeclaredNow, InterestsNow, OwnRoles, RequestNow, RolesNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.information.life import Stage as RequestStage
from lawspeaker.processes.interest.life import Stage
from lawspeaker.records.elsewhere import OF_CASE
from lawspeaker.records.models import HoldingRow
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import one, rows
from lawspeaker.records.tables.conduct import InterestRow, RequestRow

HELD: Final = f"organisation = %s AND {HOLDS} ORDER BY holds, since, rests_on"
THEIRS: Final = "programme = %s AND organisation = %s AND stage IN (%s, %s) ORDER BY opened_at DESC"


def roles(on: OnDay, about: str) -> RolesNow:
    """Find the offices and seats of an organisation on a day, and the hats it wears in them."""
    held = rows(HoldingRow, on.using, HELD, (about, *on.held))
    known = [each for each in held if each.hat]
    hats = tuple(dict.fromkeys(Name(each.hat) for each in known))
    holds = tuple(dict.fromkeys(Name(each.holds) for each in known))
    return RolesNow(Organisation(about), holds, hats)


def own_roles(on: OnDay, about: str) -> OwnRoles:
    """Find the same of the organisation of whoever acts."""
    return OwnRoles(roles(on, about))


def request(on: OnDay, about: str) -> RequestNow | None:
    """Find a request for information, and what its published answer says of who asked."""
    row = one(RequestRow, on.using, OF_CASE, (on.programme, about))
    if row is None:
        return None
    published = row.stage == RequestStage.PUBLISHED
    return RequestNow(CaseId(row.case), published, Organisation(row.names) if row.names else None)


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
    "own_roles": own_roles,
    "interests": interests,
    "request": request,
}
