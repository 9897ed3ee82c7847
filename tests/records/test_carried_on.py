"""A case that was carried on a moment ago is not read again, unless it has changed since."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.seals import ERASED
from lawspeaker.processes.action import Assign, ReportProgress
from lawspeaker.records import memory
from lawspeaker.records.ledger import Ledger, append
from lawspeaker.records.models import CaseRow
from lawspeaker.records.opening import opened
from lawspeaker.records.pen import Turn, Unplaced
from lawspeaker.records.projectors import PROJECTORS, folded
from lawspeaker.records.rebuild import rebuild
from lawspeaker.records.tables.texts import TextRow
from lawspeaker.service import door
from lawspeaker.service.asking import Receipt
from lawspeaker.service.erase import Basis, Selection, erase
from programmes import SLUG, person, uuid

ASSIGNED = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
BASIS = Basis("art17(1)(b)", "She asked for it.")


def progress(words: str) -> ReportProgress:
    return ReportProgress(Prose(words))


@pytest.fixture
def action(programme):
    return programme.ask("pmo", "PMO", ASSIGNED).case


def written_elsewhere(case: str, words: str, behind: int) -> None:
    """Let another process report progress, of which this one hears nothing."""
    last = Ledger(SLUG).read(case)[-1]
    entry = Unplaced(
        case=case,
        kind="action.progressed/1",
        audience=last.audience,
        act=last.act,
        happened=last.happened,
        framework=last.framework,
        d={"text": words},
        private=("d.text",),
    )
    append(Turn(SLUG, uuid(words), last.recorded), [(entry, behind)])


def entries_read(act: Callable[[], Receipt]) -> int:
    """Return how often the door reads entries while it does something."""
    sent: list[str] = []
    connections["door"].connection.set_trace_callback(sent.append)
    act()
    connections["door"].connection.set_trace_callback(None)
    return sum("e.entry" in each for each in sent)


def test_a_case_is_carried_on_from_where_it_was_left(programme, action):
    assert entries_read(lambda: programme.ask("pmo", "PMO", progress("Begun."), action)) == 0
    memory.forget()
    assert entries_read(lambda: programme.ask("pmo", "PMO", progress("Half done."), action)) == 1
    assert CaseRow.objects.get(case=action).version == 3
    assert rebuild(SLUG, check=True) == ()


def test_what_another_process_has_added_is_read(programme, action):
    written_elsewhere(action, "Begun elsewhere.", 1)
    assert entries_read(lambda: programme.ask("pmo", "PMO", progress("Done here."), action)) == 1
    assert CaseRow.objects.get(case=action).version == 3
    assert rebuild(SLUG, check=True) == ()
    assert "Begun elsewhere." in TextRow.objects.get(case=action).body


def test_what_is_remembered_is_what_is_read_anew(programme, action):
    programme.ask("pmo", "PMO", progress("Begun."), action)
    written_elsewhere(action, "Begun elsewhere.", 2)
    programme.ask("pmo", "PMO", progress("Done here."), action)
    known = opened(SLUG).memory
    case = known.folded[action]
    assert case == folded(SLUG, case.process, Ledger(SLUG).read(action))
    tables = [each.table for each in PROJECTORS if each.looks_at("action")]
    for table in (each._meta for each in tables):  # noqa: SLF001  # Django's own name
        known_as = {tuple(map(str, row)) for row in known.written[table.db_table, action].values()}
        assert known_as == {tuple(map(str, row)) for row in stored(table, action)}


def stored(table: Any, case: str) -> list[tuple[Any, ...]]:
    columns = ", ".join(f'"{each.column}"' for each in table.concrete_fields if each.column)
    with connections["default"].cursor() as cursor:
        cursor.execute(f'SELECT {columns} FROM {table.db_table} WHERE "case" = %s', (case,))  # noqa: S608  # names of our models
        return cursor.fetchall()


def test_what_is_known_of_others_is_not_asked_under_the_lock(programme, action):
    programme.ask("pmo", "PMO", progress("Begun."), action)
    sent: list[str] = []
    connections["door"].connection.set_trace_callback(sent.append)
    programme.ask("pmo", "PMO", progress("Half done."), action)
    connections["door"].connection.set_trace_callback(None)
    assert not [each for each in sent if each.startswith("SELECT") and "records_" in each][1:]


def test_an_act_that_broke_off_is_forgotten(programme, action, monkeypatch):
    programme.ask("pmo", "PMO", progress("Begun."), action)
    monkeypatch.setattr(door, "AFTERWARDS", [lambda _: 1 / 0])
    with pytest.raises(ZeroDivisionError):
        programme.ask("pmo", "PMO", progress("Lost."), action)
    monkeypatch.undo()
    assert programme.ask("pmo", "PMO", progress("Half done."), action).version == 3
    assert "Lost." not in TextRow.objects.get(case=action).body
    assert rebuild(SLUG, check=True) == ()


def test_what_was_erased_does_not_come_back_with_the_next_act(programme, action):
    programme.ask("pmo", "PMO", progress("Told by Quillfeather."), action)
    erase(SLUG, Selection(subject=person("pmo")), BASIS, f"{person('pmo')}:PMO")
    programme.ask("pmo", "PMO", progress("All went well."), action)
    body = TextRow.objects.get(case=action).body
    assert "All went well." in body
    assert "Quillfeather" not in body
    assert [entry.d.get("text") for entry in Ledger(SLUG).read(action)][1] == ERASED
