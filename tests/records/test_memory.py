"""What was read stays known while the ledger stands, and not a moment longer."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from databases import pointed_at
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.seals import ERASED
from lawspeaker.processes.action import Assign, Complete, ReportProgress
from lawspeaker.records import memory
from lawspeaker.records.memory import remembering
from lawspeaker.records.opening import opened
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import View, Viewer, visible_to
from lawspeaker.service import clock
from programmes import SLUG, person
from records.test_erasing import erase_all

WHAT = Title("Count the meters")


@pytest.fixture
def action(programme) -> CaseId:
    memory.forget()
    return programme.ask("pmo", "PMO", Assign(Group("PSG"), WHAT, Name("PMO"))).case


def view() -> View:
    today = clock.today(clock.LONDON)
    viewer = Viewer(person("pmo"), capacities_of(SLUG, person("pmo"), today), SLUG, today)
    return visible_to(viewer)


def look(ask) -> tuple[object, list[str]]:
    """Look at something as a page does, and return it with the statements it took."""
    with CaptureQueriesContext(connection) as asked:
        found = opened(SLUG)
        assert found is not None
        with remembering(found.memory):
            answer = ask(view())
    return answer, [each["sql"] for each in asked]


def tables(statements: list[str]) -> set[str]:
    return {table for each in statements for table in memory.tables_of(each)}


def test_the_same_page_again_asks_only_where_the_ledger_stands(action):
    first, _ = look(lambda view: (view.case(action), view.actions().rows))
    again, asked = look(lambda view: (view.case(action), view.actions().rows))
    assert again == first
    assert len(asked) == 1


def test_an_act_is_seen_at_once(programme, action):
    look(lambda view: (view.case(action), view.actions().rows))
    programme.ask("pmo", "PMO", Complete(Prose("Counted.")), action)
    (case, [line]), _ = look(lambda view: (view.case(action), view.actions().rows))
    assert len(case.trail) == 2
    assert line.stage == "done"


def test_what_an_act_did_not_touch_is_not_read_again(programme, action):
    look(lambda view: (view.case(action), view.actions().rows, view.frameworks()))
    programme.ask("pmo", "PMO", ReportProgress(Prose("Half of them.")), action)
    _, asked = look(lambda view: (view.case(action), view.actions().rows, view.frameworks()))
    assert "records_case" in tables(asked)
    assert not {"records_adoption", "records_holding"} & tables(asked)


def test_what_was_erased_is_known_no_more(action):
    (case, _), _ = look(lambda view: (view.case(action), view.actions().rows))
    assert case.line.title == WHAT
    erase_all()
    (case, [line]), _ = look(lambda view: (view.case(action), view.actions().rows))
    assert (case.line.title, line.what) == (ERASED, ERASED)


def test_another_ledger_in_its_place_is_read_anew(
    programme, action, sqlite_database, data_folder, tmp_path
):
    folder = tmp_path / "other"
    shutil.copytree(data_folder, folder)
    other = str(folder / "other.sqlite3")
    copy(sqlite_database, other)
    programme.ask("pmo", "PMO", ReportProgress(Prose("One way.")), action)
    look(lambda view: view.case(action))
    with pointed_at(other), override_settings(LAWSPEAKER_DATA=folder):
        programme.ask("pmo", "PMO", ReportProgress(Prose("Another way.")), action)
        programme.ask("pmo", "PMO", ReportProgress(Prose("And on.")), action)
    copy(other, sqlite_database)
    case, _ = look(lambda view: view.case(action))
    assert [e.past.event.text for e in case.trail[1:]] == ["Another way.", "And on."]


def copy(of: str, to: str) -> None:
    with closing(sqlite3.connect(of)) as one, closing(sqlite3.connect(to)) as other:
        one.backup(other)


def test_a_memory_does_not_grow_without_end(action, monkeypatch):
    monkeypatch.setattr(memory, "MOST", 10)
    for n in range(20):
        look(lambda view, n=n: view.case(CaseId(f"A{n}")) or view.search("meters", str(n)))
    known = opened(SLUG).memory
    assert known.count <= 10


def test_without_a_page_nothing_is_kept(action):
    with CaptureQueriesContext(connection) as asked:
        view().actions()
        view().actions()
    assert sum("records_action" in each["sql"] for each in asked) == 2
