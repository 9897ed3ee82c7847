"""S23: principles with teeth (3.13-12 to 15, 3.14-03 to 07 and 10, C39); its audit stands apart."""

from datetime import date

import pytest

from lawspeaker.framework.names import PARTY, CaseId, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.information.answering import Answer, Publish
from lawspeaker.processes.information.asking import Ask
from lawspeaker.processes.information.withholding import AskReview, SettleReview, Withhold
from lawspeaker.processes.interest.declaring import Answer as DeclareIt
from lawspeaker.processes.interest.declaring import Demand, Handle
from lawspeaker.processes.interest.life import Handling
from lawspeaker.service.demo.cast import organisation
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited

pytestmark = pytest.mark.usefixtures("database")
WHY = Prose("It is asked for.")
TOPIC = Name("dip_procurement")
DIP, DATA = Title("Bidders for the DIP"), Title("Test data for agents")
SAID = Prose("The test data come in the format of the third interface document.")


@pytest.fixture
def stage() -> Stage:
    introduce()
    stage = Stage(date(2024, 5, 20))
    stage.party("fenland", "fenn")
    stage.party("ohm", "qureshi")
    stage.party("larch", "lark")
    return stage


def test_a_declaration_is_demanded_before_anything_is_given_out(stage):
    tell = stage.tell
    asked = tell.own("fenn", PARTY, Ask(DIP, WHY, Name("LDP"), topic=TOPIC))
    answer = Answer(Prose("Three have bid."))
    assert cited(lambda: tell.own("pryce", "LDP", answer, asked)) == {"3.13-15"}
    demand = Demand(organisation("fenland"), DIP, WHY, TOPIC, asked)
    interest = tell.own("raman", "PMO", demand)
    assert cited(lambda: tell.own("pryce", "LDP", answer, asked)) == {"3.13-15"}
    tell.own("fenn", PARTY, DeclareIt(True, Prose("We may bid.")), interest)
    handled = Handle(Handling.MANAGED, Prose("Its bidders are other people."))
    tell.own("bielski", "IPA", handled, interest)
    tell.own("pryce", "LDP", answer, asked)
    assert stage.view("fenn").case(asked).state.answer == "Three have bid."


def test_whoever_stays_out_of_a_subject_is_given_nothing_on_it(stage):
    tell = stage.tell
    asked = tell.own("fenn", PARTY, Ask(DIP, WHY, Name("LDP"), topic=TOPIC))
    interest = tell.own("raman", "PMO", Demand(organisation("fenland"), DIP, WHY, TOPIC, asked))
    tell.own("fenn", PARTY, DeclareIt(True, Prose("We bid.")), interest)
    tell.own("halloran", "SRO", Handle(Handling.RECUSED, WHY), interest)
    assert cited(lambda: tell.own("pryce", "LDP", Answer(SAID), asked)) == {"3.13-15"}


def answered(stage: Stage) -> tuple[CaseId, CaseId]:
    """Answer one agent, and publish it to every agent; return the question and the answer."""
    asked = stage.tell.own("fenn", PARTY, Ask(DATA, Prose("We ask for Fenland."), Name("LDP")))
    stage.tell.own("pryce", "LDP", Answer(SAID, on_no_subject=True), asked)
    publish = Publish(DATA, Prose("In what format?"), SAID, Name("agent"))
    stage.tell.own("raman", "PMO", publish, asked)
    [answer] = stage.view().cases("answer").rows
    return asked, answer.case


def test_an_answer_to_one_agent_is_owed_to_the_others_until_it_is_published(stage):
    asked = stage.tell.own("fenn", PARTY, Ask(DATA, WHY, Name("LDP")))
    stage.tell.own("pryce", "LDP", Answer(SAID, on_no_subject=True), asked)
    owed = {each.command for each in stage.view().duties() if each.case == asked}
    assert owed == {"information.publish"}
    too_few = Publish(DATA, WHY, SAID, Name("agent_independent"))
    publish = lambda: stage.tell.own("raman", "PMO", too_few, asked)  # noqa: E731  # asked for once
    assert cited(publish) == {"3.14-05", "3.14-06"}


def test_the_answer_reaches_every_agent_and_does_not_say_who_asked(stage):
    asked, answer = answered(stage)
    seen = stage.view("qureshi").case(answer)
    assert (seen.state.text, seen.state.asked_by) == (SAID, None)
    assert organisation("fenland") not in repr(seen)
    assert "Fenland" not in repr(seen)
    assert stage.view("qureshi").case(asked) is None
    assert stage.view("pryce").case(asked).state.answer == SAID  # whoever answered reads on
    assert stage.view("lark").case(asked) is None


def test_elexons_central_systems_seat_gets_no_sensitive_file_and_may_have_that_reviewed(stage):
    tell = stage.tell
    # PSG's seat for Elexon as central systems provider.
    seat = next(e.seat for e in stage.view().seats() if e.hat == "central" and _is_elexons(e))
    asked = tell.own("tate", seat, Ask(Title("The cost model"), WHY, Name("LDP")))
    answer = Answer(Prose("The file."), sensitive=True, on_no_subject=True)
    assert cited(lambda: tell.own("pryce", "LDP", answer, asked)) == {"3.14-07", "3.14-10"}
    doubtful = Withhold(Name("separation"), WHY, Name("IPA"), no_doubt=False)
    assert cited(lambda: tell.own("pryce", "LDP", doubtful, asked)) == {"3.13-13"}
    withhold = Withhold(Name("separation"), WHY, Name("IPA"), no_doubt=True)
    tell.own("pryce", "LDP", withhold, asked)
    it = stage.view("tate").case(asked).state
    assert (it.ground, it.reason, it.reviewer) == ("separation", WHY, "IPA")
    tell.own("tate", seat, AskReview(Prose("We built it.")), asked)
    upheld = SettleReview(upheld=True, text=Prose("They are kept apart."))
    tell.own("bielski", "IPA", upheld, asked)
    assert stage.view("tate").case(asked).line.stage == "withheld after review"


def _is_elexons(seat) -> bool:
    return seat.organisation == organisation("elexon")
