"""A programme, its offices and its parties: 3.2, 3.6, 3.8, 3.9."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, ANN, BEN, CALENDAR, MHHS_31, TODAY, WHY, Scenario
from lawspeaker.framework.names import Office
from lawspeaker.kernel.facts import OfficeNow, Term
from lawspeaker.kernel.kinds import Digest, Name, Title
from lawspeaker.processes.founding import (
    FOUNDING,
    First,
    Found,
    Founded,
    LeaveOffice,
    OfficeLeft,
)
from lawspeaker.processes.office import OFFICE, Appoint, Appointed, Leave, Left
from lawspeaker.processes.party import (
    PARTY,
    Authorise,
    Authorised,
    Register,
    Registered,
    Withdraw,
    Withdrawn,
)
from lawspeaker.processes.party import Leave as LeaveParty
from lawspeaker.processes.party import Left as PartyLeft

SRO = First(Office("SRO"), ANN, ACME)
FOUND = Found(
    title=Title("A programme"),
    framework=Name(MHHS_31.id),
    framework_sha256=Digest(MHHS_31.sha256),
    calendar=Name(CALENDAR.id),
    calendar_sha256=Digest(CALENDAR.sha256),
    fictional=True,
    since=TODAY,
    first=(SRO,),
)
NEW = Scenario(FOUNDING, MHHS_31)


def test_whoever_founds_a_programme_holds_nothing_yet_and_needs_no_power():
    assert NEW.when(FOUND, by="").then(Founded(**vars(FOUND))).state.first == (SRO,)


def test_a_founding_is_typed_in_by_whoever_founds():
    NEW.when(FOUND, by="", typed_by="PMO").refused(
        "It must be done in person: nobody types it in for another. (platform)"
    )


def test_a_programme_is_founded_once():
    NEW.given(Founded(**vars(FOUND))).when(FOUND, by="").refused(
        "The programme must not have been founded already. (platform)"
    )


@pytest.mark.parametrize("first", [(), (First(Office("SR0"), ANN, ACME),)])
def test_it_begins_with_holders_of_offices_of_the_framework(first):
    NEW.when(replace(FOUND, first=first), by="").refused(
        "The first holders must hold offices of the framework. (platform)"
    )


@pytest.mark.parametrize("wrong", [{"framework": Name("mhhs@3.2")}, {"framework_sha256": "b" * 64}])
def test_it_names_the_very_framework_that_is_loaded(wrong):
    NEW.when(replace(FOUND, **wrong), by="").refused(
        "The framework named must be the one that is loaded. (platform)"
    )


# Offices.

APPOINT = Appoint(Office("IPA"), BEN, ACME, TODAY)
APPOINTED = Appointed(Office("IPA"), BEN, ACME, TODAY)
NEXT_DAY = date(2024, 2, 8)
OFFICES = Scenario(OFFICE)


def test_the_sro_puts_on_record_who_holds_an_office():
    OFFICES.when(APPOINT, by="SRO").then(APPOINTED)
    OFFICES.when(APPOINT, by="SRO", typed_by="PMO").then(APPOINTED)
    OFFICES.when(APPOINT, by="PMO").refused(
        "Only the SRO puts on record who holds an office. (platform)"
    )


def test_an_office_is_one_of_the_framework_and_its_term_ends_after_it_begins():
    wrong = replace(APPOINT, office=Office("CEO"), until=TODAY)
    OFFICES.when(wrong, by="SRO").refused(
        "The office must be one of the framework. (platform)",
        "A term must end after it begins. (platform)",
    )


def test_an_office_that_is_held_is_first_left():
    held = OFFICES.given(APPOINTED)
    held.when(APPOINT, by="SRO").refused(
        "The case must be a new one: an office held is first left. (platform)"
    )
    left = held.when(Leave(NEXT_DAY, WHY), by="SRO").then(Left(NEXT_DAY, WHY))
    left.when(Leave(NEXT_DAY, WHY), by="SRO").refused(
        "The office must be held on the day it is left. (platform)"
    )


def test_one_person_at_a_time_is_the_sro():
    anew = Appoint(Office("SRO"), BEN, ACME, TODAY)
    held = OfficeNow(Office("SRO"), (Term(ANN, date(2023, 1, 1)),))
    says = "One person at a time must hold this office: it is first left. (platform)"
    OFFICES.given(facts=(held,)).when(anew, by="SRO").refused(says)
    left = OfficeNow(Office("SRO"), (Term(ANN, date(2023, 1, 1), TODAY),))
    OFFICES.given(facts=(left,)).when(anew, by="SRO").then(
        Appointed(Office("SRO"), BEN, ACME, TODAY)
    )
    to_come = OfficeNow(Office("SRO"), (Term(ANN, NEXT_DAY),))
    OFFICES.given(facts=(to_come,)).when(anew, by="SRO").refused(says)
    many = OfficeNow(Office("IPA"), (Term(ANN, date(2023, 1, 1)),))
    OFFICES.given(facts=(many,)).when(APPOINT, by="SRO").then(APPOINTED)


def test_a_programme_is_not_founded_by_two_sros():
    twice = (*FOUND.first, replace(FOUND.first[0], person=BEN))
    NEW.when(replace(FOUND, first=twice), by="").refused(
        "One person at a time must hold an office that is single. (platform)"
    )


def test_who_held_an_office_from_the_founding_leaves_it_once():
    founded = NEW.given(*NEW.when(FOUND, by="").decision.events)
    first = founded.state.first[0]
    leave = LeaveOffice(first.office, first.person, NEXT_DAY, WHY)
    gone = OfficeLeft(first.office, first.person, NEXT_DAY, WHY)
    left = founded.when(leave, by="SRO").then(gone)
    left.when(leave, by="SRO").refused(
        "The office must be held from the founding, and not left. (platform)"
    )
    founded.when(replace(leave, on=founded.state.since), by="SRO").refused(
        "An office must be left after it was taken up. (platform)"
    )


# Parties.

REGISTER = Register(ACME, Title("Acme"), (Name("small_supplier"),), TODAY, WHY)
REGISTERED = Registered(ACME, Title("Acme"), (Name("small_supplier"),), TODAY, WHY)
PARTIES = Scenario(PARTY)
KNOWN = PARTIES.given(REGISTERED)


def test_the_pmo_registers_a_party_with_its_constituencies():
    PARTIES.when(REGISTER, by="PMO").then(REGISTERED)
    PARTIES.when(replace(REGISTER, constituencies=(Name("suppliers"),)), by="PMO").refused(
        "A constituency must be one of the framework. (platform)"
    )
    PARTIES.when(REGISTER, by="party").refused(
        "Only the PMO, as secretariat, registers a party. (3.9)"
    )
    KNOWN.when(REGISTER, by="PMO").refused("The party must not be registered already. (platform)")


def test_somebody_acts_for_a_party_from_a_day_to_a_day():
    acting = KNOWN.when(Authorise(BEN, TODAY), by="PMO").then(Authorised(BEN, TODAY))
    acting.when(Authorise(BEN, TODAY), by="PMO").refused(
        "The person must not act for the party already. (platform)"
    )
    after = acting.when(Withdraw(BEN, NEXT_DAY), by="PMO").then(Withdrawn(BEN, NEXT_DAY))
    assert not after.state.acts(BEN)
    after.when(Withdraw(BEN, NEXT_DAY), by="PMO").refused(
        "The person must act for the party. (platform)"
    )


def test_nothing_is_done_for_a_party_that_left():
    left = KNOWN.when(LeaveParty(TODAY, WHY), by="PMO").then(PartyLeft(TODAY, WHY))
    for command in (Authorise(BEN, TODAY), Withdraw(BEN, TODAY), LeaveParty(TODAY, WHY)):
        reasons = left.when(command, by="PMO").reasons
        assert reasons[0].says == "The party must be registered and must not have left."
