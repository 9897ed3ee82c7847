"""What somebody might try: to go round a threshold, an objection, the SRO, or the record."""

from datetime import date

import pytest

from lawspeaker.framework.names import Group, Office, Prose, Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Offset, Position, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import RecordConsultation, SettleObjection
from lawspeaker.processes.decision.following import Publish
from lawspeaker.processes.decision.matter import Basis, Matter, Stand
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.founding import FOUNDING
from lawspeaker.processes.framework.adopting import AdoptCalendar, AdoptVersion
from lawspeaker.processes.meeting.calling import AddItem
from lawspeaker.processes.meeting.holding import Close, CloseItem, LetOut, Open, OpenItem
from lawspeaker.processes.office import OFFICE, Holding
from lawspeaker.service.demo.cast import organisation, person
from stage import Stage, keys, take

pytestmark = pytest.mark.usefixtures("database")
NOVEMBER = date(2024, 11, 6)
OBJECTION = (Stand.OBJECTS, Basis.CONSENSUS, "Those who are ready pay for those who are not.")
ELSEWHERE = "0" * 64


def psg(*, opened: bool = True):
    stage = Stage(date(2024, 10, 14))
    room = stage.room("PSG", NOVEMBER)
    decision = stage.matter(room)
    if opened:
        stage.open(room)
    return stage, room, decision


def sustain(stage, who, holds, decision, letter="n"):
    settle = SettleObjection(Seat(f"M-PSG-{letter}"), sustained=True, reason=Prose("It stands."))
    stage.tell.do(who, holds, settle, decision)


def test_many_matters_assessed_before_any_is_taken_do_not_pass_twenty_million():
    """The cumulative threshold is looked at when a matter is taken (3.2-14)."""
    stage, room, first = psg()
    matters = [first, *(stage.matter(room) for _ in range(4))]
    for decision in matters:
        stage.argue(room, decision, 4_500_000)
    for decision in matters[:4]:
        stage.tell.do("halloran", "SRO", take(), decision)
    refused = keys(lambda: stage.tell.do("halloran", "SRO", take(), matters[4]))
    assert refused == {"decision.decider"}


def test_an_objection_outlasts_whoever_made_it():
    stage, room, decision = psg()
    stage.argue(room, decision, nuttall=OBJECTION)
    sustain(stage, "halloran", "SRO", decision)
    room.do(LetOut(person("nuttall"), Offset(900)))
    stage.tell.do("halloran", "SRO", take(), decision)
    assert stage.view().decision(decision).line.how == "sro"


def test_an_empty_room_reaches_no_consensus():
    stage, room, decision = psg(opened=False)
    stage.tell.on(NOVEMBER, 10)
    stage.tell.own("halloran", "SRO", Open(), room.case)
    room.do(OpenItem(Count(1), Offset(1)))
    room.do(CloseItem(Offset(2)))
    room.do(OpenItem(Count(2), Offset(3)))
    room.assess(decision, 0, "As costed.")
    room.advise(decision, "No concern.")
    refused = keys(lambda: stage.tell.do("halloran", "SRO", take(), decision))
    assert refused == {"decision.decider"}


def test_a_delegate_does_not_confirm_what_only_the_sro_may_decide():
    stage, room, decision = psg(opened=False)
    stage.tell.on(date(2024, 11, 5))
    letter, whose = Title("Letter of the SRO"), organisation("elexon")
    until = date(2024, 11, 7)
    give = GiveChair(Group("PSG"), person("ode"), whose, Name("IM"), NOVEMBER, until, letter)
    stage.tell.do("halloran", "SRO", give)
    room.chair, room.holds = "ode", "chair"
    stage.open(room, circumstances="The SRO is ill.")
    stage.argue(room, decision, nuttall=OBJECTION)
    sustain(stage, "ode", "chair", decision)
    stage.tell.do("halloran", "SRO", take(), decision)  # typed in by the secretariat
    room.end_item(2100)
    refused = keys(lambda: stage.tell.own("ode", "chair", Close(Offset(2200)), room.case))
    assert refused == {"decision.own_ruling"}


def test_a_decision_is_not_retracted_once_its_meeting_is_closed():
    stage, room, decision = psg()
    stage.argue(room, decision)
    stage.tell.own("halloran", "SRO", take(), decision)
    room.end_item(2100)
    taken = stage.view().case(decision).trail[-1].position
    room.close(2200)
    slip = DECISION.command("retract")(Position(taken), Prose("A slip."))
    refused = keys(lambda: stage.tell.own("halloran", "SRO", slip, decision))
    assert refused == {"retract.meeting_open"}


def test_what_is_published_stays_published():
    stage, room, decision = psg()
    stage.argue(room, decision)
    stage.tell.own("halloran", "SRO", take(), decision)
    stage.tell.own("halloran", "SRO", Publish(), decision)
    published = stage.view().case(decision).trail[-1].position
    slip = DECISION.command("retract")(Position(published), Prose("A slip."))
    assert "retract.final" in keys(lambda: stage.tell.own("halloran", "SRO", slip, decision))


def test_the_founding_is_no_slip():
    stage, _, _ = psg(opened=False)
    slip = FOUNDING.command("retract")(Position(0), Prose("A slip."))
    assert "retract.final" in keys(lambda: stage.tell.own("halloran", "SRO", slip, "F1"))


def test_nobody_appoints_herself_from_history():
    stage, _, _ = psg(opened=False)
    holding = Holding(Office("SRO"), person("raman"), organisation("delivery"), date(2024, 1, 1))
    history = OFFICE.adopt(holding, Prose("Trust me."))
    assert keys(lambda: stage.tell.own("raman", "PMO", history)) == {"office.adopt"}


def test_what_happened_since_the_founding_is_no_history():
    stage, _, _ = psg(opened=False)
    matter = Matter(group=Group("PSG"), directed_on=date(2024, 10, 20))
    history = DECISION.adopt(matter, Prose("Trust me."))
    stage.tell.on(date(2024, 10, 21))
    assert keys(lambda: stage.tell.own("raman", "PMO", history)) == {"adopt.history"}


def test_no_version_or_calendar_is_adopted_that_is_not_at_hand():
    stage, _, decision = psg(opened=False)
    sha256, today = Digest(ELSEWHERE), date(2024, 10, 14)
    version = AdoptVersion(Name("mhhs@9.9"), sha256, decision, decision, today)
    assert "fact.text" in keys(lambda: stage.tell.do("halloran", "SRO", version))
    calendar = AdoptCalendar(Name("atlantis"), Name("2024-01-01"), sha256, Prose("It is nicer."))
    assert keys(lambda: stage.tell.own("raman", "PMO", calendar)) == {"fact.days"}
    wrong = AdoptCalendar(Name("scotland"), Name("2022-11-06"), sha256, Prose("It is nicer."))
    assert keys(lambda: stage.tell.own("raman", "PMO", wrong)) & {"framework.days", "fact.days"}


def test_nothing_comes_onto_an_agenda_from_the_side():
    _, room, _ = psg(opened=False)
    stranger = AddItem(Title("Something"), Count(5), "D99")
    assert keys(lambda: room.do(stranger)) == {"meeting.own_decision"}


def test_a_blank_is_no_text():
    _, room, decision = psg(opened=False)
    blank = RecordConsultation(Title(" "), Prose("All papers."))
    assert keys(lambda: room.do(blank, decision)) == {"text.blank"}


def test_a_matter_is_not_decided_on_another_day_than_its_meeting():
    stage, room, decision = psg()
    stage.argue(room, decision)
    stage.tell.on(date(2024, 11, 7))
    assert "decision.in_meeting" in keys(lambda: stage.tell.do("halloran", "SRO", take(), decision))
