"""Questions on their way: asked, passed on, answered, withheld."""

from law import ACME, BOLT, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.information import INFORMATION
from lawspeaker.processes.information.events import (
    Answered,
    Asked,
    Routed,
    Withheld,
)
from lawspeaker.processes.information.withholding import Withhold

ABOUT = Title("Test data")
IM, IPA, PMO = Name("IM"), Name("IPA"), Name("PMO")
SUBJECT = Name("dip_procurement")
BEGIN = Scenario(INFORMATION)
FOR_ACME, FOR_BOLT = capacity(PARTY), capacity(PARTY, organisation=BOLT)
AGENTS = Name("agent")


def asked(**changed) -> Asked:
    told = {
        "organisation": ACME,
        "title": ABOUT,
        "question": WHY,
        "hat": Name("party"),
        "from_party": True,
        "may_be_named": False,
        "topic": None,
        "owner": IM,
        "party": None,
        "until": None,
        "on": TODAY,
    }
    return Asked(**{**told, **changed})


PASSED_ON = Routed(IM, None, False, WHY, TODAY, on_no_subject=True)
ROUTED = BEGIN.given(asked(), by=FOR_ACME).given(PASSED_ON)
ANSWERED = ROUTED.given(Answered(WHY, None, TODAY))
WITHHELD = ROUTED.given(Withheld(Name("personal"), WHY, IPA, None, TODAY))
ON_A_SUBJECT = BEGIN.given(asked(topic=SUBJECT), by=FOR_ACME)
HOLD = Withhold(Name("personal"), WHY, IPA, no_doubt=True)
