"""A decision rests on a consultation of the record that is closed: 4.6, 5.2."""

from datetime import date

from law import WHY
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.elsewhere import ConsultedNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.events import Consulted
from matters import AT_PSG

CS1 = CaseId("CS1")
ASKED = RecordConsultation(Title("All were asked"), WHY, CS1)
CLOSED = ConsultedNow(CS1, Group("PSG"), Name("closed"), date(2024, 1, 30))
STILL_OPEN = "The consultation it names must be closed. (platform)"


def test_a_decision_names_the_consultation_behind_it():
    after = AT_PSG.given(facts=(CLOSED,)).when(ASKED, by="PMO")
    told = after.then(Consulted(Title("All were asked"), WHY, CS1))
    assert told.state.asked_in == CS1


def test_a_consultation_that_is_still_open_or_unknown_is_not_behind_a_decision():
    AT_PSG.given(facts=()).when(ASKED, by="PMO").refused(STILL_OPEN)
    still = ConsultedNow(CS1, Group("PSG"), Name("open"), None)
    AT_PSG.given(facts=(still,)).when(ASKED, by="PMO").refused(STILL_OPEN)
