"""Many at once: every decision sees all earlier ones, and no number is given twice."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connections

from lawspeaker.framework.names import Group, Pence, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.action import Assign
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import Assess
from lawspeaker.processes.decision.matter import Answer
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.service import clock
from programmes import SLUG, Programme, accepted

THREADS = 8
MILLION = 100_000_000  # pence


@pytest.fixture
def programme(any_database):
    yield Programme.founded()
    clock.read_from(None)


def together(programme: Programme, acts) -> list:
    """Do all of it at once, each in a thread that lives on as those of a server do."""
    start = threading.Barrier(THREADS)

    def work(mine) -> list:
        start.wait()
        try:
            return [programme.ask(*act, command_id=str(uuid4())) for act in mine]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        done = pool.map(work, [acts[n::THREADS] for n in range(THREADS)])
        return [receipt for each in done for receipt in each]


def test_no_number_is_given_twice(programme):
    assign = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
    receipts = together(programme, [("pmo", "PMO", assign)] * 24)
    assert {each.case for each in receipts} == {f"A{n}" for n in range(1, 25)}
    assert sorted(each.position for each in receipts) == list(range(1, 25))
    assert fsck(Ledger(SLUG)) == ()


def assessment(cost: int) -> Assess:
    no = Answer.NO
    return Assess(Pence(cost), no, no, no, Prose("Looked at."), Name("SRO"), Pence(0))


def test_what_a_threshold_adds_up_is_all_that_stands_before_it(programme):
    matter = Recommend(
        group=Group("PSG"),
        title=Title("Buy a simulator"),
        question=Prose("Should it?"),
        recommendation=Prose("It should."),
        home=Count(2),
        cost=Pence(3 * MILLION),
    )
    case = programme.ask("pmo", "PMO", matter).case
    adopt = DECISION.adopt(accepted(3 * MILLION), "The decision log.")
    acts = [("pmo", "PMO", adopt), ("pmo", "PMO", assessment(MILLION), case)] * 12
    together(programme, acts)
    spent = 0
    for entry in Ledger(SLUG).read():
        if entry.kind == "decision.adopted/1":
            spent += entry.d["state"]["cost"]
        if entry.kind == "decision.assessed/1":
            assert entry.facts["spent"]["cumulative"] == spent
            assert entry.d["assessment"]["cumulative"] == spent + MILLION
    assert spent == 12 * 3 * MILLION
