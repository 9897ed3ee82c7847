"""Reading surveys: each response where the viewer may; once it is over, what all come to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.records import taking_part
from lawspeaker.records.onday import OnDay
from lawspeaker.records.reading.submissions import comes_to
from lawspeaker.records.shown.submissions import Market
from lawspeaker.records.shown.surveys import ResponseLine, Results
from lawspeaker.records.sight import Sight
from lawspeaker.records.tables.surveys import ResponseRow

OPENED = 'ORDER BY opened_at, "case"'


def responses(sight: Sight, survey: str = "") -> tuple[ResponseLine, ...]:
    """Return those that the viewer may read, the first asked for first."""
    asked = sight.visible()
    if survey:
        asked = asked.also("survey = %s", survey)
    return tuple(_line(each) for each in asked.rows(ResponseRow, sight.using, OPENED))


def _line(row: ResponseRow) -> ResponseLine:
    return ResponseLine(
        case=CaseId(row.case),
        survey=CaseId(row.survey),
        title=row.title,
        organisation=Organisation(row.organisation),
        stage=row.stage,
        due=row.due,
        given_on=row.sent_on,
        late=row.late,
    )


def results(sight: Sight, survey: str, opened_on: date) -> Results:
    """Return what a survey that is over comes to: for ever the same.

    It is told of the parties of the day they were asked: was it of those of today, what one wrote
    would be what is gone once that party leaves.

    What parties wrote is told in the order of its letters, so that nothing says whose it is, and
    only of those who are counted in the sum.
    """
    rows = tuple(sight.here.also("survey = %s", survey).rows(ResponseRow, sight.using, OPENED))
    on = sight.on(opened_on)
    market = comes_to(on, rows)
    return Results(market, written(on, rows, market))


def written(
    on: OnDay, rows: Iterable[ResponseRow], market: tuple[Market, ...]
) -> tuple[tuple[str, str], ...]:
    """Return what those wrote who are counted, in an order that says nothing of them."""
    told = _counted(on, market)
    mine = (each for each in rows if each.organisation in told)
    return tuple(sorted((column, text) for each in mine for column, text in each.texts))


def _counted(on: OnDay, market: tuple[Market, ...]) -> frozenset[str]:
    """Return the parties that belong to a constituency which is told of."""
    bodies = {each.of for each in market if each.of and each.is_told}
    parties = taking_part.parties(on, "").parties
    return frozenset(e.organisation for e in parties if not bodies.isdisjoint(e.constituencies))
