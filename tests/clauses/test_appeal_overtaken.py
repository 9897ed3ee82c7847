"""No appeal overturns what Ofgem decided while the appeal went on (3.7-12)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from appealed import EARLIER, FOUND, HELD, REFERRED, UPHELD, contested
from law import TODAY, WHY
from lawspeaker.framework.names import Pence
from lawspeaker.processes.appeal import events as e
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.judging import Dismiss, TurnAway, Uphold
from lawspeaker.processes.appeal.life import Stage

OFGEMS = "The decision must be one taken under MHHS governance, and not by Ofgem. (3.7)"


def directed(case, on=TODAY):
    known = contested(by_sponsor=True, on=on)
    return replace(case, facts=(known, *case.facts[1:]))


def test_an_appeal_is_not_upheld_against_what_ofgem_directed_since_it_was_filed():
    uphold = Uphold(WHY, WHY, again=True, cost=Pence(5), benefit=Pence(0))
    assert FOUND.when(uphold, by="IPA").decision.events
    directed(FOUND).when(uphold, by="IPA").refused(OFGEMS)
    for ends in (Dismiss(WHY), TurnAway(WHY)):
        assert directed(FOUND).when(ends, by="IPA").decision.events


def test_what_was_upheld_is_not_put_into_effect_against_ofgem_and_is_dismissed_instead():
    assert UPHELD.when(Enact(WHY), by="SRO").decision.events
    directed(UPHELD).when(Enact(WHY), by="SRO").refused(OFGEMS)
    gone = e.Dismissed(TODAY, WHY, EARLIER)
    over = directed(UPHELD).when(Dismiss(WHY), by="IPA").then(gone)
    assert (over.state.stage, over.state.remedy, over.duties) == (Stage.DISMISSED, None, [])


@pytest.mark.parametrize("case", [UPHELD, directed(HELD)])
def test_what_can_still_be_put_into_effect_is_not_dismissed_any_more(case):
    case.when(Dismiss(WHY), by="IPA").refused(
        "The appeal must be being judged, or be overtaken by the sponsor's decision. (platform)"
    )


def test_a_remedy_that_ofgem_accepted_after_its_direction_is_put_into_effect():
    agreed = REFERRED.given(e.SponsorDecided(True, TODAY))
    assert directed(agreed).when(Enact(WHY), by="SRO").decision.events
    later = directed(agreed, TODAY + timedelta(days=1))
    later.when(Enact(WHY), by="SRO").refused(OFGEMS)
