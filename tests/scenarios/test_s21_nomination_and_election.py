"""S21: the seat of the small suppliers at the PSG falls vacant; nomination, election, mandate."""

import json
from datetime import date
from http import HTTPStatus

import pytest
from django.db import connections
from django.test import Client

from lawspeaker.files.models import Box
from lawspeaker.files.sealing import make_key
from lawspeaker.framework.names import CaseId, Prose, Seat
from lawspeaker.kernel.kinds import Count, Digest, Name, Secret, Title
from lawspeaker.processes.election.declaring import Appoint, Declare, OpenBox
from lawspeaker.processes.election.enrolling import FreezeRoll
from lawspeaker.processes.election.events import Method, Outcome
from lawspeaker.processes.election.nominating import Call, Nominate
from lawspeaker.processes.election.polling import ClosePoll, OpenPoll, Vote
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.seat import How, Vacate
from lawspeaker.records.database import DOOR
from lawspeaker.records.tables.seats import SeatRow
from lawspeaker.service.demo.cast import CAST, organisation, person
from stage import SLUG, Stage, keys

pytestmark = pytest.mark.usefixtures("database")

SEAT, SMALL = Seat("M-PSG-n"), Name("small_supplier")
WHY, MANDATE = Prose("As agreed."), Prose("May decide for small suppliers at the PSG.")
BEGINS, FREE, UNTIL = date(2024, 1, 10), date(2024, 2, 1), date(2024, 2, 14)
POLL, CLOSE, SINCE = date(2024, 2, 15), date(2024, 2, 28), date(2024, 3, 1)
PARTIES = {
    "lark": ("small_supplier",),
    "pike": ("small_supplier",),
    "nuttall": ("small_supplier",),
    "drew": ("small_supplier", "domestic_supplier"),
    "reid": ("dno",),
    "storr": ("large_supplier", "domestic_supplier"),
}


@pytest.fixture
def stage():
    """The PSG as it sits; the parties are registered, and the seat is vacated."""
    stage = Stage(BEGINS)
    for who, constituencies in PARTIES.items():
        whose = organisation(CAST[who].organisation)
        title = Title(CAST[who].organisation.title())
        named = tuple(map(Name, constituencies))
        register = Register(whose, title, named, BEGINS, WHY)
        party = stage.tell.own("raman", "PMO", register)
        stage.tell.own("raman", "PMO", Authorise(person(who), BEGINS), party)
    held = SeatRow.objects.get(programme=SLUG, seat=SEAT)
    stage.tell.own("raman", "PMO", Vacate(FREE, WHY), held.case)
    return stage


def called(stage) -> CaseId:
    stage.tell.on(date(2024, 1, 15))
    return stage.tell.own("raman", "PMO", Call((SEAT,), Method.STV, UNTIL, WHY))


def nominate(stage, case, who):
    whose = organisation(CAST[who].organisation)
    stand = Nominate(person(who), whose, Title("Metering"), Prose("I will ask you first."))
    stage.tell.own(who, "party", stand, case)


def polling(stage) -> tuple[CaseId, str]:
    case = called(stage)
    nominate(stage, case, "lark")
    nominate(stage, case, "pike")
    stage.tell.own("raman", "PMO", FreezeRoll(), case)
    private, public = make_key()
    stage.tell.on(POLL)
    stage.tell.own("raman", "PMO", OpenPoll(Digest(public), CLOSE), case)
    return case, private


def vote(stage, case, who, paper):
    stage.tell.own(who, "party", Vote(Secret(paper)), case)


def state(stage, case):
    return stage.view().case(case).state


def in_seat(stage) -> list[tuple[str, str]]:
    rows = SeatRow.objects.filter(programme=SLUG, seat=SEAT, since=SINCE)
    return [(row.person, state(stage, row.case).how) for row in rows]


def test_one_nominee_is_appointed_without_a_poll_and_the_mandate_recorded(stage):
    case = called(stage)
    nominate(stage, case, "lark")
    stage.tell.on(POLL)
    stage.tell.own("raman", "PMO", Appoint(SINCE, MANDATE), case)
    told = state(stage, case)
    assert (told.outcome, told.mandate) == (Outcome.APPOINTED, MANDATE)
    assert in_seat(stage) == [(person("lark"), How.APPOINTED)]


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


def test_the_public_reads_the_call_the_nominees_and_the_list_of_members(stage):
    case = called(stage)
    nominate(stage, case, "lark")
    stage.tell.on(POLL)
    stage.tell.own("raman", "PMO", Appoint(SINCE, MANDATE), case)
    for address in (f"/p/{SLUG}/public/", f"/p/{SLUG}/groups/PSG"):
        assert Client().get(address).status_code in {HTTPStatus.OK, HTTPStatus.FOUND}


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
