"""S21: the seat of the small suppliers at the PSG falls vacant; nomination, election, mandate."""

import json
from dataclasses import replace
from datetime import date

import pytest
from django.db import connections

from lawspeaker.files.models import Box
from lawspeaker.files.sealing import public_of
from lawspeaker.framework.names import Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Secret
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.election.declaring import Appoint, Declare, OpenBox
from lawspeaker.processes.election.enrolling import FreezeRoll
from lawspeaker.processes.election.events import Method, Outcome
from lawspeaker.processes.election.nominating import Abandon, Call
from lawspeaker.processes.election.polling import ClosePoll, OpenPoll, Vote
from lawspeaker.processes.party.belonging import JoinConstituency, LeaveConstituency
from lawspeaker.processes.party.obliging import Oblige
from lawspeaker.processes.seat import Fill, How
from lawspeaker.records.database import DOOR
from lawspeaker.records.tables.parties import PartyRow
from lawspeaker.records.tables.seats import SeatRow
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import CAST, organisation, person
from lawspeaker.service.door import execute
from polled import (
    BEGINS,
    CLOSE,
    FREE,
    MANDATE,
    POLL,
    SEAT,
    SINCE,
    SMALL,
    UNTIL,
    WHY,
    called,
    in_seat,
    nominate,
    polling,
    state,
    vacated,
    vote,
)
from stage import SLUG, keys


@pytest.fixture
def stage(database):
    return vacated()


def test_one_nominee_is_appointed_without_a_poll_and_the_mandate_recorded(stage):
    case = called(stage)
    nominate(stage, case, "lark")
    stage.tell.on(POLL)
    stage.tell.own("raman", "PMO", Appoint(SINCE, MANDATE), case)
    told = state(stage, case)
    assert (told.outcome, told.mandate) == (Outcome.APPOINTED, MANDATE)
    assert in_seat(stage) == [(person("lark"), How.APPOINTED)]
    [seat] = SeatRow.objects.filter(programme=SLUG, seat=SEAT, since=SINCE)
    served = state(stage, seat.case)
    assert (served.expertise, served.mandate) == ("Metering", MANDATE)


def test_two_nominees_are_put_to_a_poll_and_whoever_wins_is_proposed(stage):
    case, private = polling(stage)
    for who, paper in {"lark": "1", "pike": "2 1", "nuttall": "2", "drew": "2 1"}.items():
        vote(stage, case, who, paper)
    stage.tell.own("raman", "PMO", ClosePoll(), case)
    stage.tell.own("raman", "PMO", OpenBox(Secret(private)), case)
    told = state(stage, case)
    assert told.count.elected == ("2",)
    assert dict(told.count.rounds[0].votes) == {"1": 1, "2": 3}
    stage.tell.own("raman", "PMO", Declare(SINCE, MANDATE), case)
    assert in_seat(stage) == [(person("pike"), How.ELECTED)]


def test_an_elected_party_that_has_left_its_constituency_since_strands_no_result(stage):
    case, private = polling(stage)
    vote(stage, case, "lark", "2")
    row = PartyRow.objects.get(organisation=organisation(CAST["pike"].organisation))
    stage.tell.on(date(2024, 2, 29))
    stage.tell.own("raman", "PMO", LeaveConstituency(SMALL, SINCE, WHY), row.case)
    stage.tell.own("raman", "PMO", ClosePoll(), case)
    stage.tell.own("raman", "PMO", OpenBox(Secret(private)), case)
    stage.tell.own("raman", "PMO", Declare(SINCE, MANDATE), case)
    assert in_seat(stage) == []
    told = state(stage, case)
    assert (told.chosen, told.gone) == ((), (2,))


def test_where_a_seat_is_held_still_the_refusal_names_the_nominee(stage):
    case = called(stage)
    nominate(stage, case, "lark")
    stage.tell.on(POLL)
    stage.tell.own("raman", "PMO", fill("drew", FREE))
    with pytest.raises(Refused) as refused:
        stage.tell.own("raman", "PMO", Appoint(SINCE, MANDATE), case)
    assert str(refused.value) == (
        "Nominee 1, for the seat M-PSG-n: The seat must be vacant from the day it is filled."
        " (platform)"
    )


def fill(who: str, since: date) -> Fill:
    whose = organisation(CAST[who].organisation)
    return Fill(SEAT, whose, person(who), since, How.NOMINATED, WHY)


def test_a_party_from_next_month_is_seated_from_the_day_it_belongs(stage):
    whose = organisation(CAST["reid"].organisation)
    party = PartyRow.objects.get(organisation=whose).case
    stage.tell.on(date(2024, 2, 20))
    stage.tell.own("raman", "PMO", JoinConstituency(SMALL, SINCE, WHY), party)
    early = fill("reid", date(2024, 2, 29))
    assert keys(lambda: stage.tell.own("raman", "PMO", early)) == {"seat.own_constituency"}
    stage.tell.own("raman", "PMO", fill("reid", SINCE))
    assert in_seat(stage) == [(person("reid"), How.NOMINATED)]


def test_a_term_that_began_while_its_party_belonged_is_entered_though_it_has_left_since(stage):
    whose = organisation(CAST["pike"].organisation)
    party = PartyRow.objects.get(organisation=whose).case
    stage.tell.own("raman", "PMO", LeaveConstituency(SMALL, SINCE, WHY), party)
    stage.tell.on(date(2024, 3, 5))
    assert keys(lambda: stage.tell.own("raman", "PMO", fill("pike", SINCE))) == {
        "seat.own_constituency"
    }
    stage.tell.own("raman", "PMO", replace(fill("pike", FREE), until=SINCE))
    [row] = SeatRow.objects.filter(programme=SLUG, seat=SEAT, since=FREE)
    assert (row.person, row.until) == (person("pike"), SINCE)


def test_the_vote_of_a_dno_is_refused(stage):
    case, _ = polling(stage)
    assert keys(lambda: vote(stage, case, "reid", "1")) == {"election.on_roll"}


def test_an_organisation_votes_once(stage):
    case, _ = polling(stage)
    vote(stage, case, "lark", "1")
    assert keys(lambda: vote(stage, case, "lark", "2")) == {"election.one_vote"}
    assert Box.objects.get(programme=SLUG, case=case).count == 1


def test_a_supplier_that_is_domestic_as_well_is_flagged_on_the_roll(stage):
    case, _ = polling(stage)
    also = {each.organisation: each.also for each in state(stage, case).roll}
    assert also == {
        organisation("larch"): (),
        organisation("pebble"): (),
        organisation("tarn"): (),
        organisation("hearthlight"): ("domestic_supplier",),
    }


def test_only_parties_that_must_qualify_elect_to_the_qag(stage):
    """10.2-04: its experts come from them; the record says party by party which they are."""
    stage.split()
    for who in ("lark", "reid"):
        whose = organisation(CAST[who].organisation)
        row = PartyRow.objects.get(organisation=whose)
        stage.tell.own("raman", "PMO", Oblige(Name("qualification"), BEGINS, WHY), row.case)
    stage.tell.on(date(2024, 1, 15))
    call = Call((Seat("M-QAG-i"),), Method.STV, UNTIL, WHY)
    case = stage.tell.own("raman", "PMO", call)
    stage.tell.own("raman", "PMO", FreezeRoll(), case)
    told = state(stage, case)
    assert [each.organisation for each in told.roll] == [organisation("larch")]
    assert told.roll_under == "qualification"
    assert keys(lambda: nominate(stage, case, "pike")) == {"election.drawn_from"}
    nominate(stage, case, "lark")
    assert [each.name for each in stage.view().obligations()] == ["Larch", "Westmoor"]


def test_nothing_that_is_kept_says_who_cast_which_paper(stage):
    """Two states of the box share no byte of a paper, and no table holds what one says."""
    case, private = polling(stage)
    vote(stage, case, "lark", "1 2")
    first = Box.objects.get(programme=SLUG, case=case)
    vote(stage, case, "pike", "2 1")
    second = Box.objects.get(programme=SLUG, case=case)
    assert not {*first.sealed} & {*second.sealed}
    assert len({len(each) for each in second.sealed}) == 1
    assert Count(second.count) == len(state(stage, case).voted) == 2
    with connections[DOOR].cursor() as cursor:
        cursor.execute("SELECT entry FROM ledger_event WHERE type LIKE %s", ("election.voted%",))
        said = [json.loads(entry)["d"] for (entry,) in cursor.fetchall()]
    assert [{*each} for each in said] == [{"organisation"}, {"organisation"}]
    assert private not in str(said)


def test_a_paper_written_long_or_oddly_is_kept_as_any_other(stage):
    case, private = polling(stage)
    for who, paper in {
        "lark": "2 1",
        "pike": "02\u3000" + " " * 400 + "1",
        "nuttall": "1=2",
        "drew": "2=1 - -",
    }.items():
        vote(stage, case, who, paper)
    box = Box.objects.get(programme=SLUG, case=case)
    assert len({len(each) for each in box.sealed}) == 1
    stage.tell.own("raman", "PMO", ClosePoll(), case)
    stage.tell.own("raman", "PMO", OpenBox(Secret(private)), case)
    assert [each.votes for each in state(stage, case).papers] == [2, 2]


@pytest.mark.parametrize("key", ["!" * 43, "A" * 43, "k" * 43 + "!"])
def test_a_poll_opens_with_no_key_that_its_box_could_not_be_opened_by(stage, key):
    case = called(stage)
    nominate(stage, case, "lark")
    nominate(stage, case, "pike")
    stage.tell.own("raman", "PMO", FreezeRoll(), case)
    stage.tell.on(POLL)
    opened = OpenPoll(Digest(key), CLOSE)
    assert keys(lambda: stage.tell.own("raman", "PMO", opened, case)) == {"election.key_made"}


def test_a_poll_opens_with_no_key_that_another_poll_had(stage):
    case, private = polling(stage)
    stage.tell.own("raman", "PMO", Abandon(WHY), case)
    case = stage.tell.own("raman", "PMO", Call((SEAT,), Method.STV, POLL, WHY))
    nominate(stage, case, "lark")
    nominate(stage, case, "pike")
    stage.tell.own("raman", "PMO", FreezeRoll(), case)
    stage.tell.on(date(2024, 2, 16))
    again = OpenPoll(Digest(public_of(private)), CLOSE)
    assert keys(lambda: stage.tell.own("raman", "PMO", again, case)) == {"election.key_new"}


def test_a_vote_that_comes_after_the_last_day_is_not_dated_back(stage):
    case, _ = polling(stage)
    stage.tell.on(date(2024, 2, 29))
    asking = Asking(acting_as=f"{person('lark')}:party", typed_by=person("lark"), happened=CLOSE)
    paper = Vote(Secret("1"))
    assert keys(lambda: execute(SLUG, "election", case, paper, asking)) == {"election.poll_in_time"}
