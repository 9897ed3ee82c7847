"""Whose checklist a reader may see: that of their own parties, or of all."""

from lawspeaker.framework.names import PARTY, Organisation
from lawspeaker.web.acts.looking import Looking

type Belongs = dict[Organisation, frozenset[str]]  # to which constituencies


def whose_checklists(looking: Looking) -> Belongs:
    """Return the parties whose checklist the reader may see, and where each belongs."""
    belongs: dict[Organisation, set[str]] = {}
    mine = {e.organisation for e in looking.viewer.capacities if e.holds == PARTY}
    for each in looking.view.belongings(on=looking.viewer.day):
        if looking.view.sight.sees_every_group or each.organisation in mine:
            belongs.setdefault(Organisation(each.organisation), set()).add(each.constituency)
    for party in mine:
        belongs.setdefault(party, set())
    return {party: frozenset(of) for party, of in belongs.items()}
