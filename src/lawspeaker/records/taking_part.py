"""Who takes part on a day: a party by its organisation, and all of them."""

from __future__ import annotations

from typing import Final

from lawspeaker.framework.names import Organisation
from lawspeaker.kernel.facts import Parties, PartyNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.parties import BelongingRow, ObligationRow, PartyRow

PARTY: Final = "programme = %s AND organisation = %s AND since IS NOT NULL ORDER BY since"
IN_ORDER: Final = f"{HOLDS} ORDER BY organisation, since"


def party(on: OnDay, about: str) -> PartyNow | None:
    """Find a party by its organisation, which may have left and come back."""
    known = rows(PartyRow, on.using, PARTY, (on.programme, about))
    if not known:
        return None
    stands = any(on.is_within(each.since, each.until) for each in known if each.since)
    asked = f"organisation = %s AND {HOLDS} ORDER BY since, n"
    belongs = rows(BelongingRow, on.using, asked, (about, *on.held))
    bodies = dict.fromkeys(Name(each.constituency) for each in belongs)
    under = rows(ObligationRow, on.using, asked, (about, *on.held))
    duties = dict.fromkeys(Name(each.obligation) for each in under)
    return PartyNow(Organisation(about), stands, tuple(bodies), tuple(duties))


def obliged(on: OnDay, obligation: str) -> frozenset[str]:
    """Find the parties under an obligation."""
    asked = f"obligation = %s AND {HOLDS}"
    found = rows(ObligationRow, on.using, asked, (obligation, *on.held))
    return frozenset(each.organisation for each in found)


def parties(on: OnDay, _about: str) -> Parties:
    """Find the parties that take part, in the order of their ids."""
    bodies: dict[str, dict[Name, None]] = {
        each.organisation: {} for each in rows(PartyRow, on.using, IN_ORDER, on.held)
    }
    for each in rows(BelongingRow, on.using, f"{HOLDS} ORDER BY since, n", on.held):
        if each.organisation in bodies:
            bodies[each.organisation][Name(each.constituency)] = None
    return Parties(
        tuple(
            PartyNow(Organisation(each), stands=True, constituencies=tuple(within))
            for each, within in bodies.items()
        )
    )
