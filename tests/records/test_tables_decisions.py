"""The log of decisions stays quick: what a list asks for is read from an index, in its order."""

from datetime import date

import pytest
from django.db import connection
from django.db.models import Count, Sum
from django.test.utils import CaptureQueriesContext

from lawspeaker.framework.names import Group
from lawspeaker.records.asked import Filter, Viewer
from lawspeaker.records.tables.decisions import DecisionRow
from lawspeaker.records.visible import visible_to
from programmes import SLUG

MANY = 3_000
STAGES = ("recommended", "decided", "on an agenda")


@pytest.fixture
def many(sqlite_database):
    """A log that is long enough for the database to choose how to read it."""
    day = date(2020, 1, 1).toordinal()
    DecisionRow.objects.bulk_create(
        DecisionRow(
            programme=SLUG,
            case=f"D{n}",
            group=("PSG", "DAG", "SITAG")[n % 3],
            title=f"Matter {n}",
            stage=STAGES[n % len(STAGES)],
            outcome="accept" if n % 3 == 1 else "",
            decider="PSG",
            how="consensus",
            cost=n,
            accepted=n % 3 == 1,
            settled=n % 3 == 1,
            confirmed=True,
            complete=True,
            opened_on=date.fromordinal(day + n),
            on=date.fromordinal(day + n),
            change="",
            meeting=f"M{n % 50}",
            audience="public",
            members="registered",
            opened_at=n,
        )
        for n in range(MANY)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def plan(ask) -> str:
    """Return how the database means to read what was asked for last."""
    with CaptureQueriesContext(connection) as asked:
        ask()
    with connection.cursor() as cursor:
        of = next(
            each["sql"] for each in asked if "FROM records_decision" in each["sql"].replace('"', "")
        )
        cursor.execute(f"EXPLAIN QUERY PLAN {of}")
        return "; ".join(row[-1] for row in cursor.fetchall())


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Filter(), "records_decision_on"),
        (Filter(since=date(2021, 1, 1), until=date(2021, 6, 1)), "records_decision_on"),
        (Filter(group=Group("DAG")), "records_decision_group"),
        (Filter(stage="decided"), "records_decision_stage"),
        (Filter(outcome="accept"), "records_decision_outcome"),
    ],
)
def test_a_page_of_the_log_is_read_in_order_from_an_index(many, wanted, index):
    view = visible_to(Viewer(None, (), SLUG, date(2024, 1, 1)))
    how = plan(lambda: view.decisions(wanted))
    assert index in how
    assert "TEMP B-TREE" not in how


def test_what_was_spent_is_added_up_from_an_index_alone(many):
    accepted = DecisionRow.objects.filter(programme=SLUG, accepted=True)
    how = plan(lambda: accepted.aggregate(cost=Sum("cost"), count=Count("*")))
    assert "COVERING INDEX records_decision_spent" in how


def test_a_page_behind_another_begins_where_that_ended(many):
    view = visible_to(Viewer(None, (), SLUG, date(2024, 1, 1)))
    first = view.decisions(most=2)
    assert [line.case for line in first.rows] == ["D2999", "D2998"]
    second = view.decisions(after=first.after, most=2)
    assert [line.case for line in second.rows] == ["D2997", "D2996"]
