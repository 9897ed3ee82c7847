"""Who is told of what goes up or is handed on: concerns, delegations, referrals: 3.6, 3.7."""

from dataclasses import replace
from datetime import date

from law import MHHS
from lawspeaker import notices
from lawspeaker.framework.names import CaseId, Group, Organisation, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.notices.words import EVERYBODY
from lawspeaker.processes.appeal import events
from lawspeaker.processes.appeal import life as appeal
from lawspeaker.processes.concern import life as concern
from lawspeaker.processes.decision.contesting import Contested
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.devolution import Devolution, Ended
from lawspeaker.processes.referral import life as referral

DAY, WHY = date(2024, 5, 8), Prose("There is a reason.")
DAG, PSG = Group("DAG"), Group("PSG")
AGENT, SEAT = Organisation("agent"), Seat("M-DAG-k")
CONCERN = concern.Concern(group=DAG, title=Title("Too soon"), raiser=AGENT, seat=SEAT)
REFERRAL = referral.Referral(group=DAG, title=Title("Too dear"), raiser=AGENT)
POWER = Devolution(group=PSG, to=DAG, scope=Title("Designs"))


def told(event, it) -> dict[str, tuple[str, ...]]:
    return {each.notice.name: each.to for each in notices.telling(event, it, MHHS)}


def test_the_representative_is_told_of_a_concern_and_the_sro_where_it_goes_to_the_sro():
    raised = concern.Raised(DAG, SEAT, Title("Too soon"), WHY, AGENT, DAY)
    assert told(raised, CONCERN) == {"concern.raised": (SEAT,)}
    direct = concern.RaisedDirectly(DAG, Title("Too soon"), WHY, AGENT, DAY)
    no_seat = concern.Concern(group=DAG, raiser=AGENT)
    assert told(direct, no_seat) == {"concern.raised": ("SRO",)}


def test_the_group_is_told_what_is_before_it():
    (to,) = told(concern.Conveyed(DAG, DAY), CONCERN).values()
    assert to == ("SRO", "chair@DAG", "group:DAG")


def test_whose_concern_it_is_is_told_that_it_is_answered_or_declined():
    answered = concern.GroupAnswered(resolved=False, on=DAY, text=WHY)
    assert told(answered, CONCERN) == {"concern.answered": (AGENT, SEAT)}
    assert told(concern.Declined(DAY, WHY), CONCERN) == {"concern.declined": (AGENT,)}


def test_the_psg_and_the_pmo_that_supports_it_are_told_of_an_escalation_under_3_7():
    (to,) = told(concern.Escalated(PSG, Count(2), DAY, WHY), CONCERN).values()
    assert to == ("SRO", "chair@PSG", "group:PSG", "PMO", AGENT)


def test_both_groups_are_told_of_a_delegation_and_of_its_end():
    (to,) = told(Ended(DAY, WHY), POWER).values()
    assert to == ("SRO", "chair@PSG", "group:PSG", "chair@DAG", "group:DAG")


def test_a_referral_is_told_to_the_ipa_then_to_ofgem_then_to_those_who_pass_it_on():
    filed = referral.Filed(DAG, Title("Too dear"), WHY, Name("single"), AGENT, DAY)
    assert told(filed, REFERRAL)["referral.filed"][:1] == ("IPA",)
    passed = referral.PassedOn(supports=True, opinion=WHY, on=DAY)
    assert told(passed, REFERRAL)["referral.passed_on"] == ("OFGEM", AGENT)
    asked = referral.AdviceAsked(Name("SRO"), WHY)
    assert told(asked, REFERRAL) == {"referral.advice_asked": ("SRO",)}
    ruled = referral.Ruled(met=True, text=WHY, on=DAY)
    assert told(ruled, REFERRAL)["referral.answered"] == ("IPA", "SRO", AGENT)
    assert told(referral.Told(DAY, WHY), REFERRAL) == {"referral.told": (EVERYBODY,)}
    assert MHHS.notices["referral.told"].by == ("3.7-09",)


def test_whoever_assessed_a_matter_is_told_that_it_is_contested():
    contested = Contested(Name("IPA"), (Name("tom"),), WHY, DAY)
    assert told(contested, Matter(group=PSG))["decision.contested"] == ("SRO", "chair@PSG", "PMO")


def test_the_office_is_told_of_a_concern_that_is_taken_on_to_it_though_it_has_a_representative():
    it = replace(CONCERN, stage=concern.Stage.WITH_OFFICE)
    assert told(concern.Turned(DAY, WHY), it) == {"concern.raised": ("SRO",)}


def test_all_who_knew_of_an_appeal_are_told_that_it_is_withdrawn_and_that_a_stay_has_ended():
    it = appeal.Appeal(group=DAG, against=CaseId("D1"), raiser=AGENT, stays=True)
    [told_of] = notices.telling(events.Withdrawn(DAY, WHY), it, MHHS)
    assert told_of.notice.name == "appeal.withdrawn"
    assert {*told_of.to} == {"IPA", "SRO", "PMO", AGENT, "group:DAG"}
