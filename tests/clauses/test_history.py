"""What is adopted from before the record began keeps the rules that hold the record together."""

from dataclasses import replace
from datetime import date

import pytest

from law import (
    ACME,
    ANN,
    BEN,
    BOLT,
    MHHS,
    MHHS_31,
    STANDARDS,
    TODAY,
    Scenario,
    capacity,
    moment,
)
from lawspeaker.framework.names import CaseId, Group, Office, Prose, Seat
from lawspeaker.kernel.acts import Act
from lawspeaker.kernel.facts import (
    Founding,
    MeetingNow,
    OfficeNow,
    PartyNow,
    Phase,
    SeatNow,
    Term,
)
from lawspeaker.kernel.kinds import Count, Digest, Name, Offset, Position, Title
from lawspeaker.processes.action import ACTION, Action
from lawspeaker.processes.action import Stage as ActionStage
from lawspeaker.processes.alternate import ALTERNATE
from lawspeaker.processes.alternate.life import Substitution
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Ruling, Stage
from lawspeaker.processes.delegation import DELEGATION, Delegation
from lawspeaker.processes.framework import FRAMEWORK
from lawspeaker.processes.framework.life import Adoption, Agreed, Version
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.office import OFFICE, Holding
from lawspeaker.processes.party import PARTY, Party
from lawspeaker.processes.report import REPORT
from lawspeaker.processes.report.life import Report
from lawspeaker.processes.seat import SEAT, How, Membership

WAS, THEN = date(2022, 3, 1), date(2023, 3, 1)
SMALL, DAG, CR9, M1 = Seat("M-PSG-n"), Group("DAG"), CaseId("CR009"), CaseId("M1")
SUPPLIERS = Name("small_supplier")
SRO = Holding(Office("SRO"), BEN, ACME, WAS, THEN)
SITS = Membership(SMALL, Group("PSG"), ACME, BEN, How.NOMINATED, WAS)
STOOD_IN = Substitution(SMALL, Group("PSG"), BEN, ACME, WAS, THEN)
CHAIRED = Delegation(DAG, BEN, ACME, Name("IM"), WAS, THEN)
TOOK_PART = Party(ACME, Title("Acme"), (SUPPLIERS,), WAS)
OWED = Action(ActionStage.OPEN, DAG, owner=Name("IM"))
RULED = Ruling(
    *(Name("accept"), Name("accept"), None, Name("group"), Name("consensus")),
    *(Prose("Accepted."), Offset(0), WAS, ()),
)
ABOUT = Matter(Stage.DECIDED, DAG, home=Count(3), ruling=RULED, confirmed=True)
MET = Meeting(DAG, WAS, Phase.CLOSED)
TOLD = Report(group=DAG, meeting=M1, day=WAS)

OF_MEETING = MeetingNow(M1, DAG, WAS, Phase.CLOSED, None, None, False, None)
FILLED = SeatNow(SMALL, "", Name("constituency"), "", True, BOLT, ANN, None, False)


def adopting(process, state, *facts, framework=MHHS):
    by = "PMO" if process in (SEAT, PARTY, ACTION, DECISION, MEETING, REPORT) else "SRO"
    case = Scenario(process, framework, facts=facts)
    return case.when(process.adopt(state, "The register of the programme."), by=by)


@pytest.mark.parametrize(
    ("process", "state"),
    [
        *((OFFICE, SRO), (SEAT, SITS), (ALTERNATE, STOOD_IN), (DELEGATION, CHAIRED)),
        *((PARTY, TOOK_PART), (ACTION, OWED), (DECISION, ABOUT), (MEETING, MET), (REPORT, TOLD)),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_what_is_whole_and_fits_is_adopted(process, state):
    assert adopting(process, state).decision.events


@pytest.mark.parametrize(
    ("process", "state", "key"),
    [
        (OFFICE, replace(SRO, office=Office("TSAR")), "office.known"),
        (OFFICE, replace(SRO, until=WAS), "adopt.order"),
        (OFFICE, replace(SRO, since=None), "adopt.whole"),
        (SEAT, replace(SITS, seat=Seat("M-PSG-zz")), "seat.known"),
        (SEAT, replace(SITS, person=None), "adopt.whole"),
        (ALTERNATE, replace(STOOD_IN, seat=Seat("M-PSG-zz")), "alternate.seat"),
        (ALTERNATE, replace(STOOD_IN, until=WAS), "adopt.order"),
        (DELEGATION, replace(CHAIRED, group=Group("NOWHERE")), "delegation.group"),
        (DELEGATION, replace(CHAIRED, to=None), "adopt.whole"),
        (PARTY, replace(TOOK_PART, constituencies=(Name("none"),)), "party.constituency"),
        (PARTY, replace(TOOK_PART, until=WAS), "adopt.order"),
        (ACTION, replace(OWED, owner=Name("nobody")), "action.owner"),
        (ACTION, replace(OWED, owner=None), "adopt.whole"),
        (DECISION, replace(ABOUT, change=CR9), "decision.change"),
        (DECISION, replace(ABOUT, stage=Stage.PLACED, ruling=None), "adopt.settled"),
        (DECISION, replace(ABOUT, confirmed=False), "adopt.settled"),
        (DECISION, replace(ABOUT, ruling=replace(RULED, outcome=Name("later"))), "adopt.outcome"),
        (DECISION, replace(ABOUT, group=Group(""), home=Count(2)), "adopt.whole"),
        (MEETING, replace(MET, day=None), "adopt.whole"),
        (REPORT, replace(TOLD, meeting=None), "adopt.whole"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_the_rules_would_have_refused_is_not_adopted_either(process, state, key):
    assert {each.key for each in adopting(process, state).reasons} == {key}


def test_nobody_is_adopted_into_what_somebody_else_held_or_holds():
    held = OfficeNow(Office("SRO"), (Term(ANN, date(2023, 2, 28)),))
    assert {each.key for each in adopting(OFFICE, SRO, held).reasons} == {"office.single"}
    after = OfficeNow(Office("SRO"), (Term(ANN, THEN),))
    assert adopting(OFFICE, SRO, after).decision.events
    assert {each.key for each in adopting(SEAT, SITS, FILLED).reasons} == {"seat.vacant"}


def test_no_party_or_report_is_adopted_twice():
    there = PartyNow(ACME, stands=True, constituencies=(SUPPLIERS,))
    assert {e.key for e in adopting(PARTY, TOOK_PART, there).reasons} == {"party.registered_once"}
    told = replace(OF_MEETING, report=CaseId("R1"))
    assert {each.key for each in adopting(REPORT, TOLD, told).reasons} == {"report.once"}


def test_no_delegate_was_ever_in_a_chair_that_is_never_lent():
    board = replace(CHAIRED, group=Group("BOARD"))
    reasons = adopting(DELEGATION, board, framework=STANDARDS).reasons
    assert "delegation.allowed" in {each.key for each in reasons}


BEGAN = Founding(date(2023, 11, 20))
FORMER = Version(Name("mhhs@3.0"), Digest("a" * 64), CR9, CaseId("D1"), Group("PSG"), WAS)


@pytest.mark.parametrize(
    "state",
    [
        Adoption(unopposed=(Name("mhhs@3.2"),)),
        Adoption((replace(FORMER, commences=date(2023, 12, 1)),)),
        Adoption((FORMER,), readings=(Agreed(Name("nc2"), Name("chair"), WAS),)),
    ],
    ids=["an objection not made", "a version to come", "a reading"],
)
def test_nothing_in_force_rests_on_history_that_was_typed_in(state):
    reasons = Scenario(FRAMEWORK, MHHS_31, (BEGAN,)).when(
        FRAMEWORK.adopt(state, "The log."), by="PMO"
    )
    assert "adopt.versions" in {each.key for each in reasons.reasons}


def test_a_former_version_is_adopted_from_history():
    former = Adoption((FORMER,), unopposed=(FORMER.version,))
    asked = Scenario(FRAMEWORK, MHHS_31, (BEGAN,)).when(
        FRAMEWORK.adopt(former, "The log."), by="PMO"
    )
    assert asked.decision.events


def test_a_decision_that_was_adopted_stays_because_others_may_rest_on_it_the_same_day():
    """What was not decided yet when the record began is a slip like any other."""
    retract = next(each for each in DECISION.commands if each.name == "decision.retract")
    slip, by = retract(Position(0), Prose("A slip.")), capacity("PMO")
    for state, stays in ((ABOUT, True), (replace(ABOUT, stage=Stage.PLACED, ruling=None), False)):
        adopted = DECISION.adopt(state, "The register of the programme.")
        events = [*adopted.decide(Scenario(DECISION).as_if(Act(by, ANN, moment(TODAY))))]
        asked = Scenario(DECISION).given(*events, by=by).when(slip, by=by)
        if stays:
            asked.refused("What others have built on already may not be retracted. (platform)")
        else:
            assert asked.decision.events
