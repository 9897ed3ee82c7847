"""The rows of a table come and go by statements of our own as they would by Django's."""

from datetime import date

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from lawspeaker.records.memory import remembering
from lawspeaker.records.models import CaseRow, DutyRow
from lawspeaker.records.rows import insert, is_there, one, replace, rows

DAY = date(2023, 12, 6)
OF = 'programme = %s ORDER BY "case"'


def duty(n: int, **members: object) -> DutyRow:
    plain = {
        "programme": "mhhs", "case": "D1", "n": n, "process": "decision", "command": "take",
        "holder": "SRO", "group": "PSG", "audience": "public", "anchor": DAY, "clock": "",
        "agreed": None,
    }  # fmt: skip
    return DutyRow(**(plain | members))


def case(**members: object) -> CaseRow:
    plain = {
        "programme": "mhhs", "case": "D1", "process": "decision", "number": 1, "stage": "new",
        "title": "Ein Titel, ž", "group": "PSG", "audience": "public", "members": "public",
        "version": 1, "opened_on": DAY, "opened_at": 0, "changed_at": 0, "framework": "mhhs@3.1",
        "state": {"asked": [1, "ž", None, True]},
    }  # fmt: skip
    return CaseRow(**(plain | members))


def told(row):
    return {each.attname: getattr(row, each.attname) for each in row._meta.concrete_fields}  # noqa: SLF001  # Django's own name


pytestmark = pytest.mark.usefixtures("any_database")


def kept():
    return sorted(DutyRow.objects.values_list("case", "n", "holder"))


def test_a_row_is_read_as_django_reads_it():
    insert(CaseRow, [case()], "door")
    assert told(one(CaseRow, "door", OF, ("mhhs",))) == told(CaseRow.objects.get())


def test_a_row_is_found_by_its_day_and_by_its_key():
    insert(DutyRow, [duty(0), duty(1, anchor=date(2024, 1, 10))], "door")
    later = rows(DutyRow, "door", "programme = %s AND anchor > %s", ("mhhs", DAY))
    assert [row.n for row in later] == [1]
    assert is_there(DutyRow, "door", ("mhhs", "D1", 1))
    assert not is_there(DutyRow, "door", ("mhhs", "D1", 2))
    assert one(DutyRow, "door", "n = %s", (2,)) is None


def test_the_rows_of_a_case_are_replaced_and_no_others():
    insert(DutyRow, [duty(0), duty(1), duty(0, case="D2")], "door")
    replace(DutyRow, "mhhs", "D1", [duty(0, holder="IM"), duty(2)], "door")
    assert kept() == [("D1", 0, "IM"), ("D1", 2, "SRO"), ("D2", 0, "SRO")]


def test_a_row_that_stays_as_it_is_is_not_written():
    made = [duty(0), duty(1)]
    insert(DutyRow, made, "door")
    with CaptureQueriesContext(connections["door"]) as asked:
        replace(DutyRow, "mhhs", "D1", [duty(0), duty(1)], "door")
    assert [each["sql"].partition(" ")[0] for each in asked] == ["SELECT"]


def test_a_record_is_compared_by_what_it_says_and_not_by_how_a_database_spells_it():
    """PostgreSQL puts a space behind a comma, and the shorter names first."""
    state = {"longer": [1, "ž", None, True], "short": {"b": 1.5, "a": []}}
    insert(CaseRow, [case(state=state)], "door")
    with CaptureQueriesContext(connections["door"]) as asked:
        assert not replace(CaseRow, "mhhs", "D1", [case(state=state)], "door")
        assert replace(CaseRow, "mhhs", "D1", [case(state={**state, "longer": []})], "door")
    written = [each["sql"] for each in asked if not each["sql"].startswith("SELECT")]
    assert [each.partition(" WHERE")[0].partition(" = ")[0] for each in written] == [
        'UPDATE records_case SET "state"'
    ]
    assert CaseRow.objects.get().state == {**state, "longer": []}


@pytest.mark.parametrize("state", [{"of": 1}, [], "text", 0])
def test_a_record_is_written_as_django_writes_it(state):
    insert(CaseRow, [case(state=state), case(case="D2")], "door")
    CaseRow.objects.using("door").filter(case="D2").update(state=state)
    with connections["door"].cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT state) FROM records_case")
        assert cursor.fetchone() == (1,)


def test_a_page_reads_the_same_but_once():
    insert(DutyRow, [duty(0)], "door")
    with CaptureQueriesContext(connections["default"]) as asked, remembering():
        first = rows(DutyRow, "default", "programme = %s", ("mhhs",))
        first.clear()
        assert [row.n for row in rows(DutyRow, "default", "programme = %s", ("mhhs",))] == [0]
        assert rows(DutyRow, "default", "programme = %s", ("other",)) == []
    assert len(asked) == 2


def test_the_door_and_the_next_page_read_anew():
    with remembering():
        assert rows(DutyRow, "door", "n = %s", (0,)) == []
        insert(DutyRow, [duty(0)], "door")
        assert len(rows(DutyRow, "door", "n = %s", (0,))) == 1
        assert len(rows(DutyRow, "default", "n = %s", (0,))) == 1
    replace(DutyRow, "mhhs", "D1", [], "door")
    with remembering():
        assert rows(DutyRow, "default", "n = %s", (0,)) == []
