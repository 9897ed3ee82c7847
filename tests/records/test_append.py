"""Appending: in order, without gaps, once for each command, the same on both databases."""

import pytest
from django.db import DatabaseError, connections, transaction

from databases import pointed_at
from lawspeaker.kernel import tree
from lawspeaker.kernel.proofs import is_consistent, is_included
from lawspeaker.records.database import writing
from lawspeaker.records.ledger import Ledger, append, open_ledger
from lawspeaker.records.lines import NoLedger
from lawspeaker.records.pen import OutOfOrder, UsedBefore
from ledgers import NOON, PROGRAMME, Salts, fresh, turn

ORIGIN = "lawspeaker/mhhs/0"


@pytest.fixture
def ledger(any_database):
    return opened()


def opened() -> Ledger:
    with writing() as cursor:
        open_ledger(cursor, PROGRAMME, ORIGIN)
    return Ledger(PROGRAMME)


def filled() -> Ledger:
    ledger, salts = opened(), Salts()
    for n in range(5):
        append(turn(2 * n, salts=salts), [(fresh("D1", f"Text {n}."), n)])
        append(turn(2 * n + 1, salts=salts), [(fresh("D2"), 2 * n), (fresh("D2"), 2 * n + 1)])
    return ledger


def test_an_entry_stands_behind_the_last(ledger):
    append(turn(1), [(fresh("D1"), 0), (fresh("D2"), 0)])
    append(turn(2), [(fresh("D1"), 1)])
    assert [(e.seq, e.case, e.version, e.ord) for e in ledger.read()] == [
        (0, "D1", 0, 0),
        (1, "D2", 0, 1),
        (2, "D1", 1, 0),
    ]


def test_the_root_is_that_of_the_leaves(ledger):
    done = append(turn(1), [(fresh("D1"), 0), (fresh("D2"), 0)])
    assert done.root == ledger.root() == tree.root(tree.frontier_of(ledger.leaves(2)))


def test_an_entry_reads_as_it_was_before_it_was_sealed(ledger):
    append(turn(1), [(fresh("D1", "Build it."), 0)])
    assert ledger.read("D1")[0].d == {"outcome": "accept", "text": "Build it."}


def test_prose_stands_in_no_entry(ledger):
    append(turn(1), [(fresh("D1", "Build it."), 0)])
    assert b"Build" not in next(ledger.lines()).spelling


def test_of_a_closed_group_an_entry_says_only_what_orders_it(ledger):
    append(turn(1), [(fresh("Dk3", "Hidden.", closed=True, audience="group:SDWG"), 0)])
    spelled = next(ledger.lines()).spelling
    assert b"accept" not in spelled
    assert b"SRO" not in spelled
    assert ledger.read()[0].d == {"outcome": "accept", "text": "Hidden."}


@pytest.mark.parametrize("expected", [0, 2])
def test_a_case_may_neither_repeat_a_version_nor_skip_one(ledger, expected):
    append(turn(1), [(fresh("D1"), 0)])
    with pytest.raises(OutOfOrder, match=rf"D1 must have {expected} entries .* and has 1"):
        append(turn(2), [(fresh("D1"), expected)])
    assert ledger.head().size == 1


def test_a_command_that_fails_halfway_leaves_nothing(ledger):
    with pytest.raises(OutOfOrder):
        append(turn(1), [(fresh("D1", "Text."), 0), (fresh("D2"), 1)])
    assert (ledger.head().size, ledger.read(), list(ledger.asides())) == (0, (), [])


def test_the_same_command_is_carried_out_once(ledger):
    body = b"b" * 32
    first = append(turn(1, body=body), [(fresh("D1"), 0)])
    append(turn(2), [(fresh("D1"), 1)])
    assert append(turn(1, body=body), [(fresh("D1"), 0)]) == first
    assert ledger.outcome(turn(1).command_id) == first
    assert ledger.head().size == 2


@pytest.mark.parametrize("body", [None, b"c" * 32])
def test_another_command_may_not_use_its_id(ledger, body):
    append(turn(1, body=b"b" * 32), [(fresh("D1"), 0)])
    with pytest.raises(UsedBefore, match="the id of a command must be new: this one is that of en"):
        append(turn(1, body=body), [(fresh("D1"), 1)])


def test_nobody_knows_the_outcome_of_what_was_not_carried_out(ledger):
    assert ledger.outcome(turn(1).command_id) is None


def test_a_clock_put_back_dates_no_entry_back(ledger):
    append(turn(1), [(fresh("D1"), 0)])
    append(turn(2, now=NOON - 57 * 365 * 86_400_000), [(fresh("D1"), 1)])
    append(turn(3, now=NOON + 1), [(fresh("D1"), 2)])
    assert [entry.recorded for entry in ledger.read()] == [NOON, NOON, NOON + 1]


def test_a_programme_must_be_known(any_database):
    with pytest.raises(NoLedger, match="'mhhs' is none"):
        append(turn(1), [(fresh("D1"), 0)])


def test_every_entry_can_be_proved_to_be_in_it(any_database):
    ledger = filled()
    for position in range(15):
        it = ledger.prove_inclusion(position)
        assert is_included(it.position, it.size, it.leaf, ledger.root(), it.proof)


def test_it_can_be_proved_that_it_only_grew(any_database):
    ledger = filled()
    for old in range(1, 15):
        it = ledger.prove_consistency(old)
        assert is_consistent(it.old, it.new, it.old_root, it.new_root, it.proof)
        assert it.old_root == ledger.prove_inclusion(0, old).root


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ledger_event SET entry = leaf_hash",
        "UPDATE ledger_event SET said = leaf_hash",
        "UPDATE ledger_event SET root = NULL",
        "DELETE FROM ledger_event",
        "DELETE FROM ledger_disclosure",
        "UPDATE ledger_disclosure SET opening = 'another'",
        "UPDATE ledger_disclosure SET subject = 'another'",
        "UPDATE ledger_disclosure SET opening = NULL",
        "UPDATE ledger_head SET size = size - 1",
        "UPDATE ledger_head SET last_ms = 0",
        "DELETE FROM ledger_head",
    ],
)
def test_the_database_itself_refuses_to_alter_it(any_database, change):
    filled()
    connection = connections["door"]
    with (
        pytest.raises(DatabaseError, match=r"never|only"),
        transaction.atomic("door"),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)


@pytest.mark.postgres
@pytest.mark.parametrize("table", ["ledger_event", "ledger_disclosure"])
def test_postgres_refuses_to_empty_it(postgres_databases, data_folder, table):
    with postgres_databases.fresh() as url, pointed_at(url):
        filled()
        with (
            pytest.raises(DatabaseError, match=r"never|only"),
            connections["door"].cursor() as cursor,
        ):
            cursor.execute(f"TRUNCATE {table}")


@pytest.mark.postgres
def test_both_databases_hold_the_same_bytes(sqlite_databases, postgres_databases, data_folder):
    kept = []
    for databases in (sqlite_databases, postgres_databases):
        with databases.fresh() as url, pointed_at(url):
            ledger = filled()
            kept.append((ledger.head(), list(ledger.lines()), list(ledger.asides())))
    assert kept[0] == kept[1]


def test_a_writer_inside_a_writer_is_told_so(ledger):
    with writing(), pytest.raises(RuntimeError, match="durable"), writing():
        pass
