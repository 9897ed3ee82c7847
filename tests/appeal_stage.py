"""A decision of the CCAG of May 2024 that an I&C supplier appeals, and the days of that appeal."""

from datetime import date

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.processes.decision.assuring import Assure
from lawspeaker.service.demo.playing import introduce
from stage import Stage, take

MEETS, PAPERS = date(2024, 5, 22), date(2024, 5, 15)
FILED, RECEIVED, JUDGED, ENACTED = (date(2024, 6, day) for day in (3, 4, 19, 21))
WHY = Prose("Half our meters cannot do it.")


def decided() -> tuple[Stage, CaseId]:
    """The CCAG of 22 May accepts what costs £400,000; the IPA gave advice, and assures it."""
    introduce()
    stage = Stage(date(2024, 4, 22), groups=("PSG", "CCAG"))
    stage.party("broadacre", "rahim")
    room = stage.room("CCAG", MEETS)
    decision = stage.matter(room, home=3, cost=400_000)
    stage.tell.on(PAPERS)
    room.papers()
    stage.open(room)
    stage.argue(room, decision, 400_000)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 5, 23))
    stage.tell.own("bielski", "IPA", Assure(followed=True, text=Prose("It did.")), decision)
    return stage, decision
