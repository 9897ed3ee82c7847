"""What must hold of all cases together holds, whoever acts at the same moment as whom.

Each act reads facts that the others change. Judged on what it saw before them, every one would be
allowed, and all of them together would not: the door judges each on what stands before it.
"""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from databases import pointed_at
from lawspeaker.framework.names import Group, Office, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Offset, Position
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import Advise, Assess, GiveView
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.matter import Answer, Basis, Stand
from lawspeaker.processes.decision.recommending import Place
from lawspeaker.processes.founding import FOUNDING, LeaveOffice
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.calling import Call, Cancel, IssuePapers, Move
from lawspeaker.processes.meeting.holding import LetIn, Open
from lawspeaker.processes.office import OFFICE, Appoint, Leave
from lawspeaker.processes.seat import SEAT, Fill, How, Vacate
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service import clock
from programmes import SLUG, SRO, Programme, accepted, organisation, person
from small_story import LARGE, SMALL, call, people, recommend
from small_story import MEETING as MEETS

THREADS = 6
MILLION = 100_000_000  # pence
LIMIT = 20 * MILLION
WHY = Prose("There is a reason.")
LATER = date(2024, 3, 4)

few = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[*HealthCheck],
)

type Ask = tuple[Any, ...]  # who, as what, the command, the case if there is one


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def anew(request, data_folder):
    """A way to a programme that was just founded, in a database of its own, again and again."""
    databases = request.getfixturevalue(f"{request.param}_databases")

    @contextmanager
    def anew() -> Iterator[Programme]:
        folder = override_settings(LAWSPEAKER_DATA=data_folder / str(uuid4()))
        with databases.fresh() as url, pointed_at(url), folder:
            yield Programme.founded()
            assert fsck(Ledger(SLUG)) == ()
            assert rebuild(SLUG, check=True) == ()
        clock.read_from(None)

    return anew


def race(programme: Programme, asks: Iterable[Ask]) -> list[Any]:
    """Ask all of it at once, from threads as a server has them; return what was recorded."""
    asks = list(asks)
    start = threading.Barrier(THREADS)

    def work(mine: list[Ask]) -> list[Any]:
        start.wait()
        try:
            return [done for each in mine if (done := one(programme, each)) is not None]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        done = pool.map(work, [asks[n::THREADS] for n in range(THREADS)])
        return [receipt for each in done for receipt in each]


def one(programme: Programme, ask: Ask) -> Any:
    try:
        return programme.ask(*ask, command_id=str(uuid4()))
    except Refused:
        return None


# What is spent adds up to a threshold (3.2-14).


def ready(programme: Programme, costs: Iterable[int]) -> list[str]:
    """Bring a matter for each cost to an open meeting, argued and ready to be decided."""
    people(programme)
    meeting = call(programme, "2023-12-06")
    costs = {recommend(programme, "PSG", "Buy it", cost): cost for cost in costs}
    for each in costs:
        programme.ask("pmo", "PMO", Place(meeting, Count(10)), each)
    programme.now = datetime.fromisoformat("2023-11-29T12:00Z")
    programme.ask("pmo", "PMO", IssuePapers(), meeting)
    programme.now = MEETS
    programme.ask("sro", "SRO", Open(), meeting)
    for who, seat in (("large", LARGE), ("deputy", SMALL)):
        programme.ask("pmo", "PMO", LetIn(person(who), seat, Offset(0)), meeting)
    for case, cost in costs.items():
        for who, seat in (("large", LARGE), ("deputy", SMALL)):
            programme.ask(who, seat, GiveView(seat, Stand.AGREES, Basis.CONSENSUS), case)
        programme.ask("pmo", "PMO", assessment(cost), case)
        programme.ask("ipa", "IPA", Advise(WHY), case)
    return [*costs]


def assessment(cost: int) -> Assess:
    no = Answer.NO
    return Assess(Pence(cost), no, no, no, WHY, Name("SRO"), Pence(0))


TAKE = Take(Name("accept"), WHY, Offset(60), Name("fits"))


@few
@given(costs=st.lists(st.integers(2, 4), min_size=7, max_size=8), history=st.integers(0, 9))
def test_what_the_psg_accepts_stays_below_the_cumulative_threshold(anew, costs, history):
    with anew() as programme:
        cases = ready(programme, [cost * MILLION for cost in costs])
        adopt = DECISION.adopt(accepted(history * MILLION), "The decision log.")
        takes = [("sro", "SRO", TAKE, case) for case in cases]
        race(programme, [*takes[:4], ("pmo", "PMO", adopt), *takes[4:]])
        spent = 0
        taken = []
        for entry in Ledger(SLUG).read():
            if entry.kind == "decision.adopted/1":
                spent += entry.d["state"]["cost"]
            if entry.kind == "decision.taken/1":
                assert entry.facts["spent"]["cumulative"] == spent
                spent += costs[cases.index(entry.case)] * MILLION
                taken.append(entry.case)
                assert spent < LIMIT
        left = [costs[n] * MILLION for n, case in enumerate(cases) if case not in taken]
        assert all(spent + cost >= LIMIT for cost in left)  # none was refused for nothing


@few
@given(before=st.integers(0, 3))
def test_nobody_decides_for_an_office_once_it_was_left(anew, before):
    with anew() as programme:
        cases = ready(programme, [MILLION] * 5)
        leave = LeaveOffice(Office("SRO"), SRO, MEETS.date(), WHY)
        asks = [("sro", "SRO", TAKE, case) for case in cases]
        race(programme, [*asks[:before], ("sro", "SRO", leave, "F1"), *asks[before:]])
        kinds = [each.kind for each in Ledger(SLUG).read()]
        left = kinds.index("programme.office-left/1")
        assert "decision.taken/1" not in kinds[left:]


# One at a time: an office (3.3-02), a seat, a day of a group.


def holders(kind: str, holds: str) -> list[Any]:
    """Return the terms in which somebody holds something."""
    from lawspeaker.records.models import HoldingRow

    rows = HoldingRow.objects.filter(holds=holds).order_by("since")
    return [(each.since, each.until or date.max, each.case, kind) for each in rows]


def follow_each_other(terms: list[Any]) -> bool:
    return all(one[1] <= other[0] for one, other in pairwise(terms))


@few
@given(days=st.lists(st.integers(0, 3), min_size=6, max_size=6), again=st.booleans())
def test_one_person_at_a_time_holds_an_office_that_is_single(anew, days, again):
    with anew() as programme:
        leave = LeaveOffice(Office("SRO"), SRO, LATER, WHY)
        left = programme.ask("sro", "SRO", leave, "F1").position
        asks: list[Ask] = []
        for n, day in enumerate(days):
            whose, since = organisation(str(n)), LATER + timedelta(days=day)
            asks.append(("sro", "SRO", Appoint(Office("SRO"), person(str(n)), whose, since)))
        slip = FOUNDING.command("retract")(Position(left), WHY)
        asks.insert(3, ("sro", "SRO", slip, "F1"))
        race(programme, asks)
        if again:
            (case,) = {each[2] for each in holders("office", "SRO")} - {"F1"}
            gone = programme.ask("sro", "SRO", Leave(LATER + timedelta(days=9), WHY), case).position
            since = LATER + timedelta(days=9)
            heir = Appoint(Office("SRO"), person("heir"), organisation("heir"), since)
            slip = OFFICE.command("retract")(Position(gone), WHY)
            race(programme, [("sro", "SRO", heir), ("sro", "SRO", slip, case)])
        assert follow_each_other(holders("office", "SRO"))


@few
@given(days=st.lists(st.integers(0, 3), min_size=5, max_size=5))
def test_one_member_at_a_time_sits_in_a_seat(anew, days):
    with anew() as programme:
        seat, since = Seat("M-PSG-l"), programme.now.date()
        for who in ("first", *map(str, range(5))):
            programme.register(who, "large_supplier")
        first = fill(seat, "first", since)
        case = programme.ask("pmo", "PMO", first).case
        vacated = programme.ask("pmo", "PMO", Vacate(LATER, WHY), case).position
        asks: list[Ask] = [
            ("pmo", "PMO", fill(seat, str(n), LATER + timedelta(days=day)))
            for n, day in enumerate(days)
        ]
        slip = SEAT.command("retract")(Position(vacated), WHY)
        race(programme, [*asks[:2], ("pmo", "PMO", slip, case), *asks[2:]])
        assert follow_each_other(holders("seat", seat))


def fill(seat: Seat, who: str, since: date) -> Fill:
    return Fill(seat, organisation(who), person(who), since, How.NOMINATED, WHY)


@few
@given(days=st.lists(st.integers(0, 2), min_size=5, max_size=6))
def test_a_group_meets_once_a_day(anew, days):
    with anew() as programme:
        there = [
            programme.ask("pmo", "PMO", called(LATER + timedelta(days=20 + n))).case
            for n in range(3)
        ]
        moved = programme.ask("pmo", "PMO", Move(LATER, WHY), there[0]).position
        cancelled = programme.ask("pmo", "PMO", Cancel(WHY), there[1]).position
        asks: list[Ask] = [
            (
                "pmo",
                "PMO",
                Call(Group("PSG"), LATER + timedelta(days=day), by_rule=False, reason=WHY),
            )
            for day in (*days, 20, 21)
        ]
        asks += [("pmo", "PMO", Move(LATER + timedelta(days=day), WHY), there[2]) for day in days]
        for position, case in ((moved, there[0]), (cancelled, there[1])):
            slip = MEETING.command("retract")(Position(position), WHY)
            asks.insert(2, ("pmo", "PMO", slip, case))
        race(programme, asks)
        assert meets_once_a_day()


def called(day: date) -> Call:
    return Call(Group("PSG"), day, by_rule=False, reason=WHY)


def meets_once_a_day() -> bool:
    from lawspeaker.records.tables.meetings import MeetingRow

    rows = MeetingRow.objects.exclude(phase="cancelled")
    days = [each.day for each in rows]
    return len(days) == len(set(days)) > 2
