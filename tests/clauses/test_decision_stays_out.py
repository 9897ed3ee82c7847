"""A seat that stays out of an item, for an interest it declared, says nothing of its matter."""

from dataclasses import replace

from law import WHY
from lawspeaker.framework.names import Seat
from lawspeaker.kernel.facts import Composition
from lawspeaker.processes.decision.arguing import GiveView
from lawspeaker.processes.decision.events import ObjectionSettled
from lawspeaker.processes.decision.matter import Basis, Stand
from lawspeaker.processes.decision.routing import objections
from matters import ACCEPT, AT_PSG, READY, view

LARGE, SMALL = Seat("M-PSG-l"), Seat("M-PSG-n")
SUSTAINED = ObjectionSettled(SMALL, sustained=True, reason=WHY)
OBJECTS = AT_PSG.given(*READY, view(LARGE), view(SMALL, Stand.OBJECTS), SUSTAINED)


def without(*seats: Seat):
    facts = (e.without(seats) if isinstance(e, Composition) else e for e in OBJECTS.facts)
    return replace(OBJECTS, facts=tuple(facts))


def test_an_objection_counts_no_more_once_its_seat_stays_out():
    there = OBJECTS.when(ACCEPT, by="SRO").case
    assert [each.seat for each in objections(there.state, there)] == [SMALL]
    out = without(SMALL).when(ACCEPT, by="SRO").case
    assert objections(out.state, out) == ()


def test_its_view_is_refused_and_the_others_speak():
    agrees = GiveView(SMALL, Stand.AGREES, Basis.CONSENSUS)
    without(SMALL).when(agrees, by=SMALL).refused(
        "A seat that stays out of the item, for an interest it declared, must give no view."
        " (platform)"
    )
    assert without(SMALL).when(replace(agrees, seat=LARGE), by=LARGE).decision.events
