"""The list of cases stays quick: a page is read from an index, in its order, whoever reads it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lawspeaker.framework.names import Capacity, Group, Organisation, Person
from lawspeaker.processes.attendance.life import Role, Stage
from lawspeaker.processes.decision.matter import Stage as Matter
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


@pytest.mark.parametrize(("who", "known"), [("of the secretariat", 24), ("of a party", 12)])
def test_referrals_are_read_a_page_at_once_and_each_is_listed_once(many, who, known):
    """A closed group's are passed over for whoever may not know of them."""
    referred = CaseRow.objects.filter(opened_at__lt=72, process="decision")
    referred.update(stage=Matter.WITH_SPONSOR)
    referred.filter(audience="group:SDWG").update(members="group:SDWG")
    view, after, found = view_of(who), "", []
    for _ in range(known):
        with CaptureQueriesContext(connection) as asked:
            page = view.referrals(after=after, most=5)
        reads = [each["sql"] for each in asked if "FROM records_case WHERE" in each["sql"]]
        assert reads
        assert all("LIMIT 6" in each for each in reads)
        found += [each.case for each in page.rows]
        if not (after := page.after):
            break
    assert found == [f"D{n}" for n in range(69, -1, -3) if known == 24 or n % 2 == 0]
