"""Which findings the closing screen and the page of a decision show, and when they do not."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Name, Offset, Title
from lawspeaker.processes.decision.arguing import Assess, SettleObjection
from lawspeaker.processes.decision.confirming import HandOver
from lawspeaker.processes.decision.matter import Answer, Basis, Stand
from lawspeaker.processes.decision.recommending import Escalate, Place
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.meeting.holding import LetOut
from lawspeaker.service.demo.cast import SEATS, organisation, person
from lawspeaker.service.demo.playing import introduce
from stage import Stage, findings, page, take

pytestmark = pytest.mark.usefixtures("database")
NOVEMBER, DAG_DAY, PSG_DAY = date(2024, 11, 6), date(2024, 5, 8), date(2024, 6, 5)
OBJECTION = (Stand.OBJECTS, Basis.CONSENSUS, "Those who are ready pay for those who are not.")
ILL = "The SRO is ill and the test window opens on Monday."
ALWAYS_AT_THE_PSG = {"C02", "C09", "C13", "C38"}  # of what is below the thresholds


def section(text: str) -> str:
    """Return the findings of a page."""
    return text.partition("<h2>Findings")[2].partition("</section>")[0]


def closing(room) -> set[str]:
    return findings(f"meetings/{room.case}/live?item=2")


def decided(decision) -> set[str]:
    return findings(f"decisions/{decision}")


def held(group="PSG", day=NOVEMBER, *, cost=0, chair=("halloran", "SRO")):
    introduce()
    groups = ("PSG", group) if group != "PSG" else ("PSG",)
    stage = Stage(date(day.year, day.month - 1, 12), groups=groups)
    room = stage.room(group, day)
    decision = stage.matter(room, home=2 if group == "PSG" else 3, cost=cost)
    if chair[1] == "chair":
        delegate(stage, group, day)
        room.chair, room.holds = chair
    stage.open(room, circumstances=ILL if chair[1] == "chair" else "")
    return stage, room, decision


def delegate(stage, group, day):
    stage.tell.on(day.replace(day=day.day - 1), 16)
    whose, letter = organisation("elexon"), Title("Letter of the SRO")
    until = day.replace(day=day.day + 1)
    give = GiveChair(Group(group), person("ode"), whose, day, until, letter)
    stage.tell.do("halloran", "SRO", give)


def sustained(stage, room, decision, letter):
    settle = SettleObjection(Seat(f"M-{room.group}-{letter}"), sustained=True, reason=Prose("So."))
    stage.tell.do(room.chair, room.holds, settle, decision)


def assessed(stage, decision, pence, model=Answer.NO):
    why, who = Prose("As costed."), Name("IPA")
    assess = Assess(Pence(pence), model, Answer.NO, Answer.NO, why, who, Pence(0))
    stage.tell.own("bielski", "IPA", assess, decision)


def test_what_the_psg_agrees_on_below_the_thresholds():
    stage, room, decision = held(cost=300_000)
    stage.argue(room, decision, 300_000)
    assert closing(room) == ALWAYS_AT_THE_PSG | {"C08"}
    stage.tell.do("halloran", "SRO", take(), decision)
    assert decided(decision) == ALWAYS_AT_THE_PSG | {"C08"}


def test_c08_is_not_shown_where_nothing_is_added_up():
    stage, room, decision = held()
    stage.argue(room, decision)
    assert closing(room) == ALWAYS_AT_THE_PSG


def test_c01_is_not_raised_where_the_sro_is_in_the_chair():
    stage, room, decision = held()
    stage.argue(room, decision, nuttall=OBJECTION)
    sustained(stage, room, decision, "n")
    assert closing(room) == ALWAYS_AT_THE_PSG
    stage.tell.do("halloran", "SRO", take(), decision)
    assert decided(decision) == ALWAYS_AT_THE_PSG


def test_c01_and_c25_are_shown_where_a_delegate_cannot_bring_the_psg_to_agree():
    stage, room, decision = held(chair=("ode", "chair"))
    stage.argue(room, decision, nuttall=OBJECTION)
    assert closing(room) == ALWAYS_AT_THE_PSG | {"C25"}  # the objection is not settled
    sustained(stage, room, decision, "n")
    assert closing(room) == ALWAYS_AT_THE_PSG | {"C01", "C25"}
    stage.tell.do("ode", "chair", HandOver(Prose("The PSG did not agree.")), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 11, 7), 9)
    stage.tell.own("halloran", "SRO", take(), decision)
    assert decided(decision) == ALWAYS_AT_THE_PSG | {"C01", "C25"}


def test_c06_and_c10_are_shown_above_a_threshold():
    stage, room, decision = held(cost=6_200_000)
    stage.argue(room, decision, 6_200_000)
    assert closing(room) == {"C06", "C10", "C38"}
    stage.tell.do("halloran", "SRO", take("escalate"), decision)
    assert decided(decision) == {"C06", "C10", "C38"}


def test_c07_is_shown_at_the_limit_to_the_penny():
    stage, room, decision = held(cost=5_000_000)
    room.views(decision, 500)
    assessed(stage, decision, 499_999_999)
    assert "C07" not in closing(room)
    assessed(stage, decision, 500_000_001)
    assert "C07" not in closing(room)
    assessed(stage, decision, 500_000_000)
    assert {"C06", "C07", "C10"} <= closing(room)
    assert "C07" in decided(decision)


def test_c07_is_not_shown_where_something_else_meets_a_threshold():
    stage, room, decision = held(cost=5_000_000)
    assessed(stage, decision, 500_000_000, model=Answer.YES)
    assert "C07" not in closing(room)


def test_c09_is_shown_where_materiality_may_turn_who_decides():
    stage, room, decision = held()
    assert "C09" in closing(room)  # nobody has answered yet
    assessed(stage, decision, 0, model=Answer.YES)
    assert "C09" in closing(room)
    assessed(stage, decision, 620_000_000, model=Answer.YES)
    assert "C09" not in closing(room)


def test_c12_and_c21_are_shown_where_an_advisory_group_does_not_agree():
    stage, room, decision = held("DAG", DAG_DAY)
    stage.argue(room, decision, qureshi=OBJECTION)
    assert closing(room) == {"C09", "C13", "C38"}
    sustained(stage, room, decision, "o")
    assert closing(room) == {"C09", "C12", "C13", "C21", "C38"}
    stage.tell.do("halloran", "SRO", take(), decision)
    assert decided(decision) == {"C09", "C12", "C13", "C21", "C38"}


def test_c21_is_not_shown_where_a_delegate_chairs_the_advisory_group():
    stage, room, decision = held("DAG", DAG_DAY, chair=("ode", "chair"))
    stage.argue(room, decision, qureshi=OBJECTION)
    sustained(stage, room, decision, "o")
    assert closing(room) == {"C09", "C12", "C13", "C25", "C38"}


def test_c21_is_shown_where_the_sro_decides_what_the_sro_took_up():
    stage, room, decision = held("DAG", DAG_DAY)
    stage.tell.do("halloran", "SRO", Escalate(Prose("Agents object.")), decision)
    room.end_item(2100)
    room.close(2200)
    above = stage.room("PSG", PSG_DAY, called=DAG_DAY)
    above.do(Place(above.case, 20), decision)
    stage.open(above)
    stage.argue(above, decision, nuttall=OBJECTION)
    assert "C21" not in closing(above)
    sustained(stage, above, decision, "n")
    assert "C21" in closing(above)


@pytest.mark.parametrize(("group", "day"), [("CCAG", date(2024, 5, 22))])
def test_c14_is_shown_in_a_group_that_lacks_a_constituency(group, day):
    stage, room, decision = held(group, day)
    stage.argue(room, decision)
    assert "C14" in closing(room)
    stage.tell.do("halloran", "SRO", take(), decision)
    assert "C14" in decided(decision)


def test_c31_warns_below_half_of_the_constituency_seats():
    stage, room, decision = held()
    present = [letter for letter in SEATS["PSG"] if letter in "lmnopqrstu"]
    assert len(present) == 10
    for n, letter in enumerate(present[:5]):
        room.do(LetOut(person(SEATS["PSG"][letter]), Offset(410 + n)))
    assert "C31" not in closing(room)  # half are there
    room.do(LetOut(person(SEATS["PSG"][present[5]]), Offset(420)))
    assert "C31" in closing(room)
    stage.tell.on(NOVEMBER, 10)
    room.absent = tuple(SEATS["PSG"][letter] for letter in present[:6])
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    assert "C31" in decided(decision)


def test_a_finding_says_in_one_sentence_how_it_is_read_and_what_it_rests_on():
    stage, room, decision = held()
    stage.argue(room, decision)
    said = section(page(f"decisions/{decision}"))
    assert "who decides? By default: The PSG decides where it agrees" in said
    assert "§ 3.6, 3.12, 4.2" in said
