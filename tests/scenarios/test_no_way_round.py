"""What somebody might try: to go round a threshold, an objection, the SRO, or the record."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.framework.names import Group, Office, Prose, Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Offset, Position, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import GiveView, SettleObjection
from lawspeaker.processes.decision.confirming import Confirm
from lawspeaker.processes.decision.consulting import RecordConsultation
from lawspeaker.processes.decision.following import Publish
from lawspeaker.processes.decision.matter import Basis, Matter, Ruling, Stand
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.delegation import DELEGATION, GiveChair
from lawspeaker.processes.founding import FOUNDING
from lawspeaker.processes.framework.adopting import AdoptCalendar, AdoptVersion
from lawspeaker.processes.framework.agreeing import AgreeReading
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.holding import Close, LetOut, Open
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.listing import AddItem
from lawspeaker.processes.office import OFFICE, Holding
from lawspeaker.processes.seat import Fill, How, Vacate
from lawspeaker.records.tables.seats import SeatRow
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
    give = GiveChair(Group("PSG"), person("ode"), whose, NOVEMBER, until, letter)
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
    refused = keys(lambda: stage.tell.own("raman", "PMO", history))
    assert refused == {"office.adopt", "office.single"}


def test_nobody_else_ever_held_from_history_what_one_person_holds():
    stage, _, _ = psg(opened=False)
    was = date(2023, 1, 1)
    begun = Holding(Office("SRO"), person("ode"), organisation("elexon"), was)
    source = Prose("The register of offices.")
    endless = OFFICE.adopt(begun, source)
    assert keys(lambda: stage.tell.own("halloran", "SRO", endless)) == {"office.single"}
    before = replace(begun, until=date(2023, 6, 1))
    stage.tell.own("halloran", "SRO", OFFICE.adopt(before, source))
    again = replace(before, person=person("voss"), since=date(2023, 5, 31), until=date(2023, 7, 1))
    adopt = OFFICE.adopt(again, source)
    assert keys(lambda: stage.tell.own("halloran", "SRO", adopt)) == {"office.single"}


def test_what_happened_since_the_founding_is_no_history():
    stage, _, _ = psg(opened=False)
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
        *(Prose("Accepted."), Offset(0), date(2024, 10, 20), ()),
    )
    matter = Matter(Decided.DECIDED, Group("PSG"), ruling=ruling, confirmed=True)
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


def test_what_a_meeting_has_argued_is_not_reworded_under_it():
    stage, room, decision = psg()
    asked = stage.view().case(decision).trail[0].position
    mend = (Position(asked), Name("question"), Prose("Another question?"), Prose("A slip."))
    correct = DECISION.command("correct")(*mend)
    stage.argue(room, decision, nuttall=OBJECTION)
    assert "correct.answered" in keys(lambda: room.do(correct, decision))


def test_nothing_rests_on_a_decision_that_can_still_be_taken_back():
    stage, room, decision = psg()
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    agree = AgreeReading(Name("nc2"), Name("chair"), decision, NOVEMBER, Prose("4.6-06."))
    typed_in = keys(lambda: stage.tell.own("halloran", "SRO", agree))
    stage.tell.own("halloran", "SRO", Confirm(), decision)
    in_session = keys(lambda: stage.tell.own("halloran", "SRO", agree))
    assert typed_in == in_session == {"decision.final"}
    room.end_item(2100)
    room.close(2200)
    stage.tell.own("halloran", "SRO", agree)
    assert stage.view().framework(NOVEMBER).readings["nc2"] == "chair"


def test_a_matter_that_is_placed_keeps_its_item():
    """Without an item it would be decided, and the report issued, without it (3.11)."""
    stage, room, _ = psg(opened=False)
    placed = stage.view().case(room.case).trail[-1].position
    slip = MEETING.command("retract")(Position(placed), Prose("A slip."))
    assert keys(lambda: room.do(slip)) == {"retract.final"}


def test_a_delegate_in_the_chair_keeps_it_until_the_delegation_is_ended():
    stage, room, _ = psg(opened=False)
    stage.tell.on(NOVEMBER, 9)
    until = date(2024, 11, 7)
    give = GiveChair(Group("PSG"), person("ode"), organisation("elexon"), NOVEMBER, until)
    given = stage.tell.own("halloran", "SRO", give)
    room.chair, room.holds = "ode", "chair"
    stage.open(room, circumstances="The SRO is ill.")
    position = stage.view().case(given).trail[-1].position
    slip = DELEGATION.command("retract")(Position(position), Prose("A slip."))
    assert keys(lambda: stage.tell.own("halloran", "SRO", slip, given)) == {
        "retract.final",
        "retract.acted",
    }


def test_nobody_comes_into_a_seat_for_days_on_which_another_sat_in_it():
    stage, room, _ = psg()
    seat, why = Seat("M-PSG-n"), Prose("Nominated.")
    stage.party("tarn")
    case = SeatRow.objects.get(seat=seat).case
    room.do(Vacate(date(2024, 11, 7), why), case)
    fill = Fill(seat, organisation("tarn"), person("ode"), stage.begins, How.NOMINATED, why)
    stage.tell.on(date(2024, 11, 8))
    assert keys(lambda: room.do(fill, "new")) == {"seat.vacant"}


def test_the_secretariat_does_not_change_a_view_that_a_member_typed():
    stage, _, decision = psg()
    seat, against, basis = Seat("M-PSG-n"), Stand.OBJECTS, Basis.CONSENSUS
    view = GiveView(seat, against, basis, Prose("It is too dear."))
    stage.tell.own("nuttall", seat, view, decision)
    agrees = replace(view, stand=Stand.AGREES, text=None)
    asked = keys(lambda: stage.tell.do("nuttall", seat, agrees, decision))
    assert asked == {"decision.own_word"}
    stage.tell.own("nuttall", seat, agrees, decision)
