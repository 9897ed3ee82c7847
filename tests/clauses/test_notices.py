"""Who is told of what: by name, as a pure function of what happened and the case it happened to."""

from dataclasses import replace
from datetime import date

from law import MHHS, STANDARDS
from lawspeaker import notices
from lawspeaker.framework.names import CaseId, Group, Organisation, Person, Prose, Seat
from lawspeaker.kernel.kinds import Count, Link, Name, Title
from lawspeaker.notices.words import EVERYBODY
from lawspeaker.processes.action import Action, Given
from lawspeaker.processes.alternate.life import Ended, Substitution
from lawspeaker.processes.consultation.life import Consultation, Stage
from lawspeaker.processes.decision.events import (
    Confirmed,
    Escalated,
    Referred,
    Taken,
    Told,
    Withdrawn,
)
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.exception import Declared, Excepted, What
from lawspeaker.processes.group.life import Standing, TermSet
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.events import Moved, RecordingLinked, RecordingRemoved
from lawspeaker.processes.output.life import Delivered, Output
from lawspeaker.processes.report.asked import (
    AdditionAsked,
    Asks,
    Reissued,
    Request,
    SentOn,
    TakenUp,
)
from lawspeaker.processes.report.life import Report
from lawspeaker.processes.seat import Filled, How, Membership
from lawspeaker.processes.seat.life import Resigned

DAY = date(2023, 12, 6)
ASKED = (Organisation("acme"), Prose("More."), DAY)
PSG = Group("PSG")
MATTER = Matter(group=Group("DAG"), title=Title("Buy a simulator"))


def told(event, it, framework=MHHS) -> dict[str, tuple[str, ...]]:
    return {each.notice.name: each.to for each in notices.telling(event, it, framework)}


def test_its_members_are_told_that_a_meeting_is_moved():
    assert told(Moved(DAY, Prose("Snow.")), Meeting(PSG)) == {"meeting.moved": ("group:PSG",)}


def test_a_decision_that_is_typed_in_is_told_once_confirmed():
    typed = Taken(Name("accept"), None, confirmed=False)
    assert told(typed, MATTER) == {}
    assert told(Confirmed(), MATTER) == {"decision.taken": ("group:DAG",)}


def test_the_group_above_and_its_chair_are_told_what_is_taken_up_to_them():
    to = told(Escalated(PSG, Prose("No consensus.")), MATTER)["decision.escalated"]
    assert to == ("SRO", "chair@PSG", "group:PSG")


def test_ofgem_is_told_what_is_referred_to_it_under_3_7():
    referred = Referred(Prose("It costs too much."), (), DAY)
    assert told(referred, MATTER)["decision.referred"] == ("OFGEM", "PMO", "group:DAG")


def test_everybody_is_told_the_outcome_of_a_decision_under_3_3():
    assert told(Told(DAY, Prose("It is bought.")), MATTER)["decision.told"] == (EVERYBODY,)
    line = MHHS.notices["decision.told"]
    assert (line.urgent, line.by) == (True, ("3.3-07", "3.7-09"))


def test_those_an_output_is_for_are_told_that_it_is_delivered():
    delivered = Delivered(Prose("Version 1."), DAY)
    it = Output(group=Group("DWG"), for_whom=(Name("DAG"), Name("IPA"), Name("large_supplier")))
    to = ("SRO", "chair@DAG", "group:DAG", "IPA", "constituency:large_supplier")
    assert told(delivered, it) == {"output.delivered": to}


def test_whoever_is_given_an_action_is_told():
    given = Given(Name("IM"), Prose("Away."))
    assert told(given, Action(group=PSG, owner=Name("IM"))) == {"action.assigned": ("IM",)}


def test_whoever_sits_in_a_seat_is_told():
    seat, whose, who = Seat("M-PSG-l"), Organisation("o"), Person("p")
    filled = Filled(seat, PSG, whose, who, How.ELECTED, DAY, None, Prose("Elected."))
    it = Membership(seat, PSG, whose, who)
    assert told(filled, it) == {"seat.filled": ("p",)}


def test_its_members_are_told_that_a_recording_is_there_and_that_it_is_removed():
    linked = RecordingLinked(Link("https://example.org/1"))
    assert told(linked, Meeting(PSG)) == {"meeting.recording_linked": ("group:PSG",)}
    removed = RecordingRemoved(DAY, Prose("Its time is over."))
    assert told(removed, Meeting(PSG)) == {"meeting.recording_removed": ("group:PSG",)}


def test_its_members_are_told_how_long_their_group_stands_and_when_that_ends():
    terms = TermSet(DAY, CaseId("D1"), Prose("Until the design is done."))
    assert told(terms, Standing(PSG)) == {"group.term_set": ("group:PSG",)}
    ends = notices.KINDS["group.term_ends"]
    standing = Standing(PSG, since=DAY, term=DAY)
    assert notices.ahead(ends, standing, MHHS).to == ("group:PSG",)
    assert ends.coming.day(standing) == DAY
    assert ends.coming.day(replace(standing, until=DAY)) is None


def test_whoever_is_asked_in_a_consultation_is_told_that_it_closes():
    closes = notices.KINDS["consultation.closes_soon"]
    it = Consultation(Stage.OPEN, constituencies=(Name("dno"),), parties=True, closes=DAY)
    assert notices.ahead(closes, it, MHHS).to == ("constituency:dno", "party")
    assert closes.coming.day(it) == DAY
    assert closes.coming.day(replace(it, stage=Stage.CLOSED)) is None


def test_a_framework_that_names_nothing_urgent_tells_it_with_the_digest():
    assert STANDARDS.notices == {}


def test_whoever_takes_up_what_is_asked_of_a_report_is_told_and_then_whoever_asked():
    asked = AdditionAsked(Count(1), Organisation("acme"), Prose("More."), DAY)
    it = Report(group=PSG, day=DAY)
    assert told(asked, it) == {"report.asked": ("PMO",)}
    after = replace(it, requests=(Request(Count(1), Asks.ADDITION, *ASKED),))
    assert told(TakenUp(Count(1)), after) == {"report.taken_up": ("acme",)}
    sent = told(SentOn(Count(1), Prose("It was decided.")), after)
    assert sent == {"report.sent_on": ("SRO", "chair@PSG", "acme")}


def test_everybody_is_told_of_the_amended_report_under_3_11():
    assert told(Reissued(DAY, ()), Report(group=PSG)) == {"report.reissued": (EVERYBODY,)}


def test_a_group_and_a_constituency_are_told_that_a_seat_is_vacant():
    it = Membership(Seat("M-PSG-l"), PSG)
    to = ("group:PSG", "constituency:large_supplier")
    assert told(Resigned(DAY, Prose("A new post.")), it) == {"seat.ended": to}


def test_a_group_is_told_who_stands_in_and_what_becomes_of_its_days_and_matters():
    it = Substitution(seat=Seat("M-PSG-l"), group=PSG, person=Person("ann"))
    assert told(Ended(DAY, Prose("Back.")), it) == {"alternate.ended": ("group:PSG", "ann")}
    kept = Declared(PSG, DAY, What.KEPT, Prose("All can come."))
    assert told(kept, Excepted(PSG, DAY)) == {"exception.declared": ("group:PSG",)}
    gone = Withdrawn(Prose("Not needed."))
    assert told(gone, MATTER) == {"decision.withdrawn": ("group:DAG",)}
