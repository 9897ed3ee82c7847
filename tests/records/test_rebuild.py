"""The read tables follow from the ledger: made again they are the same, and a slip is found."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.core import checks
from django.db import connections

from lawspeaker.framework.names import Group
from lawspeaker.kernel import common
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import Assign
from lawspeaker.records import trails
from lawspeaker.records.asked import Viewer
from lawspeaker.records.database import writing
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow, HoldingRow, Projection
from lawspeaker.records.own import process
from lawspeaker.records.projectors import PROJECTORS, made_by, mark_current, sources
from lawspeaker.records.rebuild import rebuild, rebuild_stale, stale
from lawspeaker.records.scratch import Difference
from lawspeaker.records.tables import parts, published
from lawspeaker.records.tables.actions import ActionRow
from lawspeaker.records.tables.texts import TextRow
from lawspeaker.records.trails import by_case, process_of, trail_of
from lawspeaker.records.visible import visible_to
from lawspeaker.service import clock
from lawspeaker.service.erase import wipe
from programmes import SLUG, Programme

pytestmark = pytest.mark.rebuild


@pytest.fixture
def both(any_database):
    """A programme with one action, on either database."""
    programme = Programme.founded()
    assign = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
    programme.ask("pmo", "PMO", assign)
    yield programme
    clock.read_from(None)


def spoil(sql: str) -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute(sql)


def found() -> set[tuple[str, bool]]:
    return {(each.table, each.kept) for each in rebuild(SLUG, check=True)}


def test_the_site_makes_tables_of_another_version_again_before_it_serves(
    sqlite_database, data_folder, programme
):
    spoil("UPDATE records_projection SET made_by = 'another version'")
    spoil("DELETE FROM records_case")
    for alias in ("default", "door"):
        connections[alias].close()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = {"DATABASE_URL": sqlite_database, "LAWSPEAKER_SECRET_KEY": "k" * 50}
        serve = [Path(sys.executable).with_name("lawspeaker"), "serve", "--port", port]
        served = subprocess.run(  # our own program
            [*serve, "--data", str(data_folder)],
            env=os.environ | told,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert "Another version made the read tables of mhhs" in served.stdout, served.stderr
    assert stale() == ()
    assert CaseRow.objects.exists()


def test_what_was_projected_act_by_act_is_what_the_whole_ledger_makes(story):
    assert rebuild(SLUG, check=True) == ()


def test_a_check_leaves_no_scratch_table_behind(both):
    rebuild(SLUG, check=True)
    rebuild(SLUG, check=True)
    assert ActionRow.objects.using("door").count() == 1


@pytest.mark.parametrize(
    ("slip", "differs"),
    [
        (
            "UPDATE records_action SET owner = 'SRO'",
            {("records_action", True), ("records_action", False)},
        ),
        ("DELETE FROM records_duty", {("records_duty", False)}),
        ("DELETE FROM records_holding WHERE holds = 'SRO'", {("records_holding", False)}),
        (
            "INSERT INTO records_agenda VALUES ('mhhs', 'M1', 1, '', 0, '', NULL, NULL)",
            {("records_agenda", True)},
        ),
    ],
)  # fmt: skip
def test_a_row_that_does_not_follow_is_found_and_mended(both, slip, differs):
    spoil(slip)
    assert found() == differs
    rebuild(SLUG)
    assert found() == set()


def test_a_difference_names_the_table_and_the_row(both):
    spoil("DELETE FROM records_party")
    spoil("UPDATE records_holding SET holds = 'IM' WHERE holds = 'PMO'")
    kept, made = rebuild(SLUG, check=True)
    assert (kept.table, kept.kept, made.kept) == ("records_holding", True, False)
    assert str(kept).startswith("records_holding: ('mhhs', 'F1', 1, ")
    assert str(Difference("t", kept=False, row=(1,))) == "t: (1,) follows, and is not kept"


def test_making_them_again_tells_how_far_it_has_come(both):
    steps = []
    rebuild(SLUG, progress=lambda done, of: steps.append((done, of)))
    assert steps == [(2, 2)]


def test_words_are_found_after_making_the_tables_again(both):
    rebuild(SLUG)
    view = visible_to(Viewer(None, (), SLUG, both.now.date()))
    assert view.search("settlement", process="programme").total == 1
    wipe("door")
    assert view.search("settlement", process="programme").total == 1


def test_tables_made_by_another_version_are_stale_until_they_are_made_again(both):
    assert stale() == ()
    Projection.objects.update(made_by="an older version")
    CaseRow.objects.update(title="An older way to name it")
    assert stale() == (SLUG,)
    assert [each.id for each in checks.run_checks(tags=["database"], databases=["default"])] == [
        "lawspeaker.W010"
    ]
    assert rebuild_stale() == (SLUG,)
    assert (stale(), found()) == ((), set())
    assert Projection.objects.get(programme=SLUG).made_by == made_by()


@pytest.mark.parametrize("used", [published, parts, trails, common])
def test_whatever_the_rows_follow_from_tells_one_version_from_another(used):
    assert Path(used.__file__) in sources()


def test_no_two_projectors_write_one_table():
    tables = [each.table for each in PROJECTORS]
    assert len(tables) == len({*tables})


def test_every_row_is_led_by_its_programme():
    for each in PROJECTORS:
        meta = each.table._meta  # noqa: SLF001  # Django's own name
        assert meta.pk_fields[0].name == "programme"
        led = {index.name for index in meta.indexes if index.fields[0] == "programme"}
        # The words are found by a number that is made of programme, case and audience.
        assert {index.name for index in meta.indexes} - led <= {"records_text_number"}


def test_the_text_of_a_case_has_the_same_number_on_every_machine(both):
    rows = TextRow.objects.filter(case="A1")
    assert [row.number for row in rows] == [2647942603568722984]
    assert HoldingRow.objects.count() == 2
    with writing() as cursor:
        mark_current(SLUG, "door")
        cursor.execute("SELECT count(*) FROM records_projection")
        assert cursor.fetchone() == (1,)


@pytest.mark.usefixtures("story")
def test_what_news_makes_of_a_case_is_what_folding_all_of_it_makes():
    for _, entries in by_case(Ledger(SLUG).read()):
        kind = process(process_of(entries[0].kind))
        trail = trail_of(kind, entries)
        for known in range(len(trail)):
            life = kind.fold(trail[:known])
            assert kind.after(life, trail[:known], trail[known:]) == kind.fold(trail)
