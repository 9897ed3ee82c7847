"""How the framework itself changes: 3.2, 4.6, 11, and the reading of finding C19."""

from dataclasses import replace
from datetime import date

import pytest

from law import MHHS, MHHS_31, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.business import TextNow
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.kinds import Digest, Name, Position
from lawspeaker.processes.framework import FRAMEWORK
from lawspeaker.processes.framework.adopting import (
    AdoptCalendar,
    AdoptVersion,
    CommencePart,
    RecordNoObjection,
)
from lawspeaker.processes.framework.agreeing import AgreeReading
from lawspeaker.processes.framework.life import (
    CalendarAdopted,
    NoObjection,
    PartCommenced,
    ReadingAgreed,
    VersionAdopted,
)

V32, D1, CR, SHA = Name("mhhs@3.2"), CaseId("D1"), CaseId("CR035"), Digest("a" * 64)
ACCEPTED = Settled(D1, Group("PSG"), Name("accept"), True, TODAY, False, CR)
REJECTED = replace(ACCEPTED, outcome=Name("reject"), accepted=False)
ADOPT = AdoptVersion(V32, SHA, CR, D1, TODAY)
ADOPTED = VersionAdopted(V32, SHA, CR, D1, Group("PSG"), TODAY)
NO_OBJECTION = NoObjection(V32, WHY)
TEXT = TextNow(V32, SHA, (Name("split"),))
BEFORE = Scenario(FRAMEWORK, MHHS_31, (ACCEPTED, TEXT))
UNOPPOSED = BEFORE.given(NO_OBJECTION)
OFGEM_FIRST = "The sponsor must have recorded no objection to the version. (platform)"


def test_a_version_is_adopted_once_ofgem_has_no_objection():
    BEFORE.when(ADOPT, by="SRO").refused(OFGEM_FIRST)
    after = BEFORE.when(RecordNoObjection(V32, WHY), by="OFGEM").then(NO_OBJECTION)
    after.when(ADOPT, by="SRO").then(ADOPTED)


def test_no_objection_to_another_version_is_not_enough():
    other = BEFORE.given(NoObjection(Name("mhhs@3.3"), WHY))
    other.when(ADOPT, by="SRO").refused(OFGEM_FIRST)


def test_read_otherwise_nobody_asks_ofgem():
    otherwise = MHHS_31.with_readings({"fwchange": "cr_psg"})
    BEFORE.under(otherwise).when(ADOPT, by="SRO").then(ADOPTED)
    BEFORE.under(otherwise).when(RecordNoObjection(V32, WHY), by="OFGEM").refused(
        "The framework must give somebody this power. (platform)"
    )


def test_ofgem_says_it_itself_and_the_secretariat_does_not_for_it():
    say = RecordNoObjection(V32, WHY)
    BEFORE.when(say, by="OFGEM").then(NO_OBJECTION)
    BEFORE.when(say, by="OFGEM", typed_by="PMO").refused(
        "It must be done in person: nobody types it in for another. (platform)"
    )
    BEFORE.when(say, by="SRO").refused("Only Ofgem says that it has no objection. (platform)")


@pytest.mark.parametrize("facts", [(), (REJECTED,)])
def test_a_version_rests_on_a_decision_that_accepts_the_change(facts):
    UNOPPOSED.given(facts=facts).when(ADOPT, by="SRO").refused(
        "The change must have gone through change control, and been accepted. (3.2, 4.6, 11)"
    )


def test_a_version_rests_on_a_decision_about_its_own_change_request():
    another = replace(ACCEPTED, change=CaseId("CR036"))
    about = "The decision must be about the change request. (platform)"
    for fact in (another, replace(ACCEPTED, change=None)):
        UNOPPOSED.given(facts=(fact, TEXT)).when(ADOPT, by="SRO").refused(about)


def test_a_version_does_not_commence_before_today_or_its_decision():
    yesterday = replace(ADOPT, commences=date(2024, 2, 6))
    later = UNOPPOSED.given(facts=(replace(ACCEPTED, on=date(2024, 2, 8)), TEXT))
    for ask in (UNOPPOSED.when(yesterday, by="SRO"), later.when(ADOPT, by="SRO")):
        ask.refused("It must not commence before today or its decision. (platform)")


def test_a_version_is_of_the_same_framework_and_adopted_once():
    other = Name("standards@2")
    UNOPPOSED.given(NoObjection(other, WHY)).when(replace(ADOPT, version=other), by="SRO").refused(
        "It must be a version of the framework of the programme. (platform)"
    )
    once = "The version must not be adopted already. (platform)"
    UNOPPOSED.given(ADOPTED).when(ADOPT, by="SRO").refused(once)
    UNOPPOSED.under(MHHS).when(ADOPT, by="SRO").refused(once)


PART = CommencePart(V32, Name("split"), date(2024, 2, 14), D1)
COMMENCED = PartCommenced(V32, Name("split"), date(2024, 2, 14), D1)


def test_a_part_commences_by_a_decision_once_its_version_is_adopted():
    UNOPPOSED.when(PART, by="SRO").refused("The version must have been adopted before. (platform)")
    after = UNOPPOSED.given(ADOPTED).when(PART, by="SRO").then(COMMENCED)
    after.when(PART, by="SRO").refused("The part must not have commenced already. (platform)")


def test_only_a_part_that_waits_for_an_act_is_let_commence():
    nonsense = replace(PART, part_id=Name("nonsense"))
    UNOPPOSED.given(ADOPTED).when(nonsense, by="SRO").refused(
        "It must be a part of the version that waits for an act. (platform)"
    )


def test_nobody_has_no_objection_to_what_is_not_at_hand():
    BEFORE.given(facts=()).when(RecordNoObjection(V32, WHY), by="OFGEM").refused(
        "The version must be at hand, so that it can be read. (platform)"
    )


def test_a_part_commences_by_a_decision_of_the_group_that_accepted_the_version():
    of_the_dag = replace(ACCEPTED, group=Group("DAG"))
    UNOPPOSED.given(ADOPTED, facts=(of_the_dag, TEXT)).when(PART, by="SRO").refused(
        "It must be decided where the version was. (platform)"
    )


def test_a_part_does_not_commence_in_the_past_or_without_an_accepted_decision():
    back = replace(PART, on=date(2024, 2, 6))
    UNOPPOSED.given(ADOPTED, facts=(REJECTED, TEXT)).when(back, by="SRO").refused(
        "The change must have gone through change control, and been accepted. (3.2, 4.6, 11)",
        "It must not commence before today or its decision. (platform)",
    )


def test_the_pmo_adopts_a_calendar_and_not_the_same_one_twice():
    adopt = AdoptCalendar(Name("scotland"), Name("2024-01-01"), SHA, WHY)
    event = CalendarAdopted(Name("scotland"), Name("2024-01-01"), SHA, WHY)
    after = BEFORE.when(adopt, by="PMO").then(event)
    after.when(adopt, by="PMO").refused("The calendar must not be adopted already. (platform)")
    BEFORE.when(adopt, by="SRO").refused(
        "Only the PMO, which manages meeting arrangements, adopts a calendar of working days. (3.9)"
    )


def test_a_body_without_a_sponsor_needs_no_objection_of_anybody():
    version = Name("standards@3")
    adopt = replace(ADOPT, version=version)
    Scenario(FRAMEWORK, STANDARDS, (ACCEPTED,)).when(adopt, by="LEAD").then(
        replace(ADOPTED, version=version)
    )


READ = (Name("nc2"), Name("chair"), D1, TODAY, WHY)
AGREE, AGREED = AgreeReading(*READ), ReadingAgreed(*READ)


def test_the_sro_records_how_the_psg_agreed_to_read_the_framework():
    BEFORE.when(AGREE, by="SRO").then(AGREED)
    BEFORE.when(AGREE, by="PMO").refused(
        "Only the SRO puts on record how the framework is agreed to be read. (platform)"
    )


def test_a_default_may_be_agreed_too():
    BEFORE.when(replace(AGREE, choice=Name("sro")), by="SRO").then(
        replace(AGREED, choice=Name("sro"))
    )


def test_only_a_reading_of_the_framework_is_agreed_and_only_as_it_may_be_read():
    BEFORE.when(replace(AGREE, reading=Name("nc9")), by="SRO").refused(
        "The reading must be one of the framework. (platform)"
    )
    BEFORE.when(replace(AGREE, choice=Name("pmo")), by="SRO").refused(
        "The choice must be one of sro, chair. (3.6, 4.6, 11.2, 4.5, 3.9)"
    )


def test_another_choice_than_the_default_is_not_agreed_where_nothing_turns_on_it():
    """It would stand on every page as agreed, and change no answer."""
    idle = next(iter(MHHS_31.text.readings.keys() - MHHS_31.turning))
    line = MHHS_31.text.readings[idle]
    other = next(each for each in line.choices if each != line.default)
    agree = replace(AGREE, reading=Name(idle), choice=Name(other))
    BEFORE.when(agree, by="SRO").refused(
        "Another choice than the default needs something in the framework that turns on it."
        " (platform)"
    )
    as_it_is = replace(AGREED, reading=Name(idle), choice=Name(line.default))
    BEFORE.when(replace(agree, choice=Name(line.default)), by="SRO").then(as_it_is)


@pytest.mark.parametrize(
    ("start", "command"),
    [(BEFORE, AGREE), (UNOPPOSED, ADOPT), (UNOPPOSED.given(ADOPTED), PART)],
    ids=["agree_reading", "adopt_version", "commence_part"],
)
def test_nothing_rests_on_a_decision_that_can_still_be_taken_back(start, command):
    taken = replace(ACCEPTED, final=False)
    start.given(facts=(taken, TEXT)).when(command, by="SRO").refused(
        "The decision it rests on must be confirmed, and its meeting closed. (platform)"
    )


def test_how_the_framework_is_read_is_changed_by_a_new_agreement_and_not_retracted():
    """A case may have begun under it the same day, and keeps it."""
    retract = next(each for each in FRAMEWORK.commands if each.name == "framework.retract")
    BEFORE.given(AGREED).when(retract(Position(0), WHY), by="").refused(
        "What others have built on already may not be retracted. (platform)"
    )


def test_a_group_lower_down_does_not_read_the_framework_for_the_others():
    of_the_dag = replace(ACCEPTED, group=Group("DAG"))
    BEFORE.given(facts=(of_the_dag,)).when(AGREE, by="SRO").refused(
        "A group of the highest level must decide. (platform)"
    )


@pytest.mark.parametrize("facts", [(), (REJECTED,)])
def test_a_reading_rests_on_a_decision_that_accepts_it(facts):
    BEFORE.given(facts=facts).when(AGREE, by="SRO").refused(
        "A decision must have been taken to accept it. (platform)"
    )


def test_a_reading_is_not_agreed_for_the_past_and_each_agreement_is_a_case_of_its_own():
    BEFORE.when(replace(AGREE, since=date(2024, 2, 6)), by="SRO").refused(
        "It must not commence before today or its decision. (platform)"
    )
    BEFORE.given(AGREED).when(AGREE, by="SRO").refused(
        "The case must be a new one: each agreement has its own. (platform)"
    )
