"""The list of cases stays quick: a page is read from an index, in its order, whoever reads it."""

from datetime import date

import pytest
from django.db import connection

from lawspeaker.framework.names import Capacity, Group, Organisation, Person
from lawspeaker.processes.attendance.life import Role, Stage
from lawspeaker.records.adoptions import loaded
from lawspeaker.records.asked import Viewer
from lawspeaker.records.models import CaseRow
from lawspeaker.records.tables.attendances import AttendanceRow
from lawspeaker.records.tables.readers import ReaderRow
from lawspeaker.records.visible import View, visible_to
from programmes import SLUG

MANY = 3_000
DAY = date(2024, 1, 1)
ROWAN, TARN = Person("rowan"), Organisation("tarn")


def held(hat: str, holds: str) -> Capacity:
    return Capacity(ROWAN, TARN, hat, holds, Group(""), DAY, None, 1)


HELD = {
    "of the secretariat": (held("secretariat", "PMO"),),
    "of a party": (held("party", "party"),),
    "without a capacity": (),
}


@pytest.fixture
def many(sqlite_database):
    """Cases enough for the database to choose how to read them."""
    CaseRow.objects.bulk_create(
        CaseRow(
            programme=SLUG,
            case=f"D{n}",
            process=("decision", "action", "change")[n % 3],
            number=n,
            stage="open",
            title=f"Matter {n}",
            group=("PSG", "DAG", "SITAG")[n % 3],
            audience=("registered", "group:SDWG")[n % 2],
            members="registered",
            version=1,
            opened_on=DAY,
            opened_at=n,
            changed_at=MANY + n,
            framework="mhhs-3.2",
            state={},
        )
        for n in range(MANY)
    )


def invite() -> None:
    AttendanceRow.objects.create(
        programme=SLUG,
        case="AT1",
        group="SDWG",
        meeting="M1",
        person=ROWAN,
        stage=Stage.ATTENDS,
        invited=True,
        role=Role.GUEST,
        reads=True,
        until=DAY,
        opened_at=1,
        audience="group:SDWG",
    )


def let_read() -> None:
    ReaderRow.objects.create(programme=SLUG, case="D1", reader=ROWAN)


def view_of(who: str) -> View:
    return visible_to(Viewer(ROWAN, HELD[who], SLUG, DAY), "default", loaded("mhhs@3.1", {}))


def plan(ask) -> str:
    """Return how the database means to read what was asked for last, before it is filled in."""
    asked: list[tuple[str, object]] = []

    def hear(execute, sql, filled, many, context):
        asked.append((sql, filled))
        return execute(sql, filled, many, context)

    with connection.execute_wrapper(hear):
        ask()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[-1][0]}", asked[-1][1])
        return "; ".join(row[-1] for row in cursor.fetchall())


@pytest.mark.parametrize("let", [(), (invite,), (let_read,), (invite, let_read)])
@pytest.mark.parametrize("who", HELD)
@pytest.mark.parametrize("order", ["opened", "changed"])
def test_a_page_of_cases_is_read_in_order_from_an_index(many, let, who, order):
    for each in let:
        each()
    view = view_of(who)
    how = plan(lambda: view.cases(order=f"-{order}"))
    assert f"records_case_{order}" in how
    assert "SCAN records_case" not in how
    assert "FOR ORDER BY" not in how
